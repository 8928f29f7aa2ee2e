import type { Span } from '../../base/text';
import { METRES_PER_KM, METRES_PER_MILE } from '../../values/distance';
import { type TokenLine, tokensSpan } from '../scan';
import type {
  AmountNode,
  Attribute,
  Body,
  Entry,
  KindNode,
  Quantity,
  RecoveryNode,
  SessionBody,
  StepNode,
  TargetNode,
  WordNode,
} from '../tree';
import type {
  Amount,
  Context,
  Effort,
  KindValue,
  PaceValue,
  Phrase,
  RecoveryValue,
  RepsValue,
  Sport,
  TargetValue,
} from './phrase';
import { holdsAmount, type Piece } from './pieces';
import { paceCost, perKm, unitBeside } from './plausible';
import { type Draft, type Drafts, hardest, isEffort, type OtherDraft, type SessionDraft } from './sessions';
import { sumOf } from './sums';

/** Makes the nodes of what was read. */
export function buildEntries(drafts: readonly Draft[], context: Context): Entry[] {
  return drafts.map(draft => (draft.type === 'session' ? sessionEntry(draft, context) : otherEntry(draft, context)));
}

/** The total of a line of several sessions. */
export function lineTotalOf({ lineTotal }: Drafts, line: TokenLine): AmountNode | undefined {
  return lineTotal && amountNode(lineTotal.amount, line);
}

type Making<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function sessionEntry(draft: SessionDraft, context: Context): Entry {
  const { line } = context;
  const entry: Making<Entry> = { span: tokensSpan(line, draft.start, draft.end), body: sessionBody(draft, context) };
  if (draft.isSkipped) entry.status = { span: entry.span, status: 'skip' };
  if (draft.when) entry.when = { span: tokensSpan(line, draft.when.start, draft.when.end), when: draft.when.value };
  const row = roleOf(draft, line);
  if (row) entry.row = row;
  return entry;
}

/** Runs and walks of a row of their own, up to here, are parts of a session of walking and running. */
const LONGEST_PART_S = 600;

/** What the session would be as a row below another one. */
function roleOf({ when, pieces, total, start }: SessionDraft, line: TokenLine): Entry['row'] {
  if (when) return undefined;
  if (line.tokens[start - 1]?.text === '+' && start === 1) return 'part';
  const told = pieces.filter(piece => holdsAmount(piece) || piece.label || piece.pace);
  if (told.length === 0) return total.stated || pieces.length === 0 ? 'figures' : undefined;
  if (told.every(piece => piece.label !== undefined || piece.reps !== undefined || isShort(piece))) return 'part';
  const isBare = pieces.every(
    ({ kinds, efforts, label, reps }) => kinds.length === 0 && efforts.length === 0 && !label && !reps,
  );
  if (isBare && total.stated) return 'figures';
  return isBare && told.length === 1 && !told[0]?.isOfWhich ? 'figures' : undefined;
}

function isShort({ duration, distance, kinds }: Piece): boolean {
  return duration !== undefined && distance === undefined && duration.high <= LONGEST_PART_S && kinds.length > 0;
}

function otherEntry({ told, when, start, end }: OtherDraft, { line }: Context): Entry {
  const span = tokensSpan(line, start, end);
  const entry: Making<Entry> = { span, body: otherBody(told, span) };
  if (when) entry.when = { span: tokensSpan(line, when.start, when.end), when: when.value };
  return entry;
}

function otherBody(told: OtherDraft['told'], span: Span): Body {
  switch (told.type) {
    case 'other':
      return told.item.body;
    case 'state':
      return {
        type: 'state',
        word: { span, word: told.item.value.word },
        words: told.item.value.word === 'rest' ? [] : told.item.value.words,
      };
    case 'hurt': {
      const { site, level } = told.item.value;
      const body: Making<Extract<Body, { type: 'state' }>> = {
        type: 'state',
        word: { span, word: 'pain' },
        words: site.split(' '),
      };
      if (level) body.level = { span, value: level.value, max: level.max, share: level.value / level.max };
      return body;
    }
  }
}

