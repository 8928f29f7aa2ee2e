import { type Message, say } from '../../../base/message';
import type { TextEdit } from '../../../base/text';
import { vdotOfProfile } from '../../../model/profile';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { sumOfDays } from '../../../model/queries/sums';
import { isKnownWeek } from '../../../model/queries/volume';
import type { Day, Log, Session, Step } from '../../../model/types';
import { MARATHON_PACE_MAX_S, type QualityPace, qualityCapM, qualityCaps } from '../../../training/progression';
import { trainingPaces } from '../../../training/vdot';
import { DAYS_PER_WEEK } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import type { Fix } from '../../finding';
import { setCount, splitCount } from '../../kit/edits/changeSession';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, distanceIn, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { type Advice, defineRule, type OptionValues } from '../../rule';

/**
 * The caps are rules of thumb, so this much more passes (a convention). T is the pace that costs least: a third more is `3 x 10 min` in a week
 * of 50 km, and what the usual session makes of a week after a race or a cold.
 */
const TOLERANCE = { T: 1.3, I: 1.1, R: 1.1, M: 1.1 } as const satisfies Record<QualityPace, number>;
/** Sessions that lie no more than this many days apart are one episode. */
const EPISODE_DAYS = 2 * DAYS_PER_WEEK - 1;
const DOUBLE_THRESHOLD = 'double-threshold';
const paces = ['T', 'I', 'R', 'M'] as const satisfies readonly QualityPace[];

const capOf = (pace: QualityPace, min: number, max: number) =>
  decimal(qualityCaps[pace].share, { min: min, max: max }).describe(
    `Share of the week that one session may hold at ${pace} pace.`,
  );

const lengthOf = (pace: QualityPace, min: number, max: number) =>
  decimal(qualityCaps[pace].maxM / METRES_PER_KM, { min: min, max: max }).describe(
    `Kilometres at ${pace} pace that one session may hold in any week.`,
  );

const options = {
  'cap.t': capOf('T', 0.05, 0.2),
  'cap.i': capOf('I', 0.04, 0.16),
  'cap.r': capOf('R', 0.03, 0.1),
  'cap.m': capOf('M', 0.1, 0.4),
  'cap.i-km': lengthOf('I', 5, 20),
  'cap.r-km': lengthOf('R', 4, 16),
  'cap.m-km': lengthOf('M', 15, 40),
  'cap.m-min': decimal(MARATHON_PACE_MAX_S / SECONDS_PER_MINUTE, { min: 60, max: 180 }).describe(
    'Minutes at M pace that one session may hold in any week.',
  ),
};

export const qualityCap = defineRule({
  id: 'quality-cap',
  group: 'volume',
  theme: 'effort',
  title: 'Much fast running in one session',
  detects:
    'The steps of a session at T, I, R or M pace add up to more than Daniels gives them and a tenth, at T three tenths, beyond that: T a tenth of the week, I 8 % and at most 10 km, R 5 % and at most 8 km, M a fifth, at most 29 km and 110 minutes; each of these is an option. The week is this one with its plans, or the average of the four before where that is more; 3 km at T, 2 km at I and 1.6 km at R pass in any week. Races pass, and T with `#double-threshold`. Sessions of two weeks are told once.',
  why: 'The last repetitions cost the most and add the least. What is left out today is there for the next session.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'Numbers of one experienced coach, without a trial behind them.',
    sources: ["Daniels J, Daniels' Running Formula"],
  },
  options,
  repeats: { type: 'episodes', maxGapDays: EPISODE_DAYS },

  checkDay(day, { log, options }) {
    const sessions = day.countedSessions.filter(({ sport, intensity, steps }) => {
      return sport === 'run' && intensity !== 'race' && steps.length > 0;
    });
    if (sessions.length === 0) return [];
    const week = weekOf(day, log);
    if (week === undefined) return [{ silent: say`needs a full week, or three full weeks before it` }];
    return sessions.flatMap(session => {
      const excess = excessOf(session, week, log, options);
      return excess ? [advice(session, excess, week, day, log, options)] : [];
    });
  },
});

