import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherDistance, isAlone, isCounting, isTellingTraining, tellsVaccine, tokensBefore } from './around';
import { LEAST_AT_REST } from './signals';

/** `stride: 60 m`, `stride: 1 km @ E`: farther than one stride, so run. */
const LONGEST_STRIDE_M = 3;
const OF_RUNS = wordsOf('km, k, mi, mile, miles, min, h, s');

const DEVICE =
  "'watch'|'garmin'|'strava'|'treadmill'|'tm'|'gps'|'coros'|'fitbit'|'polar'|'suunto'|'phone'|'app'|'map'|'machine'|'belt'|'uhr'|'laufband'|'handy'" as const;
const SHOWED =
  "'said'|'says'|'had'|'has'|'showed'|'shows'|'shown'|'read'|'reads'|'measured'|'gave'|'got'|'claims'|'claimed'|'thinks'|'zeigt'|'zeigte'|'sagt'|'sagte'|'meint'|'misst'" as const;

/** Heart rates that somebody runs at. */
const LEAST_BPM = 90;
const MOST_BPM = 220;

/** Values that a run is measured by and that are no amount of it: a mark to beat, a margin, a speed, a grade, a share. */
export const marks = [
  // Numbers that services make up of a heart rate, and none that anybody felt.
  pattern('aside', "'relative'|'training' 'effort' ':'? number", -0.9, () => 'score', 'relative effort 87, 10 km'),
  pattern('aside', "'kudos' ':'? number", -0.9, () => 'score', 'kudos 12, 8 km'),
  pattern(
    'aside',
    "clock|number timeUnit? perWord ^'500'|'100' ^'m'|'yd'|'y'?",
    -0.5,
    () => 'pace of a boat',
    '13,412 metres at 2.14/500m',
  ),
  pattern('aside', "'lac'|'lactate'|'laktat'|'la' ':'? about? number 'mmol'?", -0.5, () => 'lactate', 'lac 2.2'),
  pattern(
    'aside',
    "'lac'|'lactate'|'laktat'|'la' ':'|'max'? number '('? 'r'? number? ')'? '/'|','? number '('? 'r'? number? ')'?",
    -0.7,
    ([, , , open, , , close, , second], { line }) =>
      (open === undefined) === (close === undefined) &&
      second.value.decimals === 1 &&
      second.value.value <= MOST_MMOL &&
      !isCounting(line, second.end)
        ? 'lactate'
        : undefined,
    '5 x 6:00, La 2.2 2.5',
    'La 2.1 (r3) 2.3 (r5)',
  ),
  // One behind each of several repetitions.
  pattern(
    'aside',
    "'lac'|'lactate'|'laktat'|'la' ':'? number '/'|',' number '/'|',' number '/'|','? number?",
    -0.8,
    ([, , first, , second, , third, sign, last], { line }) =>
      !sign === !last &&
      [first, second, third, ...(last ? [last] : [])].every(({ value }) => value.decimals === 1) &&
      !isCounting(line, (last ?? third).end)
        ? 'lactate'
        : undefined,
    'La 2.1/2.6/2.8, 15 km',
  ),
  pattern(
    'aside',
    "clock|pace 'angegangen'|'angelaufen'|'losgelaufen'",
    -0.9,
    () => 'split',
    '10 km 39:50, EL 3 AL 2. 3:53 angegangen',
  ),
  pattern('aside', "number 'mmol'", -0.5, () => 'lactate', '3.1 mmol'),
  pattern('aside', "'intensity'|'intensität' ':'? number", -0.4, () => 'level', 'intensity 3'),
  pattern('aside', "speedNoun ':'? number speedMi|speedKm", -0.6, () => 'speed', 'Average Speed: 6.1 mph'),
  pattern(
    'aside',
    'boundWord about? clock|pace perUnit?|timeUnit?',
    0.15,
    ([word], { line }) =>
      // `9 miles in just over 1:15`: how long it took.
      isHowLong(line, word)
        ? undefined
        : // `parkrun 23:05, third time under 23:30`: behind a time it is a mark.
          tokensBefore(line, word.start).some(({ text }) => text === ':')
          ? priced('bound', BEHIND_TIME)
          : 'bound',
    'schneller als 5:20',
    'unter 3:30',
  ),
  pattern(
    'aside',
    "boundWord '-'? number",
    0.2,
    ([word, , number], { line }) => (isOfBound(line, number.end) || isHowLong(line, word) ? undefined : 'bound'),
    'unter 55',
    'sub-40',
  ),
  // Up to where it went well.
  pattern(
    'aside',
    "'fine'|'ok'|'okay'|'good'|'great'|'well'|'gut'|'okay' 'until'|'till'|'til'|'bis' 'about'|'around'|'etwa'? distance",
    -0.6,
    () => 'mark',
    'Knee fine until 9k, finished the 12 in 1:06',
  ),
  pattern(
    'aside',
    "'split'|'splits' 'diff'|'difference'|'delta' ':'|'='|'was'? '+'|'-'? clock|duration",
    -0.9,
    () => 'mark',
    'Half 1:40:12, split diff +0:48',
  ),
  pattern('aside', "'meant'|'needed' number", -0.2, () => 'mark', 'meant 7'),
  pattern(
    'aside',
    "'sub' '-'? number|clock '-'? timeUnit|lengthUnit? halfName|marathonName|lengthUnit?",
    -0.2,
    () => 'mark',
    'sub 52',
    'a sub-8 minute mile',
    'sub-2 hour half',
  ),
  pattern(
    'aside',
    "heartWord 'over'|'for'|'of'|'in'|'letzte'|'letzten'? 'the'|'die'|'der'? 'last'|'final'|'letzten'? duration ':'|'='|'was'|'war'? number heartUnit?",
    -0.4,
    ([, , , , , , bpm]) => (bpm.value.value >= LEAST_BPM && bpm.value.value <= MOST_BPM ? 'heart rate' : undefined),
    '30 min LT test, 7.1 km, avg HR last 20 min 171',
  ),
  pattern(
    'aside',
    'number percent',
    0.1,
    ([number]) => (number.value.value <= STEEPEST ? 'grade' : undefined),
    'Laufband 1 %',
  ),
  // How long a part of the race took.
  pattern(
    'aside',
    "number ^'er' 'durchgang'|'zwischenzeit'|'split'|'in'|':'? clock",
    -0.9,
    ([number, , , clock], { line }) => {
      const before = tokensBefore(line, number.start);
      const isBehindRace = before.some(({ text }) => RACES.has(text)) && before.some(({ text }) => text === ':');
      return isBehindRace && clock.value.parts.length === 2 && number.value.value <= MOST_SPLIT_KM
        ? 'split'
        : undefined;
    },
    'WK 10 km 38:20. 5er 19:02',
    'HM 1:41:10, 10er Durchgang 47:50',
  ),
  // How well a part of the body is again; nobody runs by a share of a knee.
  pattern(
    'aside',
    "bodyPart 'is'|'was'|'feels'|'felt'|'ist'|'war'|'now'|'jetzt'|'back'|'wieder'? 'at'|'about'|'around'|'to'|'bei'|'zu'? number percent",
    -0.8,
    ([, , , { value }]) => (value.value <= WHOLE_PERCENT ? 'health' : undefined),
    'achilles 70%, 8 km easy',
    'calf at 80%, 6 km',
  ),
  pattern('aside', 'number to number percent gradeWord', -0.2, () => 'grade', '6-8% incline'),
  pattern('aside', "feltWord 'like'|'wie' number lengthUnit|timeUnit?", -0.2, () => 'feeling', 'felt like 20'),
  pattern('aside', "gradeWord ':'|'at'|'of'? number percent?", -0.2, () => 'grade', 'Grade 1%'),
  pattern(
    'aside',
    "'to'|'from'|'starting'|'started'|'towards'|'bis'|'von'|'finish'|'finishing'|'finished'|'ending'|'ended' 'at'|'around'|'about'|'@'? clock",
    0.4,
    // `Langer Lauf von 1:20`: how long it was; `finished 41:30`, too.
    ([word, at, clock], { line }) =>
      clock.value.parts.length !== 2 || isTellingTraining(line, word.start - 1, word.start)
        ? undefined
        : ENDING.test(line.tokens[word.start]?.text ?? '')
          ? at && priced('pace', ENDS_AT)
          : 'pace',
    'starting around 9:25 working to 8:40',
    '12 miles, started at 9:20, finished at 8:05',
  ),
  pattern(
    'aside',
    'number timeUnit perUnit slower|faster anyWord? anyWord?',
    -0.2,
    () => 'margin',
    '3 min per mile slower than race pace',
  ),
  pattern(
    'aside',
    "'-'|'+' number timeUnit 'per'|'a'|'each'|'pro'|'je' 'lap'|'mile'|'km'|'rep'|'runde'|'400'|'k'",
    -0.3,
    // `25-30 seconds per mile off 5k pace`: a range.
    ([sign], { line }) => (line.tokens[sign.start - 1]?.type === 'number' ? undefined : 'margin'),
    '@ LT -2 seconds per lap',
  ),
  pattern(
    'aside',
    "'by' about? duration",
    -0.2,
    // `followed by 40 min`: what came then.
    ([by], { line }) => (line.tokens[by.start - 1]?.text === 'followed' ? undefined : 'margin'),
    'PR by 2 mins',
  ),
  pattern(
    'aside',
    "number 'by'|'on'|'per' 'the'|'my' 'watch'|'belt'|'garmin'|'gps'|'app'|'clock'|'treadmill'",
    0,
    // `4 on the treadmill`, with nothing before it, is the run.
    ([number], { line }) =>
      !FURTHER.has(line.tokens[number.start - 1]?.text ?? '') &&
      tokensBefore(line, number.start).some(({ type }) => type === 'number')
        ? 'measured'
        : undefined,
    '6.7 km, 7.1 by the watch',
  ),
  pattern(
    'aside',
    "number lengthUnit? 'by'|'on'|'per'|'nach'|'laut'? 'mapmyrun'|'garmin'|'strava'|'footpod'|'gps'|'stryd'|'runkeeper'|'nike'",
    -0.6,
    ([number], { line }) =>
      tokensBefore(line, number.start).some(({ type }) => type === 'number') ? 'measured' : undefined,
    '8.02 on garmin / 8.25 mapmyrun',
  ),
  pattern(
    'aside',
    "number 'output'|'kj'|'kjs'|'tss'|'kilojoule'|'kilojoules'",
    -0.6,
    () => 'load',
    '30 min ride, 8.9 output',
  ),
  // What a watch showed besides; where nothing else is told, it is the run.
  pattern(
    'aside',
    `'('|','|'-'|'.'|';'|'and'|'but'|'aber'|'und'? 'my'|'the'|'die'|'der'|'das'? ${DEVICE} ${SHOWED}|':' 'me'|'it'|'us'|'only'|'nur'? 'at'|'for'? about? distance ')'?`,
    -0.9,
    ([open, my, device, , , , , amount], { line }) =>
      isFarBefore(line, (open ?? my ?? device).start, amount.value.numbers[0]) && isAlone(line, amount.end)
        ? 'measured'
        : undefined,
    '3.6 km (treadmill said 4.0)',
    '10 km, Uhr sagt 9,7',
    '6.1 miles (strava says 6.0)',
  ),
  pattern(
    'amount',
    `'my'|'the'|'die'|'der'? ${DEVICE} ${SHOWED} 'me'|'it'|'us'|'only'|'nur'? 'at'? about? distance`,
    -0.4,
    ([my, device, , , , , amount], { line }) =>
      tokensBefore(line, (my ?? device).start).some(({ type }) => type === 'number') ? undefined : amount.value,
    'watch said 9.87 but I started it late',
  ),
  pattern(
    'aside',
    'number degrees?',
    -0.2,
    ([number], { line }) => {
      if (number.value.value < LEAST_BODY_C || number.value.value > MOST_BODY_C) return undefined;
      const before = line.tokens.slice(Math.max(0, number.start - FEVER_WORDS), number.start);
      const isFever =
        before.some(({ text }) => FEVERS.has(text)) ||
        // `sick with flu, temp 38.5`
        (line.tokens[number.start - 1]?.text === 'temp' && isIllAround(line, number.start)) ||
        (number.value.decimals === 1 &&
          isAlone(line, number.end) &&
          (tellsVaccine(line) || isIllAround(line, number.start)));
      return isFever ? 'fever' : undefined;
    },
    'fever over 39',
    'sore throat, 37.9, sofa',
    'Fieber 38,5 Grad',
  ),
  pattern(
    'aside',
    'about? number speedMi|speedKm paceWord?',
    0.1,
    ([, number, unit]) =>
      number.value.value > (unit.type === 'speedMi' ? FASTEST_MPH : FASTEST_KMH) ? 'speed' : undefined,
    '17.5 mph average',
  ),
  pattern(
    'aside',
    "'normally'|'usually'|'normal'|'usual'|'norm'|'baseline'|'sonst'|'normalerweise' 'is'|'it'|'around'|'about'|'sind'|'ist'|':'? number",
    -0.2,
    // `The usual 10`, `usual 6` was run.
    ([usual, , number], { line }) => {
      const isOfToday = OF_TODAY.has(line.tokens[usual.start - 1]?.text ?? '');
      const before = tokensBefore(line, usual.start);
      const isFront = before.length === 0 || FRONTS.has(before.at(-1)?.text ?? '');
      const isNamed = line.tokens[usual.start]?.text === 'usual' && number.start === usual.end;
      const isRun = isFront && isNamed && !before.some(({ type }) => type === 'number');
      return isOfToday || isRun ? undefined : 'usual';
    },
    'normally 46',
  ),
  pattern(
    'aside',
    "'[' number ']'",
    -0.3,
    ([, number]) => (number.value.value <= MOST_LEVEL && number.value.decimals === 0 ? 'level' : undefined),
    'orienteering 56:40 [3]',
  ),
  pattern(
    'aside',
    "'sleep'|'recovery'|'readiness'|'training'|'body'|'strain'|'stress'|'fitness'|'schlaf'|'erholungs'? 'score'|'battery'|'readiness'|'load'|'effect'|'index'|'strain' ':'|'of'|'was'|'at'|'bei'? number percent?",
    -0.6,
    () => 'load',
    'sleep score 82',
    'body battery 45',
  ),
  // The number of a model, which no unit follows.
  pattern(
    'aside',
    "'pegasus'|'peg'|'pegs'|'vomero'|'structure'|'invincible'|'ghost'|'glycerin'|'adrenaline'|'launch'|'hyperion'|'kayano'|'nimbus'|'cumulus'|'novablast'|'superblast'|'noosa'|'clifton'|'bondi'|'speedgoat'|'speedgoats'|'rincon'|'arahi'|'kinvara'|'triumph'|'endorphin'|'rider'|'inspire'|'speedcross'|'ultraboost'|'adios'|'boston'|'cloudmonster'|'cloudsurfer'|'cloudflow'|'vaporfly'|'alphafly'|'1080v'|'880v'|'torin'|'escalante' 'max'|'max-flow'|'speed'|'pro'|'elite'|'tempo'|'tr'|'gtx'|'trail'|'plus'|'sky'? ^'v'? number 's'?",
    -1.2,
    ([name, , , number, plural], { line }) => {
      // `[peg41]`: the shoe of the session.
      if (line.tokens[name.start - 1]?.text === '[') return undefined;
      const end = (plural ?? number).end;
      const next = line.tokens[end];
      const isModel = number.value.decimals === 0 && number.value.value <= MOST_MODEL && next?.text !== ':';
      return isModel && !isCounting(line, end) ? 'shoes' : undefined;
    },
    'Pegasus 39, 7 km',
    'Ghost 14 9 km easy',
  ),
  pattern(
    'aside',
    "'aqi'|'uv'|'ferritin'|'hb'|'hämoglobin'|'hemoglobin'|'whoop'|'oura'|'luftqualität' 'index'|'recovery'|'strain'|'readiness'|'score'? ':'|'of'|'was'|'at'|'over'|'above'|'um'? number percent?",
    -1.2,
    () => 'load',
    'AQI 180, so 6 km inside',
    'whoop recovery 41%, 5 km easy',
  ),
  pattern(
    'aside',
    "'schlafscore'|'sleepscore'|'schlafindex' ':'? number percent?",
    -0.6,
    () => 'load',
    'Schlafscore 82',
  ),
  pattern(
    'aside',
    "restingPulse|'hrv'|'pulse' 'is'|'was'|'war'|'ist'|'heute'|'today'? 'up'|'down'|'hoch'|'runter'|'higher'|'lower'|'erhöht'|'höher'|'niedriger'? 'by'|'um'|'at'|'bei'? number 'höher'|'niedriger'|'tiefer'|'higher'|'lower'|'beats'|'bpm'|'schläge'? 'higher'|'lower'|'höher'|'niedriger'|'tiefer'? 'than'|'als'? 'usual'|'normal'|'sonst'|'üblich'?",
    -0.8,
    ([, , , , number]) => (number.value.value < LEAST_AT_REST ? 'margin' : undefined),
    'RHR up 8, 3 mi easy',
  ),
  pattern(
    'aside',
    "'vo' ^'2' 'max'? ':'|'-'|'='|'of'|'now'|'is'|'jetzt'? number",
    -0.6,
    ([, , , , number], { line }) =>
      number.value.value >= LEAST_VO2MAX && number.value.value <= MOST_VO2MAX && !isCounting(line, number.end)
        ? 'load'
        : undefined,
    'Garmin says VO2max 52',
  ),
  pattern(
    'aside',
    "'stride'|'step'|'schrittlänge'|'gct'|'bodenkontaktzeit'|'oscillation' 'length'|'time'? ':'|'of'|'='? number lengthUnit|anyWord",
    -0.9,
    ([, , , number, unit], { line }) => {
      const text = line.tokens[unit.start]?.text ?? '';
      return OF_RUNS.has(text) || (text === 'm' && number.value.value > LONGEST_STRIDE_M) ? undefined : 'load';
    },
    'stride length 1.12 m',
    'GCT 248 ms',
  ),
  pattern('aside', "'kalorien'|'kcal'|'calories'|'energie' ':'|'='? number", -0.6, () => 'load', 'Kalorien 640'),
  pattern(
    'aside',
    "number '-'? number? speedMi|speedKm 'wind'|'winds'|'gusts'|'gust'|'breeze'|'headwind'|'tailwind'|'gegenwind'|'rückenwind'|'böen'",
    -0.9,
    () => 'wind',
    '8 in the rain w/ 15 mph wind',
  ),
  pattern('aside', "'tss'|'trimp'|'np'|'vi' ':'|'='? number", -0.3, () => 'load', 'TSS 46'),
  pattern(
    'aside',
    "'elapsed'|'brutto'|'gross' 'time'|'zeit'? ':'|'='? clock|duration",
    -0.6,
    ([word, , , time], { line }) =>
      hasOtherClock(line, time) || (word.start === 0 && time.end === line.tokens.length) ? 'elapsed' : undefined,
    'Moving Time 36:10, Elapsed 40:02',
  ),
  pattern(
    'aside',
    "'('? clock|duration 'elapsed'|'brutto'|'gross' 'time'|'zeit'? ')'?",
    -0.5,
    ([open, time, , , close], { line }) =>
      (open === undefined) === (close === undefined) && hasOtherClock(line, time) ? 'elapsed' : undefined,
    '47:30 moving time (50:10 elapsed)',
  ),
  pattern(
    'aside',
    "'to'|'nearly'|'only'|'not'|'quite'|'feeling'|'felt' 'quite'|'about'|'around'|'at'? number percent",
    -0.1,
    () => 'share',
    'a tight hamstring limited me to 80%',
    'feeling 90%',
  ),
  // So much of what is said before it.
  pattern(
    'aside',
    "anyWord 'hoch' number",
    -1,
    ([word, , number], { line }) =>
      isAlone(line, number.end) && isUnknownWord(line, word.start) && number.value.decimals === 0
        ? 'feeling'
        : undefined,
    '45 min Crosstrainer, öde hoch 3',
  ),
  pattern(
    'aside',
    "number 'out'? 'of'|'von' '10'",
    0.05,
    ([number, , ten], { line }) => (number.value.value <= 10 && !isCounting(line, ten.end + 1) ? 'feeling' : undefined),
    'Achilles better today, 1 out of 10, 6 km',
  ),
  pattern(
    'aside',
    "number '/' '10'",
    0.05,
    ([number], { line }) =>
      number.value.value <= 10 && line.tokens[number.start - 1]?.text !== 'x' ? 'feeling' : undefined,
    '8/10',
  ),
  pattern(
    'aside',
    "about? clock|duration|number timeUnit? 'negative'|'positive'|'neg'|'negativer'|'positiver' 'split'|'splits'",
    -0.8,
    () => 'compared',
    '10 km 49:57, 12 s negative split',
  ),
  pattern(
    'aside',
    "'ruhig'|'lieber'|'gern'|'eher'? about? duration|number timeUnit? 'langsamer'|'schneller'|'flotter'|'slower'|'faster'|'quicker' 'each'|'every'|'per'|'pro'|'jede'? 'rep'|'time'|'lap'|'km'|'mile'|'runde'|'mal'?",
    -0.5,
    ([, , amount, unit, faster, each, last], { line }) =>
      (unit !== undefined || amount.type === 'duration') && isAlone(line, (last ?? each ?? faster).end)
        ? 'compared'
        : undefined,
    'Bei Hitze ruhig 3 s langsamer',
  ),
  pattern(
    'aside',
    "about? duration 'langsamer'|'schneller'|'flotter'|'slower'|'faster'|'quicker' 'als'|'than' 'in'|'im'|'beim'|'vor'|'letzten'|'letzte'|'bei'|'the'|'at'? anyWord",
    -0.4,
    () => 'compared',
    '5 Minuten schneller als im Vorjahr',
  ),
  pattern(
    'aside',
    "duration 'off'|'slower'|'faster'|'quicker'|'shy'|'outside'|'inside'|'short'|'under'|'over'|'langsamer'|'schneller'|'unter'|'über' 'than'|'of'|'als'? 'my'|'last'|'pb'|'pr'|'best'|'goal'|'bestzeit'|'meine'|'meiner'|'letztes'|'letzte' anyWord?",
    -0.4,
    () => 'compared',
    '13.1 in 1:31:04, 7 sec off my PR',
    '10 s slower than last year',
  ),
  // How fast some of the kilometres were: not all of them.
  pattern(
    'effort',
    "'every'|'each'|'jeder'|'jeden'|'jede' number ordinalTail|'.' lengthUnit 'in'|'@'|'at' about? clock|pace",
    -1.2,
    ([, number], { line }) =>
      number.value.value <= MOST_BETWEEN && hasOtherDistance(line, number.start, number.end + 2)
        ? 'moderate'
        : undefined,
    '12 km, jeder 3. km in 4:10',
  ),
  pattern(
    'aside',
    "'every'|'each'|'jeder'|'jeden'|'jede' 'other'|'second'|'third'|'zweite'|'zweiter'|'zweiten'|'dritte'|'dritter'|'dritten' lengthUnit",
    -0.9,
    ([every, , unit], { line }) => (hasOtherDistance(line, every.start, unit.end) ? 'part' : undefined),
    '10 km, jeder zweite km schnell',
  ),
  // How fast some of it ended.
  pattern(
    'aside',
    "'dropped'|'took'|'brought'|'cut'|'wound' 'down'? lastFirst number|anyWord lengthUnit? 'down'? 'to' clock perUnit?",
    -1.2,
    ([verb, , , , , , , clock], { line }) =>
      clock.value.parts.length === 2 && tokensBefore(line, verb.start).some(({ type }) => type === 'number')
        ? 'pace'
        : undefined,
    '11 miles easy, dropped the last two to 7:10',
  ),
] as const;

