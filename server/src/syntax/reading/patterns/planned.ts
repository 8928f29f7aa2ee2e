import type { Token, TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase, PhraseType, RepsValue } from '../senses/phrase';
import { WHAT_CAME } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { isAlone, isCounting, opensClause, tokensBefore } from './around';
import { isMeasuredBehind } from './aroundNumbers';
import { repsOf } from './repetitionParts';

/** So many words in a row mean hardly anything else. */
const LIKELY = -0.8;

/** What may stand between what was meant and what came of it. */
const SIGN = "','|'-'|'.'|';'|'/'|'('|'but'|'aber'";
const SIGN_OR_AND = `${SIGN}|'and'|'und'` as const;

/**
 * What was meant and what came of it, side by side: `planned 10, ran 8`, `60 min geplant, 75 geworden`. What came of it was run, in the
 * unit of what was meant where it has none of its own. In one phrase, so that it is weighed against two runs and against one within the
 * other.
 */
export const planned = [
  pattern(
    'amount',
    "planLead ':'? distance '.'|','|'but'|'aber' 'at'|'after' distance 'the'|'my'|'i'|'it'|'there'|'calf'|'knee'|'legs'",
    LIKELY,
    ([, , meant, , , done]) => cameOf(meant, undefined, done),
    'Wanted 5.5. At 3 km the knee said no',
  ),
  pattern(
    'amount',
    "leadWord? distance planTail '.'|','|'but'|'aber' 'at'|'after' distance 'the'|'my'|'i'|'it'|'there'|'calf'|'knee'|'legs'",
    LIKELY,
    ([, meant, tail, , , done]) => cameOf(meant, tail, done),
    '16 on the plan. At 11 there was nothing in me',
  ),
  pattern(
    'nowWord',
    "'ist'|'actual'|'actually'|'did'|'ran'|'gelaufen'|'gemacht'|'tatsächlich'|'realität'|'done' ':'?",
    -1.2,
    ([word, colon], { line }) => {
      const isHeader = colon !== undefined || opensCell(line, word.start);
      return isHeader && isOfPlan(line) && tellsOther(line, (colon ?? word).end) ? WHAT_CAME : undefined;
    },
    'Plan: 25 lang, letzte 5 MRT. Ist: 23 km',
    'Plan 14 | Actual 11.5 1:38:00',
  ),
  pattern(
    'nowWord',
    "'a' ':'",
    -1.2,
    ([mark], { line }) => (opensPart(line, mark.start, 'a') && isActualMark(line, mark.start) ? WHAT_CAME : undefined),
    'P: 9 w 4 @ T | A: 7.2 easy 1:02:10',
    'P: 6 easy | A: off, kids ill',
  ),
  pattern(
    'aside',
    "'p' ':'",
    -0.4,
    ([mark], { line }) => (isPlanMark(line, mark.start) ? 'plan' : undefined),
    'P: 12 easy | A: 9 easy',
  ),
  pattern(
    'amount',
    `planLead ':'|'-'|'='? distance|duration kind? planTail? 'today'|'heute'|'tonight'? ${SIGN_OR_AND}? doneLead ':'|'-'|'='? about? distance|duration doneTail? ')'?`,
    LIKELY,
    ([, , meant, kind, tail, , , , , , done]) => withKind(cameOf(meant, tail, done), kind),
    'planned 10, ran 8',
    'wanted 9 today, got 6.5',
    'Soll 12 km, Ist 11,4 km',
    'Soll: 12 km / Ist: 10 km',
    'wollte 12 laufen, nach 8 war Schluss',
    'scheduled - 8 km. did 5',
    'app says 30 min run, i did 26',
  ),
  pattern(
    'amount',
    `planLead ':'|'-'|'='? distance|duration planTail? ${SIGN}? distance|duration doneTail ')'?`,
    LIKELY,
    ([, , meant, tail, , done]) => cameOf(meant, tail, done),
    'geplant 18 km, 21 geworden',
  ),
  pattern(
    'amount',
    `leadWord? distance|duration kind? planTail ${SIGN}? doneLead distance|duration doneTail? ')'?`,
    LIKELY,
    ([, meant, kind, tail, , lead, done], { line }) =>
      line.tokens[tail.start]?.text !== 'easy' || wasEnded(line, lead, done)
        ? withKind(cameOf(meant, tail, done), kind)
        : undefined,
    'had 8 on the schedule, cut it to 6',
    '10 km easy, cut short at 6 km',
    '60 min geplant, am Ende 75',
    '12 mile tempo was the plan, did 8',
  ),
  pattern(
    'amount',
    `planLead ':'|'-'|'='? distance|duration target ${SIGN_OR_AND}? doneLead ':'|'-'|'='? about? distance|duration doneTail? ')'?`,
    LIKELY,
    ([, , meant, tail, , , , , done]) => cameOf(meant, tail, done),
    'goal 8 @ 7:30, did 8 @ 7:42',
  ),
  // What somebody rested from.
  pattern(
    'state',
    'restWord|restLike insteadWord kind|effort? about? number|distance|duration kind|effort?',
    -1.2,
    () => ({ word: 'rest', words: [] }),
    'rest instead of rec 5',
    'Ruhetag statt 8 km locker',
  ),
  // What was done instead has a name between its word and how far it was.
  pattern(
    'aside',
    `leadWord? distance|duration planTail ${SIGN}?`,
    -1.2,
    ([, , tail, sign], { line }) =>
      line.tokens[tail.start]?.text !== 'easy' && isDoneWithName(line, (sign ?? tail).end) ? 'plan' : undefined,
    '34 on the plan, did LR 22',
    '20 km geplant, gemacht lockere 12 km',
  ),
  pattern(
    'amount',
    `leadWord? distance ^'er'|'k' planTail ${SIGN}? doneLead? distance doneTail? ')'?`,
    LIKELY,
    ([, meant, , tail, , lead, done, behind]) => ((lead ?? behind) ? cameOf(meant, tail, done) : undefined),
    '20er geplant, 16 geworden',
  ),
  pattern(
    'amount',
    `leadWord? distance|duration planTail ${SIGN}? distance|duration doneTail ')'?`,
    LIKELY,
    ([, meant, tail, , done]) => cameOf(meant, tail, done),
    '10 km auf dem Plan, 8 gelaufen',
  ),
  pattern(
    'amount',
    `distance|duration ${SIGN}? 'stayed'|'carried'|'kept'|'pushed' 'out'|'on'|'going' 'to'|'till'|'until' distance|duration`,
    LIKELY,
    ([meant, , , , , done]) => cameOf(meant, undefined, done),
    'long run 24, stayed out to 26',
  ),
  pattern(
    'amount',
    "distance|duration ','|'-'|'but'? 'cut'|'shortened'|'trimmed' 'it'? 'back'|'down'|'short'? 'to' about? distance|duration",
    LIKELY,
    ([meant, , , , , , , done]) => cameOf(meant, undefined, done),
    'MLR 13, cut to 10',
    '60 min, cut it short to 40',
  ),
  pattern(
    'amount',
    'changedLead distance|duration planTail? changedTo distance|duration doneTail?',
    LIKELY,
    ([, meant, , tail, done]) => cameOf(meant, tail, done),
    'turned 10 into 12 km',
    'aus geplanten 10 wurden 14 km',
    'aus 21 geplanten wurden 17',
  ),
  pattern(
    'amount',
    "doneLead ':'? distance|duration 'of'|'out' 'of'? 'the'|'a'|'my'|'those'? planTail? distance|duration doneTail?",
    LIKELY,
    ([, , done, , , , , meant]) => partOf(done, meant),
    'cut short: 5 of 8 miles',
    'only got in 40 of the 60 minutes',
  ),
  pattern(
    'amount',
    "distance|duration 'of'|'out' 'of'? 'the'|'a'|'my'|'those'? planTail? distance|duration doneTail",
    LIKELY,
    ([done, , , , , meant]) => partOf(done, meant),
    '6 of the 10 done',
  ),
  pattern(
    'amount',
    "distance|duration 'of'|'out' 'of'? 'the'|'a'|'my'|'those'? distance|duration planTail",
    LIKELY,
    ([done, , , , meant]) => partOf(done, meant),
    '8 km of 10 km planned',
  ),
  pattern(
    'amount',
    "distance|duration 'run'|'lauf'|'done'? 'vs'|'versus'|'gegen' '.'? 'a'|'the'? planTail|'target'|'goal'? ':'? distance|duration planTail|'target'|'goal'|'plan'?",
    LIKELY,
    ([done, , , , , before, , meant, behind]) => (before ?? behind) && besideMeant(done, meant),
    '6.2 km vs 6 km target',
  ),
  pattern(
    'amount',
    "distance|duration '('|','? planLead|'target'|'ziel' ':'|'of'? distance|duration ')'?",
    LIKELY,
    ([done, open, , , meant, close]) =>
      open && (open.value === '(') === (close !== undefined) ? besideMeant(done, meant) : undefined,
    '8 km (target 10 km)',
  ),
  pattern(
    'amount',
    "'turned'|'went'|'came'|'ran'|'headed'? 'nach'|'after'|'back'|'home' 'after'|'at'? distance 'heim'|'heimwärts'|'umgedreht'|'zurück'|'schluss'? 'statt'|'instead' 'of'|'den'|'der'|'the'? distance|number 'planned'|'geplant'?",
    LIKELY,
    ([, , , done, , , , meant]) => (meant.type === 'number' ? done.value : besideMeant(done, meant)),
    'nach 9 heim statt 14',
    'turned back after 9 instead of 14',
  ),
  pattern(
    'reps',
    `planLead ':'? reps planTail? ${SIGN}? doneLead reps doneTail? ')'?`,
    LIKELY,
    ([, , meant, tail, , , done]) => ({ ...done.value, meantTo: (tail ?? meant).end }),
    'Soll 5x1000, gemacht 4x1000',
  ),
  pattern(
    'reps',
    `leadWord? count repAmount planTail ${SIGN}? reps doneTail ')'?`,
    LIKELY,
    ([, , , tail, , done]) => ({ ...done.value, meantTo: tail.end }),
    '5 x 2000 geplant, 3 x 2000 gemacht',
  ),
  pattern(
    'reps',
    `planLead ':'? reps planTail? ${SIGN}? doneLead number doneTail? ')'?`,
    LIKELY,
    ([, , meant, tail, , , done], { line }) =>
      isOwnRun(line, done.end) ? undefined : asOften(meant.value, tail ?? meant, done),
    'plan called for 5 x 1k, did 4',
  ),
  pattern(
    'aside',
    `planLead ':'? reps planTail? ${SIGN}? doneLead`,
    LIKELY,
    ([, , , , , lead], { line }) =>
      line.tokens[lead.end]?.type === 'number' && isOwnRun(line, lead.end + 1) ? 'plan' : undefined,
    'should have been 8x400, did 6 easy',
  ),
  pattern(
    'reps',
    `leadWord? count repAmount planTail ${SIGN}? doneLead number doneTail? ')'?`,
    LIKELY,
    ([, count, each, tail, , , done], { line }) =>
      isOwnRun(line, done.end) ? undefined : asOften({ ...ONCE, amount: each.value, count: count.value }, tail, done),
    '5 x 1 km planned, did 4',
  ),
  pattern(
    'reps',
    `leadWord? count repAmount planTail ${SIGN}? number doneTail ')'?`,
    LIKELY,
    ([, count, each, tail, , done]) => asOften({ ...ONCE, amount: each.value, count: count.value }, tail, done),
    '5 x 1 km planned, 4 done',
  ),
  pattern(
    'reps',
    "count repAmount target? '(' doneLead number doneTail? ')'",
    LIKELY,
    ([count, each, , , lead, done]) => asOften({ ...ONCE, amount: each.value, count: count.value }, lead, done),
    '12x400 (did 10)',
  ),
  pattern(
    'reps',
    "count repAmount kind? target? '/'? recovery? planTail? ','|'-'|';'|'.'|'('? 'but'|'aber'|'i'|'ich'|'hab'|'habe'? 'cut'|'stopped'|'bailed'|'quit'|'abgebrochen'|'did'|'only'|'just'|'managed'|'lasted'|'survived'|'completed'|'nur'|'nach' 'it'|'did'|'managed'|'lasted'|'got'? 'to'|'at'|'after'|'through'|'nach'? number 'of'? 'the'|'those'? number? brokenOffWord|doneTail? ')'?",
    LIKELY,
    (
      [
        count,
        { value: amount },
        kind,
        target,
        stroke,
        recovery,
        planned,
        open,
        ,
        lead,
        ,
        ,
        done,
        of,
        ,
        all,
        tail,
        close,
      ],
      { line },
    ) => {
      const { end } = tail ?? all ?? done;
      if ((of === undefined) !== (all === undefined) || (all && all.value.value !== count.value.count))
        return undefined;
      const isLast = isAlone(line, end) || line.tokens[end]?.text === '(';
      const isClosed = isLast && (open?.value === '(') === (close !== undefined) && (!stroke || recovery !== undefined);
      // `supposed to be 5 x 1 mile, did 3`: below, with the words for the plan.
      const isLed = OF_MEANT.has(line.tokens[count.value.start - 1]?.text ?? '');
      const reps = isClosed && !isLed && repsOf({ count: count.value, amount, kind, target, recovery });
      return reps && done.value.value < count.value.count ? asOften(reps, planned ?? lead, done) : undefined;
    },
    '5 x 1 mile, cut to 3',
    '6 x 1 km, did 4',
    '5x3 min w/ 2 min jog. did 4 of the 5',
    '4 x 6 min @ 4:40/km. Did 3. WU 12 min',
    '8 x 200 m Hügel, nach 6 abgebrochen',
  ),
  // Who made them fewer, and why, may stand beside it.
  pattern(
    'reps',
    "count repAmount kind? 'waren'|'war'|'were'|'was'? planTail? ','|'-'|';'|'.'|'('? 'but'|'aber'? 'the'|'my'|'der'|'die'|'mein'? 'i'|'ich'|'coach'|'trainer'|'trainerin'|'we'|'wir'? 'hab'|'habe'|'haben'|'hat'|'have'|'has'? 'it'|'them'|'es'|'sie'? 'auf'|'cut'|'reduced'|'trimmed'|'shortened' 'it'|'them'|'this'|'back'|'down'? 'back'|'down'? 'to'? number 'gekürzt'|'reduziert'|'verkürzt'|'eingedampft'|'verringert'? ')'?",
    LIKELY,
    ([count, { value: amount }, kind, , planned, open, , , , , , lead, , , to, done, tail, close], { line }) => {
      const isSaid = (line.tokens[lead.start]?.text === 'auf') === (tail !== undefined) && (tail ?? to) !== undefined;
      const reps =
        isSaid && (open?.value === '(') === (close !== undefined) && repsOf({ count: count.value, amount, kind });
      return reps && done.value.value < count.value.count ? asOften(reps, planned ?? lead, done) : undefined;
    },
    '9 x 300 m geplant, auf 7 gekürzt',
    '7 x 1 km, cut it back to 5 as it was so hot',
  ),
  pattern(
    'reps',
    "'cut'|'shortened'|'reduced'|'trimmed' 'the'|'it'? count repAmount 'back'|'down'? 'to' number",
    LIKELY,
    ([, , count, { value: amount, end }, , , done], { line }) => {
      const reps = !isCounting(line, done.end) && repsOf({ count: count.value, amount });
      return reps && done.value.value < count.value.count ? asOften(reps, { end }, done) : undefined;
    },
    'Coach cut 7 x 500 m to 5',
  ),
  pattern(
    'aside',
    "','|'('|'-'|'.'? 'but'|'aber'? 'the'|'my'|'der'|'mein'? 'plan'|'coach'|'schedule'|'trainer'|'app' 'say'|'says'|'said'|'was'|'had'|'has'|'wanted'|'called'|'sagt'|'sagte'|'wollte'|'hatte' 'for'|'me'? about? distance|duration ')'?",
    LIKELY,
    ([open, but, the, plan, , , , meant, close], { line }) =>
      tokensBefore(line, (open ?? but ?? the ?? plan).start).some(({ type }) => type === 'number') &&
      (isAlone(line, (close ?? meant).end) || line.tokens[(close ?? meant).end]?.text === 'but')
        ? 'plan'
        : undefined,
    'Today I make 12 km, the plan say 15 but too hot',
    '9 km (coach wanted 12)',
  ),
  // `Im Plan steht Entlastungswoche (55 km)`: what was meant, where what was run stands behind.
  pattern(
    'aside',
    "'im'|'laut'|'der'|'the'|'my'|'app'? 'plan'|'trainingsplan'|'schedule' 'steht'|'stehen'|'stand'|'standen'|'sagt'|'says'|'has'|'wants'|'will'? 'eigentlich'|'heute'|'a'|'eine'|'die'|'an'? anyWord? anyWord? '('|','|'mit'|'with'|':'? about? distance|duration ')'?",
    LIKELY,
    ([lead, plan, verb, , , , , , amount, close], { line }) =>
      (lead || plan.start === 0) && (verb || lead?.value === 'laut') && isMeasuredBehind(line, (close ?? amount).end)
        ? 'plan'
        : undefined,
    'Im Plan steht Entlastungswoche (55 km). Heute 10 km',
    'The plan says 18 km, ran 12 km',
  ),
  pattern(
    'aside',
    "'planned'|'plan'|'scheduled'|'geplant'|'supposed'|'meant' 'to'? 'be'? ':'|'was'|'war'? 'a'|'an'|'my'|'to'|'ein'|'den'|'day'|'as'? restWord|restLike 'day'? ','|'.'|'-'|';'? 'but'|'aber'?",
    -0.9,
    ([plan, , , , , rest], { line }) => (plan.start <= 1 && tellsAnyway(line, rest.end) ? 'plan' : undefined),
    'planned off, ran 3 anyway',
    'Planned rest day but snuck in 4',
  ),
  pattern(
    'skippedWord',
    "'war'|'waren'|'was'|'were'? 'geplant'|'angesetzt'|'vorgesehen'|'planned'|'scheduled' ','|'-'|'.'|';'? 'but'|'aber'|'doch'|'leider'?",
    -0.3,
    ([first, word, , but], { line }) => (isNotDone(line, first ?? word, but ?? word) ? 'skippedWord' : undefined),
    'ein Halbmarathon war geplant, aber ich bin zu müde',
    'krank (10 km geplant)',
  ),
  pattern(
    'skippedWord',
    "'was'|'were'|'is' 'supposed'|'meant'|'scheduled'|'planned' 'to'|'for' 'be'|'happen'? 'today'|'tonight'|'this'? 'morning'|'evening'?",
    -0.9,
    ([, , , be, day, part], { line }) => {
      const { end } = part ?? day ?? be ?? { end: 0 };
      return (be ?? day) && line.tokens.slice(end, end + FAR_GIVEN + 2).some(({ text }) => GIVEN_UP.has(text))
        ? 'skippedWord'
        : undefined;
    },
    'intervals were supposed to be today. Chickened out',
  ),
  pattern(
    'skippedWord',
    "'on'|'auf'|'im' 'the'|'dem'|'my'? 'plan'|'schedule'|'cards'|'zettel'|'programm' ','|'-'|'.'|';'? 'but'|'aber'|'doch'|'leider'?",
    -0.3,
    ([first, , word, , but], { line }) =>
      isNotDone(line, first, but ?? word) && tellsOfRest(line, 0, line.tokens.length) ? 'skippedWord' : undefined,
    '12 km on the plan but sick',
  ),
  pattern(
    'skippedWord',
    "'a' 'miss'",
    -0.3,
    ([miss], { line }) =>
      tokensBefore(line, miss.start)
        .slice(-FAR_GIVEN)
        .some(({ text }) => GIVEN.has(text))
        ? 'skippedWord'
        : undefined,
    'gave the track session a miss',
  ),
  // It was done so, and is no other time.
  pattern(
    'aside',
    "'einheit'|'session'|'training'|'workout'|'programm'|'alles'|'all'? 'genau'|'ganz'|'exactly'|'just'? 'wie'|'as'|'nach'|'gemäß'|'per'|'to' 'im'|'per'|'the'? 'geplant'|'vorgesehen'|'plan'|'trainingsplan'|'planned'|'scheduled'|'prescribed'",
    -1.1,
    ([first, exactly, as, , { end }], { line }) => {
      const { start } = first ?? exactly ?? as;
      // `not as planned`, `as planned 10`: what was meant, or how it went.
      const isDenied = NOT.has(line.tokens[start - 1]?.text ?? '');
      const isApart = start === 0 || isAlone(line, end) || line.tokens[start - 1]?.type !== 'number';
      // `Ruhetag nach Plan`: of a day without training, which its own words tell.
      const isOfRest = start > 0 && !line.tokens.some(({ type }) => type === 'number');
      return isDenied || isOfRest || !isApart ? undefined : 'as meant';
    },
    'Einheit wie geplant: 5 x 4 min Schwelle, TP 2 min',
    'As planned: 7 x 3 min @ 4:00',
    'Tuesday morning as per plan, 5 miles in 44 min',
  ),
  pattern(
    'aside',
    "','? 'obwohl'|'although'|'though'|'wobei' planLead? 'nur'|'only'|'ich'|'i'|'eigentlich'? number lengthUnit|timeUnit? planTail",
    LIKELY,
    () => 'plan',
    '12 km gelaufen, obwohl 8 geplant',
  ),
] as const;

