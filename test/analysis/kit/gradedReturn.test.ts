import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../../server/src/analysis/rules';
import { isoDate } from '../../../server/src/values/date';
import { afterFix } from '../../support/findings';
import { fileOf } from '../../support/fixture';
import { dayNumber, openLog } from '../../support/log';
import { offered } from '../../support/offered';
import { daysFrom, repeated } from '../../support/rules';

const RUNS = Number(process.env.TRAINLOG_PROPERTY_RUNS ?? 80);

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const INJURED = [
  '2026-02-01 Sun  easy 8 km',
  '2026-02-03 Tue  easy 8 km',
  '2026-02-05 Thu  easy 8 km',
  '2026-02-10..2026-03-01  injury left calf',
];

describe('a return from an injury', () => {
  it('walks and runs every other day, in the place of what is planned, which stays as a note', () => {
    const { applied } = offered(
      'injury-return',
      `--- today 2026-03-03\n${text(
        ...INJURED,
        '2026-03-02 Mon  easy 3 km',
        '2026-03-05 Thu  plan intervals 6 km',
        '2026-03-08 Sun  plan easy 5 km > with Sam',
      )}`,
    );
    assert.equal(
      applied('Insert a graded return: 6 sessions in 2 weeks, in the place of 2 planned'),
      text(
        ...INJURED,
        '2026-03-02 Mon  easy 3 km',
        '2026-03-04 Wed  plan easy 30 min: 6 x 1 min r 4 min walk > go on while it stays free of pain',
        '2026-03-05 Thu  rest > instead of intervals 6 km',
        '2026-03-06 Fri  plan easy 30 min: 6 x 2 min r 3 min walk',
        '2026-03-08 Sun  plan easy 30 min: 6 x 3 min r 2 min walk > instead of easy 5 km. with Sam',
        '2026-03-10 Tue  plan easy 30 min: 6 x 4 min r 1 min walk',
        '2026-03-12 Thu  plan easy 20 min',
        '2026-03-14 Sat  plan easy 25 min',
      ),
    );
  });

  it('begins with a walk for who has not run free of pain yet, and leaves days alone that say something', () => {
    const { titles, applied } = offered(
      'injury-return',
      `--- today 2026-03-03\n${text(
        ...INJURED,
        '2026-03-03 Tue  intervals 4 km pain calf 4/10',
        '2026-03-05 Thu  rest',
      )}`,
    );
    const title = 'Insert a graded return: 7 sessions in 2 weeks';
    assert.ok(titles.includes(title), titles.join('\n'));
    const after = applied(title);
    assert.match(after, /\n2026-03-05 Thu {2}rest\n2026-03-06 Fri {2}plan walk 30 min > go on/);
  });

  it('takes the place of what is planned for today; the night stays, and no plan counts as a step of the way', () => {
    const { applied } = offered(
      'injury-return',
      `--- today 2026-03-05\n${text(
        ...INJURED,
        '2026-03-02 Mon  easy 3 km',
        '2026-03-05 Thu  sleep 7h20',
        '  plan easy 5 km > with Sam',
        '  rhr 48',
        '2026-03-07 Sat  plan intervals 6 km',
      )}`,
    );
    const after = applied('Insert a graded return: 6 sessions in 2 weeks, in the place of 2 planned');
    assert.match(
      after,
      /\n2026-03-05 Thu {2}sleep 7h20\n {2}plan easy 30 min: 6 x 1 min r 4 min walk > instead of easy 5 km\. with Sam\n {2}rhr 48\n2026-03-07 Sat {2}plan easy 30 min: 6 x 2 min/,
    );
  });

  it('leaves a day alone whose line is in another file', () => {
    const { changed } = offered(
      'injury-return',
      `--- today 2026-03-03\n--- log.trainlog\n${text(
        ...INJURED,
        '2026-03-02 Mon  easy 3 km',
        '2026-03-08 Sun  plan intervals 6 km',
      )}--- notes.trainlog\n2026-03-04 Wed  > dentist\n`,
    );
    const texts = changed('Insert a graded return: 6 sessions in 2 weeks, in the place of 1 planned');
    assert.deepEqual(Object.keys(texts), ['log.trainlog']);
    assert.equal(texts['log.trainlog']?.match(/plan easy \d/g)?.length, 6);
  });

  it('is not offered to whom half an hour of running is behind', () => {
    const runs = Array.from(
      { length: 7 },
      (_, index) => `2026-03-${String(2 * index + 2).padStart(2, '0')}  easy 5 km`,
    );
    const { titles } = offered(
      'injury-return',
      `--- today 2026-03-15\n${text(...INJURED, ...runs, '2026-03-16 Mon  plan tempo 6 km')}`,
    );
    assert.ok(!titles.some(title => title.startsWith('Insert a graded')), titles.join());
  });

  it('ends before a race', () => {
    const { titles } = offered(
      'injury-return',
      `--- today 2026-03-03\n${text(
        ...INJURED,
        '2026-03-02 Mon  easy 3 km',
        '2026-03-05 Thu  plan intervals 6 km',
        '2026-03-11 Wed  plan race 5 km #physio',
      )}`,
    );
    assert.ok(
      titles.includes('Insert a graded return: 4 sessions in 1 week, in the place of 1 planned'),
      titles.join(),
    );
  });

  it('is not offered over a plan that shares its day with another sport', () => {
    const { titles } = offered(
      'injury-return',
      `--- today 2026-03-03\n${text(
        ...INJURED,
        '2026-03-02 Mon  easy 3 km',
        '2026-03-05 Thu  plan intervals 6 km',
        '  plan strength 30 min',
      )}`,
    );
    assert.ok(!titles.some(title => title.startsWith('Insert a graded')), titles.join());
  });
});

