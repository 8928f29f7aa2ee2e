import type { DayLine, EntryLine } from '../syntax/tree';
import { METRES_PER_KM } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import type { BlockEntry } from './blocks';
import { halfOf, isPlain, isTimeAlone } from './rowFacts';
import type { ReadSession } from './types';

/*
 * What was meant and what came of it, in rows of their own: `Plan: 6 x 800 m` above `Did 9.1 km`, `C: am 50' easy, pm 30' easy + gym` above
 * `D: am 9.5 km. pm skipped the run`. What came counts. If it was run as it was meant, it takes from the plan what it does not say itself.
 */

export interface Sides {
  readonly meant: readonly BlockEntry[];
  /** All other entries of the day, those of the lines that tell what came among them. */
  readonly others: readonly BlockEntry[];
  /** What the lines of what came say of the plan as such. */
  readonly outcome: 'done' | 'skip' | undefined;
}

/** The entries of a day by the side of their lines; `undefined` where not both sides are told, or the day begins with neither. */
export function sidesOf(entries: readonly BlockEntry[]): Sides | undefined {
  // A warm-up or a total above them is a row of the same session.
  if (!entries[0]?.entry.side || !entries.some(({ entry }) => entry.side === 'came')) return undefined;
  const meantLines = linesOf(entries, 'meant');
  if (meantLines.size === 0) return undefined;
  const isMeant = ({ line }: BlockEntry) => meantLines.has(line);
  const outcomes = [...linesOf(entries, 'came')].flatMap(line => outcomeOf(line, entries) ?? []);
  return {
    meant: entries.filter(isMeant),
    others: entries.filter(each => !isMeant(each)),
    outcome: outcomes[0],
  };
}

function linesOf(entries: readonly BlockEntry[], side: 'meant' | 'came'): ReadonlySet<DayLine | EntryLine> {
  return new Set(entries.filter(({ entry }) => entry.side === side).map(({ line }) => line));
}

/** What came of a planned session: the first of its sport, at its time of day, that no other plan has. */
export function partnerOf(
  meant: ReadSession,
  came: readonly ReadSession[],
  taken: ReadonlySet<ReadSession>,
): ReadSession | undefined {
  const isSameTime = ({ when }: ReadSession) => !when || !meant.when || halfOf(when.when) === halfOf(meant.when.when);
  const isSameSport = (each: ReadSession) => each.sport === meant.sport || isOnlyFelt(each);
  return came.find(each => isSameSport(each) && isSameTime(each) && !taken.has(each));
}

/**
 * `PLAN 6 x 800 m` above `DONE 8.5 km`: what came is about as far or as long and names nothing, so that it was run as it was meant. Where
 * the plan has steps and no total, what came may be longer: it holds a warm-up, a cool-down and recoveries, too.
 */
export function isAsMeant(meant: ReadSession, came: ReadSession): boolean {
  if (!namesNothing(came)) return false;
  const isPart = meant.body.totals.length === 0 && meant.body.steps.length > 0;
  // `plan 16 km steady`, `did 11 km only`: what has no parts may be cut short and stays what it was.
  const least = meant.body.steps.length > 0 ? 1 - ABOUT : CUT_SHORT;
  const keys = (['distanceM', 'durationS'] as const).filter(key => meant[key] !== undefined && came[key] !== undefined);
  return keys.some(key => {
    const [before, after] = [meant[key] ?? 0, came[key] ?? 0];
    return after >= least * before && after <= (1 + ABOUT) * before + (isPart ? MOST_AROUND[key] : 0);
  });
}

/** `50' easy` and `tick. 9.5 km`: figures of what was meant, none of which the plan has. */
export function isFiguresOf(meant: ReadSession, came: ReadSession): boolean {
  const isShared = (['distanceM', 'durationS'] as const).some(
    key => meant[key] !== undefined && came[key] !== undefined,
  );
  return isOnlyFelt(came) || (namesNothing(came) && !isShared && came.body.totals.length > 0);
}

/** `as planned, rpe 7`: how it was, and no session. */
function isOnlyFelt({ body }: ReadSession): boolean {
  const isEmpty = body.totals.length === 0 && body.steps.length === 0 && !body.statedTotal;
  return isEmpty && !body.kind && body.attributes.length > 0;
}

function namesNothing(came: ReadSession): boolean {
  const { body, rows = [], sport } = came;
  const areFigures = rows.every(({ role, entry }) => role === 'figures' && !entry.body.kind);
  return sport === 'run' && isPlain(came) && !body.kind && body.steps.every(isTimeAlone) && areFigures;
}

/** A run may differ from its plan by this share and still be run as it was meant. */
const ABOUT = 0.1;
/** What is cut by more than that is another run. */
const CUT_SHORT = 0.65;
/** A warm-up, a cool-down and recoveries. */
const MOST_AROUND = { distanceM: 10 * METRES_PER_KM, durationS: 75 * SECONDS_PER_MINUTE } as const;

/* ---- what a line says of the plan ------------------------------------------------------------------------------------ */

/** `DONE`, `D: tick. 9.5 km`, `done: nothing`. */
function outcomeOf(line: DayLine | EntryLine, entries: readonly BlockEntry[]): 'done' | 'skip' | undefined {
  const own = entries.filter(each => each.line === line);
  const [first = '', ...words] = wordsOfLine(line, own);
  const [next = ''] = words;
  // `Did it`; `Done: it rained` says nothing yet.
  const isIt = words.length === 1 && next === 'it';
  if (isIt || DONE.has(next) || DONE.has(words.slice(0, 2).join(' '))) return 'done';
  if (own.some(({ entry }) => entry.body.type === 'session')) return undefined;
  if (words.length === 0) return DONE.has(first) ? 'done' : undefined;
  const isOff = own.some(({ entry }) => entry.body.type === 'state' && OFF.has(entry.body.word.word));
  return isOff || NOT_DONE.has(next) || NOT_DONE.has(words.slice(0, 2).join(' ')) ? 'skip' : undefined;
}

function wordsOfLine({ text }: DayLine | EntryLine, [first]: readonly BlockEntry[]): readonly string[] {
  return text.slice(first?.entry.span.start).toLowerCase().match(WORDS) ?? [];
}

/** A line with one of these states and without a session says that the plan was skipped. */
const OFF: ReadonlySet<string> = new Set(['rest', 'sick', 'injury']);

const WORDS = /[\p{L}']+|[✓✔]/gu;
const DONE: ReadonlySet<string> = new Set([
  'done',
  'completed',
  'tick',
  'ticked',
  'check',
  'yes',
  'yep',
  '✓',
  '✔',
  'as planned',
  'as prescribed',
  'as written',
  'as scheduled',
  'as set',
  'nach plan',
  'wie vorgegeben',
  'all of',
  'the same',
  'gemacht',
  'gelaufen',
  'erledigt',
  'wie geplant',
]);
const NOT_DONE: ReadonlySet<string> = new Set([
  'nothing',
  'none',
  'skipped',
  'missed',
  'binned',
  'not done',
  'no',
  'nope',
  'nah',
  'off',
  'cancelled',
  'canceled',
  'dns',
  'nichts',
  'nix',
  'nicht gemacht',
  'ausgefallen',
  'gestrichen',
  'ausgelassen',
]);
