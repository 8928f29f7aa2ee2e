import assert from 'node:assert/strict';
import {
  type AverageConvention,
  formSeries,
  impulseResponse,
  nextAverage,
  restDaysUntilFresh,
  smoothingFactor,
} from '../../server/src/training/fitness';
import { near } from './near';

const rounded = (values: readonly number[]) => values.map(Math.round);

describe('training/fitness', () => {
  for (const [convention, fitness, fatigue] of [
    ['exponential', 0.023528, 0.133122],
    ['reciprocal', 0.02381, 0.142857],
    ['span', 0.046512, 0.25],
  ] as const) {
    it(`${convention}: the factors of 42 and 7 days`, () => {
      near(smoothingFactor(42, convention), fitness, 5e-7);
      near(smoothingFactor(7, convention), fatigue, 5e-7);
    });
  }

  const constant: Record<AverageConvention, readonly (readonly [day: number, fitness: number, fatigue: number])[]> = {
    exponential: [
      [1, 2.353, 13.312],
      [7, 15.352, 63.212],
      [14, 28.347, 86.466],
      [42, 63.212, 99.752],
    ],
    reciprocal: [
      [1, 2.381, 14.286],
      [7, 15.522, 66.008],
      [14, 28.635, 88.446],
      [42, 63.654, 99.846],
    ],
    span: [
      [1, 4.651, 25.0],
      [7, 28.351, 86.652],
      [14, 48.665, 98.218],
      [42, 86.472, 99.999],
    ],
  };
  for (const convention of ['exponential', 'reciprocal', 'span'] as const) {
    it(`${convention}: 100 a day from 0`, () => {
      const series = formSeries(Array<number>(42).fill(100), convention);
      for (const [day, fitness, fatigue] of constant[convention]) {
        near(series[day - 1]?.fitness, fitness, 5e-4);
        near(series[day - 1]?.fatigue, fatigue, 5e-4);
      }
    });
  }

  const loads = [150, 50, 40, 0, 0, 60, 30, 100];
  it('a week and a day by span (Runalyze)', () => {
    const series = formSeries(loads, 'span');
    assert.deepEqual(rounded(series.map(form => form.fitness)), [7, 9, 10, 10, 9, 12, 13, 17]);
    assert.deepEqual(rounded(series.map(form => form.fatigue)), [38, 41, 40, 30, 23, 32, 32, 49]);
    near(series[0]?.form, -31, 0.5);
  });
  it('the same by our convention', () => {
    const series = formSeries(loads);
    const fitness = [3.53, 4.62, 5.45, 5.33, 5.2, 6.49, 7.04, 9.23];
    const fatigue = [19.97, 23.97, 26.1, 22.63, 19.61, 24.99, 25.66, 35.55];
    for (const [index, form] of series.entries()) {
      near(form.fitness, fitness[index] ?? Number.NaN, 0.006);
      near(form.fatigue, fatigue[index] ?? Number.NaN, 0.006);
      assert.equal(form.form, form.fitness - form.fatigue);
    }
  });
  it('one load of 1000, then rest (Runalyze)', () => {
    const series = formSeries([1000, ...Array<number>(50).fill(0)], 'span');
    const at = (days: readonly number[], what: 'fitness' | 'fatigue' | 'form') =>
      rounded(days.map(day => series[day]?.[what] ?? Number.NaN));
    assert.deepEqual(at([0, 1, 2, 5, 10, 20, 50], 'fitness'), [47, 44, 42, 37, 29, 18, 4]);
    assert.deepEqual(at([0, 1, 2, 5, 10, 20, 50], 'fatigue'), [250, 188, 141, 59, 14, 1, 0]);
    assert.deepEqual(at([0], 'form'), [-203]);
  });
  it('a week of 100, then a week of rest (Runalyze)', () => {
    const series = formSeries([...Array<number>(7).fill(100), ...Array<number>(7).fill(0)], 'span');
    assert.deepEqual(rounded(series.map(form => form.fitness)), [5, 9, 13, 17, 21, 25, 28, 27, 26, 25, 23, 22, 21, 20]);
    assert.deepEqual(
      rounded(series.map(form => form.fatigue)),
      [25, 44, 58, 68, 76, 82, 87, 65, 49, 37, 27, 21, 15, 12],
    );
    assert.deepEqual(
      rounded(series.map(form => form.form)),
      [-20, -35, -44, -51, -55, -57, -58, -38, -23, -12, -4, 2, 6, 9],
    );
  });
  it('impulse and response sums (Banister), performance at weights 1 and 2', () => {
    const series = impulseResponse(loads);
    assert.deepEqual(rounded(series.map(sums => sums.fitness)), [150, 196, 232, 226, 221, 276, 299, 392]);
    assert.deepEqual(rounded(series.map(sums => sums.fatigue)), [150, 180, 196, 170, 147, 188, 193, 267]);
    const second = series[1];
    near(second && second.fitness - 2 * second.fatigue, -164, 0.5);
  });
  it('a week of intervals.icu: fatigue 71 means 75.2 the week before', () => {
    for (const convention of ['exponential', 'reciprocal'] as const) {
      const factor = smoothingFactor(7, convention);
      const week = [0, 111, 58, 39, 68, 99, 76];
      near(
        week.reduce((average, load) => nextAverage(average, load, factor), 75.2),
        71,
        1.5,
      );
    }
  });

  it('rest until fresh: 7 days from fitness 47 and fatigue 250 (Runalyze)', () => {
    near(restDaysUntilFresh({ fitness: 47, fatigue: 250, form: -203 }, 'span'), 7, 0.5);
    assert.equal(restDaysUntilFresh({ fitness: 50, fatigue: 50, form: 0 }), 0);
    assert.equal(restDaysUntilFresh({ fitness: 0, fatigue: 50, form: -50 }), undefined);
  });
});
