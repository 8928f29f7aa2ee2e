import type { Token } from '../../scan';
import { COSTS } from '../phrases/costs';
import type { Phrase } from '../senses/phrase';

/** Signs that may stand between what is told. */
export const SIGNS: ReadonlySet<string> = new Set(',;.:()[]/-+&!?|·•\n⏎→');

/** Said in several words they are no less than in one: `warm up`. */
const SEVERAL: ReadonlySet<string> = new Set(['kind', 'effort', 'warmUp', 'coolDown', 'bothEnds']);

/** What it costs to read over a token, by the dearest thing that it may be. */
export function skipCost(token: Token, senses: readonly Phrase[], next: Token | undefined): number {
  // Behind a number it is its unit.
  if (token.text === '°') return COSTS.skipUnit;
  // A picture of a swimmer.
  if (token.type === 'sign' && senses.some(({ type }) => type === 'kind')) return COSTS.skipYielding;
  if (token.type === 'sign')
    return SIGNS.has(token.text) ? 0.02 : token.text === '@' && next?.type === 'number' ? COSTS.skipAt : 0.1;
  if (token.type === 'number') return /^\d+$/.test(token.text) ? COSTS.skipNumber : COSTS.skipDecimal;
  // `9 w/ 8 x 100`: with.
  if (token.text === 'w' && next?.text === '/') return COSTS.skipUnit;
  let cost: number = COSTS.skipUnknown;
  let isFiller = false;
  let isConnective = false;
  let isEffort = false;
  let joint: number | undefined;
  for (const { type, value, end, start } of senses) {
    if (end !== start + 1 && !SEVERAL.has(type)) continue;
    switch (type) {
      case 'filler':
        isFiller = true;
        break;
      case 'connective':
      case 'at':
      case 'about':
        isConnective = true;
        break;
      case 'with':
      case 'withinWord':
      case 'and':
        joint ??= COSTS.skipJoint;
        break;
      case 'thenWord':
        joint = COSTS.skipThen;
        break;
      case 'kind':
        cost = Math.max(cost, (value as Phrase<'kind'>['value']).yields ? COSTS.skipYielding : COSTS.skipTraining);
        break;
      case 'effort':
        isEffort = true;
        cost = Math.max(cost, COSTS.skipEffort);
        break;
      case 'bothEnds':
        cost = Math.max(cost, COSTS.skipYielding);
        break;
      case 'warmUp':
      case 'coolDown':
        cost = Math.max(cost, token.text.length > 3 ? COSTS.skipTraining : COSTS.skipEffort);
        break;
      case 'number':
        cost = Math.max(
          cost,
          value && (value as Phrase<'number'>['value']).value > 1 ? COSTS.skipSpelled : COSTS.skipArticle,
        );
        break;
      case 'timesSign':
        if (token.text === 'x' && next?.type === 'number') cost = Math.max(cost, COSTS.skipEffort);
        break;
      case 'paceWord':
        if (next?.type === 'number') cost = Math.max(cost, COSTS.skipName);
        else if (next?.text === ':') cost = Math.max(cost, COSTS.skipEffort);
        break;
      case 'lastFirst':
        if (next?.type === 'number' || next?.text === ':') cost = Math.max(cost, COSTS.skipEffort);
        break;
      case 'totalWord':
        cost = Math.max(cost, COSTS.skipYielding);
        break;
      case 'orWord':
        cost = Math.max(cost, COSTS.skipChoice);
        break;
      case 'lengthUnit':
      case 'timeUnit':
        cost = Math.max(cost, COSTS.skipUnit);
        break;
      case 'morning':
      case 'evening':
        cost = Math.max(cost, token.text === 'am' || token.text === 'pm' ? COSTS.skipWhen : COSTS.skipTime);
        break;
      case 'marathonName':
      case 'halfName':
        cost = Math.max(cost, COSTS.skipRaceName);
        break;
      case 'skippedWord':
      case 'notWord':
        cost = Math.max(cost, COSTS.skipEffort);
        break;
      case 'racePace':
        cost = Math.max(cost, COSTS.skipUnit);
        break;
      case 'bodyPart':
      case 'hurts':
      case 'ill':
        cost = Math.max(cost, COSTS.skipBody);
        break;
    }
  }
  if (joint !== undefined) return joint;
  // `fast` is German for almost: a word of effort is never a small one.
  if (cost > COSTS.skipUnit || isEffort) return cost;
  return isConnective ? COSTS.skipConnective : isFiller ? COSTS.skipFiller : cost;
}
