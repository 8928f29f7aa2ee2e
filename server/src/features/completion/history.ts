import { memoize } from '../../base/memoize';
import type { Log } from '../../model/types';
import { type DayNumber, weekdayOf } from '../../values/date';
import { createHabits, type Habit } from './habits';
import { type WrittenSession, writtenSession } from './written';

/** Habits are looked for in the last eight weeks, so that each weekday counts eight times. */
const HISTORY_DAYS = 56;

/** A use on the same weekday counts double, because Tuesday's session is likely next Tuesday's. */
const SAME_WEEKDAY_WEIGHT = 2;

/** For this many days after a sick or injured day nothing counts as usual. */
const UNWELL_DAYS = 7;

/** What the runner wrote lately, with weights by which suggestions are ranked. */
export interface History {
  /** The spellings of kinds, in lower case, with their weights. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  /** Shoes by alias, lower case, with the last date each was used. */
  readonly shoes: ReadonlyMap<string, DayNumber>;
  /** The words of other entries (metrics, states, care) with their weights. */
  readonly words: ReadonlyMap<string, number>;
  /** The number of days with entries, and on how many of these each of the words occurs. */
  readonly days: number;
  readonly daily: ReadonlyMap<string, number>;
  /** Sessions and rest days to write again, the likeliest first, those of this weekday before all others. */
  readonly usual: readonly Habit[];
  /** The lines of done sessions, the newest first. */
  readonly sessions: readonly WrittenSession[];
  /** The last date before `date` on which something was done. */
  readonly lastDone?: DayNumber;
  /** Whether one of the days before was sick or injured. */
  readonly wasUnwell: boolean;
}

/** The habits of the eight weeks before `date`, or before the last logged day when that is earlier. */
export const historyBefore: (log: Log, date: DayNumber) => History = memoize(readHistory);

function readHistory(log: Log, date: DayNumber): History {
  const kinds = new Map<string, number>();
  const tags = new Map<string, number>();
  const shoes = new Map<string, DayNumber>();
  const words = new Map<string, number>();
  const daily = new Map<string, number>();
  const sessions: WrittenSession[] = [];
  const end = Math.min(date - 1, log.reference);
  const habits = createHabits(date, end);
  const dates = log.writtenDates(end - HISTORY_DAYS, end);
  let lastDone: DayNumber | undefined;
  for (const at of dates) {
    const weight = weekdayOf(at) === weekdayOf(date) ? SAME_WEEKDAY_WEIGHT : 1;
    const content = log.written(at);
    for (const { read, place } of content.sessions) {
      if (read.status !== 'done') continue;
      const written = writtenSession(read.body, place.line);
      lastDone = at;
      sessions.unshift(written);
      add(kinds, written.spelling, weight);
      for (const tag of read.tags) add(tags, tag, weight);
      for (const alias of read.gear) shoes.set(alias.toLowerCase(), at);
      habits.add(at, { text: written.again, kind: written.kind, ...(read.when && { when: read.when.when }) });
    }
    const onDay = new Set<string>();
    for (const { word, text } of otherEntriesOf(content)) {
      add(words, word, weight);
      onDay.add(word);
      if (word === 'rest') habits.add(at, { text, kind: word });
    }
    for (const word of onDay) add(daily, word, 1);
  }
  return {
    kinds,
    tags,
    shoes,
    words,
    days: dates.length,
    daily,
    usual: habits.ranked(),
    sessions,
    ...(lastDone !== undefined && { lastDone }),
    wasUnwell: dates.some(at => date - at <= UNWELL_DAYS && otherEntriesOf(log.written(at)).some(isUnwell)),
  };
}

interface Written {
  readonly word: string;
  /** As it was written. */
  readonly text: string;
}

/** The words of entries that are no sessions. */
function otherEntriesOf({ entries }: ReturnType<Log['written']>): readonly Written[] {
  return entries.flatMap(({ entry, place }) => {
    if (!('word' in entry.body) || entry.status) return [];
    const { word, span } = entry.body.word;
    return { word, text: place.line.text.slice(span.start, span.end) };
  });
}

function isUnwell({ word }: Written): boolean {
  return word === 'sick' || word === 'injury';
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + weight);
}
