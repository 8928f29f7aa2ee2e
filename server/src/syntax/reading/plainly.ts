import type { Span } from '../../base/text';
import type { ParsedEntries } from '../entries';
import type { TokenLine } from '../scan';
import type { AmountNode, Entry, Problem, Quantity, SessionBody, StepNode } from '../tree';
import { canonicalWord } from '../vocabulary';
import type { Phrase } from './phrase';
import { isPossiblePace } from './plausible';
import { sensesAt } from './senses';

/**
 * Whether a line is written as the language page writes: the reader of `entries/` understood every word of it, and nothing in it can mean
 * something else. All other lines are free text, and read by the likeliest of all readings.
 */
export function isPlain({ entries, problems }: ParsedEntries, line: TokenLine): boolean {
  return (
    entries.every(isUnderstood) &&
    problems.every(isOfValue) &&
    entries.every(({ body }) => body.type !== 'session' || !isOpen(body)) &&
    !isOfOtherSport(entries, line)
  );
}

function isUnderstood({ implicitNote, asides, body }: Entry): boolean {
  return (
    !implicitNote && !asides && body.type !== 'prose' && !(body.type === 'session' && body.hasUnreadAmounts === true)
  );
}

/** What is amiss in a value leaves no doubt how the line is read. */
function isOfValue({ id }: Problem): boolean {
  return id === 'scale-impossible' || id === 'value-invalid' || id === 'result-impossible';
}

export function isProse(entries: readonly Entry[]): boolean {
  return entries.every(({ body }) => body.type === 'prose');
}

/* ---- what can mean something else ---------------------------------------------------------------------------------- */

/** Bare numbers from here on are metres. */
const LEAST_BARE_M = 100;

/** A small number without a unit beside another amount, a pace that nobody runs, or an easy word for parts that are hard. */
function isOpen({ kind, totals, steps }: SessionBody): boolean {
  const all = [...totals, ...steps.flatMap(amountsOf)];
  const hasUnit = totals.some(({ quantity }) => quantity.type === 'distance');
  return (
    (hasUnit ? isBareFirst(totals) : all.length > 1 && all.some(isBare)) ||
    !isPossible(totals) ||
    steps.some(hasImpossiblePace) ||
    (kind?.word === 'easy' && steps.some(isHard))
  );
}

function isBare({ quantity }: AmountNode): boolean {
  return quantity.type === 'bare' && quantity.value < LEAST_BARE_M;
}

/** `5 1/2 miles`; what stands behind a distance, as in `8 km 45`, is its time. */
function isBareFirst(totals: readonly AmountNode[]): boolean {
  const [first] = [...totals].sort((a, b) => a.span.start - b.span.start);
  return first !== undefined && isBare(first);
}

function isHard({ label, steps, ofWhich }: StepNode): boolean {
  const intensity = label && canonicalWord(label.word)?.intensity;
  return intensity === 'hard' || intensity === 'moderate' || [...steps, ...ofWhich].some(isHard);
}

function amountsOf({ amounts, steps, ofWhich }: StepNode): readonly AmountNode[] {
  return [...amounts, ...steps.flatMap(amountsOf), ...ofWhich.flatMap(amountsOf)];
}

function hasImpossiblePace({ amounts, steps, ofWhich, target }: StepNode): boolean {
  if (!isPossible(amounts) || steps.some(hasImpossiblePace) || ofWhich.some(hasImpossiblePace)) return true;
  const distanceM = distanceOf(amounts);
  if (distanceM === undefined || target?.target.type !== 'time') return false;
  const { timeS } = target.target;
  return !isPace(distanceM, timeS) && !isPossiblePace(timeS);
}

function isPossible(amounts: readonly AmountNode[]): boolean {
  const distanceM = distanceOf(amounts);
  const durationS = amounts.map(({ quantity }) => secondsOf(quantity)).find(each => each !== undefined);
  return distanceM === undefined || durationS === undefined || isPace(distanceM, durationS);
}

function distanceOf(amounts: readonly AmountNode[]): number | undefined {
  for (const { quantity } of amounts) if (quantity.type === 'distance') return quantity.distanceM;
  return undefined;
}

function secondsOf(quantity: Quantity): number | undefined {
  if (quantity.type === 'duration') return quantity.durationS;
  return quantity.type === 'two-part' && !quantity.isPace ? quantity.first * 60 + quantity.second : undefined;
}

/** Shorter repetitions may be sprints. */
const SPRINT_M = 400;

function isPace(distanceM: number, durationS: number): boolean {
  return distanceM <= SPRINT_M || isPossiblePace((durationS * 1000) / distanceM);
}

/** A word of another sport in what was read as runs: `easy bike 60 min`. */
function isOfOtherSport(entries: readonly Entry[], line: TokenLine): boolean {
  const runs = entries.flatMap(({ body }) => (body.type === 'session' && body.kind?.category === 'run' ? [body] : []));
  if (runs.length < entries.length) return false;
  const recoveries = runs.flatMap(({ steps }) => steps.flatMap(recoveriesOf));
  return line.tokens.some(
    ({ start }, at) =>
      !recoveries.some(span => span.start <= start && start < span.end) &&
      sensesAt(line, at, line.tokens.length).some(
        sense => sense.type === 'kind' && (sense as Phrase<'kind'>).value.row.sport !== 'run',
      ),
  );
}

/** `r 90s walk` is no walk. */
function recoveriesOf({ recovery, steps, ofWhich }: StepNode): Span[] {
  return [...(recovery ? [recovery.span] : []), ...steps.flatMap(recoveriesOf), ...ofWhich.flatMap(recoveriesOf)];
}
