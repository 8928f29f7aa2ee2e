import { type Message, say } from '../base/message';
import { isHardDay } from '../model/hard';
import { isRestDay, isTrainingDay } from '../model/queries/dayKinds';
import { coverage } from '../model/queries/sums';
import type { Day, Log } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel, dayOf, monthPhrase, weekStartOf } from '../values/date';
import type { Chart, Frame } from './chart';
import { element, joinedMarkup, type Markup, place } from './markup';
import { diamond, dot, drawing, type Key, label, legend, mark, rowWords, square, widthOf } from './plot';
import { type Theme, themes } from './theme';

/** What a calendar tells of a day. Of a day that is unknown it tells nothing. */
export type DaySign = 'race' | 'hard' | 'easy' | 'rest' | 'ill' | 'planned';

const signWords: Readonly<Record<DaySign, Message>> = {
  race: say`race`,
  hard: say`hard`,
  easy: say`easy`,
  rest: say`rest`,
  ill: say`sick or injured`,
  planned: say`planned`,
};

interface SignedDay {
  readonly date: DayNumber;
  readonly sign: DaySign;
}

/** The days of some years: rest, easy, hard, race, ill; blank days are unknown. */
export function calendarChart(log: Log, wanted: readonly number[]): Chart {
  const years = wanted.filter(year => signedDays(log, year).length > 0);
  const days = years.flatMap(year => signedDays(log, year));
  const past = days.filter(({ date }) => date <= log.today && !log.day(date).isPlanned);
  const count = (sign: DaySign) => past.filter(each => each.sign === sign).length;
  const sentence =
    days.length === 0
      ? say`No day of these years is written yet.`
      : say`Rest ${count('rest')}, easy ${count('easy')}, hard ${count('hard')}, races ${count('race')}, sick or injured ${count('ill')} days; blank days are unknown.`;
  return {
    id: 'calendar',
    title: say`Calendar`,
    sentence,
    table: {
      head: [say`Day`, say`what it was`],
      rows: days.map(({ date, sign }) => ({ date, cells: [dayLabel(date, log.today), signWords[sign]] })),
    },
    heightAt: widthPx => heightOf(widthPx, years.length),
    ...(days.length > 0 && { draw: frame => drawing(frame, sentence, drawYears(frame, log, years, days)) }),
  };
}

function signedDays(log: Log, year: number): readonly SignedDay[] {
  const { from, to } = yearSpan(year);
  const { first, last } = coverage(log);
  const days: SignedDay[] = [];
  for (let date = Math.max(from, first); date <= Math.min(to, last); date++) {
    const sign = signOf(log.day(date));
    if (sign) days.push({ date, sign });
  }
  return days;
}

/** `undefined` of a day that nothing is known of. */
function signOf(day: Day): DaySign | undefined {
  if (day.class === 'sick' || day.class === 'injured') return 'ill';
  if (day.class === 'race') return 'race';
  if (isTrainingDay(day)) return day.isPlanned ? 'planned' : isHardDay(day) ? 'hard' : 'easy';
  return isRestDay(day) ? 'rest' : undefined;
}

function yearSpan(year: number): { readonly from: DayNumber; readonly to: DayNumber } {
  const from = dayOf({ year, month: 1, day: 1 }) ?? 0;
  return { from, to: dayOf({ year, month: 12, day: 31 }) ?? from };
}

/* ---- as a picture ------------------------------------------------------------------------------------------------ */

const LEFT_PX = 34;
const MONTHS_PX = 16;
const BETWEEN_PX = 10;
/** Below this a day is too small to be told from others, so a year takes two rows. */
const SMALLEST_PX = 8;
const LARGEST_PX = 15;
const WEEKS_PER_YEAR = 53;
/** A line of keys. */
const KEYS_PX = 18;

/** How high a calendar of so many years is in a frame of a width, with its keys. */
function heightOf(widthPx: number, years: number): number {
  const { cellPx, rows } = layoutOf(widthPx);
  const keysPx = rows === 1 ? KEYS_PX : 2 * KEYS_PX;
  return years * rows * (DAYS_PER_WEEK * cellPx + MONTHS_PX + BETWEEN_PX) + keysPx;
}

function layoutOf(widthPx: number): { readonly cellPx: number; readonly rows: number; readonly columns: number } {
  const whole = (widthPx - LEFT_PX - 4) / WEEKS_PER_YEAR;
  if (whole >= SMALLEST_PX) return { cellPx: Math.min(whole, LARGEST_PX), rows: 1, columns: WEEKS_PER_YEAR + 1 };
  const columns = Math.ceil(WEEKS_PER_YEAR / 2);
  return { cellPx: (widthPx - LEFT_PX - 4) / columns, rows: 2, columns };
}

