import { mean, median } from 'd3-array';
import { joined, type Message, rounded, say } from '../base/message';
import { levelOn, nightOn, numberOn } from '../model/queries/signals';
import { coverage } from '../model/queries/sums';
import type { DateSpan, Log } from '../model/types';
import { type DayNumber, dayLabel } from '../values/date';
import { SECONDS_PER_HOUR, spokenDuration } from '../values/duration';
import type { Chart, Frame } from './chart';
import type { Linear } from './linear';
import { joinedMarkup, type Markup } from './markup';
import {
  amounts,
  around,
  type Box,
  daysAcross,
  dot,
  drawing,
  grid,
  label,
  mark,
  months,
  rowWords,
  straight,
} from './plot';
import { themes } from './theme';
import { groupName, weekGroups } from './weekGroups';

/** What a day says of body and life, or some weeks in the mean; what is not written is absent. */
interface BodyDay {
  readonly date: DayNumber;
  readonly days: DateSpan;
  readonly sleepS?: number;
  readonly pulseBpm?: number;
  /** 0 to 1 */
  readonly stress?: number;
}

/** Hours of sleep, resting pulse and stress, one above the other. */
export function nightsChart(log: Log, span: DateSpan): Chart {
  const each = bodyDays(log, span);
  const days = each.length > MOST_DAYS ? meansOf(log, span, each) : each;
  const name = ({ days: { from, to } }: BodyDay) =>
    from === to ? dayLabel(from, log.today) : groupName(log, { from, to });
  const sleep = mean(each.flatMap(({ sleepS }) => sleepS ?? []));
  const pulse = median(each.flatMap(({ pulseBpm }) => pulseBpm ?? []));
  const stress = mean(each.flatMap(({ stress: level }) => level ?? []));
  const parts = [
    sleep === undefined ? undefined : say`${spokenDuration(sleep)} of sleep a night`,
    pulse === undefined ? undefined : say`resting pulse ${Math.round(pulse)}`,
    stress === undefined ? undefined : say`stress ${rounded(10 * stress, 1)} of 10`,
  ].filter(part => part !== undefined);
  const sentence: Message =
    parts.length === 0
      ? say`No night, pulse or stress is written here. A line of a day may say: sleep 7h30, rhr 48, stress 4/10.`
      : joined(parts, ' · ');
  return {
    id: 'nights',
    title: say`Nights, resting pulse and stress`,
    sentence,
    table: {
      head: [say`Day`, say`sleep`, say`resting pulse`, say`stress of 10`],
      rows: days.map(day => ({
        date: day.date,
        days: day.days,
        cells: [
          name(day),
          day.sleepS === undefined ? '' : spokenDuration(day.sleepS),
          day.pulseBpm ?? '',
          day.stress === undefined ? '' : rounded(10 * day.stress, 1),
        ],
      })),
    },
    heightAt: () => PANEL_PX * shownPanels(days).length + 20,
    ...(days.length > 0 && { draw: frame => drawing(frame, sentence, drawPanels(frame, days, name)) }),
  };
}

function bodyDays(log: Log, { from, to }: DateSpan): readonly BodyDay[] {
  const { first } = coverage(log);
  return log.writtenDates(Math.max(from, first), Math.min(to, log.today)).flatMap(date => {
    const day = log.day(date);
    const sleepS = nightOn(day)?.durationS;
    const pulseBpm = numberOn(day, 'rhr')?.value;
    const stress = levelOn(day, 'stress')?.level.share;
    if (sleepS === undefined && pulseBpm === undefined && stress === undefined) return [];
    return {
      date,
      days: { from: date, to: date },
      ...(sleepS !== undefined && { sleepS }),
      ...(pulseBpm !== undefined && { pulseBpm }),
      ...(stress !== undefined && { stress }),
    };
  });
}

/** So many days of a year are told apart; more are drawn by their weeks. */
const MOST_DAYS = 400;