/* ---- sessions ------------------------------------------------------------------------------------------------------ */

function sessionBody(draft: SessionDraft, context: Context): SessionBody {
  const { line } = context;
  const { pieces, total, sport } = draft;
  const whole = total.whole;
  const parts = pieces.filter(piece => piece !== whole && isPart(piece));
  const names = pieces.filter(piece => piece === whole || !holdsAmount(piece));
  const kind = kindOf(names, parts, sport);
  const isSplit = whole !== undefined && parts.length > 0 && parts[0]?.join !== ':' && !addsUp(whole, parts);
  const isTargeted = whole !== undefined && parts.length === 0 && isStepTarget(whole.target);
  const steps = isTargeted
    ? [targetStep(whole, context)]
    : parts.flatMap(piece => stepsOf(named(piece, kind, pieces[0]), context));
  const totals = isTargeted
    ? []
    : whole
      ? totalsOf(whole, pieces, sport, context)
      : sharedPaces(pieces, parts, context);
  const wholeStep = isSplit && whole ? wholeStepOf(whole, steps, context) : undefined;
  const body: Making<SessionBody> = {
    type: 'session',
    totals: wholeStep
      ? totals.filter(({ quantity }) => quantity.type === 'pace' || (quantity.type === 'two-part' && quantity.isPace))
      : totals,
    attributes: [
      ...draft.attributes.map(attribute => placed(attribute, line)),
      ...draft.hurts.map(hurt => painOf(hurt, line)),
    ],
    steps: wholeStep ? [wholeStep] : steps,
    mark: tokensSpan(line, draft.start, draft.end),
  };
  if (kind) body.kind = kindNode(kind, line);
  if (draft.forced)
    body.forced = { span: tokensSpan(line, draft.forced.start, draft.forced.end), intensity: draft.forced.value };
  const effort = effortOf(names, kind, sport, line) ?? ofPlace(draft, kind, line);
  if (effort) body.effort = effort;
  const shape = shapeOf(names, kind, sport, line);
  if (shape) body.shape = shape;
  if (total.stated) body.statedTotal = amountNode(total.stated.amount, line);
  return body;
}

/** `intervals 6 x 3 min`: the word that names the session before all of it does not name its first part as well. */
function named(piece: Piece, kind: Phrase<'kind'> | undefined, first: Piece | undefined): Piece {
  const isFirst = piece === first && piece.isWordFirst && piece.kinds[0] === kind;
  return isFirst ? { ...piece, kinds: piece.kinds.slice(1) } : piece;
}

/** `20 min @ T`: what is run at a letter, a race's pace or a zone is a step, also where it is all there is. */
function isStepTarget(target: Piece['target']): boolean {
  const type = target?.value.target.type;
  return (
    type !== undefined &&
    type !== 'pace' &&
    type !== 'time' &&
    type !== 'unit-pace' &&
    !(type === 'effort' && target?.value.effort === 'easy')
  );
}

function targetStep(whole: Piece, context: Context): StepNode {
  const [step] = stepsOf({ ...whole, kinds: [] }, context);
  return (
    step ?? {
      span: tokensSpan(context.line, whole.start, whole.end),
      amounts: [],
      actualsS: [],
      steps: [],
      ofWhich: [],
    }
  );
}

function isPart(piece: Piece): boolean {
  return holdsAmount(piece) || piece.label !== undefined;
}

/** Whether the parts come to the whole, so that they stand beside it and not in it. */
function addsUp(whole: Piece, parts: readonly Piece[]): boolean {
  for (const dimension of ['distance', 'duration'] as const) {
    const amount = whole[dimension];
    const sum = sumOf(parts, dimension);
    if (!amount || sum.high === 0) continue;
    return Math.abs(sum.low - amount.low) <= 0.05 * amount.low || Math.abs(sum.high - amount.low) <= 0.05 * amount.low;
  }
  return false;
}

function wholeStepOf(whole: Piece, ofWhich: readonly StepNode[], { line }: Context): StepNode {
  const amounts = [whole.distance, whole.duration]
    .filter(each => each !== undefined)
    .map(each => amountNode(each, line));
  return { span: tokensSpan(line, whole.start, whole.end), amounts, actualsS: [], steps: [], ofWhich };
}

