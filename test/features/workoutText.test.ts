import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copyWorkout } from '../../server/src/features/copyWorkout';
import { exportWorkouts } from '../../server/src/features/workoutText';
import { openLog } from '../support/log';
import { randomLog, runs } from '../support/random';
import { opened } from './support/opened';

const ALL = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What is written of one line of 10 March, planned by a runner whose paces are known unless `profile` says otherwise. */
function workout(entry: string, profile = 'threshold 4:05/km\nmaxhr 188'): string {
  const { log } = opened(`--- today 2026-03-08\n${profile}\n2026-03-10 Tue  ${entry}\n`).context;
  return exportWorkouts(log, ALL).trimEnd();
}

const lines = (...texts: readonly string[]) => texts.join('\n');

describe('a session as text for a workout builder', () => {
  const rows: readonly (readonly [entry: string, text: string])[] = [
    // Metres are `mtr`, because `m` is minutes there.
    [
      'plan intervals: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km',
      lines('- Warmup 3km', '', '6x', '- 800mtr 3:20/km Pace', '- Jog 1m30s', '', '- Cooldown 2km'),
    ],
    ['plan tempo 11 km: wu 3 km, 20 min @ T, cd 3 km', lines('- Warmup 3km', '- 20m 4:05/km Pace', '- Cooldown 3km')],
    ['plan easy 8 km', '- Easy run 8km'],
    ['plan easy 1:05:30', '- Easy run 1h5m30s'],
    ['plan easy 8 km @ 5:40/km', '- Easy run 8km 5:40/km Pace'],
    ['plan easy 60 min Z2', '- Easy run 1h Z2 HR'],
    ['plan easy 8 km hr 140', '- Easy run 8km 74% HR'],
    ['plan easy 45 min rpe 3', '- Easy run RPE 3 45m'],
    ['plan long 2 h @ E', '- 2h 5:25-4:55/km Pace'],
    ['plan race A marathon goal 2:59:00', '- Race 42.2km 4:15/km Pace'],
    ['plan bike 60 min 180 W', '- Bike ride 1h 180w'],
    ['plan 3 x 10 min @ hr 165 r 2 min', lines('3x', '- 10m 88% HR', '- Recovery 2m')],
    ['plan tempo 20 min @ 85%', '- 20m 85% HR'],
    [
      'plan 5 x (1 km @ 10K, 400 m @ 5K) r 2 min',
      lines('5x', '- 1km 3:58/km Pace', '- 400mtr 3:49/km Pace', '- Recovery 2m'),
    ],
    ['plan 6-8 x 1 km @ 5K r 400 m', lines('6x, or up to 8 times', '- 1km 3:49/km Pace', '- Recovery 400mtr')],
    // It knows no repeats within repeats.
    [
      'plan 2 x (4 x 400 m @ 72s r 60s) r 3 min, cd 2 km',
      lines(
        ...['4x', '- 400mtr 3:00/km Pace', '- Recovery 1m', '', '- Recovery 3m', ''],
        ...['4x', '- 400mtr 3:00/km Pace', '- Recovery 1m', '', '- Recovery 3m', '- Cooldown 2km'],
      ),
    ],
    ['plan long 26 km w/ 12 km @ MP', lines('- 14km', '- 12km 4:20/km Pace')],
    ['plan 10 km 56:00 + 6 x 20s strides', lines('- 10km 5:36/km Pace', '', '6x', '- Strides 20s')],
    // What has no length is no step.
    ['plan easy 10 km + 4 strides', lines('- 10km', '4 strides')],
    ['plan strength', 'Strength'],
    // As it was run, to run it again.
    [
      'intervals 6 x 800 m r 90s = 2:41 2:40 2:39 2:39 2:38 2:36',
      lines('6x', '- 800mtr 3:19/km Pace', '- Recovery 1m30s'),
    ],
  ];
  for (const [entry, text] of rows) it(`${entry}`, () => assert.equal(workout(entry), text));

  it('has words where the log does not know a pace, and the threshold of the site', () => {
    assert.equal(workout('plan 20 min @ T', ''), '- 20m 100% Pace');
    assert.equal(workout('plan 5 x 1 km @ I r 2 min', ''), lines('5x', '- Interval pace 1km', '- Recovery 2m'));
    assert.equal(workout('plan 10 km @ 10K', ''), '- Ten-kilometre race pace 10km');
    assert.equal(workout('plan easy 8 km hr 140', ''), '- Easy run heart rate 140 8km');
    assert.equal(workout('plan easy 8 km hr 140', 'threshold hr 170'), '- Easy run 8km 82% LTHR');
  });

  it('is in miles where the log is', () => {
    assert.equal(
      workout('plan intervals: wu 2 mi, 4 x 800 m @ 6:00/mi r 400 m, 1 mi @ T', 'unit mi\nthreshold 6:34/mi'),
      lines('- Warmup 2mi', '', '4x', '- 800mtr 6:00/mi Pace', '- Recovery 400mtr', '', '- 1mi 6:34/mi Pace'),
    );
  });

  it('writes each session of a week below its date', () => {
    const { log } = opened(
      '--- today 2026-03-08\n2026-03-10 Tue  plan easy 8 km\n2026-03-11 Wed  rest\n2026-03-12 Thu  skip easy 5 km\n2026-03-13 Fri  plan tempo 20 min\n',
    ).context;
    assert.equal(
      exportWorkouts(log, ALL),
      '2026-03-10 Tue: Easy run 8 km\n\n- Easy run 8km\n\n\n2026-03-13 Fri: Tempo 20 min\n\n- Tempo 20m\n',
    );
  });

  it('of the session at the cursor, on its notes too', () => {
    const at = (source: string) => {
      const { context, position } = opened(`--- today 2026-03-08\n${source}`);
      return copyWorkout(context, { position });
    };
    const day = '2026-03-10 Tue  am plan easy 6 km\n  pm plan tempo 20 min\n    > on the track\n';
    assert.deepEqual(at(day.replace('easy', 'ea$0sy')), {
      text: '- Easy run 6km\n',
      summary: 'Copied for the workout builder of intervals.icu. Tue 10 Mar: easy run 6 km',
    });
    assert.deepEqual(at(day.replace('track', 'tr$0ack')), {
      text: '- Tempo 20m\n',
      summary: 'Copied for the workout builder of intervals.icu. Tue 10 Mar: tempo 20 min',
    });
    assert.deepEqual(at(`${day}$0`), { reason: 'There is no session on this line.' });
  });

  it('is steps, counts, blank lines and words, whatever a log says', () => {
    // The grammar of the builder, as far as it is used here.
    const length = String.raw`(?:\d+(?:\.\d+)?(?:km|mi|mtr)|(?:\d+h)?(?:\d+m)?(?:\d+s)?)`;
    const target = String.raw`(?: (?:\d+:\d\d-)?\d+:\d\d/(?:km|mi) Pace| 100% Pace| \d+(?:\.\d+)?% (?:HR|LTHR)| Z\d(?:-Z\d)? HR| \d+(?:\.\d+)?w)?`;
    const step = new RegExp(`^- (?:[^\\d]*(?: \\d+(?:\\.\\d+)? )?)?${length}${target}$`, 'u');
    fc.assert(
      fc.property(randomLog, text => {
        const log = openLog(text, { today: '2026-03-08' }).log();
        for (const line of exportWorkouts(log, ALL).split('\n')) if (line.startsWith('-')) assert.match(line, step);
      }),
      runs(300),
    );
  });
});