const NOT = wordsOf('nicht, not, anders, anderes, other, than, als, weniger, mehr, less, more, never, nie');

/** A number behind a word for what was done in its stead. */
function tellsAnyway({ tokens }: TokenLine, from: number): boolean {
  const behind = tokens.slice(from);
  const number = behind.findLastIndex(({ type }) => type === 'number');
  return behind.slice(0, number + 1).some(({ text }) => ANYWAY.has(text));
}

const ANYWAY = wordsOf('but, aber, ran, did, got, snuck, jogged, went, so, instead, lief, bin, doch');

/** `gave the long run on the coast path a miss` */
/** `Plan: 16 locker. …`, `Plan 14 | …` opens the line. */
function isOfPlan({ tokens }: TokenLine): boolean {
  return PLAN_LABELS.has(tokens[0]?.text ?? '') && (tokens[1]?.text === ':' || tokens[1]?.type === 'number');
}

/** `| Actual 11.5`: behind a stroke, without a colon. */
function opensCell({ tokens }: TokenLine, at: number): boolean {
  return CELL_SIGNS.has(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.type === 'number';
}

export const CELL_SIGNS: ReadonlySet<string> = new Set(['|', '/', ';', '-', '→', '>']);

/** `P: 9 easy | A: 7 easy`: what was planned and what was actually done, by a letter each. */
function isPlanMark(line: TokenLine, at: number): boolean {
  return opensPart(line, at, 'p') && line.tokens.some((_, other) => other > at && opensPart(line, other, 'a'));
}

function isActualMark(line: TokenLine, at: number): boolean {
  return line.tokens.slice(0, at).some((_, other) => opensPart(line, other, 'p'));
}

function opensPart(line: TokenLine, at: number, letter: string): boolean {
  return line.tokens[at]?.text === letter && line.tokens[at + 1]?.text === ':' && opensClause(line, at);
}

const DID = wordsOf('did, ran, got, made, gemacht, gelaufen, lief');

/** `did LR 22`: a word for what was done, what it was called, and a number. */
function isDoneWithName(line: TokenLine, at: number): boolean {
  const [word, name] = [line.tokens[at], line.tokens[at + 1]];
  return (
    DID.has(word?.text ?? '') &&
    name?.type === 'word' &&
    sensesAt(line, at + 1, at + 2).some(({ type }) => type === 'kind' || type === 'effort') &&
    line.tokens.slice(at + 2, at + 4).some(({ type }) => type === 'number')
  );
}

const PLAN_LABELS = wordsOf('plan, soll, geplant, planned, vorgabe');

/** Rest, or other numbers than those of the plan; repetitions that only the plan names were run. */
function tellsOther(line: TokenLine, from: number): boolean {
  const { tokens } = line;
  if (sensesAt(line, from, tokens.length).some(({ type }) => NOTHING_RUN.has(type))) return true;
  const [meant, came] = [tokens.slice(0, from), tokens.slice(from)];
  const isRepeated = ({ text }: TokenLine['tokens'][number]) => text === 'x';
  if (meant.some(isRepeated) && !came.some(isRepeated)) return false;
  const [first] = came.filter(({ type }) => type === 'number');
  const numbers = meant.filter(({ type }) => type === 'number');
  const isPace = came.some(({ text }) => text === 'schnitt' || text === 'pace');
  const isSame = numbers.length === 1 && Number(numbers[0]?.text) === Number(first?.text);
  return first !== undefined && !isSame && !isPace;
}

const NOTHING_RUN: ReadonlySet<PhraseType> = new Set(['restWord', 'restLike', 'noRunWord', 'notWord', 'ill']);

const GIVEN = wordsOf('gave, give, given, giving');
const FAR_GIVEN = 8;

/** An amount stands before it and none behind, where words say that nothing came of it: behind it, or a rest or an illness before. */
function isNotDone(line: TokenLine, first: Phrase, last: Phrase): boolean {
  const [before, behind] = [tokensBefore(line, first.start), sentenceOf(line.tokens.slice(last.end))];
  if (before.length === 0 || behind.some(({ type }) => type === 'number')) return false;
  if (behind.some(({ text }) => NOT_DONE.has(text))) return true;
  const own = sentenceOf(before.toReversed());
  return own.filter(({ type }) => type === 'number').length === 1 && tellsOfRest(line, 0, first.start);
}

function sentenceOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text }) => text === '.' || text === '!');
  return end < 0 ? tokens : tokens.slice(0, end);
}

