import { readAttribute } from '../entries/attributes';
import { cursorOver, type Token, type TokenLine } from '../scan';
import type { Attribute, Body } from '../tree';
import { BEAM, COSTS } from './costs';
import { type Chart, createGrammar } from './grammar';
import { readOtherBody } from './others';
import { patterns } from './patterns';
import type { Context, Phrase, PhraseType } from './phrase';
import { isPossiblePace, paceCost } from './plausible';
import { sensesAt } from './senses';

/** One piece of a reading: a phrase that counts by itself, a sign, words that are read over, or an entry of its own. */
export type Item =
  | Phrase
  | { readonly type: 'sign'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly type: 'skip'; readonly start: number; readonly end: number; readonly cost: number }
  | { readonly type: 'other'; readonly start: number; readonly end: number; readonly body: Body }
  /** An attribute by its own word or sign: `hr 138`, `rpe 7`, `[peg41]`, `#trail`. */
  | { readonly type: 'fact'; readonly start: number; readonly end: number; readonly attribute: Attribute };

/** A row of items over all tokens, and what it costs. */
export interface Row {
  readonly items: readonly Item[];
  readonly cost: number;
}

/** Phrases that count by themselves; all others are parts of these. */
const TOP: readonly PhraseType[] = [
  ...([
    'amount',
    'pace',
    'target',
    'recovery',
    'reps',
    'ladder',
    'times',
    'total',
    'attribute',
    'forced',
    'kind',
    'effort',
  ] as const),
  ...([
    'warmUp',
    'coolDown',
    'bothEnds',
    'when',
    'state',
    'hurt',
    'night',
    'measure',
    'again',
    'calm',
    'aside',
    'summary',
    'lastFirst',
    'orWord',
    'notWord',
    'skippedWord',
    'insteadWord',
    'nowWord',
    'otherTime',
    'otherDay',
  ] as const),
];
const JOINTS: readonly PhraseType[] = ['with', 'thenWord', 'and'];
const SIGNS: ReadonlySet<string> = new Set([
  ',',
  ';',
  '.',
  ':',
  '(',
  ')',
  '[',
  ']',
  '/',
  '-',
  '+',
  '&',
  '!',
  '?',
  '|',
  '·',
  '•',
  '\n',
  '⏎',
  '→',
]);

const chartOver = createGrammar(patterns);

interface State {
  readonly cost: number;
  readonly item: Item;
  readonly before: State | undefined;
  /** Whether repetitions were read, so that a recovery may follow, and whether it did. */
  readonly reps: 'none' | 'open' | 'rested';
  /** A distance with a unit was read, and no sign since. */
  readonly isBehindDistance: boolean;
  /** Metres of the last distance that is no repetition. */
  readonly distanceM: number | undefined;
  /** The same for rows that mean the same: what was read over, and whether a word is a session or an effort, make no difference. */
  readonly meaning: number;
}

/** The likeliest rows of items over the tokens from `start` up to `end`, best first. */
export function rowsOf(
  line: TokenLine,
  start: number,
  end: number,
  context: Context,
  isEnough: (row: Row) => boolean,
): readonly Row[] {
  const known: (readonly Phrase[] | undefined)[] = [];
  const senses = (at: number) => (known[at] ??= sensesAt(line, at, end));
  const chart = chartOver(senses, end, context);
  const plain = plainRow(line, start, end, chart, senses);
  if (plain && isEnough(plain)) return [plain];
  const states: State[][] = [];
  for (let at = start; at < end; at++) {
    const before = at === start ? undefined : states[at];
    if (at > start && !before) continue;
    const kept = before ? best(before) : [undefined];
    for (const { item, cost } of choices(line, at, end, chart, senses)) {
      const into = states[item.end] ?? [];
      states[item.end] = into;
      for (const state of kept) into.push(following(state, item, cost));
    }
  }
  return best(states[end] ?? []).map(state => ({ items: itemsOf(state), cost: state.cost }));
}

/** Dearer phrases are no plain ones. */
const PLAIN_COST = 0.02;