type Options = OptionValues<typeof options>;

/** The options of the paces. Names of options are read in lower case. */
const optionNames = { T: 'cap.t', I: 'cap.i', R: 'cap.r', M: 'cap.m' } as const satisfies Record<
  QualityPace,
  keyof Options
>;

/** The most metres at a pace in a week of a given distance, by the runner's options. */
function capM(pace: QualityPace, weekM: number, options: Options): number {
  return qualityCapM(pace, weekM, options[optionNames[pace]], maxM(pace, options));
}

function maxM(pace: QualityPace, options: Options): number {
  return pace === 'T' ? Number.POSITIVE_INFINITY : options[lengthNames[pace]] * METRES_PER_KM;
}

const lengthNames = { I: 'cap.i-km', R: 'cap.r-km', M: 'cap.m-km' } as const;

interface WeekDistance {
  /** The distance of the week, planned runs included. */
  readonly ownM: number;
  readonly usualM: number;
}

/** The distance of the week and of the usual one; `undefined` when neither is known well enough. */
function weekOf({ date }: Day, log: Log): WeekDistance | undefined {
  const week = log.week(date);
  const usualM = weeklyBaseline(log, date)?.distanceM;
  if (usualM === undefined && !isKnownWeek(log, week)) return undefined;
  return { ownM: sumOfDays(log, week.start, week.end).distanceM, usualM: usualM ?? 0 };
}

interface Excess {
  readonly pace: QualityPace;
  readonly distanceM: number;
  readonly timeS: number;
  readonly mostM: number;
  readonly mostS: number;
  readonly isTime: boolean;
}

/** The first pace at which a session exceeds the cap. */
function excessOf(session: Session, { ownM, usualM }: WeekDistance, log: Log, options: Options): Excess | undefined {
  for (const pace of paces) {
    if (pace === 'T' && session.tags.includes(DOUBLE_THRESHOLD)) continue;
    const { distanceM, timeS } = amountAt(pace, session.steps, paceOf(pace, session, log));
    const mostM = capM(pace, Math.max(ownM, usualM), options);
    const isFar = Math.round(distanceM) > Math.round(TOLERANCE[pace] * mostM);
    const mostS = options['cap.m-min'] * SECONDS_PER_MINUTE;
    const isTime = !isFar && pace === 'M' && timeS > mostS;
    if (isFar || isTime) return { pace, distanceM, timeS, mostM, mostS, isTime };
  }
  return undefined;
}

/** A pace in seconds per kilometre; `undefined` when the runner's VDOT is not known. */
function paceOf(pace: QualityPace, { date }: Session, log: Log): number | undefined {
  const vdot = vdotOfProfile(log.athleteProfile(date));
  return vdot === undefined ? undefined : trainingPaces(vdot)?.[pace];
}

/** How much of the steps is at a pace. Repetitions count each time, recoveries do not count, and a step of unknown length adds nothing. */
function amountAt(
  pace: QualityPace,
  steps: readonly Step[],
  paceSPerKm: number | undefined,
): { readonly distanceM: number; readonly timeS: number } {
  let distanceM = 0;
  let timeS = 0;
  for (const step of steps) {
    const count = step.count ?? 1;
    if (step.steps.length === 0 && isAt(pace, step)) {
      const toMetres = paceSPerKm === undefined ? 0 : METRES_PER_KM / paceSPerKm;
      distanceM += count * (step.distanceM ?? (step.durationS ?? 0) * toMetres);
      timeS += count * (step.durationS ?? ((step.distanceM ?? 0) / METRES_PER_KM) * (paceSPerKm ?? 0));
      continue;
    }
    const inner = amountAt(pace, [...step.steps, ...step.ofWhich], paceSPerKm);
    distanceM += count * inner.distanceM;
    timeS += count * inner.timeS;
  }
  return { distanceM, timeS };
}

