import type { Span } from '../../../base/text';
import { hasCapital, type TokenLine, tokensSpan } from '../../scan';
import { weekdayNamed } from '../../weekdays';
import { holdsAmount, isJogged, isUnnamed, type Piece } from '../pieces/piece';
import type { Amount } from '../senses/phrase';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import type { SessionDraft } from '../sessions/drafts';

/*
 * Whether a run that is told by a distance and its time, with no word of how hard it was, was a race. No ground alone says so: people
 * run 10 km in 51:22 on any day. Each has a weight, and together they must come to `ENOUGH`.
 */

/** What speaks for a race, or against it, and where. */
interface Ground {
  readonly weight: number;
  /** Tokens. */
  readonly start: number;
  readonly end: number;
}

/** @returns the words that say most, where all grounds together are enough; of runs only, with a distance and a time */
export function raceSpan(draft: SessionDraft, line: TokenLine): Span | undefined {
  const grounds = groundsOf(draft, line);
  const weight = grounds.reduce((sum, each) => sum + each.weight, 0);
  if (weight < ENOUGH) return undefined;
  const [most] = grounds.toSorted((a, b) => b.weight - a.weight);
  return most && tokensSpan(line, most.start, most.end);
}

/** Tried on lines of many runners whose meaning is written down: lower it takes training for races, higher it misses them. */
const ENOUGH = 1.5;

function groundsOf({ pieces, total: { whole } }: SessionDraft, line: TokenLine): readonly Ground[] {
  const told = whole ?? timedAlone(pieces);
  const { distance } = told ?? {};
  if (!told || !distance || !told.duration || !isUnnamed({ ...told, kinds: [] })) return [];
  const called = pieces.find(each => each !== told && isCalledAs(each, distance));
  const course = courseGround(called ?? told, line);
  if (course.weight <= 0) return [];
  return [
    course,
    ...(called ? [{ weight: CALLED, start: distance.start, end: distance.end }] : []),
    ...timeGrounds(told, line),
    ...nameGrounds((called?.distance ?? distance).start, (called?.distance ?? distance).end, line),
    ...wordGrounds(line, distance.end),
    ...pieces.filter(({ label }) => label).map(({ start, end }): Ground => ({ weight: WITH_ENDS, start, end })),
  ];
}

/** `5000 m 16:58. 2 up, 2 down`: the one timed part between a warm-up and a cool-down. */
function timedAlone(pieces: readonly Piece[]): Piece | undefined {
  const parts = pieces.filter(piece => holdsAmount(piece) && !piece.label && !isUntimedJog(piece));
  return parts.length === 1 ? parts[0] : undefined;
}

/** `42.3 km 3:28:15, Berlin Marathon`: the name of how far it was, told again. */
function isCalledAs({ distance: name }: Piece, { low }: Amount): boolean {
  return (name?.unit === 'marathon' || name?.unit === 'half') && Math.abs(name.low - low) <= SAME_COURSE * low;
}

/** What a watch makes of a course. */
const SAME_COURSE = 0.02;
/** As long as its name says. */
const CALLED = 0.3;

/** `2 km jog home` */
function isUntimedJog(piece: Piece): boolean {
  return !piece.duration && !piece.reps && isJogged(piece);
}

/** Two of them beside a distance that was timed by itself. */
const WITH_ENDS = 0.25;

/* ---- how far ------------------------------------------------------------------------------------------------------- */

/** Distances that races have, in their unit, and how much each says by itself. */
function courseGround({ distance }: Piece, line: TokenLine): Ground {
  const { start = 0, end = 0, unit, numbers: [number] = [0], numberEnd = 0 } = distance ?? {};
  const ground = (weight: number): Ground => ({ weight, start, end });
  switch (unit) {
    case 'marathon':
      // Hardly anybody runs so far but in a race. `Boston 3:04:18`: a city is named for it.
      return ground(ENOUGH);
    case 'half':
      return ground(RACED.half);
    case 'm':
      return ground(TRACK_M.has(number) ? RACED.track : 0);
    case 'km': {
      if (number === ULTRA_KM || MARATHON.has(number)) return ground(RACED.exact);
      if (!ROAD_KM.has(number)) return ground(0);
      const isGlued = line.tokens[numberEnd]?.text === 'k';
      return ground(isGlued ? (hasCapital(line, numberEnd) ? RACED.named : RACED.glued) : RACED.road);
    }
    case 'mi': {
      if (MARATHON.has(number)) return ground(RACED.exact);
      if (!ROAD_MI.has(number)) return ground(0);
      return ground(line.tokens[end - 1]?.text === 'miler' ? RACED.named : RACED.road);
    }
    default:
      return ground(MARATHON.has(number) ? RACED.exact : 0);
  }
}

