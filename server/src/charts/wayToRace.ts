import { countOf, say } from '../base/message';
import { abilityOn, predictedTime } from '../model/queries/racePrediction';
import type { Log, Session } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../values/date';
import { clockForm, SECONDS_PER_MINUTE } from '../values/duration';
import type { Measure } from './amounts';
import { type Chart, usualHeight } from './chart';
import { drawing } from './plot';
import { drawBars, weekBars, weeksTable } from './weekBars';

/** The weeks before a race that are drawn: those of a usual plan. */
const WEEKS_BEFORE = 12;

/** The weeks on the way to a race: what is done and planned, against the usual; days to go and a predicted time. */
export function wayToRaceChart(log: Log, race: Session, measure?: Measure): Chart {
  const figures = weekBars(log, { from: race.date - (WEEKS_BEFORE - 1) * DAYS_PER_WEEK, to: race.date }, measure);
  const isAhead = race.date > log.today;
  const ability = abilityOn(log, race.date, race.distanceM);
  const range = ability && race.distanceM !== undefined ? predictedTime(ability, race.distanceM) : undefined;
  const minutes = (timeS: number) => clockForm(Math.round(timeS / SECONDS_PER_MINUTE) * SECONDS_PER_MINUTE);
  const when = isAhead
    ? say`${countOf(race.date - log.today, 'day')} to the race on ${dayLabel(race.date, log.today)}`
    : say`The weeks before the race on ${dayLabel(race.date, log.today)}`;
  const sentence =
    isAhead && range ? say`${when}; prediction ${minutes(range.fastS)} to ${minutes(range.slowS)}.` : say`${when}.`;
  const isEmpty = figures.bars.filter(bar => bar.done + bar.planned > 0).length < 2;
  return {
    id: 'way-to-race',
    title: say`The way to the race`,
    sentence,
    table: weeksTable(figures),
    heightAt: usualHeight,
    ...(!isEmpty && {
      draw: frame =>
        drawing(
          frame,
          sentence,
          drawBars({ ...frame, marked: race.date }, 'way-to-race', figures, frame.isSmall !== true),
        ),
    }),
  };
}

/** The next race that is planned, in the text's order of dates; absent without one. */
export function nextRace(log: Log): Session | undefined {
  return raceBetween(log, log.today, log.last ?? log.today);
}

function raceBetween(log: Log, from: DayNumber, to: DayNumber): Session | undefined {
  for (const date of log.writtenDates(from, to)) {
    const race = log.day(date).sessions.find(session => isRaceAhead(session));
    if (race) return race;
  }
  return undefined;
}

function isRaceAhead({ intensity, sport, status }: Session): boolean {
  return intensity === 'race' && sport === 'run' && status === 'plan';
}
