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
