import type { Span } from '../../base/text';
import type { AmountNode, Attribute, Quantity, RecoveryNode, StepNode, WordNode } from '../tree';
import { dimensionOf, isMetres } from './dimensions';
import { type Draft, depthOf, draftAt, finish, isEmpty, isNameOnly, leafOf } from './drafts';
import type { GroupItem, Item, KindItem } from './items';
import { averagePace } from './paceAmounts';
import type { Problems } from './problems';

/** Steps, and what stood among them that belongs to the whole session. */
export interface StepsRead {
  readonly steps: readonly StepNode[];
  readonly attributes: readonly Attribute[];
  /** A pace that stands by itself: the session's. */
  readonly paces: readonly AmountNode[];
  /** Kinds that stood alone between separators (`6 miles, easy, 4 strides`): names of the session. */
  readonly kinds: readonly KindItem[];
  /** Kinds that labelled a step (without those of recoveries and *of which*). */
  readonly labels: readonly KindItem[];
  /** A step other than warm-up and cool-down has an amount and no label. */
  readonly hasUnlabelled: boolean;
}

export interface StepsOptions {
  /** The session's own kind, where it labels the first step too. */
  readonly firstLabel?: WordNode;
  /** The steps are repeated: what is inside the brackets of `3 x (…)`. */
  readonly areRepeated?: boolean;
}

/** Builds steps from items. */
export function buildSteps(items: readonly Item[], problems: Problems, options: StepsOptions = {}): StepsRead {
  const { firstLabel, areRepeated = false } = options;
  const state: State = { drafts: [], isClosed: true, attributes: [], paces: [], labels: [], problems };
  if (firstLabel) openDraft(state, firstLabel.span).label = firstLabel;
  addItems(state, items);
  const drafts = state.drafts.filter(draft => !isNameOnly(draft));
  const steps = drafts.map(draft => finish(draft, problems, areRepeated));
  const hasUnlabelled = drafts.some(draft => {
    const leaf = leafOf(draft);
    return !leaf.label && !draft.label && (leaf.amounts.length > 0 || leaf.steps.length > 0);
  });
  const named = new Set(state.drafts.filter(isNameOnly).map(({ label }) => label?.span));
  const kinds = state.labels.filter(({ span }) => named.has(span));
  return { steps, kinds, attributes: state.attributes, paces: state.paces, labels: state.labels, hasUnlabelled };
}

interface State {
  readonly drafts: Draft[];
  /** A separator stands behind the last draft. */
  isClosed: boolean;
  readonly attributes: Attribute[];
  readonly paces: AmountNode[];
  readonly labels: KindItem[];
  readonly problems: Problems;
}

function addItems(state: State, items: readonly Item[]): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) continue;
    if (item.type !== 'of-which') {
      add(state, item, items[index + 1]);
      continue;
    }
    const end = endOfWhich(items, index + 1);
    const nested = buildSteps(items.slice(index + 1, end), state.problems);
    const draft = state.drafts.findLast(each => !isNameOnly(each));
    if (draft) {
      draft.ofWhich = nested.steps;
      draft.end = nested.steps.at(-1)?.span.end ?? draft.end;
    }
    state.isClosed = true;
    state.attributes.push(...nested.attributes);
    state.paces.push(...nested.paces);
    index = end - 1;
  }
}

/** *Of which* holds to the end, or to a cool-down. */
function endOfWhich(items: readonly Item[], from: number): number {
  const at = items.findIndex((item, index) => index >= from && item.type === 'label' && item.word === 'cd');
  return at < 0 ? items.length : at;
}

function add(state: State, item: Exclude<Item, { type: 'of-which' }>, next: Item | undefined): void {
  switch (item.type) {
    case 'break':
    case 'colon':
      state.isClosed = true;
      return;
    case 'label':
      if (beginsStep(state, next)) state.isClosed = true;
      addLabel(state, { span: item.span, word: item.word });
      return;
    case 'kind':
      state.labels.push(item);
      addLabel(state, { span: item.span, word: item.row.word });
      return;
    case 'count':
      addCount(state, item);
      return;
    case 'amount':
      addAmount(state, item.isAverage ? averagePace(item.node) : item.node, next);
      return;
    case 'target': {
      const draft = leafOf(state.drafts.at(-1) ?? openDraft(state, item.span));
      draft.target ??= { span: item.span, target: item.target };
      extend(state, item.span);
      return;
    }
    case 'recovery':
      addRecovery(state, item.recovery);
      return;
    case 'actuals':
      addActuals(state, item.timesS, item.span);
      return;
    case 'group':
      addGroup(state, item);
      return;
    case 'attribute':
      addAttribute(state, item.attribute);
      return;
    case 'forced':
    case 'when':
      return;
  }
}

function openDraft(state: State, span: Span): Draft {
  const draft = draftAt(span);
  state.drafts.push(draft);
  state.isClosed = false;
  return draft;
}

