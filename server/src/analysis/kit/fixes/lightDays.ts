import { countOf, say } from '../../../base/message';
import { mean, sum } from '../../../base/statistics';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { countedRuns } from '../../../model/queries/sums';
import type { Log, LogDocument } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { asWritten, type DatedSession, dayAfterNext, nextSlot, planInstead } from '../gradedReturn';
import { distanceIn } from '../phrases';
import { fixOf } from './fix';

/** Light days have this share of the usual week. All runs are easy, and there are at least two rest days. */
const LIGHT_SHARE = 0.5;
const MOST_SESSIONS = 4;
const LEAST_SESSIONS = 2;
/** A run of the light days when no usual week is known. */
const SHORT_RUN = { type: 'easy', measure: 'duration', amount: 20 * SECONDS_PER_MINUTE } as const;

/** *Insert seven light days: 3 sessions, 18 km in all*. They replace the runs that are planned on them. */
export function sevenLightDays(log: Log, document: LogDocument): readonly Fix[] {
  const end = log.today + DAYS_PER_WEEK - 1;
  const usual = weeklyBaseline(log, log.today);
  const runs = usual ? mean(usual.weeks.map(week => week.runs)) : MOST_SESSIONS;
  const count = Math.min(Math.max(Math.floor(runs), LEAST_SESSIONS), MOST_SESSIONS);
  const eachM = (LIGHT_SHARE * (usual?.distanceM ?? 0)) / count;
  const sessions: DatedSession[] = [];
  let date = nextSlot(log, document, dayAfterNext(log));
  while (date <= end && sessions.length < count) {
    const amount = Math.min(eachM, plannedM(log, date));
    const session = amount > 0 ? asWritten({ type: 'easy', measure: 'distance', amount }, log.unit) : SHORT_RUN;
    sessions.push({ date, session });
    date = nextSlot(log, document, date + 2);
  }
  const plan = planInstead(log, document, log.unit, sessions, { from: log.today, to: end });
  if (!plan) return [];
  const number = countOf(plan.sessions.length, 'session');
  const allM = plan.sessions.reduce((sum, { session }) => sum + (session.type === 'easy' ? session.amount : 0), 0);
  const title =
    eachM > 0
      ? say`Insert seven light days: ${number}, ${distanceIn(log, allM)} in all`
      : say`Insert seven light days: ${number} of 20 min`;
  return [fixOf(title, plan.edit, { clears: false })];
}

/** The distance that was planned for a day. A light day is no longer than that. */
function plannedM(log: Log, date: DayNumber): number {
  const distancesM = countedRuns(log, date).flatMap(({ distanceM }) => distanceM ?? []);
  return distancesM.length === 0 ? Number.POSITIVE_INFINITY : sum(distancesM);
}
