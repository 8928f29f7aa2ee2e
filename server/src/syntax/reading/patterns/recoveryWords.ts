import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { sensesAt } from '../senses/senses';
import { isGentle, wordsOf } from '../senses/words';
import { tokensBefore } from './around';
import { isCertain, modeOfWord, recovery } from './recoveryOf';

/** Recoveries without an amount of their own: `jog back`, `equal rest`, `short recoveries`. */
export const recoveryWords = [
  pattern(
    'recovery',
    'mode recoveryNoun between?',
    0.02,
    ([mode]) => ({ mode: mode.value }),
    'full recovery',
    'walk recovery between reps',
  ),
  pattern(
    'recovery',
    "recoveryLead ','|':'? 'ganz'|'sehr'|'schön'|'very'|'really'|'all'|'extrem'|'wirklich'? effort",
    -0.1,
    ([lead, , , effort], { line }) => {
      const word = line.tokens[lead.start]?.text;
      return isCertain(word) && isGentle(effort.value) ? { mode: modeOfWord(word) ?? 'jog' } : undefined;
    },
    '3 x 3 km, Trabpausen ganz gemächlich',
    '3 x 3 km, recoveries very easy',
  ),
  // How long it is stands behind, in brackets, or nowhere.
  pattern(
    'recovery',
    "'with'|'w'|'mit'|'je'|'jeweils'|'each'? '/'? 'short'|'brief'|'equal'|'same'|'half'|'minimal'|'kurze'|'kurzer'|'gleiche'|'gleicher'|'halbe' '-'? 'time'|'distance'|'zeit'|'dauer'|'strecke'|'distanz'? mode|recoveryNoun recoveryNoun? '('? about? amount? ')'?",
    -0.1,
    ([, , word, , measure, noun, , open, , amount, close], { line }) => {
      if ((open === undefined) !== (close === undefined) || (open && !amount)) return undefined;
      // `300-600-900, equal time jog`: nobody jogs so far in the same time.
      const isShared = !measure || !TIMES.has(line.tokens[measure.start]?.text ?? '') || hasMinutes(line, word.start);
      const share = isShared ? SHARES.get(line.tokens[word.start]?.text ?? '') : undefined;
      const mode = noun.type === 'mode' ? noun.value : undefined;
      if (amount) return recovery(amount.value, mode, true);
      return noun.type === 'mode' && !share && !measure
        ? undefined
        : { ...(share && { share }), ...(mode && { mode }) };
    },
    'with short recovery',
    'equal jog recovery',
    'short recovery (less than 90 seconds)',
    '200-400-600, je halbe Strecke trab',
    '6 x 800 half-distance jogs',
  ),
  pattern(
    'recovery',
    'mode mode? back recoveryNoun?',
    0.02,
    ([mode]) => ({ mode: mode.value }),
    'jog back',
    'walk/jog back',
    'walk back recovery',
  ),
  pattern(
    'recovery',
    "recoveryLead ':'|'='|','? 'jeweils'|'je'|'die'|'in'|'the'|'for'|'der'? 'gleiche'|'gleich'|'gleicher'|'halbe'|'halber'|'selbe'|'dieselbe'|'same'|'equal'|'half'|'rückweg'|'zurück' 'zeit'|'dauer'|'länge'|'lang'|'distanz'|'strecke'|'time'|'duration'|'distance'|'weg'|'lange'? mode?",
    -0.2,
    ([lead, , , word, , mode], { line }) => {
      const share = SHARES.get(line.tokens[word.start]?.text ?? '');
      return { mode: mode?.value ?? modeOfWord(line.tokens[lead.start]?.text) ?? 'jog', ...(share && { share }) };
    },
    'P halbe Zeit',
    'Pause = Rückweg',
    'rest equal time',
  ),
  pattern('recovery', 'back mode', 0.02, ([, mode]) => ({ mode: mode.value }), 'zurück traben', 'runter gehen'),
  pattern(
    'recovery',
    "'with'|'w'|'mit'|'off'|'and'|'&' '/'? about? mode mode? back|recoveryNoun",
    0.02,
    ([, , , mode]) => ({ mode: mode.value }),
    'with jog back',
  ),
] as const;

/** How much of what is repeated. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ...['equal', 'same', 'gleich', 'gleiche', 'gleicher', 'selbe', 'dieselbe'].map(word => [word, 1] as const),
  ...['half', 'halbe', 'halber'].map(word => [word, 0.5] as const),
]);

const TIMES = wordsOf('time, zeit, dauer');

/** What is repeated is told by its time. */
function hasMinutes(line: TokenLine, end: number): boolean {
  return tokensBefore(line, end).some((_, at, { length }) =>
    sensesAt(line, end - length + at, end).some(({ type }) => type === 'timeUnit'),
  );
}
