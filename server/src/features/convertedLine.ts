import { bareStepUnit, firstUnit } from '../model/amounts';
import { readSession } from '../model/session';
import type { ReadSession, Session, Step } from '../model/types';
import { inUnit } from '../syntax/inUnit';
import { parseLine } from '../syntax/parse';
import {
  type DirectiveLine,
  type Entry,
  entriesOf,
  type FactAmountNode,
  type FactQuantity,
  type LineNode,
  type Quantity,
  type SessionBody,
  type StepNode,
} from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, metresPer } from '../values/distance';
import { clockForm, SECONDS_PER_MINUTE } from '../values/duration';
import { edited, type SpanEdit } from './format/line';
import type { Unit, UnitForm } from './format/unitForms';

/** How a conversion writes. */
export interface Conversion {
  readonly to: LogUnit;
  /** The `unit` line changes too, so numbers without a unit stay without one. */
  readonly isWhole: boolean;
  readonly units: Readonly<Record<Unit, UnitForm>>;
}

/**
 * Writes the kilometres of a line in miles or the other way round: distances, paces, and numbers whose unit is that of the log.
 * Metres, yards, distances by name, speeds and everything in notes stay. `sessionOf` is the model's reading, which decided what
 * a bare number is.
 */
export function convertedLine(
  line: LineNode,
  sessionOf: (entry: Entry) => Session | undefined,
  conversion: Conversion,
): SpanEdit[] {
  const bare = changed(line, editsOf(line, sessionOf, { ...conversion, writesPaceUnit: !conversion.isWhole }));
  if (!conversion.isWhole || isReadAlike(line, bare, sessionOf, conversion.to)) return bare;
  return changed(line, editsOf(line, sessionOf, { ...conversion, writesPaceUnit: true }));
}

function changed(line: LineNode, edits: readonly SpanEdit[]): SpanEdit[] {
  return edits.filter(({ span, newText }) => line.text.slice(span.start, span.end) !== newText);
}

/** With other numbers, a time that was read as a pace (`@ 5:40`) may be read as the time of the distance. */
function isReadAlike(
  line: LineNode,
  edits: readonly SpanEdit[],
  sessionOf: (entry: Entry) => Session | undefined,
  unit: LogUnit,
): boolean {
  if (edits.length === 0) return true;
  const after = entriesOf(inUnit(parseLine(edited(line.text, edits), line.eol), unit));
  return entriesOf(line).every((entry, index) => {
    const before = sessionOf(entry);
    const other = after[index];
    if (!before || other?.body.type !== 'session') return true;
    const read = readSession({ ...other, body: other.body }, unit);
    return isAlike(before.steps, read.steps) && isNear(before.durationS, read.durationS);
  });
}

/** Rounding a pace changes a computed time by a second or two; another reading changes it by minutes. */
const NEAR_SHARE = 0.01;

function isNear(before: number | undefined, after: number | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return Math.abs(after - before) <= NEAR_SHARE * before;
}

function isAlike(before: readonly Step[], after: readonly Step[]): boolean {
  return (
    before.length === after.length &&
    before.every((step, index) => {
      const other = after[index];
      return other !== undefined && step.target?.type === other.target?.type && isAlike(step.steps, other.steps);
    })
  );
}

/** `writesPaceUnit`: a pace that had no unit gets one. */
type Writing = Conversion & { readonly writesPaceUnit: boolean };

function editsOf(line: LineNode, sessionOf: (entry: Entry) => Session | undefined, conversion: Writing): SpanEdit[] {
  switch (line.kind) {
    case 'day':
    case 'entry':
      return line.entries.flatMap(entry => entryEdits(line.text, entry, sessionOf(entry), conversion));
    case 'directive':
      return directiveEdits(line, conversion);
    case 'blank':
    case 'comment':
    case 'heading':
    case 'note':
      return [];
  }
}

function entryEdits(text: string, entry: Entry, session: Session | undefined, conversion: Writing): SpanEdit[] {
  const { body } = entry;
  const unit = session?.unit ?? other(conversion.to);
  const writer = createWriter(text, conversion);
  // Of a session on several lines each is converted by what it says itself.
  if (body.type === 'session' && session) {
    return sessionEdits(body, session.rows ? readSession({ ...entry, body }, unit) : session, writer);
  }
  if (body.type === 'total-check') return body.amount ? writer.distance(body.amount, unit) : [];
  if (body.type === 'profile' && body.value.type === 'threshold-pace') return writer.pace(entry.span, undefined);
  return [];
}

function directiveEdits({ text, word, directive }: DirectiveLine, conversion: Writing): SpanEdit[] {
  const writer = createWriter(text, conversion);
  switch (directive.type) {
    case 'unit':
      return conversion.isWhole && directive.unit ? [{ span: valueSpan(text, word), newText: conversion.to }] : [];
    case 'shoe':
      return [directive.max, directive.start].flatMap(amount => (amount ? writer.distance(amount, undefined) : []));
    case 'profile-word':
      return directive.body.value.type === 'threshold-pace'
        ? writer.pace({ start: word.end, end: text.length }, undefined)
        : [];
    default:
      return [];
  }
}

