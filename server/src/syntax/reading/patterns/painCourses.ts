import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { isAlone, isDenied, SAYS_ITSELF, textsOf, tokensBefore } from './around';
import { isBone } from './dangers';

/** What may be added to the site of a pain; rules about pain ask for these words. */
type Course =
  | 'worse'
  | 'again'
  | 'still'
  | 'cut-short'
  | 'no-weight'
  | 'at rest'
  | 'night'
  | 'hop'
  | 'point'
  | 'tight'
  | 'tight again'
  | 'swollen'
  | 'painkiller';

const SAME = "'same'|'gleiches'|'gleiche'|'gleicher'|'gleichen'|'selbes'|'selbe'|'selber'|'dieselbe'|'dasselbe'";
const SIDE = "'left'|'right'|'links'|'rechts'|'linke'|'rechte'|'linkes'|'rechtes'|'linken'|'rechten'|'re'|'li'|'l'|'r'";
const OWN = "'my'|'the'|'die'|'das'|'der'|'meine'|'mein'|'meiner'|'dem'|'den'|'meinem'|'meinen'";

/**
 * How a pain goes, where no word says that it hurts: a part of the body and worse, again or still. Then what is a sign of danger by
 * itself: it cannot be stood on, it hurts at rest, it is swollen, it ended a run.
 */
