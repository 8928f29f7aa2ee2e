import { capitalised, type Message, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { isSameSite, isTight, type PainReading, painOn } from '../../../model/queries/pain';
import type { Day, Log, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { easeOrRest } from '../../kit/fixes/easing';
import { aSession, dateIn, painSite, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { isByPhysio } from '../../kit/sessionTags';
import type { Advice, RulePart } from '../../rule';

/** A niggle of two days is remembered this long, one of a single day for two (a convention). */
const REMEMBERED_DAYS = 5;
const SINGLE_DAYS = 2;
/** Pain below this of 10 is a trace; from 4 on it is more than a niggle, and `pain-rising` says so. */
const LEAST_LEVEL = 2;
const MOST_LEVEL = 3;

export const niggleBeforeHard: RulePart<Record<never, never>> = {
  part: 'A niggle before hard work',
  severity: { done: 'information', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'That hard work waits until a niggle is gone is a habit of coaches. Sports medicine asks that pain has settled within 24 h.',
    sources: ['Vincent HK, Vincent KR 2017, Curr Sports Med Rep 16:122'],
  },
  checkDay(day, { log }) {
    if (!day.isPlanned) return niggleWithHard(day, log);
    const session = hardRun(day);
    const niggle = session && niggleBefore(day.date, log);
    if (!session || !niggle || isSaidBefore(day, niggle, log)) return [];
    return [
      {
        place: sessionPlace(session),
        level: niggle.length > 1 ? 'raised' : 'main',
        message: message(niggle, session, log),
        related: niggle.map(({ place, date }) => ({ place, message: dateIn(log, date) })),
        fixes: () => easeOrRest(session, day, log),
      },
    ];
  },
};

/** A site that is told with hard work, and was told on one of the days before: it comes with the work. */
function niggleWithHard(day: Day, log: Log): readonly Advice[] {
  const session = hardRun(day);
  const [reading] = session?.hard.isHard ? painOn(day).filter(isNiggle) : [];
  if (!session || !reading) return [];
  const dates = log.writtenDates(day.date - REMEMBERED_DAYS, day.date - 1).toReversed();
  const [before] = dates
    .flatMap(date => painOn(log.day(date)))
    .filter(each => isNiggle(each) && isSameSite(each.site, reading.site));
  if (!before) return [];
  const fact = say`${painSite(reading)}: told on ${dateIn(log, before.date)}, and with ${aSession(session)} on ${dateIn(log, day.date)}.`;
  return [
    {
      place: reading.place,
      message: withAdvice(fact, day.date < log.today ? undefined : say`Easy on the flat until it is quiet.`),
      related: [{ place: before.place, message: dateIn(log, before.date) }],
      fixes: () => easeOrRest(session, day, log),
    },
  ];
}

/** The first run of a day that is hard or long. A physio's plan is left alone. */
function hardRun(day: Day): Session | undefined {
  return demandingSessions(day).find(session => session.sport === 'run' && !isByPhysio(session));
}

/** One reading a day of the site that hurt last, oldest first; none when a run since then went without a word about it. */
function niggleBefore(date: DayNumber, log: Log): readonly PainReading[] | undefined {
  const found: PainReading[] = [];
  for (const at of log.writtenDates(date - REMEMBERED_DAYS, Math.min(date - 1, log.today)).toReversed()) {
    const day = log.day(at);
    if (day.isPlanned) continue;
    const [reading] = painOn(day).filter(each => isNiggle(each) && isSameSite(found[0]?.site ?? each.site, each.site));
    if (reading) found.push(reading);
    else if (found.length === 0 && hasRun(day)) return undefined;
  }
  const [last] = found;
  if (!last || (found.length === 1 && last.date < date - SINGLE_DAYS)) return undefined;
  return found.toReversed();
}

function isNiggle(reading: PainReading): boolean {
  const { level, site } = reading;
  return site !== '' && (level === undefined || (level >= LEAST_LEVEL && level <= MOST_LEVEL)) && !isByPhysio(reading);
}

/** Whether an earlier planned day has been spoken of. */
function isSaidBefore({ date }: Day, niggle: readonly PainReading[], log: Log): boolean {
  const last = niggle.at(-1)?.date ?? date;
  return log.writtenDates(last + 1, date - 1).some(at => log.day(at).isPlanned && hardRun(log.day(at)) !== undefined);
}

function message(niggle: readonly PainReading[], session: Session, log: Log): Message {
  const reading = niggle.at(-1);
  const site = reading ? painSite(reading) : '';
  const [before, last] = niggle.slice(-2).map(({ date }) => dateIn(log, date));
  const when = last === undefined ? say`${before ?? ''}` : say`${before ?? ''} and ${last}`;
  const next = say`${capitalised(sessionName(session))} on ${dateIn(log, session.date)}?`;
  const fact = niggle.every(isTight)
    ? say`${site}: tight on ${when}. ${next}`
    : say`${site}: a niggle on ${when}. ${next}`;
  if (session.intensity === 'race') return withAdvice(fact, say`Start only if an easy run is free of it.`);
  return withAdvice(
    fact,
    session.hard.isHard
      ? say`Easy on the flat first, until it is quiet.`
      : say`Shorter and easy first, until it is quiet.`,
  );
}
