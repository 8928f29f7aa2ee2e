import { attempt, type Cursor, isSign, peek, spanFrom } from '../scan';
import type { Attribute, ScaleValue } from '../tree';
import { type Problems, scaleImpossible } from './problems';
import { readScaleBehind } from './scales';
import { wordHere } from './words';

/** How pain feels or shows, rather than where it is: what the health rules ask for. */
export const painQualities: ReadonlySet<string> = new Set([
  ...['sharp', 'dull', 'stabbing', 'burning', 'aching', 'sore', 'tight', 'limp', 'limping', 'swollen', 'swelling'],
  ...['stechend', 'dumpf', 'brennend', 'humpelnd', 'geschwollen'],
]);

const LONGEST_SITE_WORDS = 4;

/** `pain achilles 3/10`, `pain left shin 4/10 sharp`: on a session the level must be given. */
export function readPain(cursor: Cursor, problems: Problems): Attribute | undefined {
  const from = cursor.at;
  if (wordHere(cursor)?.row.word !== 'pain') return undefined;
  cursor.at++;
  const place = readSite(cursor);
  if (!place?.level) return undefined;
  if (place.level.value > place.level.max) problems.push(scaleImpossible('pain', place.level));
  return { type: 'pain', span: spanFrom(cursor, from), site: place.site, level: place.level, words: place.qualities };
}

/** Where it hurts, how much, and how it feels, in the words of the log. */
export interface Site {
  readonly site: string;
  readonly level?: ScaleValue;
  readonly qualities: readonly string[];
}

function readSite(cursor: Cursor): Site | undefined {
  return attempt(cursor, () => {
    const words: string[] = [];
    while (peek(cursor).type === 'word' && words.length < LONGEST_SITE_WORDS) {
      words.push(peek(cursor).text);
      cursor.at++;
    }
    if (isSign(peek(cursor), ':')) cursor.at++;
    const level = readScaleBehind(cursor);
    if (!level) return undefined;
    const qualities = words.filter(word => painQualities.has(word));
    const site = words.filter(word => !painQualities.has(word)).join(' ');
    while (peek(cursor).type === 'word' && painQualities.has(peek(cursor).text)) {
      qualities.push(peek(cursor).text);
      cursor.at++;
    }
    return { site, level, qualities };
  });
}