/** The draft that is being written; `undefined` behind a separator. */
function current(state: State): Draft | undefined {
  return state.isClosed ? undefined : state.drafts.at(-1);
}

/**
 * `wu 15 min 3 x 10 min @ T r 2 min cd 10 min`, without commas: a warm-up or cool-down is no name of a repetition set, nor of a step
 * with a target or a recovery when an amount of its own follows.
 */
function beginsStep(state: State, next: Item | undefined): boolean {
  const draft = current(state);
  const leaf = draft && leafOf(draft);
  if (!leaf || isEmpty(leaf)) return false;
  if (draft.count !== undefined) return true;
  return next?.type === 'amount' && (leaf.target !== undefined || leaf.recovery !== undefined);
}

/** Sets of sets of sets are no training any more, and finishing a step recurses. */
const DEEPEST_SET = 3;

function extend(state: State, { end }: Span): void {
  for (let draft = state.drafts.at(-1); draft; draft = draft.inner) draft.end = Math.max(draft.end, end);
}

function addLabel(state: State, label: WordNode): void {
  const draft = current(state);
  const leaf = draft && leafOf(draft);
  if (leaf && !leaf.label && (!isEmpty(leaf) || leaf.count !== undefined)) {
    leaf.label = label;
    leaf.isLabelBehind = !isEmpty(leaf);
    extend(state, label.span);
  } else if (!leaf || !isEmpty(leaf) || leaf.count !== undefined) {
    // `4 strides easy`: a second label says nothing new.
    if (leaf?.label && label.word !== 'wu' && label.word !== 'cd') extend(state, label.span);
    else openDraft(state, label.span).label = label;
  }
}

function addCount(state: State, { span, count, countMax }: Extract<Item, { type: 'count' }>): void {
  const draft = current(state);
  const leaf = draft && leafOf(draft);
  const counted = { count, countSpan: span, ...(countMax !== undefined && { countMax }) };
  if (leaf && leaf.count !== undefined && isEmpty(leaf) && depthOf(draft) < DEEPEST_SET) {
    leaf.inner = Object.assign(draftAt(span), counted);
    extend(state, span);
  } else if (leaf && isEmpty(leaf) && leaf.count === undefined) {
    Object.assign(leaf, counted);
    extend(state, span);
  } else {
    Object.assign(openDraft(state, span), counted);
  }
}

function addAmount(state: State, amount: AmountNode, next: Item | undefined): void {
  const draft = current(state);
  if (isPace(amount.quantity)) {
    if (draft) {
      addBesideAmount(leafOf(draft), amount);
      extend(state, amount.span);
    } else state.paces.push(amount);
    return;
  }
  const leaf = draft && leafOf(draft);
  if (leaf && isRecoveryBehind(leaf, amount)) {
    leaf.recovery = { span: amount.span, amount };
    extend(state, amount.span);
    return;
  }
  const isOwn = leaf && !isOver(draft, leaf, amount, next) && !isNamedBehindEnd(leaf, next);
  const target = isOwn ? leaf : openDraft(state, amount.span);
  target.amounts.push(amount);
  extend(state, { start: amount.span.start, end: amount.unitEnd ?? amount.span.end });
}

/** `5 x 1 km @ 3:45 90s`: how fast they were is known, so the time behind it is the recovery. */
function isRecoveryBehind({ count, target, recovery, amounts }: Draft, { quantity }: AmountNode): boolean {
  const hasDistance = amounts.some(each => dimensionOf(each.quantity) === 'distance');
  return count !== undefined && target !== undefined && !recovery && hasDistance && quantity.type === 'duration';
}

/** `wu 2 km 20 min tempo`: an amount with a name or target of its own is no part of a warm-up that has one. */
function isNamedBehindEnd({ label, amounts, isLabelBehind }: Draft, next: Item | undefined): boolean {
  if ((label?.word !== 'wu' && label?.word !== 'cd') || isLabelBehind || amounts.length === 0) return false;
  if (next?.type === 'target') return next.target.type !== 'pace' && next.target.type !== 'time';
  return next?.type === 'kind' && next.row.intensity !== 'easy' && next.row.intensity !== 'recovery';
}

/**
 * Whether the step has all it can: a recovery, a label behind its amount, with a target or as a warm-up an amount of this dimension
 * (`wu 2 km 5 km @ T 2 km cd`), as a repetition any when the next is of a cool-down (`5 x 1 km (3:45) 2 km cd`), or, in a list of bare hundreds, its own.
 */
