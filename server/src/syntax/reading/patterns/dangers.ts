import { boneWords } from '../../facts/bodyParts';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isAlone, isDenied, isNumber, SAYS_ITSELF, textsOf, tokensBefore } from './around';

/** What heat illness is told with, and how the skin feels in it. */
const UNWELL =
  "'headache'|'dizzy'|'nausea'|'nauseous'|'kopfschmerzen'|'kopfweh'|'schwindel'|'schwindlig'|'übel'" as const;
const CHILLS = "'goosebumps'|'goose'|'gänsehaut'|'chills'|'shivers'|'shivering'|'schüttelfrost'|'frösteln'" as const;

const BY_WHOM =
  "'cardiologist'|'cardiology'|'kardiologe'|'kardiologin'|'kardiologie'|'kardio'|'ecg'|'ekg'|'holter'" as const;
const CLEARED =
  "'clear'|'cleared'|'normal'|'fine'|'good'|'ok'|'okay'|'entwarnung'|'unauffällig'|'gut'|'ordnung'" as const;

/** A body temperature that is a fever, and the highest that anybody has; the World Health Organization counts from 38 °C measured in the body. */
const FEVER_C = 37.8;
const HIGHEST_FEVER_C = 42;

/** Palpitations with what makes them another thing than those that a doctor has looked at: in doubt all that the line tells. */
function withOtherSigns({ tokens }: TokenLine, words: readonly string[]): readonly string[] {
  const has = (of: RegExp) => tokens.slice(0, MOST_TOKENS).some(({ text }) => of.test(text));
  return [...words, ...(has(EXERTED) ? ['exertion'] : []), ...(has(DIZZY) ? ['dizzy'] : [])];
}

const EXERTED =
  /^(?:while|during|running|jogging|runs?|exert|effort|hills?|uphill|stairs|climb|intervals?|tempo|race|beim|lauf|laufen|belastung|trepp|anstieg|bergauf)/;
const DIZZY =
  /^(?:dizz|light|faint|woozy|black|breath|chest|pain|tight|worse|schwind|schwarz|ohn|luft|atem|brust|enge|schmerz|schlimm|schlecht)/;
const RESTING = wordsOf('night, lying, sitting, nacht');
const PALPITATIONS = wordsOf('palpitation, palpitations, herzrasen, herzstolpern');

/** With these it may not be clear, or not yet. */
const NOT_CLEARED = wordsOf(
  'but, aber, except, außer, abnormal, auffällig, waiting, warte, awaiting, pending, appointment, termin, next, not, nicht, no, kein, keine, still, noch, until, bis, if, wenn, hope, hoffe, hopefully, hoffentlich, mum, mom, dad, wife, husband, mutter, vater, frau, mann, vo2, threshold',
);

