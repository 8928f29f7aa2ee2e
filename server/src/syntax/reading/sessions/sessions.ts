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
  const drafts: (Draft | Open)[] = [];
  const dropped: { start: number; end: number }[] = [];
  let cost = 0;
  let open: Open | undefined;
  let when: Phrase<'when'> | undefined;
  let hasDenied = false;
  // `15 + 5 (am/pm)`: said before or behind the two.
  const isDouble = told.some(each => !isPiece(each) && each.type === 'double');
  const end = told.findLast(isPiece);
  const isOnlyStroke = told.filter(each => isPiece(each) && each.join === '/').length === 1;
  let race: Phrase<'effort'> | undefined;

  const start = (): Open => {
    open = opened([], when);
    when = undefined;
    drafts.push(open);
    return open;
  };

  for (const each of isDouble ? told.flatMap(asRuns) : told) {
    if (isPiece(each)) {
      if (each.denied === 'other time') {
        dropped.push({ start: each.start, end: each.end });
        // The day before a race may have nothing else to tell.
        if (holdsAmount(each) && !isRaced(each)) hasDenied = true;
        continue;
      }
      if (open && (each.denied !== undefined) !== open.isSkipped && open.pieces.length > 0) open = undefined;
      const sport = sportOf(each);
      race ??= open && raceAbove(open, each);
      const run = open && isBetweenParts(open) ? runBefore(open, drafts) : undefined;
      if (open && run && (isOnlyOfRun(each) || (isWarmUp(run) && holdsAmount(each) && (sport ?? 'run') === 'run'))) {
        drafts.splice(drafts.indexOf(open), 1);
        dropped.push(...open.pieces);
        open = run;
      } else if (open && isNewSession(looked(open), each, sport)) {
        if (isHeaderOf(race, open) || (isGeneric(open) && isNamed(each, sport))) {
          drafts.splice(drafts.indexOf(open), 1);
          dropped.push(...open.pieces);
        } else cost += boundaryCost(each, sport);
        if (race) each.efforts.push(race);
        open = undefined;
      } else if (
        open &&
        (isStandingApart(looked(open), each, each === end, isOnlyStroke) || isFurtherRun(open, each, isDouble))
      ) {
        cost += 0.1;
        open = undefined;
      }
      const session = open ?? start();
      session.pieces.push(each);
      session.isSkipped = each.denied === 'skipped';
      session.sport ??= sport;
      // A walk with running in it is a run, but for its last stretch.
      const isRunning = sport === 'run' && holdsAmount(each) && !each.isLast;
      if (isRunning && session.sport === 'recovery' && session.pieces.some(isOfWalk)) session.sport = 'run';
      continue;
    }
    switch (each.type) {
      case 'double':
        break;
      case 'day':
        open = undefined;
        break;
      case 'when': {
        const last = open?.pieces.at(-1);
        // `PM 8 miles, my first evening on the track`: said again.
        if (open?.when && typeof each.item.value === 'string' && open.when.value === each.item.value) break;
        // `71 deg F at 5:30am, 4.4 miles`: what it was like stands before the time of day.
        if (open && !last && open.totals.length === 0 && open.when === undefined) open.when = each.item;
        else if (open && last && !each.isLeading && open.when === undefined) {
          if (open.pieces.length > 1 && isSplit(last, open) && !last.label)
            open = splitFrom(open.pieces.length - 1, open, drafts);
          open.when = each.item;
          open.whenPieces = open.pieces.length;
        } else if (open && last && !each.isLeading && isTelling(open.pieces.slice(open.whenPieces))) {
          // `6 miles in the morning, 4 at night`
          open = splitFrom(open.whenPieces, open, drafts);
          open.when = each.item;
          open.whenPieces = open.pieces.length;
        } else {
          open = undefined;
          when = each.item;
        }
        break;
      }
      case 'total':
        (totalled(each, open, drafts) ?? start()).totals.push(each);
        break;
      case 'attribute':
        if (open) open.attributes.push(each.item);
        else start().attributes.push(each.item);
        break;
      case 'forced':
        (open ?? start()).forced = each.item;
        break;
      case 'hurt':
        if (open?.pieces.some(holdsAmount)) open.hurts.push(each.item);
        else drafts.push({ type: 'other', told: each, when: undefined, start: each.item.start, end: each.item.end });
        break;
      case 'other':
      case 'state':
        drafts.push({ type: 'other', told: each, when, start: each.item.start, end: each.item.end });
        when = undefined;
        // `Track on 5 h sleep. 6 x 800 m`: a night is told in the middle of a run.
        if (each.type === 'other' && each.item.body.type !== 'measure') open = undefined;
        break;
    }
  }
  // Who tells of another day tells of this one too, more often than not.
  if (hasDenied && drafts.length === 0) cost += NOTHING_DONE;
  return finish(drafts, dropped, cost, items);
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
