import { scaleBand } from 'd3-scale';
import { type Message, say } from '../base/message';
import type { Log } from '../model/types';
import { calendarDate, type DayNumber, dayOf, monthAndYear } from '../values/date';
import { metresPer, spokenDistance } from '../values/distance';
import { type Chart, type Frame, usualHeight } from './chart';
import { element, joinedMarkup, type Markup } from './markup';
import { amounts, type Box, drawing, grid, label, mark, months, rowWords } from './plot';
import { themes } from './theme';

const MOST_MONTHS = 12;

interface Month {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly distanceM: number;
}

/** What a pair of shoes has run in each of the last months that it was worn, a year at most. */
export function shoeMonthsChart(log: Log, alias: string): Chart {
  const all = monthsOf(log, alias);
  const [most] = all.toSorted((a, b) => b.distanceM - a.distanceM);
  const words = (distanceM: number) => spokenDistance(distanceM, log.unit, 0);
  const sentence: Message = most
    ? say`Most in ${monthAndYear(most.first)}: ${words(most.distanceM)}.`
    : say`No run was done in this pair in the last year.`;
  return {
    id: 'shoe-months',
    title: say`Months of a pair of shoes`,
    sentence,
    table: {
      head: [say`Month`, say`distance`],
      rows: all.map(month => ({
        date: month.first,
        days: { from: month.first, to: month.last },
        cells: [monthAndYear(month.first), words(month.distanceM)],
      })),
    },
    heightAt: usualHeight,
    ...(all.length > 1 && { draw: frame => drawing(frame, sentence, drawMonths(frame, log, all)) }),
  };
}

/** From the first of the last twelve months in which the pair was worn to the last. */
function monthsOf(log: Log, alias: string): readonly Month[] {
  const { year, month } = calendarDate(log.today);
  const all = Array.from({ length: MOST_MONTHS }, (_, index) => {
    const first = firstOfMonth(year, month - MOST_MONTHS + 1 + index);
    const last = Math.min(firstOfMonth(year, month - MOST_MONTHS + 2 + index) - 1, log.today);
    return { first, last, distanceM: log.distanceInShoes(alias, last) - log.distanceInShoes(alias, first - 1) };
  });
  const isWorn = ({ distanceM }: Month) => distanceM > 0;
  return all.slice(all.findIndex(isWorn), all.findLastIndex(isWorn) + 1);
}

/** @param month from 1 on; 0 is December of the year before */
function firstOfMonth(year: number, month: number): DayNumber {
  const index = month - 1;
  const date = dayOf({ year: year + Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 });
  return date ?? 0;
}

function drawMonths(frame: Frame, log: Log, all: readonly Month[]): Markup {
  const theme = themes[frame.theme];
  const box: Box = { left: 34, right: frame.widthPx - 4, top: frame.isSmall ? 6 : 20, bottom: frame.heightPx - 20 };
  const inUnit = (distanceM: number) => distanceM / metresPer(log.unit);
  const y = amounts(
    all.map(({ distanceM }) => inUnit(distanceM)),
    box,
  );
  const x = scaleBand(
    all.map(({ first }) => first),
    [box.left, Math.min(box.right, box.left + all.length * 40)],
  ).padding(0.3);
  const [first, last] = [all[0]?.first ?? 0, all.at(-1)?.last ?? 0];
  const xOf = (date: DayNumber) => x(date) ?? box.left;
  return joinedMarkup([
    grid(frame, box, y),
    frame.isSmall ? undefined : label(log.unit, { x: 0, y: box.top - 10, color: theme.faintText }),
    ...all.map((month, row) =>
      mark(
        row,
        rowWords(frame, [monthAndYear(month.first), spokenDistance(month.distanceM, log.unit, 0)]),
        element('rect', {
          x: xOf(month.first),
          y: y(inUnit(month.distanceM)),
          width: x.bandwidth(),
          height: y(0) - y(inUnit(month.distanceM)),
          fill: theme.moderate,
          stroke: theme.line,
        }),
      ),
    ),
    months(frame, box, xOf, first, last),
  ]);
}