function tellsOfRest(line: TokenLine, start: number, end: number): boolean {
  return line.tokens
    .slice(start, end)
    .some((_, at) => sensesAt(line, start + at, end).some(({ type }) => RESTING.has(type)));
}

const RESTING: ReadonlySet<PhraseType> = new Set(['restWord', 'restLike', 'ill', 'injuredWord']);

const GIVEN_UP = wordsOf(
  'chickened, bailed, skipped, instead, couldn, couldnt, didn, didnt, did, not, no, nope, nothing, rest, but, gave, missed, wimped',
);

const NOT_DONE = wordsOf(
  'abgesagt, cancelled, canceled, storniert, krank, sick, ill, nicht, kein, keine, keinen, keinerlei, nichts, nix, zu, sofa, couch, bett, krank, müde, morgen, ausgefallen, not, no, never, too, nothing, sick, ill, bed, tired, instead, tomorrow',
);

/** `10 km easy, stopped after 6 km`: it was to be easy, and was no longer; who stops for a drink goes on. */
function wasEnded({ tokens }: TokenLine, lead: Phrase, done: Phrase): boolean {
  const next = tokens[done.end]?.text;
  return ENDED.has(tokens[lead.start]?.text ?? '') && next !== 'for' && next !== 'to';
}

const ENDED: ReadonlySet<string> = new Set(['cut', 'stopped', 'bailed', 'quit', 'packed', 'called']);

