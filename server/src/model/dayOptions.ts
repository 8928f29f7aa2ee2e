import { weekdayNamed } from '../syntax/weekdays';
import { averageConventions } from '../training/fitness';
import { AU_PER_EDWARDS_POINT } from '../training/sessionLoad';
import type { DayOptions } from './types';

/** The defaults, for options that no setting and no `days` line sets. */
export const defaultDayOptions: DayOptions = {
  'rest.active-max-min': 60,
  'strength.trivial-min': 15,
  'hard.rpe': 7,
  'hard.min-quality-min': 10,
  'hard.include-long': 'auto',
  'long.min-minutes': 90,
  'long.min-share': 0.25,
  gaps: 'auto',
  'gap.implied-rest-max': 2,
  'gap.edge': 'unknown',
  'gap.note-after': 7,
  'week.start': 0,
  'load.hr-factor': AU_PER_EDWARDS_POINT,
  'load.hr': 'edwards',
  'form.average': 'exponential',
  'advice.days': 10,
};

export type DayOptionName = keyof DayOptions;

/** What an option may be: a number within limits, one of some words, or a weekday. */
export type DayOptionRange =
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly isWhole: boolean }
  | { readonly type: 'word'; readonly words: readonly string[] }
  | { readonly type: 'weekday' };

/** Limits and help of every option; the help is one line for completion, hover and the settings page. */
export const dayOptionRanges: {
  readonly [Name in DayOptionName]: { readonly range: DayOptionRange; readonly help: string };
} = {
  'rest.active-max-min': {
    range: { type: 'number', min: 0, max: 120, isWhole: true },
    help: 'Longest walk, yoga or other active recovery that still leaves a day a rest day, in minutes.',
  },
  'strength.trivial-min': {
    range: { type: 'number', min: 0, max: 30, isWhole: true },
    help: 'Longest core or drill session that still leaves a day a rest day, in minutes.',
  },
  'hard.rpe': {
    range: { type: 'number', min: 6, max: 9, isWhole: false },
    help: 'Effort from which a session counts as hard.',
  },
  'hard.min-quality-min': {
    range: { type: 'number', min: 1, max: 60, isWhole: true },
    help: 'Minutes at threshold pace or heart rate from which a session counts as hard.',
  },
  'hard.include-long': {
    range: { type: 'word', words: ['auto', 'always', 'never'] },
    help: 'Whether a long run counts as hard for the spacing of hard days; auto: from 120 min, effort 6, or 20 min at marathon pace.',
  },
  'long.min-minutes': {
    range: { type: 'number', min: 45, max: 240, isWhole: true },
    help: 'Minutes from which any run is a long run.',
  },
  'long.min-share': {
    range: { type: 'number', min: 0.1, max: 0.6, isWhole: false },
    help: 'Share of a usual week from which the longest run of a week is a long run.',
  },
  gaps: {
    range: { type: 'word', words: ['auto', 'rest', 'unknown'] },
    help: 'What blank days between logged ones are; auto: short gaps are rest, longer ones unknown.',
  },
  'gap.implied-rest-max': {
    range: { type: 'number', min: 0, max: 4, isWhole: true },
    help: 'Most blank days in a row that count as rest.',
  },
  'gap.edge': {
    range: { type: 'word', words: ['unknown', 'rest'] },
    help: 'What blank days after the last entry are.',
  },
  'gap.note-after': {
    range: { type: 'number', min: 2, max: 14, isWhole: true },
    help: 'Blank days in a row from which the log asks what they were.',
  },
  'week.start': { range: { type: 'weekday' }, help: 'The first day of a week.' },
  'load.hr-factor': {
    range: { type: 'number', min: 1.1, max: 1.45, isWhole: false },
    help: 'How much load (effort times minutes) a point of heart-rate zones (zone times minutes) is worth.',
  },
  'load.hr': {
    range: { type: 'word', words: ['edwards', 'banister'] },
    help: 'banister: hovers show the training impulse of an average heart rate too, where `sex`, `maxhr` and `resthr` are known. Load itself is always counted by zones.',
  },
  'form.average': {
    range: { type: 'word', words: averageConventions },
    help: 'How fitness and fatigue are averaged over N days: exponential 1 - e^(-1/N), as intervals.icu does; reciprocal 1/N, as TrainingPeaks writes it; span 2/(N + 1), as Runalyze does.',
  },
  'advice.days': {
    range: { type: 'number', min: 0, max: 366, isWhole: true },
    help: 'How many days after the last of its days a finding about done days is still shown; 0 shows everything, however old and however much.',
  },
};

/** Reads the value of an option from a `days` line or a setting; `undefined` if the option does not allow it. */
export function readDayOption<Name extends DayOptionName>(name: Name, value: string): DayOptions[Name] | undefined {
  const read = readValue(dayOptionRanges[name].range, value.trim().toLowerCase());
  return read as DayOptions[Name] | undefined;
}

export function isDayOptionName(name: string): name is DayOptionName {
  return Object.hasOwn(dayOptionRanges, name);
}

function readValue(range: DayOptionRange, value: string): number | string | undefined {
  switch (range.type) {
    case 'number': {
      const number = /^\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
      if (!(number >= range.min && number <= range.max)) return undefined;
      return range.isWhole && !Number.isInteger(number) ? undefined : number;
    }
    case 'word':
      return range.words.includes(value) ? value : undefined;
    case 'weekday':
      return weekdayNamed(value);
  }
}
