import { parseArgs } from 'node:util';
import { plainEntries, saidSessions } from '../../../server/src/syntax/reading/doubt/plain';
import { buildEntries } from '../../../server/src/syntax/reading/nodes/build';
import { type Candidate, candidatesOf } from '../../../server/src/syntax/reading/read';
import type { Context } from '../../../server/src/syntax/reading/senses/phrase';
import { scan } from '../../../server/src/syntax/scan';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unit: { type: 'string', default: 'km' }, most: { type: 'string', default: '5' } },
});

const text = positionals.join(' ');
const context: Context = { line: scan(text, 0, text.length), unit: values.unit === 'mi' ? 'mi' : 'km' };
for (const candidate of candidatesOf(context, 0).slice(0, Number(values.most))) console.log(printCandidate(candidate));

/** The cost of all, with that of its phrases in brackets; the rest is what is unlikely about them together. */
function printCandidate({ cost, drafts, items }: Candidate): string {
  const entries = buildEntries(drafts.drafts, context);
  const said = plainEntries(entries, text, context.unit) ?? saidSessions(entries, text, context.unit) ?? 'prose';
  const phrases = items.map(({ type, start, end }) => `${type}[${words(start, end)}]`);
  return `${cost.toFixed(2)} (${(cost - drafts.cost).toFixed(2)})  ${said}\n    ${phrases.join(' ')}`;
}

function words(start: number, end: number): string {
  const { tokens } = context.line;
  return text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}
