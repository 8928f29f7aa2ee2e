import { type Message, say } from '../../base/message';
import type { Log } from '../../model/types';
import { boneWords } from '../../syntax/facts/bodyParts';
import { limpWords, worseWords } from '../../syntax/facts/pain';
import type { DayNumber } from '../../values/date';
import { dateIn, withAdvice } from './phrases';

// Reads the words of `sick`, `injury` and `pain` entries, English and German, in lower case. It never reads a note.

/** The advice for every red flag. */
export const SEEK_HELP = say`Please see a doctor now, before you train again.`;

/** After this many days the advice does not say `now`: a doctor may have seen the runner long ago. */
const LONG_AGO_DAYS = 14;

/** What a rule says of a red flag. */
export function redFlagMessage(name: Message, date: DayNumber, log: Log): Message {
  return date < log.today - LONG_AGO_DAYS
    ? withAdvice(say`Logged on ${dateIn(log, date)}: ${name}.`, say`Please have a doctor look at it, if none has.`)
    : withAdvice(say`Logged: ${name}.`, SEEK_HELP);
}

interface Sign {
  /** The sign is there when every group has one of its words. */
  readonly all: readonly (readonly string[])[];
  /** What it is called in a message. */
  readonly name: Message;
}

const CHEST = ['chest', 'brust', 'brustkorb', 'heart', 'herz'];
const HEADACHE = ['headache', 'headaches', 'kopfschmerz', 'kopfschmerzen', 'kopfweh'];
const STRONG = ['severe', 'strong', 'sudden', 'terrible', 'worst', 'persistent', 'constant', 'heavy'];
const STRONG_DE = ['stark', 'starke', 'starker', 'heftig', 'heftige', 'plötzlich', 'plötzliche', 'schwer', 'schwerer'];
const VERY = [...STRONG, ...STRONG_DE];
const SHORT_OF = ['short', 'shortness'];
const BREATH = ['breath'];
const HURTS = ['pain', 'pains', 'pressure', 'tight', 'tightness', 'ache', 'aching', 'sharp', 'stabbing'];
const HURTS_DE = ['schmerz', 'schmerzen', 'druck', 'enge', 'eng', 'stechend'];
const HURTING: ReadonlySet<string> = new Set([...HURTS, ...HURTS_DE]);

/** Red flags in `sick` and `injury` entries: signs with which nobody should wait. */
const redFlags: readonly Sign[] = [
  { all: [CHEST, [...HURTS, ...HURTS_DE]], name: say`chest pain` },
  {
    all: [['brustschmerz', 'brustschmerzen', 'brustenge', 'brustdruck', 'herzschmerzen', 'herzstechen']],
    name: say`chest pain`,
  },
  { all: [['fainted', 'faint', 'fainting', 'syncope', 'ohnmächtig', 'ohnmacht', 'bewusstlos']], name: say`fainting` },
  { all: [['passed', 'blacked'], ['out']], name: say`fainting` },
  { all: [['breathless', 'breathlessness', 'dyspnea', 'atemnot', 'kurzatmig']], name: say`breathlessness` },
  { all: [SHORT_OF, BREATH], name: say`breathlessness` },
  { all: [['palpitation', 'palpitations', 'herzrasen', 'herzstolpern']], name: say`palpitations` },
  { all: [['racing'], ['heart']], name: say`a racing heart` },
  { all: [['confused', 'confusion', 'verwirrt', 'verwirrtheit']], name: say`confusion` },
  { all: [['collapse', 'collapsed', 'kollaps', 'kollabiert']], name: say`a collapse` },
  { all: [['heatstroke', 'hitzschlag', 'hitzekollaps']], name: say`a heat stroke` },
  { all: [['heat'], ['stroke']], name: say`a heat stroke` },
  { all: [['heat'], ['illness']], name: say`signs of heat illness` },
  {
    all: [
      ['calf', 'wade'],
      ['swollen', 'swelling', 'geschwollen', 'schwellung'],
    ],
    name: say`a swollen calf`,
  },
  { all: [HEADACHE, VERY], name: say`a severe headache` },
  {
    all: [
      ['blood', 'bloody', 'blut', 'blutig', 'blutiger'],
      ['urine', 'pee', 'urin'],
    ],
    name: say`blood in urine`,
  },
  // Muscle that has broken down colours it.
  {
    all: [
      ['brown', 'brauner'],
      ['urine', 'urin'],
    ],
    name: say`brown urine`,
  },
  {
    all: [
      ['blood', 'blut', 'bluthusten'],
      ['coughing', 'coughed', 'gehustet', 'husten', 'bluthusten'],
    ],
    name: say`coughing up blood`,
  },
];

/** Signs of bone pain, which comes at night or on hopping. They count in entries about pain only. */
const bonePain: readonly Sign[] = [
  { all: [['night', 'nights', 'nightly', 'nachts', 'nachtschmerz']], name: say`pain at night` },
  { all: [['hop', 'hops', 'hopping', 'hüpfen']], name: say`pain on hopping` },
];