/* ---- words --------------------------------------------------------------------------------------------------------- */

/**
 * What a session is called: the word of another sport; for a run its shape, else its effort; of its parts the hardest, where nothing
 * else names it.
 */
function kindOf(names: readonly Piece[], parts: readonly Piece[], sport: Sport): Phrase<'kind'> | undefined {
  const named = names.flatMap(({ kinds }) => kinds);
  const all = [...named, ...parts.flatMap(({ kinds }) => kinds)];
  if (sport !== 'run') return all.find(({ value }) => value.row.sport === sport);
  const runs = named.filter(({ value }) => value.row.sport === 'run');
  const own = strongest(runs.filter(({ value }) => !value.yields && value.row.word !== 'strides'));
  const ofParts = strongest(
    [...parts.flatMap(partKinds)].filter(
      ({ value }) =>
        value.row.word !== 'strides' &&
        value.row.sport === 'run' &&
        !(isGentle(value) && isMixed(parts)) &&
        !(value.row.word === 'hills' && isBesideRun(parts)),
    ),
  );
  if (own && !(ofParts && rank(ofParts.value) > rank(own.value) && names.every(holdsNothing))) return own;
  return (
    ofParts ??
    own ??
    runs[0] ??
    parts
      .flatMap(partKinds)
      .find(
        ({ value }) =>
          value.row.sport === 'run' &&
          !(isGentle(value) && isMixed(parts)) &&
          !(value.row.word === 'strides' && !isAllOfIt(parts)),
      )
  );
}

/** The longest hill sprints. */
const MOST_STRIDE_S = 45;

/** `strides 6 x 90 s`; not `8 miles + 6 strides`, `6 strides`. */
function isAllOfIt([only, ...more]: readonly Piece[]): boolean {
  return only !== undefined && more.length === 0 && only.isWordFirst && only.kinds.length > 0;
}

/** `9 miles + 8 x 20 s hill sprints`: a few steps uphill behind a run that is told as a whole. */
function isBesideRun(parts: readonly Piece[]): boolean {
  const isShort = parts.every(
    ({ reps }) => !reps || (reps.amount?.dimension === 'duration' && reps.amount.low <= MOST_STRIDE_S),
  );
  return isShort && parts.some(({ reps, label, distance }) => !reps && !label && distance !== undefined);
}

function isGentle({ row }: KindValue): boolean {
  return row.word === 'easy' || row.word === 'recovery';
}

/** `2 miles easy, 6 x 800 m, 2 miles easy`: what only some of the parts are is not what the run is. */
function isMixed(parts: readonly Piece[]): boolean {
  return parts.some(
    part =>
      holdsAmount(part) &&
      !part.label &&
      // `easy 8 + 2 km`: the first word stands for both.
      !(parts[0]?.isWordFirst && isBare(part)) &&
      !partKinds(part).some(({ value }) => isGentle(value) || value.row.word === 'strides'),
  );
}

function isBare({ kinds, efforts, target, reps, pace }: Piece): boolean {
  return kinds.length === 0 && efforts.length === 0 && !target && !reps && !pace;
}

function holdsNothing(piece: Piece): boolean {
  return !holdsAmount(piece);
}

function partKinds({ kinds, reps }: Piece): Phrase<'kind'>[] {
  const own =
    reps?.kind && reps.kindSpan
      ? [{ type: 'kind' as const, start: reps.kindSpan[0], end: reps.kindSpan[1], cost: 0, value: reps.kind }]
      : [];
  return [...kinds, ...own];
}

/** Shapes name a run before efforts do, races before all. */
function rank({ row }: KindValue): number {
  if (row.intensity === 'race') return 5;
  if (!isEffort(row.word) || row.word === 'long' || row.word === 'progression') return 4;
  return row.intensity === 'hard' ? 3 : row.intensity === 'moderate' ? 2 : 1;
}

