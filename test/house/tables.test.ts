import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { completion } from '../../server/src/features/completion';
import { exportJson } from '../../server/src/features/exportJson';
import { logExport } from '../../server/src/features/exportSchema';
import { hover } from '../../server/src/features/hover';
import { convertDiary } from '../../server/src/importers/diary/convertDiary';
import { parseIsoDate } from '../../server/src/values/date';
import { opened } from '../features/support/opened';

/** Names that every object of JavaScript has. */
const PROPERTIES = [...Object.getOwnPropertyNames(Object.prototype), '__proto__'];

/** Places where a runner may write any word. */
const LINES: readonly ((word: string) => string)[] = [
  word => `2026-03-02 Mon  ${word} 45 min`,
  word => `2026-03-02 Mon  easy 8 km rpe 4 [${word}] #${word}`,
  word => `2026-03-02 Mon  easy 8 km pain ${word} 3/10`,
  word => `2026-03-02 Mon  intervals 3 x 1 km @ ${word}, ${word} 2 km`,
  word => `2026-03-02 Mon  sick ${word}`,
  word => `2026-03-02 Mon  ${word} 7/10`,
  word => `2026-03-02 Mon  ok ${word} > why`,
  word => `shoe ${word} "${word}" max 700 km`,
  word => `kind ${word} = easy\n2026-03-02 Mon  ${word} 45 min`,
  word => `kind own = ${word}`,
  word => `athlete ${word}`,
  word => `rule ${word} off`,
  word => `rule no-rest-day ${word} 3`,
  word => `days ${word} 3`,
  word => `profile ${word}`,
  word => `unit ${word}`,
  word => `${word} 3`,
];

describe('tables that are asked with the words of a runner', () => {
  it('are no plain objects of the sources', () => {
    const found = ['server/src', 'client/src'].flatMap(part =>
      readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.ts'))
        .flatMap(file =>
          [
            ...readFileSync(path.join(root, part, file), 'utf8').matchAll(
              /^(?:export )?const (\w+): (?:Readonly<)?Record<string\b/gm,
            ),
          ].map(([, name]) => `${part}/${file}: ${name}`),
        ),
    );
    // Their fields are those of a schema, which looks at own names alone.
    const schemas = 'server/src/config/objectSchemas.ts';
    assert.deepEqual(found.toSorted(), [`${schemas}: limitFields`, `${schemas}: ruleFields`]);
  });

  for (const lineOf of LINES) {
    it(`know their own rows only: ${lineOf('constructor').replaceAll('\n', ' / ')}`, () => {
      for (const word of PROPERTIES) {
        const [theirs, plain] = [word, backwards(word)].map(each => seen(lineOf(each), each));
        // Whatever is read of a word that nobody knows, is read of this one.
        assert.deepEqual(theirs, plain, word);
      }
    });
  }

  it('read columns of a diary by their own headings', () => {
    for (const word of PROPERTIES) {
      const [theirs, plain] = [word, backwards(word)].map(each => {
        const options = { name: 'diary.csv', format: 'csv' as const, today: parseIsoDate('2026-03-08') ?? 0 };
        const answer = convertDiary(`date,${each},km\n2026-03-02,5,8\n`, options);
        return JSON.stringify(answer).toLowerCase().replaceAll(each.toLowerCase(), 'WORD');
      });
      assert.equal(theirs, plain, word);
    }
  });
});

/** Letters and signs in the same number, which nothing answers to. */
function backwards(word: string): string {
  return [...word].reverse().join('');
}

/** What is read of a line, found in it and said of it; the word itself left out. */
function seen(line: string, word: string): unknown {
  const { context, uri } = opened(`--- today 2026-03-08\n${line}\n`);
  const exported = exportJson(context.log, () => 'log');
  logExport.parse(exported);
  const columns = Array.from({ length: line.split('\n')[0]?.length ?? 0 }, (_, character) => character);
  const hovers = columns.map(
    character => hover(context, { textDocument: { uri }, position: { line: 0, character } })?.contents.value,
  );
  const text = JSON.stringify({
    exported,
    findings: context.findings().map(({ id, message }) => [id, message]),
    hovers: [...new Set(hovers)],
    offered: completion(context, { textDocument: { uri }, position: { line: 0, character: 0 } })?.items.length,
  });
  // A new word is longer or shorter, and no word stands in more places than before.
  return text.toLowerCase().replaceAll('\\\\', '').replaceAll(word.toLowerCase(), 'WORD');
}
