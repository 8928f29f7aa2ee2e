import { joined, say } from '../../../base/message';
import type { Day, Log, Session, Week } from '../../../model/types';
import type { Fix } from '../../finding';
import { blockOf } from '../../kit/edits/dayBlocks';
import { insertEntryOnDay } from '../../kit/edits/insertEntryOnDay';
import { removeEntries } from '../../kit/edits/removeEntry';
import { takeSessions } from '../../kit/edits/takeSessions';
import { editsIn, fixOf, ownLine } from '../../kit/fixes/fix';
import { bestRestDay, insertRestDay } from '../../kit/fixes/restDays';
import { dateIn } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { defineRule, NEXT_WEEK_DAYS } from '../../rule';
import { restEntries } from './rest';

export const strengthOnRestDay = defineRule({
  id: 'strength-on-rest-day',
  group: 'rest',
  theme: 'rest',
  title: 'Strength on a rest day',
  detects:
    'A day is marked rest, and its only training is strength or plyometrics. Short core work (`days strength.trivial-min`, also of unknown length) and mobility pass. Once a week, on the last such day; of weeks in a row the latest speaks.',
  why: 'Heavy strength work leaves legs tired for a day or more, so that a day with it is no full rest day.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'C',
    text: 'In 14 runners, time to exhaustion the day after running and strength fell from 335 s to between 238 and 275 s; a review finds that such fatigue carries over for hours to days.',
    sources: [
      'Doma K, Deakin GB 2013, Appl Physiol Nutr Metab 38:651',
      'Doma K et al. 2017, Sports Med, doi 10.1007/s40279-017-0758-3',
    ],
  },
  repeats: { type: 'episodes', maxGapDays: NEXT_WEEK_DAYS },

  checkWeek(week, { log }) {
    const days = week.days.filter(day => day.class === 'strength' && restEntries(day).length > 0);
    const day = days[days.length - 1];
    const session = day && strengthOf(day);
    if (!day || !session) return [];
    const isPast = week.end < log.today;
    const hasQuietDay = week.restDays > 0;
    const others = days.filter(each => each !== day);
    return [
      {
        place: sessionPlace(session),
        on: day,
        message: isPast || hasQuietDay ? FACT : joined([FACT, week.start > log.today ? QUIET_THEN : QUIET_NOW], ' '),
        related: others.flatMap(each => dayLink(log, each)),
        fixes: () => fixes(days, week, log, session),
      },
    ];
  },
});

const FACT = say`Strength on a day that is marked rest.`;
const QUIET_NOW = say`A quiet day is still missing this week.`;
const QUIET_THEN = say`A quiet day is still missing that week.`;

function fixes(days: readonly Day[], week: Week, log: Log, session: Session): readonly Fix[] {
  const { place } = session;
  const best = week.restDays === 0 ? bestRestDay(log, week.start, week.end) : undefined;
  return [
    fixOf(say`Call it a strength day`, () => removeEntries(days.flatMap(restEntries)), { isPreferred: true }),
    ...(best === undefined ? [] : [insertRestDay(log, place.document, best, { clears: false })]),
    ...(days.length === 1 ? besideHardRun(session, week, log) : []),
  ];
}

/** *Move it to Thu 5 Mar, beside the hard run*: hard days become harder, and easy days stay easy. */
function besideHardRun(session: Session, week: Week, log: Log): readonly Fix[] {
  const taken = log.day(session.date).isPlanned ? takeSessions([session]) : undefined;
  const target = week.days.find(day => day.isPlanned && day.date !== session.date && hasHardRun(day));
  const place = target && ownLine(target);
  const block = place && place.document === taken?.document ? blockOf(place.document, place.line) : undefined;
  if (!taken || !target || !block) return [];
  const title = say`Move it to ${dateIn(log, target.date)}, beside the hard run`;
  const added = insertEntryOnDay(taken.document, block, taken.content);
  return [fixOf(title, () => editsIn(taken.document, [...taken.edits, added]))];
}

function hasHardRun({ class: dayClass, countedSessions }: Day): boolean {
  return dayClass === 'hard' && countedSessions.some(({ sport, hard }) => sport === 'run' && hard.isHard);
}

/** The longest strength session of a day, because of which it is no rest day. */
function strengthOf(day: Day): Session | undefined {
  const sessions = day.countedSessions.filter(({ sport }) => sport === 'strength');
  return sessions.reduce<Session | undefined>(
    (longest, session) => ((session.durationS ?? 0) > (longest?.durationS ?? -1) ? session : longest),
    undefined,
  );
}
