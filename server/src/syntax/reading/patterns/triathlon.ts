import { hasCapital, type TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import type { KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isCounting } from './around';
import { clockAmount, SECONDS } from './durationOf';
import { sportOfLetter } from './sportLetters';

const SPORTS: ReadonlyMap<string, KindValue> = new Map(
  (
    [
      ['s', 'swim'],
      ['b', 'bike'],
      ['r', 'run'],
      ['sw', 'swim'],
      ['bk', 'bike'],
      ['rn', 'run'],
      ['l', 'run'],
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
    "'t'|'w' ^'1'|'2' ':'|'='|'in'? clock|duration ','|'.'|'/'|';'?",
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
  // Miles of a whole race, of which the sports follow, and its time behind them.
  pattern(
    'aside',
    'number',
    -2,
    ([number], { line }) =>
      number.start === 0 && NAMES.has(number.value.value) && isOfSports(line) ? 'race' : undefined,
    '70.3 Graz: S 1,9 km 36:10 / R 90 km 2:51:00 / L 21 km 1:52:40',
  ),
  pattern(
    'aside',
    "totalWord ':'|'='|'in'? clock",
    -1.4,
    ([word, , time], { line }) =>
      time.value.parts.length > 2 && [...heads(line)].filter(at => at < word.start).length > 2
        ? 'all of it'
        : undefined,
    'S 1,5 km 29:40 / R 40 km 1:12:10 / L 10 km 44:50. Ges. 2:31:05',
  ),
  pattern(
    'kind',
    "'s'|'b'|'r'|'sw'|'bk'|'rn'|'l' ':'|'-'|'='?",
    -1.2,
    ([letter], { line }) => {
      const found = heads(line);
      const text = found.has(letter.start) ? (line.tokens[letter.start]?.text ?? '') : '';
      // Beside a Lauf it is the German Rad.
      const isGerman = text === 'r' && [...found].some(at => line.tokens[at]?.text === 'l');
      return SPORTS.get(isGerman ? 'bk' : text);
    },
    'S 1800 yds, B 15 mi, R 3 mi',
    'S: 2 km / B: 1:10 / R: 25 min',
    'S 1,5 km 31:20 / R 42 km 1:14:50 / L 10 km 46:30',
  ),
  // One of them in a row of its own, where what it heads can be no other sport.
  pattern(
    'kind',
    "'s'|'b'|'r'|'l'|'k' ^':'",
    -1.1,
    ([letter], { line }) => sportOfLetter(line, letter.start) ?? undefined,
    'S: 2600 m, 12x100 auf 1:50, 51 min',
    'R: 1:35 h GA1, 44 km',
    'L: 11 km GA1, 1:02:40',
    'K: 25 min daheim',
  ),
  pattern(
    'kind',
    "'s'|'b'",
    -1.1,
    ([letter], { line }) =>
      line.tokens[letter.end]?.text === ':' ? undefined : (sportOfLetter(line, letter.start) ?? undefined),
    'S 2.4k squad, 50min',
    'B trainer 75 min z2',
  ),
  pattern(
    'kind',
    "'trainer' ':'|'-'?",
    -0.6,
    ([word, sign], { line }) =>
      opens(line, word.start) && line.tokens[(sign ?? word).end]?.type === 'number' ? SPORTS.get('trainer') : undefined,
    'Trainer 60 min',
  ),
  // By its name or its miles, with the hours that it took: no run is told so.
  pattern(
    'kind',
    "'half'|'full'? 'ironman'|'im'|'challenge'|number number? 'tri'|'triathlon'|'race'? 'in'|':'|','|'-'?",
    -0.9,
    ([half, name, number, tail, sign], { line }) => {
      const isNamed =
        name.type === 'number'
          ? name.start === 0 && NAMES.has((name as Phrase<'number'>).value.value)
          : half !== undefined || line.tokens[name.start]?.text === 'ironman';
      const isWhole = !number || NAMES.has(number.value.value);
      return isNamed && isWhole && isClockAt(line, (sign ?? tail ?? number ?? name).end) ? TRIATHLON : undefined;
    },
    'Ironman 70.3 5:48',
    '70.3 in 5:31',
  ),
  // `RACE Geelong 70.3`, `70.3 Kraichgau 5:12:33`: named by its miles.
  pattern(
    'kind',
    'number',
    -2,
    ([number], { line }) => {
      const before = line.tokens.slice(Math.max(0, number.start - NAME_NEAR), number.start);
      const isRace = before.some(({ text }) => RACES.has(text));
      return isRace && NAMES.has(number.value.value) && !isCounting(line, number.end) ? TRIATHLON : undefined;
    },
    'RACE Geelong 70.3',
  ),
  pattern(
    'kind',
    'number anyWord anyWord?',
    -1.2,
    ([number, first, second], { line }) => {
      const { end } = second ?? first;
      const clock = line.tokens[end]?.type === 'sign' ? end + 1 : end;
      return opens(line, number.start) &&
        NAMES.has(number.value.value) &&
        isName(line, first.start) &&
        isClockAt(line, clock)
        ? TRIATHLON
        : undefined;
    },
    '70.3 Kraichgau 5:12:33',
  ),
  // Hours, where so many minutes would be few.
  pattern(
    'duration',
    'clock',
    -0.3,
    ([time], { line }) => {
      const [hours, minutes, ...more] = time.value.parts;
      const isBehind = line.tokens
        .slice(Math.max(0, time.start - NAME_NEAR), time.start)
        .some(({ text }) => text === 'ironman' || NAMED.has(text));
      return isBehind && more.length === 0 && hours !== undefined && hours >= LEAST_IRON_H && hours <= MOST_IRON_H
        ? clockAmount(time, hours * SECONDS.h + (minutes ?? 0) * SECONDS.min)
        : undefined;
    },
    'Ironman 12:41',
  ),
  // By how long a race it was alone, where its three parts stand in order.
  pattern(
    'kind',
    "'olympic'|'olympische'|'sprint' ':'|'.'|','|'-'|'!'",
    -1.2,
    ([{ start }], { line }) => (TRIATHLON && opens(line, start) && isOfThree(line, start) ? TRIATHLON : undefined),
    'Windsor! Olympic. 1.5k 29:20, 40k 1:14:50, 10k 47:05',
  ),
] as const;

function isClockAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'clock');
}

const TRIATHLON_ROW = canonicalWord('xt');
const TRIATHLON: KindValue | undefined = TRIATHLON_ROW && {
  row: TRIATHLON_ROW,
  spelling: 'triathlon',
  yields: false,
};

/** What is swum, ridden and run in the two shorter races, in kilometres or metres. */
const PARTS = ['1.5 40 10', '1500 40 10', '750 20 5', '0.75 20 5'];

function isOfThree({ tokens }: TokenLine, from: number): boolean {
  const far = tokens
    .slice(from, from + MOST_TOKENS)
    .filter(({ type }, at) => type === 'number' && OF_WAYS.has(tokens[from + at + 1]?.text ?? ''));
  return PARTS.includes(far.map(({ text }) => text.replace(',', '.')).join(' '));
}

const OF_WAYS = wordsOf('k, km, m, meter, metres');

const NAME_NEAR = 3;
/** Of the long race; the half takes less than ten, which no clock of minutes is taken for. */
const LEAST_IRON_H = 8;
const MOST_IRON_H = 17;

const RACES: ReadonlySet<string> = new Set(['race', 'rennen', 'wettkampf']);
const NAMED: ReadonlySet<string> = new Set(['70.3', '140.6']);
const NAMES: ReadonlySet<number> = new Set([70.3, 140.6]);

/** The letters of a line that head what was done of each sport, where there are two or more. */
function heads(line: TokenLine): ReadonlySet<number> {
  const found = new Map<string, number>();
  for (const [at, { text }] of line.tokens.slice(0, MOST_TOKENS).entries())
    if (text !== 'trainer' && SPORTS.has(text) && opens(line, at) && hasAmount(line, at + 1)) {
      // `L 3/10, R 1/10`: left and right.
      const isLevel = tokensAreLevel(line, at + 1);
      if (!isLevel && (text !== 'l' || hasCapital(line, at))) found.set(text, at);
    }
  const isClear = found.size > 1 || [...found.keys()].some(letter => CLEAR.has(letter));
  return new Set(isClear ? found.values() : []);
}

/** `3/10` behind a letter, and the colon behind that. */
function tokensAreLevel({ tokens }: TokenLine, at: number): boolean {
  const number = tokens[at]?.type === 'sign' ? at + 1 : at;
  return tokens[number + 1]?.text === '/' && !tokens[number + 1]?.spaced;
}

/** A swim and a ride on one line. */
function isOfSports({ tokens }: TokenLine): boolean {
  const texts = tokens.slice(0, MOST_TOKENS).map(({ text }) => text);
  return texts.some(text => SWIMS.test(text)) && texts.some(text => RIDES.test(text));
}

const SWIMS = /^(swim|swam|s|sw|schwimmen)$/;
const RIDES = /^(bike|biked|ride|b|bk|rad|r)$/;

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
