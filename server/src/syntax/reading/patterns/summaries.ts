import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { isCapital } from '../senses/letters';
import type { Amount, Phrase } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { SENTENCE_ENDS, wordsOf } from '../senses/words';
import { isAlone, isCounting, tokensBefore } from './around';

const OF_SPORT =
  "'run'|'swim'|'sw'|'bike'|'bk'|'ride'|'rad'|'rr'|'lauf'|'laufen'|'schwimmen'|'swimming'|'biking'|'cycling'|'running'" as const;

const SORT_OF_WEEK =
  "'recovery'|'easy'|'easier'|'rest'|'down'|'cutback'|'cut'|'taper'|'hard'|'big'|'build'|'base'|'race'|'steady'|'deload'|'peak'|'training'|'lockere'|'ruhige'|'harte'|'entlastungswoche'|'ruhewoche'|'regenerationswoche'|'erholungswoche'|'aufbauwoche'|'taperwoche'|'wettkampfwoche' 'back'|'down'? 'week'|'woche'?" as const;

/** What sums up other days, or tells of somebody else: `Week: 46 km, 4 runs`. */
export const summaries = [
  pattern('aside', 'amount weekWhole', -0.5, () => 'week', '42 miles this week'),
  // In German it is a race, too.
  pattern(
    'aside',
    "'this'|'last'|'next'|'per'|'each'|'every'|'all' 'wk' 'so'? 'far'?",
    -0.9,
    () => 'week',
    'tired all wk, 5 miles',
  ),
  // How far all of the week was; `10 km WK` was a race.
  pattern(
    'aside',
    "'('? number '/'|'for'? 'wk' ')'?",
    -1.2,
    ([open, number, , wk, close], { line }) =>
      number.value.value >= LEAST_TOLD_WEEK &&
      (open === undefined) === (close === undefined) &&
      (close || !isCapital(line, wk.start) || isAlone(line, wk.end))
        ? 'week'
        : undefined,
    '9 easy. 74 wk',
  ),
  // The run of this day, beside all of the week.
  pattern(
    'amount',
    "distance|duration weekWhole ','? 'with'|'after'|'including'|'incl'|'counting' 'today's'|'todays' amount",
    -0.9,
    ([, , , , , today]) => ({ ...today.value, meantTo: today.start }),
    "20 miles for the week with today's 6",
  ),
  pattern(
    'amount',
    "distance|duration weekWhole ','? 'with'|'after'|'including'|'incl'|'counting' amount 'today'",
    -0.9,
    ([, , , , today]) => ({ ...today.value, meantTo: today.start }),
    '44 for the week after 8 today',
  ),
  pattern(
    'amount',
    "'today's'|'todays' amount 'makes'|'made'|'brings'|'brought'|'puts'|'takes'|'took'|'gives' 'me'|'it'|'us'? 'to'|'up'|'at'? amount weekWhole",
    -0.9,
    ([, today]) => today.value,
    "today's 8 makes 44 for the week",
  ),
  pattern(
    'aside',
    "weekTitle totalWord? 'so'? 'far'? ':'|'='|'-'|'of'|'was'|'mit'? about? amount",
    -0.5,
    ([title, , , , , , amount], { line }) =>
      // `Start in die Woche: 8 km` is a run of this day.
      line.tokens[title.start - 1]?.type === 'word' && amount.value.low < LEAST_WEEK_M ? undefined : 'week',
    'mileage so far: 42',
  ),
  pattern(
    'summary',
    "weekTitle ':'|'-'",
    -1.2,
    ([title], { line }) => (title.start === 0 && line.tokens.length > title.end + 1 ? 'rest' : undefined),
    'Week: 46 km, 4 runs',
  ),
  pattern(
    'summary',
    "monthName ':'?",
    -0.5,
    ([month, sign], { line }) =>
      beginsSentence(line, month.start) &&
      (sign !== undefined || line.tokens[month.end]?.type === 'number') &&
      line.tokens[month.end + 1]?.text !== '.'
        ? 'rest'
        : undefined,
    'März:',
    'Januar 48 km',
  ),
  pattern(
    'summary',
    "weekTitle|totalWord ':'|'='|'-'|'of'|'was'|'mit'? about? amount",
    -0.9,
    ([title, , , amount], { line }) => {
      if (title.start > 0 || !isOfWeek(amount.value) || isCounting(line, amount.end)) return undefined;
      return title.type === 'totalWord' ? 'rest' : 'sentence';
    },
    'Week total 65 km, 20 on dirt',
    'TOTAL: 57 miles. 40 on grass',
  ),
  // `13 canal & back. Total 37`: more than twice what was run, in a sentence of its own at the end of a line.
  pattern(
    'aside',
    "totalWord ':'|'='|'-'|'of'? about? number '.'|'!'?",
    -1.2,
    ([word, , , number, sign], context) => {
      const { tokens } = context.line;
      const isLast = (sign ?? number).end === tokens.length && SENTENCE_ENDS.has(tokens[word.start - 1]?.text ?? '');
      if (!isLast) return undefined;
      const { value } = number.value;
      const first = tokens[0]?.type === 'number' && tokens[1]?.text !== 'x' ? Number(tokens[0].text) : 0;
      const isFar = value * lengthOf(context.unit) >= LEAST_OF_WEEK_M;
      return value === 0 || (first > 0 && isFar && value >= first * TWICE) ? 'week' : undefined;
    },
    '13 canal and back. Tired. Total 37',
    'bike 45 min. Total 0',
  ),
  pattern(
    'aside',
    "number lengthUnit? 'wk'|'week'|'woche' 'so'? 'far'?",
    -1.2,
    ([number, , word, , far], { line }) =>
      number.value.value >= LEAST_OF_SHORT_WK &&
      (isOwnSentence(line, number.start) || line.tokens[number.start - 1]?.text === ',') &&
      isAlone(line, (far ?? word).end) &&
      line.tokens[(far ?? word).end]?.text !== ':'
        ? 'week'
        : undefined,
    '9 easy, calf fine. 52 wk',
  ),
  // `14, 7:30. 72!!!! biggest week of my life`: without a word for it, so much more is of the week too.
  pattern(
    'aside',
    "number '!'|'.'?",
    -0.5,
    ([number, sign], context) => {
      const { tokens } = context.line;
      const isApart = number.start > 1 && SENTENCE_ENDS.has(tokens[number.start - 1]?.text ?? '');
      const isEnd = (sign ?? number).end === tokens.length || sign !== undefined;
      const { value, decimals } = number.value;
      const first = tokens[0]?.type === 'number' && tokens[1]?.text !== 'x' ? Number(tokens[0].text) : 0;
      // `10 mi. 80` is how many minutes it took.
      const isTimed = tokensBefore(context.line, number.start).some(({ text }) => text === ':');
      const isFar = isTimed && value * lengthOf(context.unit) >= LEAST_WEEK_ALONE_M && value >= first * MUCH_MORE;
      return isApart && isEnd && first > 0 && isFar && decimals <= 1 && value <= MOST_WEEK ? 'week' : undefined;
    },
    '14, 7:30. 110!!!! biggest week of my life',
  ),
  pattern(
    'summary',
    "'wo'|'wk'|'ww' about? number lengthUnit? '.'|','|'/'|';'|'+'|'('?",
    -1.4,
    ([week, , number, unit, sign], { line }) =>
      week.start === 0 && isWeekByNumber(line, week, number, sign ?? unit ?? number, sign) ? 'rest' : undefined,
    'Wo 48 km',
    'Wk 31 + gym',
  ),
  // Behind what was run, with what was climbed.
  pattern(
    'aside',
    "'wo'|'wk'|'ww' ':'? about? number lengthUnit? ','? number? 'hm'|'''|'ft'|'feet'?",
    -1.4,
    ([week, , , number, unit, , climb, of], { line }) =>
      !climb === !of &&
      SENTENCE_ENDS.has(line.tokens[week.start - 1]?.text ?? '') &&
      isWeekByNumber(line, week, number, of ?? unit ?? number, undefined)
        ? 'week'
        : undefined,
    '22 km 1:48:20, 260 hm. Wo 81 km',
  ),
  // What sort of week it was, and how far: behind what was run.
  pattern(
    'aside',
    `${SORT_OF_WEEK} ','|':'|'-'|'='|'('? about? number lengthUnit? 'total'|'all'|'overall'|'gesamt'|'insgesamt'|'in'? ')'?`,
    -1.6,
    ([first, , , , , number, unit, total, close], { line }) =>
      isOwnSentence(line, first.start) &&
      number.value.value >= LEAST_OF_WEEK &&
      isAlone(line, (close ?? total ?? unit ?? number).end)
        ? 'week'
        : undefined,
    'Long 16 km. Cutback week, 46 km',
    '9 easy. Down week, 29 total',
    'Lang 18 km. Entlastungswoche: 38 km',
  ),
  // Short for a workout.
  pattern(
    'calm',
    "'wo'|'wod' ':'|'-'",
    -0.6,
    ([word, sign], { line }) => (word.start === 0 && line.tokens.length > sign.end ? 'workout' : undefined),
    'wo: 4xmile, 8 tot',
  ),
  pattern(
    'summary',
    "'wo'|'wk'|'ww' ':' about? amount",
    -1.4,
    ([week, , , amount], { line }) =>
      week.start === 0 && (isWeekly(amount, line) || isWkOfWeek(line, week, amount)) ? 'rest' : undefined,
    'Wo: 58 / Plan 58',
  ),
  pattern(
    'summary',
    'number sessionsNoun',
    -0.5,
    ([number], { line }) => {
      const { value, decimals } = number.value;
      // `8 in 3 runs: 3, 3, 2` is of a day.
      const isOfDay = value <= RUNS_OF_DAY && line.tokens[number.start - 1]?.text === 'in';
      return value >= RUNS_OF_DAY && decimals === 0 && value < 100 && !isOfDay ? 'sentence' : undefined;
    },
    '14 Läufe',
    '6 runs',
  ),
  pattern(
    'summary',
    'number anyWord sessionsNoun',
    -0.4,
    ([number]) =>
      number.value.value >= 3 && number.value.decimals === 0 && number.value.value < 100 ? 'sentence' : undefined,
    '3 kurze Läufe',
    '4 easy runs',
  ),
  pattern(
    'summary',
    'laterWord',
    -0.6,
    // `to go home and run 3`, `yelling at me to go faster`: what somebody did. `report to come`: words, and no training.
    ([later], { line }) =>
      isDoing(line, later) || TOLD_LATER.has(line.tokens[later.start - 1]?.text ?? '') ? undefined : 'clause',
    'still to come',
  ),
  // Somewhere on the line, in a sentence of its own.
  pattern(
    'aside',
    "weekTitle|'wk'|'wo' ':'|'='|'-'? 'nur'|'only'|'just'|'immerhin'|'schon'|'about'? about? number 'läufe'|'lauf'|'runs'|'run'|'einheiten'|'sessions' ','? about? distance",
    -1.2,
    ([week], { line }) => {
      // `Week 4 Run 2`: which one it was.
      const isTitle = week.start === 0 && line.tokens[0]?.text.startsWith('wochen');
      return isTitle || isOwnSentence(line, week.start) ? 'week' : undefined;
    },
    'Yoga 30 Min. Woche: 4 Läufe, 21 km',
    'Wochenrückblick: 4 Läufe 31,2 km',
  ),
  pattern(
    'aside',
    "weekTitle|'wk'|'wo' ':'|'='|'-'? 'nur'|'only'|'just'|'immerhin'|'schon'|'about'? about? number lengthUnit 'running'|'run'|'laufen'|'lauf'|'in'? number? 'days'|'tagen'? ','|'+'|'/'|'und'|'and'? number? anyWord? ','|'+'? number? anyWord? ','|'+'? number? anyWord?",
    -1.2,
    ([week, , , , number, unit], { line }) =>
      isOwnSentence(line, week.start) && isWeekOf(line, week, number, unit) ? 'week' : undefined,
    'Yoga 40. Week: 12 km running, 2 swims, 1 ride',
    '6k grass 4:50. Week 52k + 90min xt',
    'Rest, films. Wk 14 km',
  ),
  // Of each sport.
  pattern(
    'summary',
    `weekTitle|'wk'|'wo'|'ww' ':'|'-'|'='? about? number ${OF_SPORT} ','|'/'|'+'|'&'|'and'|'und'|';'? about? number ${OF_SPORT}`,
    -2,
    ([title], { line }) =>
      title.start === 0 || SENTENCE_ENDS.has(line.tokens[title.start - 1]?.text ?? '') ? 'rest' : undefined,
    'Wk 4.5 swim 80 bike 31 run',
    'Week 5 sw / ~95 bk / 18 run',
  ),
  // `Woche 6 (78 km, 510 hm)`: farther than anybody runs in a day.
  pattern(
    'summary',
    "weekTitle number ':'|'('|'-'|','? about? amount",
    -0.9,
    ([title, , , , amount]) =>
      title.start === 0 && amount.value.dimension === 'distance' && amount.value.low >= LEAST_WEEK_M
        ? 'rest'
        : undefined,
    'Woche 6 (~78 km, ~510 hm)',
    'KW 14: 71 km',
  ),
  pattern(
    'summary',
    "totalWord|weekTitle 'for'|'of'|'in'|'im'|'für' monthName ':'|'='|'-'|'was'? about? amount",
    -0.9,
    ([title, , , , , amount]) =>
      title.start === 0 && amount.value.dimension === 'distance' && amount.value.low >= LEAST_MONTH_M
        ? 'rest'
        : undefined,
    'Total for Oct: 201 miles',
  ),
  pattern(
    'summary',
    "'monat'|'month'? monthName ':'|'-'|'('? about? amount",
    -0.9,
    ([, month, , , amount]) =>
      month.start <= 1 && amount.value.dimension === 'distance' && amount.value.low >= LEAST_MONTH_M
        ? 'rest'
        : undefined,
    'Monat März: 212 km',
  ),
  pattern(
    'summary',
    'kind ofWeek',
    -0.5,
    // `First run of the week: 5 miles` is this one.
    ([kind, week], { line }) =>
      line.tokens[week.end]?.text === ':' || ONE_OF_MANY.has(line.tokens[kind.start - 1]?.text ?? '')
        ? undefined
        : 'sentence',
    'Lauf des Monats',
  ),
  pattern(
    'nowWord',
    "'nur'|'lieber'|'dann'|'just'|'only'",
    -0.1,
    ([word], { line }) =>
      tokensBefore(line, word.start).some(({ text }) => INSTEAD.has(text)) ? 'nowWord' : undefined,
    'statt Intervallen nur lockere 8 km',
  ),
  pattern(
    'otherDay',
    "'vor' number 'wochen'|'tagen'|'monaten'|'jahren'|'woche'|'monat'|'jahr'",
    -0.6,
    () => 'ago',
    'vor 2 Wochen noch 30 km',
  ),
  pattern(
    'otherTime',
    "'er'|'sie' didVerb",
    -0.3,
    ([person], { line }) => (line.tokens[person.start]?.spaced && person.start > 0 ? 'others' : undefined),
    'mit Tom 10 km, er lief 15',
  ),
  pattern(
    'otherTime',
    "'while'|'whilst'|'as'|'während' 'everybody'|'everyone'|'the'|'alle' 'else'|'others'|'rest'|'team'|'guys'|'girls'|'group'|'anderen'? didVerb",
    -0.6,
    ([, , , verb], { line }) => (US.has(line.tokens[verb.end]?.text ?? '') ? undefined : 'others'),
    'jogged 3 while the others did hill reps',
  ),
  pattern(
    'otherTime',
    'others didVerb',
    -0.3,
    // `Coach had us do 3 x 2 miles`: what we did.
    ([, verb], { line }) => (US.has(line.tokens[verb.end]?.text ?? '') ? undefined : 'others'),
    'Mein Mann ist 5 km gelaufen',
  ),
  pattern(
    'aside',
    "amount 'weeks'|'week'|'month'|'months'|'year'|'monat'|'monate'|'woche'|'tage'|'days'|'wochen'",
    -0.3,
    () => 'week',
  ),
] as const;

