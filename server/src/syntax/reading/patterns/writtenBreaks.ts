import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import { isDenied, SAYS_ITSELF, textsOf } from './around';

const UNIT =
  "'day'|'days'|'d'|'week'|'weeks'|'wk'|'wks'|'month'|'months'|'tag'|'tage'|'woche'|'wochen'|'monat'|'monate'";
const COUNT = "number|'a'|'one'|'two'|'three'|'four'|'six'|'eine'|'einen'|'zwei'|'drei'|'vier'|'sechs'";
const RUNNING = "'running'|'runs'|'run'|'jogging'|'impact'|'laufen'|'lauf'|'joggen'|'sport'|'training'";
const MONTH =
  "'jan'|'january'|'januar'|'feb'|'february'|'februar'|'mar'|'march'|'märz'|'apr'|'april'|'may'|'mai'|'jun'|'june'|'juni'|'jul'|'july'|'juli'|'aug'|'august'|'sep'|'sept'|'september'|'oct'|'october'|'okt'|'oktober'|'nov'|'november'|'dec'|'december'|'dez'|'dezember'";

/**
 * Time without running that is still to come, ordered or chosen: how many days, or until which day. The words are `no-running-days` and
 * how many, or `no-running-until` and month and day (`11-20`). And its end, where somebody is allowed to run again: `running-allowed`.
 */
export const writtenBreaks = [
  pattern(
    'state',
    `${COUNT} ${UNIT} 'of'? 'no'|'without'|'off'|'kein'|'keine'|'ohne'|'nicht'|'nix' ${RUNNING}`,
    -2.2,
    ([count, unit], { line }) => breakOf(line, count, unit),
    '6 wks no running. swim 30 min',
    '10 Tage kein Laufen',
  ),
  pattern(
    'state',
    `'no'|'kein'|'keine'|'nicht' ${RUNNING} 'for'|'für' 'the'|'die'? 'next'|'nächsten'|'at'? 'least'? ${COUNT} ${UNIT}`,
    SAYS_ITSELF,
    ([no, , , , , , count, unit], { line }) => breakOf(line, count, unit, no),
    'physio: no running for 2 weeks',
  ),
  pattern(
    'state',
    `${COUNT} ${UNIT} 'laufpause'|'lauffrei'|'laufverbot'|'sportverbot'|'pause'|'sportpause'|'trainingspause' 'verordnet'|'verschrieben'|'angeordnet'|'aufgebrummt'?`,
    SAYS_ITSELF,
    ([count, unit, pause, ordered], { line }) =>
      ordered || textsOf(line, pause)[0] !== 'pause' ? breakOf(line, count, unit) : undefined,
    'Arzt: eine Woche Pause verordnet',
  ),
  pattern(
    'state',
    `'no'|'kein'|'keine'|'nicht' ${RUNNING} 'until'|'till'|'til'|'before'|'bis'|'vor' 'the'|'zum'|'at'? 'least'? number 'st'|'nd'|'rd'|'th'|'.'? 'of'? ${MONTH}`,
    SAYS_ITSELF,
    ([, , , , , day, , , month], { line }) => untilOf(day, textsOf(line, month)[0]),
    'doctor: no running until 20 Nov',
  ),
  pattern(
    'state',
    `'no'|'kein'|'keine'|'nicht' ${RUNNING} 'until'|'till'|'til'|'before'|'bis'|'vor' ${MONTH} number 'st'|'nd'|'rd'|'th'?`,
    SAYS_ITSELF,
    ([, , , month, day], { line }) => untilOf(day, textsOf(line, month)[0]),
    'no running until Nov 20',
  ),
  pattern(
    'state',
    "'allowed'|'cleared'|'ok'|'okay'|'fine'|'darf'|'kann'|'freigabe'|'clearance' 'ich'|'again'|'jetzt'? 'to'|'for'|'wieder'|'zum'|'fürs' 'start'|'go'|'return'|'get'? 'back'|'to'? 'run'|'running'|'jog'|'train'|'laufen'|'joggen'|'trainieren'",
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'life', words: ['running-allowed'] }),
    'stress test all clear. Allowed to run',
  ),
] as const;

function breakOf(line: TokenLine, count: Phrase, unit: Phrase, first: Phrase = count) {
  const text = textsOf(line, count)[0] ?? '';
  const number = COUNTS.get(text) ?? Number.parseFloat(text.replace(',', '.'));
  const days = Math.round(number * daysOf(textsOf(line, unit)[0] ?? ''));
  if (!(days >= 2 && days <= MOST_DAYS) || PAST.has(line.tokens[first.start - 1]?.text ?? '')) return undefined;
  return { word: 'life' as const, words: ['no-running-days', String(days)] };
}

function daysOf(unit: string): number {
  if (unit.startsWith('d') || unit.startsWith('t')) return 1;
  return unit.startsWith('m') ? DAYS_PER_MONTH : DAYS_PER_WEEK;
}

const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 30;
/** A break is written in weeks or a few months. */
const MOST_DAYS = 190;

/** `after two weeks off running`: it is over. */
const PAST = wordsOf('after, nach, from, following, had, last, first, letzten, der, den, vor, seit, took');

const COUNTS: ReadonlyMap<string, number> = new Map([
  ...['a', 'one', 'eine', 'einen'].map(word => [word, 1] as const),
  ...['two', 'zwei'].map(word => [word, 2] as const),
  ...['three', 'drei'].map(word => [word, 3] as const),
  ...['four', 'vier'].map(word => [word, 4] as const),
  ...['six', 'sechs'].map(word => [word, 6] as const),
]);

function untilOf(day: Phrase<'number'>, month = '') {
  const { value } = day.value;
  const number = MONTHS.indexOf(month.slice(0, MONTH_LETTERS)) + 1;
  const isDay = Number.isInteger(value) && value >= 1 && value <= LAST_DAY;
  const index = number > 0 ? number : (GERMAN_MONTHS.get(month.slice(0, MONTH_LETTERS)) ?? 0);
  return isDay && index > 0
    ? {
        word: 'life' as const,
        words: ['no-running-until', [index, value].map(each => String(each).padStart(2, '0')).join('-')],
      }
    : undefined;
}

const LAST_DAY = 31;
const MONTH_LETTERS = 3;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GERMAN_MONTHS: ReadonlyMap<string, number> = new Map([
  ['mär', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
]);
