import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import { SAYS_ITSELF } from './around';

const PERIOD = "'period'|'periods'|'periode'|'regel'|'regelblutung'|'menstruation'|'mens'";

/** A period that did not come, with how many of them where it is told: too little energy shows there first. */
export const missedPeriods = [
  pattern(
    'state',
    `'no'|'missed'|'missing'|'skipped'|'lost'|'keine'|'ohne' 'my'|'another'|'a'|'meine'? ${PERIOD} 'again'|'yet'|'still'|'wieder'|'mehr'|'for'|'since'|'seit'?`,
    SAYS_ITSELF,
    (parts, { line }) => missed(line, parts),
    '8k easy, no period for 3 months',
    'keine Periode seit drei Monaten, 5 km',
  ),
  pattern(
    'state',
    `${PERIOD} 'is'|'still'|'has'|'bleibt'|'blieb'|'ist'|'kommt'|'kam'|'wieder'|'immer'? 'still'|'not'|'noch'|'wieder'|'schon'|'weiter'|'weiterhin'|'immer'? 'not'|'nicht'|'wieder'|'noch'? 'missing'|'missed'|'late'|'absent'|'gone'|'come'|'aus'|'ausgeblieben'|'überfällig'|'verspätet'|'nicht'|'weg' 'again'|'wieder'?`,
    SAYS_ITSELF,
    (parts, { line }) => missed(line, parts),
    'period late again, third month',
    'Periode bleibt aus, 6 km locker',
  ),
] as const;

function missed(line: TokenLine, parts: readonly (Phrase | undefined)[]) {
  const told = parts.filter(part => part !== undefined);
  const [start, end] = [told.at(0)?.start ?? 0, told.at(-1)?.end ?? 0];
  const isOther = OTHER_PERIODS.has(line.tokens[start - 1]?.text ?? '') || OF_PERIOD.has(line.tokens[end]?.text ?? '');
  if (isOther || line.tokens.slice(0, MOST_TOKENS).some(({ text }) => EXPLAINED.test(text))) return undefined;
  const count = countNear(line, start, end);
  return {
    word: 'life' as const,
    words: count === undefined ? ['missed-period'] : ['missed-period-months', String(count)],
  };
}

/** `rest period`, `no period pain` */
const OTHER_PERIODS = wordsOf('rest, recovery, training, base, in, der, in der');
const OF_PERIOD = wordsOf('pain, pains, cramps, cramp, of, without, schmerzen, for me');

/** What else a period stays away from; then the runner knows. */
const EXPLAINED =
  /^(?:iud|coil|mirena|pill|pille|spirale|pregnan|schwanger|menopaus|wechseljahr|breastfeed|still(?:e|en|zeit)$|hrt)/;

/** How many of them, or for how many months: `for 3 months`, `third month`, `seit drei Monaten`. */
function countNear({ tokens }: TokenLine, start: number, end: number): number | undefined {
  const near = tokens.slice(Math.max(0, start - BEFORE), end + BEHIND);
  const at = near.findIndex(({ text }, index) => COUNTED.has(text) && countOf(near[index - 1]?.text) !== undefined);
  return at < 0 ? undefined : countOf(near[at - 1]?.text);
}

const BEFORE = 6;
const BEHIND = 8;
const MOST_TOKENS = 80;
const COUNTED = wordsOf(
  'months, month, mths, mo, cycles, cycle, time, row, monate, monaten, monat, mon, zyklen, zyklus, mal',
);

function countOf(text: string | undefined): number | undefined {
  const value = NUMBERS.get(text ?? '') ?? Number.parseInt(text ?? '', 10);
  return value > 0 && value <= MOST_MONTHS ? value : undefined;
}

const MOST_MONTHS = 24;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['second', 'two', 'zwei', 'zweiter', 'zweiten', 'zweite', 'zweites'],
    ['third', 'three', 'drei', 'dritter', 'dritten', 'dritte', 'drittes'],
    ['fourth', 'four', 'vier', 'vierter', 'vierten', 'vierte', 'viertes'],
    ['fifth', 'five', 'fünf', 'fünfter', 'fünften', 'fünfte'],
    ['sixth', 'six', 'sechs', 'sechster', 'sechsten', 'sechste'],
  ].flatMap((words, index) => words.map(word => [word, index + 2] as const)),
);
