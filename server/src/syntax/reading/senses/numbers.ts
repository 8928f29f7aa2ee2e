import type { Token, TokenLine } from '../../scan';
import type { Phrase, PhraseType, Values } from './phrase';

export function sense<Type extends PhraseType>(
  type: Type,
  start: number,
  end: number,
  value: Values[Type],
  cost: number,
): Phrase {
  // In this order as everywhere else: V8 takes another order for another sort of object.
  return { type, start, end, cost, value };
}

/** Longer rows of digits are no amounts of anything a runner does. */
const LONGEST_NUMBER = 7;

export function addNumbers(line: TokenLine, start: number, end: number, into: Phrase[]): void {
  const token = line.tokens[start];
  if (!token || token.text.length > LONGEST_NUMBER) return;
  const clock = clockAt(line, start, end);
  if (clock) {
    into.push(sense('clock', start, clock.end, { parts: clock.parts, isMarked: clock.isMarked }, 0));
    const withHours = hoursIn(line, start, clock);
    if (withHours) into.push(sense('clock', start, clock.end, { parts: withHours, isMarked: false }, HOURS_COST));
    // Its first part alone is no number.
    return;
  }
  const point = token.text.indexOf('.');
  const decimals = point < 0 ? 0 : token.text.length - point - 1;
  const comma = behindComma(line, start, end);
  into.push(
    sense(
      'number',
      start,
      start + 1,
      { value: Number(token.text), decimals, isSpelled: false },
      comma && line.tokens[start + 3]?.text !== 'x' ? COMMA_COST : 0,
    ),
  );
  if (decimals === 3 && point <= 3) {
    into.push(
      sense(
        'number',
        start,
        start + 1,
        { value: Number(token.text) * 1000, decimals: 0, isSpelled: false },
        THOUSAND_COST,
      ),
    );
  }
  if (comma) {
    const { value, decimals } = comma;
    into.push(sense('number', start, start + 3, { value, decimals, isSpelled: false }, 0));
  }
}

/** `15 km 1:08.32`: hours, minutes and seconds, where minutes with hundredths are none for so far. */
function hoursIn({ tokens }: TokenLine, start: number, { parts, end }: ClockAt): readonly number[] | undefined {
  const [minutes, seconds] = tokens[start + 2]?.text.split('.') ?? [];
  const isSo = end === start + 3 && tokens[start + 1]?.text === ':' && seconds?.length === 2 && Number(seconds) < 60;
  return isSo && parts[0] !== undefined ? [parts[0], Number(minutes), Number(seconds)] : undefined;
}

const HOURS_COST = 0.3;

/** `.5`: less than one; `:52:10`, `:45`: less than an hour, or than a minute. */
export function addHeadless(line: TokenLine, start: number, end: number, into: Phrase[]): void {
  const [before, sign, first] = [line.tokens[start - 1], line.tokens[start], line.tokens[start + 1]];
  if (!sign || first?.type !== 'number' || first.spaced || start + 1 >= end) return;
  // `8x:30`
  const isOfReps = sign.text === ':' && before?.text === 'x';
  if (before && !sign.spaced && before.text !== '(' && !isOfReps) return;
  if (sign.text === '.' && !first.text.includes('.') && first.text.length <= 2) {
    const value = Number(`0.${first.text}`);
    into.push(sense('number', start, start + 2, { value, decimals: first.text.length, isSpelled: false }, 0));
  }
  if (sign.text !== ':' || !isSexagesimal(first)) return;
  const next = line.tokens[start + 3];
  const isLong = isGlued(line.tokens[start + 2], ':') && next?.type === 'number' && !next.spaced && start + 3 < end;
  if (isLong && !isSexagesimal(next)) return;
  const parts = isLong ? [Number(first.text), Number(next.text)] : [0, Number(first.text)];
  into.push(sense('clock', start, isLong ? start + 4 : start + 2, { parts, isMarked: false }, 0));
}

/** A comma glued between two numbers is a decimal one more often than it parts a list; nothing is done 3.6 times: `3,6 x 800`. */
const COMMA_COST = 0.5;

const THOUSAND_COST = 0.3;

/** `8,5` and `1,000`; in `1,2,2,1` the commas part a list. */
function behindComma(
  line: TokenLine,
  start: number,
  end: number,
): { readonly value: number; readonly decimals: number } | undefined {
  const [first, sign, second, next, further] = line.tokens.slice(start, Math.min(start + 5, end));
  if (!first || !sign || !second || sign.text !== ',' || second.type !== 'number' || second.text.includes('.'))
    return undefined;
  if (sign.spaced || second.spaced || isListed(line, start)) return undefined;
  // `44.21,7`: tenths behind minutes and seconds tell nothing more.
  if (first.text.includes('.'))
    return second.text.length === 1 ? { value: Number(first.text), decimals: 2 } : undefined;
  if (next?.text === ',' && !next.spaced && further?.type === 'number' && !further.spaced) return undefined;
  if (second.text.length <= 2) return { value: Number(`${first.text}.${second.text}`), decimals: second.text.length };
  // `42,195`, `9,984 km`: nobody runs as many thousands.
  const isExact = second.text.length === 4 || (LONG_UNITS.has(next?.text ?? '') && !second.text.endsWith('00'));
  if (first.text.length <= 2 && (isExact || RACED.has(`${first.text}.${second.text}`)))
    return { value: Number(`${first.text}.${second.text}`), decimals: second.text.length };
  // `sets of 800,400`: a list of metres.
  return second.text.length === 3 && (first.text.length < 3 || (first.text.length === 3 && second.text === '000'))
    ? { value: Number(first.text + second.text), decimals: 0 }
    : undefined;
}

