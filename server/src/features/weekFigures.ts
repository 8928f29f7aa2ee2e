import { formIsYoung } from '../analysis/rules/load/formWindow';
import { countOf, joined, type Message, say } from '../base/message';
import { sum } from '../base/statistics';
import { isHardDay } from '../model/hard';
import { isRestDay } from '../model/queries/dayKinds';
import type { Day, Log, Week } from '../model/types';
import { loadPoints } from '../training/sessionLoad';
import { DAYS_PER_WEEK } from '../values/date';
import { signed, spokenDistance } from '../values/distance';
import { spokenDuration } from '../values/duration';
import { together } from './hover/phrases';

/** Sums over days of a week: of everything done, or of everything planned. Distance, duration and count are those of runs. */
export interface WeekFigures {
  readonly distanceM: number;
  readonly durationS: number;
  readonly runs: number;
  /** Sessions of other sports, without active recovery. */
  readonly others: number;
  readonly hardDays: number;
  /** Days sick and injured are among them. */
  readonly restDays: number;
  readonly sickDays: number;
  readonly injuredDays: number;
  /** `undefined` when the load of a session is unknown. */
  readonly loadAu?: number;
}

/** What was done on the days of a week up to today. */
export function doneFigures({ today }: Log, { days }: Week): WeekFigures {
  return figuresOf(days.filter(day => day.date <= today && !day.isPlanned && !day.isOpen));
}

/** What is planned for the days of a week that are still to come. */
export function plannedFigures({ days }: Week): WeekFigures {
  return figuresOf(days.filter(day => day.isPlanned));
}

/** What is planned for a week that has not begun; blank days between planned ones count as rest. */
export function comingFigures({ days }: Week): WeekFigures {
  return figuresOf(days);
}

function figuresOf(days: readonly Day[]): WeekFigures {
  const sessions = days.flatMap(day => day.countedSessions);
  const runs = sessions.filter(({ sport }) => sport === 'run');
  const daysThatAre = (dayClass: Day['class']) => days.filter(day => day.class === dayClass).length;
  const isLoadKnown = sessions.every(({ loadAu }) => loadAu !== undefined);
  return {
    distanceM: sum(runs.map(run => run.distanceM)),
    durationS: sum(runs.map(run => run.durationS)),
    runs: runs.length,
    others: sessions.filter(({ sport }) => sport === 'cross' || sport === 'strength').length,
    hardDays: days.filter(isHardDay).length,
    restDays: days.filter(isRestDay).length,
    sickDays: daysThatAre('sick'),
    injuredDays: daysThatAre('injured'),
    ...(isLoadKnown && { loadAu: sum(days.map(day => day.knownLoadAu)) }),
  };
}

/** `42.5 km`, or the time where no run has a distance; empty without either. */
export function amountWords({ distanceM, durationS }: WeekFigures, { unit }: Log): Message {
  if (distanceM > 0) return spokenDistance(distanceM, unit, 1);
  return durationS > 0 ? spokenDuration(durationS) : '';
}

/** `5 runs`; where nobody ran `no runs`, with what was done instead, and nothing where nobody trained. */
export function runWords({ runs, others }: WeekFigures): Message {
  if (runs > 0) return countOf(runs, 'run');
  return others > 0 ? say`no runs, ${countOf(others, 'other session')}` : '';
}

/** `4 rest`, `4 rest (3 sick)`. */
export function restWords({ restDays, sickDays, injuredDays }: WeekFigures): Message {
  const reasons = [sickDays > 0 ? say`${sickDays} sick` : '', injuredDays > 0 ? say`${injuredDays} injured` : ''];
  const because = together(reasons, ', ');
  return because === '' ? say`${restDays} rest` : say`${restDays} rest (${because})`;
}

/** `2 hard`; empty without days that count as hard. */
export function hardWords({ hardDays }: WeekFigures): Message {
  return hardDays > 0 ? say`${hardDays} hard` : '';
}

/** `still planned: 40 km, 4 runs, 1 hard`: what the rest of the running week holds; empty when that is nothing. */
export function stillPlanned(log: Log, figures: WeekFigures): Message {
  const rest = figures.restDays > 0 ? restWords(figures) : '';
  const words = [amountWords(figures, log), runWords(figures), hardWords(figures), rest].filter(word => word !== '');
  return words.length === 0 ? '' : say`still planned: ${joined(words, ', ')}`;
}

/** What load and form are, for those of a week that are shown: said where somebody points at the figures. */
export function figuresInWords(log: Log, week: Week): readonly Message[] {
  const shown = week.start > log.today ? comingFigures(week) : doneFigures(log, week);
  return [
    ...(loadWords(shown) === '' ? [] : [LOAD_IN_WORDS]),
    ...(formOfWeek(log, week) === undefined ? [] : [FORM_IN_WORDS]),
  ];
}

const LOAD_IN_WORDS = say`Load: how much and how hard. An hour at threshold is 100.`;
const FORM_IN_WORDS = say`Form: fitness minus fatigue. Below 0 you have trained more than usual lately.`;

/** `load 310`, in points; empty when it is 0 or unknown. */
export function loadWords({ loadAu }: { readonly loadAu?: number }): Message {
  const load = Math.round(loadPoints(loadAu ?? 0));
  return load > 0 ? say`load ${load}` : '';
}

/**
 * Form at the end of a week, or today in the current week: rounded, with a minus sign. Undefined while the log is too short for form
 * to mean anything.
 */
export function formOfWeek(log: Log, { start }: Week): string | undefined {
  const end = start + DAYS_PER_WEEK - 1;
  const date = start <= log.today && log.today < end ? log.today : end;
  if (formIsYoung(log, date) !== undefined) return undefined;
  const form = log.form(date);
  return form && signed(form.form);
}
