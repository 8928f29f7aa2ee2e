import assert from 'node:assert/strict';
import { FIRST_WEEK_SHARE } from '../../server/src/training/comeback';
import {
  amountAfterBreak,
  returnDays,
  sessionAfterIllness,
  shareAfterIllness,
  walkRunStages,
} from '../../server/src/training/returnPlan';
import { near } from './near';

describe('ways back', () => {
  it('after an injury from a walk to running, the longer the injury the more steps', () => {
    const lengths = [3, 7, 8, 28, 29].map(days => walkRunStages(days).length);
    assert.deepEqual(lengths, [4, 4, 7, 7, 9]);
    for (const days of [3, 14, 60]) {
      const stages = walkRunStages(days);
      assert.equal(stages[0]?.type, 'walk');
      const runS = stages.map(stage =>
        stage.type === 'walk-run' ? stage.count * stage.runS : stage.type === 'easy' ? stage.amount : 0,
      );
      assert.deepEqual(
        runS,
        runS.toSorted((a, b) => (a > 1200 && b > 1200 ? a - b : 0)),
      );
    }
  });

  it('after an illness two gentle sessions, then shares of the usual run', () => {
    const usual = { measure: 'distance', amount: 10_000 } as const;
    const at = (done: number, daysSince: number, share: number) =>
      sessionAfterIllness({ done, daysSince, daysIll: 10, share, longest: 0 }, usual);
    assert.deepEqual(at(0, 2, 0)?.session, { type: 'easy', measure: 'duration', amount: 1200 });
    assert.deepEqual(at(1, 4, 0)?.session, { type: 'easy', measure: 'duration', amount: 1800 });
    assert.deepEqual(at(2, 5, 0)?.session, { type: 'easy', measure: 'distance', amount: 5000 });
    assert.deepEqual(at(3, 6, 0.5)?.session, { type: 'easy', measure: 'distance', amount: 7500 });
    assert.deepEqual(at(4, 11, 0.75)?.session, { type: 'easy', measure: 'distance', amount: 10_000 });
    assert.equal(at(5, 13, 1), undefined);
  });

  it('nor far beyond the longest run of the last weeks', () => {
    const state = { done: 4, daysSince: 11, daysIll: 10, share: 0.75, longest: 5000 };
    const next = sessionAfterIllness(state, { measure: 'distance', amount: 10_000 });
    near(next?.session.type === 'easy' ? next.session.amount : 0, 5500, 1e-9);
    assert.equal(next?.share, 1);
  });

  it('never from gentle to usual at once', () => {
    const usual = { measure: 'duration', amount: 1800 } as const;
    assert.equal(sessionAfterIllness({ done: 2, daysSince: 6, daysIll: 1, share: 0, longest: 0 }, usual)?.share, 0.75);
  });

  it('a day after an illness has room for half, then three quarters, for three days at least', () =>
    assert.deepEqual(
      [1, 2, 3, 4].map(day => shareAfterIllness(day, 1)),
      [0.5, 0.75, 0.75, 1],
    ));

  it('after a break half of the week, then three quarters, spread over its runs', () => {
    const usual = { measure: 'distance', amount: 40_000, runsPerWeek: 4 } as const;
    near(amountAfterBreak(0, 14, false, usual, 0, FIRST_WEEK_SHARE), 5000, 1e-9);
    near(amountAfterBreak(7, 14, false, usual, 0, FIRST_WEEK_SHARE), 7500, 1e-9);
  });

  it('and no large step beyond the longest run of the last weeks', () => {
    const usual = { measure: 'distance', amount: 40_000, runsPerWeek: 4 } as const;
    near(amountAfterBreak(7, 14, false, usual, 5000, FIRST_WEEK_SHARE), 5500, 1e-9);
  });

  it('a return is as long as the break, from one week to three', () =>
    assert.deepEqual([5, 7, 14, 60].map(returnDays), [7, 7, 14, 21]));
});
