/** A key that all spellings of one URI share: clients differ in which characters they encode and how they write a drive letter. */
export function uriKey(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
}

/** The folder that a file is in, both as keys. */
export function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // not encoded, or not correctly
  }
}

/** Whether a file is a log by its name; others are logs where a client says so. */
export function isLogFile(uri: string): boolean {
  return /\.trainlog$/i.test(uriKey(uri));
}

/** Whether it is no text of its own, but something that an editor shows beside one: each would be one more log in every list. */
export function isShownAside(uri: string): boolean {
  return shownAside.has(uri.slice(0, uri.indexOf(':')));
}

/** Schemes of other versions in a comparison, of previews, and of what a chat wrote, as VS Code and extensions for version control have them. */
const shownAside: ReadonlySet<string> = new Set([
  'chat-editing-snapshot-text-model',
  'chat-editing-text-model',
  'fugitive',
  'git',
  'gitlens',
  'hg',
  'merge-conflict.conflict-diff',
  'pr',
  'review',
  'showModifications',
  'svn',
  'vscode-bulkeditpreview-editor',
  'vscode-chat-code-block',
  'vscode-chat-code-compare-block',
  'vscode-local-history',
]);
