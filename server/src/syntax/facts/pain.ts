import type { Span } from '../../base/text';
import { attempt, type Cursor, isSign, isWord, peek, spanFrom } from '../scan';
import type { Attribute, ScaleValue } from '../tree';
import { type Problems, scaleImpossible } from './problems';
import { readScaleBehind } from './scales';
import { wordHere } from './words';

/** A limp: no run should go on with it. */
export const limpWords = [
  ...['limp', 'limping', 'limped'],
  ...['humple', 'humpele', 'humpel', 'humpeln', 'humpelnd', 'humpelte', 'gehumpelt'],
  ...['hinke', 'hinken', 'hinkend', 'hinkte', 'gehinkt'],
] as const;

/** Worse than before, on its own word. */
export const worseWords = ['worse', 'worsening', 'schlechter', 'schlimmer'] as const;

/** It was there before. */
export const lastingWords = [
  ...worseWords,
  'again',
  'still',
  'same',
  'wieder',
  'noch',
  'unchanged',
  'unverändert',
] as const;

/** How pain feels or shows, rather than where it is: what the health rules ask for. `cut-short`: it ended a run; `no-weight`: it cannot be stood on. */
export const painQualities: ReadonlySet<string> = new Set([
  ...worseWords,
  ...['cut-short', 'no-weight', 'painkiller', 'unchanged', 'unverändert'],
  ...['sharp', 'dull', 'stabbing', 'burning', 'aching', 'sore', 'tight', 'swollen', 'swelling'],
  ...limpWords,
  ...['stechend', 'dumpf', 'brennend', 'geschwollen'],
]);

/** What the reader adds to the site of a pain that is a sign of danger, whatever its level. */
const graveWords: ReadonlySet<string> = new Set([
  ...['swollen', 'night', 'hop', 'point', 'worse', 'cut-short', 'no-weight', 'rest', 'painkiller'],
]);

/** Whether the words of a pain tell how it goes without a level: a sign of danger needs none, and what is only tight has none. */
export function tellsHowItGoes(words: readonly string[]): boolean {
  return words.some(word => graveWords.has(word) || word === 'tight');
}

/** When and at what it hurts, rather than where. */
export const painCircumstances: ReadonlySet<string> = new Set([
  ...['night', 'nights', 'nightly', 'nachts', 'hop', 'hopping', 'hops', 'hüpfen', 'point', 'pinpoint', 'punktuell'],
  ...['morning', 'mornings', 'evening', 'today', 'still', 'again', 'morgens', 'abends', 'heute', 'noch', 'wieder'],
  ...['run', 'running', 'walk', 'walking', 'stairs', 'downstairs', 'upstairs', 'treppe', 'laufen', 'gehen'],
  ...['at', 'on', 'when', 'while', 'during', 'after', 'before', 'bei', 'beim', 'nach', 'vor', 'am'],
  ...['no', 'not', 'without', 'kein', 'keine', 'ohne', 'nicht'],
  ...['rest', 'resting', 'off', 'pause', 'frei', 'ruhe'],
]);

/** `pain again in the same spot`: words between those that say where. */
export const painFillers: ReadonlySet<string> = new Set([
  ...['in', 'an', 'im', 'the', 'my', 'same', 'spot', 'place', 'der', 'die', 'das', 'dem', 'den', 'meiner', 'meinem'],
  ...['gleichen', 'gleiche', 'selben', 'selbe', 'stelle', 'schon', 'immer', 'than', 'als', 'yesterday', 'gestern'],
]);

/** Behind these a number says where on the way it was: `pain foot at km 9`. */
export const wayWords: ReadonlySet<string> = new Set(['km', 'kilometer', 'kilometre', 'mile']);

const LONGEST_SITE_WORDS = 4;

/** `pain achilles 3/10`, `pain left shin 4/10 sharp`: on a session the level must be given. */
export function readPain(cursor: Cursor, problems: Problems): Attribute | undefined {
  const from = cursor.at;
  if (wordHere(cursor)?.row.word !== 'pain') return undefined;
  cursor.at++;
  const place = readSite(cursor);
  return place?.level && painAttribute(place, place.level, spanFrom(cursor, from), problems);
}

/** Pain on a session; a level above its scale is flagged. */
function painAttribute(
  { site, qualities }: Site,
  level: ScaleValue,
  span: Span,
  problems: Problems,
): Extract<Attribute, { readonly type: 'pain' }> {
  if (level.value > level.max) problems.push(scaleImpossible('pain', level));
  return { type: 'pain', span, site, level, words: qualities };
}

/** Where it hurts, how much, and how it feels, in the words of the log. */
export interface Site {
  readonly site: string;
  readonly level?: ScaleValue;
  readonly qualities: readonly string[];
}

/** A further place that hurts, behind one with a level. */
export interface FurtherSite extends Site {
  readonly level: ScaleValue;
  /** Its words and its level, without what joins it to the one before. */
  readonly span: Span;
  /** Its words alone. */
  readonly wordsSpan: Span;
}

/**
 * Reads `, shin 2/10`, `and right shin 2/10` behind `pain knee 3/10`: one to four words that may be a place, and a level on the same
 * scale, whose top is `max`.
 */
export function readFurtherSite(cursor: Cursor, max: number): FurtherSite | undefined {
  return attempt(cursor, () => {
    if (peek(cursor).type === 'sign' && SITE_SIGNS.has(peek(cursor).text)) cursor.at++;
    if (isWord(peek(cursor), SITE_JOINERS)) cursor.at++;
    const from = cursor.at;
    let words = 0;
    while (peek(cursor, words).type === 'word') {
      if (!mayBeOfSite({ ...cursor, at: cursor.at + words })) return undefined;
      words++;
    }
    const place = words > 0 ? readSite(cursor) : undefined;
    if (!place?.level || place.site === '' || place.level.max !== max) return undefined;
    const span = spanFrom(cursor, from);
    // A bare number may be anything: `pain knee 3/10, laps 8`.
    const { start, end } = place.level.span;
    if (!cursor.line.text.slice(start, end).includes('/')) return undefined;
    const wordsSpan = spanFrom({ ...cursor, at: from + words }, from);
    return { ...place, level: place.level, span, wordsSpan };
  });
}

const SITE_SIGNS: ReadonlySet<string> = new Set([',', ';', '+', '&', '/']);
const SITE_JOINERS: ReadonlySet<string> = new Set(['and', 'und', 'plus']);
/** What has a level of its own, and hurts nowhere: `pain knee 3/10, felt 7/10`. */
const NO_SITES: ReadonlySet<string> = new Set([
  ...['felt', 'feel', 'feeling', 'feels', 'overall', 'effort', 'rpe', 'form', 'day', 'place', 'quality', 'fun'],
  ...['gefühl', 'gefühlt', 'insgesamt', 'tag', 'platz', 'spaß'],
]);

function mayBeOfSite(cursor: Cursor): boolean {
  const { text } = peek(cursor);
  return !NO_SITES.has(text) && !painCircumstances.has(text) && wordHere(cursor) === undefined;
}

function readSite(cursor: Cursor): Site | undefined {
  return attempt(cursor, () => {
    const words: string[] = [];
    while (peek(cursor).type === 'word' && words.length < LONGEST_SITE_WORDS) {
      words.push(peek(cursor).text);
      cursor.at++;
    }
    if (wayWords.has(words.at(-1) ?? '')) return undefined;
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