/** Signs with which nobody should train on, wherever they stand in a line. */
export const dangers = [
  /* ---- a doctor's signs ---- */
  pattern(
    'state',
    'redFlag',
    SAYS_ITSELF,
    ([word], { line }) => {
      const words = textsOf(line, word);
      const isHeart = words.every(each => PALPITATIONS.has(each));
      return isDenied(line, word) ? undefined : { word: 'sick', words: isHeart ? withOtherSigns(line, words) : words };
    },
    'nearly fainted',
  ),
  pattern(
    'state',
    'faintWord',
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: ['fainted'] }),
    'mir wurde schwarz vor Augen',
  ),
  pattern(
    'state',
    "'passed'|'blacked' 'out'",
    SAYS_ITSELF,
    ([passed, out], { line }) =>
      isDenied(line, passed) || fellAsleep(line, out.end) ? undefined : { word: 'sick', words: ['fainted'] },
    'passed out in the shower',
  ),
  pattern(
    'state',
    'heartbeatWord',
    SAYS_ITSELF,
    ([word], { line }) =>
      isDenied(line, word) ? undefined : { word: 'sick', words: withOtherSigns(line, ['palpitations']) },
    'heart kept skipping beats',
  ),
  // At rest; on a hill every heart races.
  pattern(
    'state',
    "'heart'|'herz' 'was'|'is'|'kept'|'started'|'hat'? 'racing'|'pounding'|'hammering'|'rast'|'raste'|'gerast'|'hämmerte'|'klopfte' 'last'|'again'|'while'|'all'|'nachts'|'wieder'|'heute'|'die'|'letzte'? 'in'|'at'|'on'|'im'|'auf'|'night'|'lying'|'sitting'|'beim'|'nacht'|'ganze' 'the'|'my'|'der'|'dem'|'down'? 'bed'|'night'|'nacht'|'rest'|'sofa'|'couch'|'desk'|'bett'|'ruhe'|'liegen'|'sitzen'|'schreibtisch'?",
    SAYS_ITSELF,
    ([word, , verb, , at, , where], { line }) => {
      const isAtNight = RESTING.has(line.tokens[at.start]?.text ?? '');
      const isNight = line.tokens[verb.end]?.text === 'nachts';
      return (where || isAtNight || isNight) && !isDenied(line, word)
        ? { word: 'sick', words: withOtherSigns(line, ['palpitations']) }
        : undefined;
    },
    'heart racing in bed last night',
    'Herz raste nachts im Bett',
  ),
  // The heart was looked at, and nothing was found.
  pattern(
    'state',
    `${BY_WHOM} ':'|','|'-'? 'and'|'says'|'said'|'is'|'was'|'all'|'alles'|'sagt'|'gibt'|'hat'|'gab'|'ist'|'war'|'echo'|'in'? 'all'|'alles'|'is'|'was'|'ist'|'war'|'in'? ${CLEARED}`,
    SAYS_ITSELF,
    (_, { line }) =>
      line.tokens.slice(0, MOST_TOKENS).some(({ text }) => NOT_CLEARED.has(text))
        ? undefined
        : { word: 'life', words: ['heart-cleared'] },
    'cardiologist: all clear',
    'Kardiologe: alles in Ordnung',
    'EKG unauffällig',
  ),
  pattern(
    'state',
    "'collapsed'|'kollabiert'|'zusammengebrochen' 'at'|'after'|'in'|'from'|'during'|'near'|'nach'|'bei'|'im'|'am'?",
    SAYS_ITSELF,
    ([word, at], { line }) => {
      const isOfPerson = at !== undefined || line.tokens[word.end] === undefined;
      const before = line.tokens[word.start - 1];
      if (!isOfPerson || (before?.type === 'word' && !OF_PERSON.has(before.text))) return undefined;
      const isTired = line.tokens.slice(word.end, word.end + NEAR).some(({ text }) => RESTING_PLACES.has(text));
      return isTired || isDenied(line, word) ? undefined : { word: 'sick', words: ['collapsed'] };
    },
    'collapsed at 30 km',
    'kurz vor dem Ziel kollabiert',
  ),
  pattern(
    'state',
    "'confused'|'confusion'|'disoriented'|'disorientated'|'delirious'|'verwirrt'|'desorientiert' 'in'|'from'|'by'|'with'|'vor'|'von'|'durch'? 'the'|'der'|'die'? 'heat'|'hitze'",
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: ['confused'] }),
    'disorientated from the heat',
  ),
  // The body can no longer cool itself: signs of heat illness (Casa et al. 2015, J Athl Train 50:986-1000). Goosebumps alone come of a view, too.
  pattern(
    'state',
    `${UNWELL} ','|'and'|'und'|'+'|'with'|'mit'? ${CHILLS} 'bumps'?`,
    SAYS_ITSELF,
    ([sign], { line }) => heatIllness(line, sign),
    '8 km at 34C, headache and goosebumps',
    '8 km bei 33 Grad, Kopfschmerzen und Gänsehaut',
  ),
  pattern(
    'state',
    `${CHILLS} 'bumps'? ','|'and'|'und'|'+'|'with'|'mit'? ${UNWELL}`,
    SAYS_ITSELF,
    ([sign], { line }) => heatIllness(line, sign),
    '8 km at 34C, goosebumps and dizzy',
  ),
  pattern(
    'state',
    "'stopped' 'sweating'",
    SAYS_ITSELF,
    ([sign], { line }) => heatIllness(line, sign),
    '12 km in the heat, stopped sweating',
  ),
  pattern(
    'state',
    "'no' 'longer' 'sweating'|'sweated'",
    SAYS_ITSELF,
    ([sign], { line }) => heatIllness(line, sign),
    '12 km in the heat, no longer sweating',
  ),
  pattern(
    'state',
    "'nicht' 'mehr' 'geschwitzt'",
    SAYS_ITSELF,
    ([sign], { line }) => heatIllness(line, sign),
    '8 km bei 33 Grad, nicht mehr geschwitzt',
  ),
  pattern(
    'state',
    "'sudden'|'severe'|'worst'|'thunderclap'|'plötzlich'|'plötzliche'|'heftige'|'heftig' 'severe'|'heftige'|'starke'? 'headache'|'kopfschmerzen'|'kopfschmerz'",
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: ['severe', 'headache'] }),
    'sudden headache after the track',
    'plötzlich heftige Kopfschmerzen',
  ),
  pattern(
    'state',
    "'dizzy'|'dizziness'|'lightheaded'|'schwindlig'|'schwindelig'|'schwindel' 'even'|'just'|'while'|'when'|'still'|'schon'|'auch'|'noch'? atRest",
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: ['dizzy'] }),
    'dizzy while sitting down',
  ),
  pattern(
    'state',
    "breathlessWord 'even'|'just'|'schon'|'auch'|'noch'|'while'|'when'|'still'? 'just'|'nur'|'while'? atRest",
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: ['breathless'] }),
    'short of breath on the sofa',
    'keine Luft auch im Sitzen',
  ),
  pattern(
    'hurt',
    "chestWord 'felt'|'was'|'feels'|'got'? 'a'? 'bit'? 'tight'|'tightness'|'pain'|'pressure'|'eng'",
    -0.1,
    ([part], { line }) => (isDenied(line, part) ? undefined : { site: textsOf(line, part).join(' ') }),
    'chest felt tight',
  ),
  pattern(
    'hurt',
    "'pressing'|'squeezing'|'tight'|'stabbing'|'burning'|'heavy'|'crushing'|'feeling'|'sensation'? 'tight'|'tightness'|'pain'|'pains'|'pressure'|'feeling'|'sensation'|'druck'|'druckgefühl'|'enge'|'engegefühl'|'schmerz'|'schmerzen'|'stechen'|'stiche'|'brennen' 'in'|'across'|'auf'|'im'? 'my'|'the'|'der'|'dem'? chestWord",
    -0.1,
    ([kind, first, inside, , part], { line }) => {
      // `good feeling in my chest`: a feeling is a pain where it is said to be one.
      const isPain = kind !== undefined || !VAGUE.has(textsOf(line, first)[0] ?? '');
      return !isPain || (inside === undefined && kind !== undefined) || isDenied(line, kind ?? first)
        ? undefined
        : { site: textsOf(line, part).join(' ') };
    },
    'tight chest',
    'a pressing feeling in my chest',
    'Druck auf der Brust',
  ),
  pattern(
    'hurt',
    'chestPain',
    -0.2,
    ([part], { line }) => (isDenied(line, part) ? undefined : { site: textsOf(line, part).join(' ') }),
    'Brustschmerzen',
  ),
  pattern(
    'hurt',
    "'calf'|'calves'|'wade'|'waden' anyWord? anyWord? 'swollen'|'swelling'|'swelled'|'swells'|'geschwollen'|'schwillt'",
    SAYS_ITSELF,
    ([calf, , , word], { line }) => (isDenied(line, word) ? undefined : { site: swollenSite(line, calf) }),
    'left calf badly swollen',
  ),
  pattern(
    'hurt',
    "'swollen'|'swelling'|'geschwollene'|'schwellung' 'in'|'of'|'an'? 'my'|'the'|'der'? 'left'|'right'|'linke'|'rechte'|'linken'|'rechten'? 'calf'|'wade'",
    SAYS_ITSELF,
    ([word, , , , calf], { line }) => (isDenied(line, word) ? undefined : { site: swollenSite(line, calf) }),
    'swelling in my right calf',
  ),
  // At night and on hopping it may be the bone.
  pattern(
    'hurt',
    "bodyPart hurts 'at'|'during'|'in'? 'the'|'der'? 'night'|'nights'|'nachts'|'nacht'",
    SAYS_ITSELF,
    ([part, pain], { line }) => boneSite(line, part, pain, 'night'),
    'shin hurts at night',
  ),
  pattern(
    'hurt',
    "hurts 'in'|'im'|'am'? 'my'|'the'|'left'|'right'? bodyPart 'at'|'during'? 'the'? 'night'|'nights'|'nachts'",
    SAYS_ITSELF,
    ([pain, , , part], { line }) => boneSite(line, part, pain, 'night'),
    'pain in my shin at night',
  ),
  pattern(
    'hurt',
    "bodyPart hurts 'when'|'on'|'while'|'if'|'beim'? 'i'? 'hopping'|'hop'|'hüpfen'",
    SAYS_ITSELF,
    ([part, pain], { line }) => boneSite(line, part, pain, 'hop'),
    'shin sore on hopping',
  ),
  /* ---- fever ---- */
  pattern(
    'state',
    "'had'|'have'|'having'|'got'|'hatte'|'habe'|'hab'|'bekam' 'a'|'some'|'etwas'|'leichtes'|'hohes'|'slight'|'high'|'mild'? feverWord 'last'|'letzte'|'in'|'all'? 'der'? 'night'|'nacht'?",
    SAYS_ITSELF,
    ([had, , fever], { line }) =>
      isDenied(line, had) || isPastIllness(line, fever.end) ? undefined : { word: 'sick', words: ['fever'] },
    'Had a fever last night but ran 6 km',
  ),
  pattern(
    'state',
    "number 'grad'|'°'|'c'? 'c'? feverWord",
    SAYS_ITSELF,
    ([number], { line }) => (isOfSomebody(line, number.start) ? undefined : feverOf(number)),
    '38,5 Fieber',
  ),
  // Day after day of it nobody writes the word again.
  pattern(
    'state',
    "'immer'? 'noch'|'still'|'abends'|'morgens'|'mittags'|'nachts'|'nachmittags' about? number '°'|'grad'? 'c'?",
    SAYS_ITSELF,
    ([first, when, , number, degrees, unit], { line }) =>
      isTakenAlone(line, (first ?? when).start, (unit ?? degrees ?? number).end) ? measuredFever(number) : undefined,
    'immer noch 38,4',
    'Bett. Abends 39,1',
  ),
  pattern(
    'state',
    "number '°'|'grad'? 'c'? 'still'|'abends'|'morgens'|'mittags'|'nachts'|'tonight'|'overnight'|'this' morning|evening?",
    SAYS_ITSELF,
    ([number, , , word, part], { line }) =>
      isTakenAlone(line, number.start, (part ?? word).end) ? measuredFever(number) : undefined,
    '38.6 this morning, stayed in bed',
  ),
  pattern(
    'state',
    "'had'|'have'|'with'|'running'|'hatte'|'mit' 'a'|'eine'|'einer'? 'temperature'|'temp'|'temperatur' 'of'|'von'? number",
    SAYS_ITSELF,
    ([, , , , number]) => feverOf(number),
    'had a temperature of 38.6',
  ),
  pattern(
    'state',
    "'had'|'have'|'with'|'w'|'running' '/'? 'a' 'temp'|'temperature'|'fever' 'still'|'again'|'today'?",
    SAYS_ITSELF,
    ([lead, , , word, tail], { line }) =>
      isAlone(line, (tail ?? word).end) && !isDenied(line, lead) ? { word: 'sick', words: ['fever'] } : undefined,
    '5 km with a temp, silly me',
  ),
  pattern(
    'state',
    "'temperature'|'temperatur'|'temp' 'of'|'was'|'at'|'von'|'war'? number 'this'|'tonight'|'last'|'heute'|'gestern'|'when'",
    SAYS_ITSELF,
    ([, , number]) => (number.value.decimals === 1 ? feverOf(number) : undefined),
    'temperature 38.6 this evening',
  ),
  // Once after hard work it is cold air.
  pattern(
    'state',
    "'viel'|'noch'|'ständig'|'dauernd'|'wieder'|'still'|'immer'|'nur' 'noch'|'viel'? 'gehustet'|'huste'|'hustend'|'coughing'|'coughed'",
    SAYS_ITSELF,
    ([first], { line }) => (isDenied(line, first) ? undefined : { word: 'sick', words: ['cough'] }),
    '4 x 1000 in 5:15, viel gehustet',
  ),
  pattern(
    'state',
    "'coughing'|'coughed'|'gehustet' 'a'|'all'|'the'|'ohne' 'lot'|'way'|'day'|'night'|'whole'|'ende'",
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: ['cough'] }),
    '5 x 1k, coughed a lot',
  ),
  /* ---- a diagnosis ---- */
  pattern(
    'state',
    "'mri'|'mrt'|'scan'|'xray'|'röntgen'|'diagnosis'|'diagnosed'|'diagnose'|'doc'|'doctor'|'dr'|'physio'|'arzt'|'ärztin'|'orthopäde' '.'? anyWord? anyWord? ':'|','? anyWord? anyWord? injuredWord",
    -1.9,
    ([, , , , , , , word], { line }) =>
      isDenied(line, word) ? undefined : { word: 'injury', words: textsOf(line, word) },
    'MRI came back: stress reaction',
    'Arzt sagt Muskelfaserriss',
  ),
  /* ---- pain that changes the stride ---- */
  pattern(
    'hurt',
    "bodyPart anyWord? hurts ','|'-'|'and'|'und'|'so'|'was'|'bin'? limpWord",
    -0.1,
    ([part, , , , limp], { line }) => ({ site: [...textsOf(line, part), ...textsOf(line, limp)].join(' ') }),
    'knee pain, limping',
    'Knie schmerzt, humple',
  ),
  pattern(
    'hurt',
    "limpWord 'with'|'wegen'|','|'from'|'due'|'because'|'home'? 'to'|'of'|'der'|'des'|'with'|'because'|'a'|'my'? 'sore'|'a'|'left'|'right'|'linke'|'rechte'|'linker'|'rechter'|'my'? bodyPart",
    SAYS_ITSELF,
    ([limp, , , side, part], { line }) =>
      isDenied(line, limp)
        ? undefined
        : {
            site: [
              ...(side && SIDES.has(textsOf(line, side)[0] ?? '') ? textsOf(line, side) : []),
              ...textsOf(line, part),
              'limp',
            ].join(' '),
          },
    'with a limp, left ankle',
    'gehumpelt wegen Achillessehne',
  ),
  pattern(
    'hurt',
    "limpWord 'the'|'back'|'home'|'through'|'for'|'den'|'die'? 'the'|'most'? 'last'|'final'|'letzten'|'whole'|'rest'|'way' number? 'km'|'k'|'mile'|'miles'|'mi'|'kilometer'|'way'|'bit'|'part'?",
    SAYS_ITSELF,
    ([limp], { line }) => (isDenied(line, limp) ? undefined : { site: 'limp' }),
    'limped the last km, 8 km',
  ),
  pattern(
    'hurt',
    'limpWord',
    -0.6,
    ([limp], { line }) => (isDenied(line, limp) ? undefined : { site: 'limp' }),
    'with a limp',
    'bin gehumpelt',
  ),
  pattern(
    'hurt',
    "'changed'|'changing'|'change'|'altered'|'altering'|'alter'|'affected'|'affecting'|'affects' 'my'|'the' 'stride'|'gait'",
    SAYS_ITSELF,
    (parts, { line }) => unevenStride(line, parts[0]),
    'changing my stride because of the knee',
  ),
  pattern(
    'hurt',
    "'unrund'|'schonhaltung'",
    SAYS_ITSELF,
    ([word], { line }) => unevenStride(line, word),
    'Knie, laufe unrund',
  ),
  pattern(
    'state',
    "bodyPart ','|'-'|'is'|'was'|'ist'? injuredWord",
    -0.1,
    ([part], { line }) => (isDenied(line, part) ? undefined : { word: 'injury', words: textsOf(line, part) }),
    'ankle injury, no running',
    'twisted ankle, injured',
  ),
];

