import { capitalised, countOf, type Message, say } from '../../../base/message';
import { isDone } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { longestRunBefore } from '../../../model/queries/longestRun';
import { statesOn } from '../../../model/queries/signals';
import { countedRuns, sumOfDays } from '../../../model/queries/sums';
import type { Day, Log, Session } from '../../../model/types';
import { firstWeekShare } from '../../../training/comeback';
import {
  GENTLE_SESSION_S,
  type ReturnSession,
  sessionAfterIllness,
  shareAfterIllness,
  type UsualRun,
} from '../../../training/returnPlan';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { replacePlanned } from '../../kit/edits/replacePlanned';
import { easeOrRest } from '../../kit/fixes/easing';
import { fixOf } from '../../kit/fixes/fix';
import { insertRestDay, walkInstead } from '../../kit/fixes/restDays';
import {
  asWritten,
  type DatedSession,
  dayAfterNext,
  gradedReturn,
  LEAST_RUN,
  longestBefore,
  MOST_DAYS_APART,
  nextSlot,
  REST_BETWEEN_DAYS,
  SMALL_WEEK,
} from '../../kit/gradedReturn';
import { clearedBefore, lastCleared } from '../../kit/heartCleared';
import { wholeNumber } from '../../kit/options';
import { dateIn, sessionLength, sessionName, withAdvice } from '../../kit/phrases';
import { datePlace, sessionPlace } from '../../kit/places';
import { illnessOf, isPalpitationAlone } from '../../kit/symptoms';
import { defineRule } from '../../rule';

/** Days without hard work after a head cold. */
const MILD_DAYS = 2;
/** The first sessions after a systemic illness, and how long each may be. */
const GENTLE_SESSIONS = 2;
/** A run without a time counts as longer than a gentle session when it would take longer even at 4:00/km. */
const GENTLE_M = 7.5 * METRES_PER_KM;
/** After more days than this the rule leaves the first sessions to `comeback-too-fast`. */
const LOOK_BACK_DAYS = 14;
/** The usual run is taken from this many days before the illness. */
const USUAL_DAYS = 28;
/** The most sessions that are planned. */
const MOST_SESSIONS = 10;
/** One day with nothing written between two sick days does not end an illness. */
const MOST_DAYS_BETWEEN = 1;

export const illnessReturn = defineRule({
  id: 'illness-return',
  group: 'health',
  theme: 'body',
  isMedical: true,
  title: 'Back soon after an illness',
  detects:
    'Hard or long work comes within two days of the last day marked `sick`, or within `ill.systemic-days` after fever, cough and the like; after those too when one of the first two sessions is longer than 30 minutes, or a run is longer than half (later three quarters) of the longest before, over as many days as the illness took; after chest pain and other signs for a doctor, any training. Once for each illness, and once more for hard or long work after an easy run that was too long; after fever, cough and the like nothing is shown in its place then.',
  why: 'The body goes on mending for some days after the last sign is gone, and a relapse costs more than the days saved.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'Infections of athletes last about seven days, and fever, chills and fatigue together foretell a longer way back. The numbers of days here are a convention.',
    sources: ['Schwellnus M et al. 2022, Br J Sports Med 56:1066'],
  },
  options: {
    'ill.systemic-days': wholeNumber(3, { min: 2, max: 7 }).describe(
      'Days without hard or long work after the last day of fever, cough and the like.',
    ),
  },

  checkDay(day, { log, options }) {
    const illness = illnessBefore(day, log);
    const systemicDays = options['ill.systemic-days'];
    const offence = illness && offenceOn(day, illness, log, systemicDays);
    if (!illness || !offence) return [];
    const said = gravestBefore(day, illness, log, systemicDays);
    if (gravityOf(offence, day) <= said) return [];
    const { session } = offence;
    const sick = log.day(illness.last);
    const place = datePlace(sick);
    return [
      {
        place: sessionPlace(session),
        ...((offence.type === 'red-flag' || (said > 0 && illness.isSystemic)) && { isDanger: true }),
        // What nobody but a doctor can end.
        ...(offence.type === 'red-flag' && { holdsUntil: Number.POSITIVE_INFINITY }),
        message: message(offence, illness, day, log),
        related: place ? [{ place, message: say`${dateIn(log, illness.last)}: the last sick day` }] : [],
        fixes: () => [...fixes(session, illness, day, log), ...wayBack(session, illness, day, log)],
      },
    ];
  },
});

