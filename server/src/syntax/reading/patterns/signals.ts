import type { TokenLine } from '../../scan';
import { type Priced, pattern, priced } from '../grammar';
import type { Phrase, Values } from '../phrase';
import { wordsOf } from '../words';
import { isDenied, isOpeningWeekday, OVER, SAYS_ITSELF, textsOf } from './around';

/** What a day was for the body: rest, illness, pain, a night. */
export const signals = [
  pattern(
    'state',
    'restWord',
    -0.1,
    ([word], { line }) =>
      isHyphened(line, word.end)
        ? undefined
        : { word: 'rest', words: [], isWeak: FORCED.has(line.tokens[word.start]?.text ?? '') },
    'Ruhetag',
    'rest day',
  ),
  pattern(
    'state',
    "'einen'|'a'|'another'|'noch'|'mein'|'my' 'ein'|'nice'|'guten'|'freien'|'planned'|'geplanten'? restWord",
    SAYS_ITSELF,
    ([word], { line }) =>
      OTHER_DAYS.has(line.tokens[word.start - 1]?.text ?? '') ? undefined : { word: 'rest', words: [], isWeak: true },
    'gönne mir einen Ruhetag',
    'just a rest day',
  ),
  pattern(
    'state',
    'restLike',
    -0.1,
    ([word], { line }) => (isClause(line, word.start, word.end) ? { word: 'rest', words: [] } : undefined),
    'Rest',
    'nix',
    'off',
  ),
  pattern('state', 'noRunWord', -0.1, () => ({ word: 'rest', words: [], isWeak: true }), 'no run', 'kein Training'),
  pattern('state', 'ill', 0.1, ([word], { line }) =>
    isOver(line, word.end) ? undefined : { word: 'sick', words: textsOf(line, word) },
  ),
  pattern(
    'calm',
    "ill 'is'|'ist'|'war'|'was'? 'fast'|'almost'|'nearly'|'ganz'|'all'|'mostly'|'now'|'jetzt'? easedWord",
    -0.5,
    () => 'over',
    'Erkältung fast weg, 5 km',
  ),
  pattern(
    'state',
    "'i'm'|'im'|'i'|'off'|'feeling'|'feel'|'felt'|'still'|'woke'|'home'|'bin'|'wieder'|'immer'|'noch' 'am'|'up'|'noch'|'sick'|'krank'|'work'|'school'|'really'|'so'|'pretty'|'very'|'richtig'|'leicht'|'etwas'? ill",
    -0.2,
    ([, , word], { line }) => ({ word: 'sick', words: textsOf(line, word) }),
    'still ill',
    'bin krank',
  ),
  pattern(
    'state',
    "'with'|'mit'|'wegen'|'trotz'|'despite'|'due' 'to'|'a'|'an'|'some'|'mild'|'slight'|'high'|'einer'|'einem'|'der'|'leichtem'|'hohem'|'fieser'|'dicker'|'schwerer'|'leichter'|'böser'|'starker'|'bad'|'nasty'|'heavy'? ill",
    SAYS_ITSELF,
    ([first, , word], { line }) =>
      isDenied(line, first) || NO_ILLNESS.has(line.tokens[word.end]?.text ?? '')
        ? undefined
        : { word: 'sick', words: textsOf(line, word) },
    '5 km with a fever',
    'Pause wegen Erkältung',
  ),
  pattern(
    'state',
    "'the'|'this'|'that'|'my'|'some' ill",
    0,
    ([, word], { line }) =>
      NO_ILLNESS.has(line.tokens[word.end]?.text ?? '') ? undefined : { word: 'sick', words: textsOf(line, word) },
    'the stomach bug caught me',
  ),
  pattern(
    'state',
    "'i' ''' 'm' 'really'|'so'|'still'|'now'|'just'? ill",
    -0.2,
    ([, , , , word], { line }) => ({ word: 'sick', words: textsOf(line, word) }),
    "I'm sick",
  ),
  pattern(
    'state',
    "'took'|'take'|'taking' 'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|'today'|'it' 'off'",
    -0.2,
    () => ({ word: 'rest', words: [], isWeak: true }),
    'took Monday off',
  ),
  pattern('state', 'injuredWord bodyPart?', 0.15, ([word, part], { line }) =>
    // `rehabilitation exercises` are done in the gym.
    EXERCISES.has(line.tokens[word.end]?.text ?? '')
      ? undefined
      : { word: 'injury', words: part ? textsOf(line, part) : textsOf(line, word) },
  ),
  pattern(
    'hurt',
    "bodyPart 'a'|'i'? anyWord? anyWord? hurts level?",
    0.05,
    ([part, , , , , level], { line }) => hurt(line, part, level),
    'knee hurts 4/10',
  ),
  pattern(
    'hurt',
    'hurts anyWord? anyWord? bodyPart level?',
    0.05,
    ([, , , part, level], { line }) => hurt(line, part, level),
    'sore shin',
  ),
  pattern(
    'hurt',
    'hurts anyWord anyWord anyWord bodyPart level?',
    0.05,
    ([, , , , part, level], { line }) => hurt(line, part, level),
    'Schmerz sitzt noch im Schienbein',
  ),
  pattern(
    'hurt',
    "bodyPart anyWord? anyWord? hurts '('|',' level ')'?",
    0,
    ([part, , , , , level], { line }) => hurt(line, part, level),
    'Knie gezwickt (3/10)',
  ),
  pattern(
    'hurt',
    "bodyPart 'a'|'i'? anyWord? anyWord? hurts ','|'-'? anyWord? anyWord? anyWord? '('|','|'-'? level ')'?",
    0,
    ([part, , , , , , , , , , level], { line }) => hurt(line, part, level),
    'achilles sore after 4/10',
    'knee sore the whole way, 3/10',
    'shin a bit niggly (2/10)',
  ),
  pattern(
    'hurt',
    "bodyPart anyWord? tight '('|','? level ')'?",
    0,
    ([part, , , , level], { line }) => hurt(line, part, level),
    'left calf tight 2/10',
  ),
  pattern(
    'hurt',
    "bodyPart '(' level ')'",
    -0.3,
    ([part, , level], { line }) => hurt(line, part, level),
    'Rad wegen Achillessehne (3/10)',
  ),
  pattern(
    'hurt',
    "bodyPart '!'|':'|'-'|',' hurts level?",
    0.2,
    ([part, , , level], { line }) => hurt(line, part, level),
    'meine Ferse! Schmerzt wie verrückt',
  ),
  pattern(
    'hurt',
    "'left'|'right'|'links'|'rechts'|'l'|'r'? bodyPart level",
    0.05,
    ([side, part, level], { line }) => ({
      site: [...(side ? textsOf(line, side) : []), ...textsOf(line, part)].join(' '),
      level: level.value,
    }),
    'pain knee 3/10, shin 2/10',
  ),
  // Of one side it is no mere tiredness.
  pattern(
    'hurt',
    "'left'|'right'|'linke'|'linker'|'linkes'|'rechte'|'rechter'|'rechtes' bodyPart 'is'|'was'|'felt'|'feels'|'still'|'war'|'ist'|'noch'? 'a'|'very'|'really'|'etwas'|'sehr'|'still'? 'bit'|'little'? 'tight'|'stiff'|'verhärtet' level?",
    -0.1,
    ([, part, , , , , level], { line }) => hurt(line, part, level),
    'Rest. Right hamstring tight',
  ),
  pattern(
    'hurt',
    "'leichte'|'leichter'|'starke'|'starker'|'etwas'|'links'|'rechts'? painOfPart 'links'|'rechts'? level?",
    -0.5,
    ([lead, pain, , level], { line }) => (isDenied(line, lead ?? pain) ? undefined : painOfPart(line, pain, level)),
    'Knieschmerzen 4/10, 5 km',
  ),
  pattern('calm', "notWord painOfPart 'mehr'?", -0.5, () => 'denied', 'ohne Knieschmerzen 10 km'),
  pattern('hurt', "hurts '-'|',' anyWord? bodyPart", 0.3, ([pain, , , part], { line }) =>
    // `no pain, legs a bit heavy`
    isDenied(line, pain) ? undefined : { site: textsOf(line, part).join(' ') },
  ),
  pattern(
    'night',
    "nightWord '('|':'|','|'-'|'.'? 'vielleicht'|'maybe'|'perhaps'|'so'|'nur'|'only'|'knapp'? about? duration ')'?",
    -0.3,
    ([, , , , slept]) => slept.value,
    'Bad night (5h)',
  ),
  pattern(
    'night',
    "sleepNoun anyWord? ','|':'|'('? 'only'|'just'|'nur'? about? duration ')'?",
    -0.3,
    ([, , , , , slept]) =>
      slept.value.low >= NIGHT_S.least && slept.value.high <= NIGHT_S.most ? slept.value : undefined,
    'slept badly, only 5 hours',
  ),
  pattern(
    'night',
    "about? duration 'of'? sleepNoun",
    -0.3,
    ([, slept]) => slept.value,
    '6 h Schlaf',
    '5 hours of sleep',
  ),
  pattern(
    'measure',
    'metricWord anyWord anyWord? anyWord? level',
    -0.2,
    ([word, , , , level]) => ({ word: word.value, level: level.value }),
    'stress at work 9/10',
  ),
  pattern(
    'level',
    "number '/' number",
    0,
    ([value, , max]) =>
      value.value.value <= max.value.value && max.value.value <= 10 && max.value.value >= 4
        ? { value: value.value.value, max: max.value.value }
        : undefined,
    '4/10',
  ),
  pattern(
    'level',
    "number 'out'? 'of'|'von' number",
    0.1,
    ([value, , , max]) =>
      max.value.value === 10 && value.value.value <= 10 ? { value: value.value.value, max: 10 } : undefined,
    '4 out of 10',
    '3 von 10',
  ),
] as const;