export const painCourses = [
  /* ---- worse, again, still ---- */
  pattern(
    'hurt',
    `bodyPart ${SIDE}? '.'|','|'-'? anyWord? anyWord? anyWord? worseWord`,
    -0.3,
    ([part, , , , , , worse], { line }) => courseOf(line, part, 'worse', part.end, worse),
    'knee much worse than on Tuesday, 5 km',
    'Knie heute deutlich schlechter als gestern, 5 km',
    'gleiches Schienbein, eher schlechter',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? anyWord? hurts|complains anyWord? anyWord? ','|'-'|'('? 'a'? anyWord? anyWord? worseWord`,
    -0.5,
    ([part, , , , , , , , , , worse], { line }) => courseOf(line, part, 'worse', part.end, worse),
    'Leiste zieht, schlimmer als Montag',
    'achilles sore, a bit worse than last week',
  ),
  pattern(
    'hurt',
    `worseWord 'pain'|'ache'|'niggle'|'schmerzen'|'schmerz'? 'in'|'im'|'an'|'am'|'with'|'with'? ${OWN}? ${SIDE}? bodyPart`,
    -0.2,
    ([worse, pain, inside, , , part], { line }) =>
      (pain ?? inside) ? courseOf(line, part, 'worse', worse.start, worse) : undefined,
    'worse pain in the knee today, 5 km',
    'schlimmere Schmerzen im Knie, 5 km',
  ),
  pattern(
    'hurt',
    `${SAME} 'old'|'alte'|'altes'|'damn'|'bloody'? ${SIDE}? bodyPart 'pain'|'niggle'|'issue'|'problem'|'thing'|'story'? 'again'|'wieder'|'as'|'wie'?`,
    -0.3,
    ([, , , part, thing, again], { line }) =>
      endsClause(line, (again ?? thing ?? part).end) || again
        ? courseOf(line, part, 'again', part.start, part)
        : undefined,
    '6 km easy, same shin again',
    'wieder die gleiche Wade, 5 km',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? '.'? 'is'|'was'|'just'|'leider'|'ist'|'war'? onceMore`,
    0,
    ([part, , , , again], { line }) =>
      endsClause(line, again.end) && opensOwn(line, part.start)
        ? courseOf(line, part, STILL.has(textsOf(line, again).at(0) ?? '') ? 'still' : 'again', part.end, again)
        : undefined,
    'Achillessehne schon wieder, 6 km',
    'left achilles again from km 4, 6 km',
  ),
  pattern(
    'hurt',
    `'wieder'|'schon'|'immer' 'wieder'|'noch'|'mal'? ${OWN} ${SIDE}? bodyPart`,
    0.1,
    ([first, second, , , part], { line }) =>
      endsClause(line, part.end) && (first.value !== 'schon' || second !== undefined)
        ? courseOf(line, part, 'again', first.start, part)
        : undefined,
    'schon wieder die Wade, 6 km',
  ),
  // It is not said to be over.
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'is'|'has'|'ist'|'hat'? 'still'|'immer'|'noch'? 'not'|'nicht'|'no' 'settled'|'settling'|'gone'|'right'|'good'|'happy'|'better'|'besser'|'weg'|'gut'|'ok'|'okay'|'normal'`,
    -0.6,
    ([part, , , , not, gone], { line }) => {
      const isOver = textsOf(line, not)[0] === 'no' && textsOf(line, gone)[0] !== 'better';
      return isOver || !HURTING_PARTS.has(lastText(line, part)) ? undefined : { site: siteOf(line, part, 'still') };
    },
    'knee still not settled, 5 km',
    'Wade noch nicht weg, 5 km',
  ),
  /* ---- tight: one of a pair is no mere tiredness ---- */
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'is'|'was'|'felt'|'feels'|'feeling'|'ist'|'war'? onceMore? 'a'|'very'|'really'|'so'|'etwas'|'sehr'|'ganz'|'super'? 'bit'|'little'? tight onceMore? level?`,
    -0.2,
    ([part, , , before, , , how, behind, level], { line }) => {
      const isOne = ONE_PART.has(lastText(line, part)) && TIGHT.has(textsOf(line, how)[0] ?? '');
      const { end } = level ?? behind ?? how;
      if (!isOne || !endsClause(line, end) || isDenied(line, part) || eased(line, end)) return undefined;
      const site = siteOf(line, part, (before ?? behind) ? 'tight again' : 'tight');
      return level ? { site, level: level.value } : { site };
    },
    'calf tight again, 8 km',
    'hamstring a bit tight after, 9 km',
    'rechte Wade fest, 8 km',
    'linke Wade wieder zu, 8 km',
  ),
  // A tendon tells in the morning what it thinks of the day before.
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'is'|'was'|'a'|'ist'|'war'|'noch'|'still'? 'bit'|'very'|'etwas'|'noch'? 'morgens'|'steif'|'stiff'|'tight' 'in'|'this'|'every'|'first'|'am'|'heute'? 'the'? 'morning'|'mornings'|'morgen'|'morgens'|'steif'|'früh'|'thing'`,
    SAYS_ITSELF,
    ([part], { line }) =>
      ONE_PART.has(lastText(line, part)) && !isDenied(line, part) ? { site: siteOf(line, part, 'tight') } : undefined,
    '6 km, Achilles re morgens steif',
    'Achilles stiff in the morning, 6 km',
  ),
  /* ---- it cannot be stood on ---- */
  pattern(
    'hurt',
    "cannotWord 'put'|'bear'|'take' 'any'|'much'|'full'|'my'|'proper'? 'weight' 'on'|'through'? 'it'|'that'|'the'|'my'? 'left'|'right'? 'foot'|'leg'|'ankle'|'knee'|'heel'|'side'?",
    SAYS_ITSELF,
    ([first, , , weight], { line }) => unborne(line, first.start, weight.end),
    "4 km, couldn't put weight on it after",
  ),
  pattern(
    'hurt',
    "cannotWord 'load'|'weight'|'stand' 'on'|'it'|'the'|'my' 'it'|'the'|'my'? 'left'|'right'? 'foot'|'leg'|'ankle'|'knee'|'heel'?",
    SAYS_ITSELF,
    ([first, , , , , last], { line }) => (last ? unborne(line, first.start, last.end) : undefined),
    '3 km, could not load the foot',
  ),
  // Of a joint or a tendon; after a race it is the legs that do not walk.
  pattern(
    'hurt',
    "cannotWord 'nicht'|'kaum'|'ich'|'noch'|'mehr'? 'nicht'|'kaum'|'mehr'? 'walk'|'gehen'|'laufen' 'on'|'properly'|'normally'|'without'? 'it'|'limping'?",
    SAYS_ITSELF,
    ([first, , , walk, , last], { line }) => {
      const isGerman = walk.value !== 'walk';
      const isNo = textsOf(line, { start: first.start, end: walk.end }).some(text => GERMAN_NOT.has(text));
      const hurt = isGerman && !isNo ? undefined : unborne(line, first.start, (last ?? walk).end);
      return hurt?.site.includes(' ') ? hurt : undefined;
    },
    'can hardly walk, knee',
  ),
  pattern(
    'hurt',
    "cannotWord 'nicht'|'nimmer'|'kaum'|'ich'|'noch'|'mehr'|'gar'|'fast'? 'nicht'|'kaum'|'mehr'|'gar'? 'mehr'|'richtig'|'voll'|'normal'|'ordentlich'? 'auftreten'|'abrollen'",
    SAYS_ITSELF,
    ([first, , , , last], { line }) =>
      textsOf(line, { start: first.start, end: last.end }).some(text => GERMAN_NOT.has(text))
        ? unborne(line, first.start, last.end)
        : undefined,
    '7 km, danach konnte ich nicht richtig auftreten',
    'kann kaum auftreten',
  ),
  pattern(
    'hurt',
    "'auftreten' 'geht'|'ging'|'war' 'nicht'|'kaum'|'gar'|'schwierig' 'nicht'|'mehr'|'noch'|'richtig'?",
    SAYS_ITSELF,
    ([first, , not], { line }) => unborne(line, first.start, not.end),
    'Auftreten ging kaum, 5 km',
  ),
  /* ---- at rest, and at night where it is no bone ---- */
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'now'|'still'|'jetzt'|'noch'|'tut'? 'now'|'still'|'jetzt'|'auch'|'even'|'schon'|'also'? hurts|complains? 'now'|'even'|'also'|'auch'|'schon'|'selbst'|'too'? restOrNight 'weh'? 'too'|'auch'|'weh'?`,
    SAYS_ITSELF,
    ([part, , mark, second, pain, more, when, weh], { line }) =>
      (pain ?? weh ?? mark ?? second ?? more) &&
      HURTING_PARTS.has(lastText(line, part)) &&
      !isDeniedWithin(line, part, when.end)
        ? { site: siteOf(line, part, isNight(line, when) && isBone(line, part) ? 'night' : 'at rest') }
        : undefined,
    '8 km, knee aches at rest',
    'Schienbein auch in Ruhe, 5 km',
    'Knie tut auch nachts weh',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'pain'|'ache'? 'woke'|'wakes'|'waking'|'kept'|'keeps'|'keeping'|'weckt'|'weckte' 'me'|'mich' 'up'|'awake'|'nachts'|'auf'? 'at'|'in'? 'the'|'der'? 'night'|'nights'|'nacht'?`,
    SAYS_ITSELF,
    ([part], { line }) =>
      HURTING_PARTS.has(lastText(line, part)) && !isDenied(line, part)
        ? { site: siteOf(line, part, isBone(line, part) ? 'night' : 'at rest') }
        : undefined,
    'Rest. Shin woke me up',
    'Schienbein weckt mich nachts',
  ),
  /* ---- one point of a bone, and on hopping ---- */
  pattern(
    'hurt',
    "'one'|'single'|'specific'|'exact'|'tiny'|'sore'|'tender'|'painful' 'single'|'specific'|'exact'|'small'|'tiny'|'sore'|'tender'|'painful'|'little'? 'spot'|'point' 'now'|'only'?",
    SAYS_ITSELF,
    (parts, { line }) => pointOf(line, parts),
    '8 km, shin sore, its one spot now',
    'tender spot on my shin, 5 km',
  ),
  pattern(
    'hurt',
    "'pinpoint'|'punktuell'|'punktförmig'|'punktgenau' 'pain'|'tenderness'|'soreness'?",
    SAYS_ITSELF,
    (parts, { line }) => pointOf(line, parts),
    'pinpoint pain on my shin',
    'Schienbein schmerzt punktuell',
  ),
  pattern(
    'hurt',
    "'the'|'about'|'roughly'? 'size' 'of' 'a'|'an'|'my' '5'|'10'|'20'|'50'|'one'|'two'|'small'? 'p'|'pence'|'penny'|'coin'|'dime'|'nickel'|'quarter'|'thumb'|'thumbnail'|'fingertip'|'pea'|'cent'|'euro'",
    SAYS_ITSELF,
    (parts, { line }) => pointOf(line, parts),
    'sore patch on the shin, size of a 10p, 8 km',
  ),
  pattern(
    'hurt',
    "'an'|'auf'|'in'? 'einer'|'einem'|'ein'|'eine' 'einzigen'|'einziger'|'einzige'|'kleinen'|'kleiner'|'kleine'|'bestimmten'|'genauen'? 'stelle'|'punkt'|'fleck'",
    SAYS_ITSELF,
    (parts, { line }) => pointOf(line, parts),
    '6 km, Schienbein tut an einer Stelle weh',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'tut'|'tat' 'nur'|'genau'|'jetzt'|'wieder'? 'an' 'einer'|'einem' 'einzigen'|'kleinen'|'bestimmten'? 'stelle'|'punkt' 'weh'`,
    SAYS_ITSELF,
    ([part], { line }) => (isBone(line, part) ? { site: siteOf(line, part, 'point') } : undefined),
    'Schienbein tut an einer Stelle weh, 6 km',
  ),
  pattern(
    'hurt',
    "cannotWord 'even'|'really'|'auf'|'mehr'|'nicht'|'kaum'? 'hop'|'hüpfen'|'hopsen' 'on'? 'it'|'that'|'one'? 'leg'|'foot'|'side'?",
    SAYS_ITSELF,
    (parts, { line }) => hopOf(line, parts),
    "stopped after 3 km, can't hop on it",
    'Schienbein, kann nicht hüpfen',
  ),
  pattern(
    'hurt',
    "'hop'|'hopping'|'hops'|'hüpfen' 'test'? 'on'? 'it'|'one'? 'leg'|'foot'? 'still'|'really'? hurts|'failed'|'positive'",
    SAYS_ITSELF,
    (parts, { line }) => hopOf(line, parts),
    '5 km, shin. Hopping hurts',
  ),
  pattern(
    'hurt',
    "hurts 'to'|'when'|'on'|'if'|'beim' 'i'? 'hop'|'hopping'|'hüpfen'",
    SAYS_ITSELF,
    (parts, { line }) => hopOf(line, parts),
    'shin: hurts to hop, 5 km',
  ),
  /* ---- swollen ---- */
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'is'|'was'|'a'|'ist'|'war'|'still'|'noch'|'wieder'|'etwas'? 'bit'|'badly'|'quite'|'very'|'really'|'leicht'|'stark'|'dick'? 'swollen'|'swelling'|'swelled'|'geschwollen'|'angeschwollen' 'up'?`,
    -0.2,
    ([part, , , , word], { line }) =>
      HURTING_PARTS.has(lastText(line, part)) && !isDenied(line, word)
        ? { site: siteOf(line, part, 'swollen') }
        : undefined,
    'ankle swollen after, 7 km',
    '6 km, Knöchel leicht geschwollen',
  ),
  /* ---- it ended a run ---- */
  pattern(
    'hurt',
    `'wegen'|'because'|'due'|'with'|'bc'|'cos'|'mit'? 'of'|'to'|'der'|'des'|'dem'? ${OWN}? ${SIDE}? bodyPart hurts|complains|anyWord?`,
    -0.6,
    ([, , , , part, how], { line }) => {
      const { end } = how ?? part;
      const isWhy = isAlone(line, end) && HURTING_PARTS.has(lastText(line, part)) && !isSaidWell(line, part.end, end);
      return isWhy && isBehindCut(line, part.start) ? { site: siteOf(line, part, 'cut-short') } : undefined;
    },
    '4 km abgebrochen, Wade',
    'cut short at 3 km, calf',
    '5 km, stopped early because of my calf',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? hurts|complains 'so'|'and'|'und'|'also'|','|'-'? 'i'|'had'|'habe'|'hab'|'musste'? 'to'? cutShort`,
    -0.6,
    ([part, , , , , , cut], { line }) =>
      HURTING_PARTS.has(lastText(line, part)) && !isDenied(line, cut)
        ? { site: siteOf(line, part, 'cut-short') }
        : undefined,
    'calf grabbed, stopped at 3 km',
  ),
  pattern(
    'hurt',
    `'wegen'|'because' 'of'|'der'|'des'|'dem'|'meiner'|'meines'? 'my'|'the'? ${SIDE}? bodyPart 'gehen'|'gegangen'|'abbrechen'|'aufhören'|'umdrehen'|'anhalten'|'umgekehrt'|'umgedreht'|'heimgehen'`,
    SAYS_ITSELF,
    ([because, , , , part], { line }) =>
      isDenied(line, because) ? undefined : { site: siteOf(line, part, 'cut-short') },
    '3 km, musste wegen der Wade gehen',
  ),
  /* ---- run on painkillers ---- */
  pattern(
    'hurt',
    "'nur'|'only'|'just'|'got'|'survived' 'noch'|'by'|'through'|'round'|'possible'|'due'|'mit'? 'mit'|'on'|'with'|'thanks' 'to'|'einer'|'an'|'two'|'zwei'|'a'? number? painkiller",
    SAYS_ITSELF,
    ([, , , , , pill], { line }) => (isOfHead(line) ? undefined : { site: siteWith(line, pill, 'painkiller') }),
    '14 km, ab km 12 nur mit Ibu',
  ),
  pattern(
    'hurt',
    "'took'|'popped'|'had'|'with'|'mit'|'nahm'? number|'a'|'an'|'eine'|'some'? painkiller number? 'mg'? 'before'|'beforehand'|'first'|'vorher'|'davor'|'vorab'|'prior'",
    SAYS_ITSELF,
    ([, , pill], { line }) =>
      isOfHead(line) || isDenied(line, pill) || !tellsHurt(line)
        ? undefined
        : { site: siteWith(line, pill, 'painkiller') },
    '7 km, knee sore, took ibuprofen before',
    '8 km, Wade zwickt, Ibu vorher',
  ),
  pattern(
    'hurt',
    `painkiller number? 'mg'? 'for'|'wegen'|'gegen'|'fürs'|'für' ${OWN}? ${SIDE}? bodyPart`,
    SAYS_ITSELF,
    ([pill, , , , , , part], { line }) =>
      HURTING_PARTS.has(lastText(line, part)) && !isDenied(line, pill)
        ? { site: siteOf(line, part, 'painkiller') }
        : undefined,
    '6 km, took ibuprofen for the knee',
  ),
] as const;

