import { joined, type Message, type Phrase, phrase, say } from '../base/message';
import type { Day, Log, Session } from '../model/types';
import { type DayNumber, dayLabel } from '../values/date';
import { spokenDistance } from '../values/distance';
import { spokenDuration } from '../values/duration';

/** What a session is called in a sentence. Words that are not here are their own name (`intervals`, `tempo`, `race`). */
const sessionNames: Readonly<Record<string, string>> = {
  easy: 'easy run',
  recovery: 'recovery run',
  long: 'long run',
  steady: 'steady run',
  progression: 'progression run',
  mp: 'marathon-pace run',
  tt: 'time trial',
  bike: 'bike ride',
  row: 'rowing',
  elliptical: 'elliptical',
  aquajog: 'pool run',
  ski: 'skiing',
  skate: 'skating',
  xt: 'cross-training',
};

/** `intervals`, `long run`, `hard run`: without article and amounts. */
export function sessionName(session: Session): Phrase {
  if (session.kind === 'run') return session.hard.isHard ? say`hard run` : say`run`;
  return phrase(sessionNames[session.kind] ?? session.kind);
}

/** `easy run 8 km`, `strength 30 min`, `tempo`: the name with what is known of its length. */
export function sessionInShort(session: Session, log: Log): Message {
  const length = sessionLength(session, log);
  return length === undefined ? sessionName(session) : say`${sessionName(session)} ${length}`;
}

/** `8 km` or, without a distance, `45 min`; in the log's unit. */
export function sessionLength({ distanceM, durationS }: Session, log: Log): Message | undefined {
  if (distanceM !== undefined && distanceM > 0) return spokenDistance(distanceM, log.unit, 1);
  return durationS === undefined ? undefined : spokenDuration(durationS);
}

/** What a day holds, for the words beside a link to it: `Mon 2 Mar: easy run 8 km, strength 30 min`. */
export function dayInShort(day: Day, log: Log): Message {
  return say`${dateIn(log, day.date)}: ${dayContent(day, log)}`;
}

/** `easy run 8 km, strength 30 min`; of a day without sessions what it is: `rest`. */
export function dayContent(day: Day, log: Log): Message {
  const sessions = day.countedSessions.map(session => sessionInShort(session, log));
  return sessions.length === 0 ? phrase(dayClassNames[day.class]) : joined(sessions, ', ');
}

const dayClassNames: Readonly<Record<Day['class'], string>> = {
  race: 'race',
  hard: 'hard',
  long: 'long run',
  easy: 'easy',
  strength: 'strength',
  'active-recovery': 'active recovery',
  rest: 'rest',
  'rest-implied': 'rest',
  sick: 'sick',
  injured: 'injured',
  unknown: 'no entry',
};

/** `Mon 2 Mar`; with the year when it is not today's. */
export function dateIn(log: Log, date: DayNumber): Phrase {
  return dayLabel(date, log.today);
}

/** What everything about health closes with (rules.md, section 8). */
export const healthNotice = say`General training education, not medical advice. If something worries you, see a doctor or physio.`;

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st` */
export function ordinal(count: number): Phrase {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? undefined : (['th', 'st', 'nd', 'rd'] as const)[count % 10];
  return phrase(`{0}${ending ?? 'th'}`, count);
}

/** `42.2 km`, `26.2 mi`: in the log's unit, to a tenth. */
export function distanceIn(log: Log, distanceM: number): Phrase {
  return spokenDistance(distanceM, log.unit, 1);
}