/** A rest that something forced upon the runner, which is told beside it. */
const FORCED: ReadonlySet<string> = new Set(['forced', 'enforced', 'zwangspause', 'laufpause']);

/** How long somebody sleeps; shorter times behind a word for sleep are of a run. */
const NIGHT_S = { least: 2.5 * 3600, most: 13 * 3600 } as const;

/** `after a rest day`: what was done is told of another one. */
const OTHER_DAYS = wordsOf(
  'after, before, of, from, like, than, nach, vor, statt, ohne, without, need, needed, brauche',
);

/** `the flu shot` */
const NO_ILLNESS = wordsOf('shot, jab, vaccine, season, kids, child, day, days, week, of');

/** Words that mean a rest day only where they are all that a clause says: `Rest.`, but not `nothing but 3:31s`. */
function isClause({ tokens }: TokenLine, start: number, end: number): boolean {
  const [before, next, further] = [tokens[start - 1], tokens[end], tokens[end + 1]];
  const isOpen =
    !before ||
    OPENS.has(before.text) ||
    isOpeningWeekday({ tokens }, start - 1) ||
    (before.type === 'sign' && before.text === '-' && (start === 1 || (tokens[start]?.spaced ?? false)));
  const isAbbreviated =
    before?.text === '.' &&
    tokens[start - 2]?.type === 'word' &&
    (tokens[start - 2]?.text.length ?? 0) <= 4 &&
    tokens[start - 3]?.type === 'number';
  if (!isOpen || isAbbreviated || (before?.text === '/' && tokens[start - 2]?.text === 'on')) return false;
  if (!next || CLOSES.has(next.text)) return true;
  if (next.text === ':')
    return further?.text === '0' || (further?.type === 'word' && tokens[end - 1]?.text !== 'pause');
  return next.type === 'sign' && (next.text !== '-' || next.spaced);
}

