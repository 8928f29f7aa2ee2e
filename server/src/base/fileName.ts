/** The last part of a URI, for people. It cuts at slashes only, so it works for URIs of virtual file systems. */
export function fileName(uri: string): string {
  return readable(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A URI or a part of one, decoded: `Läufe.trainlog` for `L%C3%A4ufe.trainlog`. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // not encoded, or not correctly
  }
}