interface PastIllness {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly isSystemic: boolean;
  /** A sign for which the runner should see a doctor before training, and the last day that tells of it. */
  readonly redFlag?: { readonly name: Message; readonly date: DayNumber };
}

/** The last illness before a day. None when the day itself is still part of it. */
function illnessBefore(day: Day, log: Log): PastIllness | undefined {
  if (day.countedSessions.length === 0 || isSick(day)) return undefined;
  const dates = log.writtenDates(day.date - LOOK_BACK_DAYS, day.date - 1).toReversed();
  const last = dates.find(date => isSick(log.day(date)));
  if (last === undefined) return undefined;
  const words: string[] = [];
  let from = last;
  let flagged: DayNumber | undefined;
  for (let at = last; at >= last - LOOK_BACK_DAYS && from - at <= MOST_DAYS_BETWEEN + 1; at--) {
    const sick = statesOn(log.day(at), 'sick');
    if (sick.length === 0) continue;
    from = at;
    const told = sick.flatMap(({ body }) => body.words);
    if (illnessOf(told).type === 'red-flag') flagged ??= at;
    words.push(...told);
  }
  const illness = illnessOf(words);
  if (illness.type === 'red-flag' && isCleared(words, last, day, log)) return undefined;
  return {
    first: from,
    last,
    isSystemic: illness.type === 'systemic',
    // Signs of several days may be a red flag together.
    ...(illness.type === 'red-flag' && { redFlag: { name: illness.name, date: flagged ?? last } }),
  };
}

/** Whether a doctor has looked at what these are, before or since. */
function isCleared(words: readonly string[], last: DayNumber, day: Day, log: Log): boolean {
  const isSince = isPalpitationAlone(words) && lastCleared(log, last, day.date) !== undefined;
  return isSince || clearedBefore(log.day(last), log) !== undefined;
}

function isSick(day: Day): boolean {
  return statesOn(day, 'sick').length > 0;
}

/** What makes a day too much for a return. */
type Offence =
  | { readonly type: 'red-flag'; readonly session: Session; readonly name: Message; readonly date: DayNumber }
  | { readonly type: 'soon'; readonly session: Session }
  /** One of the first sessions after the illness. */
  | { readonly type: 'first'; readonly session: Session; readonly number: number }
  /** Longer than a share of the longest run before the illness. */
  | { readonly type: 'long'; readonly session: Session; readonly share: number; readonly longest: Session };

function offenceOn(day: Day, illness: PastIllness, log: Log, systemicDays: number): Offence | undefined {
  const { last, isSystemic, redFlag } = illness;
  if (redFlag !== undefined) {
    const first = day.countedSessions.find(session => isTraining(session) || session.sport === 'strength');
    return first && { type: 'red-flag', session: first, ...redFlag };
  }
  const [demanding] = demandingSessions(day).filter(isTraining);
  const quietDays = isSystemic ? systemicDays : MILD_DAYS;
  if (demanding && day.date - last <= quietDays) return { type: 'soon', session: demanding };
  if (!isSystemic) return undefined;
  const before = trainingBetween(log, last + 1, day.date - 1);
  const first = day.countedSessions.filter(isTraining).slice(0, Math.max(GENTLE_SESSIONS - before, 0));
  const index = first.findIndex(session => isLongerThanGentle(session) || session === demanding);
  const session = first[index];
  if (session) return { type: 'first', session, number: before + index + 1 };
  return tooLong(day, illness, log);
}