/* ---- what is said not to be there -------------------------------------------------------------------------------- */

const NEGATIONS: ReadonlySet<string> = new Set([
  ...['no', 'not', 'without', 'neither', 'kein', 'keine', 'keinen', 'keiner', 'ohne', 'nicht', 'weder'],
]);
/** Words that may be between a negation and what it denies: `not at night`, `no longer any fever`. */
const FILLERS: ReadonlySet<string> = new Set([
  ...['at', 'on', 'in', 'of', 'any', 'more', 'much', 'really', 'very', 'longer', 'yet', 'a'],
  ...['am', 'im', 'bei', 'beim', 'mehr', 'sehr', 'wirklich'],
]);
const ALTERNATIVES: ReadonlySet<string> = new Set(['or', 'nor', 'oder', 'noch']);
/** Words behind a symptom that has ended: `fever gone`, `fever free`. */
const GONE: ReadonlySet<string> = new Set(['gone', 'free', 'weg', 'vorbei']);
/** With one of these, `free` denies what follows: `free of fever`. */
const FREE_OF: ReadonlySet<string> = new Set(['of', 'from']);
/** Words behind `gone` with which the runner has gone, and not the symptom: `gone home`, `gone to bed`. */
const GONE_WHERE: ReadonlySet<string> = new Set([
  ...['to', 'home', 'into', 'for', 'back', 'straight', 'zum', 'zur', 'nach'],
]);
const IS: ReadonlySet<string> = new Set(['is', 'was', 'are', 'all', 'ist', 'sind', 'war']);

/** The words that are not denied: `cold` of `cold no fever or cough` and of `cold, fever gone`. */
function affirmed(words: readonly string[]): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const next = words[at + 1] ?? '';
    if (word === 'free' && FREE_OF.has(next)) at = endOfDenied(words, at + 1);
    else if (NEGATIONS.has(word)) at = endOfDenied(words, at);
    else if (!GONE.has(word)) left.push(word);
    else if (!GONE_WHERE.has(next)) {
      while (IS.has(left.at(-1) ?? '')) left.pop();
      const hurts = HURTING.has(left.pop() ?? '');
      if (hurts && CHEST.includes(left.at(-1) ?? '')) left.pop();
    }
  }
  return left;
}

/** The index of the last word that a negation denies: the next word with a meaning, and those joined to it by `or`. */
function endOfDenied(words: readonly string[], negation: number): number {
  let at = negation + 1;
  while (FILLERS.has(words[at] ?? '')) at++;
  return ALTERNATIVES.has(words[at + 1] ?? '') ? endOfDenied(words, at + 1) : at;
}

/** The red flag that the words of a `sick` or `injury` entry name, in words for a message. */
function redFlagOf(words: readonly string[]): Message | undefined {
  return signOf(redFlags, affirmed(words));
}

/** The same for words about pain. There a site in the chest is enough. */
export function painRedFlagOf(words: readonly string[]): Message | undefined {
  const said = affirmed(words);
  if (CHEST.some(word => said.includes(word))) return say`chest pain`;
  return signOf([...redFlags, ...bonePain], said);
}

const POINTS: ReadonlySet<string> = new Set(['point', 'pinpoint', 'punktuell']);

/** Whether the words name a single point of a bone that overuse can break. */
export function isBonePoint(words: readonly string[]): boolean {
  const said = affirmed(words);
  return said.some(word => boneWords.has(word)) && said.some((word, at) => POINTS.has(word) || isOneSpot(said, at));
}

/** `at one spot`, `an einer kleinen Stelle` */
function isOneSpot(words: readonly string[], at: number): boolean {
  return SPOTS.has(words[at] ?? '') && words.slice(Math.max(0, at - 2), at).some(word => ONE.has(word));
}

const SPOTS: ReadonlySet<string> = new Set(['spot', 'stelle', 'punkt']);
const ONE: ReadonlySet<string> = new Set(['one', 'single', 'einer', 'einem', 'eine', 'ein']);

/** Whether the words name a site where most pain comes from the bone. */
export function hasBoneSite(words: readonly string[]): boolean {
  return isBonePoint(words) || words.some(word => ['bone', 'knochen', 'tibia', 'metatarsal', 'shin'].includes(word));
}

const LIMP: ReadonlySet<string> = new Set(limpWords);
const SHARP: ReadonlySet<string> = new Set(['sharp', 'stechend']);

/** What of a pain is a danger at any level, gravest first. */
export type PainDanger = 'no-weight' | 'limp' | 'cut-short' | 'sharp' | 'rest' | 'swollen' | 'worse' | 'painkiller';

