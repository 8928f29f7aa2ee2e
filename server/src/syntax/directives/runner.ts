import { say } from '../../base/message';
import { type Choice, type DirectiveReader, invalid, leftOver, readChoice, write } from './directiveText';

const SEXES: readonly Choice<'f' | 'm'>[] = [
  { value: 'f', spellings: ['f', 'female', 'w', 'woman', 'frau', 'weiblich'] },
  { value: 'm', spellings: ['m', 'male', 'man', 'mann', 'männlich'] },
];

/** `sex f`, `sex m`: which of the two published formulas of load by heart rate applies. */
export const readSex: DirectiveReader = line => {
  const { value, problems } = readChoice(line, SEXES, say`The published formulas know f and m.`);
  return { directive: { type: 'sex', ...(value && { sex: value }) }, problems };
};

/** Years of birth that a runner may have. */
const EARLIEST = 1900;
const LATEST = 2100;

/** `born 1988`; of a whole date the year counts. */
export const readBorn: DirectiveReader = line => {
  const [token, ...others] = line.tokens;
  const message = say`A year goes here, from ${EARLIEST} to ${LATEST}: born 1988.`;
  if (!token) return { directive: { type: 'born' }, problems: [invalid(line.word, message)] };
  const found = /(?<!\d)\d{4}(?!\d)/.exec(token.text)?.[0];
  const year = Number(found);
  if (found !== undefined && year >= EARLIEST && year <= LATEST) {
    return { directive: { type: 'born', year }, problems: leftOver(line, others) };
  }
  const short = /^'?(\d\d)$/.exec(token.text)?.[1];
  const fixes = short === undefined ? [] : [`19${short}`, `20${short}`].map(full => write(token.span, full));
  return { directive: { type: 'born' }, problems: [invalid(token.span, message, fixes)] };
};