/** The span of the word after the directive's name. */
function valueSpan(text: string, { end }: { readonly end: number }) {
  const match = /^\s*(\S+)/.exec(text.slice(end));
  const value = match?.[1] ?? '';
  const start = end + (match?.[0].length ?? 0) - value.length;
  return { start, end: start + value.length };
}

/* ---- sessions ---------------------------------------------------------------------------------------------------- */

function sessionEdits(body: SessionBody, session: ReadSession, writer: Writer): SpanEdit[] {
  const { distanceM, paceSPerKm, unit } = session;
  const stepUnit = bareStepUnit(body, unit);
  return [
    ...body.totals.flatMap(amount =>
      isPaceAmount(amount.quantity, session)
        ? writer.pace(amount.span, paceSPerKm)
        : writer.distance(amount, bareUnit(amount.quantity, distanceM, unit)),
    ),
    ...[body.statedTotal, body.lineTotal].flatMap(amount => (amount ? writer.distance(amount, unit) : [])),
    ...body.steps.flatMap((step, index) => stepEdits(step, session.steps[index], stepUnit, writer)),
  ];
}

function stepEdits(node: StepNode, step: Step | undefined, unit: LogUnit, writer: Writer): SpanEdit[] {
  if (!step) return [];
  const pace = step.target?.type === 'pace' ? step.target.paceSPerKm : undefined;
  return [
    ...node.amounts.flatMap(amount =>
      isPaceAmount(amount.quantity, { ...step, paceSPerKm: pace })
        ? writer.pace(amount.span, pace)
        : writer.distance(amount, bareUnit(amount.quantity, step.distanceM, unit)),
    ),
    ...(node.target && pace !== undefined ? writer.pace(node.target.span, pace) : []),
    ...(node.recovery ? writer.distance(node.recovery.amount, undefined) : []),
    ...node.steps.flatMap((inner, index) => stepEdits(inner, step.steps[index], unit, writer)),
    ...node.ofWhich.flatMap((inner, index) =>
      stepEdits(inner, step.ofWhich[index], firstUnit(node.amounts) ?? unit, writer),
    ),
  ];
}

/** The unit of a number without one, if the model took it for kilometres or miles. */
function bareUnit(quantity: Quantity, distanceM: number | undefined, unit: LogUnit): LogUnit | undefined {
  if (quantity.type === 'range') return bareUnit(quantity.high, distanceM, unit);
  const isRead =
    quantity.type === 'bare' && distanceM !== undefined && Math.abs(quantity.value * metresPer(unit) - distanceM) < 1;
  return isRead ? unit : undefined;
}

