import type { ActivitySport } from './activity';
import { plainWords } from './plainWords';

/**
 * The kind of session that a sport is, by its name in a file or a list. Sites write names in the language of their user, so they are known
 * by their stems in English, German, Spanish, French, Italian, Portuguese, Polish, Danish and Dutch.
 */
export function sportNamed(name: string, sub = ''): ActivitySport {
  const words = plainWords(`${sub} ${name}`);
  const kind = STEMS.find(([, stems]) => stems.test(words))?.[0];
  return kind === undefined ? { kind: 'xt', name: name.replaceAll('_', ' ').trim() } : { kind };
}

/** Between two sports of a triathlon: the watch records it, and nobody logs it. */
export function isTransition(name: string): boolean {
  return /\btransition\b/.test(plainWords(name));
}

/** In order: the first that matches has the sport, so `course à pied` is asked before what else a course may be. */
const STEMS: readonly (readonly [kind: string, stems: RegExp])[] = [
  ['swim', /\b(?:swim|schwimm|natac|natat|nado|natao|nuoto|plywa|svom|zwem|openwater|aguas abiertas)/],
  ['elliptical', /\b(?:ellipti|elipti|elitti|ellitt|crosstrainer|eliptyk|crossmaskin)/],
  [
    'hike',
    /\b(?:hik|wandern|wanderung|sender|randonn|escursion|wedrow|vandr|trekking|mountaineer|caminhada na montanha|trilha)/,
  ],
  ['walk', /\b(?:walk|gehen|spazier|camina|caminhada|marche|marcha|cammin|passeggi|spacer|chod|gang|gatur|wandel)/],
  ['ski', /\b(?:ski|esqui|sci|narciar|langlauf|langrend|langlaufen|snowboard)/],
  ['skate', /\b(?:skat|inline|patin|pattin|roller|lyzw|rolk|schaats)/],
  ['row', /\b(?:rowing|row\b|ruder|remo|aviron|canottagg|wioslar|roning|roeien|roeimachine)/],
  [
    'strength',
    /\b(?:strength|kraft|fuerza|pesas|muscul|renforcement|forza|pesi|forca|silow|sila|styrke|kracht|weight|krachttraining)/,
  ],
  ['pilates', /\bpilates/],
  ['yoga', /\b(?:yoga|joga)/],
  [
    'bike',
    /\b(?:bik|cycl|ebike|e bike|ride|rad|fahrrad|rennrad|mountainbike|spinning|velo|vtt|bici|ciclis|ciclo|btt|pedal|rower|kolar|cykel|cykl|fiets|wieler|indoor fiets|gravel)/,
  ],
  [
    'run',
    /\b(?:run|lauf|jog|treadmill|carrera|corr|cinta|course|tapis|corsa|corrid|esteira|bieg|bieznia|lob|hardlo|loopband|lopen|trail|strada|pista)/,
  ],
  // Garmin names the treadmill and the track by their place alone in some languages.
  ['run', /\b(?:laufband|bahnlauf|lobeband|track)/],
];
