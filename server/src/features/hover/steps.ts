import type { Step, StepTarget } from '../../model/types';
import { type LogUnit, metresPer } from '../../values/distance';
import { clockForm } from '../../values/duration';
import { paceOf, spokenPace } from '../../values/pace';
import { stepDistance, stepDuration } from './words';

/** The steps of a session, one a line, with what each adds up to. */
export function describeSteps(steps: readonly Step[], unit: LogUnit): string[] {
  return steps.map(step => {
    const total = totalOf(step, unit);
    const actuals = actualsOf(step, unit);
    return [describe(step, unit) + (total ? ` = ${total}` : ''), ...(actuals ? [actuals] : [])].join('; ');
  });
}

function describe(step: Step, unit: LogUnit): string {
  const amount =
    step.steps.length > 0 ? `(${step.steps.map(inner => describe(inner, unit)).join(', ')})` : amountOf(step, unit);
  const label = step.label === undefined ? '' : (labelWords[step.label] ?? step.label);
  const count = countOf(step);
  const body = joined(' ', count && (amount ? `${count} ×` : count), amount);
  // A warm-up is named before its amount, strides behind their count: `warm-up 3 km`, `6 × 20 s strides`, `4 strides`.
  const named = count ? joined(' ', body, label) : joined(' ', label, body);
  const target = step.target ? targetOf(step.target, step, unit) : '';
  const recovery = step.recovery ? `${recoveryOf(step.recovery, unit)} ${isRepeated(step) ? 'between' : 'after'}` : '';
  const part = step.ofWhich.map(inner => describe(inner, unit)).join(', ');
  return joined(', ', joined(' ', named, target), recovery, part && `of which ${part}`);
}

const labelWords: Readonly<Record<string, string>> = { wu: 'warm-up', cd: 'cool-down' };

function countOf({ count, countMax }: Step): string {
  if (count === undefined) return '';
  return countMax === undefined ? String(count) : `${count} to ${countMax}`;
}

function isRepeated({ count }: Step): boolean {
  return count !== undefined && count > 1;
}

function amountOf({ distanceM, durationS }: Pick<Step, 'distanceM' | 'durationS'>, unit: LogUnit): string {
  const distance = distanceM === undefined ? '' : stepDistance(distanceM, unit);
  return joined(' in ', distance, durationS === undefined ? '' : stepDuration(durationS));
}

function recoveryOf({ mode, ...amount }: NonNullable<Step['recovery']>, unit: LogUnit): string {
  return joined(' ', amountOf(amount, unit), mode ?? '');
}

function targetOf(target: StepTarget, { distanceM }: Step, unit: LogUnit): string {
  switch (target.type) {
    case 'pace':
      return `at ${spokenPace(target.paceSPerKm, unit)}`;
    case 'time':
      return `in ${clockForm(target.timeS)}${paceBehind(target.timeS, distanceM, unit)}`;
    case 'letter':
      return `at ${letterWords[target.letter] ?? target.letter} pace`;
    case 'race':
      return `at ${raceWords[target.race] ?? target.race} pace`;
    case 'zone':
      return `in zone ${target.zone}`;
    case 'heart-rate':
      return `at ${target.bpm} bpm`;
    case 'percent':
      return `at ${target.percent} %`;
    case 'effort':
      return `at effort ${target.rpe}`;
  }
}

/** Daniels' letters. */
const letterWords: Readonly<Record<string, string>> = {
  E: 'easy',
  M: 'marathon',
  T: 'threshold',
  I: 'interval',
  R: 'repetition',
};

const raceWords: Readonly<Record<string, string>> = {
  MP: 'marathon',
  HMP: 'half-marathon',
  '10K': '10 km',
  '5K': '5 km',
  '3K': '3 km',
};

/** What a repeated step adds up to, without its recoveries. */
function totalOf(step: Step, unit: LogUnit): string {
  if (!isRepeated(step) || step.countMax !== undefined || step.steps.length > 0) return '';
  const count = step.count ?? 1;
  if (step.distanceM !== undefined) return stepDistance(count * step.distanceM, unit);
  return step.durationS === undefined ? '' : stepDuration(count * step.durationS);
}

function actualsOf({ actualsS, distanceM }: Step, unit: LogUnit): string {
  if (actualsS.length === 0) return '';
  const mean = actualsS.reduce((sum, timeS) => sum + timeS, 0) / actualsS.length;
  const times =
    actualsS.length > 1
      ? `run in ${actualsS.map(clockForm).join(' ')}, mean ${clockForm(mean)}`
      : `run in ${clockForm(mean)}`;
  return times + paceBehind(mean, distanceM, unit);
}

/** The pace of a step, behind its time; of a kilometre or a mile the time says it. */
function paceBehind(timeS: number, distanceM: number | undefined, unit: LogUnit): string {
  const pace = distanceM === undefined || distanceM === metresPer(unit) ? undefined : paceOf(distanceM, timeS);
  return pace === undefined ? '' : ` (${spokenPace(pace, unit)})`;
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(separator);
}
