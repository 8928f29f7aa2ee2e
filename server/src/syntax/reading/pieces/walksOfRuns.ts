import { METRES_PER_KM } from '../../../values/distance';
import type { Phrase } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import type { Fold } from './fold';
import { isOfWalk, isPiece, type Piece } from './piece';

/**
 * `20 miles in 3:04, walked through the water stops`: a word for walking behind a run that is told with its distance, and no amount of its
 * own. The run was faster than anybody walks, or the words behind it say that it was only for a while; a dog, and company, are a walk's own.
 */
export function isWalkOfRun({ current, told, items, context: { line } }: Fold, item: Phrase<'kind'>): boolean {
  if (item.value.row.word !== 'walk' || !item.value.spelling.startsWith('walk')) return false;
  const run = current ?? told.findLast(isPiece);
  if (!run?.distance || run.end === item.start || run.denied || isOfWalk(run)) return false;
  const behind = line.tokens.slice(item.end, item.end + MOST_BEHIND).map(({ text }) => text);
  if (behind.some(text => OF_WALKS.has(text))) return false;
  const before = line.tokens.slice(Math.max(0, item.start - 2), item.start);
  // `with a little walking at the end 1:05`
  if (before.some(({ text }) => PARTLY.has(text)) && line.tokens[item.end]?.type === 'word') return true;
  if (tellsAmount(items, item)) return false;
  return isFast(run) || behind.slice(0, 2).some(text => PARTLY.has(text));
}

const OF_WALKS = wordsOf('dog, dogs, with, kids');
const PARTLY = wordsOf('some, bit, little, lot, once, twice, few, through, parts, part, bits');
const MOST_BEHIND = 4;

/** An amount up to the next sign. */
function tellsAmount(items: Fold['items'], { start }: Phrase<'kind'>): boolean {
  const behind = items.slice(items.findIndex(each => each.start === start) + 1);
  const end = behind.findIndex(({ type }) => type === 'sign');
  return behind.slice(0, end < 0 ? undefined : end).some(({ type }) => type === 'amount' || type === 'reps');
}

function isFast({ distance, duration, kinds }: Piece): boolean {
  if (!distance || !duration || kinds.some(({ value }) => value.row.sport !== 'run')) return false;
  return (duration.low * METRES_PER_KM) / distance.low < FASTEST_WALK_S_PER_KM;
}

/** Hardly anybody walks faster without racing. */
const FASTEST_WALK_S_PER_KM = 450;
