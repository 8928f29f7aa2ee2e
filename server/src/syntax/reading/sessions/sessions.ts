import type { Item } from '../phrases/items';
import { OF_SPORTS } from '../pieces/bricks';
import {
  holdsAmount,
  isOfWalk,
  isOverGround,
  isPiece,
  isRaced,
  type Join,
  type Piece,
  type Told,
} from '../pieces/piece';
import { type Phrase, phraseAt, type Sport } from '../senses/phrase';
import { boundaryCost, isBetweenParts, isGeneric, isNewSession, isOnlyOfRun, sportOf } from './boundaries';
import { type Draft, type Drafts, type Open, opened } from './drafts';
import { asRuns, isFurtherRun, isStandingApart } from './furtherRuns';
import { finish } from './wholes';

/**
 * Puts pieces into sessions, from left to right, and prices how likely it is that somebody tells so many, and in this way. A piece goes
 * to the session that is open unless `boundaries.ts` says that it begins another, or a time of day does. What was not done, and what is
 * of another day, makes none.
 */
export function sessionsOf(told: readonly Told[], items: readonly Item[]): Drafts {
  // `15 + 5 (am/pm)`: said before or behind the two.
  const isDouble = told.some(each => !isPiece(each) && each.type === 'double');
  const walk: Walk = {
    isDouble,
    last: told.findLast(isPiece),
    isOnlyStroke: told.filter(each => isPiece(each) && each.join === '/').length === 1,
    drafts: [],
    dropped: [],
    cost: 0,
    hasOtherTime: false,
  };
  for (const each of isDouble ? told.flatMap(asRuns) : told) {
    if (isPiece(each)) takePiece(walk, each);
    else takeBeside(walk, each);
  }
  const { drafts, dropped, cost, hasOtherTime } = walk;
  // Who tells of another day tells of this one too, more often than not.
  return finish(drafts, dropped, hasOtherTime && drafts.length === 0 ? cost + NOTHING_DONE : cost, items);
}

/** How far one has come in a row of pieces. */
interface Walk {
  readonly isDouble: boolean;
  readonly last: Piece | undefined;
  readonly isOnlyStroke: boolean;
  readonly drafts: (Draft | Open)[];
  /** Tokens that tell of no session of this day. */
  readonly dropped: { readonly start: number; readonly end: number }[];
  cost: number;
  /** The session that the next piece goes to, unless it begins one. */
  open?: Open | undefined;
  /** A time of day, told before its session. */
  when?: Phrase<'when'> | undefined;
  /** An amount of another day was told. */
  hasOtherTime: boolean;
  race?: Phrase<'effort'> | undefined;
}

function start(walk: Walk): Open {
  const open = opened([], walk.when);
  walk.open = open;
  walk.when = undefined;
  walk.drafts.push(open);
  return open;
}

function takePiece(walk: Walk, each: Piece): void {
  if (each.denied === 'other time') {
    walk.dropped.push({ start: each.start, end: each.end });
    // The day before a race may have nothing else to tell.
    if (holdsAmount(each) && !isRaced(each)) walk.hasOtherTime = true;
    return;
  }
  const sport = sportOf(each);
  closeBefore(walk, each, sport);
  const session = walk.open ?? start(walk);
  session.pieces.push(each);
  session.isSkipped = each.denied === 'skipped';
  session.sport ??= sport;
  // A walk with running in it is a run, but for its last stretch.
  const isRunning = sport === 'run' && holdsAmount(each) && !each.isLast;
  if (isRunning && session.sport === 'recovery' && session.pieces.some(isOfWalk)) session.sport = 'run';
}

