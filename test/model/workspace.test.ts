import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { createWorkspace, type WorkspaceOptions } from '../../server/src/model/workspace';
import { isoDate } from '../../server/src/values/date';
import { checkDays, on, open } from './support';

function workspace(options: Partial<WorkspaceOptions> = {}) {
  const settings = { unit: 'km' as const, days: defaultDayOptions };
  return createWorkspace({ host: { today: () => on('2026-03-08') }, settings: () => settings, ...options });
}

/** The files of each log, by the last parts of their addresses. */
function groups(made: ReturnType<typeof workspace>): readonly string[] {
  return made.logs().map(log => log.documents.map(({ uri }) => uri.replace('file:///logs/', '')).join(' '));
}

describe('model: workspace', () => {
  describe('puts documents into logs', () => {
    const files: readonly (readonly [string, string])[] = [
      ['a/2025.trainlog', '2025-03-03 easy 8 km'],
      ['a/2026.trainlog', '2026-03-03 easy 8 km'],
      ['b/log.trainlog', '2026-03-04 easy 8 km'],
      ['c/sam.trainlog', 'athlete Sam\n2026-03-05 easy 8 km'],
      ['d/sam.trainlog', '; newest\nathlete sam\n2026-03-06 easy 8 km'],
    ];
    const filled = (options: Partial<WorkspaceOptions>) => {
      const made = workspace(options);
      for (const [path, text] of files) made.set(`file:///logs/${path}`, text);
      return made;
    };

    it('by athlete, else by folder', () => {
      assert.deepEqual(groups(filled({})), [
        'c/sam.trainlog d/sam.trainlog',
        'a/2025.trainlog a/2026.trainlog',
        'b/log.trainlog',
      ]);
    });
    it('untitled and loose ones by themselves', () => {
      const made = filled({ isLoose: uri => uri.endsWith('a/2025.trainlog') });
      made.set('untitled:one', 'athlete Sam\n2026-03-07 rest');
      assert.deepEqual(groups(made), [
        'a/2025.trainlog',
        'untitled:one',
        'c/sam.trainlog d/sam.trainlog',
        'a/2026.trainlog',
        'b/log.trainlog',
      ]);
    });
    it('together when they are given', () => {
      assert.deepEqual(groups(filled({ grouping: 'together' })), [files.map(([path]) => path).join(' ')]);
    });
    it('together no longer when they name two athletes', () => {
      const made = filled({ grouping: 'together' });
      made.set('file:///logs/b/log.trainlog', 'athlete Kim\n2026-03-04 easy 8 km');
      assert.deepEqual(groups(made), [
        'b/log.trainlog',
        'c/sam.trainlog d/sam.trainlog',
        'a/2025.trainlog a/2026.trainlog',
      ]);
      made.remove('file:///logs/b/log.trainlog');
      assert.deepEqual(groups(made), ['a/2025.trainlog a/2026.trainlog c/sam.trainlog d/sam.trainlog']);
    });
    it('anew when an athlete is named or taken out', () => {
      const made = filled({});
      made.set('file:///logs/b/log.trainlog', 'athlete SAM\n2026-03-04 easy 8 km');
      const sam = made.logOf('file:///logs/b/log.trainlog');
      assert.equal(sam.documents.length, 3);
      assert.deepEqual(sam.writtenDates(on('2026-03-01'), on('2026-03-31')).map(isoDate), [
        '2026-03-04',
        '2026-03-05',
        '2026-03-06',
      ]);
      made.set('file:///logs/b/log.trainlog', '2026-03-07 easy 8 km');
      assert.deepEqual(groups(made)[0], 'c/sam.trainlog d/sam.trainlog');
      assert.equal(made.logOf('file:///logs/c/sam.trainlog').day(on('2026-03-04')).places.length, 0);
    });
    it('forgets what is removed', () => {
      const made = filled({});
      made.remove('file:///logs/a/2025.trainlog');
      made.remove('file:///logs/b/log.trainlog');
      made.remove('file:///logs/nothing.trainlog');
      assert.deepEqual(groups(made), ['c/sam.trainlog d/sam.trainlog', 'a/2026.trainlog']);
      assert.equal(made.document('file:///logs/b/log.trainlog'), undefined);
      assert.throws(() => made.logOf('file:///logs/b/log.trainlog'), /no document/);
    });
  });

  it('counts what two documents say of one day', () => {
    checkDays(
      '--- a.trainlog\n2026-03-03 easy 8 km 40:00\n--- b.trainlog\n2026-03-03 tempo 8 km 40:00\n2026-03-03 strength 30 min',
      '2026-03-03 hard 550 AU',
    );
  });

  describe('scope', () => {
    it('a unit holds from its line on, in its document', () => {
      const log = open(`
--- a.trainlog
2026-03-02 run 5
unit mi
2026-03-03 run 5
unit km
2026-03-04 run 5
--- b.trainlog
2026-03-05 run 5
`).log();
      const distances = ['02', '03', '04', '05'].map(day => log.day(on(`2026-03-${day}`)).sessions[0]?.distanceM);
      assert.deepEqual(
        distances.map(distance => Math.round(distance ?? 0)),
        [5000, 8047, 5000, 5000],
      );
      assert.equal(log.unit, 'km');
    });
    it('within a day too', () => {
      const { sessions } = open('2026-03-02\n  run 5\nunit mi\n  run 5').log().day(on('2026-03-02'));
      assert.deepEqual(
        sessions.map(({ unit }) => unit),
        ['km', 'mi'],
      );
    });
    it('the setting holds where no line names a unit', () => {
      const model = open('--- settings {"unit": "mi"}\n2026-03-02 run 5');
      assert.equal(Math.round(model.log().day(on('2026-03-02')).sessions[0]?.distanceM ?? 0), 8047);
      model.setOptions({}, 'km');
      assert.equal(model.log().day(on('2026-03-02')).sessions[0]?.distanceM, 5000);
    });

    const scoped = `
--- a.trainlog
maxhr 190
profile racer
days hard.rpe 8
2026-03-02 easy 8 km 40:00
profile streaker
rule no-rest-day hint rest.min-per-week 2
days hard.rpe 6 nonsense 3 gap.edge never
2026-03-04
  threshold 4:10/km
  easy 8 km
--- b.trainlog
rule travel-hard off
resthr 50
2026-03-03 easy 8 km
sex f
born 1990
rule no-rest-day off
`;
    it('days, profile and rule lines hold for the whole log from their day on, or always above all days', () => {
      const log = open(scoped).log();
      const at = (day: string) => on(`2026-03-${day}`);
      assert.deepEqual(
        ['01', '02', '04'].map(day => log.dayOptions(at(day))['hard.rpe']),
        [8, 6, 6],
      );
      assert.equal(log.dayOptions(at('04'))['gap.edge'], 'unknown');
      assert.deepEqual(
        ['01', '02', '03'].map(day => log.profiles(at(day))),
        [['racer'], ['racer', 'streaker'], ['racer', 'streaker']],
      );
      const rules = (day: string) => log.ruleLines(at(day)).map(({ rule, severity }) => `${rule} ${severity}`);
      assert.deepEqual(rules('01'), ['travel-hard off']);
      assert.deepEqual(rules('02'), ['travel-hard off', 'no-rest-day hint']);
      assert.deepEqual(rules('03'), ['travel-hard off', 'no-rest-day hint', 'no-rest-day off']);
      assert.deepEqual(
        log.ruleLines(at('02'))[1]?.options.map(({ name, value }) => `${name} ${value}`),
        ['rest.min-per-week 2'],
      );
      assert.deepEqual(log.athleteProfile(at('02')), { maxBpm: 190, restBpm: 50 });
      assert.deepEqual(log.athleteProfile(at('04')), {
        maxBpm: 190,
        restBpm: 50,
        sex: 'f',
        bornYear: 1990,
        thresholdPaceSPerKm: 250,
      });
    });
    it('a later line wins, a line wins over the setting', () => {
      const log = open('--- settings {"hard.rpe": 9, "gaps": "rest"}\ndays hard.rpe 6\n2026-03-02 rest').log();
      assert.equal(log.dayOptions(log.today)['hard.rpe'], 6);
      assert.equal(log.dayOptions(log.today).gaps, 'rest');
    });
    it('in a log that is newest first, from the day above the line', () => {
      const log = open('2026-03-04 easy 8 km\ndays hard.rpe 6\n2026-03-02 easy 8 km').log();
      assert.deepEqual(
        ['03', '04'].map(day => log.dayOptions(on(`2026-03-${day}`))['hard.rpe']),
        [7, 6],
      );
      assert.equal(log.documents[0]?.order, 'newest-first');
    });
  });

  describe('dates without a year', () => {
    it('are the nearest to the day above', () => {
      const log = open('--- today 2026-03-08\n2025-12-30 easy 8 km\nJan 2  easy 8 km\nMar 1  easy 8 km').log();
      assert.deepEqual(log.writtenDates(0, on('2030-01-01')).map(isoDate), ['2025-12-30', '2026-01-02', '2026-03-01']);
    });
    it('above all others, to the first that has one', () => {
      const log = open('--- today 2026-03-08\nDec 30  easy 8 km\n2019-01-02 easy 8 km').log();
      assert.deepEqual(log.writtenDates(0, on('2030-01-01')).map(isoDate), ['2018-12-30', '2019-01-02']);
    });
    it('to today, when none has one', () => {
      const model = open('--- today 2026-03-08\nDec 30  easy 8 km');
      const dates = () => model.log().writtenDates(0, on('2040-01-01')).map(isoDate);
      assert.deepEqual(dates(), ['2025-12-30']);
      model.setToday(on('2031-11-01'));
      assert.deepEqual(dates(), ['2031-12-30']);
    });
    it('follow when the day above is changed', () => {
      const model = open('--- today 2026-03-08\n2025-12-30 easy 8 km\nJan 2  easy 8 km');
      const [uri = ''] = model.uris;
      const document = model.workspace.set(uri, '2019-12-30 easy 8 km\nJan 2  easy 8 km');
      assert.deepEqual(model.log().writtenDates(0, on('2030-01-01')).map(isoDate), ['2019-12-30', '2020-01-02']);
      assert.deepEqual(
        document.tree.lines.map(line => isoDate(document.dateOf(line) ?? 0)),
        ['2019-12-30', '2020-01-02'],
      );
    });
  });

  it('tells the date that each line belongs to', () => {
    const model = open(
      '; head\n2026-03-02\n  easy 8 km\n\n2026-03-04..2026-03-06 rest\n  sleep 8h\n2026-02-30 rest\n  easy 8 km',
    );
    const document = model.workspace.document(model.uris[0] ?? '');
    const dates = document?.tree.lines.map(line => {
      const date = document.dateOf(line);
      return date === undefined ? '-' : isoDate(date);
    });
    assert.deepEqual(dates, ['-', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-04', '2026-03-04', '-', '-']);
  });

  it('gives notes to their entries and days', () => {
    const { sessions, notes } = open(`
2026-03-02 easy 8 km felt light > sunny
  > second line
  sleep 7h > woke twice
    > and early
  Best day
2026-03-03 > a note of the day
  > another
  easy 8 km
`)
      .log()
      .day(on('2026-03-02'));
    assert.equal(sessions[0]?.note, 'felt light\nsunny\nsecond line');
    assert.deepEqual(notes, ['woke twice', 'and early', 'Best day']);
    const next = open('2026-03-03 > a note of the day\n  > another\n  easy 8 km\n    > its own')
      .log()
      .day(on('2026-03-03'));
    assert.deepEqual(next.notes, ['a note of the day', 'another']);
    assert.equal(next.sessions[0]?.note, 'its own');
  });

  it('reads declared kinds', () => {
    const log = open(
      'kind lunchloop = tempo #lunch rpe 6\n2026-03-02 lunchloop 8 km 40:00 #wet\n2026-03-03 lunchloop 8 km rpe 8',
    ).log();
    const [first] = log.day(on('2026-03-02')).sessions;
    assert.deepEqual(
      [first?.kind, first?.sport, first?.tags, first?.rpe, first && render(first.hard.because)],
      ['tempo', 'run', ['lunch', 'wet'], 6, 'because tempo'],
    );
    assert.equal(log.day(on('2026-03-03')).sessions[0]?.rpe, 8);
    assert.deepEqual(
      log.declaredKinds.map(({ name, kind }) => `${name} ${kind.word}`),
      ['lunchloop tempo'],
    );
  });

  it('reads a declared word as its kind where it stands first, whatever it means undeclared', () => {
    const days = ['lake 2 km', 'Lake 3 km', 'am solo 40 km', '8 km lake', 'canal 8 km', 'lake was cold, 8 km'];
    const written = days.map((day, at) => `2026-03-0${at + 1} ${day}`).join('\n');
    const kindsIn = (text: string) => {
      const log = open(text).log();
      return days.map((_, at) =>
        log
          .day(on(`2026-03-0${at + 1}`))
          .sessions.map(({ kind }) => kind)
          .join(),
      );
    };
    assert.deepEqual(kindsIn(`kind lake = swim\nkind solo = bike\n${written}`), [
      'swim',
      'swim',
      'bike',
      'run',
      'run',
      'run',
    ]);
    assert.deepEqual(kindsIn(written), ['run', 'run', 'run', 'run', 'run', 'run']);
  });

  it('takes a declared kind alone for a session, as long as it is declared', () => {
    const days =
      '2026-03-02 Lunchloop > windy\n2026-03-03\n  PM: lunchloop\n2026-03-04 skip lunchloop\n2026-03-05 lunchloop was nice\n';
    const shown = (text: string) =>
      [2, 3, 4, 5].map(day => {
        const { sessions, notes } = open(text)
          .log()
          .day(on(`2026-03-0${day}`));
        return [...sessions.map(({ status, kind, rpe, note }) => [status, kind, rpe, note]), ...notes];
      });
    assert.deepEqual(shown(`kind lunchloop = tempo rpe 6\n${days}`), [
      [['done', 'tempo', 6, 'windy']],
      [['done', 'tempo', 6, undefined]],
      [['skip', 'tempo', 6, undefined]],
      ['lunchloop was nice'],
    ]);
    assert.deepEqual(shown(days), [['Lunchloop', 'windy'], ['lunchloop'], ['lunchloop'], ['lunchloop was nice']]);
  });

  it('reads the tags of a kind that stands alone', () => {
    const days = '2026-03-02 lunchloop #hot #trail > fun\n2026-03-03 lunchloop #1 of many\n';
    const { log } = open(`--- today 2026-03-03\n--- log.trainlog\nkind lunchloop = tempo #lunch\n${days}`);
    const sessions = ['2026-03-02', '2026-03-03'].map(date => log().day(on(date)).sessions);
    assert.deepEqual(
      sessions.map(each => each.map(({ kind, tags, note }) => [kind, ...tags, note])),
      [[['tempo', 'lunch', 'hot', 'trail', 'fun']], []],
    );
  });

  it('counts a day with only a declared kind as done, and as planned', () => {
    const days = '2026-03-01 easy 8 km\n2026-03-02 pm lunchloop\n2026-03-05 am lunchloop\n2026-03-06 am tired\n';
    const shown = (text: string) => {
      const log = open(`--- today 2026-03-02\n--- log.trainlog\n${text}`).log();
      return ['02', '05', '06'].map(date => {
        const { class: is, sessions } = log.day(on(`2026-03-${date}`));
        return [is, ...sessions.map(({ kind, when }) => `${when?.when} ${kind}`)].join(': ');
      });
    };
    assert.deepEqual(shown(`kind lunchloop = easy\n${days}`), ['easy: pm easy', 'easy: am easy', 'unknown']);
    assert.deepEqual(shown(days), ['unknown', 'unknown', 'unknown']);
  });

  it('keeps up with what is declared', () => {
    const days = '2026-03-01 easy 8 km\n2026-03-02 lunchloop\n';
    const { workspace, uris, log } = open(`--- today 2026-03-02\n--- log.trainlog\nkind lunchloop = easy\n${days}`);
    const classNow = (text: string) => {
      workspace.set(uris[0] ?? '', text);
      return log().day(on('2026-03-02')).class;
    };
    assert.equal(log().day(on('2026-03-02')).class, 'easy');
    assert.equal(classNow(days), 'unknown');
    assert.equal(classNow(`kind lunchloop = tempo\n${days}`), 'hard');
  });

  it('knows shoes and answers', () => {
    const log = open(`
unit mi
shoe peg41 "Pegasus 41" max 400 start 100 km retired 2026-05-01
2026-03-02 easy 5 mi [peg41]
  ok no-rest-day until 2026-04-01 > on purpose
2026-03-04 ok hard-back-to-back
`).log();
    assert.deepEqual(
      log.shoes.map(({ place: _, maxM, ...shoe }) => ({ ...shoe, maxM: Math.round(maxM ?? 0) })),
      [{ alias: 'peg41', name: 'Pegasus 41', maxM: 643_738, startM: 100_000, retired: on('2026-05-01') }],
    );
    assert.deepEqual(
      log.answers.map(({ rule, date, until }) => [rule, isoDate(date), until && isoDate(until)]),
      [
        ['no-rest-day', '2026-03-02', '2026-04-01'],
        ['hard-back-to-back', '2026-03-04', undefined],
      ],
    );
  });
});