function strongest(kinds: readonly Phrase<'kind'>[]): Phrase<'kind'> | undefined {
  return kinds.reduce<Phrase<'kind'> | undefined>(
    (best, each) => (best && rank(best.value) >= rank(each.value) ? best : each),
    undefined,
  );
}

function kindNode({ start, end, value: { row, spelling } }: Phrase<'kind'>, line: TokenLine): KindNode {
  return { span: tokensSpan(line, start, end), word: row.word, category: row.category, spelling };
}

function effortOf(
  names: readonly Piece[],
  kind: Phrase<'kind'> | undefined,
  sport: Sport,
  line: TokenLine,
): SessionBody['effort'] {
  const kinds = names
    .flatMap(({ kinds }) => kinds)
    .filter(each => each !== kind && each.value.row.sport === 'run' && !each.value.yields);
  const words: { readonly effort: Effort; readonly start: number; readonly end: number }[] = [
    ...names.flatMap(({ efforts }) => efforts).map(({ value, start, end }) => ({ effort: value, start, end })),
    ...kinds.flatMap(({ value, start, end }) =>
      isPlainEffort(value.row.intensity) ? [{ effort: value.row.intensity, start, end }] : [],
    ),
  ];
  const targets = names.flatMap(({ target }) =>
    target?.value.effort ? [{ effort: target.value.effort, start: target.start, end: target.end }] : [],
  );
  const found = words.length > 0 ? words : kind === undefined || sport !== 'run' ? targets : [];
  const most = hardest(found.map(({ effort }) => effort));
  const word = found.find(({ effort }) => effort === most);
  if (!word || (kind && sport === 'run' && kind.value.row.intensity === word.effort)) return undefined;
  return { span: tokensSpan(line, word.start, word.end), effort: word.effort };
}

/** `15 km 52:48, Platz 4`: who tells a place has raced. */
function ofPlace(
  { attributes, sport }: SessionDraft,
  kind: Phrase<'kind'> | undefined,
  line: TokenLine,
): SessionBody['effort'] {
  const place = sport === 'run' ? attributes.find(({ value }) => value.type === 'place') : undefined;
  if (!place || (kind && kind.value.row.intensity !== 'evidence')) return undefined;
  return { span: tokensSpan(line, place.start, place.end), effort: 'race' };
}

function isPlainEffort(intensity: string | undefined): intensity is Effort {
  return (
    intensity === 'recovery' ||
    intensity === 'easy' ||
    intensity === 'moderate' ||
    intensity === 'hard' ||
    intensity === 'race'
  );
}

function shapeOf(
  names: readonly Piece[],
  kind: Phrase<'kind'> | undefined,
  sport: Sport,
  line: TokenLine,
): WordNode | undefined {
  if (sport === 'run') return undefined;
  const word = names.flatMap(({ kinds }) => kinds).find(each => each !== kind && SHAPES.has(each.value.row.word));
  return word && { span: tokensSpan(line, word.start, word.end), word: word.value.row.word };
}

const SHAPES: ReadonlySet<string> = new Set(['long', 'intervals', 'fartlek', 'reps', 'hills', 'progression']);

/* ---- amounts ------------------------------------------------------------------------------------------------------- */

function totalsOf(whole: Piece, pieces: readonly Piece[], sport: Sport, context: Context): AmountNode[] {
  const { line } = context;
  const nodes: AmountNode[] = [];
  if (whole.distance) nodes.push(amountNode(whole.distance, line));
  if (whole.duration) nodes.push(amountNode(whole.duration, line));
  else if (whole.distance && whole.times) nodes.push(...splitsTotal(whole, whole.times, line));
  const loose = pieces.filter(piece => piece !== whole && !isPart(piece));
  const pace = whole.pace ?? loose.find(({ pace: each }) => each)?.pace;
  const target = whole.target ?? loose.find(({ target: each }) => each)?.target;
  if (pace) nodes.push(unitPace(tokensSpan(line, pace.start, pace.end), pace.value, whole, context));
  if (target && !(pace && whole.duration)) nodes.push(...targetTotals(target, whole, sport, context));
  return nodes.sort((a, b) => a.span.start - b.span.start);
}

