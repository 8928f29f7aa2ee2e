import { boundaryCost, isBetweenParts, isNewSession, isOnlyOfRun, isStandingApart, sportOf } from './boundaries';
import type { Draft, Drafts, Open } from './drafts';
import type { Item } from './items';
import type { Phrase } from './phrase';
import { holdsAmount, isOfWalk, isPiece, type Join, type Piece, type Told } from './piece';
import { finish } from './wholes';

/** Puts pieces into sessions, and prices how likely it is that somebody tells so many, and in this way. */
export function sessionsOf(told: readonly Told[], items: readonly Item[]): Drafts {
  const drafts: (Draft | Open)[] = [];
  const dropped: { start: number; end: number }[] = [];
  let cost = 0;
  let open: Open | undefined;
  let when: Phrase<'when'> | undefined;
  let hasDenied = false;

  const start = (): Open => {
    open = {
      sport: undefined,
      pieces: [],
      totals: [],
      attributes: [],
      hurts: [],
      when,
      whenPieces: 1,
      isSkipped: false,
      forced: undefined,
    };
    when = undefined;
    drafts.push(open);
    return open;
  };

  for (const each of told) {
    if (isPiece(each)) {
      if (each.denied === 'other time') {
        dropped.push({ start: each.start, end: each.end });
        if (holdsAmount(each)) hasDenied = true;
        continue;
      }
      if (open && (each.denied !== undefined) !== open.isSkipped && open.pieces.length > 0) open = undefined;
      const sport = sportOf(each);
      const run = open && isOnlyOfRun(each) && isBetweenParts(open) ? runBefore(open, drafts) : undefined;
      if (open && run) {
        drafts.splice(drafts.indexOf(open), 1);
        dropped.push(...open.pieces);
        open = run;
      } else if (open && isNewSession(looked(open), each, sport)) {
        cost += boundaryCost(each, sport);
        open = undefined;
      } else if (open && isStandingApart(looked(open), each)) {
        cost += 0.1;
        open = undefined;
      }
      const session = open ?? start();
      session.pieces.push(each);
      session.isSkipped = each.denied === 'skipped';
      session.sport ??= sport;
      // A walk with running in it is a run.
      if (sport === 'run' && session.sport === 'recovery' && session.pieces.some(isOfWalk) && holdsAmount(each))
        session.sport = 'run';
      continue;
    }
    switch (each.type) {
      case 'skipped':
        break;
      case 'when': {
        const last = open?.pieces.at(-1);
        // `71 deg F at 5:30am, 4.4 miles`: what it was like stands before the time of day.
        if (open && !last && open.totals.length === 0 && open.when === undefined) {
          open.when = each.item;
          break;
        }
        if (open && last && !each.isLeading && open.when === undefined) {
          if (open.pieces.length > 1 && isSplit(last, open) && !last.label) open = splitLast(open, drafts);
          open.when = each.item;
          open.whenPieces = open.pieces.length;
        } else if (
          open &&
          last &&
          !each.isLeading &&
          holdsAmount(last) &&
          !last.label &&
          open.pieces.length > open.whenPieces
        ) {
          // `6 miles in the morning, 4 at night`
          open = splitLast(open, drafts);
          open.when = each.item;
        } else {
          open = undefined;
          when = each.item;
        }
        break;
      }
      case 'total':
        (open ?? start()).totals.push(each);
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
        if (each.type === 'other') open = undefined;
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

const SPLITS: ReadonlySet<Join> = new Set(['+', 'and', ';', '.']);

/** `10 x 1 min, easy recovery run in the evening`: told in a way of its own. */
function isSplit(last: Piece, { pieces }: Open): boolean {
  if (SPLITS.has(last.join)) return holdsAmount(last);
  return (
    last.join === ',' &&
    pieces.length === 2 &&
    !last.isOfWhich &&
    !last.isLast &&
    !last.reps &&
    last.kinds.some(isOfRun)
  );
}

function isOfRun({ value }: Phrase<'kind'>): boolean {
  return value.row.sport === 'run' && value.row.word !== 'strides' && value.row.word !== 'drills';
}

/** `4 x 1 mile + 7 km easy (pm)`: the time of day is that of the last one. */
function splitLast(open: Open, drafts: (Draft | Open)[]): Open {
  const last = open.pieces.pop();
  const made: Open = {
    sport: last && sportOf(last),
    pieces: last ? [last] : [],
    totals: [],
    attributes: [],
    hurts: [],
    when: undefined,
    whenPieces: 1,
    isSkipped: false,
    forced: undefined,
  };
  drafts.push(made);
  return made;
}
