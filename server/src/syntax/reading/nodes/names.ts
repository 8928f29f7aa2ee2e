import { type TokenLine, tokensSpan } from '../../scan';
import type { Attribute, KindNode, SessionBody, WordNode } from '../../tree';
import { findWord, type Word } from '../../vocabulary';
import { LAST_EASY_ZONE, zoneTarget } from '../patterns/targetOf';
import { holdsAmount, isUnnamed, type Piece } from '../pieces/piece';
import type { Effort, KindValue, Phrase, Sport } from '../senses/phrase';
import { isEffort } from '../senses/runNames';
import { isGentle } from '../senses/words';
import { hardest, type SessionDraft } from '../sessions/drafts';

/**
 * What a session is called: the word of another sport; for a run its shape, else its effort; of its parts the hardest, where nothing
 * else names it.
 */
export function kindOf(names: readonly Piece[], parts: readonly Piece[], sport: Sport): Phrase<'kind'> | undefined {
  const named = names.flatMap(({ kinds }) => kinds);
  if (sport !== 'run')
    return [...named, ...parts.flatMap(({ kinds }) => kinds)].find(({ value }) => value.row.sport === sport);
  const runs = named.filter(each => each.value.row.sport === 'run' && !isBesideNamed(each, names));
  const own = strongest(runs.filter(({ value }) => !value.yields && value.row.word !== 'strides'));
  // `tempo: wu 3 km, …`: what stands before the colon names all of it.
  if (own && names[0]?.kinds.includes(own) && names[0].end <= (parts[0]?.start ?? 0) && parts[0]?.join === ':')
    return own;
  const ofParts = strongest(
    parts
      .flatMap(partKinds)
      .filter(
        each =>
          !isOfStrides(each) &&
          each.value.row.sport === 'run' &&
          !(isGentle(each.value.row.word) && isMixed(parts)) &&
          !(each.value.row.word === 'hills' && isBesideRun(parts, names)),
      ),
  );
  if (own && !(ofParts && rank(ofParts.value) > rank(own.value) && names.every(holdsNothing))) return own;
  return (
    ofParts ??
    own ??
    runs.find(each => !isPlaceOfLongRun(each, names)) ??
    (isAllOfIt(parts) ? parts.flatMap(partKinds).find(isOfStrides) : undefined)
  );
}

/** `6 h on the track`, but not `track 6 h`: where it was, and nothing that is run hard. */
function isPlaceOfLongRun({ value, start }: Phrase<'kind'>, names: readonly Piece[]): boolean {
  return (
    start > 0 &&
    value.yields &&
    value.row.intensity === 'hard' &&
    names.some(({ duration, distance }) => (duration?.low ?? 0) >= LONG_S || (distance?.low ?? 0) >= LONG_M)
  );
}

const LONG_S = 7200;
const LONG_M = 25_000;

/** `50 min ruhig + ABC`: technique beside what was run is not what the run was. */
function isBesideNamed(kind: Phrase<'kind'>, names: readonly Piece[]): boolean {
  const { word } = kind.value.row;
  const own = names.find(({ kinds }) => kinds.includes(kind));
  return (word === 'drills' || word === 'strides') && own !== names[0] && names.some(holdsAmount);
}

function isOfStrides({ value }: Phrase<'kind'>): boolean {
  return value.row.word === 'strides';
}

/** The longest hill sprints. */
const MOST_STRIDE_S = 45;

/** `strides 6 x 90 s`; not `8 miles + 6 strides`, `6 strides`. */
function isAllOfIt([only, ...more]: readonly Piece[]): boolean {
  return only !== undefined && more.length === 0 && only.isWordFirst && only.kinds.length > 0;
}

/** `9 miles + 8 x 20 s hill sprints`: a few steps uphill behind a run that is told as a whole. */
function isBesideRun(parts: readonly Piece[], names: readonly Piece[]): boolean {
  const isShort = parts.every(
    ({ reps }) => !reps || (reps.amount?.dimension === 'duration' && reps.amount.low <= MOST_STRIDE_S),
  );
  // `45 min ruhig, 6 x 15 s bergan`
  const isEasy = names.some(({ duration, efforts }) => duration && efforts.some(({ value }) => value === 'easy'));
  return isShort && (isEasy || parts.some(({ reps, label, distance }) => !reps && !label && distance !== undefined));
}

