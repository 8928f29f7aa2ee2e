import type { TokenLine } from '../../scan';

/* What single letters and the tails of numbers mean, which the signs and words around them say. */

/** `5 E + 6 M + 1 T`: the pace of a marathon among the letters of others, and no miles. */
export function isOfLetters(line: TokenLine, at: number): boolean {
  const isAdded = line.tokens[at + 1]?.text === '+' || line.tokens[at - 2]?.text === '+';
  return (
    isAdded &&
    line.tokens.some(
      ({ text }, other) =>
        OTHER_LETTERS.has(text) && line.tokens[other - 1]?.type === 'number' && isCapital(line, other),
    )
  );
}

const OTHER_LETTERS: ReadonlySet<string> = new Set(['e', 't', 'i', 'r']);

/** `e 8 km`: first of all, with a number behind it. */
export function isBeforeNumber({ tokens }: TokenLine, start: number, end: number): boolean {
  return tokens[start - 1]?.type !== 'word' && tokens[start - 1]?.type !== 'number' && tokens[end]?.type === 'number';
}

/** `T 5 easy`: the letter of a weekday. */
export function isOfEasyDay({ tokens }: TokenLine, at: number): boolean {
  const [number, unit, effort] = tokens.slice(at, at + 3);
  if (number?.type !== 'number' || !unit) return false;
  return EASY.has(unit.text) || (unit.type === 'word' && unit.text !== 'x' && EASY.has(effort?.text ?? ''));
}

const EASY: ReadonlySet<string> = new Set(['e', 'easy', 'locker', 'recovery', 'jog']);

/** `5 easy + S&C`: strength and conditioning. */
export function isOfConditioning({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === 's' && tokens[at + 1]?.text === '&' && tokens[at + 2]?.text === 'c';
}

/** `1st`, `12th`; `6 ST` are strides. */
export function isTailOf({ tokens }: TokenLine, at: number): boolean {
  const number = Number(tokens[at - 1]?.text);
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  const tail = TAILS.get(tokens[at]?.text ?? '');
  return tail === undefined || tail === last;
}

const TAILS: ReadonlyMap<string, number> = new Map([
  ['st', 1],
  ['nd', 2],
  ['rd', 3],
]);

/** `5 E`, and behind a number also `5e` and `5 e, gym`. */
export function isLetter(line: TokenLine, at: number): boolean {
  const [before, token, next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  const isApart = !token?.spaced || next === undefined || next.type === 'sign';
  const isBehindNumber = token?.text === 'e' && isApart && before?.type === 'number';
  return isBehindNumber || isCapital(line, at);
}

/** A word in capital letters: a letter of a plan, or somebody's initials. */
export function isCapital(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  const text = token ? line.text.slice(token.start, token.end) : '';
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

/** `cool-down`: glued on both sides. */
export function isHyphen(line: TokenLine, at: number): boolean {
  const [sign, next] = [line.tokens[at], line.tokens[at + 1]];
  return sign?.type === 'sign' && sign.text === '-' && !sign.spaced && next !== undefined && !next.spaced;
}
