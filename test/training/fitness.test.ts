import assert from 'node:assert/strict';
import {
  type AverageConvention,
  averageConventions,
  type Form,
  nextAverage,
  restDaysUntilFresh,
  smoothingFactor,
} from '../../server/src/training/fitness';
import { formSeries } from '../support/formSeries';
import { type Figure, figures } from './published';

const FORMULA = 'fitness, fatigue and form';

describe('training/fitness', () => {
  for (const [convention, fitness, fatigue] of [
    ['exponential', '0.023528', '0.133122'],
    ['reciprocal', '0.023810', '0.142857'],
    ['span', '0.046512', '0.25'],
  ] as const) {
    figures(FORMULA, `${convention}: the factors of 42 and 7 days`, [
      [smoothingFactor(42, convention), fitness],
      [smoothingFactor(7, convention), fatigue],
    ]);
  }
  figures(FORMULA, 'as intervals.icu prints them', [
    [1 - smoothingFactor(42, 'exponential'), '0.9765'],
    [smoothingFactor(42, 'exponential'), '0.0235'],
    [1 - smoothingFactor(7, 'exponential'), '0.8669'],
    [smoothingFactor(7, 'exponential'), '0.1331'],
  ]);

  const constant: Record<AverageConvention, readonly (readonly [day: number, fitness: string, fatigue: string])[]> = {
    exponential: [
      [1, '2.353', '13.312'],
      [7, '15.352', '63.212'],
      [14, '28.347', '86.466'],
      [42, '63.212', '99.752'],
    ],
    reciprocal: [
      [1, '2.381', '14.286'],
      [7, '15.522', '66.008'],
      [14, '28.635', '88.446'],
      [42, '63.654', '99.846'],
    ],
    span: [
      [1, '4.651', '25.000'],
      [7, '28.351', '86.652'],
      [14, '48.665', '98.218'],
      [42, '86.472', '99.999'],
    ],
  };
  for (const convention of averageConventions) {
    const series = formSeries(Array<number>(42).fill(100), convention);
    figures(
      FORMULA,
      `${convention}: 100 a day from 0`,
      constant[convention].flatMap(([day, fitness, fatigue]): Figure[] => [
        [series[day - 1]?.fitness, fitness],
        [series[day - 1]?.fatigue, fatigue],
      ]),
    );
  }
  figures(FORMULA, '63 % after one time constant', [
    [formSeries(Array<number>(42).fill(100)).at(-1)?.fitness, 100 * (1 - 1 / Math.E), 1e-9],
    [formSeries(Array<number>(42).fill(100)).at(-1)?.fitness, '63.2'],
  ]);

  /** One part of form on some days, as a list of printed figures. */
  const part = (series: readonly Form[], what: keyof Form, printed: string, days?: readonly number[]): Figure[] =>
    printed.split(' ').map((figure, index) => [series[days?.[index] ?? index]?.[what], figure]);

  const loads = [150, 50, 40, 0, 0, 60, 30, 100];
  figures(FORMULA, 'a week and a day by span (Runalyze)', [
    ...part(formSeries(loads, 'span'), 'fitness', '7 9 10 10 9 12 13 17'),
    ...part(formSeries(loads, 'span'), 'fatigue', '38 41 40 30 23 32 32 49'),
    ...part(formSeries(loads, 'span'), 'form', '-31'),
  ]);
  figures(FORMULA, 'the same by our convention', [
    ...part(formSeries(loads), 'fitness', '3.53 4.62 5.45 5.33 5.20 6.49 7.04 9.23'),
    ...part(formSeries(loads), 'fatigue', '19.97 23.97 26.10 22.63 19.61 24.99 25.66 35.55'),
  ]);
  const single = formSeries([1000, ...Array<number>(50).fill(0)], 'span');
  const days = [0, 1, 2, 5, 10, 20, 50];
  figures(FORMULA, 'one load of 1000, then rest (Runalyze)', [
    ...part(single, 'fitness', '47 44 42 37 29 18 4', days),
    ...part(single, 'fatigue', '250 188 141 59 14 1 0', days),
    ...part(single, 'form', '-203', days),
  ]);
  const weeks = formSeries([...Array<number>(7).fill(100), ...Array<number>(7).fill(0)], 'span');
  figures(FORMULA, 'a week of 100, then a week of rest (Runalyze)', [
    ...part(weeks, 'fitness', '5 9 13 17 21 25 28 27 26 25 23 22 21 20'),
    ...part(weeks, 'fatigue', '25 44 58 68 76 82 87 65 49 37 27 21 15 12'),
    ...part(weeks, 'form', '-20 -35 -44 -51 -55 -57 -58 -38 -23 -12 -4 2 6 9'),
  ]);

  // Sunday to Saturday, with fatigue 71 at its end: what it was before follows.
  const week = [0, 111, 58, 39, 68, 99, 76];
  const fatigueBefore = (convention: AverageConvention) => {
    const factor = smoothingFactor(7, convention);
    const ofWeek = week.reduce((average, load) => nextAverage(average, load, factor), 0);
    return (71 - ofWeek) / (1 - factor) ** week.length;
  };
  figures(FORMULA, 'a week of intervals.icu: its mean, and the fatigue of 75.2 that it began with', [
    [week.reduce((sum, load) => sum + load, 0) / week.length, '64.4'],
    [fatigueBefore('exponential'), '75.2'],
    [fatigueBefore('reciprocal'), '75.2'],
  ]);

  figures(FORMULA, 'rest until fresh, from fitness 47 and fatigue 250 (Runalyze)', [
    [restDaysUntilFresh({ fitness: 47, fatigue: 250, form: -203 }, 'span'), 7, 0.5],
    [restDaysUntilFresh({ fitness: 47, fatigue: 250, form: -203 }, 'span'), '7.0'],
  ]);
  it('rest until fresh: form is at 0 when those days are over, by every convention', () => {
    for (const convention of averageConventions) {
      const [start] = formSeries([1000], convention);
      const rest = Math.ceil((start && restDaysUntilFresh(start, convention)) ?? 0);
      const series = formSeries(Array<number>(rest).fill(0), convention, start);
      assert.ok((series.at(-1)?.form ?? -1) >= 0 && (series.at(-2)?.form ?? 1) < 0, convention);
    }
    assert.equal(restDaysUntilFresh({ fitness: 50, fatigue: 50, form: 0 }, 'exponential'), 0);
    assert.equal(restDaysUntilFresh({ fitness: 0, fatigue: 50, form: -50 }, 'exponential'), undefined);
  });
  it('form is fitness minus fatigue of the same day', () => {
    for (const { fitness, fatigue, form } of formSeries(loads)) assert.equal(form, fitness - fatigue);
  });
});
