import type { Rule } from './rule';
import { aisProtocol } from './rules/body/ais-protocol';
import { coldAfterStrength } from './rules/body/cold-after-strength';
import { lowFuelPattern } from './rules/body/low-fuel-pattern';
import { modalitySuggest } from './rules/body/modality-suggest';
import { refuelWindow } from './rules/body/refuel-window';
import { staticBeforeHard } from './rules/body/static-before-hard';
import { stretchTarget } from './rules/body/stretch-target';
import { crossTrainingVariety } from './rules/context/cross-training-variety';
import { heatHard } from './rules/context/heat-hard';
import { shoeMileage } from './rules/context/shoe-mileage';
import { shoeRotation } from './rules/context/shoe-rotation';
import { travelHard } from './rules/context/travel-hard';
import { loadUnknown } from './rules/data/load-unknown';
import { logGap } from './rules/data/log-gap';
import { planWithoutRest } from './rules/data/plan-without-rest';
import { illnessReturn } from './rules/health/illness-return';
import { injuryReturn } from './rules/health/injury-return';
import { painNextDay } from './rules/health/pain-next-day';
import { painRising } from './rules/health/pain-rising';
import { trainWhileSick } from './rules/health/train-while-sick';
import { easyTooHard } from './rules/intensity/easy-too-hard';
import { greyZone } from './rules/intensity/grey-zone';
import { intensityBalance } from './rules/intensity/intensity-balance';
import { acwrHigh } from './rules/load/acwr-high';
import { formDeepNegative } from './rules/load/form-deep-negative';
import { loadRamp } from './rules/load/load-ramp';
import { monotonyHigh } from './rules/load/monotony-high';
import { strainHigh } from './rules/load/strain-high';
import { hardCloseToRace } from './rules/race/hard-close-to-race';
import { taperIntensityLost } from './rules/race/taper-intensity-lost';
import { taperTooLittle } from './rules/race/taper-too-little';
import { taperTooMuch } from './rules/race/taper-too-much';
import { consecutiveTrainingDays } from './rules/rest/consecutive-training-days';
import { noRestDay } from './rules/rest/no-rest-day';
import { restDayConflict } from './rules/rest/rest-day-conflict';
import { restWellTaken } from './rules/rest/rest-well-taken';
import { runStreak } from './rules/rest/run-streak';
import { strengthOnRestDay } from './rules/rest/strength-on-rest-day';
import { effortDrift } from './rules/signals/effort-drift';
import { hrvSuppressed } from './rules/signals/hrv-suppressed';
import { lifeDemand } from './rules/signals/life-demand';
import { overtrainingCluster } from './rules/signals/overtraining-cluster';
import { rhrElevated } from './rules/signals/rhr-elevated';
import { setbackReframe } from './rules/signals/setback-reframe';
import { sorenessPersistent } from './rules/signals/soreness-persistent';
import { stressHighHard } from './rules/signals/stress-high-hard';
import { stressSustained } from './rules/signals/stress-sustained';
import { weeklyReflection } from './rules/signals/weekly-reflection';
import { hardOnShortSleep } from './rules/sleep/hard-on-short-sleep';
import { lateStimulant } from './rules/sleep/late-stimulant';
import { napLength } from './rules/sleep/nap-length';
import { sleepDebt } from './rules/sleep/sleep-debt';
import { sleepIrregular } from './rules/sleep/sleep-irregular';
import { sleepShort } from './rules/sleep/sleep-short';
import { doubleDay } from './rules/spacing/double-day';
import { hardBackToBack } from './rules/spacing/hard-back-to-back';
import { hardCluster } from './rules/spacing/hard-cluster';
import { longNextToHard } from './rules/spacing/long-next-to-hard';
import { raceRecovery } from './rules/spacing/race-recovery';
import { recoveryRunShape } from './rules/spacing/recovery-run-shape';
import { absorbWeek } from './rules/volume/absorb-week';
import { comebackTooFast } from './rules/volume/comeback-too-fast';
import { longRunShare } from './rules/volume/long-run-share';
import { noRecoveryWeek } from './rules/volume/no-recovery-week';
import { qualityCap } from './rules/volume/quality-cap';
import { sessionSpike } from './rules/volume/session-spike';
import { weeklyJump } from './rules/volume/weekly-jump';

/** All rules. Of two equally strong findings of one theme, that of the rule which stands first here keeps its severity. */
export const rules: readonly Rule[] = [
  noRestDay,
  consecutiveTrainingDays,
  strengthOnRestDay,
  planWithoutRest,
  monotonyHigh,
  runStreak,
  restDayConflict,
  restWellTaken,
  hardBackToBack,
  hardCluster,
  longNextToHard,
  raceRecovery,
  recoveryRunShape,
  doubleDay,
  comebackTooFast,
  sessionSpike,
  weeklyJump,
  longRunShare,
  noRecoveryWeek,
  absorbWeek,
  qualityCap,
  strainHigh,
  acwrHigh,
  formDeepNegative,
  loadRamp,
  easyTooHard,
  intensityBalance,
  greyZone,
  taperTooLittle,
  taperTooMuch,
  taperIntensityLost,
  hardCloseToRace,
  trainWhileSick,
  painRising,
  painNextDay,
  illnessReturn,
  injuryReturn,
  overtrainingCluster,
  stressHighHard,
  stressSustained,
  rhrElevated,
  hrvSuppressed,
  sorenessPersistent,
  effortDrift,
  sleepShort,
  sleepDebt,
  hardOnShortSleep,
  lowFuelPattern,
  heatHard,
  travelHard,
  crossTrainingVariety,
  shoeMileage,
  shoeRotation,
  lifeDemand,
  setbackReframe,
  weeklyReflection,
  napLength,
  sleepIrregular,
  lateStimulant,
  refuelWindow,
  modalitySuggest,
  coldAfterStrength,
  staticBeforeHard,
  aisProtocol,
  stretchTarget,
  logGap,
  loadUnknown,
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
