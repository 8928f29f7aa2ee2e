import { say } from '../../base/message';
import type { LogUnit } from '../../values/distance';
import { type Choice, type DirectiveReader, readChoice } from './directiveText';

const UNITS: readonly Choice<LogUnit>[] = [
  {
    value: 'km',
    spellings: ['km', 'kms', 'k', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'metric'],
  },
  { value: 'mi', spellings: ['mi', 'mile', 'miles', 'meile', 'meilen', 'm', 'imperial'] },
];

/** `unit km`, `unit mi` */
export const readUnit: DirectiveReader = line => {
  const { value, problems } = readChoice(line, UNITS, say`A log is in km or in mi.`, guess);
  return { directive: { type: 'unit', ...(value && { unit: value }) }, problems };
};

function guess(token: string): string {
  return /^m/i.test(token) ? 'mi' : 'km';
}