/** More are those of a week. */
const RUNS_OF_DAY = 3;

/** Before `to come` and `to go` words that make another thing of them. */
const TOLD_LATER: ReadonlySet<string> = new Set([
  'report',
  'results',
  'splits',
  'photos',
  'pics',
  'details',
  'bericht',
]);

/** `to go` with a word behind it that says where or how, or with nothing before it that is left: `decided to go 16`. */
function isDoing({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  if (tokens[end - 1]?.text !== 'go') return false;
  const next = tokens[end];
  const isLeft = tokens
    .slice(Math.max(0, start - WORDS_LEFT), start)
    .some(({ type, text }) => type === 'number' || text === 'still');
  return !isLeft || (next?.type === 'word' && !REMAINING.has(next.text));
}

/** `3 more long runs to go` */
const WORDS_LEFT = 4;

/** Behind `14 weeks to go`: what is still to come until something. */
const REMAINING: ReadonlySet<string> = new Set([
  'until',
  'till',
  'before',
  'in',
  'then',
  'now',
  'but',
  'yet',
  'this',
  'so',
  'bis',
]);
/** `erster Lauf des Jahres`, `50. Lauf des Jahres` */
const ONE_OF_MANY = wordsOf(
  '., first, second, third, fourth, fifth, last, final, only, erster, zweiter, dritter, vierter, letzter, einziger',
);

/** Less than this is a day's run, or one of a plan: `Woche 6: 35 km lang`. */
const LEAST_WEEK_M = 50_000;
/** Kilometres or miles: fewer may be a race. */
const LEAST_TOLD_WEEK = 45;
const LEAST_MONTH_M = 80_000;
/** Beside a run of the day so much is of its week. */
const LEAST_OF_WEEK_M = 38_000;
const TWICE = 2;
const LEAST_WEEK_ALONE_M = 75_000;
const MUCH_MORE = 3;
const MOST_WEEK = 250;

function isOfWeek({ dimension, low }: Amount): boolean {
  return dimension === 'distance' && low >= LEAST_WEEK_M;
}

/** `Wk: 12 miles, too little`; `WK: 10 km 41:10` is a race. */
function isWkOfWeek({ text, tokens }: TokenLine, week: Phrase, { value, end }: Phrase<'amount'>): boolean {
  const written = text.slice(tokens[week.start]?.start, tokens[week.start]?.end);
  const isTimed = tokens.slice(end).some(each => each.text === ':');
  const isFar = value.dimension === 'distance' || value.unit === 's' || value.unit === 'min';
  return (written === 'Wk' || written === 'wk') && !isTimed && isFar && value.numbers[0] >= LEAST_OF_SHORT_WEEK;
}

/** `WO: 8 km easy` is short for a workout; a week is more, and nothing is said of how it was run. */
function isWeekly({ value, end }: Phrase<'amount'>, { tokens }: TokenLine): boolean {
  const next = tokens[end];
  const isBare = value.dimension === 'distance' || value.numbers[0] === value.low / SECONDS_PER_MINUTE;
  const most = !next || next.type === 'sign' ? LEAST_OF_WEEK : LEAST_OF_WEEK_WITH_WORDS;
  return isBare && value.numbers[0] >= most;
}

function isOwnSentence({ tokens }: TokenLine, start: number): boolean {
  return SENTENCE_ENDS.has(tokens[start - 1]?.text ?? '');
}

/** No race of so far: `WK 10 km 41:10`. */
function isWeekOf({ text, tokens }: TokenLine, week: Phrase, number: Phrase<'number'>, unit: Phrase): boolean {
  const { start = 0, end = 0 } = tokens[week.start] ?? {};
  const isTimed = tokens.slice(unit.end, unit.end + 3).some(each => each.text === ':');
  return text.slice(start, end) !== 'WK' && !isTimed && number.value.value >= LEAST_OF_SHORT_WEEK;
}

const LEAST_OF_SHORT_WEEK = 3;
const LEAST_OF_SHORT_WK = 25;

/** `WK` in capitals is short for a race, and so is one with a time. */
function isWeekByNumber(
  line: TokenLine,
  week: Phrase,
  number: Phrase<'number'>,
  last: Phrase,
  sign: Phrase | undefined,
): boolean {
  const { text, tokens } = line;
  const { start = 0, end = 0 } = tokens[week.start] ?? {};
  const written = text.slice(start, end);
  const isAlone = sign !== undefined || last.end === tokens.length || SENTENCE_ENDS.has(tokens[last.end]?.text ?? '');
  // In English `WO` is a workout.
  const least =
    written.toLowerCase() === 'wk' || (written === 'Wo' && week.start > 0) ? LEAST_OF_WEEK : LEAST_OF_WEEK_WITH_WORDS;
  const isRace = written === 'WK' || tokens.slice(last.end).some(each => each.text === ':');
  return isAlone && !isRace && number.value.value >= least;
}

/** Kilometres or miles; who writes `WO` of less writes of a workout. */
const LEAST_OF_WEEK = 15;
/** `Wo: 48 Lauf` */
const LEAST_OF_WEEK_WITH_WORDS = 35;

const US: ReadonlySet<string> = new Set(['us', 'me', 'uns', 'mich']);
const INSTEAD: ReadonlySet<string> = new Set(['statt', 'anstatt', 'anstelle', 'instead']);

function beginsSentence({ tokens }: TokenLine, start: number): boolean {
  const before = tokens[start - 1];
  return !before || before.text === '.' || before.text === ',' || before.text === ';';
}
