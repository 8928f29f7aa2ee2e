import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { tellsVaccine, tokensBefore } from './around';

/** Words about the body that are no pain and no illness: denied, better, of somebody else, or how fresh the legs were. */
export const calmBody = [
  pattern(
    'calm',
    "'after'|'from'|'since' 'the'|'a'|'my'|'this'|'that' 'cold'",
    -0.5,
    ([, , cold], { line }) => (BATHS.has(line.tokens[cold.end]?.text ?? '') ? undefined : 'ill before'),
    'back after the cold',
  ),
  // `after coughing all night` is still so.
  pattern(
    'calm',
    "'after'|'from'|'since'|'post'|'nach'|'seit' '-'? 'the'|'a'|'my'|'der'|'dem'|'meiner'|'einer'? ill",
    -0.3,
    ([, , , { start, end }], { line: { tokens } }) =>
      tokens.slice(start, end).some(({ text }) => NOT_OVER.test(text)) ? undefined : 'ill before',
    'first run back after the flu',
    '3 km nach Corona',
  ),
  pattern('calm', 'notWord anyWord? anyWord? hurts', 0, () => 'denied', 'no pain'),
  pattern(
    'calm',
    "hurts|painOfPart ':'|'='|','? 'none'|'nil'|'no'|'zero'|'keiner'|'keine'|'keines'|'nein'|'ohne'",
    -0.9,
    () => 'denied',
    '8 km, pain: none',
  ),
  pattern(
    'calm',
    'notWord anyWord? anyWord? hurts anyWord? anyWord? anyWord? bodyPart',
    -0.5,
    () => 'denied',
    'keine Schmerzen mehr im Knie',
    'no more pain in the knee',
  ),
  pattern(
    'calm',
    'bodyPart anyWord? notWord anyWord? anyWord? hurts|complains',
    -0.5,
    () => 'denied',
    "knee doesn't hurt",
  ),
  pattern('calm', "bodyPart anyWord? hurts notWord 'mehr'|'more'?", -0.5, () => 'denied', 'Wade zwickt nicht mehr'),
  pattern(
    'calm',
    "otherDay 'noch'|'still'? anyWord? hurts anyWord? anyWord? bodyPart?",
    -0.5,
    () => 'other time',
    'gestern noch Schmerzen im Knie',
  ),
  pattern(
    'calm',
    'otherDay anyWord? anyWord? bodyPart anyWord? anyWord? hurts',
    -0.5,
    () => 'other time',
    'gestern tat das Knie weh',
    'yesterday my knee hurt',
  ),
  pattern(
    'calm',
    "bodyPart? hurts anyWord? anyWord? bodyPart? 'is'|'was'|'has'|'have'|'are'|'were'|'seems'|'ist'|'sind'|'war'|'waren'|'all'|'almost'|'mostly' 'now'|'all'|'almost'|'mostly'|'finally'|'fast'|'fully'|'much'|'completely'|'endlich'|'wieder'|'ganz'|'völlig'? easedWord",
    -0.5,
    () => 'better',
    'Achilles pain is gone',
    'Schmerz in der Ferse ist weg',
    'pain has eased',
  ),
  pattern('calm', 'hurts|bodyPart anyWord? anyWord? better', 0.05, () => 'better', 'shin fine again'),
  pattern('calm', 'notWord anyWord? anyWord? ill|injuredWord', 0, () => 'denied'),
  pattern(
    'calm',
    'others anyWord? sleepNoun anyWord? about? duration',
    -0.5,
    () => 'others',
    'Baby slept 7 hrs, 6 miles',
  ),
  // Of somebody else, or praise.
  pattern(
    'calm',
    "'sick'|'ill'",
    -0.3,
    ([{ end }], { line }) =>
      PRAISED.has(line.tokens[end]?.text ?? '') || sensesAt(line, end, end + 1).some(({ type }) => type === 'others')
        ? 'others'
        : undefined,
    'sick kid, 4 miles',
    'sick tempo: 6 km',
  ),
  pattern(
    'calm',
    "others anyWord? anyWord? 'a'|'ein'? ill|injuredWord|hurts",
    0,
    () => 'others',
    'kids ill',
    'son has a fever',
  ),
  // `Grippeimpfung + Corona`: what it is against.
  pattern(
    'calm',
    'ill',
    -0.5,
    ([{ start }], { line }) =>
      VACCINATED.has(line.tokens[start]?.text ?? '') && tellsVaccine(line) ? 'vaccine' : undefined,
    'flu jab and covid',
  ),
  pattern(
    'calm',
    "ill ':'|'='? number",
    -0.5,
    ([, , number]) => (number.value.value === 0 ? 'denied' : undefined),
    'Husten 0',
  ),
  pattern('calm', 'ill others', -0.4, () => 'others', 'sick kid'),
  pattern(
    'calm',
    "ill '-'? 'shot'|'shots'|'jab'|'jabs'|'vaccine'|'vaccination'|'booster'|'impfung'|'test'|'season' 'positive'|'positiv'?",
    -0.9,
    ([, , , positive]) => (positive ? undefined : 'prose'),
    'flu shot',
  ),
  pattern(
    'calm',
    "'took'|'take'|'taking'|'taken' 'it' 'really'|'very'|'nice'|'so'? 'easy'",
    -0.4,
    // `took it easy, 5 k`: with an amount it tells how a run was.
    (_, { line }) => (line.tokens.some(({ type }) => type === 'number') ? undefined : 'prose'),
    'took it easy',
  ),
  // `calf sore when I walk`: when it hurts, and nothing that was done.
  pattern(
    'calm',
    "'when'|'whenever'|'if'|'wenn'|'sobald' 'i'|'ich' kind|anyWord",
    -0.4,
    ([when], { line }) =>
      tokensBefore(line, when.start).some((_, at) =>
        sensesAt(line, at, when.start).some(({ type }) => type === 'hurts' || type === 'bodyPart'),
      )
        ? 'when'
        : undefined,
    'shin hurts when I walk',
  ),
  pattern('calm', "'sick' 'of'", 0, () => 'prose', 'sick of the treadmill'),
  // How fresh they were, and no pain.
  pattern(
    'calm',
    "muscles ':'|'-'|'='? level",
    -0.5,
    ([legs], { line }) => (tellsOfPain(line) || line.tokens[legs.start - 1]?.type === 'word' ? undefined : 'legs'),
    'Legs 4/10',
  ),
  pattern('calm', 'bodyPart anyWord? anyWord? anyWord? tight', 0.02, () => 'legs', 'legs heavy'),
  // Muscles on both sides that are sore have worked; one of them may be hurt.
  pattern(
    'calm',
    "'sore'|'achy'|'aching'|'soreness' 'in'? 'my'|'the'? muscles",
    -0.2,
    ([, , , legs], { line }) => (hasLevel(line, legs.end) || tellsOfPain(line) ? undefined : 'legs'),
    'sore quads',
  ),
  pattern(
    'calm',
    "muscles anyWord? anyWord? complains|'sore'|'soreness'|'achy'|'aching'|'complained'|'complaining'",
    -0.2,
    ([, , , sore], { line }) => (hasLevel(line, sore.end) || tellsOfPain(line) ? undefined : 'legs'),
    'legs still sore',
  ),
  // What is trained by its name elsewhere, said to be so.
  pattern(
    'calm',
    "'arms'|'arme'|'forearms'|'unterarme'|'core'|'abs'|'pelvic' 'floor'? '='|'like'|'wie'|'are'|'were'|'is'|'was'|'felt'|'feel'|'still'|'sind'|'war'|'noch'? 'like'|'wie'|'gone'|'dead'|'tired'|'heavy'|'numb'|'pumped'|'fried'|'shot'|'wrecked'|'cold'|'sore'|'achy'|'ok'|'okay'|'fine'|'good'|'happy'|'quiet'|'müde'|'schwer'|'platt'|'kalt'|'gut' anyWord?",
    -0.9,
    () => 'body',
    'ski 40 min, arms like noodles',
    '5 km easy, pelvic floor ok',
  ),
  pattern('calm', "'arms'|'arme' '=' anyWord", -0.9, () => 'body', 'ski 40 min, arms = jelly'),
  pattern('calm', "'muscle'|'quad'|'calf'|'hamstring'|'leg'|'glute' 'soreness'", -0.2, () => 'legs', 'quad soreness'),
  // How it felt is not how hard it was: a tempo run that felt easy is one.
  pattern(
    'calm',
    'feltWord anyWord? anyWord? effort',
    -0.1,
    ([, , , effort], { line }) => {
      const isHard = effort.value === 'hard' && !FELT.has(line.tokens[effort.start]?.text ?? '');
      return isHard || effort.value === 'race' ? undefined : 'feeling';
    },
    'felt light',
    'felt strong',
    'felt really easy',
  ),
  pattern('calm', "'too'|'zu' effort", -0.2, () => 'feeling', 'too fast early'),
  pattern('calm', 'tight bodyPart', 0.02, () => 'legs', 'stiff legs'),
] as const;