/** `2 miles easy, 6 x 800 m, 2 miles easy`: what only some of the parts are is not what the run is. */
function isMixed(parts: readonly Piece[]): boolean {
  return parts.some(
    part =>
      holdsAmount(part) &&
      !part.label &&
      // `easy 8 + 2 km`: the first word stands for both; what has a time of its own is told apart.
      !(parts[0]?.isWordFirst && isUnnamed(part) && !(part.distance && part.duration)) &&
      !partKinds(part).some(each => isGentle(each.value.row.word) || isOfStrides(each)),
  );
}

function holdsNothing(piece: Piece): boolean {
  return !holdsAmount(piece);
}

function partKinds({ kinds, reps }: Piece): Phrase<'kind'>[] {
  const own =
    reps?.kind && reps.kindSpan
      ? [{ type: 'kind' as const, start: reps.kindSpan[0], end: reps.kindSpan[1], cost: 0, value: reps.kind }]
      : [];
  return [...kinds, ...own];
}

/** Shapes name a run before efforts do, races before all; `parkrun 20:14 (17th)`: one that says how far it was before its place. */
function rank({ row, spelling, yields }: KindValue): number {
  if (yields) return 0;
  if (row.intensity === 'race') return spelling === 'parkrun' ? 6 : 5;
  if (!isEffort(row.word) || row.word === 'long' || row.word === 'progression') return 4;
  return row.intensity === 'hard' ? 3 : row.intensity === 'moderate' ? 2 : 1;
}

function strongest(kinds: readonly Phrase<'kind'>[]): Phrase<'kind'> | undefined {
  return kinds.reduce<Phrase<'kind'> | undefined>(
    (best, each) => (best && rank(best.value) >= rank(each.value) ? best : each),
    undefined,
  );
}

export function kindNode({ start, end, value: { row, spelling } }: Phrase<'kind'>, line: TokenLine): KindNode {
  const span = tokensSpan(line, start, end);
  return isActivity(row, spelling)
    ? { span, word: spelling, category: 'unknown' }
    : { span, word: row.word, category: row.category, spelling };
}

/** `bouldering`, `hiit`: a name of some other training, under which runners keep it; a `kind` line may say more of it. */
function isActivity({ word }: Word, spelling: string): boolean {
  return word === 'xt' && findWord(spelling) === undefined;
}

export function effortOf(
  names: readonly Piece[],
  parts: readonly Piece[],
  kind: Phrase<'kind'> | undefined,
  sport: Sport,
  line: TokenLine,
): SessionBody['effort'] {
  const kinds = names
    .flatMap(({ kinds }) => kinds)
    .filter(each => each !== kind && each.value.row.sport === 'run' && !each.value.yields && !isOfAnyRun(each, kind))
    // `progressive long run`: as fast as it became.
    .filter(each => !(kind?.value.row.word === 'progression' && each.value.row.word === 'long'));
  const isTold = names.some(each => each.efforts.length > 0 && !isRemark(each));
  const words: { readonly effort: Effort; readonly start: number; readonly end: number }[] = [
    ...names
      .filter(each => !isFeeling(each, parts) && !(isTold && isRemark(each)))
      .flatMap(({ efforts }) => efforts)
      .map(({ value, start, end }) => ({ effort: value, start, end })),
    ...kinds.flatMap(({ value, start, end }) =>
      isPlainEffort(value.row.intensity) ? [{ effort: value.row.intensity, start, end }] : [],
    ),
    ...(sport === 'run' ? walkedWords(names) : []),
    // `2 mi wu, 5k 18:20 PR, 2 mi cd`: a race among its parts.
    ...parts
      .flatMap(({ efforts, isOfWhich }) => (isOfWhich ? [] : efforts))
      .flatMap(({ value, start, end }) => (value === 'race' ? [{ effort: value, start, end }] : [])),
  ];
  // `Achilles not at 100 %. Ran 6`: what is said of a run stands beside its name.
  const paced = kind?.value.row.word === 'run' ? names.filter(each => each.kinds.includes(kind)) : names;
  const targets = [...paced, ...parts.filter(isPacedPart)].flatMap(({ target }) =>
    target?.value.effort ? [{ effort: target.value.effort, start: target.start, end: target.end }] : [],
  );
  const isOpen = kind === undefined || OPEN.has(kind.value.row.word) || sport !== 'run';
  const found = words.length > 0 ? words : isOpen ? targets : [];
  const most = hardest(found.map(({ effort }) => effort));
  const word = found.find(({ effort }) => effort === most);
  // A parkrun counts as a race only where something else says so.
  const isSaid = kind?.value.row.intensity === word?.effort && kind?.value.spelling !== 'parkrun';
  if (!word || (kind && sport === 'run' && isSaid)) return undefined;
  return { span: tokensSpan(line, word.start, word.end), effort: word.effort };
}