/** `good feeling in my chest` */
const VAGUE: ReadonlySet<string> = new Set(['feeling', 'sensation']);
const SIDES: ReadonlySet<string> = new Set(['left', 'right', 'linke', 'rechte', 'linker', 'rechter']);

/** Whom a collapse is told of; else a pace or a plan collapsed. */
const OF_PERSON = wordsOf('i, and, then, nearly, almost, und, dann, fast, beinahe, ziel');

function boneSite(
  line: TokenLine,
  part: Phrase,
  pain: Phrase,
  when: 'night' | 'hop',
): { readonly site: string } | undefined {
  return isBone(line, part) && !isDenied(line, pain) ? { site: `${textsOf(line, part).join(' ')} ${when}` } : undefined;
}

/** Whether a part is a bone that running can break. */
export function isBone(line: TokenLine, part: Phrase): boolean {
  return boneWords.has(textsOf(line, part).at(-1) ?? '');
}

function swollenSite(line: TokenLine, calf: Phrase): string {
  return `${textsOf(line, calf).join(' ')} swollen`;
}

/** Where somebody who passed out, or collapsed, was only tired. */
const RESTING_PLACES = wordsOf('couch, sofa, bed, chair, grass, sessel, bett');
const ASLEEP: ReadonlySet<string> = new Set([
  ...RESTING_PLACES,
  ...['asleep', 'early', 'at', 'flyers', 'water', 'for'],
]);
const NEAR = 4;

