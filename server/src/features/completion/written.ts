import type { Span } from '../../base/text';
import { parseEntries } from '../../syntax/reading';
import type { AmountNode, Attribute, LineNode, Quantity, SessionBody, StepNode } from '../../syntax/tree';
import { tagsOfOneDay } from '../knownTags';

/** The text of a session, and which parts of it could be written again. */
export interface WrittenSession {
  /** The canonical word or the runner's own; `run` if none was written. */
  readonly kind: string;
  /** The kind as spelled, in lower case; empty if none was written. */
  readonly spelling: string;
  /**
   * The session to write again: kind, amount, tags of places and steps in the runner's order, units and spacing, without results. Empty if
   * nothing is left.
   */
  readonly again: string;
  /** The steps without their results. */
  readonly steps?: string;
  /** The parts of the line in order. */
  readonly pieces: readonly Piece[];
  /** `8` and ` km`, with unit and spacing as written, if the amount could be written again. */
  readonly amount?: { readonly value: number; readonly unit: string };
}

/** One part of a session, up to its steps. */
export interface Piece {
  readonly type: PieceType;
  /** Its text up to a number, which is not known beforehand: `hr `, `[peg41]`, `#trail`; may be empty. */
  readonly lead: string;
  readonly end: number;
}

export type PieceType = 'kind' | 'distance' | 'duration' | 'pace' | 'steps' | Attribute['type'];

/** The parts by session node. They are computed once, because a node never changes. */
export function writtenSession(body: SessionBody, { text }: Pick<LineNode, 'text'>): WrittenSession {
  const known = sessions.get(body);
  if (known) return known;
  const slice = ({ start, end }: Span) => text.slice(start, end);
  const repeated = body.totals.filter(node => mightBeAgain(node, slice(node.span)));
  const amount = repeated.find(({ quantity }) => quantity.type === 'distance') ?? repeated[0];
  const steps = stepsAgain(body, text);
  const written: WrittenSession = {
    kind: body.kind?.word ?? 'run',
    spelling: body.kind ? slice(body.kind.span).toLowerCase() : '',
    again: againText(body, amount, steps, text),
    ...(steps !== '' && { steps }),
    pieces: piecesOf(body, text),
    ...(amount && unitOf(slice(amount.span))),
  };
  sessions.set(body, written);
  return written;
}

const sessions = new WeakMap<SessionBody, WrittenSession>();

/* ---- as it might be again ------------------------------------------------------------------------------------------ */

/** Amounts with more decimals are measurements: nobody plans to run 8.03 km. */
const PLANNED_DECIMALS = 1;

/** Whether an amount could be planned: a distance or whole minutes, not what a watch measured. */
function mightBeAgain({ quantity }: AmountNode, text: string): boolean {
  if ((/[.,](\d+)/.exec(text)?.[1]?.length ?? 0) > PLANNED_DECIMALS) return false;
  if (quantity.type === 'distance') return true;
  return quantity.type === 'duration' && quantity.durationS % 60 === 0 && !text.includes(':');
}

function againText(body: SessionBody, amount: AmountNode | undefined, steps: string, text: string): string {
  // A race is no habit, but a parkrun is.
  if (body.kind?.word === 'race' && body.kind.spelling !== 'parkrun') return '';
  const [first] = body.steps;
  // In `8k easy + 4 strides` the word is that of a step.
  const isOfStep = body.kind !== undefined && first !== undefined && body.kind.span.start >= first.span.start;
  const spans = [
    isOfStep ? undefined : body.kind?.span,
    amount && { start: amount.span.start, end: amount.unitEnd ?? amount.span.end },
    ...body.attributes.filter(isPlaceTag).map(({ span }) => span),
  ];
  const head = spans
    .flatMap(span => span ?? [])
    .sort((a, b) => a.start - b.start)
    .map(span => text.slice(span.start, span.end))
    .join(' ');
  if (!first) return head;
  if (steps !== '') return head === '' ? steps : `${head}${signBefore(text, first.span.start)} ${steps}`;
  // Without its steps only the amount is left, and without that nothing but the kind.
  return amount ? head : '';
}

