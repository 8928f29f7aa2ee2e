// Parts of the body as runners call them, English and German, in lower case.

/** What one and the same part is called from day to day. Parts that nobody names in two ways are not listed. */
const PARTS: readonly (readonly string[])[] = [
  [
    ...['achilles', 'tendon', 'heel', 'heels', 'achillessehne', 'sehne', 'ferse', 'fersen', 'fersenbein'],
    'achillessehnenansatz',
  ],
  ['shin', 'shins', 'tibia', 'schienbein', 'schienbeine', 'schienbeinkante', 'schienbeinkanten'],
  [
    ...['knee', 'knees', 'kneecap', 'patella', 'patellar', 'meniscus'],
    ...['knie', 'knies', 'kniescheibe', 'kniekehle', 'meniskus', 'patellasehne', 'kniesehne', 'außenknie', 'innenknie'],
  ],
  ['calf', 'calves', 'soleus', 'wade', 'waden', 'wadenansatz', 'wadl', 'wadln'],
  ['hamstring', 'hamstrings', 'hammy', 'beinbeuger', 'beinbizeps'],
  [
    ...['foot', 'feet', 'arch', 'plantar', 'fascia', 'metatarsal', 'forefoot', 'midfoot', 'instep', 'pf'],
    ...['fuß', 'fuss', 'füße', 'fußes', 'fußsohle', 'fußballen', 'mittelfuß', 'plantarfaszie', 'plantarsehne'],
  ],
  ['hip', 'hips', 'groin', 'hüfte', 'hüften', 'leiste', 'leisten'],
  ['ankle', 'ankles', 'knöchel', 'knöchels', 'sprunggelenk', 'sprunggelenke', 'fußgelenk'],
  ['toe', 'toes', 'zeh', 'zehe', 'zehen', 'hallux', 'großzehe'],
  ['thigh', 'thighs', 'quad', 'quads', 'oberschenkel', 'quadrizeps'],
  ['glute', 'glutes', 'butt', 'piriformis', 'po', 'gesäß', 'piri', 'gluteus'],
  ['itb', 'itbs', 'band', 'tractus'],
  ['back', 'rücken', 'kreuz', 'kreuzbein', 'lws'],
];

/** The name of the part that words name first, the same for all words of a part: `shin` of `linkes schienbein`. */
export function partOf(words: readonly string[]): string | undefined {
  const word = words.find(each => NAMES.has(each));
  return word === undefined ? undefined : NAMES.get(word);
}

const NAMES: ReadonlyMap<string, string> = new Map(
  PARTS.flatMap(words => words.map(word => [word, words[0] ?? word] as const)),
);

/** Bones that running can break: one sore point there, or pain at night or on hopping, may come from a stress fracture. */
export const boneWords: ReadonlySet<string> = new Set([
  ...['shin', 'shins', 'tibia', 'foot', 'metatarsal', 'heel', 'hip', 'groin', 'femur', 'pelvis', 'sacrum', 'bone'],
  ...['schienbein', 'schienbeine', 'schienbeinkante', 'fuß', 'fuss', 'fußes', 'mittelfuß', 'ferse', 'fersenbein'],
  ...['hüfte', 'leiste', 'becken', 'kreuzbein', 'hüftknochen'],
]);

export type Side = 'left' | 'right';

/** Which of a pair a word names: `left`, `re`, `linkes`. */
export function sideOf(word: string): Side | undefined {
  return SIDES.get(word);
}

const SIDES: ReadonlyMap<string, Side> = new Map([
  ...['left', 'l', 'li', 'lt', 'links', 'linke', 'linken', 'linker', 'linkes', 'linkem'].map(
    word => [word, 'left'] as const,
  ),
  ...['right', 'r', 're', 'rt', 'rechts', 'rechte', 'rechten', 'rechter', 'rechtes', 'rechtem'].map(
    word => [word, 'right'] as const,
  ),
]);
