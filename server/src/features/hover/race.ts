import type { Analysis } from '../../analysis/engine/analyse';
import { taper } from '../../analysis/rules/race/taper';
import { shareLeft, taperDays, taperVolume, volumeIn } from '../../analysis/rules/race/taperWeeks';
import type { Markdown } from '../../base/markdown';
import { joined, type Message, say } from '../../base/message';
import { goalRaceOn } from '../../model/queries/goalRaces';
import { type Ability, abilityOf, abilityOn, predictedTime } from '../../model/queries/racePrediction';
import type { Log, Session } from '../../model/types';
import { trainingPaces } from '../../training/vdot';
import { type DayNumber, dayLabel } from '../../values/date';
import { HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE, spokenDistance } from '../../values/distance';
import { clockForm, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../values/duration';
import { trainingPaceList } from './numbers';
import { lined, together } from './phrases';

/**
 * About a race. Before it: the taper, and a predicted time as a range. After it: what its time is worth over other distances. For both the
 * training paces that go with it. Empty for other sessions.
 */
export function describeRace(log: Log, session: Session, analysis: Analysis): Markdown {
  if (session.sport !== 'run' || session.intensity !== 'race' || session.status === 'skip') return '';
  const isAhead = session.date > log.today || session.status === 'plan';
  // No formula fits some races, such as hilly ones. Then the paces come from another race.
  const own = isAhead ? undefined : abilityOf(session);
  const ability = own ?? abilityOn(log, session.date, session.distanceM);
  const ahead = isAhead && ability ? prediction(log, session, ability) : '';
  const times = own ? equalRaces(session, own) : ahead;
  return lined([
    times,
    isAhead ? taperLine(log, session.date, analysis) : '',
    ability ? paces(log, session, ability, times !== '') : '',
  ]);
}

/* ---- taper ------------------------------------------------------------------------------------------------------- */

/** For a goal race: when the taper begins, and how much the last week before it may hold, beside what is written. */
function taperLine(log: Log, date: DayNumber, analysis: Analysis): Message {
  const options = analysis.choices.options(taper, date);
  const goal = goalRaceOn(log, date, options['taper.auto']);
  if (!goal?.length || goal.isSecond) return '';
  const days = taperDays(goal.length, options);
  const start = date - days;
  const now = log.today - start + 1;
  const when =
    now >= 1 ? say`day ${Math.min(now, days)} of ${days}` : say`from ${dayLabel(start, log.today)} (${days} days)`;
  const week = lastWeek(log, date, start, shareLeft(goal.length, options));
  return say`Taper: ${together([when, week], '; ')}`;
}

function lastWeek(log: Log, date: DayNumber, start: DayNumber, share: number): Message {
  // Future weeks without a plan do not show what is usual; then the weeks before today do.
  const volume = taperVolume(log, date - 1, start - 1) ?? taperVolume(log, date - 1, Math.min(start, log.today) - 1);
  if (!volume) return '';
  const { measure, last, usual } = volume;
  const limit = say`last week up to ${volumeIn(log, share * usual, measure)} (${Math.round(100 * share)}% of the usual ${volumeIn(log, usual, measure)})`;
  return last > 0 ? say`${limit}, ${volumeIn(log, last, measure)} written` : limit;
}

/* ---- times and paces --------------------------------------------------------------------------------------------- */

function prediction(log: Log, { distanceM }: Session, ability: Ability): Message {
  const range = distanceM === undefined ? undefined : predictedTime(ability, distanceM);
  return range
    ? say`Prediction ${rounded(range.fastS)} to ${rounded(range.slowS)}, going by ${abilityEvidence(log, ability)}`
    : '';
}

const DISTANCES: readonly (readonly [name: Message, distanceM: number])[] = [
  ['5 km', 5000],
  ['10 km', 10_000],
  [say`half`, HALF_MARATHON_M],
  [say`marathon`, MARATHON_M],
];

/** Other distances this close count as the race itself. */
const SAME_DISTANCE = 0.03;

function equalRaces({ distanceM = 0 }: Session, ability: Ability): Message {
  if (!ability.race) return '';
  const others = DISTANCES.flatMap(([name, otherM]) => {
    const range = predictedTime(ability, otherM);
    if (!range || Math.abs(distanceM - otherM) < SAME_DISTANCE * otherM) return [];
    return [say`${name} ${rounded(range.fastS)} to ${rounded(range.slowS)}`];
  });
  return others.length === 0 ? '' : say`Worth as much: ${joined(others, ' · ')}`;
}

/** Rounded to five seconds below 20 minutes, ten below an hour, and whole minutes above, because no prediction is more precise. */
function rounded(timeS: number): string {
  const step = timeS < 20 * SECONDS_PER_MINUTE ? 5 : timeS < SECONDS_PER_HOUR ? 10 : SECONDS_PER_MINUTE;
  return clockForm(Math.round(timeS / step) * step);
}

/** With the race from which they follow, unless the line above has named it. */
function paces(log: Log, { unit }: Session, ability: Ability, isNamed: boolean): Message {
  const found = trainingPaces(ability.vdot);
  if (!found) return '';
  const [list, vdot] = [trainingPaceList(found, unit), Number(ability.vdot.toFixed(1))];
  return isNamed
    ? say`Training paces: ${list} (VDOT ${vdot})`
    : say`Training paces: ${list} (VDOT ${vdot} by ${abilityEvidence(log, ability)})`;
}

/** `half in 1:33:41 on Sun 13 Sep`, or what the runner says. */
export function abilityEvidence(log: Log, { race }: Ability): Message {
  if (!race) return say`your threshold or VDOT in the log`;
  const known = [...DISTANCES, [say`mile`, METRES_PER_MILE] as const];
  const name = known.find(([, distanceM]) => Math.abs(race.distanceM - distanceM) < 1)?.[0];
  return say`${name ?? spokenDistance(race.distanceM, race.unit, 1)} in ${clockForm(race.durationS)} on ${dayLabel(race.date, log.today)}`;
}
