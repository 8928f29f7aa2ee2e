import type { Rule } from '../rule';
import { aisProtocol } from './body/ais-protocol';
import { coldAfterStrength } from './body/cold-after-strength';
import { lowFuelPattern } from './body/low-fuel-pattern';
import { modalitySuggest } from './body/modality-suggest';
import { refuelWindow } from './body/refuel-window';
import { staticBeforeHard } from './body/static-before-hard';
import { stretchTarget } from './body/stretch-target';
import { crossTrainingVariety } from './context/cross-training-variety';
import { heatHard } from './context/heat-hard';
import { shoeMileage } from './context/shoe-mileage';
import { shoeRotation } from './context/shoe-rotation';
import { travelHard } from './context/travel-hard';
import { loadUnknown } from './data/load-unknown';
import { logGap } from './data/log-gap';
import { maxhrMissing } from './data/maxhr-missing';
import { illnessReturn } from './health/illness-return';
import { injuryReturn } from './health/injury-return';
import { painNextDay } from './health/pain-next-day';
import { painRising } from './health/pain-rising';
import { painStays } from './health/pain-stays';
import { trainWhileSick } from './health/train-while-sick';
import { easyTooHard } from './intensity/easy-too-hard';
import { intensityBalance } from './intensity/intensity-balance';
import { monotonyHigh } from './load/monotony-high';
import { hardCloseToRace } from './race/hard-close-to-race';
import { raceUnmarked } from './race/race-unmarked';
import { taper } from './race/taper';
import { noRestDay } from './rest/no-rest-day';
import { restDayConflict } from './rest/rest-day-conflict';
import { restWellTaken } from './rest/rest-well-taken';
import { strengthOnRestDay } from './rest/strength-on-rest-day';
import { effortDrift } from './signals/effort-drift';
import { moodVeryLow } from './signals/mood-very-low';
import { morningSigns } from './signals/morning-signs';
import { overtrainingCluster } from './signals/overtraining-cluster';
import { setbackReframe } from './signals/setback-reframe';
import { sorenessPersistent } from './signals/soreness-persistent';
import { stressHighHard } from './signals/stress-high-hard';
import { stressSustained } from './signals/stress-sustained';
import { weeklyReflection } from './signals/weekly-reflection';
import { hardOnShortSleep } from './sleep/hard-on-short-sleep';
import { lateStimulant } from './sleep/late-stimulant';
import { napLength } from './sleep/nap-length';
import { sleepDebt } from './sleep/sleep-debt';
import { hardBackToBack } from './spacing/hard-back-to-back';
import { raceRecovery } from './spacing/race-recovery';
import { absorbWeek } from './volume/absorb-week';
import { comebackTooFast } from './volume/comeback-too-fast';
import { qualityCap } from './volume/quality-cap';
import { sessionSpike } from './volume/session-spike';
import { weeklyJump } from './volume/weekly-jump';

/** All rules. Of two equally grave findings of one theme and day, that of the rule which stands first here speaks. */
const all = [
  noRestDay,
  strengthOnRestDay,
  monotonyHigh,
  restDayConflict,
  restWellTaken,
  hardBackToBack,
  raceRecovery,
  comebackTooFast,
  sessionSpike,
  weeklyJump,
  absorbWeek,
  qualityCap,
  easyTooHard,
  intensityBalance,
  taper,
  hardCloseToRace,
  raceUnmarked,
  trainWhileSick,
  painRising,
  painNextDay,
  painStays,
  illnessReturn,
  injuryReturn,
  overtrainingCluster,
  moodVeryLow,
  stressHighHard,
  stressSustained,
  morningSigns,
  sorenessPersistent,
  effortDrift,
  sleepDebt,
  hardOnShortSleep,
  lowFuelPattern,
  heatHard,
  travelHard,
  crossTrainingVariety,
  shoeMileage,
  shoeRotation,
  setbackReframe,
  weeklyReflection,
  napLength,
  lateStimulant,
  refuelWindow,
  modalitySuggest,
  coldAfterStrength,
  staticBeforeHard,
  aisProtocol,
  stretchTarget,
  logGap,
  loadUnknown,
  maxhrMissing,
] as const;

export type RuleId = (typeof all)[number]['id'];

export const rules: readonly Rule[] = all;

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
