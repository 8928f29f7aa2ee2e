import { rollup } from 'd3-array';
import { joined, type Message, say } from '../base/message';
import { COURSE_TOLERANCE } from '../model/queries/goalRaces';
import { countedRuns, coverage } from '../model/queries/sums';
import type { DateSpan, Log } from '../model/types';
import { type DayNumber, dayLabel } from '../values/date';
import { HALF_MARATHON_M, MARATHON_M, METRES_PER_KM, METRES_PER_MILE } from '../values/distance';
import { clockForm } from '../values/duration';
import { paceOf, spokenPace } from '../values/pace';
import type { Chart, Frame } from './chart';
import { element, joinedMarkup, type Markup } from './markup';
import { type Box, daysAcross, diamond, dot, drawing, label, mark, months, rowWords, straight, widthOf } from './plot';
import { themes } from './theme';

const distances: readonly { readonly name: Message; readonly distanceM: number }[] = [
  { name: say`mile`, distanceM: METRES_PER_MILE },
  { name: '3 km', distanceM: 3 * METRES_PER_KM },
  { name: '5 km', distanceM: 5 * METRES_PER_KM },
  { name: '10 km', distanceM: 10 * METRES_PER_KM },
  { name: say`half`, distanceM: HALF_MARATHON_M },
  { name: say`marathon`, distanceM: MARATHON_M },
];

/** A race over one of the distances. */
export interface Result {
  readonly date: DayNumber;
  readonly distanceM: number;
  readonly name: Message;
  readonly durationS: number;
  readonly isBest: boolean;
}

/** The races over the usual distances, and the best time over each. */
export function bestsChart(log: Log, span: DateSpan): Chart {
  const results = resultsOf(log, span);
  const bests = results.filter(({ isBest }) => isBest);
  const list = bests.map(({ name, durationS }) => say`${name} ${clockForm(durationS)}`);
  const sentence: Message =
    bests.length === 0 ? say`No race over a usual distance has a time here: race 10 km 45:10.` : joined(list, ' · ');
  return {
    id: 'bests',
    title: say`Bests`,
    sentence,
    table: {
      head: [say`Distance`, say`Day`, say`time`, say`pace`, say`best`],
      rows: results.map(({ name, date, durationS, distanceM, isBest }) => ({
        date,
        cells: [
          name,
          dayLabel(date, log.today),
          clockForm(durationS),
          spokenPace(paceOf(distanceM, durationS) ?? 0, log.unit),
          isBest ? say`best` : '',
        ],
      })),
    },
    heightAt: () => heightOf(results),
    ...(results.length > 0 && { draw: frame => drawing(frame, sentence, drawResults(frame, log, results)) }),
  };
}

/** By distance, then by date. Of two equal times the first is the best. */
function resultsOf(log: Log, { from, to }: DateSpan): readonly Result[] {
  const { first } = coverage(log);
  const races = log
    .writtenDates(Math.max(from, first), Math.min(to, log.today))
    .filter(date => !log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date))
    .filter(({ intensity, distanceIsMinimum }) => intensity === 'race' && !distanceIsMinimum);
  return distances.flatMap(({ name, distanceM }) => {
    const over = races.flatMap(({ date, durationS, distanceM: raced }) =>
      durationS !== undefined && raced !== undefined && isOver(raced, distanceM) ? [{ date, durationS }] : [],
    );
    const [best] = over.toSorted((a, b) => a.durationS - b.durationS);
    return over.map(each => ({ ...each, distanceM, name, isBest: each === best }));
  });
}

function isOver(raced: number, distanceM: number): boolean {
  return raced * COURSE_TOLERANCE >= distanceM && raced <= distanceM * COURSE_TOLERANCE;
}

/* ---- as a picture ------------------------------------------------------------------------------------------------ */

const ROW_PX = 34;

/** How high the picture of results over so many distances is. */
function heightOf(results: readonly Result[]): number {
  return new Set(results.map(({ distanceM }) => distanceM)).size * ROW_PX + 26;
}

/** A row for each distance: a dot for each race, faster higher, the best as a diamond with its time. */
function drawResults(frame: Frame, log: Log, results: readonly Result[]): Markup {
  const theme = themes[frame.theme];
  const slowest = rollup(
    results,
    each => Math.max(...each.map(({ durationS }) => durationS)),
    ({ distanceM }) => distanceM,
  );
  const fastest = rollup(
    results,
    each => Math.min(...each.map(({ durationS }) => durationS)),
    ({ distanceM }) => distanceM,
  );
  const rows = [...slowest.keys()];
  const box: Box = { left: 66, right: frame.widthPx - 10, top: 0, bottom: rows.length * ROW_PX };
  const dates = results.map(({ date }) => date);
  const [first, last] = [Math.min(...dates) - 3, Math.max(...dates) + 3];
  const x = daysAcross(first, last, box);
  const y = ({ distanceM, durationS }: Result) => {
    const [best, worst] = [fastest.get(distanceM) ?? 0, slowest.get(distanceM) ?? 0];
    const slower = worst === best ? 0 : (durationS - best) / (worst - best);
    return rows.indexOf(distanceM) * ROW_PX + 11 + slower * (ROW_PX - 19);
  };
  return joinedMarkup([
    ...rows.flatMap((distanceM, index) => {
      const bottom = (index + 1) * ROW_PX;
      const name = results.find(each => each.distanceM === distanceM)?.name ?? '';
      return [
        label(frame.words(name), { x: 0, y: bottom - ROW_PX / 2 + 4, color: theme.text }),
        straight(box.left, bottom, box.right, bottom, theme.grid),
      ];
    }),
    ...results.map((result, row) => {
      const { date, durationS, isBest, name } = result;
      const at = { x: x(date), y: y(result) };
      const time = clockForm(durationS);
      const isLeft = at.x + widthOf(time) + 10 > frame.widthPx;
      const words = rowWords(frame, [name, time, dayLabel(date, log.today), isBest ? say`best` : '']);
      return mark(
        row,
        words,
        isBest
          ? joinedMarkup([
              diamond(at.x, at.y, 5, theme.accent),
              // On its own ground, so that it can be read over other dots.
              element('rect', {
                x: isLeft ? at.x - widthOf(time) - 10 : at.x + 7,
                y: at.y - 7,
                width: widthOf(time) + 2,
                height: 13,
                fill: theme.background,
              }),
              label(time, {
                x: isLeft ? at.x - 8 : at.x + 8,
                y: at.y + 4,
                anchor: isLeft ? 'end' : 'start',
                color: theme.text,
              }),
            ])
          : dot(at.x, at.y, 2.6, theme.easy, theme.line),
      );
    }),
    months(frame, box, x, first, last),
  ]);
}
