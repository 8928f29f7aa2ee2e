import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { TargetValue } from '../senses/phrase';
import { isUnknownWord } from '../senses/unknownWord';
import { zoneTarget } from './targetOf';

/** Of power; scales of the heart rate end earlier. */
const HIGHEST_ZONE = 7;

/** How fast, on a scale: a heart rate, a zone, a level or a share of what one can do. */
export const shareTargets = [
  pattern(
    'target',
    'at heartWord number heartUnit?',
    0,
    ([, , number]) => ({ target: { type: 'heart-rate', bpm: number.value.value } }),
    '@ hr 150',
  ),
  pattern(
    'target',
    "at number to? number? heartUnit|'puls'|'hr'|'hf'",
    0,
    ([, low, to, high]) => heartTarget(low.value.value, to, high?.value.value),
    '@ 150 bpm',
    '@ 130-145bpm',
  ),
  pattern(
    'target',
    "'(' heartWord? '<'? number to? number? heartUnit? ')'",
    -0.1,
    ([, word, below, low, to, high, unit]) =>
      (word ?? unit) && (below ?? high) ? heartTarget(low.value.value, to, high?.value.value) : undefined,
    '(130–142 bpm)',
    '(hr <145)',
  ),
  pattern(
    'target',
    "at? zoneWord '-'? number 'hr'|'hf'|'pace'|'power'?",
    0,
    ([, , , number]) => {
      const zone = Math.floor(number.value.value);
      return zone >= 1 && zone <= HIGHEST_ZONE ? zoneTarget(zone) : undefined;
    },
    'in Zone 4',
    'Z2',
    '30m Z2 HR',
  ),
  pattern(
    'target',
    "at? zoneWord number to|'/' zoneWord? number 'hr'|'hf'|'pace'|'power'?",
    0,
    ([, , number, , , upper]) =>
      Math.max(number.value.value, upper.value.value) <= HIGHEST_ZONE
        ? zoneTarget(Math.floor(number.value.value))
        : undefined,
    'Z1-2',
    'Z1/2 18 km',
  ),
  pattern(
    'target',
    "at? about? number percent 'ftp'|'cp'|'lthr'|'lt'?",
    0.1,
    ([at, about, number], { line }) =>
      isOfOther(line, (at ?? about ?? number).start) ? undefined : percentTarget(number.value.value),
    '@ 85%',
  ),
  pattern(
    'target',
    "at? about? number to number percent 'ftp'|'cp'|'lthr'|'lt'?",
    0.1,
    ([, , low, , high]) => percentTarget((low.value.value + high.value.value) / 2),
    'at 80-90%',
  ),
  pattern(
    'target',
    "at? about? number percent 'effort'|'intensity'|'anstrengung'|'intensität'|'power'|'speed'",
    -0.1,
    ([, , number]) => effortShare(number.value.value),
    'at 90% effort',
  ),
  pattern(
    'target',
    "at|'with'? about? number 'of'? 'my'? 'effort'|'intensity'|'speed'|'pace'|'gas'|'power'",
    -0.6,
    ([, , number], { line }) => {
      const { value } = number.value;
      // `half pace` is that of a half marathon.
      if (line.tokens[number.start + 1]?.text !== '/') return undefined;
      return value >= LEAST_SHARE && value < 1 ? effortShare(value * 100) : undefined;
    },
    '12 km at 3/4 effort',
    '8 x 200 m at 7/8 speed',
  ),
  pattern(
    'target',
    "at? about? number percent? to number percent 'effort'|'intensity'|'anstrengung'|'intensität'|'power'|'speed'",
    -0.1,
    ([, , low, , , high]) => effortShare((low.value.value + high.value.value) / 2),
    '85 – 90% effort',
  ),
  pattern(
    'target',
    "at? about? number to number percent 'der'|'of'|'vom' 'your'|'the'? kind",
    -0.3,
    ([, , low, , high, , , , kind]) =>
      kind.value.spelling.startsWith('vo2') ? percentTarget((low.value.value + high.value.value) / 2) : undefined,
    'mit 70 bis 75 Prozent der VO2max',
  ),
  pattern(
    'target',
    "at? about? number percent 'der'|'of'|'vom' 'your'|'the'? kind",
    -0.3,
    ([, , number, , , , kind]) =>
      kind.value.spelling.startsWith('vo2') ? percentTarget(number.value.value) : undefined,
    '95% of VO2max',
  ),
  // A share of the heart rate does not gainsay the word for how hard it was.
  pattern(
    'target',
    "heartWord heartLink? about? number to number percent 'hfmax'|'hrmax'|'max'|'mhr'|'der'? 'hfmax'|'hf'?",
    -0.2,
    ([, , , low, , high]) => heartShare((low.value.value + high.value.value) / 2),
    'Puls 80 bis 85 %',
  ),
  pattern(
    'target',
    "heartWord heartLink? about? number percent 'hfmax'|'hrmax'|'max'|'mhr'|'der'? 'hfmax'|'hf'?",
    -0.2,
    ([, , , number]) => heartShare(number.value.value),
    'Puls 72 % Hfmax',
  ),
  pattern(
    'target',
    "at? about? number to? number? percent 'of'|'der'|'vom'|'von'? 'your'|'my'|'the'|'deiner'|'meiner'? maximumWord heartWord?",
    -0.3,
    ([, , low, to, high]) =>
      (to === undefined) === (high === undefined)
        ? heartShare((low.value.value + (high ?? low).value.value) / 2)
        : undefined,
    '4 x 4 min @ 90-95% max HR',
    'at 85% of max heart rate',
    '75 % HFmax',
  ),
  pattern(
    'target',
    'at? rpeWord number',
    0.1,
    ([at, , number]) => {
      const rpe = number.value.value;
      if (rpe > 10) return undefined;
      const effort = rpe >= 7 ? 'hard' : rpe >= 5 ? 'moderate' : 'easy';
      return priced<TargetValue>({ target: { type: 'effort', rpe }, effort }, at ? -0.1 : 0.3);
    },
    '@ rpe 7',
  ),
] as const;