const LONG_UNITS: ReadonlySet<string> = new Set(['km', 'k', 'kilometer', 'mi', 'miles']);
/** Kilometres of races, without their unit. */
const RACED: ReadonlySet<string> = new Set(['42.195', '21.097', '21.098']);

/** The number whose last token is the one before `end`: `6,3` has three. */
export function numberBefore({ tokens }: TokenLine, end: number): number | undefined {
  const [whole, comma, last] = tokens.slice(Math.max(0, end - 3), end);
  const isDecimal = comma?.text === ',' && !comma.spaced && whole?.type === 'number' && last?.spaced === false;
  const token = tokens[end - 1];
  if (token?.type !== 'number') return undefined;
  return Number(isDecimal ? `${whole.text}.${token.text}` : token.text);
}

function isListed(line: TokenLine, start: number): boolean {
  const [comma, before] = [line.tokens[start - 1], line.tokens[start - 2]];
  return comma?.text === ',' && !comma.spaced && !line.tokens[start]?.spaced && before?.type === 'number';
}

interface ClockAt {
  readonly parts: readonly number[];
  readonly isMarked: boolean;
  readonly end: number;
}

/** `45:10`, `1:05:30.5`; `4'12`, `4'30"` with minute and second marks. */
function clockAt(line: TokenLine, start: number, end: number): ClockAt | undefined {
  const first = line.tokens[start];
  if (!first || first.text.includes('.') || first.text.length > 3) return undefined;
  const parts = [Number(first.text)];
  let at = start + 1;
  const isMarked = isGlued(line.tokens[at], "'");
  while (at + 1 < end && parts.length < 3 && isGlued(line.tokens[at], isMarked ? "'" : ':')) {
    const next = line.tokens[at + 1];
    if (next?.type !== 'number' || next.spaced || !isSexagesimal(next)) break;
    parts.push(Number(next.text));
    at += 2;
    if (isMarked) break;
  }
  if (parts.length === 1) return undefined;
  const tenths = isMarked ? undefined : tenthsAt(line, at, end);
  if (tenths !== undefined) {
    parts.push((parts.pop() ?? 0) + tenths);
    at += 2;
  }
  while (isMarked && at < end && (isGlued(line.tokens[at], '"') || isGlued(line.tokens[at], "'"))) at++;
  return { parts, isMarked, end: at };
}

/** `10:58,4`, `2:09,35`: seconds and tenths; in `3:58,3:59` the comma parts a list, and `55:30,2 km` tells of something else. */
function tenthsAt({ tokens }: TokenLine, at: number, end: number): number | undefined {
  const [number, sign, behind] = tokens.slice(at + 1, Math.min(at + 4, end));
  if (!isGlued(tokens[at], ',') || number?.type !== 'number' || number.spaced) return undefined;
  const isListed = behind?.type === 'number' && !behind.spaced && [':', ',', "'"].some(each => isGlued(sign, each));
  const digits = number.text.length;
  // Hundredths are of the track, and nothing is counted behind them.
  const isTimed =
    digits === 1 ? sign?.text !== 'km' : digits === 2 && (sign === undefined || HUNDREDTHS_BEFORE.test(sign.text));
  return isTimed && !isListed ? Number(number.text) / 10 ** digits : undefined;
}

const HUNDREDTHS_BEFORE = /^([.,;!)]|pb|pr|sb|sekunden|platz|dnf)$/;

/** Two digits below 60, with tenths perhaps. */
function isSexagesimal({ text }: Token): boolean {
  const whole = text.split('.')[0] ?? '';
  return whole.length === 2 && Number(whole) < 60;
}

function isGlued(token: Token | undefined, sign: string): boolean {
  return token?.type === 'sign' && token.text === sign && !token.spaced;
}

const SIGNED_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 8]);

/** `1/2`, `5 1/2`, `5½`: the number with its fraction. */
export function addFraction(line: TokenLine, start: number, end: number, into: Phrase[]): void {
  const alone = fractionAt(line, start, end);
  if (alone) into.push(sense('number', start, alone.end, { value: alone.value, decimals: 2, isSpelled: false }, 0));
  const whole = line.tokens[start];
  if (whole?.type !== 'number' || whole.text.includes('.')) return;
  const joined = line.tokens[start + 1]?.text === 'and' || line.tokens[start + 1]?.text === '-' ? start + 2 : start + 1;
  const behind = fractionAt(line, joined, end);
  if (!behind) return;
  into.push(
    sense('number', start, behind.end, { value: Number(whole.text) + behind.value, decimals: 2, isSpelled: false }, 0),
  );
}

function fractionAt(
  line: TokenLine,
  start: number,
  end: number,
): { readonly value: number; readonly end: number } | undefined {
  const over = line.tokens[start];
  if (!over || over.type === 'word' || start >= end) return undefined;
  const signed = SIGNED_FRACTIONS.get(over.text);
  if (signed) return { value: signed, end: start + 1 };
  const [stroke, under] = line.tokens.slice(start + 1, Math.min(start + 3, end));
  if (over.type !== 'number' || stroke?.text !== '/' || stroke.spaced || under?.type !== 'number' || under.spaced)
    return undefined;
  const [above, below] = [Number(over.text), Number(under.text)];
  // `2/4T/2`: nobody writes a half so.
  const isReduced = above === 1 || below % above > 0;
  return above < below && isReduced && DENOMINATORS.has(below) ? { value: above / below, end: start + 3 } : undefined;
}
