import { capitalised, type Message, say } from '../../../base/message';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { type StateReading, statesOn } from '../../../model/queries/signals';
import type { Day, Log, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { fixOf } from '../../kit/fixes/fix';
import { movePlan } from '../../kit/fixes/moving';
import { insertRestDay, planRestDay } from '../../kit/fixes/restDays';
import { clearedBefore } from '../../kit/heartCleared';
import { aSession, dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { type Illness, illnessOf, redFlagMessage } from '../../kit/symptoms';
import { type Advice, type AdviceLevel, defineRule } from '../../rule';

/** When only nose or throat are concerned, an easy run of this length at most is a hint. */
const SHORT_RUN_S = 40 * SECONDS_PER_MINUTE;
/** A planned session is moved by this many days. */
const LATER_DAYS = 3;

export const trainWhileSick = defineRule({
  id: 'train-while-sick',
  group: 'health',
  theme: 'body',
  isMedical: true,
  title: 'Training while ill',
  detects:
    'There is a run, a ride or strength work on a day marked `sick`. Fever, chills, aches, marked fatigue, a cough, an upset stomach or anything in the chest is a warning, and so is hard work with any illness; an easy 40 minutes with nose or throat only are a hint, and pass where the words say that it came after the run; `sick` without a sign is a question. Chest pain, fainting, breathlessness, palpitations and the like are a warning without any training too. Palpitations alone, not on a run, are a hint for half a year after a doctor has found nothing (`cardiologist: all clear`), as long as no other sign comes.',
  why: 'While the whole body fights an infection, training slows recovery and can in rare cases reach the heart. Chest pain, breathlessness or a racing heart at rest are a case for a doctor.',
  severity: { done: 'warning', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'A consensus of experts for the IOC lists the signs to be free of before training goes on. The old rule of thumb that all above the neck is fine has no study behind it.',
    sources: ['Schwellnus M et al. 2022, Br J Sports Med 56:1066'],
  },

  checkDay(day, { log }) {
    const sick = statesOn(day, 'sick');
    const [first] = sick;
    if (!first) return [];
    const illness = illnessOf(sick.flatMap(({ body }) => body.words));
    const sessions = trainingOn(day, log);
    if (illness.type === 'red-flag') {
      const cleared = clearedBefore(day, log);
      return [cleared === undefined ? redFlag(day, illness.name, sick, sessions, log) : known(first, cleared, log)];
    }
    const session = sessions.find(each => demandingSessions(day).includes(each) || each.hard.isHard) ?? sessions[0];
    if (!session) return [];
    const level = levelOf(illness, session);
    // Behind a run, nose or throat are a reason to look at the next day, which `illness-return` does, and none to look back.
    if (level !== 'main' && illness.type === 'mild' && sick.every(({ body }) => body.isAfterwards)) return [];
    return [
      {
        place: sessionPlace(session),
        level,
        ...(level === 'main' && { isDanger: true }),
        // Nobody knows how long; what the body says today comes before a break that was ordered.
        ...(illness.type === 'systemic' && { holdsUntil: Number.POSITIVE_INFINITY }),
        isPlanned: isPlanned(session, day),
        message: message(illness, session, level, isPlanned(session, day), log),
        related: [{ place: first.place, message: say`Marked sick on ${dateIn(log, day.date)}` }],
        fixes: () => fixes(session, day, log),
      },
    ];
  },
});

/** The training of a day, with the plans of today, which no longer count once the day is marked sick. */
function trainingOn(day: Day, log: Log): readonly Session[] {
  const counts = ({ sport }: Session) => sport === 'run' || sport === 'cross' || sport === 'strength';
  const done = day.countedSessions.filter(counts);
  if (done.length > 0 || day.date < log.today) return done;
  return day.sessions.filter(session => session.status === 'plan' && counts(session));
}

function isPlanned({ status }: Session, day: Day): boolean {
  return day.isPlanned || status === 'plan';
}

function levelOf(illness: Illness, session: Session): AdviceLevel {
  const isHard = session.hard.isHard || session.intensity === 'moderate';
  if (illness.type === 'systemic' || isHard) return 'main';
  if (illness.type === 'unsaid') return 'middle';
  return (session.durationS ?? Number.POSITIVE_INFINITY) <= SHORT_RUN_S ? 'minor' : 'middle';
}

function redFlag(
  day: Day,
  name: Message,
  [first, ...more]: readonly StateReading[],
  sessions: readonly Session[],
  log: Log,
): Advice {
  if (!first) throw new Error('a red flag without its entry');
  const place = more.find(({ body }) => illnessOf(body.words).type === 'red-flag')?.place ?? first.place;
  return {
    place,
    isDanger: true,
    holdsUntil: Number.POSITIVE_INFINITY,
    isPlanned: false,
    message: redFlagMessage(name, day.date, log),
    related: sessions.map(session => ({ place: sessionPlace(session), message: capitalised(sessionName(session)) })),
  };
}

/** Palpitations that a doctor has looked at. */
function known({ place, date }: StateReading, cleared: DayNumber, log: Log): Advice {
  const fact = say`Palpitations on ${dateIn(log, date)}; a doctor found nothing on ${dateIn(log, cleared)}.`;
  return {
    place,
    level: 'minor',
    isPlanned: false,
    message: withAdvice(fact, say`On exertion, or with dizziness, see one again.`),
  };
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message(illness: Illness, session: Session, level: AdviceLevel, isAhead: boolean, log: Log): Message {
  return withAdvice(factOf(illness, session, level, isAhead, log), adviceFor(illness, session, level, log));
}

function factOf(illness: Illness, session: Session, level: AdviceLevel, isAhead: boolean, log: Log): Message {
  const signs =
    illness.type === 'systemic'
      ? capitalised(illness.name)
      : illness.type === 'unsaid' || level === 'main'
        ? say`Marked sick`
        : say`Nose or throat`;
  return isAhead
    ? say`${signs}, with ${aSession(session)} planned on ${dateIn(log, session.date)}.`
    : say`${signs}, with ${aSession(session)} on ${dateIn(log, session.date)}.`;
}

function adviceFor(illness: Illness, session: Session, level: AdviceLevel, log: Log): Message | undefined {
  const isPast = session.date < log.today;
  if (illness.type === 'systemic') {
    if (isPast) return say`Training usually waits until that is gone.`;
    return session.intensity === 'race'
      ? say`Please leave this start; another will come.`
      : say`Please leave training until it is gone.`;
  }
  if (illness.type === 'unsaid' && level === 'middle') return say`Nose only, or fever, aches or a cough too?`;
  if (level === 'main') return isPast ? undefined : say`Hard work can wait until the signs are gone.`;
  if (isPast)
    return level === 'minor' ? say`Short and easy is often fine.` : say`Up to 40 easy minutes are often fine.`;
  return level === 'minor'
    ? say`Short and easy is often fine; with fever, rest.`
    : say`Up to 40 easy minutes are often fine.`;
}

function fixes(session: Session, day: Day, log: Log): readonly Fix[] {
  const { document } = session.place;
  if (day.isPlanned) {
    return [insertRestDay(log, document, day.date, { isPreferred: true }), ...movePlan(log, day.date, LATER_DAYS)];
  }
  if (session.status === 'plan') return [skip(session), ...movePlan(log, day.date, LATER_DAYS)];
  const isRecent = log.today - day.date < LATER_DAYS;
  const moved = isRecent ? movePlan(log, Math.max(day.date + 1, log.today), LATER_DAYS, { clears: false }) : [];
  return [...planRestDay(log, document), ...moved];
}

/** Marks today's plan as skipped. */
function skip({ entry, place }: Session): Fix {
  return fixOf(
    say`Skip it today`,
    () => {
      const status = entry.status?.span;
      const line = place.document.tree.lineOf(place.line);
      if (!status) return new Map();
      const range = { start: { line, character: status.start }, end: { line, character: status.end } };
      return new Map([[place.document.uri, [{ range, newText: 'skip' }]]]);
    },
    { isPreferred: true },
  );
}