/** Closes the session that is open where a piece begins another, or goes to the one before. */
function closeBefore(walk: Walk, each: Piece, sport: Sport | undefined): void {
  if (walk.open && (each.denied !== undefined) !== walk.open.isSkipped && walk.open.pieces.length > 0)
    walk.open = undefined;
  const { open, drafts, last, isOnlyStroke, isDouble } = walk;
  if (!open) return;
  walk.race ??= raceAbove(open, each);
  const run = isBetweenParts(open) ? runBefore(open, drafts) : undefined;
  if (run && (isOnlyOfRun(each) || (isWarmUp(run) && holdsAmount(each) && (sport ?? 'run') === 'run'))) {
    drop(walk, open);
    walk.open = run;
  } else if (isNewSession(looked(open), each, sport)) {
    if (isHeaderOf(walk.race, open) || (isGeneric(open) && isNamed(each, sport))) drop(walk, open);
    else walk.cost += boundaryCost(each, sport);
    if (walk.race) each.efforts.push(walk.race);
    walk.open = undefined;
  } else if (isStandingApart(looked(open), each, each === last, isOnlyStroke) || isFurtherRun(open, each, isDouble)) {
    walk.cost += FURTHER_RUN;
    walk.open = undefined;
  }
}

/** What was open is no session: the word over others, or what was done between the parts of a run. */
function drop({ drafts, dropped }: Walk, open: Open): void {
  drafts.splice(drafts.indexOf(open), 1);
  dropped.push(...open.pieces);
}

const FURTHER_RUN = 0.1;

function takeBeside(walk: Walk, each: Exclude<Told, Piece>): void {
  const { drafts, open } = walk;
  switch (each.type) {
    case 'double':
      break;
    case 'day':
      walk.open = undefined;
      break;
    case 'when':
      takeWhen(walk, each);
      break;
    case 'total':
      (totalled(each, open, drafts) ?? start(walk)).totals.push(each);
      break;
    case 'attribute':
      (open ?? start(walk)).attributes.push(each.item);
      break;
    case 'forced':
      (open ?? start(walk)).forced = each.item;
      break;
    case 'hurt':
      if (open?.pieces.some(holdsAmount)) open.hurts.push(each.item);
      else drafts.push({ type: 'other', told: each, when: undefined, start: each.item.start, end: each.item.end });
      break;
    case 'other':
    case 'state':
      drafts.push({ type: 'other', told: each, when: walk.when, start: each.item.start, end: each.item.end });
      walk.when = undefined;
      // `Track on 5 h sleep. 6 x 800 m`: a night is told in the middle of a run.
      if (each.type === 'other' && each.item.body.type !== 'measure') walk.open = undefined;
      break;
  }
}

/** A time of day is that of the session behind it, or of the one before, or of its last pieces, which then are a session. */
function takeWhen(walk: Walk, { item, isLeading }: Extract<Told, { type: 'when' }>): void {
  const { open, drafts } = walk;
  const last = open?.pieces.at(-1);
  // `PM 8 miles, my first evening on the track`: said again.
  if (open?.when && typeof item.value === 'string' && open.when.value === item.value) return;
  // `71 deg F at 5:30am, 4.4 miles`: what it was like stands before the time of day.
  if (open && !last && open.totals.length === 0 && open.when === undefined) open.when = item;
  else if (open && last && !isLeading && open.when === undefined) {
    const isOfLast = open.pieces.length > 1 && isSplit(last, open) && !last.label;
    giveWhen(isOfLast ? splitFrom(open.pieces.length - 1, open, drafts) : open, item, walk);
  } else if (open && last && !isLeading && isTelling(open.pieces.slice(open.whenPieces))) {
    // `6 miles in the morning, 4 at night`
    giveWhen(splitFrom(open.whenPieces, open, drafts), item, walk);
  } else {
    walk.open = undefined;
    walk.when = item;
  }
}

function giveWhen(session: Open, when: Phrase<'when'>, walk: Walk): void {
  session.when = when;
  session.whenPieces = session.pieces.length;
  walk.open = session;
}

/** What a session is shows in its first pieces; to look at all of them for each further one would take their square. */
function looked(open: Open): Open {
  return open.pieces.length > MOST_LOOKED_AT ? { ...open, pieces: open.pieces.slice(0, MOST_LOOKED_AT) } : open;
}

const MOST_LOOKED_AT = 40;

const NOTHING_DONE = 0.3;

