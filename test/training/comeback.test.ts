import { firstWeekShare, vdotKept } from '../../server/src/training/comeback';
import { near } from './near';

describe('training/comeback', () => {
  for (const [days, without, withCross] of [
    [0, 1, 1],
    [5, 1, 1],
    [6, 0.997, 0.998],
    [7, 0.994, 0.997],
    [10, 0.985, 0.992],
    [14, 0.973, 0.986],
    [21, 0.952, 0.976],
    [28, 0.931, 0.965],
    [35, 0.91, 0.955],
    [42, 0.889, 0.944],
    [49, 0.868, 0.934],
    [56, 0.847, 0.923],
    [63, 0.826, 0.913],
    [70, 0.805, 0.902],
    [72, 0.8, 0.9],
    [400, 0.8, 0.9],
  ] as const) {
    it(`${days} days off keep ${without}, or ${withCross} with cross-training (Daniels)`, () => {
      near(vdotKept(days, false), without, 1e-9);
      near(vdotKept(days, true), withCross, 1e-9);
    });
  }
  it('VDOT 50 is 48.65 after 14 days', () => near(50 * vdotKept(14, false), 48.65, 1e-9));
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