/** Whether it is a pace, or a time that the model took for one, per unit of the log or of the distance beside it. */
function isPaceAmount(
  quantity: Quantity,
  read: { readonly paceSPerKm?: number | undefined; readonly durationS?: number },
): boolean {
  if (quantity.type === 'pace') return true;
  if (quantity.type !== 'two-part') return false;
  if (quantity.isPace) return true;
  const seconds = quantity.first * SECONDS_PER_MINUTE + quantity.second;
  if (read.paceSPerKm === undefined || read.durationS === seconds) return false;
  const perUnit = (['km', 'mi'] as const).map(unit => ((read.paceSPerKm ?? 0) * metresPer(unit)) / METRES_PER_KM);
  return perUnit.some(pace => Math.abs(seconds - pace) < 0.5);
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

interface Writer {
  /** `bare` is the unit of numbers without one; if it is undefined, such numbers stay. */
  distance(amount: FactAmountNode, bare: LogUnit | undefined): SpanEdit[];
  /** `paceSPerKm` is the pace as which the model read a time without a unit. */
  pace(span: { readonly start: number; readonly end: number }, paceSPerKm: number | undefined): SpanEdit[];
}

const DISTANCE =
  /^(\d+(?:[.,]\d+)?)((?:\s*(?:-|–|to|bis)\s*)(\d+(?:[.,]\d+)?))?([ \t]*)(k|kms?|kilometers?|kilometres?|mi|miles?|M)?$/i;
const CLOCK_PER_UNIT = /(\d{1,2}:\d{2}(?:\.\d)?)(\s*(?:min)?\s*\/\s*)(km|mi)(?![a-z])/gi;
/** Text after a time that names its own unit (`7:18 per mile`, `6:20mm`). `pace`, `average` and `er Schnitt` do not. */
const OWN_UNIT = /\b(?:mi|miles?|meile|km?|kilomet\w*)\b|^(?:mm|mpm|mpk)|\//i;
const CLOCK = /\d{1,2}:\d{2}(?:\.\d)?/;

function createWriter(text: string, { to, isWhole, units, writesPaceUnit }: Writing): Writer {
  return {
    distance({ span, quantity }, bare) {
      const match = DISTANCE.exec(text.slice(span.start, span.end));
      if (!match) return [];
      const [, low = '', between, high, gap = '', written] = match;
      const from = written === undefined ? bare : unitOf(quantity);
      if (from === undefined || from === to) return [];
      const range =
        high === undefined
          ? ''
          : `${between?.slice(0, between.length - high.length)}${convertedNumber(high, from, to)}`;
      const suffix = written === undefined && isWhole ? '' : unitText(written === undefined ? undefined : gap);
      return [{ span, newText: `${convertedNumber(low, from, to)}${range}${suffix}` }];
    },
    pace(span, paceSPerKm) {
      const part = text.slice(span.start, span.end);
      const explicit = [...part.matchAll(CLOCK_PER_UNIT)];
      if (explicit.length > 0) {
        return explicit.flatMap(match => {
          const [whole, clock = '', slash = '', per = ''] = match;
          const from = per.toLowerCase() === 'km' ? 'km' : 'mi';
          if (from === to) return [];
          const start = span.start + match.index;
          return [
            { span: { start, end: start + whole.length }, newText: `${convertedPace(clock, from, to)}${slash}${to}` },
          ];
        });
      }
      const open = CLOCK.exec(part);
      const rest = open ? part.slice(open.index + open[0].length) : '';
      if (!open || paceSPerKm === undefined || OWN_UNIT.test(rest)) return [];
      const start = span.start + open.index;
      const seconds = Math.round((paceSPerKm * metresPer(to)) / METRES_PER_KM);
      return [
        {
          span: { start, end: start + open[0].length },
          newText: `${clockForm(seconds)}${writesPaceUnit ? `/${to}` : ''}`,
        },
      ];
    },
  };

  /** Spaced like the old unit; after a number without a unit, spaced as most of the text does it. */
  function unitText(gap: string | undefined): string {
    const isGlued = gap === undefined ? units[to].isGlued : gap === '';
    return `${isGlued ? '' : ' '}${units[to].spelling}`;
  }
}

function unitOf(quantity: FactQuantity): LogUnit | undefined {
  const open = quantity.type === 'range' ? quantity.high : quantity;
  if (open.type === 'capital-m') return 'mi';
  if (open.type !== 'distance') return undefined;
  return open.unit === 'km' || open.unit === 'mi' ? open.unit : undefined;
}

/** More decimal places are meaningless: this is a thousandth of a metre. */
const MOST_PLACES = 6;
/** Ten metres, or sixteen: the precision of a watch, and of runners in both units (`6.21 mi`). */
const WATCH_PLACES = 2;
/** The precision that `8 km` is meant with: a hundred metres. */
const LEAST_MEANT_PLACES = 1;

/**
 * A number in the other unit, with as few decimal places as converting it back needs: 10 km are 6.21 mi, and 6.21 mi are 10 km. A number
 * with two places may need a third (12.43 km are 7.724 mi).
 */
export function convertedNumber(written: string, from: LogUnit, to: LogUnit): string {
  const value = Number(written.replace(',', '.'));
  const writtenPlaces = /[.,](\d+)$/.exec(written)?.[1]?.length ?? 0;
  const factor = metresPer(from) / metresPer(to);
  const isSame = (a: number, b: number, places: number) => a.toFixed(places) === b.toFixed(places);
  for (let tried = 0; tried <= MOST_PLACES; tried++) {
    const candidate = (value * factor).toFixed(tried);
    const back = Number(candidate) / factor;
    const isExact = isSame(back, value, Math.max(writtenPlaces, WATCH_PLACES));
    const isNearest = isSame(Number(candidate), value * factor, Math.max(tried, WATCH_PLACES));
    const isMeant = isNearest && isSame(back, value, Math.max(writtenPlaces, LEAST_MEANT_PLACES));
    if (isExact || isMeant) return inStyleOf(written, candidate);
  }
  return inStyleOf(written, (value * factor).toFixed(MOST_PLACES));
}

/** With a decimal comma, if the number had one. A comma before three digits would read as thousands, so those keep a point. */
function inStyleOf(written: string, number: string): string {
  return written.includes(',') && !/\.\d{3}/.test(number) ? number.replace('.', ',') : number;
}

function convertedPace(clock: string, from: LogUnit, to: LogUnit): string {
  const [minutes = '0', seconds = '0'] = clock.split(':');
  const timeS = Number(minutes) * SECONDS_PER_MINUTE + Number(seconds);
  return clockForm(Math.round((timeS * metresPer(to)) / metresPer(from)));
}

function other(unit: LogUnit): LogUnit {
  return unit === 'km' ? 'mi' : 'km';
}
