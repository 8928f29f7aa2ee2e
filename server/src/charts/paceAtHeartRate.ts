import { median, rollup } from 'd3-array';
import { type Message, say } from '../base/message';
import { countedRuns, coverage } from '../model/queries/sums';
import type { DateSpan, Log, Session } from '../model/types';
import { calendarDate, type DayNumber, dayLabel, dayOf, monthAndYear } from '../values/date';
import { METRES_PER_KM, metresPer } from '../values/distance';
import { clockForm } from '../values/duration';
import { isPossiblePace, spokenPace } from '../values/pace';
import { type Chart, type Frame, usualHeight } from './chart';
import { element, joinedMarkup, type Markup } from './markup';
import {
  around,
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
  straight,
} from './plot';
import { themes } from './theme';

/** Heart rates this far apart count as like (a convention): beyond it the pace says more of the day's effort than of fitness. */
const LIKE_BPM = 4;
/** Fewer runs of a like heart rate are no trend. */
const FEWEST_RUNS = 4;

/** More runs than this are drawn by their months. */
const MOST_RUNS = 400;

/** A run, or the middle of a month of them. */
interface Paced {
  readonly date: DayNumber;
  /** The days of the month. */
  readonly days?: DateSpan;
  readonly paceSPerKm: number;
  readonly bpm: number;
}

/** The pace of easy runs whose heart rate was about the runner's usual one: as months go by, faster at the same effort. */
export function paceAtHeartRateChart(log: Log, span: DateSpan): Chart {
  const { bpm, runs } = runsOfLikeHeartRate(log, span);
  const monthly = mediansOf(runs);
  const shown = runs.length > MOST_RUNS ? monthly : runs;
  const name = ({ date, days }: Paced) => (days ? monthAndYear(date) : dayLabel(date, log.today));
  const words = (pace: number) => spokenPace(pace, log.unit);
  const [first, last] = [monthly[0], monthly.at(-1)];
  const isEnough = runs.length >= FEWEST_RUNS && bpm !== undefined && first !== undefined && last !== undefined;
  const sentence = isEnough
    ? say`Easy runs at ${Math.round(bpm) - LIKE_BPM} to ${Math.round(bpm) + LIKE_BPM} beats a minute: ${words(first.paceSPerKm)} in ${monthAndYear(first.date)}, ${words(last.paceSPerKm)} in ${monthAndYear(last.date)}.`
    : say`This needs ${FEWEST_RUNS} easy runs with a distance, a time and a heart rate: easy 8 km 45:10 hr 138.`;
  return {
    id: 'pace-at-heart-rate',
    title: say`Pace at like heart rate`,
    sentence,
    table: {
      head: [say`Day`, say`pace`, say`heart rate`],
      rows: shown.map(each => ({
        date: each.date,
        ...(each.days && { days: each.days }),
        cells: [name(each), words(each.paceSPerKm), each.bpm],
      })),
    },
    heightAt: usualHeight,
    ...(isEnough && { draw: frame => drawing(frame, sentence, drawPaces(frame, log, { shown, monthly, name })) }),
  };
}

function runsOfLikeHeartRate(
  log: Log,
  { from, to }: DateSpan,
): { readonly bpm?: number; readonly runs: readonly Paced[] } {
  const { first } = coverage(log);
  const easy = log
    .writtenDates(Math.max(from, first), Math.min(to, log.today))
    .filter(date => !log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date).flatMap(paced));
  const bpm = median(easy, run => run.bpm);
  return bpm === undefined ? { runs: [] } : { bpm, runs: easy.filter(run => Math.abs(run.bpm - bpm) <= LIKE_BPM) };
}

function paced({ date, paceSPerKm, averageBpm, intensity }: Session): readonly Paced[] {
  if (paceSPerKm === undefined || averageBpm === undefined || !isPossiblePace(paceSPerKm)) return [];
  return intensity === 'easy' || intensity === 'recovery' ? [{ date, paceSPerKm, bpm: averageBpm }] : [];
}

/** The pace in the middle of each month that has a run, at the middle of the month. */
function mediansOf(runs: readonly Paced[]): readonly Paced[] {
  const months = rollup(
    runs,
    each => ({
      paceSPerKm: median(each, run => run.paceSPerKm) ?? 0,
      bpm: Math.round(median(each, run => run.bpm) ?? 0),
    }),
    ({ date }) => {
      const { year, month } = calendarDate(date);
      return dayOf({ year, month, day: MIDDLE_OF_MONTH }) ?? date;
    },
  );
  return [...months]
    .map(([date, middle]) => ({ date, days: monthAround(date), ...middle }))
    .toSorted((a, b) => a.date - b.date);
}

function monthAround(date: DayNumber): DateSpan {
  const { year, month } = calendarDate(date);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return { from: dayOf({ year, month, day: 1 }) ?? date, to: (dayOf({ ...next, day: 1 }) ?? date + 1) - 1 };
}

const MIDDLE_OF_MONTH = 15;

/** The marks, the middles of months, and what each mark is called. */
interface Paces {
  readonly shown: readonly Paced[];
  readonly monthly: readonly Paced[];
  readonly name: (paced: Paced) => Message;
}

function drawPaces(frame: Frame, log: Log, { shown, monthly, name }: Paces): Markup {
  const theme = themes[frame.theme];
  const keys = legend(
    frame,
    [
      ...(shown === monthly
        ? []
        : [
            {
              text: frame.words(say`a run`),
              sign: (x: number, y: number) => dot(x, y, 2.5, theme.easy, theme.line),
            },
          ]),
      { text: frame.words(say`middle of a month`), sign: (x, y) => straight(x - 5, y, x + 5, y, theme.accent) },
    ],
    { left: 40, right: frame.widthPx, top: 0 },
  );
  const box: Box = { left: 40, right: frame.widthPx - 8, top: keys.heightPx + 20, bottom: frame.heightPx - 20 };
  const inUnit = (pace: number) => (pace * metresPer(log.unit)) / METRES_PER_KM;
  // Faster is higher, as runners draw it.
  const scale = around(
    shown.map(({ paceSPerKm }) => -inUnit(paceSPerKm)),
    box,
  );
  const y = (pace: number) => scale(-inUnit(pace));
  const dates = [...shown, ...monthly].map(({ date }) => date);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const x = daysAcross(first - 2, last + 2, box);
  const path = monthly.map(
    ({ date, paceSPerKm }, index) => `${index === 0 ? 'M' : 'L'}${x(date).toFixed(1)},${y(paceSPerKm).toFixed(1)}`,
  );
  return joinedMarkup([
    keys.markup,
    grid(frame, box, scale, value => clockForm(-value)),
    label(`/${log.unit}`, { x: 0, y: box.top - 10, color: theme.faintText }),
    ...shown.map((each, row) => {
      const { date, paceSPerKm, bpm } = each;
      const words = rowWords(frame, [name(each), spokenPace(paceSPerKm, log.unit), say`heart rate ${bpm}`]);
      return mark(row, words, dot(x(date), y(paceSPerKm), 2.5, theme.easy, theme.line));
    }),
    element('path', { d: path.join(''), fill: 'none', stroke: theme.accent, 'stroke-width': 2 }),
    months(frame, box, x, first - 2, last + 2),
  ]);
}