/** `6 miles. Splits: 7:04, 6:59, …`: as many times as kilometres or miles add up to the time of all of it. */
function splitsTotal({ distance }: Piece, { value, start, end }: Phrase<'times'>, line: TokenLine): AmountNode[] {
  const number = distance?.numbers[0] ?? 0;
  if (value.length < 2 || Math.round(number) !== value.length) return [];
  const durationS = value.reduce((sum, each) => sum + each, 0);
  return distance && Number.isFinite(paceCost(distance.low, durationS))
    ? [{ span: tokensSpan(line, start, end), quantity: { type: 'duration', durationS } }]
    : [];
}

/** A pace said of a whole session whose amounts are in its parts. */
function sharedPaces(pieces: readonly Piece[], parts: readonly Piece[], { line }: Context): AmountNode[] {
  if (parts.length > 0) return [];
  return pieces.flatMap(({ pace }) => (pace ? [paceNode(pace, line)] : []));
}

/** `7 @ 8:51`: the pace, or the time where it is no possible pace. */
function targetTotals(target: Phrase<'target'>, whole: Piece, sport: Sport, context: Context): AmountNode[] {
  const { line } = context;
  const span = tokensSpan(line, target.start, target.end);
  const { pace, isTime } = target.value;
  const own = target.value.target;
  if (own.type === 'pace') return [{ span, quantity: { type: 'pace', paceSPerKm: own.paceSPerKm } }];
  if (!pace) return [];
  const asTime = whole.distance && !whole.duration ? paceCost(whole.distance.low, pace.lowS) : Number.POSITIVE_INFINITY;
  const paceSPerKm = perKm({ ...pace, unit: pace.unit === 'unit' ? unitOf(whole, context) : pace.unit }, context);
  const isPace = sport === 'run' || sport === 'recovery' ? paceSPerKm >= 130 && paceSPerKm <= 900 : false;
  if (Number.isFinite(asTime) && (isTime || !isPace))
    return [{ span, quantity: { type: 'duration', durationS: pace.lowS } }];
  if (!isPace) return [];
  return [unitPace(span, pace, whole, context)];
}

/** What a pace without a unit is per: where miles are written anywhere, the mile; of two units the one that fits the time. */
function unitOf(whole: Piece, context: Context): 'km' | 'mi' {
  return unitBeside(whole.distance, context);
}

function unitPace(span: Span, pace: PaceValue, whole: Piece, context: Context): AmountNode {
  const middleS = (pace.lowS + pace.highS) / 2;
  const unit =
    pace.unit === 'unit' && whole.distance && whole.distance.unit !== 'bare' ? unitOf(whole, context) : pace.unit;
  if (unit !== 'unit')
    return {
      span,
      quantity: {
        type: 'pace',
        paceSPerKm: (middleS * METRES_PER_KM) / (unit === 'km' ? METRES_PER_KM : METRES_PER_MILE),
      },
    };
  return {
    span,
    quantity: { type: 'two-part', first: Math.floor(middleS / 60), second: Math.round(middleS % 60), isPace: true },
  };
}

function paceNode({ start, end, value }: Phrase<'pace'>, line: TokenLine): AmountNode {
  const span = tokensSpan(line, start, end);
  const middleS = (value.lowS + value.highS) / 2;
  if (value.unit !== 'unit')
    return {
      span,
      quantity: {
        type: 'pace',
        paceSPerKm: (middleS * METRES_PER_KM) / (value.unit === 'km' ? METRES_PER_KM : METRES_PER_MILE),
      },
    };
  return {
    span,
    quantity: { type: 'two-part', first: Math.floor(middleS / 60), second: Math.round(middleS % 60), isPace: true },
  };
}

export function amountNode(amount: Amount, line: TokenLine): AmountNode {
  const span =
    amount.insideFrom === undefined
      ? tokensSpan(line, amount.start, amount.end)
      : tokensSpan(line, amount.start, amount.numberEnd);
  const node: Making<AmountNode> = { span, quantity: quantityOf(amount) };
  if (amount.insideFrom !== undefined) node.unitEnd = tokensSpan(line, amount.start, amount.end).end;
  return node;
}

