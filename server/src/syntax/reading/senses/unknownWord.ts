import { hasCapital, type TokenLine } from '../../scan';
import type { WordClass } from './lexicon';
import type { PhraseType } from './phrase';
import { sensesAt } from './senses';

/** Words that tell something beside certain other words only: `club` of `running club`. */
const BESIDE: readonly WordClass[] = [
  'onlookerVerb',
  'ofSportNoun',
  'hillNoun',
  'easedWord',
  'extremeWord',
  'splitNoun',
  'shoesNoun',
  'weekdayName',
  'eventLead',
  'heatWord',
  'speedNoun',
  'roundNoun',
  'countedNoun',
  'planLead',
  'planTail',
  'leadWord',
  'doneLead',
  'doneTail',
  'changedLead',
  'changedTo',
  'correctionWord',
  'maybeWord',
  'brokenOffWord',
  'timesNoun',
  'slightWord',
  'sideNoun',
  'cityName',
  'whereNoun',
];

const TELLS_NOTHING: ReadonlySet<PhraseType> = new Set<PhraseType>(['anyWord', ...BESIDE]);

/** Whether the word at a token means nothing by itself: a name, a place, company. */
export function isUnknownWord(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).every(({ type }) => TELLS_NOTHING.has(type));
}

/** A word with a capital that means nothing by itself: somebody, a place, an event. */
export function isName(line: TokenLine, at: number): boolean {
  return hasCapital(line, at) && isUnknownWord(line, at);
}