describe('a return from an illness', () => {
  it('two gentle runs, three quarters of the usual one, and that', () => {
    const before = ['2026-02-19 Thu  easy 8 km', '2026-02-22 Sun  long 16 km', '2026-02-24 Tue  easy 10 km'];
    const { applied } = offered(
      'illness-return',
      `--- today 2026-03-04\n${text(...before, '2026-02-26..2026-03-03  sick fever', '2026-03-05 Thu  plan tempo 8 km')}`,
    );
    assert.equal(
      applied('Insert a graded return: 4 sessions in 2 weeks, in the place of 1 planned'),
      text(
        ...before,
        '2026-02-26..2026-03-03  sick fever',
        '2026-03-05 Thu  plan easy 20 min > instead of tempo 8 km',
        '2026-03-09 Mon  plan easy 30 min',
        '2026-03-13 Fri  plan easy 7.5 km',
        '2026-03-17 Tue  plan easy 10 km',
      ),
    );
  });

  it('none after a head cold, nor before a doctor has looked', () => {
    for (const words of ['cold', 'chest pain']) {
      const { titles } = offered(
        'illness-return',
        `--- today 2026-03-03\n${text(`2026-03-02 Mon  sick ${words}`, '2026-03-04 Wed  plan tempo 8 km')}`,
      );
      assert.ok(!titles.some(title => title.startsWith('Insert a graded')), titles.join());
    }
  });
});

describe('a return from a break', () => {
  const weeks = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'].flatMap(monday => {
    const day = (offset: number) => `${monday.slice(0, 8)}${String(Number(monday.slice(8)) + offset).padStart(2, '0')}`;
    return [`${day(0)}  rest`, `${day(1)}  easy 12 mi`, `${day(3)}  easy 12mi`, `${day(5)}  easy 12mi`];
  });
  const log = (...days: readonly string[]) =>
    `--- today 2026-03-20\n${text('unit mi', ...weeks, '2026-03-01..2026-03-18  rest', ...days)}`;

  it('half of the week and then three quarters, on the usual weekdays, in the manner of the log', () => {
    const { applied } = offered(
      'comeback-too-fast',
      log('2026-03-19  easy 8mi', '2026-03-21  plan long 12mi', '2026-03-22  plan easy 4mi'),
    );
    const title = 'Insert a graded return: 7 sessions in 3 weeks, in the place of 2 planned';
    assert.equal(
      applied(title).split('\n').slice(-9).join('\n'),
      text(
        '2026-03-21  plan easy 5mi > instead of long 12mi',
        '2026-03-22  rest > instead of easy 4mi',
        '2026-03-24  plan easy 5mi',
        '2026-03-26  plan easy 6mi',
        '2026-03-28  plan easy 9mi',
        '2026-03-31  plan easy 9mi',
        '2026-04-02  plan easy 9mi',
        '2026-04-04  plan easy 9mi',
      ),
    );
  });
});