function isOver(draft: Draft, leaf: Draft, amount: AmountNode, next: Item | undefined): boolean {
  if (leaf.recovery || draft.recovery || (leaf.isLabelBehind && leaf.label)) return true;
  if (next?.type === 'label' && draft.count !== undefined && leaf.amounts.length > 0) return true;
  const isWhole = leaf.target !== undefined || leaf.label?.word === 'wu' || leaf.label?.word === 'cd';
  if (
    isWhole &&
    !mayBePace(amount, next) &&
    leaf.amounts.some(({ quantity }) => isOfDimension(quantity, amount.quantity))
  )
    return true;
  return (
    leaf.count === undefined && isMetres(amount.quantity) && leaf.amounts.some(({ quantity }) => isMetres(quantity))
  );
}

/** `20 min @ T 5:10`: a clock form with nothing of its own behind it may say how fast the step was. */
function mayBePace({ quantity }: AmountNode, next: Item | undefined): boolean {
  return quantity.type === 'two-part' && next?.type !== 'target' && next?.type !== 'kind' && next?.type !== 'label';
}

function isOfDimension(quantity: Quantity, other: Quantity): boolean {
  return quantity.type !== 'bare' && other.type !== 'bare' && dimensionOf(quantity) === dimensionOf(other);
}

function addRecovery(state: State, recovery: RecoveryNode): void {
  const draft = state.drafts.at(-1) ?? openDraft(state, recovery.span);
  const leaf = leafOf(draft);
  if (!leaf.recovery) leaf.recovery = recovery;
  else if (leaf !== draft && !draft.recovery) draft.recovery = recovery;
  extend(state, recovery.span);
}

/** Times go to the repetitions they are as many as, else to the last ones. */
function addActuals(state: State, timesS: readonly number[], span: Span): void {
  const sets = state.drafts.map(leafOf).filter(leaf => leaf.count !== undefined && leaf.actualsS.length === 0);
  const set = sets.findLast(leaf => leaf.count === timesS.length) ?? sets.at(-1) ?? state.drafts.at(-1);
  if (!set) return;
  set.actualsS = timesS;
  extend(state, span);
}

/** A zone behind an amount is what that step was run at; other attributes are the session's. */
function addAttribute(state: State, attribute: Attribute): void {
  const draft = current(state);
  const leaf = draft && leafOf(draft);
  if (attribute.type === 'zone' && leaf && !isEmpty(leaf) && !leaf.target) {
    leaf.target = { span: attribute.span, target: { type: 'zone', zone: attribute.zone } };
    extend(state, attribute.span);
    return;
  }
  state.attributes.push(attribute);
}

function addGroup(state: State, group: GroupItem): void {
  const draft = current(state);
  const leaf = draft && leafOf(draft);
  if (!leaf) {
    addItems(state, group.items);
    return;
  }
  if (leaf.count !== undefined && isEmpty(leaf)) {
    leaf.steps = buildInside(state, group, true);
    leaf.amounts.length = 0;
  } else if (group.items.some(item => item.type === 'count')) {
    leaf.ofWhich = [...leaf.ofWhich, ...buildInside(state, group, false)];
  } else {
    const amounts = group.items.flatMap(item => (item.type === 'amount' ? [item] : []));
    const single = amounts.length === 1 ? amounts[0] : undefined;
    if (single && leaf.count !== undefined && !isPace(single.node.quantity)) {
      leaf.bracket ??= { span: group.span, amount: single.node, isAverage: single.isAverage };
    } else {
      for (const { node } of amounts) addBesideAmount(leaf, node);
    }
    for (const item of group.items) if (item.type !== 'amount' && item.type !== 'break') addInside(state, leaf, item);
  }
  extend(state, group.span);
}

function buildInside(state: State, group: GroupItem, areRepeated: boolean): readonly StepNode[] {
  const inside = buildSteps(group.items, state.problems, { areRepeated });
  state.attributes.push(...inside.attributes);
  state.paces.push(...inside.paces);
  state.labels.push(...inside.labels);
  return inside.steps;
}

/** The time, the pace or the other total of the amount before the bracket. */
function addBesideAmount(leaf: Draft, amount: AmountNode): void {
  const { quantity, span } = amount;
  if (quantity.type === 'pace') leaf.target ??= { span, target: { type: 'pace', paceSPerKm: quantity.paceSPerKm } };
  else if (quantity.type === 'two-part' && quantity.isPace) {
    leaf.target ??= { span, target: { type: 'unit-pace', paceS: quantity.first * 60 + quantity.second } };
  } else leaf.amounts.push(amount);
}

function addInside(state: State, leaf: Draft, item: Item): void {
  if (item.type === 'recovery') leaf.recovery ??= item.recovery;
  else if (item.type === 'target') leaf.target ??= { span: item.span, target: item.target };
  else if (item.type === 'actuals') leaf.actualsS = item.timesS;
  else if (item.type === 'attribute') state.attributes.push(item.attribute);
  else if (item.type === 'kind') {
    state.labels.push(item);
    leaf.label ??= { span: item.span, word: item.row.word };
  }
}

function isPace(quantity: Quantity): boolean {
  return quantity.type === 'pace' || (quantity.type === 'two-part' && quantity.isPace);
}
