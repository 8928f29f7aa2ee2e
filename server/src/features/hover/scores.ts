import { fixed, type Message, say } from '../../base/message';
import { thresholdPaceOf } from '../../model/profile';
import type { Log, Session } from '../../model/types';
import { intensityFactor, runningStressScore } from '../../training/intensityFactor';
import { banisterTrimp } from '../../training/trimp';

/**
 * The load of a session by other counts, beside points: the running stress score if load comes from pace, and Banister's training impulse if
 * `days load.hr banister` asks for it and sex, resting and maximum heart rate are known.
 */
export function otherScores(log: Log, session: Session): readonly Message[] {
  return [stressScore(log, session), trainingImpulse(log, session)].filter(score => score !== '');
}

function stressScore(log: Log, { date, loadFrom, paceSPerKm, durationS }: Session): Message {
  const threshold = thresholdPaceOf(log.athleteProfile(date));
  if (loadFrom !== 'pace' || paceSPerKm === undefined || durationS === undefined || threshold === undefined) return '';
  const factor = intensityFactor(paceSPerKm, threshold);
  return factor === undefined
    ? ''
    : say`rTSS ${Math.round(runningStressScore(durationS, factor))} at ${fixed(factor, 2)} of threshold speed`;
}

function trainingImpulse(log: Log, { date, averageBpm, durationS }: Session): Message {
  if (log.dayOptions(date)['load.hr'] !== 'banister' || averageBpm === undefined || durationS === undefined) return '';
  const { sex, restBpm, maxBpm } = log.athleteProfile(date);
  if (sex === undefined || restBpm === undefined || maxBpm === undefined) return '';
  const impulse = banisterTrimp({ durationS, averageBpm, restBpm, maxBpm, sex });
  return impulse === undefined ? '' : `TRIMP ${Math.round(impulse)}`;
}