describe('paces after a break', () => {
  const log = (profile: string) =>
    `--- today 2026-03-17\n${profile}\n${text(
      '2026-02-02 Mon  rest',
      ...Array.from({ length: 13 }, (_, index) => `2026-02-${String(2 * index + 3).padStart(2, '0')}  easy 10 km`),
      '2026-03-01..2026-03-14  rest',
      '2026-03-15 Sun  easy 22 km',
    )}`;

  it('are those of the VDOT that is kept, from the first day back on', () => {
    const { applied } = offered('comeback-too-fast', log('vdot 50'));
    assert.match(
      applied('Set paces for the way back: vdot 48.5 (before: 50)'),
      /\n2026-03-15 Sun {2}easy 22 km\n {2}vdot 48\.5 > after 15 days off\n$/,
    );
  });

  it('or of the threshold pace, as the log has it', () => {
    const { titles } = offered('comeback-too-fast', log('threshold 4:15/km'));
    assert.ok(titles.includes('Set paces for the way back: threshold 4:21/km (before: 4:15/km)'), titles.join('\n'));
  });

  it('are not asked for twice, nor where none are known', () => {
    for (const source of [log(''), `${log('vdot 50')}  vdot 48\n`]) {
      const { titles } = offered('comeback-too-fast', source);
      assert.ok(!titles.some(title => title.startsWith('Set paces')), titles.join('\n'));
    }
  });
});

/** Some weeks of training, days off, a first run that is too long, and perhaps plans. */
const returns = fc
  .record({
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 2, maxLength: 6 }),
    run: fc.constantFrom('easy 5 km', 'easy 8 km 46:00', 'run 10 km', 'easy 12 km', 'easy 45 min'),
    long: fc.constantFrom('long 14 km', 'long 20 km 1:55:00', 'long 90 min'),
    off: fc.constantFrom('rest > holiday', 'sick fever', 'injury left calf 4/10'),
    daysOff: fc.integer({ min: 4, max: 45 }),
    back: fc.constantFrom('intervals 9 km', 'tempo 10 km 45:00', 'long 22 km', 'easy 14 km'),
    plans: fc.array(fc.constantFrom('', '', 'rest', 'plan easy 8 km', 'plan tempo 9 km', 'plan long 18 km'), {
      maxLength: 14,
    }),
    isAhead: fc.boolean(),
  })
  .map(({ weekdays, run, long, off, daysOff, back, plans, isAhead }) => {
    const week = Array.from({ length: 7 }, (_, day) => {
      const isLong = day === weekdays.at(-1);
      return weekdays.includes(day) ? (isLong ? long : run) : day === 0 ? 'rest' : '';
    });
    const first = dayNumber('2026-02-02') + daysOff;
    const today = isAhead ? first - 1 : first;
    const days = [
      daysFrom('2025-12-29', repeated(5, week)),
      `2026-02-02..${isoDate(first - 1)}  ${off}`,
      daysFrom(isoDate(first), [isAhead ? `plan ${back}` : back, ...plans]),
    ];
    return { source: `${days.join('\n')}\n`, today };
  });

describe('a graded return, on random returns', () => {
  it('is a plan that no rule has anything to say about, and answers what it says it does', () => {
    const counts = new Map<string, number>();
    const ids = new Set(rules.map(({ id }) => id));
    fc.assert(
      fc.property(returns, ({ source, today }) => {
        for (const finding of openLog(source, { today }).analyse().findings) {
          const fix = finding.fixes().find(({ title }) => title.startsWith('Insert a graded'));
          if (!fix) continue;
          counts.set(finding.id, (counts.get(finding.id) ?? 0) + 1);
          const files = afterFix([fileOf(source)], fix);
          const before = new Set(source.split('\n'));
          const about = openLog(files, { today })
            .analyse()
            .findings.filter(({ id, isPositive }) => ids.has(id) && !isPositive)
            .filter(({ place }) => !before.has(place.line.text));
          assert.deepEqual(
            about.map(({ id, message, place }) => `${place.line.text} ${id}: ${message}`),
            [],
            files[0]?.text,
          );
        }
      }),
      { seed: 20260308, numRuns: RUNS },
    );
    for (const id of ['injury-return', 'illness-return', 'comeback-too-fast']) {
      assert.ok((counts.get(id) ?? 0) > RUNS / 100, `only ${counts.get(id)} of ${id}`);
    }
  });
});
