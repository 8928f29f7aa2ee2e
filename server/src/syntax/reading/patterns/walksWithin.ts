import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, isAlone, isCounting, tokensBefore } from './around';

/** Walking within a run: it is no walk. */
export const walksWithin = [
  // With no way of its own, behind how far it went.
  pattern(
    'calm',
    "'so'|'and'|'then'|'und'|'dann'? 'i'|'ich'|'we'? 'walked'|'gegangen' 'it'|'my'|'all'|'most'|'of'|'me'|'slowly'? 'the'|'way'|'a'? 'home'|'back'|'in'|'rest'|'heim'|'zurück'|'bit'|'little'|'while' 'to'|'from'? 'the'|'my'|'there'? 'car'|'start'|'house'?",
    -0.7,
    (parts, { line }) => {
      const walked = parts[2];
      const { end } = parts.findLast(part => part !== undefined) ?? walked;
      const isMeasured = isMeasuredWay(line, end);
      const isBehind = tokensBefore(line, walked.start).some(({ type }) => type === 'number');
      return isBehind && !isMeasured ? 'walk breaks' : undefined;
    },
    'Calf went at 3k so I walked home',
    'dizzy at 7k, walked the rest',
    'meant to go 20, bonked at 16, walked it in',
  ),
  // As slow as that.
  pattern(
    'calm',
    "'basically'|'practically'|'almost'|'nearly'|'virtually'|'essentially'|'quasi'|'praktisch'|'beinahe' 'just'|'a'|'nur'|'schon'|'ein'? 'walking'|'walk'|'gehen'|'gegangen'|'spazieren'|'spaziergang'",
    -0.7,
    ([word], { line }) => (hasOtherNumber(line, word.start, word.start) ? 'walk breaks' : undefined),
    '4 km 38:00, practically walking',
  ),
  // When it hurts.
  pattern(
    'calm',
    "'when'|'while'|'only'|'just'|'beim'|'nur'|'to'? 'beim'|'when'|'on'|'beim'? 'walking'|'walk'|'gehen'|'laufen'|'running' 'on'|'downstairs'|'upstairs'|'downhill'|'nicht'|'but'? 'not'? 'running'|'walking'?",
    -0.5,
    ([first, second, walking], { line }) =>
      isBehindPain(line, (first ?? second ?? walking).start) ? 'when' : undefined,
    'hip hurts walking but not running, 5 km',
    'Leiste zwickt beim Gehen, 9 km',
  ),
  pattern(
    'calm',
    "'zu' 'fuß' 'heim'|'zurück'|'weiter'|'nach' 'hause'?",
    -0.7,
    ([on], { line }) => (hasOtherNumber(line, on.start, on.start) ? 'walk breaks' : undefined),
    'nach 3 km Krampf, zu Fuß heim',
  ),
  pattern(
    'calm',
    "'power'? '-'? 'walked'|'walking'|'hiked'|'hiking'|'hike'|'walk' 'every'|'each'|'most'|'some'|'all'|'the'|'anything'|'everything'|'up' 'of'? 'the'|'that'|'was'? anyWord? hillNoun",
    -0.4,
    () => 'walk breaks',
    'walked every hill',
  ),
  pattern(
    'calm',
    "'rest'|'heim'|'zurück'|'heimwärts'|'teils'|'teilweise'|'zwischendurch'|'bergauf'|'manchmal'|'kurz'|'viel'|'öfter'|'ende'|'abgebrochen'|'umgedreht' 'weg'|'heim'|'zurück'|'und'|'dann'|'nur'|'noch'|'bin'|'teils'|'teilweise'|'meist'|'meistens'|'oft'|'viel'|'alles'|'immer'? 'bin'|'dann'|'heim'|'zurück'|'nur'|'noch'? 'nach'? 'hause'? 'gegangen'|'spaziert'|'heimspaziert'|'gewandert'|'marschiert'",
    -0.6,
    () => 'walk breaks',
    '8 km, Rest heim spaziert',
    'Nach 3 km abgebrochen und nach Hause gegangen',
    'abgebrochen und zurück gegangen',
    '17 km / 810 Hm, bergauf meist marschiert',
  ),
  // The place in front.
  pattern(
    'calm',
    "'all'|'most'|'alle'|'the'|'die'? 'the'? 'steep'|'steeper'|'steile'|'steilen'? 'uphill'|'uphills'|'hills'|'climbs'|'bits'|'sections'|'stücke'|'stellen'|'passagen'|'rampen'|'anstiege'|'berge' 'all'|'mostly'|'partly'|'nur'|'alle'|'teilweise'? 'walked'|'hiked'|'gegangen'|'gewandert'|'marschiert'",
    -0.7,
    (parts, { line }) => isWithinRun(line, (parts.find(part => part !== undefined) ?? parts[5]).start, parts[5].end),
    '9 km 58:20, hills walked',
    '13 km 1:30, steile Stellen gegangen',
  ),
  pattern(
    'calm',
    "'musste'|'konnte'|'had'|'forced' 'ich'|'i'|'to'|'wir'? 'nur'|'dann'|'kurz'? 'noch'? 'gehen'|'walk'|'walken'",
    -0.6,
    () => 'walk breaks',
    'nach 6 km musste ich gehen, insgesamt 9 km',
  ),
  pattern(
    'calm',
    "'musste'|'mußte'|'mussten'|'mußten' 'ich'|'wir'? anyWord? anyWord? anyWord? 'gehen'|'walken'",
    -0.6,
    ([must, , , , , walk], { line }) =>
      hasOtherNumber(line, must.start, walk.end) && !isCounting(line, walk.end + 1) ? 'walk breaks' : undefined,
    '4 km, mußte am Anstieg gehen',
  ),
  // Where it was walked, and only there.
  pattern(
    'calm',
    "'i'|'ich'? 'only'|'just'|'even'|'nur'? 'walked'|'hiked' 'on'|'at'|'up'|'through'|'over' 'the'|'a'|'one'|'that'|'both'? anyWord? hillNoun|'lights'|'stile'|'stiles'|'gate'|'gates'|'station'|'stations'|'stop'|'stops'|'aid'|'crossing'|'crossings'|'steps'|'stairs'",
    -0.7,
    ([, , walked, , , , place], { line }) => isWithinRun(line, walked.start, place.end),
    '12 km 1:25, I only walked on one climb',
  ),
  pattern(
    'calm',
    "'only'|'just' 'walked' 'once'|'twice'|'briefly'|'there'",
    -0.7,
    ([only, , tail], { line }) => isWithinRun(line, only.start, tail.end),
    '9 km, 55 min, only walked twice',
  ),
  // `walked 2x 30 min` tells how long.
  pattern(
    'calm',
    "'walked'|'walk'|'walking'|'hiked' number timesSign 'for'|'a'? about? 'a'|'one'? number? timeUnit?",
    -0.8,
    (parts, { line }) => {
      const { end } = parts.findLast(part => part !== undefined) ?? parts[2];
      return isWithinRun(line, parts[0].start, end);
    },
    '10k 1:22:10, walked 2x at the water',
    '3 miles 39:30, walked 4x for a minute',
  ),
  pattern(
    'calm',
    "'bin'|'davon'|'dabei'|'nur'? number timesSign 'kurz'? 'gegangen'|'marschiert'|'spaziert'",
    -0.8,
    ([, number, , , walked], { line }) => isWithinRun(line, number.start, walked.end),
    '5 km, 2x kurz gegangen',
  ),
  pattern(
    'calm',
    "'nur'? 'am'|'im'|'den'|'die' 'letzten'|'steilen'|'großen'|'ersten'? 'berg'|'anstieg'|'hügel'|'hang'|'berge'|'anstiege'|'hügeln'|'treppen' 'hoch'|'rauf'|'hinauf'? 'gegangen'|'marschiert'",
    -0.7,
    ([, am, , , , walked], { line }) => isWithinRun(line, am.start, walked.end),
    '9 km 56:10, nur am Berg gegangen',
  ),
  pattern(
    'calm',
    "'ab'|'from'|'after'|'nach' numberNoun number 'nur'|'alles'|'walked'|'just'? 'noch'? 'gegangen'|'spaziert'|'gewandert'|'marschiert'|'walked'|'walking'",
    -0.6,
    () => 'walk breaks',
    '20 km, ab km 15 nur noch gegangen',
  ),
  pattern(
    'calm',
    "lastFirst number lengthUnit|timeUnit? 'nur'|'bergauf'|'davon'? 'gegangen'|'spaziert'|'gewandert'|'marschiert'",
    -0.6,
    () => 'walk breaks',
    '7 km, die letzten zwei gegangen',
  ),
  pattern(
    'calm',
    "'walked'|'hiked'|'limped'|'hobbled'|'shuffled' 'the'|'my'? 'last'|'final' about? number? lengthUnit|timeUnit",
    -0.8,
    () => 'walk breaks',
    'walked the last mile, 7 total',
  ),
  pattern(
    'calm',
    "'without'|'no'|'ohne' 'a'|'any'? 'walking'|'stopping'|'walk'|'stop'|'stops'|'gehpause'|'gehpausen'|'gehen' 'break'|'breaks'|'pause'?",
    -0.5,
    () => 'in one go',
    'first 5k without walking: 33:40',
  ),
  pattern(
    'calm',
    "'with'|'mit' 'a'|'quite'|'so'? 'lots'|'lot'|'plenty'|'loads'|'bit'|'some'|'much'|'viel'|'etwas' 'of'? 'hiking'|'walking'|'gehen'|'wandern'",
    -0.6,
    () => 'walk breaks',
    '20.3 miles, took 4:31 with lots of hiking',
  ),
  pattern(
    'calm',
    "'including'|'incl'|'inc'|'inkl'|'inklusive'|'mit'|'with' 'the'|'my'|'all'|'some'|'few'|'der'|'den' 'the'? 'walks'|'walking'|'gehpausen'",
    -0.3,
    () => 'walk breaks',
    '30 minutes including the walks',
  ),
  pattern(
    'calm',
    "'keep'|'kept'|'the'|'my'|'few'|'some'|'short'|'long'? 'the'|'my'|'those'? 'walk'|'walking' 'break'|'breaks'",
    -0.3,
    () => 'walk breaks',
    '90 min easy. Keep the walk breaks short',
  ),
  // `2 of it walking`: how much of the run it was.
  pattern(
    'aside',
    "amount|number 'of'|'davon' 'it'|'them'|'which'|'that'|'those'? 'was'|'were'|'spent'? 'walking'|'walked'|'walk'|'hiking'|'hiked'|'gegangen'|'gehend'|'gewandert'",
    -0.9,
    ([part, of, whole, , walk], { line }) =>
      (whole !== undefined || line.tokens[of.start]?.text === 'davon') && hasOtherNumber(line, part.start, walk.end)
        ? 'walk breaks'
        : undefined,
    '6 miles on the canal, 2 of it walking',
  ),
  pattern(
    'aside',
    "'davon'|'darunter' about? amount|number 'gegangen'|'gehend'|'gewandert'|'gehen'|'spaziert'",
    -0.9,
    ([of, , , walk], { line }) => (hasOtherNumber(line, of.start, walk.end) ? 'walk breaks' : undefined),
    '8 km, davon 2 gegangen',
  ),
] as const;

