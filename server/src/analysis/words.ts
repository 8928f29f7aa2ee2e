import type { Day, Log, Session } from '../model/types';
import { type DayNumber, dayLabel } from '../values/date';
import { metresPer, plainNumber, spokenDistance } from '../values/distance';
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
export function sessionName(session: Session): string {
  if (session.kind === 'run') return session.hard.isHard ? 'hard run' : 'run';
  return sessionNames[session.kind] ?? session.kind;
}

/** `easy run 8 km`, `strength 30 min`, `tempo`: the name with what is known of its length. */
export function sessionInShort(session: Session, log: Log): string {
  const length = sessionLength(session, log);
  return length === undefined ? sessionName(session) : `${sessionName(session)} ${length}`;
}

/** `8 km` or, without a distance, `45 min`; in the log's unit. */
export function sessionLength({ distanceM, durationS }: Session, log: Log): string | undefined {
  if (distanceM !== undefined && distanceM > 0) return spokenDistance(distanceM, log.unit, 1);
  return durationS === undefined ? undefined : spokenDuration(durationS);
}

/** What a day holds, for the words beside a link to it: `Mon 2 Mar: easy run 8 km, strength 30 min`. */
export function dayInShort(day: Day, log: Log): string {
  return `${dateIn(log, day.date)}: ${dayContent(day, log)}`;
}

/** `easy run 8 km, strength 30 min`; of a day without sessions what it is: `rest`. */
export function dayContent(day: Day, log: Log): string {
  const what = day.countedSessions.map(session => sessionInShort(session, log)).join(', ');
  return what === '' ? dayClassNames[day.class] : what;
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
export function dateIn(log: Log, date: DayNumber): string {
  return dayLabel(date, log.today);
}

/** What everything about health closes with (rules.md, section 8); and that in Markdown. */
export const healthNotice =
  'General training education, not medical advice. If something worries you, see a doctor or physio.';
export const healthFooter = `*${healthNotice}*`;

/** `3 days`, `1 day` */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st` */
export function ordinal(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? undefined : (['th', 'st', 'nd', 'rd'] as const)[count % 10];
  return `${count}${ending ?? 'th'}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `42.2 km`, `26.2 mi`: in the log's unit, to a tenth. */
export function distanceIn(log: Log, distanceM: number): string {
  return `${plainNumber(distanceM / metresPer(log.unit), 1)} ${log.unit}`;
}
