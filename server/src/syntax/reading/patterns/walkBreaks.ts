import { pattern } from '../grammar';
import type { Phrase } from '../phrase';

/** How running and walking went in turn, where it tells no amount of its own. */
export const walkBreaks = [
  pattern(
    'aside',
    "number '/'|':' number 'run'|'walk'|'jog'|'lauf'|'gehen' '/' 'walk'|'run'|'jog' 'intervals'|'interval'?",
    -0.2,
    () => 'walk breaks',
    '3/1 run/walk',
  ),
  pattern(
    'aside',
    "kind|mode about? amount '/'|','|'and'|'und'? kind|mode about? amount",
    -0.2,
    ([first, , , , second, , rest], { line }) =>
      isRunAndWalk(first, second) && TOTAL_LEADS.has(line.tokens[rest.end]?.text ?? '') ? 'walk breaks' : undefined,
    'run 15 sec/walk 45 sec for 25 min',
  ),
  pattern(
    'aside',
    "about? amount kind|mode ','|'/'|'und'|'and' about? amount kind|mode 'im'|'in' 'wechsel'|'turn'|'turns'",
    -0.4,
    ([, , first, , , , second]) => (isRunAndWalk(first, second) ? 'walk breaks' : undefined),
    '2 min laufen, 1 min gehen im Wechsel, 30 min',
  ),
  pattern(
    'aside',
    "kind|mode about? amount ','|'/'|'und'|'and' kind|mode about? amount 'im'|'in' 'wechsel'|'turn'|'turns'",
    -0.4,
    ([first, , , , second]) => (isRunAndWalk(first, second) ? 'walk breaks' : undefined),
    'laufen 2 min, gehen 1 min im Wechsel, 30 min',
  ),
  pattern(
    'aside',
    "kind|mode number '/'|','? kind|mode number",
    0,
    ([first, low, , second, high]) =>
      isRunAndWalk(first, second) && low.value.value <= MOST_RATIO && high.value.value <= MOST_RATIO
        ? 'walk breaks'
        : undefined,
    '14 miles, run 1 walk 1',
  ),
  pattern(
    'aside',
    "number ^':' ^number",
    0.2,
    ([first, , second]) =>
      first.value.value <= MOST_RATIO && second.value.value <= MOST_RATIO ? 'walk breaks' : undefined,
    '30 minutes, 2:1',
  ),
] as const;

/** Minutes of running and walking in turn that are told as numbers alone. */
const MOST_RATIO = 12;

/** Behind a way of running and walking in turn comes how long it was done. */
const TOTAL_LEADS: ReadonlySet<string> = new Set(['for', 'über', 'insgesamt', 'total', '=']);

function isRunAndWalk(first: Phrase<'kind'> | Phrase<'mode'>, second: Phrase<'kind'> | Phrase<'mode'>): boolean {
  const names = [first, second].map(each => (each.type === 'kind' ? each.value.row.word : each.value));
  return names.includes('walk') && (names.includes('run') || names.includes('jog'));
}
