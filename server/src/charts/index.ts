import type { DateSpan, Log } from '../model/types';
import { balanceChart } from './balance';
import { bestsChart } from './bests';
import { calendarChart } from './calendar';
import type { Chart } from './chart';
import { formChart } from './form';
import { longRunsChart } from './longRuns';
import { nightsChart } from './nights';
import { paceAtHeartRateChart } from './paceAtHeartRate';
import { shoesChart } from './shoes';
import { nextRace, wayToRaceChart } from './wayToRace';
import { weeksChart } from './weeks';

/** What charts of a log are about. */
export interface ChartsWanted {
  readonly span: DateSpan;
  /** The years of the calendar, in order. */
  readonly years: readonly number[];
  /** The life of a pair of shoes that says none. */
  readonly usualShoeLifeM: number;
}

/** All charts, the most looked at first. That of the way to a race is there while one is planned. */
export function chartsOf(log: Log, { span, years, usualShoeLifeM }: ChartsWanted): readonly Chart[] {
  const race = nextRace(log);
  const isRaceNear = race !== undefined && span.from <= race.date && log.today <= span.to;
  return [
    weeksChart(log, span),
    calendarChart(log, years),
    ...(isRaceNear ? [wayToRaceChart(log, race)] : []),
    formChart(log, span),
    balanceChart(log, span),
    longRunsChart(log, span),
    bestsChart(log, span),
    shoesChart(log, usualShoeLifeM),
    paceAtHeartRateChart(log, span),
    nightsChart(log, span),
  ];
}