/** The steps without results such as `= 2:41 2:40 2:39`. Empty if these cannot be removed. */
function stepsAgain({ steps }: SessionBody, text: string): string {
  const start = steps[0]?.span.start ?? 0;
  const end = steps.at(-1)?.span.end ?? start;
  const planned = without(text, start, end, steps.flatMap(timesRun)).replace(/\s*=\s*[\d:.'"\s]+(?=[,;)&+]|$)/g, '');
  return planned !== '' && isReadAsSteps(planned) ? planned : '';
}

/** The time of a step that has a distance: `45:10` of `8 km 45:10`. */
function timesRun({ amounts }: StepNode): readonly Span[] {
  const hasDistance = amounts.some(({ quantity }) => amountType(quantity) === 'distance');
  return hasDistance ? amounts.flatMap(({ span, quantity }) => (amountType(quantity) === 'distance' ? [] : span)) : [];
}

/** The text from `start` to `end` without some spans and the white space before them. */
function without(text: string, start: number, end: number, spans: readonly Span[]): string {
  let from = start;
  let kept = '';
  for (const span of spans) {
    kept += text.slice(from, span.start).trimEnd();
    from = span.end;
  }
  return kept + text.slice(from, end);
}

/** What joins steps to their session: `:`, ` +` or nothing. */
function signBefore(text: string, at: number): string {
  const sign = /[:+&]?$/.exec(text.slice(0, at).trimEnd())?.[0] ?? '';
  return sign === '+' || sign === '&' ? ` ${sign}` : sign;
}

/** Whether a text holds only steps that are understood, and no results. */
function isReadAsSteps(text: string): boolean {
  const [entry, ...more] = parseEntries(`run: ${text}`, 0).entries;
  if (!entry || more.length > 0 || entry.skipped || entry.body.type !== 'session') return false;
  return entry.body.steps.length > 0 && entry.body.steps.every(({ actualsS }) => actualsS.length === 0);
}

function isPlaceTag(attribute: Attribute): boolean {
  return attribute.type === 'tag' && attribute.value === undefined && !tagsOfOneDay.has(attribute.name.toLowerCase());
}

function unitOf(text: string): Pick<WrittenSession, 'amount'> {
  const [, number = '', unit = ''] = /^(\d+(?:[.,]\d+)?)(\D+)$/.exec(text) ?? [];
  return unit === '' ? {} : { amount: { value: Number(number.replace(',', '.')), unit } };
}

/* ---- pieces -------------------------------------------------------------------------------------------------------- */

/** The parts of a session in the order of its line, up to its steps. */
function piecesOf(body: SessionBody, text: string): readonly Piece[] {
  const parts: (Piece & { readonly start: number })[] = [
    ...(body.kind ? [{ type: 'kind' as const, lead: '', ...body.kind.span }] : []),
    ...body.totals.map(({ span, unitEnd, quantity }) => ({
      type: amountType(quantity),
      lead: '',
      start: span.start,
      end: unitEnd ?? span.end,
    })),
    ...body.attributes.map(attribute => ({
      type: attribute.type,
      lead: leadOf(attribute, text),
      ...attribute.span,
    })),
    ...body.steps.slice(0, 1).map(({ span }) => ({ type: 'steps' as const, lead: '', ...span })),
  ];
  return parts.sort((a, b) => a.start - b.start).map(({ type, lead, end }) => ({ type, lead, end }));
}

function amountType(quantity: Quantity): PieceType {
  switch (quantity.type) {
    case 'distance':
    case 'bare':
      return 'distance';
    case 'duration':
      return 'duration';
    case 'two-part':
      return quantity.isPace ? 'pace' : 'duration';
    case 'pace':
      return 'pace';
    case 'range':
      return amountType(quantity.low);
  }
}

function leadOf({ type, span }: Attribute, text: string): string {
  const written = text.slice(span.start, span.end);
  if (type === 'gear' || type === 'tag') return written;
  // `hr `, `avg HR `, `rpe `: words before a number. A sign or a letter right before the number is no such word.
  return /^\p{L}[\p{L} ]*\s(?=\d)/u.exec(written)?.[0] ?? '';
}