function fellAsleep({ tokens }: TokenLine, end: number): boolean {
  return tokens.slice(end, end + NEAR).some(({ text }) => ASLEEP.has(text));
}

/** `had a fever last week`: over. Of the last night it is not. */
function isPastIllness(line: TokenLine, end: number): boolean {
  const next = textsOf(line, { start: end, end: end + 2 }).join(' ');
  return PAST.test(next);
}

const PAST = /^(?:(?:last|letzte|letzten) (?:week|weekend|month|woche|monat|wochenende)|vor)/u;

/** A temperature is taken to a tenth of a degree. */
function measuredFever(number: Phrase<'number'>) {
  return number.value.decimals === 1 ? feverOf(number) : undefined;
}

/** A clause of its own: nothing else on the line was counted before it. */
function isTakenAlone(line: TokenLine, start: number, end: number): boolean {
  const before = line.tokens[start - 1];
  return (
    isAlone(line, end) && (before === undefined || before.type === 'sign') && !tokensBefore(line, start).some(isNumber)
  );
}

/** `Jonas hat 39,2 Fieber`, `my son has 38.5 fever` */
function isOfSomebody(line: TokenLine, start: number): boolean {
  const isHad = HAS.has(line.tokens[start - 1]?.text ?? '');
  return isHad && start > 1 && (isName(line, start - 2) || isDenied(line, { start, end: start + 1 }));
}

