import { scaleBand } from 'd3-scale';
import { type Message, say } from '../base/message';
import { type Band, type IntensityShares, intensityShares } from '../model/queries/intensityShares';
import type { DateSpan, Log } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../values/date';
import { bands } from './amounts';
import { type Chart, type Frame, usualHeight } from './chart';
import { element, joinedMarkup, type Markup } from './markup';
import { amounts, type Box, drawing, grid, legend, mark, months, rowWords, square } from './plot';
import { themes } from './theme';
import { weekGroups, weeksOf } from './weekGroups';

const FOUR_WEEKS_DAYS = 28;

/** How the runs of the four weeks up to a date were spread. */
interface FourWeeks extends IntensityShares {
  readonly date: DayNumber;
  /** The week that ends with it, or the weeks, where there are many. */
  readonly days: DateSpan;
}

/** How many runs of four weeks were easy, moderate and hard, at the end of each week. Runs that do not say are left out. */
export function balanceChart(log: Log, span: DateSpan): Chart {
  const all = fourWeeks(log, span);
  const last = all.findLast(({ classified }) => classified > 0);
  const sentence = last
    ? say`Of ${last.classified} runs that say how hard they were in the four weeks to ${dayLabel(last.date, log.today)}, ${last.easy} were easy, ${last.moderate} moderate and ${last.hard} hard.`
    : say`No run says how hard it was yet. A word does: easy, tempo, intervals; or an effort: rpe 4.`;
  return {
    id: 'balance',
    title: say`Easy and hard in four weeks`,
    sentence,
    table: {
      head: [say`Four weeks to`, say`easy`, say`moderate`, say`hard`, say`not said`],
      rows: all.map(each => ({
        date: each.date,
        days: each.days,
        cells: [dayLabel(each.date, log.today), each.easy, each.moderate, each.hard, each.runs - each.classified],
      })),
    },
    heightAt: usualHeight,
    ...(last && { draw: frame => drawing(frame, sentence, drawShares(frame, all, log)) }),
  };
}

function fourWeeks(log: Log, { from, to }: DateSpan): readonly FourWeeks[] {
  const last = Math.min(to, log.today);
  return weekGroups(log, { from, to: last }).map(({ days }) => {
    const date = Math.min(days.to, last);
    return { date, days, ...intensityShares(log, { from: date - FOUR_WEEKS_DAYS + 1, to: date }) };
  });
}

function drawShares(frame: Frame, all: readonly FourWeeks[], log: Log): Markup {
  const theme = themes[frame.theme];
  const keys = legend(
    frame,
    bands.map(band => ({
      text: frame.words(bandWords[band]),
      sign: (x, y) => square(x, y, 9, theme[band], theme.line),
    })),
    { left: 40, right: frame.widthPx, top: 0 },
  );
  const box: Box = { left: 40, right: frame.widthPx - 4, top: keys.heightPx + 6, bottom: frame.heightPx - 20 };
  const y = amounts([100], box);
  const x = scaleBand(
    all.map(({ date }) => date),
    [box.left, box.right],
  ).padding(0.12);
  const bars = all.map((each, row) => {
    let below = 0;
    const parts = bands.map(band => {
      const share = each.classified === 0 ? 0 : (100 * each[band]) / each.classified;
      below += share;
      return share === 0
        ? joinedMarkup([])
        : element('rect', {
            x: x(each.date) ?? 0,
            y: y(below),
            width: x.bandwidth(),
            height: y(0) - y(share),
            fill: theme[band],
            stroke: theme.line,
            'stroke-width': 0.6,
          });
    });
    const title = [
      say`Four weeks to ${dayLabel(each.date, log.today)}`,
      ...bands.map(band => say`${each[band]} ${bandWords[band]}`),
    ];
    return mark(row, rowWords(frame, title), ...parts);
  });
  const [first, last] = [all[0]?.days.from ?? log.today, all.at(-1)?.date ?? log.today];
  const stepDays = DAYS_PER_WEEK * (all[0] ? weeksOf(all[0].days) : 1);
  const xOf = (date: DayNumber) => box.left + ((date - first) / stepDays) * x.step();
  return joinedMarkup([
    keys.markup,
    grid(frame, box, y, value => `${value}%`),
    ...bars,
    months(frame, box, xOf, first, last),
  ]);
}

const bandWords: Readonly<Record<Band, Message>> = { easy: say`easy`, moderate: say`moderate`, hard: say`hard` };