/** Words with which a run should stop at any level of pain, or not begin. */
export function painDangerOf(words: readonly string[]): PainDanger | undefined {
  const said = affirmed(words);
  const has = (of: ReadonlySet<string>) => said.some(word => of.has(word));
  if (said.includes('no-weight')) return 'no-weight';
  if (has(LIMP)) return 'limp';
  if (said.includes('cut-short')) return 'cut-short';
  if (has(SHARP)) return 'sharp';
  if (isAtRest(said)) return 'rest';
  if (has(SWOLLEN)) return 'swollen';
  if (has(WORSE)) return 'worse';
  return said.includes('painkiller') ? 'painkiller' : undefined;
}

const SWOLLEN: ReadonlySet<string> = new Set(['swollen', 'swelling', 'geschwollen', 'schwellung']);
const WORSE: ReadonlySet<string> = new Set(worseWords);

/** `at rest`, where `after a rest day` is none. */
function isAtRest(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const before = words[at - 1];
    return (word === 'rest' && before === 'at') || (word === 'ruhe' && before === 'in');
  });
}

/* ---- illness ----------------------------------------------------------------------------------------------------- */

/** What kind of illness the words describe. `unsaid`: they do not say. */
export type Illness =
  | { readonly type: 'red-flag'; readonly name: Message }
  | { readonly type: 'systemic'; readonly name: Message }
  | { readonly type: 'mild' }
  | { readonly type: 'unsaid' };

const COUGH = ['cough', 'coughing', 'husten'];
const STOMACH = ['nausea', 'vomiting', 'vomit', 'vomited', 'diarrhoea', 'diarrhea', 'stomach', 'norovirus', 'gastro'];
const STOMACH_DE = ['übelkeit', 'erbrechen', 'durchfall', 'magen', 'magendarm'];
const ACHES = ['ache', 'aches', 'aching', 'achy', 'myalgia', 'gliederschmerzen', 'muskelschmerzen'];
const WEARY = ['exhausted', 'exhaustion', 'fatigue', 'weak', 'bedridden', 'bed', 'erschöpft', 'schlapp', 'bett'];

const DIZZY = ['dizzy', 'dizziness', 'schwindel', 'schwindlig'];

/** Signs with which training should wait, by the IOC consensus (Schwellnus 2022). */
const systemicSigns: readonly Sign[] = [
  { all: [['fever', 'feverish', 'temperature', 'fieber', 'temperatur']], name: say`fever` },
  { all: [['chills', 'chill', 'shivers', 'shivering', 'schüttelfrost']], name: say`chills` },
  { all: [['flu', 'influenza', 'covid', 'corona', 'pneumonia', 'bronchitis', 'grippe']], name: say`an infection` },
  { all: [ACHES], name: say`aches` },
  { all: [WEARY], name: say`marked fatigue` },
  { all: [DIZZY], name: say`dizziness` },
  { all: [[...STOMACH, ...STOMACH_DE]], name: say`an upset stomach` },
  { all: [CHEST], name: say`chest signs` },
];

const MILD_WORDS = ['mild', 'light', 'slight', 'little', 'leicht', 'leichter', 'bisschen'];
const MILD: ReadonlySet<string> = new Set([
  ...['cold', 'head', 'nose', 'runny', 'stuffy', 'blocked', 'sniffles', 'sniffle', 'sneezing', 'throat', 'hoarse'],
  ...['congested', 'congestion', 'sinus', 'nasal', 'erkältung', 'schnupfen', 'nase', 'hals', 'halsweh', 'heiser'],
  ...['halsschmerzen', 'kratzen'],
]);

/** Words of a `sick` entry that name palpitations, and nothing with them but when they came. */
export function isPalpitationAlone(all: readonly string[]): boolean {
  const words = affirmed(all);
  return words.length > 0 && words.every(word => PALPITATIONS.has(word));
}

const PALPITATIONS: ReadonlySet<string> = new Set(['palpitation', 'palpitations', 'herzrasen', 'herzstolpern']);

export function illnessOf(all: readonly string[]): Illness {
  const words = affirmed(all);
  const redFlag = redFlagOf(words);
  if (redFlag !== undefined) return { type: 'red-flag', name: redFlag };
  const systemic = signOf(systemicSigns, words);
  if (systemic !== undefined) return { type: 'systemic', name: systemic };
  const isLight = MILD_WORDS.some(word => words.includes(word));
  if (COUGH.some(word => words.includes(word)))
    return isLight ? { type: 'mild' } : { type: 'systemic', name: say`a cough` };
  return words.some(word => MILD.has(word)) ? { type: 'mild' } : { type: 'unsaid' };
}

/** Whether the words of a `sick` entry say that the runner felt faint without fainting. */
export function isDizzy(words: readonly string[]): boolean {
  return affirmed(words).some(word => DIZZY.includes(word));
}

function signOf(signs: readonly Sign[], words: readonly string[]): Message | undefined {
  return signs.find(({ all }) => all.every(group => group.some(word => words.includes(word))))?.name;
}
