import assert from 'node:assert/strict';
import { rules } from '../../server/src/analysis/rules';
import { version } from '../../server/src/lsp/version';
import { textChecks } from '../../server/src/syntax/tree';
import { trainlog, trainlogProcess } from './support/run';

describe('trainlog', function () {
  this.timeout(30_000);

  it('shows its commands', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, stdout, stderr } = await trainlog(args);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      for (const name of ['check', 'explain', 'add', 'convert', 'import', 'export', 'lsp'])
        assert.match(stdout, new RegExp(`trainlog ${name} `));
      assert.match(stdout.replaceAll('\n', ' '), /not medical advice/);
    }
  });

  it('tells its version', async () => {
    assert.deepEqual(await trainlogProcess(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps with each command', async () => {
    for (const args of [
      ['check', '--help'],
      ['check', '-h'],
      ['help', 'check'],
      ['check', '--fix', '--help'],
    ]) {
      const { code, stdout } = await trainlog(args);
      assert.equal(code, 0);
      assert.match(stdout, /--fail-on SEVERITY/);
    }
  });

  const mistakes: readonly [args: readonly string[], message: RegExp][] = [
    [['chek'], /^trainlog: there is no command 'chek'; did you mean check\?\nSee trainlog --help\n$/],
    [['check', '--fixx'], /^trainlog check: there is no option --fixx; there is --help, --format,/],
    [['check', '--format'], /^trainlog check: --format needs a value\n/],
    [['check', '--format', '--fix'], /^trainlog check: --format needs a value\n/],
    [['check', '--fix=yes'], /^trainlog check: --fix does not take an argument\n/],
    [['check', '--format', 'xml'], /--format is one of pretty, [\w, ]+, not 'xml'/],
    [['check', '--today', '2026-02-30'], /--today takes a date such as 2026-03-08, not '2026-02-30'/],
    [['check', '--fail-on', 'often'], /--fail-on is one of error, warning, information, hint, never/],
    [['check', '-', '-'], /- can be given once only/],
    [['explain', 'no-rest'], /there is no rule 'no-rest'; trainlog explain lists all\n/],
    [['explain', 'no-rest-dya'], /there is no rule 'no-rest-dya'; did you mean no-rest-day\?/],
    [['explain', 'a', 'b'], /please name one rule/],
    [['report', '--year', '26'], /--year takes a year such as 2026, not '26'/],
    [['stats', '--weeks', '0'], /--weeks takes a number from 1 to 600, not '0'/],
    [['export', '--format', 'xml'], /--format is one of json, csv, ics, workout, not 'xml'/],
    [['export', '--week', '2026-03-08'], /--week goes with --format ics or workout/],
    [['export', '--format', 'ics', '--date', 'Tue'], /--date takes a date such as 2026-03-08, not 'Tue'/],
    [
      ['export', '--format', 'ics', '--time-zone', 'Mars'],
      /--time-zone takes a zone such as Europe\/Berlin, not 'Mars'/,
    ],
    [['add'], /give what to write, or --inbox/],
    [['add', '--inbox', 'easy 8 km'], /give a text or --inbox, not both/],
    [['lsp'], /please say how: --stdio/],
  ];
  for (const [args, message] of mistakes) {
    it(`says what is wrong with ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await trainlog(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  it('explains each rule and check', async () => {
    const overview = await trainlog(['explain']);
    for (const id of [...rules.map(rule => rule.id), ...Object.keys(textChecks)])
      assert(overview.stdout.includes(id), id);
    assert.match(overview.stdout, /\nSpacing of hard work\n {2}hard-back-to-back +warning +C {2}Hard sessions/);
    assert.match(overview.stdout, /\n {2}monotony-high +off +C {2}/);
    assert.match(overview.stdout, /\n {2}C: limited;/);
    assert.equal(
      overview.stdout.match(/^ {2}[a-z-]+ +(?:warning|information|hint|off) +[ABCDX–] {2}\S/gm)?.length,
      rules.length,
    );
    const page = await trainlog(['explain', 'no-rest-day']);
    assert.equal(page.code, 0);
    for (const part of [
      'A rest day in the week. A week of which every day is known',
      'Training breaks down',
      'How loud: warning for what is done, information for what is planned.',
      'Evidence: limited;',
      '  rest.min-per-week · 1 · a whole number from 0 to 3 · Rest days',
      'Seven days of training, today included:\n\n    2026-03-02 Mon  easy 8 km\n',
      '\n    ^^^^^^^^^^ warning no-rest-day: No rest day this week.',
      'nothing is said:\n',
      "'rule no-rest-day off'.\n",
    ])
      assert(page.stdout.includes(part), part);
    const check = await trainlog(['explain', 'date-impossible']);
    assert.match(
      check.stdout,
      /^date-impossible\n\nThere is no such day, or a range ends before it begins\. By itself: error\.\n/,
    );
  });

  it('ends quietly when nobody reads on', async () => {
    const { code, stderr } = await trainlogProcess(['explain', 'no-rest-day'], { unread: 'stdout' });
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('says by its exit code what came of it, also when nobody reads why', async () => {
    const failed = await trainlogProcess(['check', 'missing.trainlog'], { unread: 'stderr' });
    assert.equal(failed.code, 2);
    const found = await trainlogProcess(['check', '-'], { stdin: '2026-02-30  easy 8 km\n', unread: 'stderr' });
    assert.equal(found.code, 1);
  });
});
