import assert from 'node:assert/strict';
import { createGrammar } from '../../../server/src/syntax/reading/chart';
import { patterns } from '../../../server/src/syntax/reading/patterns';
import { sensesAt } from '../../../server/src/syntax/reading/senses';
import { scan } from '../../../server/src/syntax/scan';

/** Each way of writing is shown by lines that hold it: a row that finds nothing in them is wrong, or its lines are. */
describe('reading: patterns', () => {
  const chartOver = createGrammar(patterns, []);
  for (const { type, shows } of patterns) {
    for (const shown of shows) {
      it(`${type} in ${JSON.stringify(shown)}`, () => {
        const units = ['km', 'mi'] as const;
        assert.ok(
          units.some(unit => holds(shown, unit)),
          `no ${type}`,
        );

        function holds(text: string, unit: 'km' | 'mi'): boolean {
          const line = scan(text, 0, text.length);
          const end = line.tokens.length;
          const chart = chartOver({ line, unit }, at => sensesAt(line, at, end), 0, end);
          return line.tokens.some((_, at) => chart.at(type, at).length > 0);
        }
      });
    }
  }
});