/** From a fifth of what was meant to three times as much; farther apart are parts, and counts of something else. */
const LEAST_SHARE = 0.2;
const MOST_SHARE = 3;

export function cameOf(
  { value: meant, ...rest }: Phrase<'distance' | 'duration'>,
  tail: Phrase | undefined,
  { value: done }: Phrase<'distance' | 'duration'>,
): Amount | undefined {
  const came = done.unit === 'bare' ? inUnitOf(meant, done) : done;
  const unit = meant.unit === 'bare' ? came.low / came.numbers[0] : meant.low / meant.numbers[0];
  const share = came.low / (meant.numbers[0] * unit);
  const isSameSort = meant.unit === 'bare' || meant.dimension === came.dimension;
  return isSameSort && share >= LEAST_SHARE && share <= MOST_SHARE
    ? { ...came, meantTo: (tail ?? rest).end }
    : undefined;
}

/** `12 mile tempo was the plan, did 8`: what it was to be it was. */
export function withKind(came: Amount | undefined, kind: Phrase | undefined): Amount | undefined {
  return came && kind ? { ...came, insideFrom: kind.start, insideTo: kind.end } : came;
}

/** What was done, told before what was meant: both are of one sort. */
function besideMeant(
  { value: done }: Phrase<'distance' | 'duration'>,
  meant: Phrase<'distance' | 'duration'>,
): Amount | undefined {
  const came = cameOf(meant, undefined, { value: done } as Phrase<'distance' | 'duration'>);
  if (!came) return undefined;
  const { meantTo: _, ...own } = came;
  return own;
}

