import { sum } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import { countOf, type Message, say } from '../base/message';
import { weeklyBaseline } from '../model/queries/baseline';
import { type Band, bandOf } from '../model/queries/intensityShares';
import { runsOf } from '../model/queries/sums';
import type { DateSpan, Log, Session } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../values/date';
import { amountOf, amountWords, bands, inUnits, type Measure, unitWords } from './amounts';
import type { ChartTable, Frame } from './chart';
import { element, joinedMarkup, type Markup, place } from './markup';
import {
  amounts,
  type Box,
  diamond,
  dot,
  grid,
  type Key,
  label,
  legend,
  mark,
  months,
  rowWords,
  square,
  straight,
} from './plot';
import { type Theme, themes } from './theme';
import { groupName, type WeekGroup, weekGroups, weeksOf } from './weekGroups';
import { weeksIn } from './weeksIn';

// Weeks as bars, which several charts are made of.

/** One week, or several of a long history. Amounts are in the unit of the measure: metres, seconds or AU. */
export interface WeekBar extends Readonly<Record<Band, number>> {
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** Everything done; `easy`, `moderate` and `hard` add up to it. */
  readonly done: number;
  /** What is still to come. */
  readonly planned: number;
  readonly restDays: number;
  readonly unknownDays: number;
  /** Nothing is known of any day of it: a gap, no zero. */
  readonly isUnknown: boolean;
  /** The days of the races in it, done or planned. */
  readonly races: readonly DayNumber[];
  /** The mean of the complete ones among the four weeks before; of single weeks only. */
  readonly usual?: number;
  /** It is not over. */
  readonly isOpen: boolean;
}

export interface WeekBars {
  readonly log: Log;
  readonly measure: Measure;
  readonly bars: readonly WeekBar[];
}

/** The weeks of a span. In distance, or in time where runs have times alone. */
export function weekBars(log: Log, span: DateSpan, wanted?: Measure): WeekBars {
  const single = weeksIn(log, span).map(week => ({ weeks: [week], days: { from: week.start, to: week.end } }));
  return barsOf(log, single, wanted);
}

/** The same, with several weeks in a bar where the span is so long that single ones have no room. */
export function groupedWeekBars(log: Log, span: DateSpan, wanted?: Measure): WeekBars {
  return barsOf(log, weekGroups(log, span), wanted);
}

function barsOf(log: Log, groups: readonly WeekGroup[], wanted: Measure | undefined): WeekBars {
  const measure = wanted ?? measureOf(groups.flatMap(({ weeks }) => weeks.flatMap(runsOf)));
  return { log, measure, bars: groups.map(group => barOf(log, group, measure)) };
}

function barOf(log: Log, { weeks, days: { from, to } }: WeekGroup, measure: Measure): WeekBar {
  const sums = { easy: 0, moderate: 0, hard: 0 };
  let planned = 0;
  const races: DayNumber[] = [];
  const days = weeks.flatMap(week => week.days);
  for (const day of days)
    for (const session of day.countedSessions) {
      const amount = amountOf(session, measure);
      if (day.isPlanned) planned += amount;
      else sums[bandOf(session)] += amount;
      if (session.intensity === 'race') races.push(day.date);
    }
  const usual = weeks.length === 1 ? usualOf(log, from, measure) : undefined;
  return {
    ...sums,
    start: from,
    end: to,
    done: sums.easy + sums.moderate + sums.hard,
    planned,
    restDays: sum(weeks, ({ restDays }) => restDays),
    unknownDays: sum(weeks, ({ unknownDays }) => unknownDays),
    isUnknown: days.every(day => day.class === 'unknown' && !day.isOpen),
    races,
    ...(usual !== undefined && { usual }),
    isOpen: to >= log.today,
  };
}

function measureOf(all: readonly Session[]): Measure {
  return all.some(run => run.durationS) && !all.some(run => run.distanceM) ? 'duration' : 'distance';
}

function usualOf(log: Log, start: DayNumber, measure: Measure): number | undefined {
  // Weeks to come are compared with what was usual until now.
  const baseline = weeklyBaseline(log, Math.min(start, log.today));
  switch (measure) {
    case 'distance':
      return baseline?.distanceM;
    case 'duration':
      return baseline?.durationS;
    case 'load':
      return baseline?.loadAu;
  }
}

/* ---- in words ---------------------------------------------------------------------------------------------------- */

/** `8 weeks from Mon 5 Oct: 32 km to 61 km a week, the most in the week of Mon 2 Nov.` */
export function weeksInWords(figures: WeekBars): Message {
  const { log, measure, bars } = figures;
  const [first] = bars;
  const over = bars.filter(bar => !bar.isOpen && !bar.isUnknown).toSorted((a, b) => a.done - b.done);
  const [least, most] = [over[0], over.at(-1)];
  if (!first) return NO_WEEKS;
  const size = sizeOf(bars);
  const span = say`${countOf(size === 1 ? bars.length : sum(bars, bar => weeksOf(daysOf(bar))), 'week')} from ${dayLabel(first.start, log.today)}`;
  if (!least || !most || over.length < 2 || most.done === 0) return say`${span}: ${latestInWords(figures)}.`;
  const [low, high] = [amountWords(least.done, measure, log), amountWords(most.done, measure, log)];
  if (size > 1)
    return say`${span}: ${low} to ${high} in ${countOf(size, 'week')}, the most from ${dayLabel(most.start, log.today)} on.`;
  return say`${span}: ${low} to ${high} a week, the most in the week of ${dayLabel(most.start, log.today)}.`;
}

