import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { isPossiblePace } from '../../../values/pace';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { perKm } from '../phrases/units';
import type { Context, Phrase, TargetValue } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import { hasRepetitions, isCounting, tokensBefore } from './around';
import { secondsOf } from './durationOf';
import { letterTarget, paceTarget, raceTarget } from './targetOf';

/** A pace by its name, and behind it how fast that is: `@ MP 4:20`, `at threshold (4:05-4:10)`. */
export const pacedTargets = [
  pattern(
    'target',
    "at? 'goal'? racePace effortTail? '('|'~'|'='|':'? about? clock to? clock? 'ish'? ')'?",
    -0.5,
    ([at, , race, tail, sign, , clock, to, high, ish, close], context) => {
      // `3 x 2 km HM-Tempo 4:05`: without a lead only behind repetitions.
      const isNamed = tail !== undefined || race.end > race.start + 1;
      const isWord = context.line.tokens[race.start]?.type === 'word';
      if (!at && !(isNamed && isWord && hasRepetitions(context.line, race.start))) return undefined;
      const own = paceBehind(context, sign, clock, to, high, ish, close);
      // Repetitions at marathon pace are no harder than that, whatever it is.
      const isModerate = race.value === 'MP' && hasRepetitions(context.line, race.start);
      return own && { ...raceTarget(race.value), ...(!isModerate && own) };
    },
    '20 km, last 5 @ MP 4:20',
    '26 km, last 8 @ MP (4:40ish)',
    '4 x 2 km @ HMP 3:50 off 90 s',
  ),
  pattern(
    'target',
    "at? letter|'tempo'|'threshold'|'lt' effortTail? '('|'~'|'='|':'? about? clock to? clock? 'ish'? ')'?",
    -0.5,
    ([at, letter, , sign, , clock, to, high, ish, close], context) => {
      // `6 x 5 min sub-T 3:40`: without such a word only behind repetitions, and where it is no single letter.
      const isLong = letter.end > letter.start + 1 || (context.line.tokens[letter.start]?.text.length ?? 0) > 2;
      if (!at && !(isLong && hasRepetitions(context.line, letter.start))) return undefined;
      const own = paceBehind(context, sign, clock, to, high, ish, close);
      return own && { ...letterTarget(letter.type === 'letter' ? (letter as Phrase<'letter'>).value : 'T'), ...own };
    },
    '4 x 2 km @ T (3:52)',
    '20 km, last 5 at tempo (4:05-4:10)',
    '6 x 5 min sub-T 3:40 (1 min)',
  ),
  pattern(
    'target',
    "at? 'wettkampftempo'|'renntempo'|'zieltempo'|'wettkampfpace'|'goal'|'race' 'pace'? '('|'~'|'='|':'? about? clock to? clock? ')'?",
    -0.5,
    ([, name, pace, sign, , clock, to, high, close], context) =>
      hasRepetitions(context.line, name.start) && (pace || TEMPOS.test(context.line.tokens[name.start]?.text ?? ''))
        ? paceBehind(context, sign, clock, to, high, undefined, close)
        : undefined,
    '3 x 2 km im Wettkampftempo 4:05, TP 500 m',
  ),
] as const;

/** What stands behind the name, where it can be a pace and is no rest. */
function paceBehind(
  context: Context,
  sign: Phrase | undefined,
  clock: Phrase<'clock'>,
  to: Phrase | undefined,
  high: Phrase<'clock'> | undefined,
  ish: Phrase | undefined,
  close: Phrase | undefined,
): TargetValue | undefined {
  const { line } = context;
  if ((sign?.value === '(') !== (close !== undefined) || (to === undefined) !== (high === undefined)) return undefined;
  const last = high ?? clock;
  const { end } = close ?? ish ?? last;
  if (isRestBehind(line, end) || isCounting(line, last.end)) return undefined;
  const [lowS, highS] = [secondsOf(clock.value), secondsOf(last.value)];
  const own = { lowS, highS, unit: 'unit' } as const;
  const isPace = clock.value.parts.length === 2 && highS >= lowS && highS <= lowS * WIDEST_PACE;
  if (!isPace || !isPossiblePace(perKm(own, context))) return undefined;
  if (!hasRepetitions(line, clock.start)) return paceTarget(own);
  // `6 x 1 km @ 10k pace 1:30`, `@ T (3:00)`: nobody aims at so round a pace, and a rest is told so.
  if (!high && (lowS % ROUND_S === 0 || isTimeOfOne(line, clock.start, lowS))) return undefined;
  return paceTarget(own);
}

/** `3 x 1600 @ T 5:40`: so long each of them took. */
function isTimeOfOne(line: TokenLine, end: number, seconds: number): boolean {
  const before = tokensBefore(line, end);
  const at = before.findLastIndex(({ text }) => text === 'x');
  const number = Number(before[at + 1]?.text);
  const unit = before[at + 2]?.text ?? '';
  const metres = number * (KILOMETRES.has(unit) ? METRES_PER_KM : MILES.has(unit) ? METRES_PER_MILE : 1);
  const paceS = (seconds * METRES_PER_KM) / metres;
  return metres >= LEAST_M && paceS >= FASTEST_S && paceS <= SLOWEST_S;
}

const KILOMETRES = wordsOf('k, km');
const MILES = wordsOf('mi, mile, miles');
const LEAST_M = 100;
/** Of repetitions, per kilometre. */
const FASTEST_S = 140;
const SLOWEST_S = 420;

/** Slowest against fastest. */
const WIDEST_PACE = 1.2;
/** Rests are told in half minutes. */
const ROUND_S = 30;

function isRestBehind({ tokens }: TokenLine, end: number): boolean {
  return RESTS.has(tokens[end]?.text ?? '');
}

const RESTS = wordsOf(
  'rest, jog, jogs, rec, recs, recovery, recoveries, walk, float, easy, r, rr, pause, pausen, tp, gp, trab, trabpause, gehpause, between, break, breaks, mins, min, h',
);

const TEMPOS = /tempo$|pace$/;
