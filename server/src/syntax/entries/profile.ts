import { attempt, type Cursor, isAtEnd, isSign, isWord, peek, spanFrom } from '../scan';
import type { ProfileBody, ProfileValue } from '../tree';
import { findWord } from '../vocabulary';
import { readAmount } from './amounts';
import { readNumber } from './numbers';
import { wordHere } from './words';

/**
 * Reads a profile word with its value: `threshold 4:05/km`, `threshold 168 bpm`, `vdot 52`, `maxhr 188`, `resthr 48`, `zones hr
 * 120 140 155 168 180`. `threshold` counts only with one pace or heart rate and nothing else, or, where `isDirective`, always.
 */
export function readProfile(cursor: Cursor, isDirective = false): ProfileBody | undefined {
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
      if (!isDirective && (!value || !isAtEnd(cursor))) return undefined;
      return { type: 'profile', word, value: value ?? { type: 'none' } };
    }
    return { type: 'profile', word, value: readProfileValue(cursor, row.word) ?? { type: 'none' } };
  });
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
