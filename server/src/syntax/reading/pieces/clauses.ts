import type { TokenLine } from '../../scan';
import type { Item } from '../phrases/items';
import { type Context, type Phrase, WHAT_CAME } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import type { Fold } from './fold';
import { holdsAmount, isPiece, type Piece, type Told } from './piece';

/** A word that no warm-up is called by. */
export function isName(item: Item | undefined): boolean {
  switch (item?.type) {
    case 'target':
      return true;
    case 'kind': {
      const { intensity } = (item as Phrase<'kind'>).value.row;
      return intensity === 'hard' || intensity === 'moderate';
    }
    case 'effort':
      return (item as Phrase<'effort'>).value === 'hard' || (item as Phrase<'effort'>).value === 'moderate';
    default:
      return false;
  }
}

/** Words that tell of what was done. */
export const DONE = wordsOf(
  'own, myself, alone, solo, allein, ran, got, jogged, walked, swam, did, managed, lief, gejoggt, gelaufen, rannte, gemacht, geworden',
);

/** `…, ran 6 km instead`, `…, bin allein 7 km gelaufen`: an amount up to the next sign, and a word for what was done. */
export function isDoneBehind({ items, context: { line } }: Fold, index: number): boolean {
  const clause = itemsUpToSign(items, index + 1);
  if (isNamedSkip(items.slice(0, index), clause, line)) return true;
  if (isObjectTold(items.slice(0, index)) && isOfOtherSport(clause)) return true;
  if (isDoingAt(line, items[index]?.end ?? 0) && isObjectTold(items.slice(0, index))) return true;
  if (clause[0]?.type === 'kind' && DONE.has((clause[0] as Phrase<'kind'>).value.spelling)) return true;
  return (
    clause.some(({ type }) => type === 'amount' || type === 'reps') &&
    clause.some(({ type, start }) => type === 'nowWord' || DONE.has(line.tokens[start]?.text ?? ''))
  );
}

/** `skipped the 6, took a walk`: a word for what was done, behind what was not. */
export function isDoingAt({ tokens }: TokenLine, at: number): boolean {
  return DOING.has(tokens[at]?.text ?? '') || (tokens[at]?.text === 'i' && DOING.has(tokens[at + 1]?.text ?? ''));
}

const DOING = wordsOf(
  'took, did, went, had, ran, jogged, walked, biked, cycled, rode, swam, hiked, rowed, lifted, stretched, strolled, spun, ging, machte, fuhr, lief, schwamm, radelte, spazierte',
);

/** What was not done is told. */
export function isObjectTold(before: readonly Item[]): boolean {
  const skipped = before.slice(before.findLastIndex(({ type }) => type === 'skippedWord') + 1);
  return skipped.some(({ type }) => type === 'amount' || type === 'kind' || type === 'reps');
}

/** `easy 5`, `3 mi easy`: how far, and what it was. */
function isSession(clause: readonly Item[]): boolean {
  return (
    clause.some(({ type }) => type === 'amount') && clause.some(({ type }) => type === 'kind' || type === 'effort')
  );
}

/** `skipped 8x1k, bike 60 min` */
function isOfOtherSport(clause: readonly Item[]): boolean {
  const isNamed = clause.some(item => item.type === 'kind' && (item as Phrase<'kind'>).value.row.sport !== 'run');
  return isNamed && clause.some(({ type }) => type === 'amount');
}

/** `skipped the workout`: what was not done has its name, and needs no amount that follows. */
function isNamedSkip(before: readonly Item[], clause: readonly Item[], { tokens }: TokenLine): boolean {
  const skipped = before.slice(before.findLastIndex(({ type }) => type === 'skippedWord'));
  if (skipped.some(({ type }) => type === 'amount')) return false;
  const isNamed = skipped.some(({ type, start }) => type === 'kind' || SESSIONS.has(tokens[start]?.text ?? ''));
  return isNamed && (isSession(clause) || (skipped.some(isWithoutDistance) && clause.some(isDistance)));
}

/** `skipped gym, 5 miles` */
function isWithoutDistance(item: Item): boolean {
  return item.type === 'kind' && !(item as Phrase<'kind'>).value.row.carries.includes('distance');
}

function isDistance(item: Item): boolean {
  return item.type === 'amount' && (item as Phrase<'amount'>).value.dimension === 'distance';
}

/** Any session. */
export const SESSIONS = wordsOf('workout, session, training, einheit, class, kurs');

function itemsUpToSign(items: readonly Item[], from: number): readonly Item[] {
  const end = items.findIndex(({ type }, at) => at >= from && type === 'sign');
  return items.slice(from, end < 0 ? items.length : end);
}

export function isRest(item: Item | undefined): boolean {
  return item?.type === 'state' && (item as Phrase<'state'>).value.word === 'rest';
}

/** `27 km geplant, wurden 22`, `10 km wollte ich, 7 gelaufen`, `8 km planned, 9 in the end`: told of the amount before it, and what was done follows. */
export function isPlanned({ start }: Item, behind: readonly Item[], { line }: Context): boolean {
  const word = line.tokens[start]?.text ?? '';
  // `5 x 1k as planned. 7 miles in all`
  if (line.tokens[start - 1]?.text === 'as') return false;
  return (PLANNED.has(word) || WANTED.has(word)) && behind.some(({ type }) => type === 'nowWord' || type === 'total');
}