/** `5 of 8 miles`: what was done of what was meant. */
function partOf(
  { value: done }: Phrase<'distance' | 'duration'>,
  { value: meant }: Phrase<'distance' | 'duration'>,
): Amount | undefined {
  if (done.numbers[0] >= meant.numbers[0] || (done.unit !== 'bare' && done.unit !== meant.unit)) return undefined;
  return done.unit === 'bare' ? inUnitOf(meant, done) : done;
}

function inUnitOf(meant: Amount, { numbers, start, numberEnd, end }: Amount): Amount {
  const unit = meant.low / meant.numbers[0];
  return { ...meant, low: numbers[0] * unit, high: numbers[1] * unit, numbers, start, numberEnd, end };
}

const OF_MEANT = wordsOf('be, do, for, was, of, run, planned, geplant, scheduled, plan, soll, statt, anstatt, instead');

const ONCE: Pick<RepsValue, 'inner' | 'timesS'> = { inner: [], timesS: [] };

/** `planned 8x400, did 6 easy`: how far was run instead. */
function isOwnRun(line: TokenLine, at: number): boolean {
  return (
    isCounting(line, at) ||
    sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'effort' || type === 'kind')
  );
}

function asOften(
  reps: RepsValue,
  meant: { readonly end: number },
  { value, start, end }: Phrase<'number'>,
): RepsValue | undefined {
  const count = value.value;
  const isCount = Number.isInteger(count) && count >= 1 && count <= (reps.count?.count ?? 0) * MOST_SHARE;
  return isCount ? { ...reps, count: { count, start, end }, meantTo: meant.end } : undefined;
}