/** Illnesses, of which a fever or a cough behind the jab is none. */
const VACCINATED = wordsOf('flu, influenza, grippe, covid, corona, fsme, tbe, tetanus');

const PRAISED = wordsOf('pace, tempo, view, views, workout, session, splits');

/** What somebody does still, and fever, which nobody should run after. */
const NOT_OVER = /ing$|^fever|^fieber/;

/** `after the cold plunge` */
const BATHS = wordsOf('plunge, bath, shower, water, dip, start, weather, morning, night');

/** `sore quads 4/10`, `quads a bit sore 4/10`: how sore they were is read for itself. */
function hasLevel({ tokens }: TokenLine, at: number): boolean {
  return tokens
    .slice(at, at + WORDS_TO_LEVEL)
    .some(({ text }, index, some) => text === '/' && some[index - 1]?.type === 'number');
}

const WORDS_TO_LEVEL = 6;

/** `Quads pretty sore, and quite painful` */
function tellsOfPain({ tokens }: TokenLine): boolean {
  return tokens.some(({ text }) => PAINS.has(text));
}

const PAINS: ReadonlySet<string> = new Set(['painful', 'hurt', 'hurts', 'schmerzen', 'schmerzhaft', 'schmerzt']);

/** Words of a hard effort that tell how it felt, and no more. */
const FELT: ReadonlySet<string> = new Set(['strong', 'fast', 'quick', 'sharp', 'schnell']);
