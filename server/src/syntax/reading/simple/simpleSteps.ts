import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { isPossiblePace } from '../../../values/pace';
import type { Token, TokenLine } from '../../scan';
import { repeatsOf, repsOf } from '../patterns/repetitionParts';
import { exactTimeTarget, letterTarget, paceTarget, timeTarget } from '../patterns/targetOf';
import { COSTS } from '../phrases/costs';
import type { Item, Row } from '../phrases/items';
import { type Amount, type Context, type Phrase, phraseAt, type RecoveryValue, type RepsValue } from '../senses/phrase';
import { type Letter, lengthOf } from '../senses/units';
import { exactly, factAt, kindAt } from './simple';

/** A row of items, and the one unit that is written in it. */
interface SimpleSteps {
  readonly row: Row;
  readonly unit: Context['unit'];
}

/**
 * Sessions of steps as the language writes them plainly: `intervals 12 km: wu 3 km, 6 x 800 m @ 3:40 r 90s jog, cd 2 km [fox]`. As of a
 * simple line there is one way to read them, which is made here without asking the patterns, and is what they find
 * (`test/syntax/reading/simpleSteps.test.ts`). `undefined` for all other lines, and where no unit of the log is written, or both.
 */
export function simpleSteps(line: TokenLine, start: number): SimpleSteps | undefined {
  const { tokens } = line;
  const kind = kindAt(line, start);
  if (kind?.value.row.sport !== 'run' || !isOnlyName(kind, line)) return undefined;
  const items: Item[] = [kind];
  let at = kind.end;
  const whole = amountAt(tokens, at);
  if (whole?.dimension === 'duration') return undefined;
  if (whole) at = push(items, 'amount', whole, whole);
  for (let sign = ':'; tokens[at]?.text === sign; sign = ',') {
    items.push({ type: 'sign', start: at, end: at + 1, text: sign });
    const end = addPart(items, line, at + 1);
    if (end === undefined) return undefined;
    at = end;
  }
  while (at < tokens.length) {
    const fact = factAt(line, at);
    if (!fact) return undefined;
    items.push(fact);
    at = fact.end;
  }
  const unit = unitOf(items);
  if (!unit || !items.some(({ type }) => type === 'sign')) return undefined;
  return { row: { items, cost: items.filter(({ type }) => type !== 'sign').length * COSTS.phrase }, unit };
}

/** Adds a part, and answers where it ends; `undefined` where something else stands. */
function addPart(items: Item[], line: TokenLine, start: number): number | undefined {
  const { tokens } = line;
  const label = LABELS.get(tokens[start]?.text ?? '');
  const at = label ? push(items, label, { start, end: start + 1 }, label) : start;
  const reps = label ? undefined : repsAt(line, at);
  if (reps) return push(items, 'reps', reps, reps.value);
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  const end = push(items, 'amount', amount, amount);
  if (label) return end;
  const target = letterAt(line, end);
  // Amounts alone in a row may be a ladder, or times.
  return target && push(items, 'target', target, target.value);
}

/** Short words are short for several things; `recovery 1 km` may be one between repetitions; a parkrun says how far it was. */
function isOnlyName({ start, end, value }: Phrase<'kind'>, { tokens }: TokenLine): boolean {
  const { yields, row, spelling } = value;
  const isLong = (tokens[start]?.text.length ?? 0) >= SHORTEST_NAME;
  return end === start + 1 && isLong && !yields && row.word !== 'recovery' && spelling !== 'parkrun';
}

const SHORTEST_NAME = 4;

function push(
  items: Item[],
  type: Phrase['type'],
  { start, end }: Pick<Phrase, 'start' | 'end'>,
  value: Phrase['value'],
) {
  items.push(phraseAt(type, { start, end }, value));
  return end;
}

const LABELS: ReadonlyMap<string, 'warmUp' | 'coolDown'> = new Map([
  ['wu', 'warmUp'],
  ['cd', 'coolDown'],
]);

/** `6 x 800 m`, with a target and a recovery. */
function repsAt(line: TokenLine, start: number): Phrase<'reps'> | undefined {
  const { tokens } = line;
  const number = tokens[start];
  if (number?.type !== 'number' || tokens[start + 1]?.text !== 'x') return undefined;
  const value = { value: Number(number.text), decimals: number.text.includes('.') ? 1 : 0, isSpelled: false };
  const count = repeatsOf(value, undefined, start, start + 2);
  const amount = count && amountAt(tokens, start + 2);
  if (!amount || count.count === 1 || !isOfRepetitions(amount)) return undefined;
  const target = clockAt(tokens, amount.end) ?? exactAt(tokens, amount.end) ?? letterAt(line, amount.end);
  const recovery = recoveryAt(tokens, target?.end ?? amount.end);
  const reps: RepsValue | undefined = repsOf({ count, amount, target, recovery });
  return reps && { type: 'reps', start, end: recovery?.end ?? target?.end ?? amount.end, cost: 0, value: reps };
}

/** Shorter and longer ones are weighed. */
const REPEATED = { leastM: 100, mostM: 5000, leastS: 20, mostS: 1200 } as const;

function isOfRepetitions({ dimension, low }: Amount): boolean {
  const { leastM, mostM, leastS, mostS } = REPEATED;
  return dimension === 'distance' ? low >= leastM && low <= mostM : low >= leastS && low <= mostS;
}

