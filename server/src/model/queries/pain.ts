import { partOf, sideOf } from '../../syntax/facts/bodyParts';
import { lastingWords, painCircumstances, painFillers, painQualities } from '../../syntax/facts/pain';
import type { ScaleValue } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import { partsOf } from '../rows';
import type { Day, Log, Session, TextPlace } from '../types';
import { isUnwell, type StateReading, statesOn } from './signals';

/** Pain as a log tells it: on a session, or in an entry of its own. */
export interface PainReading {
  readonly date: DayNumber;
  /** The words about it. */
  readonly place: TextPlace;
  /** Lower case; empty when no place is named. */
  readonly site: string;
  /** How it feels, and when: `sharp`, `limp`, `night`. With the words of the site, lower case. */
  readonly words: readonly string[];
  /** 0 to 10; absent where only words are given. */
  readonly level?: number;
  /** The session during which it was felt; an entry of its own has none. */
  readonly session?: Session;
  readonly tags: readonly string[];
}

const SCALE = 10;

/** What a day says of pain, in the order of the text: sessions first. */
export function painOn(day: Day): readonly PainReading[] {
  const during = (day.isPlanned ? [] : day.countedSessions).flatMap(session =>
    partsOf(session).flatMap(({ line, body }) =>
      body.attributes.flatMap(attribute => {
        if (attribute.type !== 'pain') return [];
        const words = [...attribute.site.split(' '), ...attribute.words];
        const place = { ...session.place, line, span: attribute.span };
        return [reading(day.date, place, words, session.tags, attribute.level, session)];
      }),
    ),
  );
  return [...during, ...statesOn(day, 'pain').map(stateReading)];
}

/** The sites that a day says are better, or hurt no more, in the words of the log. */
export function easedSitesOn(day: Day): readonly string[] {
  if (day.isPlanned) return [];
  const ofSessions = day.countedSessions.flatMap(({ entry, rows = [] }) => [entry, ...rows.map(row => row.entry)]);
  return [...ofSessions, ...day.entries.map(({ entry }) => entry)].flatMap(({ eased = [] }) => eased);
}

/** Whether a day says of an illness, an injury or any pain but none. */
export function isUnwellOrHurt(day: Day): boolean {
  return isUnwell(day) || painOn(day).some(({ level }) => level !== 0);
}

/** What a day says of injuries: words about pain too, though not of a run. */
export function injuriesOn(day: Day): readonly PainReading[] {
  return statesOn(day, 'injury').map(stateReading);
}

/** Further back it was another pain. */
const REMEMBERED_DAYS = 30;

/** The last reading of a site before a date. */
export function lastPainBefore(log: Log, site: string, date: DayNumber): PainReading | undefined {
  for (const at of log.writtenDates(date - REMEMBERED_DAYS, date - 1).toReversed()) {
    const found = painOn(log.day(at)).findLast(each => isSameSite(each.site, site) && each.level !== undefined);
    if (found) return found;
  }
  return undefined;
}

/**
 * Whether two sites are one part of the body, as far as their words tell: `shin` and `linkes schienbein`. Left and right are two, where
 * both say which. A site without words is the same as another one without words alone.
 */
export function isSameSite(a: string, b: string): boolean {
  if (a === b) return true;
  const [some, others] = [a.split(' '), b.split(' ')];
  const [side, other] = [sideIn(some), sideIn(others)];
  if (side !== undefined && other !== undefined && side !== other) return false;
  const [part, otherPart] = [partOf(some), partOf(others)];
  if (part !== undefined || otherPart !== undefined) return part === otherPart;
  return some.some(word => word !== '' && sideOf(word) === undefined && others.includes(word));
}

function sideIn(words: readonly string[]) {
  const word = words.find(each => sideOf(each) !== undefined);
  return word === undefined ? undefined : sideOf(word);
}

/** The words before the level say where it hurts, as far as there are any: `pain knee 3/10 going downstairs`. */
function stateReading({ date, place, body: { words, level, levelAt }, tags }: StateReading): PainReading {
  const told = reading(date, place, words, tags, level);
  const site = siteOf(words.slice(0, levelAt));
  return site === '' ? told : { ...told, site };
}

function reading(
  date: DayNumber,
  place: TextPlace,
  all: readonly string[],
  tags: readonly string[],
  level: ScaleValue | undefined,
  session?: Session,
): PainReading {
  const words = all.map(word => word.toLowerCase()).filter(word => word !== '');
  return {
    date,
    place,
    site: siteOf(words),
    words,
    tags,
    ...(level && { level: level.share * SCALE }),
    ...(session && { session }),
  };
}

function siteOf(words: readonly string[]): string {
  return words.filter(word => !NO_SITE.some(known => known.has(word))).join(' ');
}

const NO_SITE = [painQualities, painCircumstances, painFillers] as const;

/** Whether the words say that the pain was there before: `again`, `still`, `worse`. */
export function isLasting({ words }: PainReading): boolean {
  return words.some(word => LASTING.has(word));
}

const LASTING: ReadonlySet<string> = new Set(lastingWords);

/** Whether it is told as tight, without a level: less than a pain. */
export function isTight({ words, level }: PainReading): boolean {
  return level === undefined && words.includes('tight');
}