const OPENS: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  '!',
  '(',
  '|',
  ':',
  '\n',
  '/',
  'heute',
  'today',
  'total',
  'full',
  'complete',
  'plan',
  'planned',
  'scheduled',
  'just',
  'another',
  'tag',
  'day',
  'mal',
  'einfach',
]);

const CLOSES: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  '!',
  '?',
  ')',
  '(',
  '|',
  '/',
  '\n',
  '>',
  'today',
  'heute',
  'or',
  'oder',
  'due',
  'wegen',
  'because',
  'for',
  'as',
  'after',
  'nach',
  'and',
  'und',
  '&',
  '+',
  'weil',
  'again',
  'before',
  'vor',
]);

/** `off-road`: a part of a longer word. */
function isHyphened({ tokens }: TokenLine, at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return sign?.text === '-' && !sign.spaced && next?.type === 'word' && !next.spaced;
}

/** Where it hurts; a level behind it is that of the pain more often than of anything else. */
/** `Erkältung fast weg`, `cold is gone`: no illness any more. */
function isOver({ tokens }: TokenLine, end: number): boolean {
  const at = ALMOST.has(tokens[end]?.text ?? '') ? end + 1 : end;
  return OVER.has(tokens[at]?.text ?? '');
}

const ALMOST: ReadonlySet<string> = new Set([
  'is',
  'ist',
  'fast',
  'almost',
  'nearly',
  'mostly',
  'ganz',
  'all',
  'now',
  'jetzt',
]);

function painOfPart(line: TokenLine, pain: Phrase, level: Phrase<'level'> | undefined): Priced<Values['hurt']> {
  const part = (line.tokens[pain.start]?.text ?? '').replace(PAIN, '');
  const site = SITES.get(part) ?? part;
  return level ? priced({ site, level: level.value }, OF_PAIN) : priced({ site }, 0);
}

const PAIN = /(?:schmerz(?:en)?|beschwerden)$/;
/** Parts of the body that change before another word. */
const SITES: ReadonlyMap<string, string> = new Map([
  ['waden', 'wade'],
  ['fersen', 'ferse'],
  ['hüft', 'hüfte'],
  ['leisten', 'leiste'],
  ['sehnen', 'sehne'],
  ['achillessehnen', 'achillessehne'],
]);

function hurt(line: TokenLine, part: Phrase, level: Phrase<'level'> | undefined): Priced<Values['hurt']> {
  const site = textsOf(line, part).join(' ');
  return level ? priced({ site, level: level.value }, OF_PAIN) : priced({ site }, 0);
}

const OF_PAIN = -0.35;

const EXERCISES: ReadonlySet<string> = new Set(['exercises', 'exercise', 'übungen', 'routine', 'work']);