/** Parts of which worse, again or still alone tells a pain. Of legs, of a back and of feet as a whole it may tell how tired they were, or of the form. */
const HURTING_PARTS = wordsOf(
  'knee, knees, shin, shins, calf, calves, achilles, hamstring, hamstrings, hammy, hip, hips, flexor, ankle, ankles, foot, heel, toe, groin, itb, band, plantar, fascia, arch, piriformis, tendon, metatarsal, adductor, soleus, peroneal, tibia, femur, patella, kneecap, pelvis, sacrum, quad, glute, knie, schienbein, schienbeine, wade, waden, achillessehne, sehne, hüfte, sprunggelenk, knöchel, fuß, ferse, zeh, zehe, leiste, fußsohle, ischias, adduktoren, kniekehle, meniskus, plantarfaszie, plantarsehne, hüftbeuger, fußgelenk, fußballen, mittelfuß, kniescheibe, isg, patellasehne, oberschenkel, piri, schienbeinkante, wadenansatz, achillessehnenansatz, fersenbein, tractus, peroneus, tibialis',
);

/** `calf tight at first, loosened up` */
function eased({ tokens }: TokenLine, end: number): boolean {
  return tokens.slice(end, end + EASED_NEAR).some(({ text }) => EASED.has(text));
}

const EASED_NEAR = 9;
const EASED = wordsOf(
  'but, aber, loosened, loosening, eased, easing, fine, ok, okay, warmed, gone, better, improved, locker, lockerer, besser, weg, gut, gelöst',
);

