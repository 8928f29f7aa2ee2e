import { canonicalWord } from '../../vocabulary';
import { sense } from './numbers';
import type { Phrase } from './phrase';
import { wordsOf } from './words';

/** First parts of German names for sessions: `Schwimmverein`, `Laufeinheit`, and the word of the vocabulary for each. */
const HEADS = [
  ['schwimm', 'swim'],
  ['rennrad', 'bike'],
  ['rad', 'bike'],
  ['velo', 'bike'],
  ['kraftausdauer', 'strength'],
  ['kraft', 'strength'],
  ['athletik', 'strength'],
  ['rumpf', 'core'],
  ['waden', 'strength'],
  ['fuß', 'strength'],
  ['hüft', 'strength'],
  ['stabi', 'core'],
  ['mobi', 'mobility'],
  ['lauf', 'run'],
  ['ruder', 'row'],
  ['spinning', 'bike'],
  ['ski', 'ski'],
  ['yoga', 'yoga'],
] as const;

/** What may stand behind them. A path, shoes or a shop is no session. */
const NOUNS = wordsOf(
  'einheit, session, training, kurs, stunde, runde, tour, ausfahrt, verein, zirkel, block, abend, gruppe, fahren, spaß, programm, übungen',
);

/** Last parts that say by themselves what was done: `Bahnschwimmen`, `Wassergymnastik`, `Schneeschuhwandern`. */
const TAILS = [
  ['schwimmen', 'swim'],
  ['radfahren', 'bike'],
  ['radtour', 'bike'],
  ['ergometer', 'bike'],
  ['biken', 'bike'],
  ['radrunde', 'bike'],
  ['radeln', 'bike'],
  ['rudern', 'row'],
  ['langlauf', 'ski'],
  ['loipe', 'ski'],
  ['schuhwandern', 'hike'],
  ['wandern', 'hike'],
  ['wanderung', 'hike'],
  ['spaziergang', 'walk'],
  ['gymnastik', 'mobility'],
  ['yoga', 'yoga'],
  ['runde', 'run'],
  ['meisterschaft', 'race'],
  ['meisterschaften', 'race'],
  ['staffel', 'race'],
  ['krafttraining', 'strength'],
  ['turnen', 'strength'],
  ['tanzen', 'xt'],
  ['fußball', 'xt'],
  ['tennis', 'xt'],
] as const;

const SHORTEST = 8;

/** A German compound that the vocabulary does not have, as the session that one of its parts names. */
export function compoundAt(text: string, start: number): Phrase | undefined {
  if (text.length < SHORTEST) return undefined;
  const word = headOf(text) ?? tailOf(text);
  const row = word === undefined ? undefined : canonicalWord(word);
  return row && sense('kind', start, start + 1, { row, spelling: text, yields: word === 'run' }, COMPOUND_COST);
}

/** Less sure than a word that is known. */
const COMPOUND_COST = 0.02;

function headOf(text: string): string | undefined {
  return HEADS.find(([head]) => text.startsWith(head) && NOUNS.has(text.slice(head.length)))?.[1];
}

function tailOf(text: string): string | undefined {
  return TAILS.find(([tail]) => text.endsWith(tail) && text.length > tail.length)?.[1];
}