/** `@ 3:40`, `@ 3:40/km` */
function clockAt(tokens: readonly Token[], start: number): Phrase<'target'> | undefined {
  const [at, minutes, colon, seconds, stroke, per] = tokens.slice(start, start + 6);
  if (at?.text !== '@' || minutes?.type !== 'number' || !/^\d{1,2}$/.test(minutes.text)) return undefined;
  if (colon?.text !== ':' || colon.spaced || seconds?.spaced || !/^[0-5]\d$/.test(seconds?.text ?? ''))
    return undefined;
  const timeS = Number(minutes.text) * SECONDS_PER_MINUTE + Number(seconds?.text);
  if (stroke?.text !== '/') return { type: 'target', start, end: start + 4, cost: 0, value: timeTarget(timeS, '@') };
  const unit = PER.get(per?.text ?? '');
  const pace = unit && { lowS: timeS, highS: timeS, unit };
  if (!pace || stroke.spaced || per?.spaced || !isPossiblePace((timeS * METRES_PER_KM) / lengthOf(unit)))
    return undefined;
  return { type: 'target', start, end: start + 6, cost: 0, value: paceTarget(pace) };
}

const PER: ReadonlyMap<string, 'km' | 'mi'> = new Map([
  ['km', 'km'],
  ['mi', 'mi'],
]);

const LEAST_OF_TIMES_S = 10;

const BEHIND_REPS: ReadonlySet<string> = new Set([',', 'r', 'hr', 'rpe', '[', '#']);

/** `@ 3 min 40 sec`, `@ 3 min` */
function exactAt(tokens: readonly Token[], start: number): Phrase<'target'> | undefined {
  const [at, minutes, min, seconds, sec] = tokens.slice(start, start + 5);
  if (at?.text !== '@' || min?.text !== 'min' || !/^\d{1,2}$/.test(minutes?.text ?? '')) return undefined;
  const isWhole = seconds === undefined || BEHIND_REPS.has(seconds.text);
  if (!isWhole && (sec?.text !== 'sec' || !/^[1-5]?\d$/.test(seconds.text))) return undefined;
  const end = isWhole ? start + 3 : start + 5;
  // `40 sec, 40 x 1 km`: the seconds and so large a count may be two times.
  if (tokens[end]?.text === ',' && Number(tokens[end + 1]?.text) >= LEAST_OF_TIMES_S) return undefined;
  const timeS = Number(minutes?.text) * SECONDS_PER_MINUTE + (isWhole ? 0 : Number(seconds.text));
  if (timeS === 0) return undefined;
  return { type: 'target', start, end, cost: 0, value: exactTimeTarget(timeS) };
}

/** `@ T`, in a capital. */
function letterAt({ text, tokens }: TokenLine, start: number): Phrase<'target'> | undefined {
  const { start: from = 0, end: to = 0 } = tokens[start + 1] ?? {};
  const letter = LETTERS.find(each => each === text.slice(from, to));
  if (tokens[start]?.text !== '@' || !letter) return undefined;
  return { type: 'target', start, end: start + 2, cost: 0, value: letterTarget(letter) };
}

const LETTERS: readonly Letter[] = ['E', 'M', 'T', 'I', 'R'];

/** Longer ones are weighed. */
const LONGEST_RECOVERY = { distance: 600, duration: 300 } as const;
const MODES: ReadonlyMap<string, 'jog' | 'walk'> = new Map([
  ['jog', 'jog'],
  ['walk', 'walk'],
]);

/** `r 90s jog` */
function recoveryAt(tokens: readonly Token[], start: number): Phrase<'recovery'> | undefined {
  const amount = tokens[start]?.text === 'r' ? amountAt(tokens, start + 1) : undefined;
  if (!amount || amount.low > LONGEST_RECOVERY[amount.dimension]) return undefined;
  const mode = MODES.get(tokens[amount.end]?.text ?? '');
  const value: RecoveryValue = mode ? { amount, mode, isNamed: true } : { amount, isNamed: true };
  return { type: 'recovery', start, end: mode ? amount.end + 1 : amount.end, cost: 0, value };
}

/** A distance or a duration with its unit, and behind it nothing that would make it another. */
function amountAt(tokens: readonly Token[], start: number): Amount | undefined {
  const [number, word, next] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  const unit = UNITS.get(word?.text ?? '');
  if (number?.type !== 'number' || !unit || !/^\d{1,4}(?:\.\d{1,2})?$/.test(number.text)) return undefined;
  if (next && !BEHIND.has(next.text)) return undefined;
  const value = Number(number.text);
  const [name, dimension, factor] = unit;
  if (value <= 0) return undefined;
  const place = { start, numberEnd: start + 1, end: start + 2 };
  return exactly(dimension, name, value, value * factor, place);
}

const UNITS: ReadonlyMap<string, readonly ['km' | 'mi' | 'm' | 'min' | 's', Amount['dimension'], number]> = new Map([
  ['km', ['km', 'distance', METRES_PER_KM]],
  ['mi', ['mi', 'distance', METRES_PER_MILE]],
  ['m', ['m', 'distance', 1]],
  ['min', ['min', 'duration', SECONDS_PER_MINUTE]],
  ['s', ['s', 'duration', 1]],
]);

const BEHIND: ReadonlySet<string> = new Set([':', ',', '@', 'r', 'jog', 'walk', 'hr', 'rpe', '[', '#']);

/** The unit of the log that is written, where it is one. */
function unitOf(items: readonly Item[]): Context['unit'] | undefined {
  const units = new Set<string>();
  const add = (amount: Amount | undefined) => {
    if (amount?.unit === 'km' || amount?.unit === 'mi') units.add(amount.unit);
  };
  for (const item of items) {
    if (item.type === 'amount') add((item as Phrase<'amount'>).value);
    if (item.type !== 'reps') continue;
    const { amount, recovery } = (item as Phrase<'reps'>).value;
    add(amount);
    add(recovery?.amount);
  }
  const [unit] = units;
  return units.size === 1 ? (unit === 'mi' ? 'mi' : 'km') : undefined;
}
