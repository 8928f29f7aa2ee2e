import { firstWeekShare, vdotKept } from '../../server/src/training/comeback';
import { near } from './near';
import { figures, traps } from './published';

describe('training/comeback', () => {
  for (const [days, without, withCross] of [
    [5, '1.000', '1.000'],
    [6, '.997', '.998'],
    [7, '.994', '.997'],
    [10, '.985', '.992'],
    [14, '.973', '.986'],
    [21, '.952', '.976'],
    [28, '.931', '.965'],
    [35, '.910', '.955'],
    [42, '.889', '.944'],
    [49, '.868', '.934'],
    [56, '.847', '.923'],
    [63, '.826', '.913'],
    [70, '.805', '.902'],
    [72, '.800', '.900'],
  ] as const) {
    figures('VDOT kept', `after ${days} days off, without and with cross-training (Daniels)`, [
      [vdotKept(days, false), without],
      [vdotKept(days, true), withCross],
    ]);
  }
  figures('VDOT kept', 'VDOT 50 after 14 days', [[50 * vdotKept(14, false), '48.65']]);
  traps('the misprint .994 at 42 days with cross-training', [[vdotKept(42, true), '.994']]);
  it('is all of it before the table begins, and its last row after it ends', () => {
    near(vdotKept(0, false), 1, 1e-9);
    near(vdotKept(400, false), 0.8, 1e-9);
    near(vdotKept(400, true), 0.9, 1e-9);
  });
  it('the first week back: half of the usual one after two to four weeks off, a third after more', () => {
    near(firstWeekShare(14, false), 0.5, 1e-9);
    near(firstWeekShare(28, false), 0.5, 1e-9);
    near(firstWeekShare(29, false), 1 / 3, 1e-9);
    near(firstWeekShare(90, false), 1 / 3, 1e-9);
  });
  it('a break of a week is over before the first week back is: four days at half, three at three quarters', () =>
    near(firstWeekShare(7, false), (4 * 0.5 + 3 * 0.75) / 7, 1e-9));
  it('after five days off the last two are as usual', () =>
    near(firstWeekShare(5, false), (3 * 0.5 + 2 * 0.75 + 2) / 7, 1e-9));
  it('cross-training makes it one step gentler', () => {
    near(firstWeekShare(14, true), 0.75, 1e-9);
    near(firstWeekShare(29, true), 0.5, 1e-9);
    near(firstWeekShare(57, true), 1 / 3, 1e-9);
  });
  it('another first share moves the others with it', () => near(firstWeekShare(14, false, 0.6), 0.6, 1e-9));
  it('lies between the rows on a straight line', () => near(vdotKept(12, false), (0.985 + 0.973) / 2, 1e-9));
});
