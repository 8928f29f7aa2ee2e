import type { Analysis } from '../../analysis/engine/analyse';
import { formIsYoung } from '../../analysis/rules/load/formWindow';
import { monotonyHigh } from '../../analysis/rules/load/monotony-high';
import { type Markdown, markdown } from '../../base/markdown';
import { countOf, fixed, type Message, say } from '../../base/message';
import type { Day, Log, Week } from '../../model/types';
import { type AverageConvention, FATIGUE_DAYS, FITNESS_DAYS } from '../../training/fitness';
import { monotonyOf } from '../../training/monotony';
import { type DayNumber, dayLabel } from '../../values/date';
import { signed } from '../../values/distance';
import {
  amountWords,
  comingFigures,
  doneFigures,
  loadWords,
  plannedFigures,
  runWords,
  stillPlanned,
} from '../weekFigures';
import { restChance } from './figures';
import { describeForecast } from './forecast';
import { dayClassWords, dotted, lined, together } from './phrases';

/** A day and its week; fitness, fatigue and form if they mean something; and how much rest would bring form back. */
export function describeDay(log: Log, day: Day, analysis: Analysis): Markdown {
  const { date } = day;
  const week = describeWeek(log, log.week(date), analysis);
  const chance = restChance(log, date, analysis);
  return lined([title(log, day), week, chance, describeForm(log, date), describeForecast(log, date)]);
}

/** Monotony, only where the days of a week are so much alike that the rule about it would speak, by the runner's limits. */
function sameness(week: Week, analysis: Analysis): Message {
  if (week.monotony === undefined) return '';
  const options = analysis.choices.options(monotonyHigh, week.start);
  const { monotony } = monotonyOf(dailyLoadsOf(week), options['mono.sd']);
  return monotony < options['mono.warn'] ? '' : say`days much alike (monotony ${fixed(monotony, 1)})`;
}

function title(log: Log, day: Day): Markdown {
  return markdown`**${dayLabel(day.date, log.today)}** · ${classWords(day)}`;
}

function classWords(day: Day): Message {
  if (day.isOpen) return say`today: open`;
  const because = day.hardness && day.class !== 'rest' ? day.hardness.because : '';
  const words = day.isPlanned ? say`planned ${dayClassWords[day.class]}` : dayClassWords[day.class];
  // A long or big day counts as hard, although its class is another one.
  if (day.hardness && day.class !== 'hard' && day.class !== 'race')
    return together([say`${words}, counts as hard`, because], ', ');
  return together([words, because], ', ');
}

/** The figures of a week on one line: done, and still planned; for a week that has not begun, planned. */
export function describeWeek(log: Log, week: Week, analysis: Analysis): Message {
  const isAhead = week.start > log.today;
  const written = isAhead ? comingFigures(week) : doneFigures(log, week);
  const figures = dotted([
    amountWords(written, log),
    runWords(written) || countOf(0, 'run'),
    countOf(written.hardDays, 'hard day'),
    countOf(written.restDays, 'rest day'),
    week.unknownDays > 0 ? say`${week.unknownDays} unknown` : '',
    loadWords(written),
    sameness(week, analysis),
    isAhead ? '' : stillPlanned(log, plannedFigures(week)),
  ]);
  const label = dayLabel(week.start, log.today);
  return isAhead ? say`Week of ${label}, planned: ${figures}` : say`Week of ${label}: ${figures}`;
}

function dailyLoadsOf({ days }: Week): readonly number[] {
  return days.map(({ knownLoadAu }) => knownLoadAu);
}

/** Fitness, fatigue and form, if they mean something. */
export function describeForm(log: Log, date: DayNumber): Message {
  return isFormYoung(log, date) ? '' : formWords(log, date);
}

/** Fitness, fatigue and form of a log that is too short for them, at the end of the hover, for runners who want to watch them. */
export function describeYoungForm(log: Log, date: DayNumber): Message {
  return isFormYoung(log, date) ? formWords(log, date) : '';
}

function isFormYoung(log: Log, date: DayNumber): boolean {
  return youngForm(log, date) !== undefined;
}

function youngForm(log: Log, date: DayNumber): Message | undefined {
  return formIsYoung(log, Math.min(date, log.today));
}

/** Fitness, fatigue and form at the end of a day; empty before the log begins. */
export function formWords(log: Log, date: DayNumber): Message {
  const form = log.form(date);
  if (!form) return '';
  const average = log.dayOptions(date)['form.average'];
  const [fitness, fatigue] = [Math.round(form.fitness), Math.round(form.fatigue)];
  const figures = say`Fitness ${fitness} · fatigue ${fatigue} · form ${signed(form.form)}`;
  const young = youngForm(log, date);
  // Fitness starts at 0 with the log, so until it has built up, form is too low.
  const how = say`load averaged over ${FITNESS_DAYS} and ${FATIGUE_DAYS} days, ${CALCULATED_AS[average]}`;
  return young === undefined ? say`${figures} (${how})` : say`${figures} (${how}; form reads low: ${young})`;
}

/** The averages, by the products that runners know them from (`days form.average`); their figures differ. */
const CALCULATED_AS: Readonly<Record<AverageConvention, Message>> = {
  exponential: say`as intervals.icu does`,
  reciprocal: say`as TrainingPeaks does`,
  span: say`as Runalyze does`,
};
