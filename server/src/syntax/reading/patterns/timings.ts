import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import {
  BEHIND,
  hasOtherDistance,
  hasOtherNumber,
  hasRepetitions,
  isAlone,
  isBehindPlan,
  isCounting,
  isTellingTraining,
  tokensBefore,
} from './around';
import { isBehindMeasured, isMeasuredBehind } from './aroundNumbers';
import { isSwim } from './totals';

/** When something began or happened: a meeting, an appointment, a moment on the way. */
export const timings = [
  // `6 x 1 km in 4:02, die letzten zwei nur 4:08 und 4:11`: the times of some of them.
  pattern(
    'aside',
    "'die'|'the'? lastFirst number? 'nur'|'only'|'just'|'in'|'dann'|'were'|'waren'|':'? 'in'|'nur'|'only'? number|clock ','|'and'|'und'|'/'|'&' number|clock",
    -0.9,
    ([, first, , , , , , last], { line }) =>
      hasRepetitions(line, first.start) && !isCounting(line, last.end) ? 'times' : undefined,
    '6 x 1000 in 4:02, die letzten zwei nur 4:08 und 4:11',
  ),
  pattern(
    'aside',
    "fuelWord anyWord? 'at'|'after'|'bei'|'nach'|'@'|'um' 'km'|'mile'|'miles'? amount ','|and amount",
    -0.5,
    () => 'moments',
    'gels at 6 and 12',
  ),
  pattern(
    'aside',
    "'um'|'gegen' clock",
    -0.3,
    ([at, clock], { line }) => (isAppointment(line, at.start, clock) ? 'hour' : undefined),
    'Termin beim Arzt um 10:30, danach 35 min Crosstrainer',
  ),
  pattern(
    'aside',
    "'after'|'nach' about? amount anyWord",
    -0.1,
    ([after, , , word], { line }) =>
      // `core 10 min after 7 km`: that was run, too.
      (!isCounting(line, word.start) || hasOtherDistance(line, after.start, word.end)) &&
      isTold(line, after.start, word.start) &&
      !line.tokens.slice(word.start).some(({ text }) => STOPPED.has(text))
        ? 'moment'
        : undefined,
    '15 min on the treadmill, after 12 min my calf went',
    'nach 3 km Seitenstechen, insgesamt 9 km',
  ),
  pattern(
    'aside',
    "'after'|'nach' about? number",
    -0.1,
    ([after, , number], { line }) =>
      isAlone(line, number.end) && tokensBefore(line, after.start).some(({ type }) => type === 'number')
        ? 'moment'
        : undefined,
    '25 min off the bike, legs came round after 10',
  ),
  pattern(
    'aside',
    "'start'|'starts'|'meet'|'meeting'|'treffpunkt'|'treffen'|'abfahrt'|'pickup' 'is'|'at'|'um'|'ab'|':'? clock|duration clockWord?",
    -0.3,
    ([, , clock, word], { line }) =>
      HALVES.has(line.tokens[(word ?? clock).end]?.text ?? '') ||
      (clock.type === 'duration' && clock.value.unit !== 'h')
        ? undefined
        : 'hour',
    '8 km, meet at 6:45',
  ),
  pattern(
    'aside',
    "'at'|'after'|'bei'|'ab'|'from'|'nach' about? amount",
    -0.3,
    ([at, , amount], { line }) =>
      // `shins ached after 9 km`: so far it went, where nothing else says it.
      sensesAt(line, at.start - 1, at.start).some(({ type }) => type === 'hurts') &&
      !(BEHIND.has(line.tokens[at.start]?.text ?? '') && !hasOtherNumber(line, at.start, amount.end))
        ? 'moment'
        : undefined,
    'calf grabbed at 3 km',
  ),
  pattern(
    'aside',
    "about? duration 'before'|'beforehand'|'earlier'|'vorher'|'zuvor'|'davor'",
    -0.3,
    ([, time, word], { line }) => (time.value.unit === 'h' && isAlone(line, word.end) ? 'other time' : undefined),
    'heavy breakfast 2 hours before',
  ),
  // From one start to the next.
  pattern(
    'aside',
    "'on'|'off'|'auf'|'with'|'mit'|'(' 'a'|'an'|'the'? duration|clock 'cycle'|'cycles'|'turnaround'|'turnarounds'|'sendoff' ')'?",
    -1.5,
    ([sign], { line }) => (hasRepetitions(line, sign.start) ? 'cycle' : undefined),
    '8 x 400 on a 2:15 cycle',
  ),
  // In the pool, where it holds swimming and rest.
  pattern(
    'aside',
    "'auf'|'ab'|'alle' clock",
    -0.9,
    ([sign], { line }) => (hasRepetitions(line, sign.start) && isSwim(line, sign.start) ? 'cycle' : undefined),
    'Schwimmen 2400 m, 12x50 auf 1:10',
  ),
  pattern(
    'aside',
    "','? 'leaving'|'going'|'starting'|'off'|'alle'? 'every'|'alle' duration|clock",
    -0.6,
    ([sign, going, every], { line }) => (hasRepetitions(line, (sign ?? going ?? every).start) ? 'cycle' : undefined),
    '6 x 800 leaving every 4:30',
  ),
  pattern(
    'aside',
    "'at'|'um'|'gegen'|'by' number",
    -0.2,
    ([at, { value }], { line }) =>
      value.decimals === 2 && value.value < 24 && value.value % 1 < 0.6 && isBehindMeasured(line, at.start)
        ? 'hour'
        : undefined,
    '8 km easy. Left the house at 5.30',
  ),
  // How fast it was on the way out, and back.
  pattern(
    'aside',
    "clock 'ish'|'pace'|'s'|'er'? 'going'|'heading'|'on'? 'out'|'hin'|'hinweg'|'outbound'? ','|'/'|'and'|'then'|'und'|'dann'? 'about'|'then'|'und'|'dann'? clock 'ish'|'pace'|'s'|'er'? 'coming'|'heading'|'on'|'the'? 'way'? 'back'|'home'|'zurück'|'rückweg'",
    -1,
    ([one, , , out, , , other, , , , back], { line }) => {
      const arePaces = [one, other].every(
        ({ value }) => value.parts.length === 2 && (value.parts[0] ?? 0) < MOST_PACE_MIN,
      );
      const isTold = out || line.tokens[one.end]?.text === 'ish' || line.tokens[one.end]?.text === 'then';
      const isBehind = tokensBefore(line, one.start).some(({ text }) => text === ':');
      return arePaces && isTold && isBehind && line.tokens[back.end]?.type !== 'number' ? 'paces' : undefined;
    },
    '9 km, 51:20, 6:00 out then 5:20 back',
  ),
] as const;

