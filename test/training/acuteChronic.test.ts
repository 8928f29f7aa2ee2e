import assert from 'node:assert/strict';
import { mean } from '../../server/src/base/statistics';
import {
  acuteAndChronic,
  averagedRatio,
  coupledRatio,
  uncoupledRatio,
  weeklyRatio,
} from '../../server/src/training/acuteChronic';
import { formSeries, nextAverage, smoothingFactor } from '../../server/src/training/fitness';
import { figures, traps } from './published';

const FORMULA = 'acute to chronic';

// Menaspà's three athletes: one sum, one last week, three histories (package ACWR, `training_load`).
const athletes = {
  A: [...Array<number>(21).fill(30), ...Array<number>(7).fill(50)],
  B: [15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35, 35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70],
  C: [55, 50, 40, 60, 45, 50, 50, 20, 30, 80, 25, 10, 30, 15, 20, 15, 5, 5, 15, 5, 5, 5, 5, 15, 45, 90, 95, 95],
};

describe('training/acuteChronic', () => {
  for (const [athlete, acute, chronic, ratio, published, fromZero] of [
    ['A', '47.330', '37.872', '1.2497', '1.25', '1.399'],
    ['B', '53.673', '38.169', '1.4062', '1.41', '1.485'],
    ['C', '62.124', '40.061', '1.5507', '1.55', '1.904'],
  ] as const) {
    const loads = athletes[athlete];
    const averages = acuteAndChronic(loads);
    figures(FORMULA, `athlete ${athlete} (Menaspà 2017, Williams 2017)`, [
      [loads.reduce((sum, load) => sum + load, 0), '980'],
      [mean(loads.slice(-7)), '50'],
      [mean(loads), '35'],
      [coupledRatio(loads), '1.4286'],
      [coupledRatio(loads), '1.43'],
      [uncoupledRatio(loads), '1.6667'],
      [averages?.acute, acute],
      [averages?.chronic, chronic],
      [averagedRatio(loads), ratio],
      [averagedRatio(loads), published],
    ]);
    const zeroSeeded = (days: number) =>
      loads.reduce((average, load) => nextAverage(average, load, smoothingFactor(days, 'span')), 0);
    traps(`athlete ${athlete}, averages that start at 0`, [[averagedRatio(loads), fromZero]]);
    figures(FORMULA, `athlete ${athlete}, where that figure comes from`, [[zeroSeeded(7) / zeroSeeded(28), fromZero]]);
  }

  figures(
    FORMULA,
    'weeks against the weeks before (Pace-AI)',
    (
      [
        [20, [40, 40, 40, 40], '0.5'],
        [35, [25, 25, 25, 25], '1.4'],
        [40, [20, 20, 20, 20], '2.0'],
      ] as const
    ).map(([week, before, expected]) => [weeklyRatio(week, before), expected]),
  );
  it('the form of RUNSAFE, a week over a third of the three before, is the uncoupled one', () => {
    const { B } = athletes;
    const sum = (loads: readonly number[]) => loads.reduce((total, load) => total + load, 0);
    assert.equal(uncoupledRatio(B), sum(B.slice(-7)) / (sum(B.slice(0, 21)) / 3));
  });
  it('is of days, not of sessions: two on one day are one load', () => {
    const { A } = athletes;
    assert.notEqual(coupledRatio(A.flatMap(load => [load / 2, load / 2])), coupledRatio(A));
  });

  it('has no value without enough days or without load', () => {
    assert.equal(coupledRatio(Array<number>(27).fill(10)), undefined);
    assert.equal(uncoupledRatio(Array<number>(28).fill(0)), undefined);
    assert.equal(averagedRatio([]), undefined);
    assert.equal(averagedRatio([0, 0]), undefined);
    assert.equal(weeklyRatio(10, []), undefined);
    assert.equal(weeklyRatio(0, [0, 0, 0, 0]), undefined);
  });
  it('its averages are those of form by span, but for the day they start from', () => {
    const loads = [0, ...athletes.C];
    assert.ok(Math.abs((acuteAndChronic(loads)?.acute ?? 0) - (formSeries(loads, 'span').at(-1)?.fatigue ?? 1)) < 1e-9);
  });
});