/** One of a pair, or a tendon; both of a pair are tight from work. */
const ONE_PART = wordsOf(
  'knee, shin, calf, achilles, hamstring, hammy, hip, flexor, ankle, foot, heel, groin, itb, band, plantar, fascia, piriformis, tendon, adductor, soleus, knie, schienbein, wade, achillessehne, sehne, hüfte, sprunggelenk, knöchel, fuß, ferse, leiste, fußsohle, kniekehle, plantarfaszie, hüftbeuger, fußgelenk, wadenansatz, piri',
);
const TIGHT = wordsOf('tight, tightness, stiff, stiffness, steif, fest, verhärtet, zu, hart, bretthart, steinhart');

/** Words for what has not gone. */
const STILL = wordsOf('still, noch, immer, weiterhin, nach');

const GERMAN_NOT = wordsOf('nicht, kaum, nimmer');

function courseOf(
  line: TokenLine,
  part: Phrase,
  course: Course,
  from: number,
  last: Phrase,
): { readonly site: string } | undefined {
  const isTold = HURTING_PARTS.has(lastText(line, part)) && !isDenied(line, part) && !isSupposed(line, part.start);
  return isTold && !isSaidWell(line, from, last.end) && !isOver(line, last.end)
    ? { site: siteOf(line, part, course) }
    : undefined;
}

