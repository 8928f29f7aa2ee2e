import { mostFrequent } from '../../../base/mostFrequent';
import type { Log, LogDocument, ReadSession, Shoe } from '../../../model/types';
import { type Style, styleOf } from '../../../syntax/style';
import type { DayNumber } from '../../../values/date';
import type { LogUnit } from '../../../values/distance';

/** How a runner writes, and what they leave out, by the last sessions of their log. */
export interface Habits {
  readonly style: Style;
  readonly unit: LogUnit;
  /** The runner's word for a kind of session, or '' when they write none: `Lauf`. */
  wordFor(kind: string): string;
  readonly writesMaximum: boolean;
  readonly writesClimb: boolean;
  readonly writesClock: boolean;
  /** The shoes that the runner wears for most of such runs lately; `undefined` when there are none, or the log has no shoes. */
  shoeFor(kind: string): string | undefined;
  /** The shoes of a name that a site knows. */
  shoeNamed(name: string): string | undefined;
  /** All that are worn still, the pair worn last first. */
  readonly shoes: readonly Shoe[];
}

/** So many sessions tell how somebody writes. */
const SESSIONS = 150;
/** Fewer do not tell that something is never written. */
const ENOUGH = 8;
/** Shoes are worn for so many runs in a row, or not. */
const LATELY = 10;

/** @param document where it is written */
export function habitsOf(log: Log, document: LogDocument): Habits {
  const sessions = lastSessions(log);
  const runs = sessions.filter(({ read }) => read.sport === 'run').map(({ read }) => read);
  const never = (has: (read: ReadSession) => boolean) => runs.length >= ENOUGH && !runs.some(has);
  return {
    style: styleOf(document.tree),
    unit: log.unit,
    wordFor: kind => wordFor(kind, sessions),
    writesMaximum: !(
      runs.filter(read => read.averageBpm !== undefined).length >= ENOUGH &&
      never(read => read.maximumBpm !== undefined)
    ),
    writesClimb: !never(read => read.climbM !== undefined),
    writesClock: runs.some(({ when }) => typeof when?.when === 'object'),
    shoeFor: kind => shoeFor(kind, runs, log),
    shoeNamed: name => shoeNamed(name, log),
    shoes: shoesInUse(runs, log),
  };
}

interface Written {
  readonly read: ReadSession;
  readonly text: string;
}

/** From the newest on. */
function lastSessions(log: Log): readonly Written[] {
  const { first, reference } = log;
  if (first === undefined) return [];
  const found: Written[] = [];
  for (const date of log.writtenDates(first, reference).toReversed()) {
    found.push(...sessionsOn(log, date));
    if (found.length >= SESSIONS) break;
  }
  return found;
}

function sessionsOn(log: Log, date: DayNumber): readonly Written[] {
  return log
    .written(date)
    .sessions.flatMap(({ read, place }) => (read.status === 'done' ? [{ read, text: place.line.text }] : []));
}

function wordFor(kind: string, sessions: readonly Written[]): string {
  const own = sessions.filter(({ read }) => read.kind === kind);
  const most = mostFrequent(
    own.map(({ read, text }) => {
      const span = read.body.kind?.span;
      return span ? text.slice(span.start, span.end) : '';
    }),
  );
  return most && most.count * 2 > own.length ? most.value : kind;
}

function shoeFor(kind: string, runs: readonly ReadSession[], log: Log): string | undefined {
  if (kind !== 'run') return undefined;
  const lately = runs.slice(0, LATELY);
  const most = mostFrequent(lately.flatMap(({ gear }) => gear));
  if (!most || most.count * 2 <= lately.length) return undefined;
  return log.shoes.some(({ alias, retired }) => alias === most.value && retired !== undefined) ? undefined : most.value;
}

function shoesInUse(runs: readonly ReadSession[], log: Log): readonly Shoe[] {
  const lastWorn = ({ alias }: Shoe) => {
    const at = runs.findIndex(({ gear }) => gear.includes(alias));
    return at < 0 ? runs.length : at;
  };
  return log.shoes.filter(({ retired }) => retired === undefined).toSorted((a, b) => lastWorn(a) - lastWorn(b));
}

function shoeNamed(name: string, log: Log): string | undefined {
  const wanted = bare(name);
  return log.shoes.find(shoe => bare(shoe.alias) === wanted || (shoe.name !== undefined && bare(shoe.name) === wanted))
    ?.alias;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