const MOST_PACE_MIN = 12;

/** A time of day in a clause of its own that tells of no training, before one that tells how long something was. */
function isAppointment(line: TokenLine, at: number, { end, value }: Phrase<'clock'>): boolean {
  const [hour = 0, minute = 0, ...more] = value.parts;
  const sign = line.tokens[end];
  if (more.length > 0 || hour > HOURS || minute >= MINUTES || sign?.type !== 'sign' || sign.text === '(') return false;
  const before = tokensBefore(line, at);
  const from = at - before.length + before.findLastIndex(({ type }) => type === 'sign') + 1;
  if (from === at || line.tokens.slice(from, at).some(({ type }) => type === 'number')) return false;
  return !isTellingTraining(line, from, at) && isMeasuredBehind(line, end);
}

const HOURS = 23;

const MINUTES = 60;

/** `start at 6:30 pm`: the time of day of the session. */
const HALVES: ReadonlySet<string> = new Set(['am', 'pm']);

/** Whether a run is told elsewhere on the line: before the moment, or behind the clause that tells of it, which tells no part. */
function isTold(line: TokenLine, start: number, word: number): boolean {
  // `geplant 10 km, nach 6,5 km heimgegangen`: so far it went.
  if (isBehindPlan(line, start) && !line.tokens.slice(word).some(({ type }) => type === 'number')) return false;
  if (tokensBefore(line, start).some(({ type }) => type === 'number'))
    return !isTellingTraining(line, word, line.tokens.length);
  const comma = line.tokens.findIndex(({ text }, at) => at > word && (text === ',' || text === '.'));
  const isOfClause = comma > 0 && comma - word <= LONGEST_MOMENT && !BREAKS.has(line.tokens[word]?.text ?? '');
  return (
    isOfClause &&
    !isTellingTraining(line, word, comma) &&
    line.tokens.slice(comma).some(({ type }) => type === 'number')
  );
}

const LONGEST_MOMENT = 6;

/** `nach 3 km Pause`: they were run. */
const BREAKS: ReadonlySet<string> = new Set(['pause', 'gehpause', 'break', 'rest', 'dann', 'then']);

/** What was done ended there: `nach 58 Minuten war ich daheim`. */
const STOPPED = wordsOf(
  'ausgestiegen, aufgegeben, schluss, daheim, home, dropped, stopped, dnf, called, bailed, quit, done, abgebrochen, abbruch, zuhause, ziel',
);