/** Between a part and how it goes: `knee no worse`, `calf better again`, `Knie wieder gut`. */
const NOT_SO = wordsOf(
  'kaum, nicht, besser, better, fine, good, gut, ok, okay, happy, strike, weather, wetter, strong, loose, locker, pace, tempo, form, than, als, but, aber',
);

function isNot(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'notWord' || type === 'better');
}

function isOver({ tokens }: TokenLine, end: number): boolean {
  return OVER_AGAIN.has(tokens[end]?.text ?? '');
}

const OVER_AGAIN = wordsOf('gut, besser, ok, okay, fine, better, good, happy, normal, frei, ruhig, quiet, weg, gone');

/** `stop if the knee gets worse`, `damit das Knie nicht schlimmer wird` */
function isSupposed(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start)
    .slice(-NEAR)
    .some(({ text }) => SUPPOSING.has(text));
}

const SUPPOSING = wordsOf(
  'if, unless, when, wenn, falls, sollte, damit, sonst, otherwise, bevor, before, until, bis, case',
);
const NEAR = 4;

/** Nothing behind it goes on with the phrase but where on the way it was. */
function endsClause(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  return next === undefined || (next.type === 'sign' && next.text !== '-') || BEHIND_PAIN.has(next.text);
}

const BEHIND_PAIN = wordsOf(
  'from, ab, at, seit, since, after, nach, today, heute, on, bei, beim, when, wie, as, so, but, aber, and, und',
);

