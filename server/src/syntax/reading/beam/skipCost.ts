import type { Token } from '../../scan';
import { COSTS } from '../phrases/costs';
import type { Phrase, PhraseType } from '../senses/phrase';

/** Signs that may stand between what is told. */
export const SIGNS: ReadonlySet<string> = new Set(',;.:()[]/-+&!?|·•\n⏎→');

/** Said in several words they are no less than in one: `warm up`. */
const SEVERAL: ReadonlySet<string> = new Set(['kind', 'effort', 'warmUp', 'coolDown', 'bothEnds']);

/** What it costs to read over a token, by the dearest thing that it may be. */
export function skipCost(token: Token, senses: readonly Phrase[], next: Token | undefined): number {
  const shape = shapeCost(token, senses, next);
  if (shape !== undefined) return shape;
  let cost: number = COSTS.skipUnknown;
  let smallCost = Number.POSITIVE_INFINITY;
  let jointCost = 0;
  let isEffort = false;
  for (const sense of senses) {
    if (sense.end !== sense.start + 1 && !SEVERAL.has(sense.type)) continue;
    cost = Math.max(cost, meaningCost(sense, token, next));
    smallCost = Math.min(smallCost, SMALL_WORDS[sense.type] ?? smallCost);
    jointCost = Math.max(jointCost, JOINTS[sense.type] ?? 0);
    isEffort ||= sense.type === 'effort';
  }
  if (jointCost > 0) return jointCost;
  // `fast` is German for almost: a word of effort is never a small one.
  if (cost > COSTS.skipUnit || isEffort) return cost;
  return Number.isFinite(smallCost) ? smallCost : cost;
}

/** Signs, numbers and what is written beside them, whatever they mean. */
function shapeCost({ type, text }: Token, senses: readonly Phrase[], next: Token | undefined): number | undefined {
  // Behind a number it is its unit.
  if (text === '°') return COSTS.skipUnit;
  if (type === 'number') return /^\d+$/.test(text) ? COSTS.skipNumber : COSTS.skipDecimal;
  // `9 w/ 8 x 100`: with.
  if (text === 'w' && next?.text === '/') return COSTS.skipUnit;
  if (type !== 'sign') return undefined;
  // A picture of a swimmer.
  if (senses.some(each => each.type === 'kind')) return COSTS.skipYielding;
  if (SIGNS.has(text)) return COSTS.skipSign;
  return text === '@' && next?.type === 'number' ? COSTS.skipAt : COSTS.skipOtherSign;
}

type Costs = { readonly [Type in PhraseType]?: number };

/** Words that mean little, whatever else they mean. */
const SMALL_WORDS: Costs = {
  connective: COSTS.skipConnective,
  at: COSTS.skipConnective,
  about: COSTS.skipConnective,
  filler: COSTS.skipFiller,
};

/** Words that join what stands on both sides, whatever else they mean. */
const JOINTS: Costs = {
  with: COSTS.skipJoint,
  withinWord: COSTS.skipJoint,
  and: COSTS.skipJoint,
  thenWord: COSTS.skipThen,
};

/** Words whose price is the same wherever they stand. */
const MEANINGS: Costs = {
  effort: COSTS.skipEffort,
  bothEnds: COSTS.skipYielding,
  totalWord: COSTS.skipYielding,
  orWord: COSTS.skipChoice,
  lengthUnit: COSTS.skipUnit,
  timeUnit: COSTS.skipUnit,
  racePace: COSTS.skipUnit,
  marathonName: COSTS.skipRaceName,
  halfName: COSTS.skipRaceName,
  skippedWord: COSTS.skipEffort,
  notWord: COSTS.skipEffort,
  bodyPart: COSTS.skipBody,
  hurts: COSTS.skipBody,
  ill: COSTS.skipBody,
};

/** 0 where it says nothing of what a word costs. */
function meaningCost({ type, value }: Phrase, token: Token, next: Token | undefined): number {
  const isBeforeNumber = next?.type === 'number';
  switch (type) {
    case 'kind':
      return (value as Phrase<'kind'>['value']).yields ? COSTS.skipYielding : COSTS.skipTraining;
    case 'warmUp':
    case 'coolDown':
      return token.text.length > LONGEST_LETTERS ? COSTS.skipTraining : COSTS.skipEffort;
    case 'number':
      return (value as Phrase<'number'>['value']).value > 1 ? COSTS.skipSpelled : COSTS.skipArticle;
    case 'timesSign':
      return token.text === 'x' && isBeforeNumber ? COSTS.skipEffort : 0;
    case 'paceWord':
      return isBeforeNumber ? COSTS.skipName : next?.text === ':' ? COSTS.skipEffort : 0;
    case 'lastFirst':
      return isBeforeNumber || next?.text === ':' ? COSTS.skipEffort : 0;
    case 'morning':
    case 'evening':
      return token.text === 'am' || token.text === 'pm' ? COSTS.skipWhen : COSTS.skipTime;
    default:
      return MEANINGS[type] ?? 0;
  }
}

/** `WU`, `CD`, `wup`: letters mean other things, too. */
const LONGEST_LETTERS = 3;
