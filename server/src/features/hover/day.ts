import { formIsYoung } from '../../analysis/formWindow';
import { monotonyOptions } from '../../analysis/monotonyOptions';
import type { Analysis } from '../../analysis/run';
import type { Day, Log, Week } from '../../model/types';
import { FATIGUE_DAYS, FITNESS_DAYS } from '../../training/fitness';
import { type MonotonyDeviation, monotonyOf } from '../../training/monotony';
import { type DayNumber, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { describeForecast } from './forecast';
import { counted, dayClassWords, dotted } from './words';

/** A day and its week, fitness, fatigue and form, and how much rest would make form good again. */
export function describeDay(log: Log, day: Day, analysis?: Analysis): string {
  const { date } = day;
  const week = describeWeek(log, log.week(date), analysis && deviationOn(analysis, date));
  return [title(log, day), week, formWords(log, date), describeForecast(log, date)]
    .filter(line => line !== '')
    .join('  \n');
}

/** The deviation by which the runner has the rules count monotony. */
function deviationOn(analysis: Analysis, date: DayNumber): MonotonyDeviation {
  return monotonyOptions.parse(analysis.choices.options('monotony-high', date))['mono.sd'];
}

function title(log: Log, day: Day): string {
  return `**${dayLabel(day.date, log.today)}** · ${classWords(day)}`;
}

function classWords(day: Day): string {
  if (day.isOpen) return 'today: open';
  const because = day.hardness && day.class !== 'rest' ? `, ${day.hardness.because}` : '';
  const words = `${day.isPlanned ? 'planned ' : ''}${dayClassWords[day.class]}`;
  // A long or big day that counts as hard for the days around it, though its class is another.
  if (day.hardness && day.class !== 'hard' && day.class !== 'race') return `${words}, counts as hard${because}`;
  return words + because;
}

/** The figures of a week on one line. */
export function describeWeek(log: Log, week: Week, deviation?: MonotonyDeviation): string {
  const { distanceM, durationS, runs, hardDays, restDays, unknownDays, loadAu } = week;
  const monotony = week.monotony === undefined ? undefined : monotonyOf(dailyLoadsOf(week), deviation).monotony;
  const figures = dotted([
    distanceM > 0 ? spokenDistance(distanceM, log.unit, 1) : durationS > 0 ? spokenDuration(durationS) : '',
    counted(runs, 'run'),
    counted(hardDays, 'hard day'),
    counted(restDays, 'rest day'),
    unknownDays > 0 ? `${unknownDays} unknown` : '',
    loadAu === undefined || loadAu === 0 ? '' : `load ${Math.round(loadAu)} AU`,
    monotony === undefined ? '' : `monotony ${monotony.toFixed(1)}`,
  ]);
  return `Week of ${dayLabel(week.start, log.today)}: ${figures}`;
}

function dailyLoadsOf({ days }: Week): readonly number[] {
  return days.map(({ knownLoadAu }) => knownLoadAu);
}

/** Fitness, fatigue and form at the end of a day; empty before the log begins. */
export function formWords(log: Log, date: DayNumber): string {
  const form = log.form(date);
  if (!form) return '';
  const sign = form.form < 0 ? '−' : '+';
  const average = log.dayOptions(date)['form.average'];
  const balance = `${sign}${Math.abs(Math.round(form.form))}`;
  return `Fitness ${Math.round(form.fitness)} · fatigue ${Math.round(form.fatigue)} · form ${balance} (averages of load over ${FITNESS_DAYS} and ${FATIGUE_DAYS} days, ${average}${youngWords(log, date)})`;
}

/** Fitness begins at 0 with the log: until it has filled up, form reads too low. */
function youngWords(log: Log, date: DayNumber): string {
  const young = formIsYoung(log, Math.min(date, log.today));
  return young === undefined ? '' : `; form reads low: ${young}`;
}