/** `walked home 2 km`, `walked home afterwards, 1.5 mi`: it has a way of its own. */
function isMeasuredWay(line: TokenLine, end: number): boolean {
  const { tokens } = line;
  const behind = AFTERWARDS.has(tokens[end]?.text ?? '') ? end + 1 : end;
  if (tokens[behind]?.type === 'number') return isCounting(line, behind + 1);
  const sign = tokens[behind]?.text;
  const isTold = (sign === ',' || sign === '(') && tokens[behind + 1]?.type === 'number';
  return isTold && isCounting(line, behind + 2) && isAlone(line, behind + 3);
}

const AFTERWARDS = wordsOf('afterwards, after, after that, danach, hinterher');

/** Beside the number of the run, and with none of its own. */
function isWithinRun(line: TokenLine, start: number, end: number): string | undefined {
  const isMeasured = line.tokens[end]?.type === 'number';
  return hasOtherNumber(line, start, end) && !isMeasured ? 'walk breaks' : undefined;
}

/** A word for hurting, or the level of a pain. */
function isBehindPain(line: TokenLine, at: number): boolean {
  const before = line.tokens[at - 2];
  const isLevel = line.tokens[at - 1]?.type === 'number' && (before?.text === '/' || before?.text === 'of');
  return isLevel || sensesAt(line, at - 1, at).some(({ type }) => type === 'hurts');
}
