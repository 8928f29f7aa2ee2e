import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import { fixWeek } from '../../server/src/features/fixWeek';
import { planNextWeek } from '../../server/src/features/planNextWeek';
import { readFixture } from '../support/fixture';
import { openLog } from '../support/log';
import { daysFrom, repeated } from '../support/rules';
import { opened, textOf } from './support/opened';

// Weeks that were looked at by hand, as their runners would: what is shown of them, and what the two proposals make of them.

const USUAL = ['rest', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 18 km'];
const NO_REST = ['easy 6 km', 'tempo 8 km', 'easy 8 km', 'intervals 8 km', 'easy 8 km', 'easy 6 km', 'long 18 km'];
const INTERVALS = 'intervals 12 km: wu 3 km, 6 x 1 km @ I r 2 min, cd 3 km';
const MARATHON = ['rest', 'easy 10 km', INTERVALS, 'easy 12 km', 'rest', 'tempo 12 km', 'long 28 km'];
const TAPER = [
  ...['rest', 'easy 8 km', 'tempo 10 km', 'easy 8 km', 'rest', 'easy 8 km', 'long 16 km'],
  ...['rest', 'easy 8 km', 'easy 6 km + 4 x 20s strides', 'easy 5 km', 'rest', 'easy 3 km', 'race A marathon 3:42:10'],
];
const ANKLE = [
  ...['rest', 'easy 8 km', 'tempo 8 km, ankle hurts 3/10', 'easy 5 km, ankle sore 4/10', 'rest'],
  ...['ankle still sore 4/10', 'easy 4 km, ankle 5/10, limping at the end'],
];
const ULTRA = ['rest', 'easy 10 km', 'hills 12 km', 'easy 10 km', 'rest', 'long 28 km', 'long 20 km'];

interface Week {
  /** All days from a Monday on. */
  readonly first: string;
  readonly days: readonly string[];
  readonly today: string;
  /** The sentences that are shown, in their order. */
  readonly shown: readonly string[];
  /** The days that the proposals write, without their dates; or why there is none. */
  readonly fixed: readonly string[] | RegExp;
  readonly next: readonly string[] | RegExp;
}

const weeks: Readonly<Record<string, Week>> = {
  'on the evening of a marathon, with a week like any other planned': {
    first: '2026-02-23',
    days: [...repeated(5, MARATHON), ...TAPER, ...planned(MARATHON)],
    today: '2026-04-12',
    shown: [
      'Long run on Sun 19 Apr, 7 days after 42.2 km of racing. Easy running up to Sun 26 Apr.',
      'Intervals on Wed 15 Apr, 3 days after 42.2 km of racing. Easy running up to Sun 26 Apr.',
    ],
    fixed: [
      'rest > instead of easy 10 km',
      'plan easy 8 km',
      'rest > instead of easy 12 km',
      'plan easy 8 km',
      'plan easy 10 km',
    ],
    next: ['rest', 'plan easy 8 km', 'plan easy 8 km', 'plan easy 8 km', 'rest', 'plan easy 8 km', 'plan easy 17 km'],
  },
  'on the evening of a marathon, with nothing planned': {
    first: '2026-02-23',
    days: [...repeated(5, MARATHON), ...TAPER],
    today: '2026-04-12',
    shown: [],
    fixed: /^Nothing is planned/,
    next: ['rest', 'rest', 'plan easy 8 km', 'rest', 'rest', 'plan easy 8 km', 'plan easy 10 km'],
  },
  'after a week without rest': {
    first: '2026-01-26',
    days: [...repeated(5, USUAL), ...NO_REST],
    today: '2026-03-08',
    shown: ['No rest day this week. Mon 9 Mar would suit.'],
    fixed: /^Nothing is planned/,
    next: ['rest', 'plan easy 6 km', 'plan tempo 6 km', 'plan easy 6 km', 'rest', 'plan easy 6 km', 'plan long 14 km'],
  },
  'after a week without rest, which is planned once more': {
    first: '2026-01-26',
    days: [...repeated(5, USUAL), ...NO_REST, ...planned(NO_REST)],
    today: '2026-03-08',
    shown: ['No rest day this week. Mon 9 Mar would suit.'],
    fixed: ['rest > instead of easy 6 km'],
    next: [
      ...['rest', 'plan tempo 8 km', 'plan easy 8 km', 'plan intervals 8 km', 'plan easy 8 km', 'plan easy 6 km'],
      'plan long 18 km',
    ],
  },
  'with an ankle that limps, and a week like any other planned': {
    first: '2026-01-26',
    days: [...repeated(5, USUAL), ...ANKLE, ...planned(USUAL)],
    today: '2026-03-08',
    shown: [
      'Ankle up to 5/10 (from 4) on Sun 8 Mar. Rest it, and see a physio or doctor. Also: Pain that stays for days.',
    ],
    fixed: ['rest > instead of easy 8 km', 'plan easy 6 km', 'plan easy 11 km'],
    next: ['rest', 'plan easy 8 km', 'plan tempo 8 km', 'plan easy 8 km', 'rest', 'plan easy 6 km', 'plan long 18 km'],
  },
  'with an ankle that limps, and nothing planned': {
    first: '2026-01-26',
    days: [...repeated(5, USUAL), ...ANKLE],
    today: '2026-03-08',
    shown: [
      'Ankle up to 5/10 (from 4) on Sun 8 Mar. Rest it, and see a physio or doctor. Also: Pain that stays for days.',
    ],
    fixed: /^Nothing is planned/,
    next: ['rest', 'rest', 'plan easy 6 km', 'plan easy 6 km', 'rest', 'rest', 'plan easy 9 km'],
  },
  'of a beginner in week two, of whom a log of one week knows little': {
    first: '2026-03-02',
    days: [
      ...['rest', 'run walk 20 min', 'rest', 'run 2 km 16:00', 'rest', 'run 2 km 15:30', 'rest'],
      ...['rest', 'run 2 km 15:00', 'rest', 'run 2.5 km 19:00', 'rest', 'run 3 km 24:00', 'rest'],
    ],
    today: '2026-03-15',
    shown: [],
    fixed: /^Nothing is planned/,
    next: ['rest', 'plan run 2 km', 'rest', 'plan run 2.5 km', 'rest', 'plan run 3 km', 'rest'],
  },
  'of an ultra runner, with a weekend a quarter longer than those before': {
    first: '2026-01-26',
    days: [...repeated(6, ULTRA), ...planned([...ULTRA.slice(0, 5), 'long 35 km', 'long 25 km'])],
    today: '2026-03-08',
    shown: ['35 km, 25% longer than your longest of the 30 days before (28 km). 30.8 km would be a gentle step.'],
    fixed: ['plan long 28 km'],
    next: [
      ...['rest', 'plan easy 11 km', 'plan hills 13 km', 'plan easy 11 km', 'rest', 'plan long 37 km'],
      'plan long 26 km',
    ],
  },
  'of intervals and a tempo, made lighter: both stay what they are': {
    first: '2026-01-26',
    days: [
      ...repeated(6, USUAL),
      ...planned(['rest', INTERVALS, 'easy 12 km', 'tempo 14 km: wu 2 km, 10 km @ T, cd 2 km', 'rest', 'easy 12 km']),
      'plan long 30 km',
    ],
    today: '2026-03-08',
    shown: [
      '30 km, 67% longer than your longest of the 30 days before (18 km). 19.8 km would be a gentle step. Also: A week far above the usual.',
    ],
    fixed: [
      'plan intervals: wu 3 km, 3 x 1 km @ I r 2 min, cd 3 km',
      'plan easy 9 km',
      'plan tempo: wu 2 km, 6 km @ T, cd 2 km',
      'plan easy 9 km',
      'plan long 20 km',
    ],
    next: [
      'rest',
      'plan intervals: wu 3 km, 6 x 1 km @ I r 2 min, cd 3 km',
      'plan easy 13 km',
      'plan tempo: wu 2 km, 10 km @ T, cd 2 km',
      'rest',
      'plan easy 13 km',
      'plan long 32 km',
    ],
  },
};

function planned(week: readonly string[]): readonly string[] {
  return week.map(day => (day === 'rest' ? day : `plan ${day}`));
}

describe('weeks looked at by hand', () => {
  for (const [name, { first, days, today, shown, fixed, next }] of Object.entries(weeks)) {
    it(name, async () => {
      const source = `--- today ${today}\n--- log.trainlog\n${daysFrom(first, days)}\n`;
      const { files, settings } = readFixture(source);
      const { advice } = openLog(files, { today, settings }).analyse();
      assert.deepEqual(
        advice.map(({ message }) => message),
        shown,
      );
      isSo(await written(source, (context, params) => fixWeek(context, params)), fixed);
      isSo(await written(source, planNextWeek), next);
    });
  }
});

type Proposal = Awaited<ReturnType<typeof planNextWeek>>;

/** The days that a proposal writes, without their dates; or why there is none. */
async function written(
  source: string,
  propose: (
    context: ReturnType<typeof opened>['context'],
    params: { readonly textDocument: { readonly uri: string } },
  ) => Promise<Proposal>,
): Promise<readonly string[] | string> {
  const { context, fixture, uri } = opened(source);
  const proposal = await propose(context, { textDocument: { uri } });
  if (!('edits' in proposal)) return proposal.reason;
  const before = textOf(fixture, uri);
  const known = new Set(before.split('\n'));
  const lines = applyEdits(before, proposal.edits).split('\n');
  return lines.filter(line => !known.has(line)).map(line => line.replace(/^.{14} {2}/, ''));
}

function isSo(found: readonly string[] | string, expected: readonly string[] | RegExp): void {
  if (expected instanceof RegExp) assert.match(found.toString(), expected);
  else assert.deepEqual(found, expected);
}