function daysOf({ start, end }: WeekBar): DateSpan {
  return { from: start, to: end };
}

/** How many weeks a bar has; the last one may have fewer. */
function sizeOf([first]: readonly WeekBar[]): number {
  return first ? weeksOf(daysOf(first)) : 1;
}

/** Of weeks that are too few to be compared: the last one of which something is known. */
function latestInWords({ log, measure, bars }: WeekBars): Message {
  const latest = bars.findLast(bar => bar.done > 0) ?? bars.findLast(bar => bar.planned > 0);
  if (!latest) return say`no run`;
  const amount = amountWords(latest.done || latest.planned, measure, log);
  return say`${amount} in the week of ${dayLabel(latest.start, log.today)}`;
}

export const NO_WEEKS: Message = say`Nothing is written yet. A line such as “2026-03-02 Mon  easy 8 km” is a beginning.`;

export function weeksTable({ log, measure, bars }: WeekBars): ChartTable {
  const words = (amount: number) => amountWords(amount, measure, log);
  return {
    head: [
      say`Week of`,
      say`done`,
      say`easy`,
      say`moderate`,
      say`hard`,
      say`planned`,
      say`usual`,
      say`rest days`,
      say`unknown days`,
    ],
    rows: bars.map(bar => ({
      date: bar.start,
      days: daysOf(bar),
      cells: [
        sizeOf(bars) === 1 ? dayLabel(bar.start, log.today) : groupName(log, daysOf(bar)),
        ...(bar.isUnknown ? ['', '', '', ''] : [bar.done, bar.easy, bar.moderate, bar.hard].map(words)),
        bar.planned > 0 ? words(bar.planned) : '',
        bar.usual === undefined ? '' : words(bar.usual),
        bar.restDays,
        bar.unknownDays,
      ],
    })),
  };
}

/** What a bar shows, for whoever points at it. */
function barInWords({ log, measure }: WeekBars, bar: WeekBar): readonly Message[] {
  const words = (amount: number) => amountWords(amount, measure, log);
  return [
    groupName(log, daysOf(bar)),
    bar.isUnknown ? say`unknown` : words(bar.done),
    bar.hard > 0 ? say`${words(bar.hard)} hard` : '',
    bar.planned > 0 ? say`${words(bar.planned)} planned` : '',
    say`${bar.restDays} rest`,
  ];
}

/* ---- as a picture ------------------------------------------------------------------------------------------------ */

const AXIS_PX = 34;
const MONTHS_PX = 20;
const REST_PX = 11;
/** Bars that are narrower have no room for a dot for each rest day. */
const DOTS_PX = 14;
/** Wide bars stand apart; narrow ones are a profile. */
const GAP = 0.25;
const WIDEST_BAR_PX = 44;

/**
 * Bars of easy, moderate and hard, with what is planned hatched on top of them, a dot above for each rest day, a diamond for a race and the
 * usual as a line.
 * @param id of the chart, for parts that are named
 */
