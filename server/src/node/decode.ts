/** The text of a log from the bytes of a file, with its byte order mark; or why they are no text. */
export type Decoded =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'invalid'; readonly reason: string };

export function decodeLog(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { type: 'invalid', reason: 'it is UTF-16 text; please save it as UTF-8' };
  try {
    return { type: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return {
      type: 'invalid',
      reason: `it is not UTF-8 text (line ${firstInvalidLine(bytes)}); please save it as UTF-8`,
    };
  }
}

/** The line, from 1, that holds the first byte that is not UTF-8. */
function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== LINE_FEED) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at + 1;
    line++;
  }
  return line;
}

const LINE_FEED = 10;