const PLANNED: ReadonlySet<string> = new Set(['planned', 'scheduled', 'geplant', 'vorgesehen']);
const WANTED: ReadonlySet<string> = new Set(['wollte', 'wanted', 'sollte', 'sollten']);

export function isPastDay({ start }: Item, { line }: Context): boolean {
  return PAST_DAYS.has(line.tokens[start]?.text ?? '');
}

const PAST_DAYS: ReadonlySet<string> = new Set(['yesterday', 'gestern', 'vorgestern']);

/** `Long run (90 min or 13 miles) Actual: 12.5 miles`: what stands before was the plan. */
export function isActual(item: Item, index: number, { items, told, context: { line } }: Fold): boolean {
  const next = items[index + 1];
  const isHeader = line.tokens[item.end - 1]?.text === ':' || (next?.type === 'sign' && next.text === ':');
  const words = line.tokens.slice(item.start, item.end).map(({ text }) => text);
  if (
    (item.type === 'nowWord' && (item as Phrase<'nowWord'>).value === WHAT_CAME) ||
    (ACTUAL.has(words[0] ?? '') && isHeader)
  )
    return true;
  return (
    words.some(word => REPLACING.has(word)) &&
    !isOfAll(line, item.start) &&
    !isOtherMeasure(told, itemsUpToSign(items, index + 1)) &&
    itemsUpToSign(items, index + 1).some(({ type }) => type === 'amount')
  );
}

/** `30 Minuten ohne Pause! Es waren 3,8 km`: how long it was and how far. */
function isOtherMeasure(told: readonly Told[], behind: readonly Item[]): boolean {
  const amount = behind.find(({ type }) => type === 'amount') as Phrase<'amount'> | undefined;
  const before = told.filter(isPiece).filter(holdsAmount);
  const isTimed = before.length > 0 && before.every(({ duration, distance, reps }) => duration && !distance && !reps);
  return isTimed && amount?.value.dimension === 'distance' && amount.value.unit !== 'bare';
}

/** `8 x 300 m. Mit Ein- und Auslaufen waren es 9 km`: how far all of it was. */
function isOfAll({ tokens }: TokenLine, start: number): boolean {
  const before = tokens.slice(0, start);
  const sentence = before.findLastIndex(({ text }) => text === '.' || text === '!' || text === '\n') + 1;
  return sentence > 0 && OF_ALL.has(tokens[sentence]?.text ?? '');
}

const OF_ALL = wordsOf(
  'mit, inklusive, inkl, insgesamt, zusammen, total, gesamt, macht, with, including, all, altogether',
);

/** Before a colon: what was done, and not only planned. */
export const ACTUAL: ReadonlySet<string> = new Set([
  'actual',
  'actually',
  'ist',
  'did',
  'ran',
  'gelaufen',
  'gemacht',
  'done',
  'real',
]);

/** `easy 60. This became an easy 45`: nothing but the last counts. */
const REPLACING: ReadonlySet<string> = new Set(['became', 'turned', 'es', 'daraus', 'draus']);

/**
 * Amounts and rest that were only planned do not count; words of the session do. So do its repetitions and what it was called, where what
 * was done is told by numbers alone and is about as far: `P: 7 w 6x400 | A: 7.2 58:10`.
 */
export function dropPlan(fold: Fold, behind: readonly Item[]): void {
  const { told } = fold;
  const isAsMeant = isToldByNumbers(behind) && isAsFar(told, behind);
  const whole = told.find(each => isPiece(each) && holdsAmount(each));
  for (const each of told) {
    if (!isPiece(each) || !holdsAmount(each) || (isAsMeant && each.reps)) continue;
    if (isAsMeant && each === whole && each.kinds.length + each.efforts.length > 0) {
      each.distance = undefined;
      each.duration = undefined;
    } else each.denied = 'other time';
  }
  fold.kept = told.filter((each): each is Piece => isPiece(each) && each.reps !== undefined && !each.denied);
  for (const each of fold.kept) each.isOfWhich = true;
  told.splice(0, told.length, ...told.filter(each => isPiece(each) || each.type !== 'state'));
}

/** The repetitions that only the plan tells are part of what was done. */
export function withKept({ told, kept }: Fold): Told[] {
  if (kept.length === 0) return told;
  const others = told.filter(each => !isPiece(each) || !kept.includes(each));
  const whole = others.findIndex(each => isPiece(each) && each.distance !== undefined && !each.denied) + 1;
  return [...others.slice(0, whole), ...kept, ...others.slice(whole)];
}

/** No other word of how it was, and no other repetitions. */
function isToldByNumbers(behind: readonly Item[]): boolean {
  if (behind[0]?.type !== 'amount' || behind.some(({ type }) => OTHERWISE.has(type))) return false;
  const stop = behind.findIndex(item => item.type === 'sign');
  return !behind.slice(0, stop < 0 ? undefined : stop).some(({ type }) => type === 'kind' || type === 'effort');
}

const OTHERWISE: ReadonlySet<Item['type']> = new Set<Item['type']>([
  'reps',
  'ladder',
  'state',
  'notWord',
  'skippedWord',
]);

function isAsFar(told: readonly Told[], [first]: readonly Item[]): boolean {
  const meant = told.find((each): each is Piece => isPiece(each) && each.distance !== undefined)?.distance;
  const { dimension, high } = (first as Phrase<'amount'>).value;
  return meant !== undefined && dimension === 'distance' && high >= LEAST_SHARE * meant.low;
}

const LEAST_SHARE = 0.8;
