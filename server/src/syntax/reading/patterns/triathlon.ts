import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import type { KindValue } from '../senses/phrase';

const SPORTS: ReadonlyMap<string, KindValue> = new Map(
  (
    [
      ['s', 'swim'],
      ['b', 'bike'],
      ['r', 'run'],
      ['sw', 'swim'],
      ['bk', 'bike'],
      ['rn', 'run'],
      ['trainer', 'bike'],
    ] as const
  ).flatMap(([written, word]) => {
    const row = canonicalWord(word);
    return row ? [[written, { row, spelling: word, yields: false }]] : [];
  }),
);

/** Sports as triathletes write them. */
export const triathlon = [
  // How long it took from one sport to the next.
  pattern(
    'aside',
    "'t' ^'1'|'2' ':'|'='|'in'? clock|duration ','|'.'|'/'|';'?",
    -2,
    ([t], { line }) => (isOfSports(line) && opens(line, t.start) ? 'transition' : undefined),
    'swim 1.5 km 31:10, T1 2:40, bike 40 km 1:18:30',
  ),
  // The time of all, of which the sports follow.
  pattern(
    'aside',
    "'race'? ','|':'? 'olympic'|'sprint'|'tri'|'triathlon'|'ironman'|'mitteldistanz'|'kurzdistanz'|'langdistanz' 'distance'|'tri'|'triathlon'|'race'? ','|'.'|':'|'-'|'in'? clock '.'|':'|','|'-'|'('?",
    -2,
    ([, , , , , time], { line }) => (isOfSports(line) && time.value.parts.length > 2 ? 'all of it' : undefined),
    'Olympic 2:48:20. Swim 31:10, bike 1:18:30, run 54:10',
  ),
  pattern(
    'kind',
    "'s'|'b'|'r'|'sw'|'bk'|'rn' ':'|'-'|'='?",
    -1.2,
    ([letter], { line }) =>
      heads(line).has(letter.start) ? SPORTS.get(line.tokens[letter.start]?.text ?? '') : undefined,
    'S 1800 yds, B 15 mi, R 3 mi',
    'S: 2 km / B: 1:10 / R: 25 min',
  ),
  pattern(
    'kind',
    "'trainer' ':'|'-'?",
    -0.6,
    ([word, sign], { line }) =>
      opens(line, word.start) && line.tokens[(sign ?? word).end]?.type === 'number' ? SPORTS.get('trainer') : undefined,
    'Trainer 60 min',
  ),
] as const;

/** The letters of a line that head what was done of each sport, where there are two or more. */
function heads(line: TokenLine): ReadonlySet<number> {
  const found = new Map<string, number>();
  for (const [at, { text }] of line.tokens.slice(0, MOST_TOKENS).entries())
    if (text !== 'trainer' && SPORTS.has(text) && opens(line, at) && hasAmount(line, at + 1)) found.set(text, at);
  const isClear = found.size > 1 || [...found.keys()].some(letter => CLEAR.has(letter));
  return new Set(isClear ? found.values() : []);
}

/** A swim and a ride on one line. */
function isOfSports({ tokens }: TokenLine): boolean {
  const texts = tokens.slice(0, MOST_TOKENS).map(({ text }) => text);
  return texts.some(text => SWIMS.test(text)) && texts.some(text => RIDES.test(text));
}

const SWIMS = /^(swim|swam|s|sw|schwimmen)$/;
const RIDES = /^(bike|biked|ride|b|bk|rad)$/;

/** They stand for nothing else before an amount. */
const CLEAR: ReadonlySet<string> = new Set(['sw', 'bk']);
const MOST_TOKENS = 60;

function opens({ tokens }: TokenLine, at: number): boolean {
  return at === 0 || tokens[at - 1]?.type === 'sign' || tokens[at - 1]?.text === 'am' || tokens[at - 1]?.text === 'pm';
}

function hasAmount({ tokens }: TokenLine, at: number): boolean {
  const behind = tokens[at]?.type === 'sign' ? at + 1 : at;
  const isApart = tokens[at]?.spaced !== false || behind > at;
  return isApart && tokens[behind]?.type === 'number' && tokens[behind + 1]?.text !== 'mph';
}
