import { say } from '../../base/message';
import type { Weekday } from '../../values/date';
import { didYouMean } from '../didYouMean';
import { weekdayNamed } from '../weekdays';
import { addition, type DirectiveReader, type DirectiveText, invalid, leftOver, write } from './directiveText';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MESSAGE = say`A weekday goes here, the one that weeks begin on: week monday.`;

/** `week monday`; any weekday, in English or German, of any length. */
export const readWeek: DirectiveReader = line => {
  const [token, ...others] = line.tokens;
  if (!token) return { directive: { type: 'week' }, problems: [invalid(line.word, MESSAGE, common(line))] };
  const weekStart: Weekday | undefined = weekdayNamed(token.text);
  if (weekStart !== undefined) return { directive: { type: 'week', weekStart }, problems: leftOver(line, others) };
  const fixes = didYouMean(token.text, DAYS).map(day => write(token.span, day));
  return {
    directive: { type: 'week' },
    problems: [invalid(token.span, MESSAGE, [...fixes, ...asHeading(line), ...(fixes.length > 0 ? [] : common(line))])],
  };
};

/** `Week 3`, as people head their weeks. */
function asHeading({ word, tokens: [token] }: DirectiveText) {
  if (!token || !/^\d/.test(token.text)) return [];
  const start = { start: word.start, end: word.start };
  return [{ title: say`Make it a heading`, edits: [{ span: start, newText: '# ' }], isSafe: false }];
}

/** The two days that weeks begin on nearly everywhere. */
function common({ word, tokens: [token] }: DirectiveText) {
  return ['monday', 'sunday'].map(day => (token ? write(token.span, day) : addition(word, day)));
}
