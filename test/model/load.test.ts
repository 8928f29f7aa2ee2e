import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import { averageConventions } from '../../server/src/training/fitness';
import { loadPoints } from '../../server/src/training/sessionLoad';
import { isoDate } from '../../server/src/values/date';
import { formSeries } from '../support/formSeries';
import { near } from '../training/near';
import { checkDays, lines, on, open } from './support';

/** Asserts the load of one session: `240 rpe`, `? -`. */
function checkLoad(session: string, expected: string, head = ''): void {
  const day = open(`${head}\n2026-03-03 ${session}`).log().day(on('2026-03-03'));
  const [first] = day.sessions;
  const loadAu = first?.loadAu === undefined ? '?' : String(Math.round(first.loadAu * 10) / 10);
  assert.equal(`${loadAu} ${first?.loadFrom ?? '-'}`, expected);
}

describe('model: load', () => {
  describe('rungs of the ladder', () => {
    for (const [session, expected, head] of [
      ['easy 8 km 40:00 rpe 3', '120 rpe', ''],
      ['easy 8 km 40:00 rpe 3 hr 150', '120 rpe', 'maxhr 190'],
      ['strength 40 min rpe 7', '280 rpe', ''],
      ['easy 8 km @ 5:00/km rpe 3', '120 rpe', ''],
      ['easy 10 km rpe 4', '260 rpe', ''],
      ['easy 8 km 40:00 Z2', '100 hr-zones', ''],
      ['run 8 km 46:00: 10 min @ Z2, 4 x 4 min @ Z4 r 3 min, 6 min @ Z1', '112.5 hr-zones', ''],
      ['run 40 min: 10 min @ Z2, 20 min', '120 duration', ''],
      ['run 40 min: 10 min @ Z4, 5 km', '200 duration', ''],
      ['run 40 min: wu, 10 min @ Z4, cd', '200 duration', ''],
      ['easy 30 min hr 160', '143.8 hr', 'maxhr 192'],
      ['easy 30 min hr 160', '90 duration', ''],
      ['bike 60 min hr 120', '136.2 hr', 'maxhr 190'],
      ['run 10 km 50:00', '150 duration', ''],
      ['run 10 km 50:00', '250 pace', 'threshold 4:30/km'],
      ['run 10 km 39:59', '279.9 pace', 'threshold 4:00/km'],
      ['run 10 km 57:42', '173.1 pace', 'threshold 4:30/km'],
      ['run 10 km 57:40', '230.7 pace', 'threshold 4:30/km'],
      ['run 10 km 42:30', '297.5 pace', 'vdot 50'],
      ['bike 20 km 40:00', '120 duration', 'threshold 4:30/km'],
      ['12 x 75s, 13 km', '500.5 distance', ''],
      ['hills 10 km rpe 7: 8 x 60s', '385 rpe', ''],
      ['easy 10 km', '195 distance', ''],
      ['tempo 10 km', '385 distance', ''],
      ['race half', '928.3 distance', ''],
      ['easy', '? -', ''],
      ['bike 20 km', '? -', ''],
      ['walk 5 km', '60 distance', ''],
      ['strength', '0 -', ''],
      ['core', '0 -', ''],
      ['yoga', '0 -', ''],
      ['skip easy 8 km 40:00', '? -', ''],
    ] as const) {
      it(`${session}${head && ` with ${head}`}`, () => checkLoad(session, expected, head));
    }
  });

  describe('efforts that kinds are given', () => {
    for (const [session, effort] of [
      ['recovery', 2],
      ['easy', 3],
      ['run', 3],
      ['strides', 3],
      ['long', 4],
      ['steady', 5],
      ['mp', 5],
      ['progression', 5],
      ['fartlek', 7],
      ['tempo', 7],
      ['reps', 7],
      ['hills', 7],
      ['intervals', 8],
      ['tt', 9],
      ['race', 8],
      ['race 10 km', 9],
      ['race 10.1 km', 8],
      ['strength', 5],
      ['core', 5],
      ['plyo', 5],
      ['drills', 5],
      ['bike', 3],
      ['paddle', 3],
      ['walk', 1],
      ['yoga', 1],
      ['hard', 7],
      ['run !hard', 7],
      ['intervals !hard', 8],
      ['tempo !easy', 3],
    ] as const) {
      it(session, () => {
        const [kind = '', ...rest] = session.split(' ');
        checkLoad(`${kind} 50 min ${rest.join(' ')}`, `${effort * 50} duration`);
      });
    }
    it('a race that is told without its word', () => {
      checkLoad('marathon 3:20:00', '1600 duration');
      checkLoad('race marathon 3:20:00', '1600 duration');
      checkLoad('5 km in 20:00, PB', '180 duration');
    });
    it('long from 120 minutes on', () => {
      checkLoad('long 1:59:00', '476 duration');
      checkLoad('long 2:00:00', '600 duration');
      // 18.5 km at 6:30 are 120:15.
      checkLoad('long 18.4 km', '478.4 distance');
      checkLoad('long 18.5 km', '601.3 distance');
    });
  });

  describe('distance only, at the pace of the runner', () => {
    it("the median of the kind's last 60 days", () => {
      checkDays(
        '2026-02-01 easy 10 km 50:00\n2026-02-03 easy 10 km 60:00\n2026-02-05 easy 10 km 55:00\n2026-02-06 tempo 10 km 40:00\n2026-02-07 easy 10 km',
        '2026-02-07 easy 165 AU',
      );
    });
    it('one earlier run is enough', () => {
      checkDays('2026-02-01 easy 10 km 50:00\n2026-04-02 easy 10 km', '2026-04-02 easy 150 AU');
    });
    it('one 61 days ago is too old', () => {
      checkDays('2026-02-01 easy 10 km 50:00\n2026-04-03 easy 10 km', '2026-04-03 easy 195 AU');
    });
    it('plans tell no pace', () => {
      checkDays('2026-02-01 plan easy 10 km 50:00\n2026-02-02 easy 10 km', '2026-02-02 easy 195 AU');
    });
    it('makes a run of 90 minutes long, where a guess does not', () => {
      checkDays('2026-02-01 run 10 km 60:00\n2026-02-03 run 15 km', '2026-02-03 long');
      checkDays('2026-02-03 run 15 km', '2026-02-03 easy');
    });
  });

  it('of a day: all sports, unknown when one is', () => {
    checkDays('2026-03-03 easy 8 km 40:00 rpe 3\n  pm strength 30 min', '2026-03-03 easy 270 AU');
    checkDays('2026-03-03 easy 8 km 40:00 rpe 3\n  pm easy', '2026-03-03 easy ? AU');
    checkDays('2026-03-03 easy 8 km 40:00 rpe 3\n  skip tempo 8 km', '2026-03-03 easy 120 AU');
  });

  describe('why a session is hard', () => {
    for (const [session, expected, head] of [
      ['easy 8 km !hard', 'hard 1 because it says !hard', ''],
      ['hard 8 km', 'hard 2 because hard', ''],
      ['tempo 8 km !easy', 'easy 1 because it says !easy', ''],
      ['intervals 8 km rpe 4', 'hard 2 because intervals', ''],
      ['race 10 km', 'hard 2 because race', ''],
      ['easy 8 km rpe 7', 'hard 4 because rpe 7', ''],
      ['easy 8 km 40:00 rpe 4 hr 180', 'easy 4 because rpe 4', 'maxhr 190'],
      ['run: wu 3 km, 20 min @ T, cd 3 km', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['run: wu 3 km, 9 min @ T, cd 3 km', 'easy 8 because nothing here says that it was hard', ''],
      ['run: wu 3 km, 5 x 1 km @ I r 2 min, cd 3 km', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['run: wu 3 km, 4 x 1 km @ I r 2 min, cd 3 km', 'hard 3 because of 10 min and more at threshold or faster', ''],
      [
        'run: wu 3 km, 4 x 1 km @ I r 2 min, cd 3 km',
        'hard 3 because of 10 min and more at threshold or faster',
        'vdot 50',
      ],
      ['run: wu 3 km, 3 km @ 4:10/km, cd 3 km', 'hard 3 because of 10 min and more at threshold or faster', 'vdot 50'],
      ['run: wu 3 km, 3 km @ 4:40/km, cd 3 km', 'easy 8 because nothing here says that it was hard', 'vdot 50'],
      [
        'run: wu 3 km, 15 min @ hr 168, cd 3 km',
        'hard 3 because of 10 min and more at threshold or faster',
        'maxhr 190',
      ],
      ['run: wu 3 km, 15 min @ hr 167, cd 3 km', 'moderate 8 because nothing here says that it was hard', 'maxhr 190'],
      ['run 20 min hr 162', 'hard 5 because hr 162 is 85 % of maxhr', 'maxhr 190'],
      ['run 20 min hr 161', 'easy 8 because nothing here says that it was hard', 'maxhr 190'],
      ['run 19 min hr 170', 'easy 8 because nothing here says that it was hard', 'maxhr 190'],
      ['run 20 min hr 160', 'hard 5 because hr 160 is 80 % of the heart rate reserve', 'maxhr 190\nresthr 40'],
      ['run 5 km @ 4:35/km', 'hard 6 because its pace is 80 % of VDOT 50', 'vdot 50'],
      ['run 5 km @ 4:40/km', 'easy 8 because nothing here says that it was hard', 'vdot 50'],
      ['run 5 km @ 4:35/km', 'easy 8 because nothing here says that it was hard', ''],
      ['run 8 km 36:10', 'hard 6 because 4:31/km is your 5 km pace', '2026-03-01 race 5 km 22:30'],
      ['run 8 km 38:30', 'hard 6 because 4:49/km is your half marathon pace', '2026-03-01 race 5 km 22:30'],
      ['run 12 km 61:00', 'moderate 8 because nothing here says that it was hard', '2026-03-01 race 5 km 22:30'],
      ['steady 10 km', 'moderate 8 because nothing here says that it was hard', ''],
      ['easy 10 km rpe 5', 'moderate 4 because rpe 5', ''],
      ['recovery 5 km', 'recovery 8 because nothing here says that it was hard', ''],
      ['strength 30 min', 'strength 8 because nothing here says that it was hard', ''],
      ['yoga 30 min', 'recovery 8 because nothing here says that it was hard', ''],
      ['bike 60 min rpe 6', 'moderate 4 because rpe 6', ''],
      ['run: wu 3 km, 20 min @ 5K, cd 3 km', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['easy 12 km 66:00 rpe 4 w/ 4 km @ T', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['25 min easy, 15 min tempo', 'hard 2 because tempo', ''],
      ['run: 2 km easy, 3 km tempo, 2 km easy', 'hard 2 because tempo', ''],
      ['run: 2 km easy, 15 min @ T, 2 km easy', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['run: wu 3 km, 6 x 200 m @ R r 200 m', 'hard 3 because of 6 × 200 m faster than threshold', ''],
      ['run: wu 3 km, 200 m @ R, 400 m @ R', 'hard 3 because of 2 repetitions faster than threshold', ''],
      ['run: wu 3 km, 2 km @ 10K, cd 3 km', 'easy 8 because nothing here says that it was hard', ''],
      ['long 20 km: 10 km @ E, 10 km @ MP', 'moderate 8 because nothing here says that it was hard', ''],
      ['run: 20 min easy, 20 min steady', 'moderate 8 because nothing here says that it was hard', ''],
      ['run: 40 min @ Z2, 10 min @ Z3', 'moderate 8 because nothing here says that it was hard', ''],
      ['run: 40 min @ Z2, 9 min @ Z3', 'easy 8 because nothing here says that it was hard', ''],
      ['run: 40 min @ Z2, 4 x 3 min @ Z4 r 2 min', 'hard 7 because of 4 × 3 min with recoveries', ''],
      ['run: 40 min @ Z2, 10 min @ Z5', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['run: 20 min @ 88%', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['run: 20 min @ 80%', 'moderate 8 because nothing here says that it was hard', ''],
      ['run: 10 min @ rpe 7', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['bike 60 min: 3 x 5 min @ Z5 r 5 min', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['strength: 5 x 5 min @ rpe 9', 'strength 8 because nothing here says that it was hard', ''],
      ['6 x 800 m r 2 min', 'hard 7 because of 6 × 800 m with recoveries', ''],
      ['6 x 800 m', 'hard 7 because of 6 × 800 m', ''],
      ['12 km w/ 6 x 1 km r 2 min', 'hard 7 because of 6 × 1 km with recoveries', ''],
      ['long 20 km w/ 6 x 1 km r 2 min', 'hard 7 because of 6 × 1 km with recoveries', ''],
      ['2 x (4 x 400 m r 60s) r 3 min', 'hard 7 because of 8 × 400 m with recoveries', ''],
      ['400 m, 800 m, 400 m', 'hard 7 because of 3 repetitions', ''],
      ['2 x 10 min r 3 min', 'hard 7 because of 2 × 10 min with recoveries', ''],
      ['2 x 5 km r 3 min', 'hard 7 because of 2 × 5 km with recoveries', ''],
      ['2 x 10 min', 'easy 8 because nothing here says that it was hard', ''],
      ['2 x 26 min r 3 min', 'easy 8 because nothing here says that it was hard', ''],
      ['2 x 1 km r 3 min', 'easy 8 because nothing here says that it was hard', ''],
      ['3 x 4 km', 'easy 8 because nothing here says that it was hard', ''],
      ['easy 8 km, 6 x 400 m r 200 m', 'easy 8 because nothing here says that it was hard', ''],
      ['6 x 800 m r 2 min rpe 5', 'moderate 4 because rpe 5', ''],
      ['6 x 800 m @ E r 2 min', 'easy 8 because nothing here says that it was hard', ''],
      ['3 x 2 km loop', 'easy 8 because nothing here says that it was hard', ''],
      ['bike 40 km: 6 x 3 min r 2 min', 'moderate 8 because nothing here says that it was hard', ''],
      ['8 km, 8 x 20s', 'easy 8 because nothing here says that it was hard', ''],
      ['easy 8 km, 8 x 100 m @ R', 'easy 8 because nothing here says that it was hard', ''],
      ['8 km, 9 x 100 m r 100 m', 'hard 7 because of 9 × 100 m with recoveries', ''],
      ['8 km, 8 x 20s r 60s', 'easy 8 because nothing here says that it was hard', ''],
      ['8 km, 10 x 20s r 60s', 'hard 7 because of 10 × 20 s with recoveries', ''],
      ['steady 8 km, 8 x 20s r 60s', 'hard 7 because of 8 × 20 s with recoveries', ''],
      ['8 x 2 min r 1 min walk', 'easy 8 because nothing here says that it was hard', ''],
      ['8 x 400 m r 1 min walk', 'hard 7 because of 8 × 400 m with recoveries', ''],
      ['40 min @ Z1, 6 x (2 min @ Z4, 3 min @ Z1)', 'hard 7 because of 6 × 2 min with recoveries', ''],
      ['2 x (3 km in 14:30, 1 km in 4:35)', 'hard 7 because of 4 repetitions', ''],
      ['16 km w/ 3 km @ rpe 8', 'hard 3 because of 10 min and more at threshold or faster', ''],
      ['16 km w/ 2 km @ rpe 8', 'easy 8 because nothing here says that it was hard', ''],
      ['16 km w/ 5 km in 22:30', 'moderate 8 because nothing here says that it was hard', ''],
      ['wu 3 km, 5 km in 22:30, cd 3 km', 'moderate 8 because nothing here says that it was hard', ''],
      ['5 km in 22:30, 3 km', 'easy 8 because nothing here says that it was hard', ''],
      ['race 10 km: 5 km @ T, 5 km @ I', 'hard 2 because race', ''],
      ['bike 25 km 60 min: 3 x 5 km @ 10:00 r 5 min', 'easy 8 because nothing here says that it was hard', 'vdot 50'],
    ] as const) {
      it(`${session}${head && ` with ${head}`}`, () => {
        const [found] = open(`${head}\n2026-03-03 ${session}`).log().day(on('2026-03-03')).sessions;
        const intensity = found?.intensity === 'race' ? 'hard' : found?.intensity;
        assert.equal(`${intensity} ${found?.hard.row} ${render(found?.hard.because ?? '')}`, expected);
        assert.equal(found?.hard.isHard, expected.startsWith('hard'));
      });
    }
  });

  it('fitness, fatigue and form in points start at 0 the day before the first entry', () => {
    // Fatigue of a week without load is e^-1 of what it was.
    const log = open('--- today 2026-03-10\n2026-03-02 easy 50 min rpe 2\n2026-03-04 easy\n2026-03-05 rest').log();
    const at = (date: string) => {
      const form = log.form(on(date));
      if (form) assert.equal(form.form, form.fitness - form.fatigue);
      return form && [form.fitness, form.fatigue].map(value => Math.round(value * 1000) / 1000).join(' ');
    };
    for (const row of lines(`
      2026-03-02 0.56 3.17
      2026-03-03 0.547 2.748
      2026-03-04 0.534 2.382
      2026-03-09 0.474 1.166`)) {
      const [date = '', ...figures] = row.split(' ');
      assert.equal(at(date), figures.join(' '), row);
    }
    assert.equal(at('2026-03-01'), undefined);
  });

  describe('form by the other two averages, chosen in the log or the settings', () => {
    // Loads of eight days as Runalyze tests them, each written as minutes of effort 10.
    const loads = [150, 50, 40, 0, 0, 60, 30, 100];
    const days = loads.map(
      (load, index) => `2026-03-0${index + 1} ${load === 0 ? 'rest' : `run ${load / 10} min rpe 10`}`,
    );
    for (const average of averageConventions) {
      const expected = formSeries(loads.map(loadPoints), average);
      const settings = `--- settings {"form.average": "${average}"}\n`;
      for (const [where, head] of [
        ['log', `days form.average ${average}\n`],
        ['settings', settings],
        [
          'log over settings',
          `${settings.replace(average, average === 'span' ? 'reciprocal' : 'span')}days form.average ${average}\n`,
        ],
      ] as const) {
        it(`${average}, ${where}`, () => {
          const log = open(`--- today 2026-03-08\n${head}${days.join('\n')}`).log();
          for (const [index, { fitness, fatigue }] of expected.entries()) {
            near(log.form(on('2026-03-01') + index)?.fitness, fitness, 1e-9);
            near(log.form(on('2026-03-01') + index)?.fatigue, fatigue, 1e-9);
          }
        });
      }
    }
    it('two hundred days at 100 a day, over the borders of what is kept together', () => {
      for (const average of averageConventions) {
        const many = Array.from(
          { length: 200 },
          (_, index) => `${isoDate(on('2026-01-01') + index)} run 10 min rpe 10`,
        );
        const log = open(`--- today 2026-08-01\ndays form.average ${average}\n${many.join('\n')}`).log();
        const expected = formSeries(Array<number>(200).fill(loadPoints(100)), average);
        for (const at of [0, 63, 64, 130, 199]) {
          near(log.form(on('2026-01-01') + at)?.fitness, expected[at]?.fitness ?? Number.NaN, 1e-9);
          near(log.form(on('2026-01-01') + at)?.fatigue, expected[at]?.fatigue ?? Number.NaN, 1e-9);
        }
      }
    });
    it('from the day of its line on, the days before as they were', () => {
      const log = open(
        `--- today 2026-03-08\n${days.slice(0, 4).join('\n')}\ndays form.average span\n${days.slice(4).join('\n')}`,
      ).log();
      near(log.form(on('2026-03-03'))?.fitness, loadPoints(5.45), 0.002);
      near(log.form(on('2026-03-08'))?.fitness, loadPoints(17), 0.12);
    });
  });

  it('the factor from heart-rate zones to load, where the runner sets it', () => {
    checkLoad('easy 8 km 40:00 Z2', '112 hr-zones', 'days load.hr-factor 1.4');
    checkLoad('easy 30 min hr 160', '161 hr', 'maxhr 192\ndays load.hr-factor 1.4');
    checkLoad('easy 8 km 40:00 rpe 3', '120 rpe', 'days load.hr-factor 1.4');
    checkLoad('easy 8 km 40:00 Z2', '100 hr-zones', 'days load.hr-factor 2');
  });
});