/** A part that opens its clause, or that is one’s own: not `core and hip again`. */
function opensOwn({ tokens }: TokenLine, at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.type !== 'word' || OWNING.has(before.text);
}

const OWNING = wordsOf(
  'my, the, left, right, linke, rechte, linkes, rechtes, die, das, der, meine, mein, same, with, mit, und, and, but, aber',
);

/** `stopped at 5 km, knee fine` */
function isSaidWell(line: TokenLine, from: number, end: number): boolean {
  return line.tokens.slice(from, end).some(({ text }, at) => NOT_SO.has(text) || isNot(line, from + at));
}

/** Whether a run was cut short earlier in its sentence. */
function isBehindCut(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start).slice(-CUT_NEAR);
  const from = start - before.length;
  const sentence = before.findLastIndex(({ text }, at) => text === '.' && before[at + 1]?.spaced !== false) + 1;
  return before
    .slice(sentence)
    .some((_, at) =>
      sensesAt(line, from + sentence + at, start).some(each => each.type === 'cutShort' && !isDenied(line, each)),
    );
}

const CUT_NEAR = 12;

function unborne(line: TokenLine, start: number, end: number): { readonly site: string } | undefined {
  return isSupposed(line, start) ? undefined : { site: siteWith(line, { start, end }, 'no-weight') };
}