/** A run that is too long for its day of the return. */
function tooLong(day: Day, { first, last }: PastIllness, log: Log): Offence | undefined {
  const share = shareAfterIllness(day.date - last, last - first + 1);
  if (share >= 1) return undefined;
  const { byDistance, byDuration } = longestRunBefore(log, first);
  for (const session of day.countedSessions) {
    if (session.sport !== 'run' || !isLongerThanGentle(session)) continue;
    const longest = session.distanceM === undefined ? byDuration : byDistance;
    const [own, before] =
      session.distanceM === undefined
        ? [session.durationS, longest?.durationS]
        : [session.distanceM, longest?.distanceM];
    if (longest && own !== undefined && before !== undefined && own > share * before) {
      return { type: 'long', session, share, longest };
    }
  }
  return undefined;
}

function trainingBetween(log: Log, from: DayNumber, to: DayNumber): number {
  const dates = log.writtenDates(from, to);
  return dates.reduce((sum, date) => sum + log.day(date).countedSessions.filter(isTraining).length, 0);
}

function isTraining({ sport }: Session): boolean {
  return sport === 'run' || sport === 'cross';
}

function isLongerThanGentle({ sport, durationS, distanceM }: Session): boolean {
  // A minute more passes, so that 30:20 is half an hour.
  if (durationS !== undefined) return durationS >= GENTLE_SESSION_S + SECONDS_PER_MINUTE;
  return sport === 'run' && distanceM !== undefined && distanceM > GENTLE_M;
}

/** How much an offence asks of a body that has just been ill: 1 for a run that is too long, 2 for hard or long work, 3 where a doctor decides. */
function gravityOf({ type, session }: Offence, day: Day): number {
  if (type === 'red-flag') return 3;
  return demandingSessions(day).includes(session) ? 2 : 1;
}

/** The gravity of what the rule spoke of on earlier days of this illness; 0 where it was silent. */
function gravestBefore(day: Day, illness: PastIllness, log: Log, systemicDays: number): number {
  const said = writtenDays(log, illness.last + 1, day.date - 1).map(each => {
    const offence = each.isPlanned === day.isPlanned ? offenceOn(each, illness, log, systemicDays) : undefined;
    return offence ? gravityOf(offence, each) : 0;
  });
  return Math.max(0, ...said);
}

function message(offence: Offence, { last }: PastIllness, day: Day, log: Log): Message {
  const what = say`${capitalised(sessionName(offence.session))} on ${dateIn(log, day.date)}`;
  const isPast = day.date < log.today;
  switch (offence.type) {
    case 'red-flag':
      return withAdvice(
        say`${capitalised(offence.name)} on ${dateIn(log, offence.date)}.`,
        say`Please let a doctor look at it before you train again.`,
      );
    case 'soon':
      return withAdvice(
        say`${what}, ${countOf(day.date - last, 'day')} after the last sick day.`,
        isPast ? undefined : say`Two gentle runs first, then see how you feel.`,
      );
    case 'first':
      return withAdvice(
        say`${what}: session ${offence.number} after the illness, longer than 30 min or hard.`,
        isPast ? undefined : say`Two gentle ones of up to 30 min first.`,
      );
    case 'long': {
      const longest = sessionLength(offence.longest, log) ?? '';
      return withAdvice(
        say`${what}: more than ${100 * offence.share}% of the longest before the illness (${longest}).`,
        isPast ? undefined : say`Build up over as many days as you were ill.`,
      );
    }
  }
}

/** After a red flag the only fix is rest. */
function fixes(session: Session, { isSystemic, redFlag }: PastIllness, day: Day, log: Log): readonly Fix[] {
  if (redFlag !== undefined && day.isPlanned) {
    return [insertRestDay(log, session.place.document, day.date, { isPreferred: true })];
  }
  if (!isSystemic || !day.isPlanned || day.class === 'race') return easeOrRest(session, day, log);
  const gentle = 'easy 30 min';
  return [
    fixOf(say`A gentle one instead: ${gentle}`, () => replacePlanned(day, `plan ${gentle}`), { isPreferred: true }),
    ...walkInstead(log, day.date),
  ];
}

