import { scaleBand } from 'd3-scale';
import { type Message, say } from '../base/message';
import { coverage } from '../model/queries/sums';
import type { Log } from '../model/types';
import { type DayNumber, dayLabel } from '../values/date';
import { metresPer, spokenDistance } from '../values/distance';
import type { Chart, Frame } from './chart';
import { element, joinedMarkup, type Markup } from './markup';
import { drawing, label, mark, rowWords, straight, widthOf } from './plot';
import { themes } from './theme';

/** How far a pair of shoes has come. */
interface Pair {
  readonly alias: string;
  readonly name: string;
  readonly totalM: number;
  readonly lifeM: number;
  readonly retired?: DayNumber;
}

/**
 * The pairs that a log declares, the newest first, each against its life.
 * @param usualLifeM of a pair that says no life of its own
 */
export function shoesChart(log: Log, usualLifeM: number): Chart {
  const pairs = pairsOf(log, usualLifeM);
  const inUse = pairs.filter(({ retired }) => retired === undefined);
  const [worn] = inUse.toSorted((a, b) => b.totalM / b.lifeM - a.totalM / a.lifeM);
  const words = (distanceM: number) => spokenDistance(distanceM, log.unit, 0);
  const sentence: Message = worn
    ? say`Of the pairs in use ${worn.name} has come furthest: ${words(worn.totalM)} of ${words(worn.lifeM)}.`
    : say`No pair in use is declared. A line does that: shoe blue "Meadow Glide" max 700 km; then [blue] behind a run.`;
  return {
    id: 'shoes',
    title: say`Shoes`,
    sentence,
    table: {
      head: [say`Shoes`, say`so far`, say`its life`, say`retired`],
      rows: pairs.map(({ name, totalM, lifeM, retired }) => ({
        date: retired ?? log.today,
        days: 'none',
        cells: [name, words(totalM), words(lifeM), retired === undefined ? '' : dayLabel(retired, log.today)],
      })),
    },
    heightAt: () => pairs.length * ROW_PX + 6,
    ...(pairs.length > 0 && { draw: frame => drawing(frame, sentence, drawPairs(frame, log, pairs)) }),
  };
}

function pairsOf(log: Log, usualLifeM: number): readonly Pair[] {
  const upTo = Math.min(coverage(log).last, log.today);
  return log.shoes
    .map(({ alias, name, startM = 0, maxM, retired }) => ({
      alias,
      name: name ?? alias,
      totalM: startM + log.distanceInShoes(alias, upTo),
      lifeM: maxM ?? usualLifeM,
      ...(retired !== undefined && { retired }),
    }))
    .toReversed();
}

const ROW_PX = 30;

/** The name above a bar: names are of any length, and of two columns one would be too narrow. */
function drawPairs(frame: Frame, log: Log, pairs: readonly Pair[]): Markup {
  const theme = themes[frame.theme];
  const right = frame.widthPx - 4;
  const furthest = Math.max(...pairs.map(({ totalM, lifeM }) => Math.max(totalM, lifeM)));
  const x = (distanceM: number) => (distanceM / furthest) * right;
  const rows = scaleBand(
    pairs.map(({ alias }) => alias),
    [0, frame.heightPx - 6],
  );
  return joinedMarkup(
    pairs.map(({ alias, name, totalM, lifeM, retired }, row) => {
      const top = rows(alias) ?? 0;
      const barTop = top + 17;
      const left = Math.round((lifeM - totalM) / metresPer(log.unit));
      const figures =
        retired !== undefined
          ? say`${spokenDistance(totalM, log.unit, 0)}, retired`
          : left >= 0
            ? say`${spokenDistance(totalM, log.unit, 0)}, ${left} ${log.unit} left`
            : say`${spokenDistance(totalM, log.unit, 0)}, ${-left} ${log.unit} past its life`;
      const told = frame.words(figures);
      const bar = {
        x: 0.5,
        y: barTop,
        width: Math.max(x(totalM), 1),
        height: 8,
        fill: retired === undefined ? theme.moderate : theme.background,
        stroke: theme.line,
      };
      return mark(
        row,
        rowWords(frame, [name, figures]),
        element('rect', { x: 0, y: top, width: right, height: ROW_PX - 2, fill: 'transparent' }),
        label(shortened(name, right - widthOf(told) - 16), { x: 0, y: top + 12, color: theme.text }),
        label(told, { x: right, y: top + 12, anchor: 'end', color: theme.faintText }),
        element('rect', bar),
        straight(x(lifeM) - 0.5, barTop - 2, x(lifeM) - 0.5, barTop + 10, theme.text),
      );
    }),
  );
}

function shortened(text: string, widthPx: number): string {
  if (widthOf(text) <= widthPx) return text;
  const characters = Math.max(4, Math.floor((text.length * widthPx) / widthOf(text)) - 1);
  return `${[...text].slice(0, characters).join('')}…`;
}