/** A course whose part is named elsewhere on the line, if anywhere. */
function siteWith(line: TokenLine, { start, end }: { readonly start: number; readonly end: number }, course: Course) {
  const [part] = partsNear(line, { start, end });
  return part ? siteOf(line, part, course) : course;
}

/** The parts of the body that a line names: first within some tokens, then behind them, then before. */
function partsNear(line: TokenLine, { start, end }: { readonly start: number; readonly end: number }) {
  const near = [...tokensIn(line, start, end), ...tokensIn(line, end, line.tokens.length), ...tokensIn(line, 0, start)];
  return near
    .flatMap(at => sensesAt(line, at, line.tokens.length))
    .filter(sense => sense.type === 'bodyPart' && !BODY.has(lastText(line, sense)));
}

function tellsHurt(line: TokenLine): boolean {
  return tokensIn(line, 0, line.tokens.length).some(at =>
    sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'hurts' || type === 'painOfPart'),
  );
}

/** A sore point of a bone, where the line names the bone and says that it hurts, and no blister or shoe has rubbed it. */
function pointOf(line: TokenLine, words: Words): { readonly site: string } | undefined {
  const span = spanOf(words);
  const isRubbed = line.tokens.slice(0, MOST_TOKENS).some(({ text }) => RUBBED.test(text));
  const bone = partsNear(line, span).find(part => isBone(line, part));
  const isHurting = tellsHurt(line) || HURTING_SPOT.has(textsOf(line, span)[0] ?? '');
  return bone && isHurting && !isRubbed && !isDenied(line, span) ? { site: siteOf(line, bone, 'point') } : undefined;
}

/** Pain on hopping; of a named part only where it is a bone. */
function hopOf(line: TokenLine, words: Words): { readonly site: string } | undefined {
  const span = spanOf(words);
  const parts = partsNear(line, span);
  const bone = parts.find(part => isBone(line, part));
  if (isDenied(line, span) || isSupposed(line, span.start) || (parts.length > 0 && !bone)) return undefined;
  return { site: bone ? siteOf(line, bone, 'hop') : 'hop' };
}

const HURTING_SPOT = wordsOf('sore, tender, painful');
const RUBBED = /^(?:blister|blase|rub|chafe|scheuer|sock|shoe|schuh)/;

type Words = readonly (Phrase | undefined)[];

function spanOf(words: Words): { readonly start: number; readonly end: number } {
  const told = words.filter(word => word !== undefined);
  return { start: told.at(0)?.start ?? 0, end: told.at(-1)?.end ?? 0 };
}

const BODY = wordsOf('body, muscles, legs, beine, back, brust, chest, stomach, bauch, core');

function tokensIn(line: TokenLine, start: number, end: number): readonly number[] {
  return line.tokens.slice(start, Math.min(end, start + MOST_TOKENS)).map((_, at) => start + at);
}

/** So that the work for a phrase does not grow with its line. */
const MOST_TOKENS = 40;

/** `Ibu gegen Kopfschmerzen`: no pain of running. */
function isOfHead({ tokens }: TokenLine): boolean {
  return tokens.slice(0, MOST_TOKENS).some(({ text }) => OF_HEAD.test(text));
}

const OF_HEAD = /^(?:kopf|headache|migr|fever|fieber|zahn|tooth|cramps|periode|regel|menstru)/;

function isDeniedWithin(line: TokenLine, part: Phrase, end: number): boolean {
  return isDenied(line, part) || line.tokens.slice(part.end, end).some((_, at) => isNot(line, part.end + at));
}

function isNight(line: TokenLine, when: Phrase): boolean {
  return textsOf(line, when).some(text => text.startsWith('night') || text.startsWith('nacht'));
}

function siteOf(line: TokenLine, part: Phrase, course: Course): string {
  return `${textsOf(line, part).join(' ')} ${course}`;
}

function lastText(line: TokenLine, part: Phrase): string {
  return line.tokens[part.end - 1]?.text ?? '';
}
