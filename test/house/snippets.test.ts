import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { parse } from '../../server/src/syntax/parse';

type Snippet = { readonly body: string | readonly string[]; readonly description: string; readonly prefix?: string };

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(path.join(root, 'snippets/trainlog.json'), 'utf8'),
);

/** The text of a snippet that is not filled in: first choices, placeholders, and a date for today. */
function filledIn({ body }: Snippet): string {
  const variables: Readonly<Record<string, string>> = {
    CURRENT_YEAR: '2026',
    CURRENT_MONTH: '03',
    CURRENT_DATE: '02',
    CURRENT_DAY_NAME_SHORT: 'Mon',
  };
  return [body]
    .flat()
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$([A-Z_]+)/g, (_, name: string) => variables[name] ?? assert.fail(`no variable ${name}`));
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`“${name}” reads as a log, to the last word`, () => {
      const text = filledIn(snippet);
      assert.doesNotMatch(text, /[${}|]/, 'all places are filled in');
      const isEntry = !/^(unit|\d)/.test(text);
      for (const line of parse(isEntry ? `2026-03-02 Mon  ${text}` : text).lines) {
        assert.deepEqual(line.problems, [], line.text);
        if (line.kind === 'directive') assert.notEqual(line.directive.type, 'unknown', line.text);
        if (line.kind !== 'day' && line.kind !== 'entry') continue;
        assert.ok(line.entries.length > 0, line.text);
        for (const { body, skipped } of line.entries) {
          assert.equal(skipped, undefined, line.text);
          assert.notEqual(body.type, 'prose', line.text);
        }
      }
    });

    // A prefix would offer them in prose too, where the editor does not ask the server.
    it(`“${name}” waits until it is asked for`, () => assert.equal(snippet.prefix, undefined));
  }
});