/** The means of weeks, by the days that say something. */
function meansOf(log: Log, { from, to }: DateSpan, each: readonly BodyDay[]): readonly BodyDay[] {
  return weekGroups(log, { from, to: Math.min(to, log.today) }).flatMap(({ days }) => {
    const own = each.filter(({ date }) => date >= days.from && date <= days.to);
    const sleepS = mean(own.flatMap(day => day.sleepS ?? []));
    const pulseBpm = mean(own.flatMap(day => day.pulseBpm ?? []));
    const stress = mean(own.flatMap(day => day.stress ?? []));
    if (own.length === 0) return [];
    return {
      date: days.from,
      days,
      ...(sleepS !== undefined && { sleepS }),
      ...(pulseBpm !== undefined && { pulseBpm: Math.round(pulseBpm) }),
      ...(stress !== undefined && { stress }),
    };
  });
}

/* ---- as a picture ------------------------------------------------------------------------------------------------ */

/** One of the panels: what it is called, and the value of a day in the unit of its axis. */
interface Panel {
  readonly title: Message;
  readonly readingOf: (day: BodyDay) => number | undefined;
  readonly scale: (values: readonly number[], box: Box) => Linear;
  /** A pulse is a place on a scale, sleep and stress are amounts from 0 on. */
  readonly isAmount: boolean;
}

const panels: readonly Panel[] = [
  {
    title: say`Hours of sleep`,
    readingOf: ({ sleepS }) => (sleepS === undefined ? undefined : sleepS / SECONDS_PER_HOUR),
    scale: amounts,
    isAmount: true,
  },
  { title: say`Resting pulse`, readingOf: ({ pulseBpm }) => pulseBpm, scale: around, isAmount: false },
  {
    title: say`Stress of 10`,
    readingOf: ({ stress }) => (stress === undefined ? undefined : 10 * stress),
    scale: (_, box) => amounts([10], box),
    isAmount: true,
  },
];

const PANEL_PX = 86;

function shownPanels(days: readonly BodyDay[]): readonly Panel[] {
  return panels.filter(({ readingOf }) => days.some(day => readingOf(day) !== undefined));
}

function drawPanels(frame: Frame, days: readonly BodyDay[], name: (day: BodyDay) => Message): Markup {
  const theme = themes[frame.theme];
  const shown = shownPanels(days);
  const heightPx = (frame.heightPx - 20) / shown.length;
  const [first, last] = [days[0]?.date ?? 0, days.at(-1)?.date ?? 0];
  const box: Box = { left: 34, right: frame.widthPx - 6, top: 0, bottom: frame.heightPx - 20 };
  const x = daysAcross(first - 1, last + 1, box);
  const width = Math.max(1, Math.min(7, (x(1) - x(0)) * 0.6));
  const drawn = shown.map(({ title, readingOf, scale, isAmount }, index) => {
    const part: Box = { ...box, top: index * heightPx + 22, bottom: (index + 1) * heightPx - 4 };
    const y = scale(
      days.flatMap(day => readingOf(day) ?? []),
      part,
    );
    const marks = days.flatMap((day, row) => {
      const value = readingOf(day);
      if (value === undefined) return [];
      const [at, top] = [x(day.date), y(value)];
      const shape = isAmount
        ? joinedMarkup([straight(at, y(0), at, top, theme.line), dot(at, top, width / 2, theme.moderate, theme.line)])
        : dot(at, top, Math.max(1.5, width / 2), theme.moderate, theme.line);
      return mark(row, rowWords(frame, [name(day), title, rounded(value, 1)]), shape);
    });
    return joinedMarkup([
      label(frame.words(title), { x: 0, y: part.top - 8, color: theme.text, isBold: true }),
      grid(frame, part, y),
      ...marks,
    ]);
  });
  return joinedMarkup([...drawn, months(frame, box, x, first - 1, last + 1)]);
}
