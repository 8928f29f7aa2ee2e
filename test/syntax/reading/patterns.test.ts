import assert from 'node:assert/strict';
import { patterns } from '../../../server/src/syntax/reading/patterns';
import { createGrammar } from '../../../server/src/syntax/reading/phrases/chart';
import type { Pattern } from '../../../server/src/syntax/reading/phrases/grammar';
import { sensesAt } from '../../../server/src/syntax/reading/senses/senses';
import { scan } from '../../../server/src/syntax/scan';

/** Each way of writing is shown by lines in which it builds something: if it builds nothing the row is wrong, or its lines are. */
describe('reading: patterns', () => {
  const built = new Set<Pattern>();
  const chartOver = createGrammar(patterns.map(watched), []);
  for (const row of patterns) {
    for (const shown of row.shows) {
      it(`${row.type} in ${JSON.stringify(shown)}`, () => {
        built.clear();
        for (const unit of ['km', 'mi'] as const) findAll(row, shown, unit);
        assert.ok(built.has(row), `no ${row.type} of this row`);
      });
    }
  }

  function watched(row: Pattern): Pattern {
    return {
      ...row,
      build: (parts, context) => {
        const value = row.build(parts, context);
        if (value !== undefined) built.add(row);
        return value;
      },
    };
  }

  function findAll({ type }: Pattern, text: string, unit: 'km' | 'mi'): void {
    const line = scan(text, 0, text.length);
    const end = line.tokens.length;
    const chart = chartOver({ line, unit }, at => sensesAt(line, at, end), 0, end);
    for (const at of line.tokens.keys()) chart.at(type, at);
  }
});