/** `cool-down jog and some core, 9.8 km in all`: nobody tells how far the core was. */
function totalled({ amount }: Stated, open: Open | undefined, drafts: readonly (Draft | Open)[]): Open | undefined {
  const isInGym = (open?.sport === 'strength' || open?.sport === 'recovery') && !open.pieces.some(isOverGround);
  const isFar = amount.dimension === 'distance' && amount.unit !== 'bare';
  return (open && isInGym && isFar && runBefore(open, drafts)) || open;
}

type Stated = Extract<Told, { type: 'total' }>;

/** The run that was told right before `open`. */
function runBefore(open: Open, drafts: readonly (Draft | Open)[]): Open | undefined {
  const before = drafts[drafts.indexOf(open) - 1];
  return before &&
    !('type' in before) &&
    before.sport !== 'cross' &&
    before.isSkipped === open.isSkipped &&
    open.when === undefined
    ? before
    : undefined;
}

/** `2 km wu, stretching, 5 km tempo`: what follows a warm-up is the run. */
function isWarmUp({ pieces }: Open): boolean {
  return pieces.length > 0 && pieces.every(({ label }) => label?.word === 'wu');
}

/** `Race: 1.9 km swim / 90 km bike / 21 km run`: the word before the colon is of each sport that follows. */
function raceAbove({ pieces }: Open, { join }: Piece): Phrase<'effort'> | undefined {
  const only = pieces[0];
  const kind = only?.kinds[0];
  if (!only || !kind || pieces.length > 1 || holdsAmount(only) || join !== ':') return undefined;
  const { row, spelling } = kind.value;
  return row.intensity === 'race' || OF_SPORTS.test(spelling) ? phraseAt('effort', kind, 'race') : undefined;
}

function isHeaderOf(race: Phrase<'effort'> | undefined, { pieces }: Open): boolean {
  return race !== undefined && pieces.every(({ kinds }) => kinds.some(({ start }) => start === race.start));
}

/** In a sentence of its own. */
function isNamed({ join, kinds, distance, duration }: Piece, sport: Sport | undefined): boolean {
  const isApart = join === '.' || join === ':' || join === '-';
  return isApart && kinds.length > 0 && sport !== 'run' && (duration ?? distance) !== undefined;
}

const SPLITS: ReadonlySet<Join> = new Set(['+', 'and', ';', '.']);

/** `10 x 1 min, easy recovery run in the evening`: told in a way of its own. */
function isSplit(last: Piece, { pieces }: Open): boolean {
  if (SPLITS.has(last.join)) return holdsAmount(last);
  const isSecond = pieces.filter(({ isOfWhich }) => !isOfWhich).length === 2;
  if (!isSecond || last.isOfWhich || last.isLast || last.reps) return false;
  // `8 miles easy, then 5 in the evening`
  if (last.join === 'thenWord') return holdsAmount(last) && last.kinds.every(isGentle) && !pieces[0]?.label;
  return last.join === ',' && last.kinds.some(isOfRun);
}

function isGentle({ value }: Phrase<'kind'>): boolean {
  return value.row.word === 'run' || value.row.intensity === 'easy';
}

function isOfRun({ value }: Phrase<'kind'>): boolean {
  return value.row.sport === 'run' && value.row.word !== 'strides' && value.row.word !== 'drills';
}

/** `4 x 1 mile + 7 km easy (pm)`: the time of day is that of the last pieces. */
function splitFrom(index: number, open: Open, drafts: (Draft | Open)[]): Open {
  const pieces = open.pieces.splice(index);
  const made = { ...opened(pieces, undefined), sport: pieces.map(sportOf).find(sport => sport !== undefined) };
  drafts.push(made);
  return made;
}

/** `6 km early and 4 km + strides late`: an amount of its own is told behind the first time of day, or a sentence names another run. */
function isTelling([first]: readonly Piece[]): boolean {
  if (!first || first.label) return false;
  return holdsAmount(first) || (first.join === '.' && first.kinds.some(isOfRun));
}
