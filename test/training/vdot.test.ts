import assert from 'node:assert/strict';
import {
  oxygenCost,
  paceAtShare,
  raceTimeS,
  shareOfVdot,
  sustainableShare,
  trainingPaces,
  vdotOf,
  vdotOfThresholdPace,
} from '../../server/src/training/vdot';
import { HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE } from '../../server/src/values/distance';
import { clock, near } from './near';
import { type Figure, figures, traps } from './published';

const RACES = 'VDOT';
const PACES = 'training paces';

/** Seconds a kilometre, a mile, a lap of 400 m at a share of a VDOT. */
const perKm = (vdot: number, share: number) => paceAtShare(vdot, share);
const perMile = (vdot: number, share: number) => times(perKm(vdot, share), METRES_PER_MILE / 1000);
const perLap = (vdot: number, share: number) => times(perKm(vdot, share), 0.4);
const times = (value: number | undefined, factor: number) => value && value * factor;
const vdotBy = (distanceM: number, time: string) => vdotOf(distanceM, clock(time)) ?? Number.NaN;
/** Printed times are rounded, and sometimes cut off. */
const A_SECOND = 1;

describe('training/vdot', () => {
  figures(RACES, 'oxygen cost and sustainable share', [
    [oxygenCost(200), '36.012'],
    // 47.4645 exactly.
    [oxygenCost(250), 47.465, 0.0006],
    [oxygenCost(300), '59.437'],
    [sustainableShare(11), '1.0003'],
    [sustainableShare(20), '.95298'],
    [sustainableShare(60), '.88801'],
    [sustainableShare(180), '.81899'],
  ]);

  // Daniels' printed rows, as in the tests of Runalyze. The formula is never further than 0.076 off.
  const distances = [5000, 10_000, HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE, 2 * METRES_PER_MILE];
  for (const [vdot, ...printed] of [
    [30, '30:40', '63:46', '2:21:04', '4:49:17', '9:11', '19:19'],
    [35, '27:00', '56:03', '2:04:13', '4:16:03'],
    [40, '24:08', '50:03', '1:50:59', '3:49:45', '7:07'],
    [45, '21:50', '45:16', '1:40:20', '3:28:26'],
    [50, '19:57', '41:21', '1:31:35', '3:10:49', '5:50', '12:28'],
    [55, '18:22', '38:06', '1:24:18', '2:56:01'],
    [60, '17:03', '35:22', '1:18:09', '2:43:25', '4:57', '10:37'],
    [65, '15:54', '33:01', '1:12:53', '2:32:35'],
    [70, '14:55', '31:00', '1:08:21', '2:23:10'],
    [75, '14:03', '29:14', '1:04:23', '2:14:55'],
    [80, '13:18', '27:41', '1:00:54', '2:07:38'],
    [85, '12:37', '26:19', '57:50', '2:01:10'],
  ] as const) {
    figures(
      RACES,
      `race times of VDOT ${vdot}`,
      printed.map((time, index): Figure => [vdotBy(distances[index] ?? 0, time), vdot, 0.1]),
    );
  }
  traps('two slips in print: 2 miles in 14:03 at 40, 5 km in 17:12 at 50', [
    [vdotBy(2 * METRES_PER_MILE, '14:03'), 40, 1],
    [vdotBy(5000, '17:12'), 50, 1],
  ]);
  figures(RACES, 'what the first of them is meant to be', [[raceTimeS(40, 2 * METRES_PER_MILE), '15:08', A_SECOND]]);

  figures(
    RACES,
    'single races',
    (
      [
        [5000, '20:00', '49.81'],
        [5000, '25:00', '38.31'],
        [5000, '17:10', '59.51'],
        [5000, '30:00', '30.82'],
        [10_000, '40:00', '51.94'],
        [10_000, '50:00', '40.01'],
        [HALF_MARATHON_M, '1:30:00', '50.98'],
        [5000, '12:53', '83.00'],
        [2 * METRES_PER_MILE, '12:20', '50.58'],
        [2 * METRES_PER_MILE, '12:20', '50.6'],
        [HALF_MARATHON_M, '1:50:00', '40.38'],
        [5000, '19:13', '52.19'],
      ] as const
    ).map(([distanceM, time, vdot]): Figure => [vdotBy(distanceM, time), vdot]),
  );

  const twenty = vdotBy(5000, '20:00');
  figures(RACES, 'equal races of 20:00 over 5 km (Pace-AI has the marathon a second slower)', [
    [raceTimeS(twenty, 5000), '20:00'],
    [raceTimeS(twenty, 10_000), '2488'],
    [raceTimeS(twenty, 10_000), '41:28'],
    [raceTimeS(twenty, HALF_MARATHON_M), '5510'],
    [raceTimeS(twenty, HALF_MARATHON_M), '1:31:50'],
    [raceTimeS(twenty, MARATHON_M), '11477'],
    [raceTimeS(twenty, MARATHON_M), '3:11:17'],
    [raceTimeS(twenty, MARATHON_M), 11_478, 1.5],
  ]);
  figures(RACES, 'VDOT 46: the formula, and tri2max in rounder figures', [
    [raceTimeS(46, 5000), '21:24'],
    [raceTimeS(46, HALF_MARATHON_M), '1:38:21'],
    [raceTimeS(46, MARATHON_M), '3:24:29'],
    [raceTimeS(46, 5000), '21:25', 1.5],
    [raceTimeS(46, HALF_MARATHON_M), '1:38:00', 30],
    [raceTimeS(46, MARATHON_M), '3:24:00', 30],
  ]);

  // A coach's sheet beside the equation, each printed next to the other: E and T a mile, I over 400 m and 1000 m, M a kilometre.
  // The sheet is never further off than 1.8 s a mile at T and 0.7 s a lap at I; its E is rounded more freely.
  for (const [vdot, sheet, formula] of [
    [30, ['12:17', '12:59', '10:19', '2:22', '5:55'], ['12:19', '13:02', '10:18', '2:22', '5:54', '6:52']],
    [35, ['10:52', '11:35', '9:09', '2:06', '5:14'], ['10:56', '11:35', '9:07', '2:05', '5:13', '6:04']],
    [40, ['9:49', '10:27', '8:13', '1:53', '4:41'], ['9:50', '10:26', '8:12', '1:53', '4:41', '5:27']],
    [46, ['8:48', '9:21', '7:19', '1:40', '4:11'], ['8:48', '9:20', '7:19', '1:41', '4:11', undefined]],
    [50, ['8:15', '8:45', '6:51', '1:34', '3:55'], ['8:14', '8:44', '6:51', '1:34', '3:55', '4:31']],
    [54, ['7:44', '8:13', '6:26', '1:28', '3:40'], ['7:44', '8:13', '6:26', '1:28', '3:41', '4:14']],
    [60, ['7:07', '7:33', '5:54', '1:21', '3:23'], ['7:06', '7:33', '5:54', '1:21', '3:23', '3:52']],
    // The sheet's 3:06 over 1000 m is a slip; its own lap of 1:15 makes 3:08.
    [66, ['6:36', '7:00', '5:28', '1:15', undefined], ['6:35', '6:59', '5:28', '1:15', '3:08', '3:34']],
  ] as const) {
    const own = [
      perMile(vdot, 0.7),
      perMile(vdot, 0.65),
      perMile(vdot, 0.88),
      perLap(vdot, 0.975),
      perKm(vdot, 0.975),
      trainingPaces(vdot)?.M,
    ];
    const tolerances = [4.5, 3.5, 1.8, 0.7, 1.5];
    figures(
      PACES,
      `the coach's sheet at VDOT ${vdot}`,
      sheet.flatMap((printed, index): Figure[] =>
        printed === undefined ? [] : [[own[index], printed, tolerances[index]]],
      ),
    );
    figures(
      PACES,
      `the formula at VDOT ${vdot}`,
      formula.flatMap((printed, index): Figure[] => (printed === undefined ? [] : [[own[index], printed]])),
    );
  }
  traps("the sheet's slips at 1000 m: 3:06 at 66, 4:36 at 42", [
    [perKm(66, 0.975), '3:06'],
    [perKm(42, 0.975), '4:36'],
  ]);
  figures(PACES, 'and what the second is meant to be', [[perKm(42, 0.975), '4:30', A_SECOND]]);

  for (const [mile, printed, easyFast, easySlow, lap, lapOfSource] of [
    ['5:20', ['7:36', '8:22'], '7:36', '8:23', '1:21', '1:20'],
    ['5:10', ['7:23', '8:08'], '7:23', '8:08', '1:18', '1:18'],
    ['4:59', ['7:08', '7:53'], '7:09', '7:53', '1:15', '1:15'],
  ] as const) {
    const vdot = vdotBy(METRES_PER_MILE, mile);
    const paces = trainingPaces(vdot);
    figures(PACES, `a mile in ${mile}: E a mile and R over 400 m, the formula and glalon`, [
      [perMile(vdot, 0.7), easyFast],
      [perMile(vdot, 0.62), easySlow],
      [times(paces?.R, 0.4), lap],
      [perMile(vdot, 0.7), printed[0], 1.5],
      [perMile(vdot, 0.62), printed[1], 1.5],
      [times(paces?.R, 0.4), lapOfSource, A_SECOND],
    ]);
  }
  const row49 = trainingPaces(49);
  figures(PACES, 'VDOT 49: the formula, and the row of the 2nd edition (fit360)', [
    [times(row49?.M, METRES_PER_MILE / 1000), '7:24'],
    [row49?.T, '4:19'],
    [row49?.I, '3:59'],
    [row49?.T, '4:20', 1.5],
    [times(row49?.I, 0.4), 95, A_SECOND],
    [times(row49?.R, 0.4), 89, A_SECOND],
  ]);
  const fast = trainingPaces(vdotBy(5000, '19:13'));
  figures(PACES, 'a half marathon in 1:50:00 (vdoto2.com); 19:13 over 5 km, the formula and triduffer', [
    [perMile(vdotBy(HALF_MARATHON_M, '1:50:00'), 0.975), '7:29'],
    [times(fast?.M, METRES_PER_MILE / 1000), '7:01'],
    [times(fast?.T, METRES_PER_MILE / 1000), '6:37'],
    [times(fast?.M, METRES_PER_MILE / 1000), '7:02', 1.5],
    [times(fast?.T, METRES_PER_MILE / 1000), '6:38', 1.5],
  ]);

  // Our own computation, kept as it was checked against the sources above.
  for (const [vdot, easyFast, easySlow, marathon, threshold, interval, lap] of [
    [30, '7:39', '8:23', '6:52', '6:24', '5:54', '2:16'],
    [35, '6:47', '7:28', '6:04', '5:40', '5:13', '1:59'],
    [40, '6:07', '6:44', '5:27', '5:06', '4:41', '1:47'],
    [45, '5:34', '6:08', '4:56', '4:38', '4:16', '1:36'],
    [50, '5:07', '5:38', '4:31', '4:15', '3:55', '1:28'],
    [55, '4:44', '5:13', '4:10', '3:56', '3:37', '1:21'],
    [60, '4:25', '4:52', '3:52', '3:40', '3:23', '1:15'],
    [65, '4:08', '4:34', '3:37', '3:26', '3:10', '1:10'],
    [70, '3:54', '4:18', '3:24', '3:14', '2:59', '1:06'],
  ] as const) {
    const paces = trainingPaces(vdot);
    figures(PACES, `all five of VDOT ${vdot}`, [
      [paces?.E.fastSPerKm, easyFast],
      [paces?.E.slowSPerKm, easySlow],
      [paces?.M, marathon],
      [paces?.T, threshold],
      [paces?.I, interval],
      [times(paces?.R, 0.4), lap],
    ]);
  }
  traps('easy at 4:41/km for VDOT 83 (a polynomial in the wild)', [
    [trainingPaces(83)?.E.fastSPerKm, '4:41', 20],
    [trainingPaces(83)?.E.slowSPerKm, '4:41', 20],
  ]);

  it('paces are in their order at every VDOT', () => {
    for (let vdot = 25; vdot <= 85; vdot++) {
      const paces = trainingPaces(vdot);
      assert.ok(paces && paces.E.slowSPerKm > paces.E.fastSPerKm && paces.E.fastSPerKm > paces.M, `E, M of ${vdot}`);
      assert.ok(paces.M > paces.T && paces.T > paces.I && paces.I > paces.R, `M to R of ${vdot}`);
    }
  });
  it('goes back from threshold pace to VDOT, and from a pace to its share', () => {
    near(vdotOfThresholdPace(paceAtShare(50, 0.88) ?? 0), 50, 1e-6);
    near(shareOfVdot(paceAtShare(50, 0.7) ?? 0, 50), 0.7, 1e-9);
  });
  it('has no value for what cannot be run', () => {
    for (const nothing of [
      vdotOf(0, 1200),
      vdotOf(5000, 0),
      vdotOf(10, 3600),
      raceTimeS(0, 5000),
      raceTimeS(50, 0),
      paceAtShare(0, 0.88),
      shareOfVdot(0, 50),
      trainingPaces(-1),
      vdotOfThresholdPace(0),
    ])
      assert.equal(nothing, undefined);
  });
});
