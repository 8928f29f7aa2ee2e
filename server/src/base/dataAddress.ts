const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An address that holds a drawing itself (RFC 2397), so that nothing has to be fetched. `svg` is the text of an SVG file. */
export function addressOfSvg(svg: string): string {
  return `data:image/svg+xml;base64,${base64(plainLetters(svg))}`;
}

/** XML has a name for each character, so its text needs no more than ASCII. */
function plainLetters(xml: string): string {
  return xml.replace(/[^ -~]/gu, character => `&#${character.codePointAt(0)};`);
}

/** Base64 (RFC 4648) of ASCII. Neither Node's functions for it nor those of browsers are in both. */
function base64(ascii: string): string {
  let text = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const codes = [0, 1, 2].map(index => ascii.charCodeAt(at + index) || 0);
    const bits = ((codes[0] ?? 0) << 16) | ((codes[1] ?? 0) << 8) | (codes[2] ?? 0);
    text += [18, 12, 6, 0].map(shift => ALPHABET[(bits >> shift) & 63]).join('');
  }
  const missing = (3 - (ascii.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}