/** Plans the return: gentle sessions first, then a half, three quarters and all of the usual run, about as often as usual. */
function wayBack(session: Session, illness: PastIllness, day: Day, log: Log): readonly Fix[] {
  const { first, last, isSystemic, redFlag } = illness;
  const done = trainingBetween(log, last + 1, log.today);
  const daysIll = last - first + 1;
  const isOver = done >= GENTLE_SESSIONS && shareAfterIllness(log.today - last, daysIll) >= 1;
  if (!isSystemic || redFlag !== undefined || (isOver && !day.isPlanned)) return [];
  const { document } = session.place;
  const usual = usualRun(log, first);
  const firstWeek = firstWeekBack(log, first, last, usual);
  const sessions: DatedSession[] = [];
  let date = nextSlot(log, document, Math.max(dayAfterNext(log), last + 1 + REST_BETWEEN_DAYS));
  let state = { done, share: 0 };
  while (sessions.length < MOST_SESSIONS) {
    const longest = longestBefore(date, usual.measure, sessions, log);
    const next = sessionAfterIllness({ ...state, daysSince: date - last, daysIll, longest }, usual);
    if (!next) break;
    const left = date < firstWeek.end ? firstWeek.left - planned(sessions, usual.measure) : Number.POSITIVE_INFINITY;
    if (left < LEAST_RUN[usual.measure]) {
      date = nextSlot(log, document, firstWeek.end);
      continue;
    }
    sessions.push({ date, session: asWritten(noLongerThan(next.session, usual.measure, left), session.unit) });
    state = { done: state.done + 1, share: next.share };
    date = nextSlot(log, document, date + usual.everyDays);
  }
  return gradedReturn(log, document, session.unit, sessions, day);
}

/** The seven days that begin with the first run, and how much may still be run in them. */
function firstWeekBack(log: Log, first: DayNumber, last: DayNumber, { measure, week }: Usual) {
  const runDates = (from: DayNumber, to: DayNumber) =>
    log.writtenDates(from, to).filter(date => isDone(log.day(date)) && countedRuns(log, date).length > 0);
  const back = runDates(last + 1, log.today)[0] ?? log.today + 1;
  const before = runDates(first - USUAL_DAYS, first - 1).at(-1) ?? first;
  const limit = Math.max(firstWeekShare(Math.max(back - before - 1, 1), false) * week, SMALL_WEEK[measure]);
  const { distanceM, durationS } = sumOfDays(log, back, log.today);
  return { end: back + DAYS_PER_WEEK, left: limit - (measure === 'distance' ? distanceM : durationS) };
}

function planned(sessions: readonly DatedSession[], measure: UsualRun['measure']): number {
  return sessions.reduce((sum, { session }) => {
    return session.type === 'easy' && session.measure === measure ? sum + session.amount : sum;
  }, 0);
}

function noLongerThan(session: ReturnSession, measure: UsualRun['measure'], limit: number): ReturnSession {
  if (session.type !== 'easy' || session.measure !== measure) return session;
  return { ...session, amount: Math.min(session.amount, limit) };
}

interface Usual extends UsualRun {
  /** The average number of days from run to run. */
  readonly everyDays: number;
  /** The usual volume of a week. */
  readonly week: number;
}

/** The median easy run of the weeks before a date: its distance when most runs have one, else its time. */
function usualRun(log: Log, date: DayNumber): Usual {
  const runs = log.writtenDates(date - USUAL_DAYS, date - 1).flatMap(each => countedRuns(log, each));
  const easy = runs.filter(({ hard, intensity }) => !hard.isHard && intensity !== 'race');
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
  const distanceM = middle(easy.flatMap(run => run.distanceM ?? []));
  const durationS = middle(easy.flatMap(run => run.durationS ?? []));
  const isByDistance = 2 * easy.filter(run => run.distanceM !== undefined).length > easy.length;
  const everyDays = Math.min(Math.max(Math.floor(USUAL_DAYS / runs.length), 1 + REST_BETWEEN_DAYS), MOST_DAYS_APART);
  const sums = sumOfDays(log, date - USUAL_DAYS, date - 1);
  const weeks = USUAL_DAYS / DAYS_PER_WEEK;
  if (isByDistance && distanceM !== undefined) {
    return { measure: 'distance', amount: distanceM, everyDays, week: sums.distanceM / weeks };
  }
  return { measure: 'duration', amount: durationS ?? GENTLE_SESSION_S, everyDays, week: sums.durationS / weeks };
}
