import type { TokenLine } from '../../scan';
import { type Priced, pattern, priced } from '../phrases/grammar';
import type { Phrase, PhraseType, Values } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, isAlone, isCounting, isDenied, opensClause, tellsVaccine, textsOf } from './around';

/** Behind a part: which of the two. */
const SIDE = "'re'|'li'|'r'|'l'|'rechts'|'links'|'right'|'left'";

/** Where it hurts, and how much: `knee hurts 4/10`, `Knieschmerzen`, `rolled my ankle`. */
export const pains = [
  pattern(
    'hurt',
    "bodyPart 'a'|'i'? anyWord? anyWord? hurts|complains level?",
    0.05,
    ([part, , , , word, level], { line }) =>
      word.type === 'complains' && isOnTheWay(line, part) ? undefined : hurt(line, part, level),
    'knee hurts 4/10',
    'right calf screaming at the end',
  ),
  pattern(
    'hurt',
    "bodyPart 'was'|'is'|'felt'|'feels'|'feeling'|'got'|'went'|'war'|'ist'|'wurde'|'wird' 'danach'|'noch'|'wieder'|'still'|'again'|'heute'|'today'? 'a'|'ein'|'etwas'|'leicht'|'quite'|'pretty'|'really'|'very'|'ziemlich'|'richtig'? 'bit'|'little'|'touch'|'tad'|'bisschen'|'wenig'? hurts|complains level?",
    0.05,
    ([part, , , , , word, level], { line }) =>
      word.type === 'complains' && isOnTheWay(line, part) ? undefined : hurt(line, part, level),
    'knee was a bit sore after, 5 km',
    'Knie war danach etwas gereizt',
  ),
  // Where on the way it began.
  pattern(
    'hurt',
    "bodyPart 'a'|'i'? anyWord? anyWord? hurts 'at'|'around'|'from'|'after'|'by'|'ab'|'bei'|'nach' 'about'|'around'|'mile'|'km'|'kilometer'? 'mile'|'km'? number",
    -0.6,
    ([part, , , , , , , , number], { line }) =>
      hasOtherNumber(line, number.start, number.end) && !isCounting(line, number.end)
        ? hurt(line, part, undefined)
        : undefined,
    '22 miles, left IT band started hurting around 17',
  ),
  // How much of it, before it.
  pattern(
    'hurt',
    "'leichtes'|'leichter'|'leichte'|'leichten'|'slight'|'mild'|'kleines'|'starkes'|'starker' 'ziehen'|'zwicken'|'stechen'|'drücken'|'schmerz'|'schmerzen'|'pain'|'ache'|'twinge'|'niggle' 'in'|'im'|'an'|'am'|'on'|'of'|'unter'|'hinter' 'the'|'my'|'der'|'dem'|'meiner'|'meinem'? 'left'|'right'|'linken'|'rechten'|'linker'|'rechter'? bodyPart level?",
    -0.6,
    ([, , , , , part, level], { line }) => hurt(line, part, level),
    'leichtes Ziehen in der linken Leiste',
    'slight twinge in my right calf, 8 km',
  ),
  pattern(
    'hurt',
    "bodyPart 'i'|'that'|'which'|'die'|'das'|'den'? anyWord? anyWord? anyWord? 'is'|'was'|'ist'|'war' 'swollen'|'geschwollen'|'dick' 'again'|'wieder'? level?",
    -0.6,
    ([part, , , , , , , , level], { line }) => hurt(line, part, level),
    'the ankle I rolled last week is swollen again, 5 km',
  ),
  // The side behind the part, in short.
  pattern(
    'hurt',
    `bodyPart 'außen'|'innen'|'hinten'|'vorne'|'oben'|'unten'? ${SIDE} '.'? 'wieder'|'noch'|'etwas'|'leicht'|'a'|'bit'|'still'? 'bit'? hurts|complains? level?`,
    -0.1,
    ([part, , , , , , word, level], { line }) => (word || level ? hurt(line, part, level) : undefined),
    'Wade re. zwickt, 8 km',
    'achilles L 3/10, 8 km easy',
  ),
  // Of a joint or a tendon that is no better than that; legs that are so are tired.
  pattern(
    'hurt',
    "bodyPart 'is'|'was'|'still'|'feels'|'felt'|'looks'|'ist'|'war'|'noch'|'wieder'|'again'|'got'? 'so'|'meh'|'bad'|'awful'|'terrible'|'horrible'|'rubbish'|'schlimm'|'mies'|'schlecht'|'blau'|'blue'|'purple'|'numb'|'inflamed' '-'? 'so'|'lala'? level?",
    -0.3,
    ([part, , word, , second, level], { line }) =>
      TENDONS.has(line.tokens[part.end - 1]?.text ?? '') && (second || line.tokens[word.start]?.text !== 'so')
        ? hurt(line, part, level)
        : undefined,
    'knee so-so, 5 km',
    'Knöchel blau, 5 km Rad',
  ),
  // What keeps somebody from running hurts; `because of a knee operation` tells of that.
  pattern(
    'hurt',
    "'because'|'bc'|'cause'|'cos'|'due'|'wegen' 'of'|'to'|'der'|'des'|'dem'|'meiner'|'meinem'? 'my'|'the'|'a'|'this'? 'bad'|'dodgy'|'left'|'right'|'linker'|'rechter'|'linkem'|'rechtem'? bodyPart level? 'again'|'still'|'wieder'?",
    -0.9,
    ([, , , , part, level, again], { line }) =>
      isAlone(line, (again ?? level ?? part).end) ? hurt(line, part, level) : undefined,
    'no run because of my achilles',
    'Pause wegen Wade',
  ),
  pattern(
    'hurt',
    "bodyPart 'pull'|'pulls' level?",
    0.05,
    ([part, , level], { line }) => hurt(line, part, level),
    'calf pull',
  ),
  pattern(
    'hurt',
    "hurts 'a'? anyWord? anyWord? bodyPart level?",
    0.05,
    ([, , , , part, level], { line }) => hurt(line, part, level),
    'sore shin',
    'pulled a hamstring',
  ),
  pattern(
    'hurt',
    "hurts anyWord anyWord anyWord anyWord? anyWord? anyWord? 'die'|'der'|'das'|'meine'|'mein' 'linke'|'rechte'|'linker'|'rechter'|'linkes'|'rechtes'? bodyPart level?",
    0.05,
    ([, , , , , , , , , part, level], { line }) => hurt(line, part, level),
    'zwickt seit der Runde am Abend die Achillessehne',
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
    "hurts 'on'|'in'|'at'|'along'|'down'|'an'|'auf'? 'the'|'my'|'der'|'dem'? 'inner'|'outer'|'upper'|'lower'|'left'|'right'? sideNoun 'of'|'des'|'der'|'vom'|'von'|'am'? 'the'|'my'|'both'|'der'? 'left'|'right'|'linken'|'rechten'|'linker'|'rechter'? bodyPart level?",
    0,
    ([, , , , , , , , part, level], { line }) => hurt(line, part, level),
    'pain on the inside of my left knee 4/10',
    'Schmerzen an der Innenseite vom Knie',
  ),
  pattern(
    'hurt',
    "'pop'|'snap'|'crack'|'tear' 'in' 'my'|'the'? 'left'|'right'? bodyPart",
    -0.1,
    ([, , , , part], { line }) => hurt(line, part, undefined),
    'felt a pop in my calf',
  ),
  pattern(
    'hurt',
    "'tore'|'ripped' 'a'|'my'? 'left'|'right'? bodyPart",
    -0.1,
    ([, , , part], { line }) => hurt(line, part, undefined),
    'tore a calf muscle',
  ),
  // Of the ankle and the foot only: what else is rolled is massaged.
  // Of a joint, and of a back.
  pattern(
    'hurt',
    "'twisted'|'wrenched'|'sprained'|'tweaked'|'jarred'|'banged'|'bashed'|'whacked' 'my'|'the'|'a' 'left'|'right'|'bad'|'good'? bodyPart level?",
    -0.2,
    ([, , , part, level], { line }) => hurt(line, part, level),
    'twisted my knee on the stairs',
  ),
  pattern(
    'hurt',
    "'rolled'|'twisted'|'turned'|'tweaked'|'over' 'my'|'the'|'an'|'on'? 'my'|'the'? 'left'|'right'? 'ankle'|'foot' level?",
    -0.1,
    ([, , , , part, level], { line }) => hurt(line, part, level),
    'rolled my ankle on a root',
  ),
  pattern(
    'hurt',
    "bodyPart 'rechts'|'links'? 'umgeknickt'|'verdreht'|'verknackst'|'verstaucht'|'rolled'|'turned'|'twisted'|'sprained' 'over'? level?",
    -0.1,
    ([part, , word, , level], { line }) =>
      MASSAGED.has(line.tokens[word.start]?.text ?? '') && !ANKLES.has(line.tokens[part.end - 1]?.text ?? '')
        ? undefined
        : hurt(line, part, level),
    'Knöchel verdreht',
    'ankle turned on a root',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? 'tut'|'tat'|'tun'|'taten' anyWord? anyWord? numberNoun? number? anyWord? 'weh' level?`,
    -0.2,
    ([part, , , , , , , , , level], { line }) => hurt(line, part, level),
    'Schienbein tut seit km 3 weh',
    'Schienbein links tut jetzt auch danach weh',
  ),
  pattern(
    'hurt',
    "bodyPart 'hat'|'haben'|'hatte'|'hatten' anyWord? anyWord? anyWord? numberNoun? number? anyWord? 'geschmerzt'|'gezwickt'|'gezwackt'|'gezogen'|'gestochen'|'gedrückt'|'gemeckert'|'gemurrt'|'gemuckt'|'gejammert'|'gezickt'|'protestiert'|'rebelliert'|'wehgetan'|'weh' 'getan'? level?",
    -0.4,
    ([part, verb, , , , , , , word, , level], { line }) =>
      textsOf(line, { start: verb.end, end: word.start }).some(text => DENYING.has(text) || NOTHING.has(text))
        ? undefined
        : hurt(line, part, level),
    'Hüfte hat ab km 12 geschmerzt, 15 km',
    'Wade hat ein wenig gezwickt',
  ),
  pattern(
    'hurt',
    "bodyPart 'ist'|'war'|'wird'? 'noch'|'wieder'|'ganz'|'etwas'? 'dick'|'taub' level?",
    0,
    ([part, , , , level], { line }) => hurt(line, part, level),
    'Ruhetag, Knie dick',
  ),
  pattern(
    'hurt',
    `bodyPart ${SIDE}? '.'? anyWord|'a' anyWord|'a'? anyWord? anyWord? ','|'('|':'? level ')'?`,
    0,
    ([part, side, , , , , , , level], { line }) =>
      isOfFeeling(line, (side ?? part).end, level) ? undefined : hurt(line, part, level),
    'shin a 2 out of 10, 5 mi easy',
    'Ferse nach dem Aufstehen 3/10',
    'Achillessehne re. morgens dick, 3/10',
  ),
  pattern(
    'hurt',
    "'umgeknickt' level?",
    0,
    ([word, level], { line }) => {
      const isFine = line.tokens.slice(word.end, word.end + NEAR_TURN).some(({ text }) => NOTHING.has(text));
      if (isFine) return undefined;
      return level ? priced({ site: 'knöchel', level: level.value }, OF_PAIN) : { site: 'knöchel' };
    },
    'bei km 4 umgeknickt, 7 km',
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
    "'left'|'right'|'links'|'rechts'|'l'|'r'? bodyPart ':'|'-'? hurts? level hurts?",
    0.05,
    ([side, part, , , level], { line }) => ({
      site: [...(side ? textsOf(line, side) : []), ...textsOf(line, part)].join(' '),
      level: level.value,
    }),
    'Knee: 2/10 pain, 45 min easy',
    'pain knee 3/10, shin 2/10',
  ),
  pattern(
    'hurt',
    "bodyPart 'a'|'i'? anyWord? anyWord? hurts 'a'? 'bit'|'little'|'etwas'|'level'? ':'|'-'|'('|'about'|'maybe'|'etwa'? number ')'?",
    0.05,
    ([part, , , , , , , , number, closing], { line }) => bareLevel(line, part, number, (closing ?? number).end),
    'knee hurts 2, easy 8 km',
  ),
  pattern(
    'hurt',
    "hurts 'in'|'im'? 'my'|'the'? 'left'|'right'|'linken'|'rechten'? bodyPart ':'|'-'|'('? number ')'?",
    0.05,
    ([, , , , part, , number, closing], { line }) => bareLevel(line, part, number, (closing ?? number).end),
    'sore achilles 3, 8 km easy',
  ),
  pattern(
    'hurt',
    "bodyPart ':'? number",
    0.15,
    ([part, , number], { line }) =>
      LEGS.has(line.tokens[part.start]?.text ?? '') ? undefined : bareLevel(line, part, number, number.end),
    'achilles 3, then 8 km easy',
  ),
  // From where on: `knee from km 8 3/10`.
  pattern(
    'hurt',
    "bodyPart 'sore'|'tight'|'hurting'|'niggle'? 'at'|'from'|'after'|'around'|'ab'|'bei'|'nach'|'seit' numberNoun? number lengthUnit|timeUnit? ','|'-'|'('? level ')'?",
    -0.3,
    ([part, , , , , , , level], { line }) => hurt(line, part, level),
    '12 km, ITB ab km 9 3/10',
    'hip at mile 5 4/10',
  ),
  // Of one side it is no mere tiredness.
  pattern(
    'hurt',
    "'left'|'right'|'linke'|'linker'|'linkes'|'rechte'|'rechter'|'rechtes' bodyPart 'is'|'was'|'felt'|'feels'|'still'|'war'|'ist'|'noch'? 'a'|'very'|'really'|'etwas'|'sehr'|'still'? 'bit'|'little'? 'tight'|'stiff'|'verhärtet' level?",
    -0.1,
    ([, part, , , , , level], { line }) => {
      const told = hurt(line, part, level);
      if (!told || level || !('priced' in told)) return told;
      return priced({ ...told.priced, site: `${told.priced.site} tight` }, told.cost);
    },
    'Rest. Right hamstring tight',
  ),
  pattern(
    'hurt',
    "'leichte'|'leichter'|'starke'|'starker'|'etwas'|'links'|'rechts'? painOfPart 'links'|'rechts'? level?",
    -0.5,
    ([lead, pain, , level], { line }) => (isDenied(line, lead ?? pain) ? undefined : painOfPart(line, pain, level)),
    'Knieschmerzen 4/10, 5 km',
  ),
  // The level first, with a part of the body behind it or none.
  pattern(
    'hurt',
    "level 'pain'|'schmerz'|'schmerzen'|'discomfort'|'niggle'|'ache'|'wehweh' 'in'|'im'|'an'|'am'? 'the'|'my'|'der'|'meiner'? 'left'|'right'|'linken'|'rechten'? bodyPart?",
    -0.6,
    ([level, word, , , , part], { line }) => {
      const sign = line.tokens[level.start - 1]?.text;
      const before = sign === ':' || sign === '-' ? level.start - 2 : level.start - 1;
      const isOfPart = sensesAt(line, before, before + 1).some(({ type }) => type === 'bodyPart');
      const isPain = level.value.value > 0 && !OF_WILL.has(line.tokens[word.end]?.text ?? '');
      return isPain && !isOfPart ? { site: part ? textsOf(line, part).join(' ') : '', level: level.value } : undefined;
    },
    '6 km easy, 3/10 pain',
    '5 km, 2/10 Schmerzen im Knie',
  ),
  // Who notices a joint or a tendon tells of a pain.
  pattern(
    'hurt',
    "'merke'|'merk'|'merkte'|'spüre'|'spür'|'spürte'|'feel'|'noticing'|'noticed'|'noticeable' 'ich'|'still'? 'wieder'|'noch'|'immer'|'leider'|'etwas'|'ein'? 'noch'|'wenig'|'bisschen'? 'die'|'das'|'my'|'the'|'meine'|'mein' 'linke'|'rechte'|'linkes'|'rechtes'|'left'|'right'? bodyPart level?",
    -0.1,
    ([verb, , , , , , part, level], { line }) => noticed(line, verb, part, level),
    '8 km, spüre das Knie',
    'can still feel my achilles, 5 km',
  ),
  pattern(
    'hurt',
    `bodyPart 'innen'|'außen'|'hinten'|'vorne'? ${SIDE}? '.'? anyWord? 'merke'|'merk'|'merkte'|'spüre'|'spür'|'spürte'|'noticeable'|'spürbar' 'ich'? level?`,
    -0.1,
    ([part, , , , , verb, ich, level], { line }) =>
      DENYING.has(line.tokens[(ich ?? verb).end]?.text ?? '') ? undefined : noticed(line, part, part, level),
    'Knie innen merke ich bergab, 5 km',
  ),
  pattern('calm', "notWord painOfPart 'mehr'?", -0.5, () => 'denied', 'ohne Knieschmerzen 10 km'),
  pattern(
    'calm',
    "bodyPart hurts 'all'|'almost'|'nearly'|'fast'|'wieder'|'ganz'? easedWord",
    -0.5,
    () => 'better',
    'easy 8 km, knee pain gone',
  ),
  pattern(
    'calm',
    "painOfPart 'fast'|'wieder'|'ganz'|'endlich'? easedWord",
    -0.5,
    () => 'better',
    '6 km, Knieschmerzen weg',
  ),
  // In a word of the runner's own: `bad knee`, `crap ankle`, at the end of a clause.
  pattern(
    'hurt',
    "'bad'|'dodgy'|'crap'|'crappy'|'rubbish'|'buggered'|'knackered'|'shot'|'busted'|'shitty'|'kaputtes'|'kaputter'|'böses'|'blödes'|'doofes' 'left'|'right'|'linkes'|'rechtes'? bodyPart level?",
    -0.3,
    ([word, , part, level], { line }) =>
      (TENDONS.has(line.tokens[part.end - 1]?.text ?? '') || BACKS.has(line.tokens[part.end - 1]?.text ?? '')) &&
      opensClause(line, word.start) &&
      isAlone(line, (level ?? part).end) &&
      !isDenied(line, word)
        ? hurt(line, part, level)
        : undefined,
    '8 km, bad knee',
    '4 miles, crap ankle',
  ),
  pattern(
    'hurt',
    "bodyPart '('? 'bergab'|'bergauf'|'downhill'|'uphill'|'danach'|'after'|'wieder'|'again'? ')'? 'böse'|'böse'|'zickig'|'sauer'|'angry'|'grumpy'|'unhappy'|'cross' level?",
    -0.3,
    ([part, open, , close, , level], { line }) =>
      TENDONS.has(line.tokens[part.end - 1]?.text ?? '') && !open === !close ? hurt(line, part, level) : undefined,
    '12 km, Knie (bergab) böse',
  ),
  pattern(
    'hurt',
    "bodyPart 'went'|'popped'|'pinged'|'twanged'|'gave' 'at'|'on'|'after' 'about'|'around'|'mile'|'km'|'rep'|'lap'? amount|number 'of'|'von'|'/'? number? level?",
    -0.9,
    ([part, , , , amount, of, all, level], { line }) =>
      !of === !all &&
      TENDONS.has(line.tokens[part.end - 1]?.text ?? '') &&
      (amount.type === 'amount' || !isCounting(line, amount.end))
        ? hurt(line, part, level)
        : undefined,
    '5 miles, hamstring went at 2 miles',
  ),
  pattern(
    'hurt',
    "bodyPart 'grab'|'grabs'|'grabbing'|'grabbed'|'pop'|'pops'|'popping'|'popped'|'twanged'|'pinged' level?",
    -0.2,
    ([part, word, level], { line }) =>
      TENDONS.has(line.tokens[part.end - 1]?.text ?? '') && line.tokens[word.end]?.type !== 'number'
        ? hurt(line, part, level)
        : undefined,
    '8 km easy, calf grabs on the hills',
  ),
  // Nobody names a joint again that does not hurt: `wieder Schienbein`, `Achilles again`.
  pattern(
    'hurt',
    "'schon'? 'wieder'|'again' 'das'|'die'|'der'|'the'|'my'? 'linke'|'rechte'|'linkes'|'rechtes'|'left'|'right'? bodyPart level?",
    -0.3,
    ([already, again, , , part, level], { line }) =>
      isJointAlone(line, (already ?? again).start, part, level) ? hurt(line, part, level) : undefined,
    'Wieder Schienbein, nach 3 km abgebrochen',
  ),
  pattern(
    'hurt',
    "'left'|'right'|'linke'|'rechte'|'linkes'|'rechtes'|'my'|'the'|'das'|'die'? bodyPart 'schon'? 'wieder'|'again' level?",
    -0.3,
    ([side, part, , again, level], { line }) =>
      isJointAlone(line, (side ?? part).start, part, level ?? again) ? hurt(line, part, level) : undefined,
    '4 km, Achilles again',
  ),
] as const;

/** Words before a level that tell of something else, or that the part was fine: `knee good, effort 4/10`, `hips loose 8/10`. */
function isOfFeeling(line: TokenLine, from: number, level: Phrase<'level'>): boolean {
  const [part, behind] = [line.tokens[from - 1]?.text ?? '', line.tokens[level.end]];
  if (LEGS.has(part) || part === 'back' || OF_EFFORT.has(behind?.text ?? '')) return true;
  if (line.tokens[level.start - 1]?.text === ',' && behind?.type === 'word') return true;
  for (let at = from; at < level.start; at++) if (isFine(line, at, level.start)) return true;
  return false;
}

function isFine(line: TokenLine, at: number, end: number): boolean {
  const text = line.tokens[at]?.text ?? '';
  return FINE.has(text) || sensesAt(line, at, end).some(({ type }) => OF_FEELING.has(type));
}

const OF_FEELING: ReadonlySet<PhraseType> = new Set(['metricWord', 'kind', 'effort', 'better', 'sleepNoun']);
const FINE = wordsOf(
  'cold, kalt, warm, wet, nass, fresh, frisch, springy, locker, loose, strong, smooth, happy, top, super, strike, pod',
);
const OF_EFFORT = wordsOf('effort, rpe, energy, mood, stress, fatigue, sleep, laune, stimmung');

/** `pain cave`: how hard it was. */
const OF_WILL = wordsOf('cave, face, train, free');

/** `on the way back pulling like mad`: no part of the body. */
function isOnTheWay({ tokens }: TokenLine, { start }: Phrase): boolean {
  return tokens[start]?.text === 'back' && !OWN.has(tokens[start - 1]?.text ?? '');
}

const OWN = wordsOf('my, lower, upper, mid, the');

/** Parts that are said to be so-so of pain only. */
const TENDONS = wordsOf(
  'knee, knees, achilles, shin, shins, ankle, ankles, hip, hips, calf, hamstring, itb, heel, knie, schienbein, achillessehne, sehne, wade, hüfte, knöchel, sprunggelenk, ferse, zeh, toe, fascia, plantar, plantarfaszie, pf, pgp, wrist, elbow, toenail, zehennagel',
);

function noticed(line: TokenLine, first: Phrase, part: Phrase, level: Phrase<'level'> | undefined) {
  const isTold = TENDONS.has(line.tokens[part.end - 1]?.text ?? '') && !isDenied(line, first);
  return isTold && !DENYING.has(line.tokens[part.end]?.text ?? '') ? hurt(line, part, level) : undefined;
}

/** `spüre das Knie nicht mehr` */
const DENYING = wordsOf('ich, nie, nicht, nichts, nimmer, kaum, gar, nix, gut, getting, improving, better, loosening');

function painOfPart(line: TokenLine, pain: Phrase, level: Phrase<'level'> | undefined): Priced<Values['hurt']> {
  const site = siteInWord(line.tokens[pain.start]?.text ?? '');
  return level ? priced({ site, level: level.value }, OF_PAIN) : priced({ site }, 0);
}

/** The part that a word for its pain names: `wade` of `Wadenschmerzen`. */
export function siteInWord(text: string): string {
  const part = text.replace(PAIN, '');
  return SITES.get(part) ?? part;
}

const PAIN = /(?:schmerz(?:en)?|beschwerden|weh)$/;

/** Parts of the body that change before another word. */
const SITES: ReadonlyMap<string, string> = new Map([
  ['waden', 'wade'],
  ['fersen', 'ferse'],
  ['hüft', 'hüfte'],
  ['leisten', 'leiste'],
  ['sehnen', 'sehne'],
  ['achillessehnen', 'achillessehne'],
  ['zehen', 'zeh'],
  ['kreuz', 'rücken'],
]);

/** Where it hurts; a level behind it is that of the pain more often than of anything else. */
function hurt(line: TokenLine, part: Phrase, level: Phrase<'level'> | undefined): Priced<Values['hurt']> | undefined {
  // `Flu jab, arm sore`: of the needle.
  if (ARMS.has(line.tokens[part.start]?.text ?? '') && tellsVaccine(line)) return undefined;
  const site = textsOf(line, part).join(' ');
  return level ? priced({ site, level: level.value }, OF_PAIN) : priced({ site }, 0);
}

/** Of the ankle and the foot only it is a pain. */
const MASSAGED = wordsOf('rolled, turned');
const ANKLES = wordsOf('ankle, ankles, foot');

const ARMS = wordsOf('arm, shoulder, schulter');
const OF_PAIN = -0.35;

/** `knee hurts 2, 8 km`: a small number that ends its clause is how much it hurts, where another one is how far it was. */
function bareLevel(
  line: TokenLine,
  part: Phrase,
  { start, end, value: { value } }: Phrase<'number'>,
  behind: number,
): Priced<Values['hurt']> | undefined {
  const next = line.tokens[behind]?.text;
  // `hip 3/10 for a mile` has its level in full.
  const isShare = next === '/' && line.tokens[behind + 1]?.type === 'number';
  const endsClause = next === undefined || (ENDS_CLAUSE.has(next) && !isShare);
  if (value > MOST_OF_TEN || !endsClause || !hasOtherNumber(line, start, end)) return undefined;
  return priced({ site: textsOf(line, part).join(' '), level: { value, max: MOST_OF_TEN } }, OF_PAIN);
}

const ENDS_CLAUSE: ReadonlySet<string> = new Set([
  ',',
  '.',
  ';',
  '/',
  '-',
  '–',
  '—',
  ')',
  '|',
  '>',
  '!',
  'but',
  'aber',
]);
const MOST_OF_TEN = 10;

/** Of which people say how fresh they are. */
const LEGS = wordsOf('legs, leg, quads, beine, body, muscles');

/** `umgeknickt, nichts passiert`, `umgeknickt, zum Glück nichts` */
const NEAR_TURN = 4;

const NOTHING = wordsOf('nichts, nix, gut, ok, glimpflich, kein, keine');

const BACKS = wordsOf('back, rücken, kreuz');

/** A joint or a tendon, and nothing else in its clause. */
function isJointAlone(line: TokenLine, start: number, part: Phrase, last: Phrase | undefined): boolean {
  const isJoint = TENDONS.has(line.tokens[part.end - 1]?.text ?? '');
  return isJoint && opensClause(line, start) && isAlone(line, (last ?? part).end);
}
