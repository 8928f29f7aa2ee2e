/** The last part of a URI, for people. URIs are only ever cut at their slashes: a virtual file system has its own. */
export function fileName(uri: string): string {
  return readable(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A part of a URI as it is called, `Läufe.trainlog` for `L%C3%A4ufe.trainlog`. */
export function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not encoded, or not correctly
  }
}
