import { repeated } from './again';
import { dropPlan, isActual, isDone, isName, isPastDay, isPlanned, isRest } from './clauses';
import { measureOf, nightOf } from './facts';
import { isItsPace, takes } from './fits';
import { addInside, whenInside } from './inside';
import type { Item } from './items';
import { mergePairs } from './pairs';
import type { Context, Phrase } from './phrase';
import {
  holdsAmount,
  isPiece,
  type Join,
  joinOf,
  lastPiece,
  lastReps,
  type Piece,
  stronger,
  type Told,
  wholeOf,
} from './piece';
import { isOfReps, isTimeOfReps, LEAST_SPLITS, paceInTimes, restInTimes, timeOfReps } from './repTimes';

export interface Pieces {
  readonly told: readonly Told[];
  readonly cost: number;
}

/** Divides a row of items into pieces and what stands beside them. */
export function piecesOf(items: readonly Item[], context: Context): Pieces {
  const { line } = context;
  const told: Told[] = [];
  const cost = 0;
  let join: Join = 'first';
  let depth = 0;
  let ofWhichDepth = -1;
  /** Whether a part was read behind the last `with`. */
  let isWithHeld = false;
  let current: Piece | undefined;
  let denied: Piece['denied'];
  let summary: Phrase<'summary'>['value'] | undefined;
  let sentence = 0;
  let hasLabelFirst = false;
  /** `3 x 1200 m (or 6 min) brisk`: the bracket in which it was denied. */
  let deniedDepth = 0;

  const open = (start: number): Piece => {
    isWithHeld = true;
    current = {
      start,
      end: start,
      join: current === undefined && join === 'first' ? 'first' : join,
      isOfWhich: ofWhichDepth >= 0,
      depth,
      kinds: [],
      efforts: [],
      isLast: false,
      isWordFirst: false,
      ...(summary ? { denied: 'other time' } : denied && { denied }),
    };
    told.push(current);
    join = ' ';
    return current;
  };
  const close = () => {
    current = undefined;
  };
  const piece = (item: { readonly start: number }): Piece => current ?? open(item.start);
  const add = (item: { readonly end: number }, to: Piece) => {
    to.end = Math.max(to.end, item.end);
  };
  const skip = (item: { readonly start: number; readonly end: number }) =>
    told.push({ type: 'skipped', start: item.start, end: item.end });

  for (const [index, item] of items.entries()) {
    switch (item.type) {
      case 'skip':
      case 'aside':
      case 'calm':
        skip(item);
        break;
      case 'sign':
        switch (item.text) {
          case '(':
          case '[':
            // `11 with Jo (11.02 km)`: company, no part.
            if (ofWhichDepth === depth && !isWithHeld && items[index - 1]?.type !== 'with') ofWhichDepth = -1;
            depth++;
            join = '(';
            close();
            break;
          case ')':
          case ']':
            depth = Math.max(0, depth - 1);
            if (ofWhichDepth > depth) ofWhichDepth = -1;
            if (deniedDepth > depth) denied = undefined;
            join = ')';
            close();
            break;
          default:
            // `Swim: 50min 2400m`: a word of another sport and what is told of it.
            if (
              item.text === ':' &&
              current &&
              !holdsAmount(current) &&
              current.kinds.some(({ value }) => value.row.sport !== 'run')
            )
              break;
            join = stronger(join, joinOf(item.text), current === undefined);
            // `Rest/Cross-train`: what stands first counts.
            if (item.text === '/' && isRest(items[index - 1])) denied = 'other time';
            if (join === '.' || join === ';') {
              if (depth === 0) ofWhichDepth = -1;
              denied = undefined;
              if (summary === 'sentence') summary = undefined;
              sentence = told.length;
            }
            if (item.text === ',' && denied === 'other time') denied = undefined;
            // `skipped the gym, ran 6 km instead`
            if (item.text === ',' && denied === 'skipped' && isDone(items[index + 1])) denied = undefined;
            // `8 miles with Dale, 1:02:10`: company, no part.
            if (ofWhichDepth === depth && !isWithHeld) ofWhichDepth = -1;
            close();
        }
        break;
      case 'with':
        if (current || told.length > 0) ofWhichDepth = depth;
        isWithHeld = false;
        join = 'with';
        close();
        break;
      case 'thenWord':
      case 'and':
        join = stronger(join, item.type, current === undefined);
        if (item.type === 'thenWord') ofWhichDepth = -1;
        close();
        break;
      case 'summary':
        summary = (item as Phrase<'summary'>).value;
        for (const [at, each] of told.entries()) {
          if (at < sentence) continue;
          if (isPiece(each)) each.denied = 'other time';
          else if (each.type === 'total') told[at] = { type: 'skipped', start: each.start, end: each.end };
        }
        close();
        skip(item);
        break;
      case 'skippedWord':
        denied = 'skipped';
        if (current && join === ' ') current.denied = denied;
        // `7 - missed, car broke down`
        else if (join === '-' && told.length === 1 && told[0] && isPiece(told[0])) told[0].denied = denied;
        skip(item);
        break;
      case 'insteadWord':
        denied = 'skipped';
        close();
        skip(item);
        break;
      case 'nowWord':
        denied = undefined;
        if (isActual(item, items[index + 1], context)) dropPlan(told);
        close();
        skip(item);
        break;
      case 'otherDay':
        // `11 off road yesterday`
        if (current && holdsAmount(current) && isPastDay(item, context)) {
          current.denied = 'other time';
          close();
          skip(item);
          break;
        }
        denied = 'other time';
        deniedDepth = depth;
        close();
        skip(item);
        break;
      case 'otherTime':
        if (current && holdsAmount(current) && isPlanned(item, items.slice(index), context)) {
          current.denied = 'other time';
          close();
          skip(item);
          break;
        }
        denied = 'other time';
        deniedDepth = depth;
        close();
        skip(item);
        break;
      case 'orWord':
      case 'notWord':
        denied = 'other time';
        deniedDepth = depth;
        close();
        skip(item);
        break;
      case 'total':
        if (summary) {
          skip(item);
          break;
        }
        told.push({
          type: 'total',
          amount: (item as Phrase<'total'>).value,
          start: item.start,
          end: item.end,
          isInBrackets: depth > 0 || context.line.tokens[item.start]?.text === '(',
        });
        close();
        break;
      case 'attribute':
        told.push({ type: 'attribute', item: item as Phrase<'attribute'> });
        break;
      case 'fact':
        told.push({
          type: 'attribute',
          item: { type: 'attribute', start: item.start, end: item.end, cost: 0, value: item.attribute },
        });
        break;
      case 'forced':
        told.push({ type: 'forced', item: item as Phrase<'forced'> });
        break;
      case 'when':
        told.push({ type: 'when', item: item as Phrase<'when'>, isLeading: join !== ' ' || current === undefined });
        denied = undefined;
        if (items[index + 1]?.type !== 'effort') close();
        ofWhichDepth = -1;
        break;
      case 'other':
        told.push({ type: 'other', item });
        close();
        break;
      case 'state':
        told.push({ type: 'state', item: item as Phrase<'state'> });
        close();
        break;
      case 'hurt':
        told.push({ type: 'hurt', item: item as Phrase<'hurt'> });
        break;
      case 'night':
        told.push({ type: 'other', item: nightOf(item as Phrase<'night'>, context) });
        close();
        break;
      case 'measure':
        told.push({ type: 'other', item: measureOf(item as Phrase<'measure'>, context) });
        close();
        break;
      case 'again': {
        const all = repeated(told, item as Phrase<'again'>);
        if (all) {
          told.splice(0, told.length, ...told.filter(each => !all.parts.includes(each)), all.whole);
          close();
        } else skip(item);
        break;
      }
      case 'lastFirst': {
        const next = items[index + 1];
        const isBeforeAmount = next?.type === 'amount' || next?.type === 'reps';
        if (isBeforeAmount) {
          if (current && holdsAmount(current)) close();
          const made = piece(item);
          made.isLast = true;
          add(item, made);
        } else skip(item);
        break;
      }
      case 'kind':
        addKind(item as Phrase<'kind'>, items[index + 1]);
        break;
      case 'effort': {
        const next = items[index + 1];
        if (
          current &&
          holdsAmount(current) &&
          (next?.type === 'amount' || next?.type === 'reps') &&
          current.isWordFirst
        )
          close();
        const made = piece(item);
        made.isWordFirst ||= !holdsAmount(made);
        made.efforts.push(item as Phrase<'effort'>);
        add(item, made);
        break;
      }
      case 'warmUp':
      case 'coolDown':
      case 'bothEnds': {
        const next = items[index + 1];
        const isNext = next?.type === 'amount' && current !== undefined && holdsAmount(current);
        // `wu 2 km 5 km @ T cd 2 km`: words before their amounts, as the first one was.
        const isBefore = isNext && (hasLabelFirst || current?.target !== undefined || (current?.kinds.length ?? 0) > 0);
        if (current && (current.label || current.reps || isBefore || (current.isWordFirst && holdsAmount(current))))
          close();
        hasLabelFirst ||= !current && next?.type === 'amount';
        const made = piece(item);
        made.isWordFirst ||= !holdsAmount(made);
        made.label = {
          word: item.type === 'warmUp' ? 'wu' : item.type === 'coolDown' ? 'cd' : 'both',
          start: item.start,
          end: item.end,
        };
        if (item.type !== 'warmUp') made.isOfWhich = made.isOfWhich && depth > 0;
        add(item, made);
        break;
      }
      case 'amount': {
        const amount = (item as Phrase<'amount'>).value;
        if (current && isItsPace(current, amount, context)) {
          current.pace ??= {
            type: 'pace',
            start: item.start,
            end: item.end,
            cost: 0,
            value: { lowS: amount.low, highS: amount.high, unit: 'unit' },
          };
          add(item, current);
          break;
        }
        const timeS = current?.reps && amount.unit === 'clock' ? amount.low : undefined;
        if (current?.reps && timeS !== undefined && !current.times && isTimeOfReps(current.reps, timeS)) {
          // `3 x 1600 @ T 5:40`
          current.times = { type: 'times', start: item.start, end: item.end, cost: 0, value: [timeS] };
          add(item, current);
          break;
        }
        // `wu 2k 20 min T cd 2k`: what is named behind is a part of its own.
        const isNamedBehind = current?.label && holdsAmount(current) && isName(items[index + 1]);
        if (current && (isNamedBehind || !takes(current, amount))) close();
        const made = piece(item);
        if (amount.dimension === 'distance') made.distance = amount;
        else made.duration = amount;
        addInside(amount, made, context);
        const when = whenInside(amount, context);
        if (when && told.at(-1) === made) told.splice(-1, 0, { type: 'when', item: when, isLeading: true });
        add(item, made);
        break;
      }
      case 'reps':
      case 'ladder': {
        if (current && (holdsAmount(current) || current.label)) close();
        const made = piece(item);
        made.reps = { ...(item as Phrase<'reps'>).value, start: item.start, end: item.end };
        add(item, made);
        break;
      }
      case 'pace': {
        const made = current ?? lastPiece(told, join) ?? open(item.start);
        const timeS = made.reps && timeOfReps(made.reps, (item as Phrase<'pace'>).value);
        if (timeS !== undefined && !made.times)
          made.times = { ...(item as Phrase<'pace'>), type: 'times', value: [timeS] };
        else if (made.pace) skip(item);
        else made.pace = item as Phrase<'pace'>;
        add(item, made);
        break;
      }
      case 'target': {
        const made = current ?? lastPiece(told, join) ?? open(item.start);
        const pace = (item as Phrase<'target'>).value.pace;
        const timeS =
          made.reps && pace && line.tokens[item.start]?.text === '(' ? timeOfReps(made.reps, pace) : undefined;
        if (timeS !== undefined && !made.times) {
          made.times = { type: 'times', start: item.start, end: item.end, cost: 0, value: [timeS] };
          add(item, made);
          break;
        }
        const own = made.target?.value.target.type;
        if (own && GENERAL.has(own) !== GENERAL.has((item as Phrase<'target'>).value.target.type)) {
          // `9.3 km @ 6:27, 74 %`: two ways to say it, and the pace says more.
          if (GENERAL.has(own)) made.target = item as Phrase<'target'>;
          else skip(item);
          add(item, made);
        } else if (made.target || (made.reps?.target && made === current)) {
          const fresh = open(item.start);
          fresh.target = item as Phrase<'target'>;
          add(item, fresh);
        } else {
          made.target = item as Phrase<'target'>;
          add(item, made);
        }
        break;
      }
      case 'recovery': {
        const reps = lastReps(told);
        if (reps?.reps && !reps.reps.recovery && !reps.recovery) {
          reps.recovery = item as Phrase<'recovery'>;
          if (current === reps) add(item, reps);
        } else {
          skip(item);
        }
        break;
      }
      case 'times': {
        const isSplits = (item as Phrase<'times'>).value.length >= LEAST_SPLITS && join === '.';
        const made =
          current && (current.reps || holdsAmount(current)) ? current : lastPiece(told, isSplits ? ',' : join);
        const several = (item as Phrase<'times'>).value.length > 1 && !made?.reps ? lastReps(told) : undefined;
        if (
          several?.reps &&
          !several.times &&
          several.reps.timesS.length === 0 &&
          isOfReps(several.reps, item as Phrase<'times'>)
        ) {
          several.times = item as Phrase<'times'>;
          break;
        }
        const rest =
          made?.reps && !made.recovery && !made.reps.recovery && restInTimes(made.reps, item as Phrase<'times'>);
        if (made && rest) {
          made.recovery = rest;
          if (made === current) add(item, made);
          break;
        }
        const paceOfTime = made && paceInTimes(made, item as Phrase<'times'>, context);
        const whole = made?.isOfWhich && made.reps && paceOfTime ? wholeOf(told) : undefined;
        if (whole && !whole.pace && !whole.duration) {
          // `7 miles easy with 6 x 20 s pickups (7:12)`
          whole.pace = paceOfTime as Phrase<'pace'>;
          if (made === current && made) add(item, made);
        } else if (paceOfTime && !made.pace && !made.target && !made.reps?.target) {
          made.pace = paceOfTime;
          if (made === current) add(item, made);
        } else if (made && !made.times) {
          made.times = item as Phrase<'times'>;
          if (made === current) add(item, made);
        } else skip(item);
        break;
      }
      default:
        skip(item);
    }
  }
  return { told: mergePairs(told, context), cost };

  function addKind(item: Phrase<'kind'>, next: Item | undefined): void {
    const sport = item.value.row.sport;
    if (current && current.kinds.length > 0 && holdsAmount(current)) {
      // `10 min easy bike`: the word right before tells how.
      const isOther = current.kinds.some(
        ({ value, end }) => value.row.sport !== sport && !(end === item.start && value.row.sport === 'run'),
      );
      const isOpen =
        next?.type === 'amount' &&
        current.kinds.every(({ value }) => value.yields || value.row.word === 'run') &&
        takes(current, (next as Phrase<'amount'>).value);
      const isNext = current.isWordFirst && (next?.type === 'amount' || next?.type === 'reps') && !isOpen;
      if (isOther || isNext) close();
    }
    // `8 km core 20 min`: nobody lifts for kilometres.
    if (
      current?.distance &&
      current.kinds.length === 0 &&
      !item.value.row.carries.includes('distance') &&
      next?.type === 'amount'
    )
      close();
    const made = piece(item);
    made.isWordFirst ||= !holdsAmount(made);
    made.kinds.push(item);
    add(item, made);
  }
}

/** Targets that say less than a pace does. */
const GENERAL: ReadonlySet<string> = new Set(['percent', 'zone', 'heart-rate', 'effort']);
