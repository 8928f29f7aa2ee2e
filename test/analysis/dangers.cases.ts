import { isoDate } from '../../server/src/values/date';
import { dayNumber } from '../support/log';
import { daysFrom, repeated, times } from '../support/rules';

/** A danger as a runner writes it, told on its day. */
export interface Danger {
  readonly text: string;
  /** The day of the danger, which is today. */
  readonly today: string;
  readonly id: string;
  readonly severity?: 'information';
}

/** The day on which signs that need no history are told. */
const DAY = '2026-03-16';

/** Days in a row from a date, each with its lines. */
export function days(first: string, lines: readonly (readonly string[])[]): string {
  return lines
    .flatMap((entries, index) =>
      entries.length === 0
        ? []
        : [`${isoDate(dayNumber(first) + index)}\n${entries.map(each => `  ${each}`).join('\n')}`],
    )
    .join('\n');
}

/** Other things that are worth a word: a week without rest and two hard days, up to the day before a date. */
export function crowd(until: string): string {
  const first = isoDate(dayNumber(until) - 14);
  return daysFrom(
    first,
    repeated(2, ['easy 8 km', 'intervals 8 km', 'tempo 8 km', 'easy 8 km', 'easy 8 km', 'tempo 8 km', 'tempo 9 km']),
  );
}

/** Signs that stand on one line, beside a run or in the middle of a sentence, by the rule that hears them. */
const signs: Readonly<Record<string, readonly string[]>> = {
  'pain-rising': [
    'Long run cut short at 9 km because of a pressing feeling in my chest',
    '6 miles easy. Had some chest pain on the last hill, walked home',
    '8k. My chest hurt when breathing in',
    'Ran 10 km in 55 min, tightness in chest',
    '10 km locker, dabei Stechen in der Brust',
    'Lauf 8 km, Engegefühl in der Brust',
    '8 km with a limp, left ankle',
    'easy 10 km. Achilles so sore I was limping home',
    'had to change my stride because of the knee, 7 km',
    '10 km, die letzten 2 km gehumpelt wegen Achillessehne',
    '8 km, Knie, laufe unrund',
    '12k easy, shin sore from about 8k. its one spot now, size of a 10p, hurts if i press it',
    '4 x 1k, pulled out after 3. cant hop on it',
    '6k easy, pain at one spot on the shin',
    '6 km, Schienbein tut an einer Stelle weh',
    'Rest. Shin woke me up in the night',
    'Schienbein schmerzt punktuell, 5 km',
  ],
  'train-while-sick': [
    'easy 8 km, heart was racing and skipping beats',
    '5 km, palpitations afterwards',
    'Intervalle 6 x 800 m, danach Herzstolpern',
    'tempo 8 km, blacked out for a second after finish',
    'Felt dizzy and fainted after the race',
    'easy 5 km, passed out in the shower afterwards',
    '8 km, bin kurz umgekippt',
    '8 km locker, nach dem Duschen ohnmächtig geworden',
    '8 km, wurde mir schwarz vor Augen',
    'rest day, short of breath on the sofa',
    'easy 5 km, could not catch my breath even an hour later',
    'Ruhetag, Atemnot schon beim Sitzen',
    '5 km, bekam keine Luft auch im Sitzen',
    'Had a fever last night but ran 6 km anyway',
    'easy 6 km, temperature 38.6 this evening',
    'fever 38.2\n  10 km steady 52:00',
    '6 km gelaufen trotz Fieber',
    '38,5 Fieber\n  Lauf 5 km',
    'flu with fever, shivers\n  recovery 4 km',
  ],
};

/** The same words where nothing is the matter. */
export const harmless: readonly string[] = [
  '5 km, sore spot on my heel from the new shoes',
  '8 km easy, one spot on the route was icy, foot fine',
  '10 km, no sore spot on the shin any more',
  'easy 8 km, no chest pain',
  'easy 6 km, no limp',
  '10 km without limping',
  '6 km easy, limp is gone',
  'easy 5 km, kids with a fever',
  'easy 8 km, son had a fever',
  'no signs of palpitations, easy 5 km',
  'out of breath after 6 x 400 m, good session',
  'passed out on the couch after 10 miles',
  'easy 5 km, worked on changing my stride',
  'had a fever last week, easy 5 km',
  'easy 5 km, temperature 28.5 this evening',
  '8 km locker, Herz und Lunge arbeiten gut',
  'Dauerlauf wegen Schmerzen im Spann bei km 9 beendet',
];

/** A month of runs of 5 and 6 km. One blank day is a day of rest. */
export const SIX_KM = repeated(10, ['easy 6 km 36:00', '', 'easy 5 km 31:00']);
const WRITTEN_OUT = repeated(10, ['6 km locker', '', '5 km locker']);

/** Runs on and on, up to the day before an injury. */
const STEADY = daysFrom(
  '2026-01-05',
  repeated(5, ['rest', 'easy 8 km', 'easy 8 km', 'rest', 'easy 8 km', 'rest', 'long 14 km']),
);