/** Between two heart rates, or below one. */
function heartTarget(low: number, to: unknown, high: number | undefined): TargetValue | undefined {
  if ((to === undefined) !== (high === undefined) || low < LOWEST_BPM || (high ?? low) > HIGHEST_BPM) return undefined;
  return { target: { type: 'heart-rate', bpm: (low + (high ?? low)) / 2 } };
}

const LOWEST_BPM = 90;
const HIGHEST_BPM = 220;

/** `Akku bei 10 %`, `Z2 94 %`: of something that stands before it, or how long somebody was in a zone. */
function isOfOther(line: TokenLine, start: number): boolean {
  const before = line.tokens[start - 1];
  if (before?.type === 'word') return isUnknownWord(line, start - 1) && before.text.length > 1;
  return before?.type === 'number' && ZONE_LETTERS.has(line.tokens[start - 2]?.text ?? '');
}

const ZONE_LETTERS: ReadonlySet<string> = new Set(['z', 'zone']);

/** Percentages of what is not said: of heart rate or of race pace; from 85 on it is hard by either. */
function percentTarget(percent: number): TargetValue | undefined {
  if (percent < 50 || percent > 120) return undefined;
  return { target: { type: 'percent', percent }, effort: percent >= 85 ? 'hard' : percent > 80 ? 'moderate' : 'easy' };
}

/** Of what somebody can do: a tenth of it is a level of effort. */
/** Half of what one can do. */
const LEAST_SHARE = 0.5;

function effortShare(percent: number): TargetValue | undefined {
  if (percent < 30 || percent > 100) return undefined;
  const rpe = Math.round(percent / 10);
  return { target: { type: 'effort', rpe }, effort: rpe >= 8 ? 'hard' : rpe >= 7 ? 'moderate' : 'easy' };
}

/** Of the highest heart rate: from here on it is the threshold. */
const HARD_SHARE = 87;

function heartShare(percent: number): TargetValue | undefined {
  if (percent < 50 || percent > 100) return undefined;
  return { target: { type: 'percent', percent }, ...(percent >= HARD_SHARE && { effort: 'hard' as const }) };
}
