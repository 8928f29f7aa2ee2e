import type { Token, TokenLine } from '../../scan';

/** `max 140`, `max heart rate`, `40 min max`: no more than that; `4 x 200 m max` is as hard as can be. */
export function isMaximum({ tokens }: TokenLine, start: number, end: number): boolean {
  const [word, next] = [tokens[start]?.text, tokens[end]];
  if (word !== 'max' && word !== 'maximal') return false;
  return next?.type === 'number' || OF_LIMITS.has(next?.text ?? '') || isBehindRun(tokens, start, next);
}

/** So long nobody goes as hard as he can; repetitions and `effort` are another thing. */
function isBehindRun(tokens: TokenLine['tokens'], start: number, next: Token | undefined): boolean {
  const [before, number, unit] = tokens.slice(Math.max(0, start - 3), start).map(({ text }) => text);
  const least = LEAST_OF_RUN.get(unit ?? number ?? '');
  const value = Number(unit === undefined ? before : number);
  const isCounted = unit !== undefined && COUNTS.has(before ?? '');
  return least !== undefined && value >= least && !isCounted && !EFFORTS.has(next?.text ?? '');
}

const LEAST_OF_RUN: ReadonlyMap<string, number> = new Map([
  ['min', 25],
  ['mins', 25],
  ['minutes', 25],
  ['minuten', 25],
  ['h', 1],
  ['hr', 1],
  ['hrs', 1],
  ['hour', 1],
  ['hours', 1],
  ['std', 1],
  ['stunden', 1],
  ['km', 6],
  ['k', 6],
  ['mi', 4],
  ['mile', 4],
  ['miles', 4],
]);
const COUNTS: ReadonlySet<string> = new Set(['x', '×', '*']);
const EFFORTS: ReadonlySet<string> = new Set(['effort', 'efforts', 'test', 'power', 'out', 'intensity', 'aufwand']);

const OF_LIMITS: ReadonlySet<string> = new Set(['.', 'heart', 'hr', 'hf', 'puls', 'pulse', 'pace', 'herzfrequenz']);
