import { area, curveLinear, line } from 'd3-shape';
import { formIsYoung } from '../analysis/rules/load/formWindow';
import { say } from '../base/message';
import { coverage } from '../model/queries/sums';
import type { DateSpan, Log } from '../model/types';
import type { Form } from '../training/fitness';
import { type DayNumber, dayLabel } from '../values/date';
import { signed } from '../values/distance';
import { type Chart, type Frame, usualHeight } from './chart';
import { element, joinedMarkup, type Markup } from './markup';
import {
  amounts,
  type Box,
  daysAcross,
  diamond,
  drawing,
  grid,
  type Key,
  label,
  legend,
  mark,
  months,
  rowWords,
  straight,
} from './plot';
import { themes } from './theme';

/** Fitness, fatigue and form at the end of a day, in points. They are absent while the log is too short, or too much of it unknown. */
interface FormPoint {
  readonly date: DayNumber;
  readonly form?: Form;
}

/** So many points are a smooth line on any screen; of longer spans every few days are drawn. */
const MOST_POINTS = 400;

/** Fitness, fatigue and form, and what becomes of them by what is planned. */
export function formChart(log: Log, span: DateSpan): Chart {
  const points = formPoints(log, span);
  const known = points.flatMap(({ date, form }) => (form ? { date, ...form } : []));
  const step = (points[1]?.date ?? 1) - (points[0]?.date ?? 0);
  const fresh = freshDay(log, span.to);
  const now = known.findLast(({ date }) => date <= log.today);
  const young = formIsYoung(log, log.today);
  const figures =
    now &&
    say`Fitness ${Math.round(now.fitness)}, fatigue ${Math.round(now.fatigue)}, form ${signed(now.form)} on ${dayLabel(now.date, log.today)}.`;
  const ahead =
    fresh === undefined
      ? figures
      : say`${figures ?? ''} By what is planned form is above 0 on ${dayLabel(fresh, log.today)}.`;
  const sentence = ahead ?? say`Fitness and form cannot be told yet: ${young ?? ''}.`;
  return {
    id: 'form',
    title: say`Fitness, fatigue and form`,
    sentence,
    table: {
      head: [say`Day`, say`fitness`, say`fatigue`, say`form`],
      rows: known.map(({ date, fitness, fatigue, form }) => ({
        date,
        days: { from: date, to: date + step - 1 },
        cells: [dayLabel(date, log.today), Math.round(fitness), Math.round(fatigue), signed(form)],
      })),
    },
    heightAt: usualHeight,
    ...(known.length > 1 && { draw: frame => drawing(frame, sentence, drawForm(frame, log, points, fresh)) }),
  };
}

function formPoints(log: Log, { from, to }: DateSpan): readonly FormPoint[] {
  const { first, last } = coverage(log);
  const [start, end] = [Math.max(from, first), Math.min(to, last)];
  const step = Math.max(1, Math.ceil((end - start) / MOST_POINTS));
  const points: FormPoint[] = [];
  for (let date = start; date <= end; date += step) {
    const form = formIsYoung(log, Math.min(date, log.today)) === undefined ? log.form(date) : undefined;
    points.push({ date, ...(form && { form }) });
  }
  return points;
}

/** The first day to come on which form is above 0, by what is planned; absent where it is above 0 today, or nothing is planned. */
function freshDay(log: Log, to: DayNumber): DayNumber | undefined {
  const { last } = coverage(log);
  const isFresh = (date: DayNumber) => (log.form(date)?.form ?? 0) > 0;
  if (isFresh(log.today) || formIsYoung(log, log.today) !== undefined) return undefined;
  for (let date = log.today + 1; date <= Math.min(to, last); date++) if (isFresh(date)) return date;
  return undefined;
}

/* ---- as a picture ------------------------------------------------------------------------------------------------ */

