import type { Span } from '../../base/text';
import { plainNumber } from '../../values/distance';
import { isPossiblePace, POSSIBLE_PACE_S_PER_KM } from '../../values/pace';
import { skipSpace } from '../characters';
import { attempt, type Cursor, isAtEnd, isSign, isWord, peek, spanFrom } from '../scan';
import type { Problem, ProfileBody, ProfileValue } from '../tree';
import { findWord } from '../vocabulary';
import { readAmount } from './amounts';
import { readNumber } from './numbers';
import { type Problems, paceImpossible, profileImpossible, zonesImpossible } from './problems';
import { wordHere } from './words';

/**
 * Reads a profile word with its value: `threshold 4:05/km`, `threshold 168 bpm`, `vdot 52`, `maxhr 188`, `resthr 48`, `zones hr
 * 120 140 155 168 180`. `threshold` counts only with one pace or heart rate and nothing else. A value that no runner has is
 * flagged and counts for nothing.
 */
export function readProfile(cursor: Cursor, problems: Problems): ProfileBody | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const found = wordHere(cursor);
    const mayBeProfile = found && (found.row.category === 'profile' || found.row.word === 'tempo');
    const row = mayBeProfile ? findWord(found.spelling, 'profile') : undefined;
    if (!found || !row) return undefined;
    cursor.at = found.next;
    const word = { span: spanFrom(cursor, from), word: row.word };
    if (isSign(peek(cursor), ':') || isSign(peek(cursor), '=')) cursor.at++;
    if (row.word === 'threshold') {
      const value = readThreshold(cursor);
      if (!value || !isAtEnd(cursor)) return undefined;
      return { type: 'profile', word, value: possible(value, word.span.end, cursor, problems) };
    }
    const value = readProfileValue(cursor, row.word);
    return {
      type: 'profile',
      word,
      value: value ? possible(value, word.span.end, cursor, problems) : { type: 'none' },
    };
  });
}

/** The value, or none and a problem when it is outside what runners have; it stands between column `from` and the cursor. */
function possible(value: ProfileValue, from: number, cursor: Cursor, problems: Problems): ProfileValue {
  const { text } = cursor.line;
  const end = spanFrom(cursor, cursor.at - 1).end;
  const span = { start: skipSpace(text, from), end };
  const problem = impossible(value, span, text.slice(span.start, end));
  if (!problem) return value;
  problems.push(problem);
  return { type: 'none' };
}

function impossible(value: ProfileValue, span: Span, written: string): Problem | undefined {
  switch (value.type) {
    case 'threshold-pace': {
      const { fastest, slowest } = POSSIBLE_PACE_S_PER_KM;
      return isPossiblePace(value.paceSPerKm) ? undefined : paceImpossible(span, fastest, slowest);
    }
    case 'vdot':
      return outside(value.type, value.vdot, span, written);
    case 'zones':
      return isRising(value.boundsBpm) ? undefined : zonesImpossible(span);
    case 'none':
      return undefined;
    default:
      return outside(value.type, value.bpm, span, written);
  }
}

/** What runners have, generously: heart rates in beats a minute; VDOT beyond both ends of the tables (Daniels). */
const RANGES: Readonly<Record<'vdot' | 'maxhr' | 'resthr' | 'threshold-hr', readonly [number, number]>> = {
  vdot: [15, 90],
  maxhr: [100, 240],
  resthr: [25, 120],
  'threshold-hr': [80, 230],
};

function outside(name: keyof typeof RANGES, value: number, span: Span, written: string): Problem | undefined {
  const [low, high] = RANGES[name];
  if (value >= low && value <= high) return undefined;
  const slips = [value / 10, value * 10, Math.floor(value / 10)].filter(each => each >= low && each <= high);
  return profileImpossible(span, written, low, high, [...new Set(slips.map(each => plainNumber(each, 1)))]);
}

/** Zones begin one above the other, each at a heart rate. */
function isRising(bounds: readonly number[]): boolean {
  const [, high] = RANGES.maxhr;
  return bounds.every((bpm, at) => bpm > (bounds[at - 1] ?? 0) && bpm <= high);
}

const HEART_RATE_WORDS: ReadonlySet<string> = new Set(['hr', 'hf', 'bpm']);
/** A bare number behind `threshold` is a heart rate from here on. */
const LOWEST_THRESHOLD_BPM = 100;

function readThreshold(cursor: Cursor): ProfileValue | undefined {
  return attempt(cursor, () => {
    const isNamed = isWord(peek(cursor), HEART_RATE_WORDS);
    if (isNamed) cursor.at++;
    if (isSign(peek(cursor), '@')) cursor.at++;
    const bpm = attempt(cursor, () => {
      const number = readNumber(cursor);
      if (!number || number.value < LOWEST_THRESHOLD_BPM) return undefined;
      const hasUnit = isWord(peek(cursor), HEART_RATE_WORDS);
      if (hasUnit) cursor.at++;
      return isNamed || hasUnit || isAtEnd(cursor) ? number.value : undefined;
    });
    if (bpm !== undefined) return { type: 'threshold-hr', bpm };
    const quantity = readAmount(cursor)?.quantity;
    return quantity?.type === 'pace' ? { type: 'threshold-pace', paceSPerKm: quantity.paceSPerKm } : undefined;
  });
}

function readProfileValue(cursor: Cursor, word: string): ProfileValue | undefined {
  if (word === 'zones') return readZones(cursor);
  return attempt(cursor, () => {
    const number = readNumber(cursor);
    if (!number) return undefined;
    if (isWord(peek(cursor), HEART_RATE_WORDS)) cursor.at++;
    if (word === 'vdot') return { type: 'vdot', vdot: number.value };
    return { type: word === 'maxhr' ? 'maxhr' : 'resthr', bpm: number.value };
  });
}

/** The lower bounds of zones, ascending, with or without signs between them. */
function readZones(cursor: Cursor): ProfileValue | undefined {
  if (isWord(peek(cursor), HEART_RATE_WORDS)) cursor.at++;
  const boundsBpm: number[] = [];
  for (;;) {
    if (isSign(peek(cursor), ',') || isSign(peek(cursor), '/')) cursor.at++;
    const number = readNumber(cursor, 'list');
    if (!number) break;
    boundsBpm.push(number.value);
  }
  if (isWord(peek(cursor), HEART_RATE_WORDS)) cursor.at++;
  return boundsBpm.length > 0 ? { type: 'zones', boundsBpm } : undefined;
}
