import { countOf, type Message, say } from '../base/message';
import { LONGEST_RUN_DAYS, longestRunBefore } from '../model/queries/longestRun';
import { countedRuns } from '../model/queries/sums';
import type { DateSpan, Log } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../values/date';
import { metresPer, spokenDistance } from '../values/distance';
import { type Chart, type Frame, usualHeight } from './chart';
import { joinedMarkup, type Markup } from './markup';
import {
  amounts,
  type Box,
  daysAcross,
  dot,
  drawing,
  grid,
  label,
  legend,
  mark,
  months,
  rowWords,
  square,
  straight,
} from './plot';
import { themes } from './theme';
import { weekGroups, weeksOf } from './weekGroups';

/** Beyond the longest run of thirty days by more than this, injuries were more frequent (Schuster Brandt Frandsen 2025). */
const FURTHER = 1.1;

/** The longest run of a week beside the longest of the thirty days before it; or that of several weeks. */
interface LongRun {
  readonly date: DayNumber;
  readonly days: DateSpan;
  readonly distanceM: number;
  readonly beforeM?: number;
  readonly isPlanned: boolean;
}

/** The longest run of each week against the longest of the thirty days before it. */
export function longRunsChart(log: Log, span: DateSpan): Chart {
  const runs = longestOfWeeks(log, span);
  const done = runs.filter(run => !run.isPlanned);
  const [longest] = done.toSorted((a, b) => b.distanceM - a.distanceM);
  const further = done.filter(isFurther).length;
  const words = (distanceM: number) => spokenDistance(distanceM, log.unit, 1);
  const isByWeek = runs.every(({ days }) => weeksOf(days) === 1);
  const sentence = !longest
    ? say`No run has a distance yet. It stands behind the word: long 18 km.`
    : isByWeek
      ? say`The longest run is ${words(longest.distanceM)} on ${dayLabel(longest.date, log.today)}; ${further} of ${done.length} were more than a tenth beyond the longest of the ${LONGEST_RUN_DAYS} days before.`
      : say`The longest run is ${words(longest.distanceM)} on ${dayLabel(longest.date, log.today)}.`;
  return {
    id: 'long-runs',
    title: say`Long runs`,
    sentence,
    table: {
      head: [say`Day`, longestWords(runs), say`longest of 30 days before`],
      rows: runs.map(({ date, days, distanceM, beforeM }) => ({
        date,
        days,
        cells: [dayLabel(date, log.today), words(distanceM), beforeM === undefined ? '' : words(beforeM)],
      })),
    },
    heightAt: usualHeight,
    ...(longest && { draw: frame => drawing(frame, sentence, drawRuns(frame, log, runs)) }),
  };
}

function longestOfWeeks(log: Log, span: DateSpan): readonly LongRun[] {
  return weekGroups(log, span).flatMap(({ weeks, days }) => {
    const [longest] = weeks
      .flatMap(week => week.days)
      .flatMap(({ date }) => countedRuns(log, date))
      .toSorted((a, b) => (b.distanceM ?? 0) - (a.distanceM ?? 0));
    if (!longest?.distanceM) return [];
    const { date, distanceM } = longest;
    // The longest of many weeks is nearly always further than that of thirty days, which says nothing.
    const before = weeks.length === 1 ? longestRunBefore(log, date).byDistance : undefined;
    return { date, days, distanceM, ...(before && { beforeM: before.distanceM }), isPlanned: log.day(date).isPlanned };
  });
}

/** `longest run of the week`, `longest run of 4 weeks` */
function longestWords(runs: readonly LongRun[]): Message {
  const weeks = Math.max(1, ...runs.map(({ days }) => weeksOf(days)));
  return weeks === 1 ? say`longest run of the week` : say`longest run of ${countOf(weeks, 'week')}`;
}

function isFurther({ distanceM, beforeM }: LongRun): boolean {
  return beforeM !== undefined && distanceM > FURTHER * beforeM;
}

function drawRuns(frame: Frame, log: Log, runs: readonly LongRun[]): Markup {
  const theme = themes[frame.theme];
  const { words, widthPx, heightPx } = frame;
  const keys = legend(
    frame,
    [
      { text: words(longestWords(runs)), sign: (x, y) => dot(x, y, 4, theme.easy, theme.line) },
      ...(runs.every(({ beforeM }) => beforeM === undefined)
        ? []
        : [
            {
              text: words(say`more than a tenth further`),
              sign: (x: number, y: number) => square(x, y, 8, theme.accent, theme.accent),
            },
            {
              text: words(say`longest of 30 days before`),
              sign: (x: number, y: number) => straight(x - 5, y, x + 5, y, theme.text),
            },
          ]),
    ],
    { left: 34, right: widthPx, top: 0 },
  );
  const box: Box = { left: 34, right: widthPx - 8, top: keys.heightPx + 20, bottom: heightPx - 20 };
  const inUnit = (distanceM: number) => distanceM / metresPer(log.unit);
  const y = amounts(
    runs.flatMap(({ distanceM, beforeM = 0 }) => [inUnit(distanceM), inUnit(beforeM)]),
    box,
  );
  const [first, last] = [runs[0]?.date ?? log.today, runs.at(-1)?.date ?? log.today];
  const x = daysAcross(first - 3, last + 3, box);
  const radius = Math.min(4, Math.max(1.5, (box.right - box.left) / runs.length / 2.5));
  const half = Math.max(2, (x(DAYS_PER_WEEK) - x(0)) / 2 - 1);
  return joinedMarkup([
    keys.markup,
    grid(frame, box, y),
    label(log.unit, { x: 0, y: box.top - 10, color: theme.faintText }),
    ...runs.map((run, row) => {
      const [at, top] = [x(run.date), y(inUnit(run.distanceM))];
      const before = run.beforeM === undefined ? undefined : y(inUnit(run.beforeM));
      const title = [
        dayLabel(run.date, log.today),
        spokenDistance(run.distanceM, log.unit, 1),
        run.beforeM === undefined ? '' : say`before it ${spokenDistance(run.beforeM, log.unit, 1)}`,
      ];
      return mark(
        row,
        rowWords(frame, title),
        straight(at, y(0), at, top, theme.grid),
        before === undefined ? joinedMarkup([]) : straight(at - half, before, at + half, before, theme.text),
        isFurther(run)
          ? square(at, top, 2 * radius, run.isPlanned ? theme.background : theme.accent, theme.accent)
          : dot(at, top, radius, run.isPlanned ? theme.background : theme.easy, theme.line),
      );
    }),
    months(frame, box, x, first - 3, last + 3),
  ]);
}