const HAS = wordsOf('hat, hatte, has, had');

function feverOf({ value: { value } }: Phrase<'number'>) {
  return value >= FEVER_C && value <= HIGHEST_FEVER_C ? ({ word: 'sick', words: ['fever'] } as const) : undefined;
}

/** A stride that pain has changed: a part of the body is named on the line. Without one it was technique. */
function unevenStride(line: TokenLine, word: Phrase): { readonly site: string } | undefined {
  if (isDenied(line, word)) return undefined;
  const part = line.tokens
    .flatMap((_, at) => sensesAt(line, at, line.tokens.length))
    .find(({ type }) => type === 'bodyPart');
  return part && { site: [...textsOf(line, part), 'limp'].join(' ') };
}

function heatIllness(line: TokenLine, sign: Phrase) {
  return isInHeat(line) && !isDenied(line, sign) ? { word: 'sick' as const, words: ['heat', 'illness'] } : undefined;
}

/** So hot a day is told with its degrees, or with a word. */
function isInHeat({ tokens }: TokenLine): boolean {
  return tokens.slice(0, MOST_TOKENS).some(({ text }, at) => {
    if (HOT.has(text)) return !NOT_THE_DAY.has(tokens[at + 1]?.text ?? '');
    const [degrees, unit = '', scale = ''] = [Number(text), tokens[at + 1]?.text, tokens[at + 2]?.text];
    if (FAHRENHEIT.has(unit) || FAHRENHEIT.has(scale)) return degrees >= LEAST_HOT_F;
    return DEGREES.has(unit) && degrees >= LEAST_HOT_C && degrees <= MOST_HOT_C;
  });
}

/** So far a line is looked through, so that the work for a token does not grow with it. */
const MOST_TOKENS = 80;
const HOT = wordsOf(
  'hot, heat, heatwave, boiling, baking, scorching, heiß, hitze, bullenhitze, affenhitze, hitzewelle',
);
const NOT_THE_DAY = wordsOf('chocolate, bath, tub, shower, water, tea, coffee, drink, food, soup, dusche, tee');
const DEGREES = wordsOf('c, °, deg, degrees, degree, grad, celsius');
const FAHRENHEIT = wordsOf('f, fahrenheit');
const LEAST_HOT_C = 27;
const MOST_HOT_C = 50;
const LEAST_HOT_F = 81;
