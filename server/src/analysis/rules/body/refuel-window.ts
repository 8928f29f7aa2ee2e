import { type Message, say } from '../../../base/message';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { endMinute, entryPlace, fuelOn, minuteOf, startMinute } from '../../../model/queries/signals';
import type { Day, Log, Session, TextPlace } from '../../../model/types';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { noteOn } from '../../kit/easyCeiling';
import { entryOnDayOf, fixOf } from '../../kit/fixes/fix';
import { decimal, trueOrFalse } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** Sessions that use up much of the glycogen. */
const BIG_S = 60 * SECONDS_PER_MINUTE;
/** When the next session begins this soon, the timing of food matters (Moore 2015). */
const SOON_MIN = 8 * MINUTES_PER_HOUR;

/** How far ahead the next big session may be. */
const REMIND_DAYS = 7;

export const refuelWindow = defineRule({
  id: 'refuel-window',
  group: 'body',
  theme: 'body',
  title: 'Food long after a big session',
  detects:
    'After a hard or long session or a race of an hour or more, `fuel` came more than `refuel.max-min` minutes after its end. With `refuel.track` also when no `fuel` is written and the next session is within a day. A hint; information when the next session begins less than eight hours later. Nothing written is not nothing eaten, so that is off; calories are never counted.',
  why: 'With the next session soon, carbs and protein in the first hour give a head start. Otherwise the meals of the day do the same.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'With less than eight hours to the next session, carbs and protein at once help the stores and the muscles; over 8 to 24 hours regular meals are enough. So the window is a wide one.',
    sources: ['Moore DR 2015, Curr Sports Med Rep 14:294–300', 'Arent SM et al. 2020, Nutrients 12:1948'],
  },
  options: {
    'refuel.max-min': decimal(60, { min: 30, max: 120 }).describe(
      'Minutes after a big session up to which food is soon.',
    ),
    'refuel.track': trueOrFalse(false).describe(
      'You log what you eat, so a big session without `fuel` is asked about when the next comes within a day.',
    ),
  },

  checkDay(day, { log, options }) {
    if (day.isPlanned) return [];
    const session = demandingSessions(day).find(
      ({ durationS = 0, sport }) => durationS >= BIG_S && sport !== 'strength',
    );
    if (!session) return [];
    const fuel = fuelOn(day, 'fuel');
    const late = lateFood(day, session, options['refuel.max-min']);
    const isMissing = fuel.length === 0 && options['refuel.track'] && hasNextWithinDay(session, log);
    if (!late && !isMissing) return [];
    const place = late?.place ?? sessionPlace(session);
    return [
      {
        place,
        level: isNextSoon(session, log) ? 'raised' : 'main',
        message: message(late?.minutes, day, log),
        fixes: () => [...(late ? [] : [wasFine(place)]), ...reminder(day, log)],
      },
    ];
  },
});

interface LateFood {
  readonly place: TextPlace;
  readonly minutes: number;
}

/** The first food after the session, when that was late. */
function lateFood(day: Day, session: Session, mostMin: number): LateFood | undefined {
  const end = endMinute(session);
  const foods = fuelOn(day, 'fuel').flatMap(each => {
    const minute = minuteOf(each);
    const isTimed = minute !== undefined && end !== undefined;
    const minutes = each.body.afterMin ?? (isTimed ? minute - end : undefined);
    return minutes === undefined || minutes < 0 ? [] : [{ place: entryPlace(each), minutes: Math.round(minutes) }];
  });
  const [first] = foods.toSorted((a, b) => a.minutes - b.minutes);
  return first && first.minutes > mostMin ? first : undefined;
}

/** Whether the next session begins less than eight hours later. Both clock times have to be known. */
function isNextSoon(session: Session, log: Log): boolean {
  return nextSessions(session, log).some(next => {
    const pause = minutesBetween(session, next);
    return pause !== undefined && pause < SOON_MIN;
  });
}

/** Whether there is another session within 24 hours. Where a clock time is missing: later on this day, or on the next. */
function hasNextWithinDay(session: Session, log: Log): boolean {
  return nextSessions(session, log).some(next => (minutesBetween(session, next) ?? 0) < MINUTES_PER_DAY);
}

/** The training later on this day and on the next day. */
function nextSessions(session: Session, log: Log): readonly Session[] {
  const { countedSessions } = log.day(session.date);
  const later = countedSessions.filter((each, index) => {
    const pause = minutesBetween(session, each);
    return pause === undefined ? index > countedSessions.indexOf(session) : pause >= 0;
  });
  return [...later, ...log.day(session.date + 1).countedSessions].filter(({ sport }) => sport !== 'recovery');
}

function minutesBetween(session: Session, next: Session): number | undefined {
  const [end, start] = [endMinute(session), startMinute(next)];
  if (end === undefined || start === undefined) return undefined;
  return start + (next.date - session.date) * MINUTES_PER_DAY - end;
}

function message(minutes: number | undefined, { date }: Day, log: Log): Message {
  const fact =
    minutes === undefined
      ? say`A big session on ${dateIn(log, date)}, the next within a day, and no word of food.`
      : say`Food ${minutes} min after the big session of ${dateIn(log, date)}.`;
  return withAdvice(fact, date < log.today - 1 ? undefined : say`Carbs and protein within the hour help the next one.`);
}

function wasFine(place: TextPlace) {
  return fixOf(say`I ate well: add fuel ok`, () => entryOnDayOf(place, 'fuel ok'));
}

/** A reminder, written at the next big session that is planned. */
function reminder({ date }: Day, log: Log): readonly Fix[] {
  const next = log
    .writtenDates(Math.max(date + 1, log.today), log.today + REMIND_DAYS)
    .filter(each => log.day(each).isPlanned)
    .flatMap(each => demandingSessions(log.day(each)))
    .find(({ sport }) => sport !== 'strength');
  return next ? noteOn(next, 'something to eat within the hour after', log) : [];
}
