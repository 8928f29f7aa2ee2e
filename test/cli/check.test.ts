import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import { findRule } from '../../server/src/analysis/rules';
import { temporaryFolders } from './support/folder';
import { trainlog, trainlogProcess } from './support/run';

const TODAY = ['--today', '2026-03-08'];
const TWO_HARD_DAYS = `2026-03-03 Tue  intervals 8 km rpe 8
2026-03-04 Wed  tempo 8 km rpe 7
`;

describe('trainlog check', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();

  describe('prints for people', () => {
    it('the line, the mark, the other day and the fixes', async () => {
      const cwd = folderWith({ 'log.trainlog': TWO_HARD_DAYS });
      const { code, stdout, stderr } = await trainlog(['check', ...TODAY, 'log.trainlog'], { cwd });
      assert.equal(stderr, '');
      assert.equal(
        stdout,
        `log.trainlog:2:1 warning Intervals on Tue, tempo on Wed 4 Mar: hard days in a row. [hard-back-to-back]
 2 │ 2026-03-04 Wed  tempo 8 km rpe 7
   │ ^^^^^^^^^^
   · log.trainlog:1:1 Tue 3 Mar: intervals 8 km
   fix: Plan a rest day on Sun 8 Mar
   fix: They belong together: tag #b2b
   fix: Accept, because …
   fix: Change this rule: rule hard-back-to-back hard.min-gap-days 0
   fix: Change this rule: rule hard-back-to-back off

1 finding in 1 file: 1 warning.
`,
      );
      assert.equal(code, 1);
    });

    it('what is shown, and with --all what is older too', async () => {
      const cwd = folderWith({ 'log.trainlog': TWO_HARD_DAYS });
      const later = ['check', '--today', '2026-08-01', 'log.trainlog'];
      const shown = await trainlog(later, { cwd });
      assert.equal(shown.code, 0);
      assert.ok(!shown.stdout.includes('hard-back-to-back'), shown.stdout);
      const all = await trainlog([...later, '--all'], { cwd });
      assert.equal(all.code, 1);
      assert.match(all.stdout, /\[hard-back-to-back\]/);
    });

    it('the mark below the words, whatever stands before them', async () => {
      const log = '\t2026-03-04 Mon  easy 8 km\n2026-03-05 🏃 > 走る 2026-02-30 x\n2026-02-30 Mon rest\n';
      const cwd = folderWith({ 'log.trainlog': log });
      const { stdout } = await trainlog(['check', ...TODAY], { cwd });
      for (const block of stdout.split('\n\n').filter(each => each.includes('│'))) {
        const [, text = '', mark = ''] = block.split('\n');
        const from = mark.indexOf('^');
        assert.equal(text.slice(0, from).replace(/[^\t]/g, ' '), mark.slice(0, from).replace(/[^\t]/g, ' '));
      }
      assert.match(stdout, /log\.trainlog:3:1 error/);
    });

    it('nothing that a terminal would obey, of a log or of the name of a file', async () => {
      const cwd = folderWith({ 'a\u001B]0;x\u0007\u202Eb.trainlog': '2026-03-02 Mon  tmepo \u009B2J\u202E 8 km\n' });
      const { stdout, stderr } = await trainlog(['check', ...TODAY, '.', 'c\u001B[2J.trainlog'], { cwd });
      assert.match(stdout, /finding/);
      assert.match(stderr, /no such file/);
      assert.doesNotMatch(stdout + stderr, /[\p{Cc}\u202E](?<!\n)/u);
    });

    it('the part of a very long line that it is about', async () => {
      const log = `2026-03-04 Wed  easy 8 km > ${'x'.repeat(200_000)}\n2026-02-30 easy 8 km > ${'y'.repeat(200_000)}\n`;
      const { stdout } = await trainlog(['check', ...TODAY, '-'], { stdin: log });
      assert(stdout.length < 5_000);
      assert.match(stdout, /2026-02-30/);
    });

    it('colours only when asked to in a pipe, and never against NO_COLOR', async () => {
      const colours = (env: Record<string, string>) =>
        trainlogProcess(['check', ...TODAY, '-'], { stdin: TWO_HARD_DAYS, env }).then(({ stdout }) =>
          stdout.includes('\u001B['),
        );
      assert.equal(await colours({}), false);
      assert.equal(await colours({ FORCE_COLOR: '1' }), true);
      assert.equal(await colours({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    });

    it('that there is nothing to say', async () => {
      const { code, stdout } = await trainlog(['check', '-'], { stdin: '' });
      assert.equal(stdout, 'No findings in 1 file.\n');
      assert.equal(code, 0);
    });
  });

  describe('prints for programs', () => {
    it('JSON with positions as in LSP', async () => {
      const { stdout } = await trainlog(['check', ...TODAY, '--format', 'json', '-'], { stdin: TWO_HARD_DAYS });
      const [finding, ...more] = JSON.parse(stdout);
      assert.deepEqual(more, []);
      const { message, fixes, ...rest } = finding;
      assert.deepEqual(rest, {
        file: '-',
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } },
        severity: 'warning',
        code: 'hard-back-to-back',
      });
      assert.match(message, /hard days in a row/);
      assert(fixes.length > 0 && fixes.every((title: unknown) => typeof title === 'string'));
    });

    it('SARIF with regions that count from 1', async () => {
      const cwd = folderWith({ 'my logs/log.trainlog': TWO_HARD_DAYS });
      const { stdout } = await trainlog(['check', ...TODAY, '--format', 'sarif', 'my logs'], { cwd });
      const { version, runs } = JSON.parse(stdout);
      assert.equal(version, '2.1.0');
      const [{ tool, columnKind, results }] = runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      assert.deepEqual(tool.driver.rules, [
        {
          id: 'hard-back-to-back',
          shortDescription: { text: findRule('hard-back-to-back')?.title },
          helpUri: 'https://github.com/trainlog/trainlog/blob/main/server/docs/rules.md#hard-back-to-back',
        },
      ]);
      assert.equal(results[0].level, 'warning');
      assert.deepEqual(results[0].locations[0].physicalLocation, {
        artifactLocation: { uri: 'my%20logs/log.trainlog' },
        region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 11 },
      });
      assert.equal(results[0].relatedLocations[0].physicalLocation.region.startLine, 1);
    });

    it('annotations of a GitHub workflow', async () => {
      const { stdout } = await trainlog(['check', ...TODAY, '--format', 'github', '-'], { stdin: TWO_HARD_DAYS });
      assert.match(
        stdout,
        /^::warning file=-,line=2,col=1,endLine=2,endColumn=11,title=hard-back-to-back::Intervals .*\n$/,
      );
    });
  });

  describe('reads', () => {
    it('all logs below a folder as one log, and the working folder when nothing is given', async () => {
      const [first = '', second = ''] = TWO_HARD_DAYS.split(/(?<=\n)/);
      const cwd = folderWith({
        'a/one.trainlog': first,
        'b/two.trainlog': second,
        'b/notes.txt': 'not a log',
        'node_modules/x/three.trainlog': '2026-02-30 rest\n',
        '.hidden/four.trainlog': '2026-02-30 rest\n',
      });
      for (const operands of [[], ['.'], ['a', 'b'], ['b/two.trainlog', 'a/one.trainlog', 'a']]) {
        const { code, stdout } = await trainlog(['check', ...TODAY, '--format', 'json', ...operands], { cwd });
        const found: { file: string; code: string }[] = JSON.parse(stdout);
        assert.deepEqual(
          found.map(finding => [finding.file, finding.code]),
          [['b/two.trainlog', 'hard-back-to-back']],
        );
        assert.equal(code, 1);
      }
    });

    it('files of any name when they are given', async () => {
      const cwd = folderWith({ 'diary.txt': TWO_HARD_DAYS });
      const { code } = await trainlog(['check', ...TODAY, 'diary.txt'], { cwd });
      assert.equal(code, 1);
    });

    it('what can be read, and says what cannot and why', async () => {
      const cwd = folderWith({
        'good.trainlog': TWO_HARD_DAYS,
        'latin1.trainlog': Buffer.from('2026-03-01 Sun  easy 8 km\n2026-03-02 Mon  easy 8 km > M\xfcde\n', 'latin1'),
        'utf16.trainlog': Buffer.from('\ufeff2026-03-01 easy 8 km\n', 'utf16le'),
        'empty/readme.md': '',
      });
      const files = ['good.trainlog', 'latin1.trainlog', 'utf16.trainlog', 'missing.trainlog', 'empty'];
      const { code, stdout, stderr } = await trainlog(['check', ...TODAY, ...files], { cwd });
      assert.equal(code, 2);
      assert.match(stdout, /hard days in a row/);
      assert.deepEqual(stderr.trimEnd().split('\n'), [
        'latin1.trainlog: it is not UTF-8 text (line 2); please save it as UTF-8',
        'utf16.trainlog: it is UTF-16 text; please save it as UTF-8',
        'missing.trainlog: there is no such file or folder',
        'empty: no .trainlog file in this folder or below it',
      ]);
    });

    it('nothing that is far too large for a log', async () => {
      const cwd = folderWith({ 'film.trainlog': '' });
      truncateSync(path.join(cwd, 'film.trainlog'), 51 * 1024 * 1024);
      const { code, stderr } = await trainlog(['check', 'film.trainlog'], { cwd });
      assert.equal(code, 2);
      assert.equal(stderr, 'film.trainlog: it is larger than 50 MB, which no log is\n');
    });

    it('no pipe and no device, whatever they are called', async function () {
      if (process.platform === 'win32') this.skip();
      const cwd = folderWith({ 'log.trainlog': '2026-03-04 Wed  rest\n' });
      execFileSync('mkfifo', [path.join(cwd, 'pipe.trainlog')]);
      symlinkSync('/dev/zero', path.join(cwd, 'zero.trainlog'));
      const all = await trainlog(['check', ...TODAY], { cwd });
      assert.match(all.stdout, /in 1 file\./);
      const { code, stderr } = await trainlog(['check', 'pipe.trainlog', 'zero.trainlog'], { cwd });
      assert.equal(code, 2);
      assert.equal(stderr, 'pipe.trainlog: it is no plain file\nzero.trainlog: it is no plain file\n');
    });

    it('no link that leads nowhere', async function () {
      if (process.platform === 'win32') this.skip(); // links need a privilege there
      const cwd = folderWith({});
      symlinkSync('circle.trainlog', path.join(cwd, 'circle.trainlog'));
      const { code, stderr } = await trainlog(['check', 'circle.trainlog'], { cwd });
      assert.equal(code, 2);
      assert.equal(stderr, 'circle.trainlog: its links lead in a circle\n');
    });
  });

  describe('ends with', () => {
    const plans = '2026-03-07 Sat  plan easy 5 km\n2026-03-08 Sun  easy 8 km\n';
    const cases: readonly [log: string, failOn: string | undefined, code: number][] = [
      [TWO_HARD_DAYS, undefined, 1],
      [TWO_HARD_DAYS, 'error', 0],
      [TWO_HARD_DAYS, 'never', 0],
      ['2026-02-30 rest\n', 'error', 1],
      [plans, undefined, 0],
      [plans, 'information', 0],
      [plans, 'hint', 1],
    ];
    for (const [stdin, failOn, expected] of cases) {
      it(`${expected} for ${JSON.stringify(stdin.slice(0, 30))} and --fail-on ${failOn ?? '(none)'}`, async () => {
        const { code } = await trainlog(['check', ...TODAY, ...(failOn ? ['--fail-on', failOn] : []), '-'], { stdin });
        assert.equal(code, expected);
      });
    }
  });

  describe('--fix', () => {
    const before = '\ufeff2026/3/2 Mon  easy 8 km\r\npm easy 3 km\r\n2026-03-03 Tue  rest';
    const after = '\ufeff2026-03-02 Mon  easy 8 km\r\n  pm easy 3 km\r\n2026-03-03 Tue  rest';

    it('writes what is safe, keeps mode, line ends and byte order mark, and leaves nothing behind', async () => {
      const cwd = folderWith({ 'log.trainlog': before, 'other.trainlog': '2026-03-04 Wed  rest\n' });
      const file = path.join(cwd, 'log.trainlog');
      const other = path.join(cwd, 'other.trainlog');
      chmodSync(file, 0o640);
      const untouched = statSync(other);
      const { code, stdout, stderr } = await trainlog(['check', ...TODAY, '--fix'], { cwd });
      assert.equal(readFileSync(file, 'utf8'), after);
      if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.equal(statSync(other).mtimeMs, untouched.mtimeMs);
      assert.deepEqual(readdirSync(cwd).sort(), ['log.trainlog', 'other.trainlog']);
      assert.equal(stderr, '2 findings fixed.\n');
      assert.match(stdout, /No findings/);
      assert.equal(code, 0);
      const again = await trainlog(['check', ...TODAY, '--fix'], { cwd });
      assert.equal(again.stderr, '');
      assert.equal(readFileSync(file, 'utf8'), after);
    });

    it('writes the file that a link names, and leaves the link', async function () {
      if (process.platform === 'win32') this.skip(); // links need a privilege there
      const cwd = folderWith({ 'real/log.trainlog': before });
      symlinkSync(path.join('real', 'log.trainlog'), path.join(cwd, 'link.trainlog'));
      await trainlog(['check', ...TODAY, '--fix', 'link.trainlog'], { cwd });
      assert(lstatSync(path.join(cwd, 'link.trainlog')).isSymbolicLink());
      assert.equal(readFileSync(path.join(cwd, 'real/log.trainlog'), 'utf8'), after);
    });

    it('leaves a file alone that is read-only', async () => {
      const cwd = folderWith({ 'log.trainlog': before });
      const file = path.join(cwd, 'log.trainlog');
      chmodSync(file, 0o444);
      const { code, stdout, stderr } = await trainlog(['check', ...TODAY, '--fix'], { cwd });
      chmodSync(file, 0o644);
      assert.equal(stderr, 'log.trainlog: not written, it is read-only\n');
      assert.match(stdout, /2 findings in 1 file/);
      assert.equal(readFileSync(file, 'utf8'), before);
      assert.equal(code, 2);
    });

    it('leaves a file alone that has another name, which would keep the old text', async function () {
      if (process.platform === 'win32') this.skip();
      const cwd = folderWith({ 'log.trainlog': before });
      linkSync(path.join(cwd, 'log.trainlog'), path.join(cwd, 'other.txt'));
      const { code, stderr } = await trainlog(['check', ...TODAY, '--fix'], { cwd });
      assert.match(stderr, /^log\.trainlog: not written, it has another name \(a hard link\)/);
      assert.equal(readFileSync(path.join(cwd, 'log.trainlog'), 'utf8'), before);
      assert.equal(statSync(path.join(cwd, 'log.trainlog')).nlink, 2);
      assert.equal(code, 2);
    });

    it('keeps the owner of a file', async function () {
      if (process.getuid?.() !== 0) this.skip(); // others cannot give a file away
      const cwd = folderWith({ 'log.trainlog': before });
      const file = path.join(cwd, 'log.trainlog');
      chownSync(file, 12_345, 54_321);
      await trainlog(['check', ...TODAY, '--fix'], { cwd });
      const { uid, gid } = statSync(file);
      assert.deepEqual([readFileSync(file, 'utf8'), uid, gid], [after, 12_345, 54_321]);
    });

    it('takes away what a run that was killed has left, and nothing else', async () => {
      const ending = '00000000-0000-4000-8000-000000000000.tmp';
      const others = [
        `.log.trainlog.${process.pid}.${ending}`,
        `.other.trainlog.99999999.${ending}`,
        '.log.trainlog.99999999.mine.tmp',
      ];
      const files = Object.fromEntries([`.log.trainlog.99999999.${ending}`, ...others].map(name => [name, 'half']));
      const cwd = folderWith({ 'log.trainlog': before, ...files });
      await trainlog(['check', ...TODAY, '--fix'], { cwd });
      assert.deepEqual(readdirSync(cwd).sort(), ['log.trainlog', ...others].sort());
    });

    it('leaves advice alone', async () => {
      const cwd = folderWith({ 'log.trainlog': TWO_HARD_DAYS });
      const { code } = await trainlog(['check', ...TODAY, '--fix'], { cwd });
      assert.equal(readFileSync(path.join(cwd, 'log.trainlog'), 'utf8'), TWO_HARD_DAYS);
      assert.equal(code, 1);
    });

    it('sends the fixed text on when it came by standard input', async () => {
      const { stdout, stderr } = await trainlog(['check', ...TODAY, '--fix', '-'], { stdin: before });
      assert.equal(stdout, after);
      assert.match(stderr, /No findings in 1 file/);
      const unchanged = await trainlog(['check', ...TODAY, '--fix', '-'], { stdin: TWO_HARD_DAYS });
      assert.equal(unchanged.stdout, TWO_HARD_DAYS);
    });
  });
});