/** Where each token belongs to a phrase that costs nothing there is nothing to weigh: the language as it is written plainly. */
function plainRow(
  line: TokenLine,
  start: number,
  end: number,
  chart: Chart,
  senses: (at: number) => readonly Phrase[],
): Row | undefined {
  const items: Item[] = [];
  for (let at = start; at < end; ) {
    let longest: Item | undefined;
    for (const { item, cost } of choices(line, at, end, chart, senses)) {
      const isPlain = item.type === 'skip' ? false : cost <= COSTS.phrase + PLAIN_COST;
      if (isPlain && item.end > (longest?.end ?? at)) longest = item;
    }
    if (!longest || (longest.type === 'recovery' && !items.some(isRepeated))) return undefined;
    items.push(longest);
    at = longest.end;
  }
  return { items, cost: items.length * COSTS.phrase };
}

function isRepeated({ type }: Item): boolean {
  return type === 'reps' || type === 'ladder';
}

/** What only the items before it show: recoveries need repetitions, and numbers without a unit are no second distance. */
function following(before: State | undefined, item: Item, cost: number): State {
  const reps = before?.reps ?? 'none';
  const isBehindDistance = before?.isBehindDistance ?? false;
  const meaning = meaningOf(before?.meaning ?? 0, item);
  const distanceM = before?.distanceM;
  const made = { item, before, reps, isBehindDistance, distanceM, meaning, cost: (before?.cost ?? 0) + cost };
  switch (item.type) {
    case 'recovery': {
      const price = (item as Phrase<'recovery'>).value.isBetween ? 0 : RECOVERY_COSTS[reps];
      return { ...made, cost: made.cost + price, reps: reps === 'none' ? 'none' : 'rested' };
    }
    case 'reps':
    case 'ladder':
      return {
        ...made,
        reps: isRested(item as Phrase<'reps'>) ? 'rested' : 'open',
        isBehindDistance: false,
        distanceM: undefined,
      };
    case 'times': {
      const { length } = (item as Phrase<'times'>).value;
      return reps === 'none' ? { ...made, cost: made.cost + (length === 1 ? COSTS.timesAlone : COSTS.splits) } : made;
    }
    case 'aside':
      return reps === 'none' && OF_REPS.has((item as Phrase<'aside'>).value) ? { ...made, reps: 'open' } : made;
    case 'sign':
    case 'thenWord':
    case 'and':
    case 'with':
      return { ...made, isBehindDistance: false };
    case 'amount': {
      const { dimension, unit, low } = (item as Phrase<'amount'>).value;
      if (dimension !== 'distance') {
        const isShort = unit === 'clock' || unit === 's';
        const isLost = isShort && low < SHORT_TIME_S && distanceM !== undefined && !isTimeOrPace(distanceM, low);
        return isLost ? { ...made, cost: made.cost + COSTS.timeLost } : made;
      }
      const { numbers } = (item as Phrase<'amount'>).value;
      if (
        unit === 'bare' &&
        !isBehindDistance &&
        distanceM !== undefined &&
        distanceM <= SPRINT_M &&
        !Number.isInteger(numbers[0])
      )
        return { ...made, cost: made.cost + COSTS.bareAgain };
      if (unit === 'bare' && isBehindDistance) return { ...made, cost: made.cost + COSTS.bareAgain };
      return { ...made, isBehindDistance: unit !== 'bare', distanceM: low };
    }
    default:
      return made;
  }
}

/** `200 m: 26.4`: tenths behind a short distance are seconds. */
const SPRINT_M = 800;

/** Longer times are told of a session of their own. */
const SHORT_TIME_S = 600;

/** Whether somebody runs `distanceM` in that time, or a kilometre or mile. */
function isTimeOrPace(distanceM: number, timeS: number): boolean {
  return Number.isFinite(paceCost(distanceM, timeS)) || isPossiblePace(timeS);
}

/** Numbers that stand for repetitions: `3/1 run/walk`, `Set 1`. */
const OF_REPS: ReadonlySet<string> = new Set(['walk breaks', 'number']);