/**
 * How much a distance says for a race by itself: a half marathon by its name nearly all, `10 km` little, as people train over it too;
 * `10K` and `10 miler` are what races are called.
 */
const RACED = { half: 1.3, exact: 0.8, named: 0.8, track: 0.6, glued: 0.5, road: 0.3 } as const;
/** Nobody runs just so far by chance. */
const MARATHON: ReadonlySet<number> = new Set([42.195, 42.2, 26.2]);
const TRACK_M: ReadonlySet<number> = new Set([800, 1500, 3000, 5000, 10_000]);
const ROAD_KM: ReadonlySet<number> = new Set([5, 8, 10, 15, 20, 21.1, 21.0975, 25]);
/** The shortest ultra: hardly anybody runs so far by themselves. */
const ULTRA_KM = 50;
const ROAD_MI: ReadonlySet<number> = new Set([1, 4, 5, 10, 13.1, 50]);

/* ---- how long ------------------------------------------------------------------------------------------------------ */

/** Races are timed to the second, on a track to tenths. */
function timeGrounds({ duration }: Piece, line: TokenLine): readonly Ground[] {
  if (duration?.unit !== 'clock') return [];
  const { start, end, low } = duration;
  const last = line.tokens[end - 1]?.text ?? '';
  const isTenths = !Number.isInteger(low) || (line.tokens[end - 2]?.text === ',' && last.length === 1);
  return [{ weight: isTenths ? 0.9 : low % SECONDS === 0 ? 0 : 0.2, start, end }];
}

const SECONDS = 60;

/* ---- what it was called -------------------------------------------------------------------------------------------- */

/** `Squamish 50k`, `the Castle 10K`, `half marathon Lisbon`: a name right beside the distance. */
function nameGrounds(start: number, end: number, line: TokenLine): readonly Ground[] {
  const grounds: Ground[] = [];
  if (isNameAt(line, start - 1)) {
    const isSecond = isNameAt(line, start - 2) || line.tokens[start - 2]?.text === 'the';
    grounds.push({ weight: isSecond ? 0.8 : 0.5, start: start - 1, end: start });
  }
  const behind = BEFORE_NAME.has(line.tokens[end]?.text ?? '') ? end + 1 : end;
  if (isNameAt(line, behind)) grounds.push({ weight: 0.4, start: behind, end: behind + 1 });
  return grounds;
}

const BEFORE_NAME: ReadonlySet<string> = new Set(['in', 'at', 'von', 'am', '(', 'run', 'lauf', 'race']);

function isNameAt(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  if (token?.type !== 'word' || token.text.length < SHORTEST_NAME || weekdayNamed(token.text) !== undefined)
    return false;
  return isName(line, at);
}

const SHORTEST_NAME = 3;

/* ---- words of races ------------------------------------------------------------------------------------------------ */

/** What is said of races more than of other runs, and of other runs more than of races. */
const WORDS: readonly { readonly words: ReadonlySet<string>; readonly weight: number }[] = [
  {
    words: wordsOf(
      'finished, gefinisht, chip, gun, netto, brutto, nettozeit, bruttozeit, official, offiziell, schuss, finisher, silver, bronze, medal, medaille, urkunde, podium',
    ),
    weight: 1.1,
  },
  {
    words: wordsOf(
      'championship, championships, champs, masters, county, league, kreismeisterschaft, kreismeisterschaften, landesmeisterschaft, meisterschaft, kreism, handicap, prelims, final, finals, heat, vets, bucs',
    ),
    weight: 0.7,
  },
  { words: wordsOf('sub, unter, under, debüt, debut, objective, goal, ziel'), weight: 0.5 },
  {
    words: wordsOf('crowded, startgeld, startnummer, bib, startschuss, pacer, zugläufer, finish, ziellinie'),
    weight: 0.6,
  },
  { words: wordsOf('faded, split, splits, halves, kick, kicked'), weight: 0.25 },
  {
    words: wordsOf(
      'training, trainings, trainingslauf, hase, practice, treadmill, laufband, commute, route, loop, runde, hausrunde, buggy, dog, hund, garmin, with, mit, easy, locker, ruhig, pacing, paced, distance, distanz',
    ),
    weight: -0.5,
  },
];

function wordGrounds({ tokens }: TokenLine, end: number): readonly Ground[] {
  const from = Math.max(0, end - NEAR);
  const near = tokens.slice(from, end + NEAR);
  const grounds = WORDS.flatMap(({ words, weight }) => {
    const at = near.findIndex(({ text }) => words.has(text));
    return at < 0 ? [] : [{ weight, start: from + at, end: from + at + 1 }];
  });
  const shouts = near.filter(({ text }) => text === '!').length;
  if (shouts > 0) grounds.push({ weight: shouts > 1 ? 0.5 : 0.2, start: end - 1, end });
  return grounds;
}

/** So many tokens around a distance are looked at. */
const NEAR = 40;
