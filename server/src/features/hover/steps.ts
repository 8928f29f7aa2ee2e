import { joined, type Message, say } from '../../base/message';
import { tableOf } from '../../base/table';
import { timeAsRunS } from '../../model/steps';
import type { Step, StepTarget } from '../../model/types';
import { type LogUnit, METRES_PER_KM, metresPer, stepDistance } from '../../values/distance';
import { clockForm, stepDuration } from '../../values/duration';
import { paceOf, spokenPace } from '../../values/pace';

import { together } from './phrases';

/** The steps of a session, one per line, each with its sum. */
export function describeSteps(steps: readonly Step[], unit: LogUnit): Message[] {
  return steps.map(step => {
    const total = totalOf(step, unit);
    const actuals = actualsOf(step, unit);
    const described = describe(step, unit);
    return together([total ? say`${described} = ${total}` : described, actuals], '; ');
  });
}

function describe(step: Step, unit: LogUnit): Message {
  const inside = (steps: readonly Step[]) =>
    joined(
      steps.map(inner => describe(inner, unit)),
      ', ',
    );
  const amount = step.steps.length > 0 ? say`(${inside(step.steps)})` : amountOf(step, unit);
  const label = step.label === undefined ? '' : (labelWords.get(step.label) ?? step.label);
  const count = repetitions(step);
  const body = together([count && (amount ? say`${count} ×` : count), amount], ' ');
  // A warm-up has its name before the amount, strides after the count: `warm-up 3 km`, `6 × 20 s strides`, `4 strides`.
  const named = count ? together([body, label], ' ') : together([label, body], ' ');
  const target = step.target ? targetOf(step.target, step, unit) : '';
  const rest = step.recovery ? recoveryOf(step.recovery, unit) : '';
  const recovery = rest && (isRepeated(step) ? say`${rest} between` : say`${rest} after`);
  const part = step.ofWhich.length > 0 ? say`of which ${inside(step.ofWhich)}` : '';
  return together([together([named, target], ' '), recovery, part], ', ');
}

const labelWords = tableOf<Message>({ wu: say`warm-up`, cd: say`cool-down` });

function repetitions({ count, countMax }: Step): Message {
  if (count === undefined) return '';
  return countMax === undefined ? String(count) : say`${count} to ${countMax}`;
}

function isRepeated({ count }: Step): boolean {
  return count !== undefined && count > 1;
}

function amountOf({ distanceM, durationS }: Pick<Step, 'distanceM' | 'durationS'>, unit: LogUnit): Message {
  const distance = distanceM === undefined ? '' : stepDistance(distanceM, unit);
  const duration = durationS === undefined ? '' : stepDuration(durationS);
  return distance && duration ? say`${distance} in ${duration}` : distance || duration;
}

function recoveryOf({ mode, ...amount }: NonNullable<Step['recovery']>, unit: LogUnit): Message {
  return together([amountOf(amount, unit), mode], ' ');
}

function targetOf(target: StepTarget, { distanceM }: Step, unit: LogUnit): Message {
  switch (target.type) {
    case 'pace':
      return say`at ${spokenPace(target.paceSPerKm, unit)}`;
    case 'time':
      return withPace(say`in ${clockForm(target.timeS)}`, target.timeS, distanceM, unit);
    case 'letter':
      return say`at ${letterWords.get(target.letter) ?? target.letter} pace`;
    case 'race':
      return say`at ${raceWords.get(target.race) ?? target.race} pace`;
    case 'relative':
      return besideRacePace(target, unit);
    case 'zone':
      return say`in zone ${target.zone}`;
    case 'heart-rate':
      return say`at ${target.bpm} bpm`;
    case 'percent':
      return say`at ${target.percent} %`;
    case 'effort':
      return say`at effort ${target.rpe}`;
  }
}

function besideRacePace({ race, slowerSPerKm }: Extract<StepTarget, { type: 'relative' }>, unit: LogUnit): Message {
  const seconds = Math.round((Math.abs(slowerSPerKm) * metresPer(unit)) / METRES_PER_KM);
  const pace = raceWords.get(race) ?? race;
  if (seconds === 0) return say`at ${pace} pace`;
  return slowerSPerKm > 0
    ? say`${seconds} s/${unit} slower than ${pace} pace`
    : say`${seconds} s/${unit} faster than ${pace} pace`;
}

/** Daniels' letters. */
const letterWords = tableOf<Message>({
  E: say`easy`,
  M: say`marathon`,
  T: say`threshold`,
  I: say`interval`,
  R: say`repetition`,
});

const raceWords = tableOf<Message>({
  MP: say`marathon`,
  HMP: say`half-marathon`,
  '10K': '10 km',
  '5K': '5 km',
  '3K': '3 km',
});

/** The sum of a repeated step, without recoveries. */
function totalOf(step: Step, unit: LogUnit): Message {
  if (!isRepeated(step) || step.countMax !== undefined || step.steps.length > 0) return '';
  const count = step.count ?? 1;
  if (step.distanceM !== undefined) return stepDistance(count * step.distanceM, unit);
  return step.durationS === undefined ? '' : stepDuration(count * step.durationS);
}

function actualsOf(step: Step, unit: LogUnit): Message {
  const { actualsS, distanceM } = step;
  const timeS = timeAsRunS(step);
  if (timeS === undefined) return '';
  const all = actualsS.map(clockForm).join(' ');
  const [clock, isMean] = [clockForm(timeS), timeS <= Math.max(...actualsS)];
  const several = isMean ? say`run in ${all}, mean ${clock}` : say`run in ${all}, ${clock} in all`;
  const times = actualsS.length > 1 ? several : say`run in ${all}`;
  return withPace(times, timeS, distanceM, unit);
}

/** The pace of a step, after its time; not for a kilometre or a mile, whose time is the pace. */
function withPace(words: Message, timeS: number, distanceM: number | undefined, unit: LogUnit): Message {
  const pace = distanceM === undefined || distanceM === metresPer(unit) ? undefined : paceOf(distanceM, timeS);
  return pace === undefined ? words : say`${words} (${spokenPace(pace, unit)})`;
}