const RECOVERY_COSTS = { none: COSTS.recoveryAlone, open: 0, rested: COSTS.recoveryAgain } as const;

function isRested({ value: { recovery, inner } }: Phrase<'reps'>): boolean {
  return recovery !== undefined || inner.some(part => part.recovery !== undefined);
}

function meaningOf(before: number, item: Item): number {
  switch (item.type) {
    case 'skip':
    case 'aside':
    case 'calm':
      return before;
    case 'sign':
    case 'kind':
    case 'effort':
      return mixed(before, item.start);
    case 'amount': {
      const { low, high } = (item as Phrase<'amount'>).value;
      return mixed(mixed(before, low), high + item.start);
    }
    default: {
      const place = mixed(mixed(before, item.start), item.end);
      return [...item.type].reduce((code, letter) => mixed(code, letter.charCodeAt(0)), place);
    }
  }
}

function mixed(code: number, value: number): number {
  return (Math.imul(code, 31) + Math.round(value * 7)) | 0;
}

/** The cheapest, one of each meaning. */
function best(states: readonly State[]): State[] {
  const kept: State[] = [];
  const meanings = new Set<number>();
  for (const state of [...states].sort((a, b) => a.cost - b.cost)) {
    if (meanings.has(state.meaning)) continue;
    meanings.add(state.meaning);
    kept.push(state);
    if (kept.length === BEAM) break;
  }
  return kept;
}

function itemsOf(state: State): Item[] {
  const items: Item[] = [];
  for (let at: State | undefined = state; at; at = at.before) items.push(at.item);
  return items.reverse();
}

interface Choice {
  readonly item: Item;
  readonly cost: number;
}

function choices(
  line: TokenLine,
  at: number,
  end: number,
  chart: Chart,
  senses: (at: number) => readonly Phrase[],
): Choice[] {
  const found: Choice[] = [];
  const isStart = beginsClause(line, at, end);
  let isRest = false;
  for (const type of TOP)
    for (const phrase of chart.at(type, at)) {
      isRest ||= phrase.type === 'state';
      const atPlace = phrase.type === 'state' && !isStart ? COSTS.stateInside : 0;
      found.push({ item: phrase, cost: phrase.cost + COSTS.phrase + atPlace });
    }
  for (const type of JOINTS)
    for (const phrase of chart.at(type, at)) found.push({ item: phrase, cost: phrase.cost + COSTS.joint });
  const token = line.tokens[at];
  const priority = priorityAt(line, at, senses);
  if (priority) return [{ item: { type: 'fact', start: at, end: at + 1, attribute: priority }, cost: 0 }];
  if (token && mayBeFact(token)) {
    const cursor = cursorOver(line, at, end);
    const attribute = readAttribute(cursor, []);
    if (attribute)
      found.push({ item: { type: 'fact', start: at, end: cursor.at, attribute }, cost: COSTS.phrase - FACT_BONUS });
  }
  if (token?.type === 'sign' && SIGNS.has(token.text)) {
    found.push({ item: { type: 'sign', start: at, end: at + 1, text: token.text }, cost: 0 });
  }
  const other = token?.type === 'word' ? readOtherBody(cursorOver(line, at, end)) : undefined;
  if (other && (other.body.type !== 'state' || (isStart && other.body.word.word !== 'rest')))
    found.push({
      item: { type: 'other', start: at, end: other.end, body: other.body },
      cost: COSTS.phrase + other.cost,
    });
  if (
    token?.type === 'sign' &&
    SIGNS.has(token.text) &&
    !(isAbbreviation(line, at) && senses(at - 1).some(({ type }) => type === 'shortened'))
  )
    return found;
  const price = token ? (isRest && isStart ? COSTS.skipState : skipCost(token, senses(at))) : 0;
  found.push({ item: { type: 'skip', start: at, end: at + 1, cost: price }, cost: price });
  return found;
}

