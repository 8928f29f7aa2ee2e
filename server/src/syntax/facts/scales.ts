import { attempt, type Cursor, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import type { ScaleValue } from '../tree';
import { readNumber } from './numbers';

/** A bare number is out of ten. */
const DEFAULT_MAX = 10;

const LOW = 2;

/** Shares of a scale that words stand for. */
const LEVELS: ReadonlyMap<string, number> = new Map([
  ['low', LOW],
  ['ok', 5],
  ['okay', 5],
  ['high', 8],
  ['niedrig', LOW],
  ['mittel', 5],
  ['hoch', 8],
]);

function levelOf(value: number): Pick<ScaleValue, 'value' | 'max' | 'share'> {
  return { value, max: DEFAULT_MAX, share: value / DEFAULT_MAX };
}

/** What `low` stands for. */
export const LOW_LEVEL = levelOf(LOW);

/** Reads a place on a scale: `4/10`, `7`, `7.5/10`, `6-7` (the middle), or `low`, `very low`, `ok`, `high`. */
export function readScale(cursor: Cursor): ScaleValue | undefined {
  return attempt(cursor, readLevelWord) ?? readScaleBehind(cursor);
}

/** Reads a place on a scale in figures. A value above the maximum is read too; its share is 1. */
export function readScaleBehind(cursor: Cursor): ScaleValue | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const first = readNumber(cursor);
    if (!first) return undefined;
    const value = (first.value + (readUpperEnd(cursor) ?? first.value)) / 2;
    const max = readMaximum(cursor) ?? DEFAULT_MAX;
    return { span: spanFrom(cursor, from), value, max, share: Math.min(value / max, 1) };
  });
}

function readUpperEnd(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    if (!isSign(peek(cursor), '-') || !isGlued(peek(cursor)) || !isGlued(peek(cursor, 1))) return undefined;
    cursor.at++;
    return readNumber(cursor)?.value;
  });
}

function readMaximum(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const isSlash = isSign(peek(cursor), '/') || isWord(peek(cursor), OF_WORDS);
    if (!isSlash) return undefined;
    cursor.at++;
    const max = readNumber(cursor);
    return max && max.value > 0 && max.decimals === 0 ? max.value : undefined;
  });
}

const OF_WORDS: ReadonlySet<string> = new Set(['of', 'von']);

const VERY_WORDS: ReadonlySet<string> = new Set(['very', 'really', 'sehr']);

/** `very low`: half of what is left to the end of the scale. */
function readLevelWord(cursor: Cursor): ScaleValue | undefined {
  const from = cursor.at;
  const isVery = isWord(peek(cursor), VERY_WORDS);
  if (isVery) cursor.at++;
  const level = peek(cursor).type === 'word' ? LEVELS.get(peek(cursor).text) : undefined;
  if (level === undefined) return undefined;
  cursor.at++;
  const end = level > DEFAULT_MAX / 2 ? DEFAULT_MAX : 0;
  const value = isVery ? (level + end) / 2 : level;
  return { span: spanFrom(cursor, from), ...levelOf(value), isInWords: true };
}
