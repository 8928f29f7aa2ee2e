import { getOrInsert } from '../../base/getOrInsert';
import { editDistance } from '../didYouMean';
import type { Token, TokenLine } from '../scan';
import { patterns } from './patterns';
import { isSpelled, type Meaning, wordsMeaning } from './senses/lexicon';
import { wordsOf } from './senses/words';

/**
 * The line with mistyped words of training put right, and parts of the body without what is short for `is`: `streching 20 min`, `8 km
 * lokcer`, `knee's sore`. Its text and its columns stay. One letter too many, too few or swapped with its neighbour is forgiven in words
 * of six letters or more, behind the first and but for the last letter. Other letters and shorter words make too many other words.
 */
export function withoutSlips(line: TokenLine): TokenLine {
  let tokens: Token[] | undefined;
  for (let at = 0; at < line.tokens.length; at++) {
    const token = line.tokens[at];
    if (token?.type !== 'word') continue;
    const meant = partThatIs(token.text) ?? (token.text.length < SHORTEST ? undefined : meantBy(token.text));
    if (meant === undefined) continue;
    tokens ??= [...line.tokens];
    tokens[at] = { ...token, text: meant };
  }
  return tokens ? { ...line, tokens } : line;
}

/** `knee's sore`: the part of the body that is. */
function partThatIs(word: string): string | undefined {
  if (!word.endsWith("'s")) return undefined;
  parts ??= new Set(wordsMeaning(new Set(['bodyPart'] as const)));
  const part = word.slice(0, -2);
  return parts.has(part) ? part : undefined;
}

let parts: ReadonlySet<string> | undefined;

const SHORTEST = 6;

/** The one word of training that a word may be a slip of; `undefined` where it is a word itself. */
function meantBy(word: string): string | undefined {
  if (known.has(word)) return known.get(word);
  if (known.size >= MOST_KEPT) known.clear();
  const meant = isKnown(word) ? undefined : nearestTo(word);
  known.set(word, meant);
  return meant;
}

const known = new Map<string, string | undefined>();
/** More words than a runner writes in years. */
const MOST_KEPT = 5_000;

function isKnown(word: string): boolean {
  literals ??= new Set(patterns.flatMap(({ elements }) => elements.flatMap(element => element.literals)));
  return REAL_WORDS.has(word) || literals.has(word) || isSpelled(word);
}

let literals: ReadonlySet<string> | undefined;

function nearestTo(word: string): string | undefined {
  byFirst ??= trainingByFirst();
  const near = (byFirst.get(word[0] ?? '') ?? []).filter(other => isSlipOf(word, other));
  return near.length === 1 ? near[0] : undefined;
}

function isSlipOf(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1 || editDistance(word, meant, 1) !== 1) return false;
  const isSwap = word.length === meant.length;
  return isSwap ? lettersOf(word) === lettersOf(meant) : word.at(-1) === meant.at(-1);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** Words of training by their first letters. */
let byFirst: ReadonlyMap<string, readonly string[]> | undefined;

function trainingByFirst(): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const word of wordsMeaning(OF_TRAINING))
    if (word.length >= SHORTEST) getOrInsert(made, word[0] ?? '', () => []).push(word);
  return made;
}

/** What is worth a guess: what was done, how hard, how much and when, and what the body says. */
const OF_TRAINING = new Set<Meaning['type']>([
  'kind',
  'effort',
  'mode',
  'racePace',
  'lengthUnit',
  'timeUnit',
  'marathonName',
  'halfName',
  'warmUp',
  'coolDown',
  'recoveryNoun',
  'totalWord',
  'climbWord',
  'heartWord',
  'restingPulse',
  'sleepNoun',
  'metricWord',
  'bodyPart',
  'hurts',
  'painOfPart',
  'ill',
  'injuredWord',
  'redFlag',
  'restWord',
  'restLike',
  'morning',
  'midday',
  'evening',
  'otherDay',
  'weekdayName',
]);

/** Words of their own that are one letter from a word of training. */
const REAL_WORDS = wordsOf(
  'alteration, alterations, arching, baring, bonding, braked, braking, camped, calvers, compete, complaints, crankly, crossroad, energise, energize, facture, feaster, fussers, gabbed, gabbing, gentile, glutens, grabbled, grained, hammier, harish, hearten, hoiking, hurtling, inflection, invitee, jogger, joggers, lockers, lounges, mailers, making, marking, masking, mestre, millers, mourning, noting, nothing, padded, padding, paella, pianos, plates, popped, propped, planar, raisers, reasting, restring, sanding, sating, sinned, stained, stranding, stretchers, tooted, tooled, totted, trials, twines, walkers, waling, weighs, ansteige, bergtor, beschweren, brummeln, drecken, druckt, druckte, drücke, entspanne, entspannen, erkaltet, erkälten, flusses, gebrannt, geistern, gepellt, gerate, gerippe, gerollt, geschellt, gesten, gewandet, gewischt, gewischte, grollt, harken, harrten, hausten, hochtor, hurtig, intervallen, joggern, kletten, lastzug, lautest, leiche, leichen, lichte, lichten, lichter, lichtem, lichtes, lockern, lockerte, lockerten, mieter, mietern, moderte, nackten, planen, planet, rasten, recken, regionales, rennern, rollten, rucken, rückten, schafe, schafen, schare, scharen, schell, schellen, scherz, scherze, scherzen, scherzhaft, scherzt, scherzte, schlaff, schnellte, schwimmern, sehend, seigerung, spritz, stadtrand, steigen, steigend, strichen, totales, trauben, wanden, wandern, wanderin, zeihen',
);