/** `race A`: its priority, in a capital behind the word. */
function priorityAt(line: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): Attribute | undefined {
  const token = line.tokens[at];
  const written = token ? line.text.slice(token.start, token.end) : '';
  if (!token || (written !== 'A' && written !== 'B' && written !== 'C') || at === 0) return undefined;
  const isRace = senses(at - 1).some(
    ({ type, value }) => type === 'kind' && (value as Phrase<'kind'>['value']).row.intensity === 'race',
  );
  return isRace
    ? { type: 'race-priority', span: { start: token.start, end: token.end }, priority: written }
    : undefined;
}

/** Attributes by their own words are surer than anything else that the words may be. */
const FACT_BONUS = 0.1;

function mayBeFact({ type, text }: Token): boolean {
  return type === 'sign' ? text === '#' || text === '[' || text === '+' : type === 'number' || !COMMON.has(text);
}

/** Words that no attribute begins with and that most lines hold. */
const COMMON: ReadonlySet<string> = new Set(['in', 'at', 'with', 'and', 'the', 'a', 'mit', 'und', 'easy', 'run', 'x']);

/** `ca. 8`, `Min. 45`, `w. 600 m`: the full stop of a short word ends nothing. */
function isAbbreviation(line: TokenLine, at: number): boolean {
  const [before, sign, next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  if (sign?.text !== '.' || sign.spaced || before?.type !== 'word' || before.text.length > 4 || !next) return false;
  const first = line.text[next.start] ?? '';
  return next.type === 'number' || first === first.toLowerCase();
}

/** Behind nothing, a sign, or the time of day. */
function beginsClause(line: TokenLine, at: number, end: number): boolean {
  const before = line.tokens[at - 1];
  if (!before || (before.type === 'sign' && before.text !== '-' && before.text !== "'")) return true;
  return WHEN_BEFORE.has(before.text) || (at < end && before.text === '-' && (line.tokens[at]?.spaced ?? false));
}

const WHEN_BEFORE: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'total',
  'heute',
  'today',
  'plan',
  'planned',
  'scheduled',
  'full',
  'complete',
  'just',
  'another',
]);

/** What it costs to read over a token, by the dearest thing that it may be. */
function skipCost(token: Token, senses: readonly Phrase[]): number {
  if (token.type === 'sign') return SIGNS.has(token.text) ? 0.02 : 0.1;
  if (token.type === 'number') return COSTS.skipNumber;
  let cost: number = COSTS.skipUnknown;
  let isFiller = false;
  let isConnective = false;
  let isJoint = false;
  for (const { type, value, end, start } of senses) {
    if (end !== start + 1 && type !== 'kind') continue;
    switch (type) {
      case 'filler':
        isFiller = true;
        break;
      case 'connective':
      case 'at':
      case 'about':
        isConnective = true;
        break;
      case 'with':
      case 'and':
      case 'thenWord':
        isJoint = true;
        break;
      case 'kind':
        cost = Math.max(cost, (value as Phrase<'kind'>['value']).yields ? COSTS.skipYielding : COSTS.skipTraining);
        break;
      case 'effort':
        cost = Math.max(cost, COSTS.skipEffort);
        break;
      case 'warmUp':
      case 'coolDown':
        cost = Math.max(cost, token.text.length > 3 ? COSTS.skipTraining : COSTS.skipEffort);
        break;
      case 'number':
        cost = Math.max(cost, 0.4);
        break;
      case 'lengthUnit':
      case 'timeUnit':
        cost = Math.max(cost, COSTS.skipUnit);
        break;
      case 'morning':
      case 'evening':
        if (token.text === 'am' || token.text === 'pm') cost = Math.max(cost, COSTS.skipWhen);
        break;
      case 'marathonName':
      case 'halfName':
        cost = Math.max(cost, 0.9);
        break;
      case 'bodyPart':
      case 'hurts':
      case 'ill':
        cost = Math.max(cost, COSTS.skipBody);
        break;
    }
  }
  if (isJoint) return COSTS.skipJoint;
  if (cost > COSTS.skipUnit) return cost;
  return isConnective ? COSTS.skipConnective : isFiller ? COSTS.skipFiller : cost;
}
