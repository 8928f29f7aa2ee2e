import type { Log, Session } from '../../model/types';
import { type DayNumber, weekdayOf } from '../../values/date';

/** How far back habits are looked for: eight weeks, so that each weekday was there eight times. */
const HISTORY_DAYS = 56;

/** A use on the weekday in question counts double: Tuesday's session is likely next Tuesday's. */
const SAME_WEEKDAY_WEIGHT = 2;

const MOST_USUAL_SESSIONS = 3;

/** What the runner wrote of late, as ranks for what may come next. */
export interface History {
  /** Spellings of kinds as they were written, lower case, with their weight. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  /** Shoes by alias, with the last date each was used. */
  readonly shoes: ReadonlyMap<string, DayNumber>;
  /** Words of the other entries: metrics, states, care. */
  readonly words: ReadonlyMap<string, number>;
  /** Whole sessions of this weekday, the newest first: `easy 8 km`. */
  readonly usual: readonly string[];
}

/** The habits of the eight weeks before `date`, or before the last logged day when that is earlier. */
export function historyBefore(log: Log, date: DayNumber): History {
  const kinds = new Map<string, number>();
  const tags = new Map<string, number>();
  const shoes = new Map<string, DayNumber>();
  const words = new Map<string, number>();
  const usual: string[] = [];
  const end = Math.min(date - 1, log.reference);
  for (const at of log.writtenDates(end - HISTORY_DAYS, end)) {
    const isSameWeekday = weekdayOf(at) === weekdayOf(date);
    const weight = isSameWeekday ? SAME_WEEKDAY_WEIGHT : 1;
    const day = log.day(at);
    for (const session of day.countedSessions) {
      add(kinds, writtenKind(session), weight);
      for (const tag of session.tags) add(tags, tag, weight);
      for (const alias of session.gear) shoes.set(alias.toLowerCase(), at);
      const text = isSameWeekday ? usualText(session) : '';
      if (text !== '') usual.unshift(text);
    }
    for (const { entry } of day.entries) {
      if ('word' in entry.body) add(words, entry.body.word.word, weight);
    }
  }
  return { kinds, tags, shoes, words, usual: [...new Set(usual)].slice(0, MOST_USUAL_SESSIONS) };
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + weight);
}

function writtenKind({ body, place }: Session): string {
  return body.kind ? place.line.text.slice(body.kind.span.start, body.kind.span.end).toLowerCase() : '';
}

/** A session as it might be again: its kind, its first distance or duration, and steps that say nothing of how they went. */
function usualText(session: Session): string {
  const { body, place } = session;
  const slice = ({ start, end }: { start: number; end: number }) => place.line.text.slice(start, end);
  const amount =
    body.totals.find(({ quantity }) => quantity.type === 'distance') ??
    body.totals.find(({ quantity }) => quantity.type !== 'pace');
  const first = body.steps[0];
  const last = body.steps.at(-1);
  const hasActuals = session.steps.some(({ actualsS, steps }) => actualsS.length > 0 || steps.length > 0);
  const steps = first && last && !hasActuals ? slice({ start: first.span.start, end: last.span.end }) : '';
  const head = [body.kind ? slice(body.kind.span) : '', amount ? slice(amount.span) : '']
    .filter(part => part !== '')
    .join(' ');
  if (head === '' || (first && steps === '' && !amount)) return '';
  return steps === '' ? head : `${head}: ${steps}`;
}
