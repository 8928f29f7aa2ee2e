import type { Day, Log, Week } from '../../model/types';
import { FATIGUE_DAYS, FITNESS_DAYS } from '../../training/fitness';
import { type DayNumber, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { counted, dayClassWords, dotted } from './words';

/** A day and its week. */
export function describeDay(log: Log, day: Day): string {
  return [title(log, day), describeWeek(log, log.week(day.date)), formWords(log, day.date)]
    .filter(line => line !== '')
    .join('  \n');
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
export function describeWeek(log: Log, week: Week): string {
  const { distanceM, durationS, runs, hardDays, restDays, unknownDays, loadAu, monotony } = week;
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

/** Fitness, fatigue and form at the end of a day; empty before the log begins. */
export function formWords(log: Log, date: DayNumber): string {
  const form = log.form(date);
  if (!form) return '';
  const sign = form.form < 0 ? '−' : '+';
  const average = log.dayOptions(date)['form.average'];
  const balance = `${sign}${Math.abs(Math.round(form.form))}`;
  return `Fitness ${Math.round(form.fitness)} · fatigue ${Math.round(form.fatigue)} · form ${balance} (averages of load over ${FITNESS_DAYS} and ${FATIGUE_DAYS} days, ${average})`;
}