/** Words that leave open how fast it was: `marathon pace run: 10 km`. */
const OPEN: ReadonlySet<string> = new Set(['run', 'long']);

/** `Dauerlauf 12 km zügig`: a German word for runs of all sorts, which another word says more of. */
function isOfAnyRun({ value }: Phrase<'kind'>, kind: Phrase<'kind'> | undefined): boolean {
  return value.spelling === 'dauerlauf' && kind?.value.row.intensity === 'moderate';
}

/** `2 km ein, 6 km HMT (4:25)`: the pace is all that its step keeps of how fast that is for the runner. */
function isPacedPart({ target, reps, distance, duration }: Piece): boolean {
  const type = target?.value.target.type;
  const isLong = (distance?.low ?? 0) >= LEAST_PACED_M || (duration?.low ?? 0) >= LEAST_PACED_S;
  return (type === 'pace' || type === 'unit-pace') && !reps && isLong;
}

/** Shorter parts leave a run easy. */
const LEAST_PACED_M = 2000;
const LEAST_PACED_S = 600;

/** `2 mile walk with 4 x 1 min jog`: a walk that became a run by what was run of it. */
function walkedWords(names: readonly Piece[]) {
  const walks = names
    .filter(holdsAmount)
    .flatMap(({ kinds }) => kinds.filter(({ value }) => value.row.word === 'walk'));
  return walks.map(({ start, end }) => ({ effort: 'easy' as const, start, end }));
}

/** `4 x 1 mile at 7:34. Comfortable`: how repetitions felt. */
function isFeeling({ join, efforts, kinds }: Piece, parts: readonly Piece[]): boolean {
  const isEasy = efforts.every(({ value }) => isGentle(value));
  return isEasy && join === '.' && kinds.length === 0 && parts.some(({ reps }) => reps?.amount !== undefined);
}

/** `slow run 12 km. Windy and really hard`: said of a run that says how it was meant. */
function isRemark(piece: Piece): boolean {
  return !holdsAmount(piece) && piece.kinds.length === 0 && (piece.join === '.' || piece.join === 'and');
}

/** `15 km 52:48, Platz 4`, `half marathon, goal 1:48`: who tells a place or a goal races. `20 min Z4` is as hard as its zone. */
export function ofFacts(
  { attributes, sport }: SessionDraft,
  kind: Phrase<'kind'> | undefined,
  line: TokenLine,
): SessionBody['effort'] {
  if (sport !== 'run' || (kind && kind.value.row.intensity !== 'evidence')) return undefined;
  for (const { value, start, end } of attributes) {
    const effort = effortOfFact(value);
    if (effort) return { span: tokensSpan(line, start, end), effort };
  }
  return undefined;
}

function effortOfFact(fact: Attribute): Effort | undefined {
  if (fact.type === 'place' || fact.type === 'goal') return 'race';
  // Easy is what a run is of which nothing is told.
  return fact.type === 'zone' && fact.zone > LAST_EASY_ZONE ? zoneTarget(fact.zone).effort : undefined;
}

function isPlainEffort(intensity: string | undefined): intensity is Effort {
  return PLAIN_EFFORTS.has(intensity);
}

const PLAIN_EFFORTS: ReadonlySet<string | undefined> = new Set(['recovery', 'easy', 'moderate', 'hard', 'race']);

export function shapeOf(
  names: readonly Piece[],
  kind: Phrase<'kind'> | undefined,
  sport: Sport,
  line: TokenLine,
): WordNode | undefined {
  if (sport === 'run') return undefined;
  const word = names
    .flatMap(({ kinds }) => kinds)
    .find(each => each !== kind && !each.value.yields && SHAPES.has(each.value.row.word));
  return word && { span: tokensSpan(line, word.start, word.end), word: word.value.row.word };
}

const SHAPES: ReadonlySet<string> = new Set(['long', 'intervals', 'fartlek', 'reps', 'hills', 'progression']);
