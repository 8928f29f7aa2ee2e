import type { DateSpan, Log } from '../model/types';
import type { Measure } from './amounts';
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
  /** What weeks are counted in; without it distance, or time where runs have times alone. */
  readonly measure?: Measure;
}

/** All charts, the most looked at first. That of the way to a race is there while one is planned. */
export function chartsOf(log: Log, { span, years, usualShoeLifeM, measure }: ChartsWanted): readonly Chart[] {
  const race = nextRace(log);
  const isRaceNear = race !== undefined && span.from <= race.date && log.today <= span.to;
  return [
    weeksChart(log, span, measure),
    calendarChart(log, years),
    ...(isRaceNear ? [wayToRaceChart(log, race, measure)] : []),
    formChart(log, span),
    balanceChart(log, span),
    longRunsChart(log, span),
    bestsChart(log, span),
    shoesChart(log, usualShoeLifeM),
    paceAtHeartRateChart(log, span),
    nightsChart(log, span),
  ];
}