function drawYears(frame: Frame, log: Log, years: readonly number[], days: readonly SignedDay[]): Markup {
  const theme = themes[frame.theme];
  const { cellPx, rows, columns } = layoutOf(frame.widthPx);
  const keys = legend(frame, keysOf(frame), { left: LEFT_PX, right: frame.widthPx, top: 0 });
  const blockPx = DAYS_PER_WEEK * cellPx + MONTHS_PX + BETWEEN_PX;
  const placeOf = (date: DayNumber, year: number) => {
    const yearIndex = years.indexOf(year);
    const weekStart = log.dayOptions(date)['week.start'];
    const firstWeek = weekStartOf(yearSpan(year).from, weekStart);
    const week = Math.floor((date - firstWeek) / DAYS_PER_WEEK);
    const row = Math.min(Math.floor(week / columns), rows - 1);
    const x = LEFT_PX + (week - row * columns + 0.5) * cellPx;
    const top = keys.heightPx + MONTHS_PX + (yearIndex * rows + row) * blockPx;
    return { x, y: top + (((date - firstWeek) % DAYS_PER_WEEK) + 0.5) * cellPx, top };
  };
  let freeFrom = { x: 0, top: 0 };
  const monthLabels = years.flatMap(year =>
    Array.from({ length: 12 }, (_, month) => {
      const { x, top } = placeOf(dayOf({ year, month: month + 1, day: 1 }) ?? 0, year);
      const text = frame.words(monthPhrase(month + 1));
      const end = x + widthOf(text);
      if ((top === freeFrom.top && x < freeFrom.x) || end > frame.widthPx) return joinedMarkup([]);
      freeFrom = { x: end + 4, top };
      return label(text, { x: x - cellPx / 2, y: top - 4, color: theme.faintText });
    }),
  );
  const yearOfDay = (date: DayNumber) => years.find(year => date <= yearSpan(year).to) ?? years.at(-1) ?? 0;
  return joinedMarkup([
    keys.markup,
    ...monthLabels,
    ...years.map(year => {
      const { top } = placeOf(yearSpan(year).from, year);
      return label(String(year), { x: 0, y: top + 10, color: theme.text, isBold: true });
    }),
    ...days.map(({ date, sign }, row) => {
      const { x, y } = placeOf(date, yearOfDay(date));
      const words = rowWords(frame, [dayLabel(date), signWords[sign]]);
      return mark(row, words, signMark(sign, x, y, cellPx, theme), marked(frame, date, x, y, cellPx, theme));
    }),
  ]);
}

function marked({ marked: looked }: Frame, date: DayNumber, x: number, y: number, size: number, theme: Theme): Markup {
  return date === looked ? square(x, y, size + 1, 'none', theme.accent) : joinedMarkup([]);
}

/** Each sign has a shape of its own, and takes the whole of its day, so that one can point at it. */
function signMark(sign: DaySign, x: number, y: number, size: number, theme: Theme): Markup {
  const inner = size - Math.max(1.5, size / 6);
  const half = inner / 2;
  switch (sign) {
    case 'race':
      return diamond(x, y, half + 0.5, theme.accent);
    case 'hard':
      return square(x, y, inner, theme.hard, theme.hard);
    case 'easy':
      return square(x, y, inner - 1, theme.easy, theme.line);
    case 'planned':
      return element('rect', {
        x: x - half + 1,
        y: y - half + 1,
        width: inner - 2,
        height: inner - 2,
        fill: 'transparent',
        stroke: theme.line,
        'stroke-dasharray': '2 1.5',
      });
    case 'rest':
      return dot(x, y, Math.max(1.3, size / 8), theme.text);
    case 'ill':
      return element('path', {
        d: crossPath(x, y, half / 1.6),
        stroke: theme.accent,
        'stroke-width': 1.6,
      });
  }
}

function crossPath(x: number, y: number, reach: number): string {
  const [left, right, top, bottom] = [x - reach, x + reach, y - reach, y + reach].map(place);
  return `M${left},${top}L${right},${bottom}M${left},${bottom}L${right},${top}`;
}

function keysOf({ words, theme }: Frame): readonly Key[] {
  const signs: readonly DaySign[] = ['easy', 'hard', 'race', 'rest', 'ill', 'planned'];
  return signs.map(sign => ({ text: words(signWords[sign]), sign: (x, y) => signMark(sign, x, y, 11, themes[theme]) }));
}
