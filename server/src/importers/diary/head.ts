import { parse } from '../../syntax/parse';
import type { AmountNode, LineNode } from '../../syntax/tree';
import type { Diary } from './days';

/** The log with the lines that it needs at its top: the unit that the diary counts in, and its shoes. */
export function withHead({ writer, shoes }: Diary): string {
  const text = writer.text();
  const { lines } = parse(text);
  const hasUnit = lines.some(line => line.kind === 'directive' && line.directive.type === 'unit');
  const head = [
    ...(!hasUnit && countsInMiles(lines) ? ['unit mi'] : []),
    ...[...shoes].map(([alias, name]) => `shoe ${alias} "${name}"`),
  ];
  return head.length === 0 ? text : `${head.join('\n')}\n\n${text}`;
}

/** Most distances with a unit are in miles: then those without one are, too. */
function countsInMiles(lines: readonly LineNode[]): boolean {
  let balance = 0;
  const count = ({ quantity }: AmountNode) => {
    if (quantity.type === 'distance' && quantity.unit === 'mi') balance++;
    if (quantity.type === 'distance' && quantity.unit === 'km') balance--;
  };
  for (const line of lines) {
    if (line.kind !== 'day' && line.kind !== 'entry') continue;
    for (const { body } of line.entries) if (body.type === 'session') body.totals.forEach(count);
  }
  return balance > 0;
}
