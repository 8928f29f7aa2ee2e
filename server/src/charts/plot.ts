import type { Message, Value } from '../base/message';
import { calendarDate, type DayNumber, dayOf, monthPhrase } from '../values/date';
import type { Frame } from './chart';
import { type Linear, linear, niceLinear } from './linear';
import { element, joinedMarkup, type Markup, place } from './markup';
import { themes } from './theme';

/** The part of a frame in which marks are drawn, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const FONT_PX = 11;
/** The mean width of a character in the fonts of editors, at that size. */
const CHARACTER_PX = 6.2;
const TICK_SPACE_PX = 34;

/** A drawing of the size of its frame, with a name for those who hear it. */
export function drawing(
  { widthPx, heightPx, theme, words, hasGround = false }: Frame,
  label: Message,
  ...contents: readonly Markup[]
): Markup {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${place(widthPx)} ${place(heightPx)}`,
      role: 'img',
      'aria-label': words(label),
      'font-family': 'system-ui, -apple-system, "Segoe UI", sans-serif',
      'font-size': FONT_PX,
    },
    hasGround && element('rect', { x: 0, y: 0, width: widthPx, height: heightPx, fill: themes[theme].background }),
    ...contents,
  );
}

/** One mark of a chart: `row` is the row of its table, so that whoever points at it can be told what it is. */
export function mark(row: number, title: string, ...shapes: readonly Markup[]): Markup {
  return element('g', { 'data-row': row }, element('title', {}, title), ...shapes);
}

/** The words of a row of a table, for the mark of that row. */
export function rowWords({ words }: Frame, cells: readonly Value[]): string {
  return cells
    .map(cell => words(cell))
    .filter(text => text !== '')
    .join(' · ');
}

export interface TextPlacing {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly color: string;
  readonly isBold?: boolean;
}

export function label(text: string, { x, y, anchor = 'start', color, isBold = false }: TextPlacing): Markup {
  return element(
    'text',
    { x, y, fill: color, 'text-anchor': anchor, 'font-weight': isBold ? 'bold' : undefined },
    text,
  );
}

export function widthOf(text: string): number {
  return text.length * CHARACTER_PX;
}

export function straight(x1: number, y1: number, x2: number, y2: number, color: string, dashes?: string): Markup {
  return element('line', { x1, y1, x2, y2, stroke: color, 'stroke-dasharray': dashes });
}

/* ---- axes -------------------------------------------------------------------------------------------------------- */

/** From 0, or from the lowest value below it, to a round number at or above the highest; never an empty range. */
export function amounts(values: readonly number[], { top, bottom }: Box): Linear {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  return niceLinear([lowest, highest === lowest ? lowest + 1 : highest], [bottom, top], ticksIn({ top, bottom }));
}

/** A scale around values of which 0 is not one, such as a pulse. */
export function around(values: readonly number[], { top, bottom }: Box): Linear {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const margin = highest === lowest ? 1 : 0;
  return niceLinear([lowest - margin, highest + margin], [bottom, top], ticksIn({ top, bottom }));
}

function ticksIn({ top, bottom }: Pick<Box, 'top' | 'bottom'>): number {
  return Math.max(1, Math.floor((bottom - top) / TICK_SPACE_PX));
}

/** Lines across the box, with their figures on its left. */
export function grid(
  frame: Frame,
  box: Box,
  scale: Linear,
  textOf: (value: number) => string = value => frame.words(value),
): Markup {
  const { grid: color, faintText } = themes[frame.theme];
  return joinedMarkup(
    scale
      .ticks(ticksIn(box))
      .flatMap(value => [
        straight(box.left, scale(value), box.right, scale(value), color),
        label(textOf(value), { x: box.left - 6, y: scale(value) + 4, anchor: 'end', color: faintText }),
      ]),
  );
}

/** A scale of days over a box. */
export function daysAcross(first: DayNumber, last: DayNumber, { left, right }: Box): Linear {
  return linear([first, Math.max(last, first + 1)], [left, right]);
}

/** The months below a box, or the years where months have no room. */
export function months(
  frame: Frame,
  box: Box,
  x: (date: DayNumber) => number,
  first: DayNumber,
  last: DayNumber,
): Markup {
  const { faintText, grid: color } = themes[frame.theme];
  const shown: Markup[] = [];
  let freeFrom = box.left - 1;
  for (const { date, text, isYear } of monthsBetween(first, last, frame)) {
    const at = x(date);
    const width = widthOf(text) + 10;
    // Years come before months where both have no room: a long history is labelled by its years.
    if (at < freeFrom || at + width - 10 > box.right + 8 || (isLong(first, last) && !isYear)) continue;
    shown.push(straight(at, box.bottom, at, box.bottom + 4, color));
    shown.push(label(text, { x: at, y: box.bottom + 15, color: faintText }));
    freeFrom = at + width;
  }
  return joinedMarkup(shown);
}

/** From two years on, months are too many. */
function isLong(first: DayNumber, last: DayNumber): boolean {
  return last - first > 730;
}

function monthsBetween(first: DayNumber, last: DayNumber, { words }: Frame) {
  const { year, month } = calendarDate(first);
  const end = calendarDate(last);
  const count = (end.year - year) * 12 + end.month - month;
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = { year: year + Math.floor((month - 1 + index) / 12), month: ((month - 1 + index) % 12) + 1 };
    const isYear = at.month === 1;
    const text = isYear ? String(at.year) : words(monthPhrase(at.month));
    return { date: dayOf({ ...at, day: 1 }) ?? first, text, isYear };
  }).filter(({ date }) => date >= first && date <= last);
}

/* ---- legends ----------------------------------------------------------------------------------------------------- */

/** A sign and what it stands for. */
export interface Key {
  readonly sign: (x: number, y: number) => Markup;
  readonly text: string;
}

const KEY_PX = 16;
const KEY_LINE_PX = 16;

/** The keys in lines from the top left corner of a box; `heightPx` is what they take. */
export function legend(
  frame: Frame,
  keys: readonly Key[],
  { left, right, top }: Pick<Box, 'left' | 'right' | 'top'>,
): { readonly markup: Markup; readonly heightPx: number } {
  let x = left;
  let y = top + FONT_PX;
  const parts: Markup[] = [];
  for (const { sign, text } of keys) {
    const width = KEY_PX + widthOf(text) + 12;
    if (x > left && x + width > right) {
      x = left;
      y += KEY_LINE_PX;
    }
    parts.push(sign(x + 5, y - 4), label(text, { x: x + KEY_PX, y, color: themes[frame.theme].text }));
    x += width;
  }
  return { markup: joinedMarkup(parts), heightPx: y - top + 5 };
}

export function square(x: number, y: number, size: number, fill: string, stroke: string): Markup {
  return element('rect', { x: x - size / 2, y: y - size / 2, width: size, height: size, fill, stroke });
}

export function dot(x: number, y: number, radius: number, fill: string, stroke?: string): Markup {
  return element('circle', { cx: x, cy: y, r: radius, fill, stroke });
}

/** A square on its tip: a race. */
export function diamond(x: number, y: number, size: number, fill: string): Markup {
  const step = place(size);
  return element('path', {
    d: `M${place(x)},${place(y - size)}l${step},${step}l-${step},${step}l-${step},-${step}z`,
    fill,
  });
}
