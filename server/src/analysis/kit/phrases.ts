import { capitalised, joined, type Message, type Phrase, phrase, say, type Value } from '../../base/message';
import { tableOf } from '../../base/table';
import type { PainReading } from '../../model/queries/pain';
import type { Day, Log, Session } from '../../model/types';
import { type DayNumber, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { bodyExtent } from './edits/replacePlanned';

/** What a session is called in a sentence. Words that are not in this table are used as they are (`intervals`, `tempo`, `race`). */
const sessionNames = tableOf<Phrase>({
  easy: say`easy run`,
  recovery: say`recovery run`,
  long: say`long run`,
  steady: say`steady run`,
  progression: say`progression run`,
  mp: say`marathon-pace run`,
  tt: say`time trial`,
  bike: say`bike ride`,
  row: say`rowing`,
  elliptical: say`elliptical`,
  aquajog: say`pool run`,
  ski: say`skiing`,
  skate: say`skating`,
  xt: say`cross-training`,
});

/** The name of a session without article and amounts: `intervals`, `long run`, `hard run`. */
export function sessionName(session: Session): Phrase {
  if (session.kind === 'run') return session.hard.isHard ? say`hard run` : say`run`;
  return sessionNames.get(session.kind) ?? phrase(session.kind);
}

/** The name with its article: `an easy run`, `a tempo`, `intervals`, `strength`. */
export function aSession(session: Session): Message {
  const name = sessionName(session);
  const { template } = name;
  if (/s$|strength|cross-training|rowing|skiing|skating|plyo|core/.test(template)) return name;
  return /^[aeiou]/.test(template) ? say`an ${name}` : say`a ${name}`;
}

/** The name with its length when that is known: `easy run 8 km`, `strength 30 min`, `tempo`. */
export function sessionInShort(session: Session, log: Log): Message {
  const length = sessionLength(session, log);
  return length === undefined ? sessionName(session) : say`${sessionName(session)} ${length}`;
}

/** The length of a session in the log's unit: `8 km` or, without a distance, `45 min`. */
export function sessionLength({ distanceM, durationS }: Session, log: Log): Message | undefined {
  if (distanceM !== undefined && distanceM > 0) return spokenDistance(distanceM, log.unit, 1);
  return durationS === undefined ? undefined : spokenDuration(durationS);
}

/** The date of a day and what is on it, for a link to it: `Mon 2 Mar: easy run 8 km, strength 30 min`. */
export function dayInShort(day: Day, log: Log): Message {
  return say`${dateIn(log, day.date)}: ${dayContent(day, log)}`;
}

/** What is on a day: `easy run 8 km, strength 30 min`, or without sessions the class of the day: `rest`. */
export function dayContent(day: Day, log: Log): Message {
  const sessions = day.countedSessions.map(session => sessionInShort(session, log));
  return sessions.length === 0 ? dayClassNames[day.class] : joined(sessions, ', ');
}

const dayClassNames: Readonly<Record<Day['class'], Phrase>> = {
  race: say`race`,
  hard: say`hard`,
  long: say`long run`,
  easy: say`easy`,
  strength: say`strength`,
  'active-recovery': say`active recovery`,
  rest: say`rest`,
  'rest-implied': say`rest`,
  sick: say`sick`,
  injured: say`injured`,
  unknown: say`no entry`,
};

/** A date: `Mon 2 Mar`, with the year when it is not that of today. */
export function dateIn(log: Log, date: DayNumber): Phrase {
  return dayLabel(date, log.today);
}

/** A finding in words: one fact, and one small thing to do if there is still something to do. */
export function withAdvice(fact: Message, advice?: Message): Message {
  return advice === undefined ? fact : say`${fact} ${advice}`;
}

/** The fact alone of a message of `withAdvice`. */
export function factOf(message: Message): Message {
  if (typeof message === 'string' || message.template !== WITH_ADVICE.template) return message;
  const [fact, advice] = message.values;
  return isMessage(fact) && isMessage(advice) ? factOf(fact) : message;
}

const WITH_ADVICE = say`${''} ${''}`;

function isMessage(value: Value | undefined): value is Message {
  return typeof value === 'string' || typeof value === 'object';
}

/** What a rule needs that looks at days of which few may be blank. */
export function lacksDays(most: number, has: number): Phrase {
  return say`needs at most ${most} days without an entry, has ${has}`;
}

/** *Sat 14 Mar would suit.* */
export function wouldSuit(log: Log, date: DayNumber | undefined): Message | undefined {
  return date === undefined ? undefined : say`${dateIn(log, date)} would suit.`;
}

/** The notice with which everything about health ends. */
export const healthNotice = say`General training education, not medical advice. If something worries you, see a doctor or physio.`;

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st` */
export function ordinal(count: number): Phrase {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const last = isTeen ? 0 : count % 10;
  if (last === 1) return say`${count}st`;
  if (last === 2) return say`${count}nd`;
  return last === 3 ? say`${count}rd` : say`${count}th`;
}

/** A distance in the log's unit, to a tenth: `42.2 km`, `26.2 mi`. */
export function distanceIn(log: Log, distanceM: number): Phrase {
  return spokenDistance(distanceM, log.unit, 1);
}

/**
 * Whether a session has one of some words: as a tag (`#trail`), or as a word before its note that is not its kind (`trail long 20 km`).
 * The words are in lower case.
 */
export function says(session: Session, words: ReadonlySet<string>): boolean {
  if (session.tags.some(tag => words.has(tag))) return true;
  const { text } = session.place.line;
  const { start, end } = bodyExtent(session.entry, text);
  const body = text.slice(start, end).toLowerCase();
  return (body.match(/\p{L}+/gu) ?? []).some(word => words.has(word));
}

/** Where it hurts, as the runner writes it: `Left knee`, `Linkes Knie`. Without a site it is pain. */
export function painSite({ site, place: { line, span } }: PainReading): Message {
  if (site === '') return say`Pain`;
  // The side may stand before the words of the reading.
  const from = Math.max(0, span.start - site.length);
  const at = line.text.toLowerCase().indexOf(site, from);
  return capitalised(at < 0 ? site : line.text.slice(at, at + site.length));
}
