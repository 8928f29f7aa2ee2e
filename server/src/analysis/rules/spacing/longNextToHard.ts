import { capitalised, type Message, say } from '../../../base/message';
import { longestRun } from '../../../model/queries/demandingSessions';
import type { Day, Log, Session } from '../../../model/types';
import { DAYS_PER_WEEK, weekdayPhrase } from '../../../values/date';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { crossTrainInstead } from '../../kit/fixes/crossTraining';
import { makeEasyFix } from '../../kit/fixes/easing';
import { moveHardDay } from '../../kit/fixes/moving';
import { planRestDay } from '../../kit/fixes/restDays';
import { wholeNumber } from '../../kit/options';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { isDayOnPurpose, markOnPurpose } from '../../kit/sessionTags';
import type { Advice, OptionValues, RulePart } from '../../rule';

/** A long run on the day after hard work counts from this length on; one on the day before counts at any length. */
const LONG_AFTER_HARD_S = 120 * SECONDS_PER_MINUTE;

export const longNextToHardOptions = {
  'long.gap-days': wholeNumber(1, { min: 0, max: 2 }).describe(
    'How many days on either side of a long run are looked at; 0 for none.',
  ),
};

export const longNextToHard: RulePart<OptionValues<typeof longNextToHardOptions>> = {
  part: 'A long run beside hard work',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'A habit of coaches, many of whom count long runs as hard days. Filling the glycogen stores takes about 24 hours with enough to eat.',
    sources: ["Daniels J, Daniels' Running Formula", 'Moore DR 2015, Curr Sports Med Rep 14:294–300'],
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },
  checkDay(day, { log, options }) {
    const second = demandOf(day);
    if (!second || isDayOnPurpose(day)) return [];
    for (let back = 1; back <= options['long.gap-days']; back++) {
      const before = log.day(day.date - back);
      // A day of which nothing is known may have been rest.
      if (before.class === 'unknown') return [];
      const first = demandOf(before);
      if (!first) continue;
      return isDayOnPurpose(before) || !areApart(first, second)
        ? []
        : [advice(first, second, log, options['long.gap-days'])];
    }
    return [];
  },
};

interface Demand {
  readonly kind: 'long' | 'hard';
  readonly day: Day;
  readonly session: Session;
}

/** The long run of a day when it does not count as hard, else its hard session. */
function demandOf(day: Day): Demand | undefined {
  const { hardness, countedSessions } = day;
  const isHard = hardness?.from === 'hard' || hardness?.from === 'race';
  if (isHard) return hardness.session && { kind: 'hard', day, session: hardness.session };
  const session = longestRun(countedSessions);
  return day.class === 'long' && hardness?.from !== 'long' && session ? { kind: 'long', day, session } : undefined;
}

/** Whether one is a long run and the other hard. A long run after hard work has to be very long. */
function areApart(first: Demand, second: Demand): boolean {
  if (first.kind === 'long') return second.kind === 'hard';
  return second.kind === 'long' && (second.session.durationS ?? 0) >= LONG_AFTER_HARD_S;
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(first: Demand, second: Demand, log: Log, gapDays: number): Advice {
  const { day, session } = second;
  return {
    place: sessionPlace(session),
    message: message(first, second, log),
    related: dayLink(log, first.day),
    loosen: { option: 'long.gap-days', value: day.date - first.day.date - 1 },
    fixes: () => fixes(first, second, log, gapDays),
  };
}

function message(first: Demand, second: Demand, log: Log): Message {
  const { day } = second;
  const apart = day.date - first.day.date;
  const own = say`${capitalised(nameOf(second))} on ${dateIn(log, day.date)}`;
  const other = say`the ${nameOf(first)} on ${weekdayPhrase(first.day.date)}`;
  const fact = apart === 1 ? say`${own}, the day after ${other}.` : say`${own}, ${apart} days after ${other}.`;
  return withAdvice(fact, day.isPlanned ? say`Many coaches put an easy day between.` : undefined);
}

function nameOf({ session }: Demand): Message {
  return session.sport === 'strength' ? say`heavy ${sessionName(session)}` : sessionName(session);
}

/** Moves a planned hard session to a day that has room, or makes it easy. A race is not changed. */
function fixes(first: Demand, second: Demand, log: Log, gapDays: number): readonly Fix[] {
  const { document } = second.session.place;
  const onPurpose = markOnPurpose(second.session);
  if (!second.day.isPlanned) return [...planRestDay(log, document), onPurpose];
  const hard = [second, first].filter(({ kind, day }) => kind === 'hard' && day.isPlanned);
  const easier = hard.map(({ day }) =>
    makeEasyFix(
      day.countedSessions.filter(session => session.hard.isHard),
      log,
      { isElsewhere: day !== second.day },
    ),
  );
  const inPlace = [
    ...(second.kind === 'hard' ? moveHardDay(log, second.day, second.day.date + 1, gapDays) : []),
    ...(easier.find(each => each.length > 0) ?? []),
    ...(second.kind === 'hard' && second.session.sport === 'run' ? crossTrainInstead(second.session, log) : []),
  ];
  return [...inPlace.map((fix, index) => ({ ...fix, isPreferred: index === 0 })), onPurpose];
}
