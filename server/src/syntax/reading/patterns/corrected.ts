import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isAlone } from './around';
import { secondsOf } from './durationOf';
import { cameOf, withKind } from './planned';
import { timeTarget } from './targetOf';

/** So many words in a row mean hardly anything else. */
const LIKELY = -0.6;

const CORRECTED =
  "','|'-'|'.'|';'|'('|'/'? correctionWord ','|'.'? correctionWord? ','? 'it'|'es'? 'was'|'were'|'war'|'waren'? about?" as const;

/** What was written and taken back at once: `13, no 12.6`, `8x400, no it was 9x400`. The last word counts. */
export const corrected = [
  pattern(
    'amount',
    `about? distance|duration kind? ${CORRECTED} distance|duration ')'?`,
    LIKELY,
    ([, written, kind, sign, , , , , , , , meant], { line }) => {
      if (!isTakenBack(line, written, sign, meant)) return undefined;
      const amount = cameOf(written, written, meant);
      return amount && withKind({ ...amount, meantTo: kind ? written.end : meant.start }, kind);
    },
    '13, no 12.6',
    '10 miles easy, sorry 9',
    '7.2 mi (no, 7.4)',
    '18 km, nein 17,4',
    '10k in 45:10, no 45:40',
  ),
  pattern(
    'amount',
    "about? distance kind? anyWord? anyWord? ','|'.'|';'|'('? 'but'|'and'|'aber'? 'ended' 'up' 'with'|'at'|'doing'? about? distance ')'?",
    LIKELY,
    ([, written, kind, one, other, , , , , , , meant], { line }) => {
      if (!isSlip(written, meant) || !(isTold(line, meant) || isTargeted(line, meant))) return undefined;
      const amount = cameOf(written, written, meant);
      return amount && withKind({ ...amount, meantTo: (other ?? one ?? kind ?? written).end }, kind);
    },
    'easy 7, ended up 8',
    '10 km easy, ended up with 11.5',
  ),
  // One number with a point is what the watch says of the other.
  pattern(
    'amount',
    "kind? distance kind? '.'|',' 'did'|'ran'|'lief'|'gelaufen' distance",
    LIKELY,
    ([before, written, behind, , , meant], { line }) => {
      const isLine = (before ?? written).start === 0 && isAlone(line, meant.end);
      const isExact =
        written.value.unit === 'bare' && meant.value.unit === 'bare' && !Number.isInteger(meant.value.numbers[0]);
      const amount = isLine && isExact && isSlip(written, meant) && cameOf(written, written, meant);
      return amount ? withKind({ ...amount, meantTo: (behind ?? written).end }, before ?? behind) : undefined;
    },
    'easy 5. did 4.1',
  ),
  pattern(
    'amount',
    "about? distance|duration ','|'-'|'('|'or'|'oder'? maybeWord ','? about? distance|duration ')'?",
    LIKELY,
    ([, least, sign, , , , most], { line }) =>
      isTakenBack(line, least, sign, most) && !isOfOtherDay(line, most.end) ? upTo(least, most) : undefined,
    '8, maybe 9 km',
    'half an hour, maybe 35 mins',
    '5 km, vielleicht 6',
  ),
  pattern(
    'amount',
    "distance '-' ^'>' distance",
    LIKELY,
    ([meant, , , done], { line }) =>
      isLess(meant, done) && isAlone(line, done.end) ? cameOf(meant, meant, done) : undefined,
    '8 -> 5.5, heat',
  ),
  pattern(
    'amount',
    "distance '→' distance",
    LIKELY,
    ([meant, , done]) => (isLess(meant, done) ? cameOf(meant, meant, done) : undefined),
    '8→6 bc knee',
  ),
  pattern(
    'reps',
    `count repAmount ${CORRECTED} reps ')'?`,
    LIKELY,
    ([, each, , , , , , , , , meant]) =>
      each.value.dimension === meant.value.amount?.dimension ? { ...meant.value, meantTo: meant.start } : undefined,
    '8x400, no it was 9x400',
    '6 x 800, no sorry, 7 x 800 at 2:50',
  ),
  pattern(
    'target',
    `at about? clock ${CORRECTED} clock ')'?`,
    LIKELY,
    ([at, , , , , , , , , , , clock], { line }) =>
      clock.value.parts.length === 2
        ? timeTarget(secondsOf(clock.value), line.tokens[at.start]?.text ?? '')
        : undefined,
    'marathon in 4:05, no 4:06',
  ),
] as const;

/** Slips are small; a number much smaller or greater tells something else. */
const LEAST_SHARE = 0.6;
const MOST_SHARE = 1.6;

function isTakenBack(
  line: TokenLine,
  written: Phrase<'distance' | 'duration'>,
  sign: Phrase | undefined,
  meant: Phrase<'distance' | 'duration'>,
): boolean {
  return isSlip(written, meant) && (sign?.value === '(' || isTold(line, meant));
}

function isSlip(
  { value: written }: Phrase<'distance' | 'duration'>,
  { value: meant }: Phrase<'distance' | 'duration'>,
): boolean {
  const isBare = meant.unit === 'bare' || written.unit === 'bare';
  const share = isBare ? meant.numbers[0] / written.numbers[0] : meant.low / written.low;
  return share >= LEAST_SHARE && share <= MOST_SHARE && share !== 1;
}

/** `ended up 8 km` and `ended up 8.`, not `ended up 3 steps from home` */
function isTold(line: TokenLine, { value: meant, end }: Phrase<'distance' | 'duration'>): boolean {
  return meant.unit !== 'bare' || isAlone(line, end);
}

/** `ended up 7.4 @ 8:20`, not `ended up 7 at the pub` */
function isTargeted({ tokens }: TokenLine, { end }: Phrase<'distance' | 'duration'>): boolean {
  const sign = tokens[end]?.text;
  const next = tokens[end + 1];
  return (sign === '@' || sign === 'at') && next?.type === 'number';
}

/** `8 km, maybe 10 km tomorrow` */
function isOfOtherDay(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'otherDay' || type === 'weekWhole');
}

/** Somewhere between the two, in the unit that is told last. */
function upTo(least: Phrase<'distance' | 'duration'>, most: Phrase<'distance' | 'duration'>): Amount | undefined {
  const from = least.value.unit === 'bare' ? cameOf(most, undefined, least) : least.value;
  const until = cameOf(least, undefined, most);
  if (!from || !until || from.dimension !== until.dimension) return undefined;
  const ends = [from.low, until.high].sort((one, other) => one - other);
  const [low = 0, high = 0] = ends;
  const unit = until.high / until.numbers[1];
  const { meantTo: _, ...range } = until;
  return { ...range, low, high, numbers: [low / unit, high / unit], start: from.start };
}

/** Who runs more adds up. */
function isLess({ value: meant }: Phrase<'distance'>, { value: done }: Phrase<'distance'>): boolean {
  return done.numbers[0] < meant.numbers[0] && (done.unit === 'bare' || done.unit === meant.unit);
}