function isAt(pace: QualityPace, { target }: Step): boolean {
  if (target?.type === 'letter') return target.letter === pace;
  return pace === 'M' && target?.type === 'race' && target.race === 'MP';
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(session: Session, excess: Excess, week: WeekDistance, day: Day, log: Log, options: Options): Advice {
  const { pace, distanceM, isTime } = excess;
  const share = Math.ceil((100 * distanceM) / Math.max(week.ownM, week.usualM)) / 100;
  return {
    place: sessionPlace(session),
    message: message(excess, week, day, log),
    ...(!isTime && distanceM <= maxM(pace, options) && { loosen: { option: optionNames[pace], value: share } }),
    fixes: () => (day.isPlanned ? fewerOrSlower(session, excess, week, log, options) : []),
  };
}

function message(
  { pace, distanceM, timeS, mostM, mostS, isTime }: Excess,
  week: WeekDistance,
  day: Day,
  log: Log,
): Message {
  const what = say`${isTime ? spokenDuration(timeS) : distanceIn(log, distanceM)} at ${pace} pace on ${dateIn(log, day.date)}`;
  const cap = isTime ? spokenDuration(mostS) : distanceIn(log, mostM);
  const weekM = Math.max(week.ownM, week.usualM);
  const weekly = say`${distanceIn(log, weekM)} a week`;
  const isOwn = isTime ? mostS !== MARATHON_PACE_MAX_S : mostM !== qualityCapM(pace, weekM);
  return withAdvice(
    isOwn
      ? say`${what}; your own limit for ${weekly} is ${cap}.`
      : say`${what}; Daniels' limit for ${weekly} is ${cap}.`,
    day.date < log.today ? undefined : say`Stop while it still feels good.`,
  );
}

/** The next slower pace. */
const slowerPace = { R: 'I', I: 'T', T: 'M', M: 'E' } as const satisfies Record<QualityPace, string>;

/** Offers fewer repetitions, or some of them slower. None unless a single set is all that the session has at the pace. */
function fewerOrSlower(
  session: Session,
  { pace, distanceM }: Excess,
  week: WeekDistance,
  log: Log,
  options: Options,
): readonly Fix[] {
  const index = session.steps.findIndex(step => isAt(pace, step));
  const step = session.steps[index];
  const node = session.rows ? undefined : session.body.steps[index];
  const count = step?.count ?? 0;
  const eachM = distanceM / count;
  if (!step || !node || count < 2 || (step.distanceM ?? 0) * count !== distanceM) return [];
  const ownM = Math.max(week.usualM, week.ownM);
  const isWithin = (at: QualityPace, amountM: number, weekM: number) =>
    Math.round(amountM) <= Math.round(capM(at, weekM, options));

  const fewer = most(count - 1, number => {
    return isWithin(pace, number * eachM, Math.max(week.usualM, week.ownM - (count - number) * eachM));
  });
  const cut = fewer === undefined ? undefined : setCount(session, node, fewer);
  const kept = most(count - 1, number => isWithin(pace, number * eachM, ownM));
  const slower = slowerPace[pace];
  const isRoom = (keptCount: number) => {
    if (slower === 'E') return true;
    const there = amountAt(slower, session.steps, paceOf(slower, session, log)).distanceM;
    return isWithin(slower, there + (count - keptCount) * eachM, ownM);
  };
  const split = kept !== undefined && isRoom(kept) ? splitCount(session, node, kept, slower) : undefined;
  const fix = (title: Message, edit: TextEdit | undefined, isPreferred: boolean) =>
    edit ? [fixOf(title, () => editsIn(session.place.document, [edit]), { isPreferred })] : [];
  return [
    ...fix(say`Make it ${fewer ?? 0} instead of ${count}`, cut, true),
    ...fix(say`Run ${count - (kept ?? 0)} of the ${count} at ${slower} pace`, split, false),
  ];
}

/** The largest number from 1 to `from` for which a condition is true. */
function most(from: number, isTrue: (number: number) => boolean): number | undefined {
  for (let number = from; number >= 1; number--) if (isTrue(number)) return number;
  return undefined;
}
