import { readable } from '../base/fileName';

/** A key that is the same for all spellings of one URI: clients encode different characters and write drive letters differently. */
export function uriKey(uri: string): string {
  return readable(uri).replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
}

/** The folder that a file is in, both as keys. */
export function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

/** Whether the name of a file makes it a log. A client may call other files logs, too. */
export function isLogFile(uri: string): boolean {
  return /\.trainlog$/i.test(uriKey(uri));
}

/** Whether an editor shows this text beside another one, such as an older version. As a log it would appear twice in every list. */
export function isShownAside(uri: string): boolean {
  return shownAside.has(uri.slice(0, uri.indexOf(':')));
}

/** Schemes that VS Code and extensions for version control use for older versions, previews and answers of a chat. */
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
  'trainlog-proposal',
  'vscode-bulkeditpreview-editor',
  'vscode-chat-code-block',
  'vscode-chat-code-compare-block',
  'vscode-local-history',
]);