const overDays: Readonly<Record<string, Danger>> = {
  'pain that rises over three mornings': {
    text: days(
      DAY,
      [['pain knee 2/10'], ['pain knee 3/10'], ['pain knee 5/10']].map(each => [...each, 'easy 5 km']),
    ),
    today: '2026-03-18',
    id: 'pain-rising',
  },
  'the same behind the run': {
    text: daysFrom(DAY, ['6 km, shin pain 2/10', '6 km, shin pain 4/10', '6 km, shin pain 5/10']),
    today: '2026-03-18',
    id: 'pain-rising',
  },
  'the same in German': {
    text: daysFrom(DAY, ['6 km, Knie schmerzt 2/10', '6 km, Knie schmerzt 4/10', '6 km, Knie schmerzt 6/10']),
    today: '2026-03-18',
    id: 'pain-rising',
  },
  'pain that stays, in prose': {
    text: daysFrom(DAY, ['6 km, calf hurts', '5 km, calf still hurts', '5 km, calf hurts again']),
    today: '2026-03-18',
    id: 'pain-stays',
  },
  'the same in prose in German': {
    text: daysFrom(
      DAY,
      ['', ' immer noch', ' wieder'].map(how => `6 km, Achillessehne schmerzt${how}`),
    ),
    today: '2026-03-18',
    id: 'pain-stays',
  },
  'a week of mood 1/5 behind runs': {
    text: daysFrom(DAY, times(7, 'easy 4 km, mood 1/5')),
    today: '2026-03-22',
    id: 'mood-very-low',
  },
  'a week of very low mood in words': {
    text: daysFrom(DAY, times(7, 'rest, mood very low')),
    today: '2026-03-22',
    id: 'mood-very-low',
  },
  'the same in German beside rest days': {
    text: daysFrom(DAY, times(7, 'Ruhetag, Stimmung 1')),
    today: '2026-03-22',
    id: 'mood-very-low',
  },
  'twice the longest run, as a half with a friend': {
    text: `${daysFrom('2026-03-01', SIX_KM)}\n2026-03-31  ran a half marathon distance 21 km in 2:05:00 with a friend`,
    today: '2026-03-31',
    id: 'session-spike',
    severity: 'information',
  },
  'twice the longest run, in miles': {
    text: `unit mi\n${daysFrom('2026-03-01', repeated(10, ['4 miles', '', '3 miles']))}\n2026-03-31  13 miles`,
    today: '2026-03-31',
    id: 'session-spike',
    severity: 'information',
  },
  'twice the longest run, by time': {
    text: `${daysFrom('2026-03-01', repeated(10, ['run 40 min', '', 'run 30 min']))}\n2026-03-31  ran 1h45`,
    today: '2026-03-31',
    id: 'session-spike',
    severity: 'information',
  },
  'twice the longest run, in German': {
    text: `${daysFrom('2026-03-01', WRITTEN_OUT)}\n2026-03-31  18,5 km in 1:55 Std.`,
    today: '2026-03-31',
    id: 'session-spike',
    severity: 'information',
  },
  'intervals on the day after': {
    text: `${daysFrom('2026-03-01', SIX_KM)}\n2026-03-31  16 km long\n2026-04-01  8 x 400 m hard`,
    today: '2026-04-01',
    id: 'session-spike',
    severity: 'information',
  },
  'a tempo run on the day after, in German': {
    text: `${daysFrom('2026-03-01', WRITTEN_OUT)}\n2026-03-31  langer Lauf 16 km\n2026-04-01  Tempodauerlauf 6 km`,
    today: '2026-04-01',
    id: 'session-spike',
    severity: 'information',
  },
  'tired for weeks, all on one line in German': {
    text: daysFrom(
      '2026-03-01',
      times(21, '6 km locker, Schlaf 5,5 h, Müdigkeit 8/10, Stimmung 3/10, Muskelkater 7/10'),
    ),
    today: '2026-03-21',
    id: 'overtraining-cluster',
  },
  'a tempo ten days after an ankle, in prose': {
    text: `${STEADY}\n2026-02-09  twisted ankle, injured\n2026-02-11  ankle injury, no running\n2026-02-15  easy 3 km\n2026-02-19  tempo 6 km`,
    today: '2026-02-19',
    id: 'injury-return',
  },
  'the same in German with a calf': {
    text: `${STEADY}\n2026-02-09  Wadenzerrung, verletzt\n2026-02-11  Verletzung Wade, Pause\n2026-02-17  3 km locker\n2026-02-21  Intervalle 5 x 1000 m`,
    today: '2026-02-21',
    id: 'injury-return',
  },
};

/** Each sign on its line after two crowded weeks, and each danger that takes days. */
export const variations: Readonly<Record<string, Danger>> = {
  ...Object.fromEntries(
    Object.entries(signs).flatMap(([id, lines]) =>
      lines.map(line => [line, { text: `${crowd(DAY)}\n${DAY}\n  ${line}`, today: DAY, id }]),
    ),
  ),
  ...overDays,
};