function quantityOf(amount: Amount): Quantity {
  const low = single(amount, amount.low, amount.numbers[0]);
  if (amount.high === amount.low || amount.isMinimum) return low;
  return { type: 'range', low, high: single(amount, amount.high, amount.numbers[1]) };
}

function single({ dimension, unit }: Amount, value: number, number: number): Quantity {
  if (dimension === 'duration') return { type: 'duration', durationS: value };
  if (unit === 'bare') return { type: 'bare', value: number };
  return { type: 'distance', distanceM: value, unit: unit as Extract<Quantity, { type: 'distance' }>['unit'] };
}

/* ---- steps --------------------------------------------------------------------------------------------------------- */

function stepsOf(piece: Piece, context: Context): StepNode[] {
  const { line } = context;
  const label = labelOf(piece, line);
  if (piece.reps) {
    const { reps } = piece;
    if (!reps.count && reps.inner.length > 0 && !piece.recovery)
      return reps.inner.map(inner => repStep(inner, context)).map(step => withLabel(step, label));
    const step = repStep(reps, context);
    const made: Making<StepNode> = { ...step, span: tokensSpan(line, piece.start, piece.end) };
    if (label) made.label = label;
    const target = piece.target ?? piece.pace;
    if (!made.target && target) made.target = targetNode(target, reps.amount, context);
    if (!made.target && piece.efforts[0]) made.target = effortTarget(piece.efforts[0], line);
    if (!made.recovery && piece.recovery) {
      const recovery = recoveryNode(piece.recovery.value, piece.recovery.start, piece.recovery.end, line);
      if (recovery) made.recovery = recovery;
    }
    if (piece.times && made.actualsS.length === 0) made.actualsS = piece.times.value;
    return [made];
  }
  const amounts = [piece.distance, piece.duration].filter(each => each !== undefined).sort((a, b) => a.start - b.start);
  const step: Making<StepNode> = {
    span: tokensSpan(line, piece.start, piece.end),
    amounts: amounts.map(each => amountNode(each, line)),
    actualsS: piece.times?.value ?? [],
    steps: [],
    ofWhich: [],
  };
  if (label) step.label = label;
  const target = piece.target ?? piece.pace;
  if (target) step.target = targetNode(target, piece.distance ?? piece.duration, context);
  else if (piece.efforts[0] && !label) step.target = effortTarget(piece.efforts[0], line);
  if (piece.label?.word === 'both')
    return [
      { ...step, label: { span: step.span, word: 'wu' } },
      { ...step, label: { span: step.span, word: 'cd' } },
    ];
  return [step];
}

function withLabel(step: StepNode, label: WordNode | undefined): StepNode {
  return label ? { ...step, label } : step;
}

function labelOf({ label, kinds }: Piece, line: TokenLine): WordNode | undefined {
  if (label) return { span: tokensSpan(line, label.start, label.end), word: label.word === 'cd' ? 'cd' : 'wu' };
  const kind = kinds.find(({ value }) => !value.yields) ?? kinds[0];
  return kind && { span: tokensSpan(line, kind.start, kind.end), word: kind.value.row.word };
}

const RPE = { recovery: 2, easy: 3, moderate: 5, hard: 8, race: 9 } as const;

function effortTarget({ start, end, value }: Phrase<'effort'>, line: TokenLine): TargetNode {
  return { span: tokensSpan(line, start, end), target: { type: 'effort', rpe: RPE[value] } };
}

function targetNode(
  found: Phrase<'target'> | Phrase<'pace'>,
  amount: Amount | undefined,
  context: Context,
): TargetNode {
  const span = tokensSpan(context.line, found.start, found.end);
  if (found.type === 'target') return { span, target: settled(found.value, amount, context) };
  const { lowS, highS, unit } = found.value;
  const middleS = (lowS + highS) / 2;
  if (unit === 'unit') return { span, target: { type: 'unit-pace', paceS: middleS } };
  return {
    span,
    target: { type: 'pace', paceSPerKm: unit === 'km' ? middleS : (middleS * METRES_PER_KM) / METRES_PER_MILE },
  };
}

