import { POOR_QUALITY_SHARE } from '../../analysis/rules/sleep/hard-on-short-sleep';
import { joined, type Message, rounded, say } from '../../base/message';
import { ownHeartRateFactor } from '../../model/queries/heartRateFactor';
import type { AthleteProfile, Log } from '../../model/types';
import type { MeasureValue, ProfileBody } from '../../syntax/tree';
import { karvonenBpm, zoneBoundsBpm, zoneShares } from '../../training/heartRate';
import { type TrainingPaces, trainingPaces, vdotOfThresholdPace } from '../../training/vdot';
import type { LogUnit } from '../../values/distance';
import { spokenPace } from '../../values/pace';
import { dotted } from './phrases';

/**
 * What follows from a number of the profile: training paces from `threshold` and `vdot`, heart-rate zones from `maxhr`, zones of the
 * heart-rate reserve from `resthr` if the maximum is known. Empty for other numbers.
 */
export function describeNumber({ value }: ProfileBody, profile: AthleteProfile, unit: LogUnit): Message {
  switch (value.type) {
    case 'threshold-pace':
      return paces(vdotOfThresholdPace(value.paceSPerKm), unit);
    case 'vdot':
      return paces(value.vdot, unit);
    case 'maxhr':
      return say`Zones of ${percents()} of the maximum begin at ${bounds(zoneBoundsBpm(value.bpm).map(Math.round))} bpm.`;
    case 'resthr':
      return reserve(value.bpm, profile.maxBpm);
    case 'threshold-hr':
    case 'zones':
    case 'none':
      return '';
  }
}

/** What words without a figure stand for: `slept badly`, `stress high`. Empty where a figure is written. */
export function describeLevelInWords(value: MeasureValue): Message {
  const isNight = value.type === 'sleep';
  const level = isNight ? value.quality : value.type === 'scale' ? value.level : undefined;
  if (!level?.isInWords) return '';
  if (isNight && level.share <= POOR_QUALITY_SHARE)
    return say`Taken as ${say`a poor night (${rounded(level.value, 1)}/${level.max})`}.`;
  return say`Taken as ${`${level.value}/${level.max}`}.`;
}

/** The factor from heart rate to load that follows from the runner's sessions with both effort and heart rate. */
export function describeOwnFactor(log: Log): Message {
  const own = ownHeartRateFactor(log);
  return own
    ? say`Your own ${own.sessions} sessions of the last year with effort and heart rate say ${rounded(own.factor, 2)}.`
    : say`Ten sessions with effort and heart rate would say what it is for you.`;
}

function paces(vdot: number | undefined, unit: LogUnit): Message {
  const found = vdot === undefined ? undefined : trainingPaces(vdot);
  return found ? say`Training paces: ${trainingPaceList(found, unit)} (VDOT ${rounded(vdot ?? 0, 1)})` : '';
}

function reserve(restBpm: number, maxBpm: number | undefined): Message {
  if (maxBpm === undefined || maxBpm <= restBpm) return '';
  const beats = zoneShares.map(share => karvonenBpm(share, restBpm, maxBpm));
  return say`${percents()} of the reserve up to ${maxBpm} bpm are ${bounds(beats)} bpm (Karvonen).`;
}

function percents(): Message {
  return say`${bounds(zoneShares.map(share => Math.round(100 * share)))} %`;
}

function bounds(numbers: readonly number[]): Message {
  return joined(numbers.map(String), ', ');
}

/** Daniels' five paces on a line: `E 5:02 to 5:33/km · M 4:27/km · …` */
export function trainingPaceList({ E, M, T, I, R }: TrainingPaces, unit: LogUnit): Message {
  const pace = (paceSPerKm: number) => spokenPace(paceSPerKm, unit);
  const easy = say`E ${pace(E.fastSPerKm).replace(`/${unit}`, '')} to ${pace(E.slowSPerKm)}`;
  return dotted([easy, `M ${pace(M)}`, `T ${pace(T)}`, `I ${pace(I)}`, `R ${pace(R)}`]);
}
