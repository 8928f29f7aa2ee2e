import type { TextCheckId } from '../../syntax/tree';

/** What each check of the text looks for, in one line, for pages and settings. */
export const textCheckHelp: Readonly<Record<TextCheckId, string>> = {
  'date-unreadable': 'What looks like a date cannot be read.',
  'date-impossible': 'There is no such day, or a range ends before it begins.',
  'date-not-iso': 'A date is written otherwise than `2026-03-02`.',
  'weekday-mismatch': 'The weekday is not that of the date.',
  'day-duplicate': 'A date has two day lines.',
  'day-order': 'A day breaks the order that most days of the file have.',
  'entry-unindented': 'An entry stands where a day is expected.',
  'day-indented': 'A day is indented, where an entry is expected.',
  'entry-before-day': 'An entry stands above every day and counts nowhere.',
  'word-unknown': 'An unknown word has an amount behind it, or many days begin with an unknown abbreviation.',
  'text-unread': 'Words were read over that tell of training or hold amounts: they are not counted.',
  'reading-unsure': 'A line could also be meant otherwise.',
  'pain-level': 'Something hurts, and its line does not say how much.',
  'result-impossible': 'A result is faster, farther or longer than can be.',
  'scale-impossible': 'A value is outside of its scale.',
  'total-differs': 'A stated total and the sum differ.',
  'shoe-unknown': 'No shoe of this name is declared.',
  'rule-unknown': 'There is no rule of this name.',
  'rule-moved': 'A rule of this name has become part of another, or is gone.',
  'value-invalid': 'An option or a value is not allowed, or missing.',
  'directive-unknown': 'A line begins with a word that is nearly one of the language.',
  'plan-open': 'A plan stands on a day gone by: was it done, or skipped?',
};