function drawForm(frame: Frame, log: Log, points: readonly FormPoint[], fresh: DayNumber | undefined): Markup {
  const theme = themes[frame.theme];
  const { words, widthPx, heightPx } = frame;
  const keys: readonly Key[] = [
    { text: words(say`fitness`), sign: (x, y) => straight(x - 5, y, x + 5, y, theme.line) },
    { text: words(say`fatigue`), sign: (x, y) => straight(x - 5, y, x + 5, y, theme.accent, '3 2') },
    {
      text: words(say`form`),
      sign: (x, y) =>
        element('rect', { x: x - 5, y: y - 4, width: 10, height: 8, fill: theme.easy, stroke: theme.line }),
    },
    ...(fresh === undefined
      ? []
      : [{ text: words(say`fresh`), sign: (x: number, y: number) => diamond(x, y, 5, theme.accent) }]),
  ];
  const top = legend(frame, keys, { left: 34, right: widthPx, top: 0 });
  const box: Box = { left: 34, right: widthPx - 6, top: top.heightPx + 6, bottom: heightPx - 20 };
  const known = points.flatMap(({ form }) => form ?? []);
  const y = amounts(
    known.flatMap(({ fitness, fatigue, form }) => [fitness, fatigue, form]),
    box,
  );
  const [first, last] = [points[0]?.date ?? log.today, points.at(-1)?.date ?? log.today];
  const x = daysAcross(first, last, box);
  const isKnown = ({ form }: FormPoint) => form !== undefined;
  const lineOf = (value: (form: Form) => number) =>
    line<FormPoint>(
      ({ date }) => x(date),
      ({ form }) => y(form ? value(form) : 0),
    )
      .defined(isKnown)
      .digits(1)
      .curve(curveLinear)([...points]) ?? '';
  const areaOfForm =
    area<FormPoint>(
      ({ date }) => x(date),
      y(0),
      ({ form }) => y(form?.form ?? 0),
    )
      .defined(isKnown)
      .digits(1)([...points]) ?? '';
  const freshForm = fresh === undefined ? undefined : log.form(fresh);
  return joinedMarkup([
    top.markup,
    grid(frame, box, y),
    log.today > first && log.today < last ? todayLine(frame, x(log.today), box) : undefined,
    element('path', { d: areaOfForm, fill: theme.easy, stroke: theme.line, 'stroke-width': 0.6 }),
    straight(box.left, y(0), box.right, y(0), theme.faintText),
    element('path', {
      d: lineOf(({ fatigue }) => fatigue),
      fill: 'none',
      stroke: theme.accent,
      'stroke-width': 1.4,
      'stroke-dasharray': '4 2',
    }),
    element('path', { d: lineOf(({ fitness }) => fitness), fill: 'none', stroke: theme.line, 'stroke-width': 2.4 }),
    fresh !== undefined && freshForm ? diamond(x(fresh), y(freshForm.form), 6, theme.accent) : undefined,
    ...marksOf(frame, log, points, box, x),
    months(frame, box, x, first, last),
  ]);
}

function todayLine({ words, theme }: Frame, x: number, { top, bottom, right }: Box): Markup {
  const text = words(say`today`);
  const isRoom = x + 6.2 * text.length + 6 < right;
  return joinedMarkup([
    straight(x, top, x, bottom, themes[theme].text, '2 3'),
    label(text, {
      x: isRoom ? x + 4 : x - 4,
      y: top + 9,
      anchor: isRoom ? 'start' : 'end',
      color: themes[theme].faintText,
    }),
  ]);
}

/** What one points at: a strip of the picture for each point that is known. */
function marksOf(
  frame: Frame,
  log: Log,
  points: readonly FormPoint[],
  box: Box,
  x: (date: DayNumber) => number,
): Markup[] {
  const width = Math.max(1, (box.right - box.left) / Math.max(points.length - 1, 1));
  return points
    .flatMap(({ date, form }) => (form ? { date, ...form } : []))
    .map(({ date, fitness, fatigue, form }, row) =>
      mark(
        row,
        rowWords(frame, [
          dayLabel(date, log.today),
          say`fitness ${Math.round(fitness)}`,
          say`fatigue ${Math.round(fatigue)}`,
          say`form ${signed(form)}`,
        ]),
        element('rect', {
          x: x(date) - width / 2,
          y: box.top,
          width,
          height: box.bottom - box.top,
          fill: 'transparent',
        }),
      ),
    );
}