const FRONTS: ReadonlySet<string> = new Set(['.', ':', '!']);

/** `in just under 1:15`: how long it took; `in under 40` is a mark more often. */
function isHowLong({ tokens }: TokenLine, { start }: Phrase): boolean {
  const at = NEARLY.has(tokens[start]?.text ?? '') ? start : start - 1;
  return NEARLY.has(tokens[at]?.text ?? '') && tokens[at - 1]?.text === 'in';
}

const NEARLY: ReadonlySet<string> = new Set(['just', 'knapp', 'gerade']);

/** A word behind the number of a mark is its unit, or what is counted, but for those that go on with the sentence. */
function isOfBound({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.type === 'word' && !AFTER_BOUND.has(tokens[at]?.text ?? '');
}

const AFTER_BOUND = wordsOf(
  'since, for, in, again, at, this, and, but, seit, wieder, in, im, und, aber, this, today, heute',
);

/** Faster than this somebody rides. */
const FASTEST_KMH = 21;

const FASTEST_MPH = 13;

const BEHIND_TIME = -0.2;

const ENDING = /^(finish|end)/;
const ENDS_AT = -0.6;

/** How far behind the word of a fever its degrees may stand. */
const FEVER_WORDS = 3;
/** Nobody measures less or more. */
const LEAST_BODY_C = 35;
const MOST_BODY_C = 43;

const FEVERS: ReadonlySet<string> = new Set(['fever', 'fieber', 'temperature', 'temperatur']);

/** How far from a temperature an illness may be told. */
const ILLNESS_WORDS = 12;

/** Before something more: `swim 2500, then 4 on the treadmill`. */
const FURTHER = wordsOf('then, and, plus, +, dann, und, danach, did, ran, only, just, managed, another');

const OF_TODAY = wordsOf('the, my, our, a');

const WHOLE_PERCENT = 100;

const RACES = wordsOf('wk, wettkampf, rennen, hm, halbmarathon, marathon, vl, volkslauf, race');
const MOST_SPLIT_KM = 30;

/** Percent of a treadmill's belt, at most. */
const STEEPEST = 25;

/** Orienteers tell how hard it was from 1 to 5, in brackets. */
/** Models of a shoe are counted. */
const MOST_MODEL = 48;

const MOST_LEVEL = 5;

/** Of two times the one by the clock of the race is told beside. */
function hasOtherClock({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  return tokens.some(({ text }, at) => text === ':' && (at < start || at >= end));
}

function isIllAround(line: TokenLine, at: number): boolean {
  const [from, to] = [Math.max(0, at - ILLNESS_WORDS), Math.min(line.tokens.length, at + ILLNESS_WORDS)];
  return line.tokens
    .slice(from, to)
    .some((_, near) => sensesAt(line, from + near, to).some(({ type }) => type === 'ill'));
}

/** What watches tell of runners, in ml/kg/min. */
const LEAST_VO2MAX = 25;
const MOST_VO2MAX = 85;

/** Of lactate, in mmol/l: who runs as hard as can be. */
const MOST_MMOL = 25;

const MOST_BETWEEN = 5;

/** `6 degrees, treadmill: 7k` tells one distance: another has its unit, or is much the same. */
function isFarBefore(line: TokenLine, end: number, shown: number): boolean {
  const before = tokensBefore(line, end);
  const offset = end - before.length;
  return before.some(({ type, text }, at) => {
    if (type !== 'number') return false;
    const units = sensesAt(line, offset + at + 1, line.tokens.length);
    if (units.some(unit => unit.type === 'lengthUnit')) return true;
    // Of the weather, or a time.
    const isOther =
      before[at - 1]?.text === '-' || units.some(unit => unit.type === 'degrees' || unit.type === 'timeUnit');
    return !isOther && Math.abs(Number(text) - shown) <= shown * MOST_OFF;
  });
}

/** A watch and a map differ by no more. */
const MOST_OFF = 0.25;
