import assert from 'node:assert/strict';

/** One tag of a drawing, or text between tags. */
export type Piece =
  | { readonly type: 'start'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'end'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const PIECE = /<(?<end>\/)?(?<name>[a-zA-Z0-9]+)(?<attributes>(?: [a-zA-Z0-9:-]+="[^"<>]*")*)>|(?<text>[^<>]+)/y;
const ATTRIBUTE = / ([a-zA-Z0-9:-]+)="([^"]*)"/g;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Reads XML as strictly as a browser reads a picture, and more: only what `element` may write. Fails where tags do not match. */
export function readXml(xml: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < xml.length) {
    const at = PIECE.lastIndex;
    const { end, name, attributes = '', text } = PIECE.exec(xml)?.groups ?? {};
    if (text !== undefined) pieces.push({ type: 'text', text: plain(text) });
    else if (name === undefined) assert.fail(`no XML at ${xml.slice(at, at + 80)}`);
    else if (end) {
      assert.equal(open.pop(), name, `a wrong end at ${xml.slice(at, at + 80)}`);
      pieces.push({ type: 'end', name });
    } else {
      open.push(name);
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, plain(value)]);
      pieces.push({ type: 'start', name, attributes: Object.fromEntries(pairs) });
    }
  }
  assert.deepEqual(open, []);
  return pieces;
}

function plain(text: string): string {
  assert.doesNotMatch(text.replace(ENTITY, ''), /&/);
  return text.replace(ENTITY, entity => entities[entity] ?? '');
}

/** All its text, and the values of its attributes. */
export function wordsIn(pieces: readonly Piece[]): string {
  return pieces
    .flatMap(piece =>
      piece.type === 'text' ? piece.text : piece.type === 'start' ? Object.values(piece.attributes) : [],
    )
    .join('\n');
}
