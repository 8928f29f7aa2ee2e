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
