import type { ReadingOptions } from '../activity';

/** The text of a list from its bytes: UTF-8 or UTF-16 by its mark or by its zeros, else Windows-1252, which old spreadsheets write. */
export function textOf(bytes: Uint8Array, options: ReadingOptions): string {
  return options.decoder(encodingOf(bytes, options)).decode(bytes);
}

function encodingOf(bytes: Uint8Array, options: ReadingOptions): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 1].map(side => sample.filter((byte, index) => index % 2 === side && byte === 0).length);
  if ((zeros[1] ?? 0) * 4 > sample.length) return 'utf-16le';
  if ((zeros[0] ?? 0) * 4 > sample.length) return 'utf-16be';
  try {
    options.decoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const SAMPLE_BYTES = 400;