export function drawBars(frame: Frame, id: string, figures: WeekBars, hasLegend: boolean): Markup {
  const { log, measure, bars } = figures;
  const theme = themes[frame.theme];
  const keys = hasLegend
    ? legend(frame, keysOf(frame, id, figures), { left: AXIS_PX, right: frame.widthPx, top: 0 })
    : undefined;
  const top = (keys?.heightPx ?? 0) + REST_PX + 4;
  const box: Box = { left: AXIS_PX, right: frame.widthPx - 4, top, bottom: frame.heightPx - MONTHS_PX };
  const most = Math.max(...bars.map(bar => Math.max(bar.done + bar.planned, bar.usual ?? 0)), 0);
  const y = amounts([inUnits(most, measure, log)], box);
  const x = scaleBand(
    bars.map(({ start }) => start),
    [box.left, Math.min(box.right, box.left + bars.length * WIDEST_BAR_PX)],
  ).padding(GAP);
  const left = (bar: WeekBar) => x(bar.start) ?? box.left;
  const height = (amount: number) => y(0) - y(inUnits(amount, measure, log));
  const layers = stack<unknown, WeekBar, Band>().keys(bands)([...bars]);

  const drawn = bars.map((bar, row) => {
    const at = left(bar);
    const middle = at + x.bandwidth() / 2;
    const parts = layers.flatMap(layer => {
      const [low, high] = layer[row] ?? [0, 0];
      if (high <= low) return [];
      return rectangle(at, y(0) - height(high), x.bandwidth(), height(high - low), theme[layer.key], theme.line);
    });
    const isMarked = frame.marked !== undefined && frame.marked >= bar.start && frame.marked <= bar.end;
    const above = y(0) - height(bar.done + bar.planned) - 6;
    return mark(
      row,
      rowWords(frame, barInWords(figures, bar)),
      // So that one can point at a week without a bar, too.
      rectangle(at, box.top - REST_PX, x.bandwidth(), box.bottom - box.top + REST_PX, 'transparent'),
      ...(bar.isUnknown ? [] : parts),
      bar.planned > 0
        ? rectangle(
            at,
            y(0) - height(bar.done + bar.planned),
            x.bandwidth(),
            height(bar.planned),
            `url(#${id}-planned)`,
            theme.line,
          )
        : joinedMarkup([]),
      rests(bar, middle, x.bandwidth(), box.top - REST_PX + 2, theme),
      bar.races.length > 0
        ? diamond(middle, Math.max(above, box.top + 1), Math.min(5, x.bandwidth() / 2 + 1), theme.accent)
        : joinedMarkup([]),
      isMarked ? pointer(middle, box.bottom + 1, theme.accent) : joinedMarkup([]),
    );
  });
  const [first, last] = [bars[0]?.start ?? log.today, bars.at(-1)?.end ?? log.today];
  const xOf = (date: DayNumber) => box.left + ((date - first) / (sizeOf(bars) * DAYS_PER_WEEK)) * x.step();
  return joinedMarkup([
    hatching(id, theme),
    keys?.markup,
    grid(frame, box, y),
    frame.isSmall
      ? undefined
      : label(frame.words(unitWords(measure, log)), { x: 0, y: box.top - 10, color: theme.faintText }),
    ...drawn,
    usualLine(bars, left, x.bandwidth(), amount => y(0) - height(amount), theme),
    months(frame, box, xOf, first, last),
  ]);
}

function rectangle(x: number, y: number, width: number, height: number, fill: string, stroke?: string): Markup {
  return element('rect', { x, y, width, height: Math.max(height, 0), fill, stroke });
}

/** A dot for each rest day; where there is no room for seven of them, one dot that tells whether there was any. */
function rests({ restDays, isUnknown }: WeekBar, middle: number, width: number, y: number, theme: Theme): Markup {
  if (isUnknown || restDays === 0) return joinedMarkup([]);
  if (width < DOTS_PX) return dot(middle, y, Math.min(1.5, width / 2), theme.text);
  const step = Math.min(4.6, width / DAYS_PER_WEEK);
  return joinedMarkup(
    Array.from({ length: restDays }, (_, index) =>
      dot(middle + (index - (restDays - 1) / 2) * step, y, step * 0.36, theme.text),
    ),
  );
}

function pointer(x: number, y: number, color: string): Markup {
  return element('path', { d: `M${place(x)},${place(y)}l4,6h-8z`, fill: color });
}

/** A line over each bar, where what is usual is known. */
function usualLine(
  bars: readonly WeekBar[],
  left: (bar: WeekBar) => number,
  width: number,
  y: (amount: number) => number,
  theme: Theme,
): Markup {
  const reach = Math.min(3, width / 3);
  return joinedMarkup(
    bars.flatMap(bar =>
      bar.usual === undefined
        ? []
        : straight(left(bar) - reach, y(bar.usual), left(bar) + width + reach, y(bar.usual), theme.text),
    ),
  );
}

function hatching(id: string, theme: Theme): Markup {
  const line = element('path', { d: 'M0,0V5', stroke: theme.line, 'stroke-width': 2 });
  const size = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return element('defs', {}, element('pattern', { id: `${id}-planned`, ...size }, line));
}

function keysOf({ words, theme }: Frame, id: string, { bars }: WeekBars): readonly Key[] {
  const colors = themes[theme];
  const filled =
    (fill: string): Key['sign'] =>
    (x, y) =>
      square(x, y, 9, fill, colors.line);
  const has = (isThere: (bar: WeekBar) => boolean, key: Key) => (bars.some(isThere) ? [key] : []);
  return [
    { text: words(say`easy`), sign: filled(colors.easy) },
    { text: words(say`moderate`), sign: filled(colors.moderate) },
    { text: words(say`hard`), sign: filled(colors.hard) },
    ...has(bar => bar.planned > 0, { text: words(say`planned`), sign: filled(`url(#${id}-planned)`) }),
    ...has(bar => bar.usual !== undefined, {
      text: words(say`the usual`),
      sign: (x, y) => straight(x - 5, y, x + 5, y, colors.text),
    }),
    ...has(bar => bar.restDays > 0, { text: words(say`rest day`), sign: (x, y) => dot(x, y, 1.7, colors.text) }),
    ...has(bar => bar.races.length > 0, { text: words(say`race`), sign: (x, y) => diamond(x, y, 5, colors.accent) }),
  ];
}
