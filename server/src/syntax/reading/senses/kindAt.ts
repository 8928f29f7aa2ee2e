import { hasCapital, type TokenLine } from '../../scan';
import { canonicalWord, type Word } from '../../vocabulary';
import {
  isExercise,
  isFood,
  isInARow,
  isInitial,
  isLongPart,
  isNameOfHill,
  isPlayground,
  isSprinted,
  isTerrain,
  isTrainer,
} from './homonyms';
import { isBeforeNumber, isCapital, isHyphen, isOfEasyDay } from './letters';
import type { Meaning } from './lexicon';
import { sense } from './numbers';
import type { Phrase } from './phrase';
import { wordsOf } from './words';

/** A word of training, or what else it is where it stands; nothing where it tells nothing of a session. */
export function kindAt(
  line: TokenLine,
  { row, spelling }: Extract<Meaning, { type: 'kind' }>,
  start: number,
  end: number,
): Phrase | undefined {
  if (isNoKind(line, row, spelling, start, end)) return undefined;
  if (isLongPart(line, start, end)) return sense('filler', start, end, 'filler', 0);
  const isReps = isSprinted(line, spelling);
  const meant = isReps ? (REPS ?? row) : isTrainer(line, spelling, start, end) ? (BIKE ?? row) : row;
  return sense('kind', start, end, { row: meant, spelling, yields: yieldsToOthers(row, spelling) }, 0);
}

/** A word of training that tells of something else here, or of too little to go by. */
function isNoKind(line: TokenLine, row: Word, spelling: string, start: number, end: number): boolean {
  const tail = line.tokens[isHyphen(line, end) ? end + 1 : end]?.text ?? '';
  if (row.intensity === 'race' && (PACES.has(tail) || (spelling === 'race' && GEAR.has(tail)))) return true;
  if (row.narrow?.includes(spelling) && !isCapital(line, start) && !isBeforeNumber(line, start, end)) return true;
  if (spelling.length === 1 && (isOfEasyDay(line, end) || isInitial(line, start))) return true;
  // `home for reading wk`: the English short for a week; `5 km WK` and `WK 5 km` are races.
  if (spelling === 'wk' && isEnglishWeek(line, start) && !isBeforeNumber(line, start, end)) return true;
  // `I'll rest`
  if (spelling === 'll' && line.tokens[start - 1]?.text === "'") return true;
  if (UPHILL.has(spelling) && !isBesideNumber(line, start, end)) return true;
  return (
    isPlayground(line, spelling, start, end) ||
    isExercise(line, row.sport, spelling, end) ||
    isInARow(line, spelling, start, end) ||
    isFood(line, spelling, start, end) ||
    isTerrain(line, spelling, end) ||
    isNameOfHill(line, spelling, start)
  );
}

function isEnglishWeek(line: TokenLine, start: number): boolean {
  const [number, before] = [line.tokens[start - 2], line.tokens[start - 1]];
  if (hasCapital(line, start)) return false;
  // `6wk checkup`
  if (before?.type === 'number') return true;
  return before?.type === 'word' && number?.type !== 'number' && !DECLINED.test(before.text);
}

/** `erster wk`, `nächsten wk` */
const DECLINED = /(er|en|em|es)$/;

/** Plain running gives way to any other word, in all its spellings that the vocabulary does not have. */
function yieldsToOthers({ word, yields, aliases }: Word, spelling: string): boolean {
  if (yields?.includes(spelling)) return true;
  return word === 'run' && !aliases.en?.includes(spelling) && !aliases.de?.includes(spelling);
}

/** Where it went, beside no number: `Bergauf ging es am besten`, `uphill was fine`. */
const UPHILL: ReadonlySet<string> = new Set(['bergauf', 'bergan', 'uphill', 'uphills']);

function isBesideNumber({ tokens }: TokenLine, start: number, end: number): boolean {
  const near = tokens.slice(Math.max(0, start - BESIDE), end + 2);
  return near.some(({ type, text }) => type === 'number' || UNITS.has(text));
}

const UNITS = wordsOf('mile, miles, km, meter, metres, minute, minutes, min, mins, minuten, seconds, sec, sekunden');

/** `8 x 60 s steep uphill` */
const BESIDE = 5;

/** `4 x 1600 race pace`: how fast, and no race. */
const PACES: ReadonlySet<string> = new Set(['pace', 'effort', 'speed', 'tempo']);
/** `in the race flats`: what is kept for a race is tried before it. */
const GEAR = wordsOf(
  'flats, wheels, wheel, shoes, shoe, spikes, kit, vest, singlet, bike, socks, bib, pack, belt, suit',
);

/** What somebody rides on a trainer. */
const BIKE = canonicalWord('bike');
const REPS = canonicalWord('reps');