/** `@ 2:40` and `in 3:50`: the time for the amount where that is a possible pace, else a pace. */
function settled(
  { target, pace, isTime }: TargetValue,
  amount: Amount | undefined,
  context: Context,
): TargetNode['target'] {
  if (target.type !== 'time' || target.isExact) return target;
  const asTime = amount?.dimension === 'distance' ? paceCost(amount.low, target.timeS) : Number.POSITIVE_INFINITY;
  const isPace =
    pace !== undefined && Number.isFinite(asTime) ? perKm(pace, context) >= 130 && perKm(pace, context) <= 900 : true;
  const prefersTime = isTime === true || (amount?.high ?? 0) <= METRES_PER_MILE;
  if (Number.isFinite(asTime) && (prefersTime || !isPace)) return { type: 'time', timeS: target.timeS, isExact: true };
  return pace ? { type: 'unit-pace', paceS: target.timeS } : { type: 'time', timeS: target.timeS };
}

function repStep(reps: RepsValue & { readonly start?: number; readonly end?: number }, context: Context): StepNode {
  const { line } = context;
  const start = reps.start ?? reps.count?.start ?? reps.amount?.start ?? 0;
  const end = reps.end ?? reps.amount?.end ?? start + 1;
  const step: Making<StepNode> = {
    span: tokensSpan(line, start, end),
    amounts: reps.amount ? [amountNode(reps.amount, line)] : [],
    actualsS: reps.timesS,
    steps: reps.inner
      .filter(inner => !isRecoveryOnly(inner))
      .map(inner => repStep(withFollowing(inner, reps.inner), context)),
    ofWhich: [],
  };
  if (reps.count) {
    step.count = reps.count.count;
    if (reps.count.countMax !== undefined) step.countMax = reps.count.countMax;
    step.countSpan = tokensSpan(line, reps.count.start, reps.count.end);
  }
  if (reps.kind && reps.kindSpan) step.label = { span: tokensSpan(line, ...reps.kindSpan), word: reps.kind.row.word };
  if (reps.target)
    step.target = {
      span: tokensSpan(line, reps.target.start, reps.target.end),
      target: settled(reps.target, reps.amount, context),
    };
  if (reps.recovery) {
    const recovery = recoveryNode(reps.recovery, reps.recovery.start, reps.recovery.end, line);
    if (recovery) step.recovery = recovery;
  }
  return step;
}

type InnerPart = RepsValue['inner'][number];

function isRecoveryOnly(inner: InnerPart): boolean {
  return inner.recovery !== undefined && !inner.amount && inner.inner.length === 0;
}

/** `(3 min I, 2 min jog)`: what follows as a recovery is that of the part before it. */
function withFollowing(inner: InnerPart, all: readonly InnerPart[]): InnerPart {
  const next = all[all.indexOf(inner) + 1];
  return next && isRecoveryOnly(next) && !inner.recovery && next.recovery
    ? { ...inner, recovery: next.recovery }
    : inner;
}

function recoveryNode(
  { amount, mode }: RecoveryValue,
  start: number,
  end: number,
  line: TokenLine,
): RecoveryNode | undefined {
  if (!amount) return undefined;
  const node: Making<RecoveryNode> = { span: tokensSpan(line, start, end), amount: amountNode(amount, line) };
  if (mode) node.mode = mode;
  return node;
}

/* ---- attributes ---------------------------------------------------------------------------------------------------- */

function placed({ value, start, end }: Phrase<'attribute'>, line: TokenLine): Attribute {
  return { ...value, span: tokensSpan(line, start, end) };
}

function painOf({ value: { site, level }, start, end }: Phrase<'hurt'>, line: TokenLine): Attribute {
  const span = tokensSpan(line, start, end);
  return level
    ? {
        type: 'pain',
        span,
        site,
        words: [],
        level: { span, value: level.value, max: level.max, share: level.value / level.max },
      }
    : { type: 'pain', span, site, words: [] };
}
