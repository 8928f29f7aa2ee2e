import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { neverInterrupted } from '../../server/src/base/checkpoint';
import { applyEdits, type Position } from '../../server/src/base/text';
import type { FeatureContext } from '../../server/src/features/context';
import { inlineCompletion } from '../../server/src/features/inlineCompletion';
import { parse } from '../../server/src/syntax/parse';
import { covered, opened } from './support/opened';

/** The line of the cursor after each of the texts that are offered; none when nothing is. */
function offered(source: string): readonly string[] {
  const { context, position, text } = opened(source);
  return offeredAt(context, position, text);
}

function offeredAt(context: FeatureContext, position: Position, text: string): readonly string[] {
  const { uri } = context.document;
  const items = inlineCompletion(context, { textDocument: { uri }, position }) ?? [];
  return items.map(({ insertText, range }) => {
    assert.ok(range && typeof insertText === 'string', 'a plain text with its range');
    const typed = covered(text, range);
    // White space may be replaced: the next day stands at the left.
    assert.ok(insertText.startsWith(typed) || typed.trim() === '', `${insertText} goes on with ${typed}`);
    return applyEdits(text, [{ range, newText: insertText }]).split('\n')[position.line] ?? '';
  });
}

function check(source: string, ...lines: readonly string[]): void {
  assert.deepEqual(offered(source), lines);
}

/** Lines of the example that are written again, each behind so many of those before it as habits are read from, and more. */
const LAST_LINES = 120;
const LINES_BEFORE = 240;

/** Four weeks of a runner of habits, up to Wednesday 4 March. */
const weeks = `
2026-02-10 Tue  intervals 10 km 50:10: wu 3 km, 6 x 800 m r 90s, cd 2 km
2026-02-11 Wed  easy 8 km 45:02 hr 137 [peg41]
2026-02-12 Thu  tempo 9 km 44:10 rpe 7
2026-02-15 Sun  long 18 km 1:42:10 #trail
2026-02-17 Tue  intervals 10 km 50:10: wu 3 km, 6 x 800 m r 90s, cd 2 km
2026-02-18 Wed  easy 8 km 45:44 hr 139 [peg41]
2026-02-19 Thu  hills 8 km
2026-02-23 Mon  rest
2026-02-24 Tue  intervals 11 km 55:10 > Windy.
2026-02-25 Wed  easy 9 km 50:10 hr 138 [peg41]
2026-03-01 Sun  long 20 km 1:55:10 #trail
2026-03-02 Mon  rest
2026-03-03 Tue  intervals 10 km 49:40: wu 3 km, 6 x 800 m r 90s = 3:20 3:21 3:19 3:20 3:18 3:17, cd 2 km
`;
const today = '--- today 2026-03-04';

describe('inline completion', () => {
  it('an empty line goes on with the next date; today is the other choice when days are missing', () => {
    check(`${today}\n${weeks}$0\n`, '2026-03-04 Wed  ');
    check(`--- today 2026-03-06\n${weeks}$0\n`, '2026-03-04 Wed  ', '2026-03-06 Fri  ');
    check(`${today}\n${weeks}2026-$0\n`, '2026-03-04 Wed  ');
    check('--- today 2026-03-03\n2026-03-01 rest\n2026-03-02 rest\n$0', '2026-03-03 ');
  });

  it('a newest-first log goes on at its top', () => {
    const log = '2026-03-03 Tue  rest\n2026-03-02 Mon  rest\n2026-03-01 Sun  rest\n';
    check(`${today}\n$0\n${log}`, '2026-03-04 Wed  ');
    check(`${today}\n${log}$0\n`);
  });

  it('an empty log begins with today, below its first lines too', () => {
    check(`${today}\n--- log.trainlog\n$0`, '2026-03-04 Wed  ');
    check(`${today}\nunit km\nweek monday\n\n$0`, '2026-03-04 Wed  ');
    check(`${today}\n--- log.trainlog\n20$0`, '2026-03-04 Wed  ');
  });

  it('below an indented line the next day stands at the left', () => {
    const log = '2026-03-02 Mon  easy 8 km\n  strength 20 min\n';
    check(`${today}\n${log}  $0`, '2026-03-03 Tue  ', '2026-03-04 Wed  ');
    check(`${today}\n${log}  $0\n2026-03-03 Tue  rest\n`);
  });

  it('nothing on an empty line between days that follow each other, and above all days', () => {
    check(`${today}\n2026-03-01 Sun  rest\n$0\n2026-03-02 Mon  rest\n`);
    check(`${today}\n2026-03-01 Sun  rest\n$0\n2026-03-03 Tue  rest\n`, '2026-03-02 Mon  ');
    check(`${today}\nunit km\n$0\n2026-03-01 Sun  rest\n`);
  });

  it('a fresh day goes on with the usual session of its weekday', () => {
    check(`${today}\n${weeks}2026-03-04 Wed  $0\n`, '2026-03-04 Wed  easy 8 km');
    check(`${today}\n${weeks}2026-03-04 Wed\n  $0\n`, '  easy 8 km');
    check(
      `--- today 2026-03-10\n${weeks}2026-03-10 Tue  $0\n`,
      '2026-03-10 Tue  intervals 10 km: wu 3 km, 6 x 800 m r 90s, cd 2 km',
    );
    check(`--- today 2026-03-09\n${weeks}2026-03-09 Mon  $0\n`, '2026-03-09 Mon  rest');
    check(`--- today 2026-03-08\n${weeks}2026-03-08 Sun  $0\n`, '2026-03-08 Sun  long 20 km #trail');
    check(`${today}\n${weeks}2026-03-04 Wed  plan $0\n`, '2026-03-04 Wed  plan easy 8 km');
  });

  it('and follows what is typed, other sessions too', () => {
    check(`${today}\n${weeks}2026-03-04 Wed  e$0\n`, '2026-03-04 Wed  easy 8 km');
    check(`${today}\n${weeks}2026-03-04 Wed  Easy $0\n`, '2026-03-04 Wed  Easy 8 km');
    check(`${today}\n${weeks}2026-03-04 Wed  easy 9$0\n`, '2026-03-04 Wed  easy 9 km');
    check(`${today}\n${weeks}2026-03-04 Wed  t$0\n`, '2026-03-04 Wed  tempo 9 km');
    check(`${today}\n${weeks}2026-03-04 Wed  easy 8 km$0\n`);
  });

  it('nothing where a weekday has no habit yet', () => {
    check(`--- today 2026-03-05\n${weeks}2026-03-05 Thu  $0\n`);
    check(`--- today 2026-03-06\n${weeks}2026-03-06 Fri  $0\n`);
    check(`${today}\n2026-03-04 Wed  $0\n`);
    check('--- today 2026-03-09\n2026-03-02 Mon  easy 8 km\n2026-03-09 Mon  $0\n');
  });

  it('nothing is taken for usual after a long pause, an illness or an injury', () => {
    check(`--- today 2026-03-18\n${weeks}2026-03-18 Wed  $0\n`);
    check(`${today}\n${weeks}  sick cough\n2026-03-04 Wed  $0\n`);
    check(`--- today 2026-03-11\n${weeks}2026-03-06 Fri  injury achilles 3/10\n2026-03-11 Wed  $0\n`);
  });

  it('a day that has its session goes on with the next day', () => {
    check(`${today}\n${weeks}2026-03-04 Wed  tempo 9 km\n  $0\n`, '2026-03-05 Thu  ');
    check(`${today}\n${weeks}2026-03-04 Wed  rest\n  $0\n`, '2026-03-05 Thu  ');
  });

  it('a plan comes first, as done, and what is usual second; once it is answered, and before its day, neither', () => {
    const planned = `${weeks}2026-03-04 Wed  plan tempo 9 km: wu 2 km, 20 min @ T, cd 2 km > if fresh\n`;
    check(
      `${today}\n${planned}  $0\n`,
      '  tempo 9 km: wu 2 km, 20 min @ T, cd 2 km',
      '  easy 8 km',
      '2026-03-05 Thu  ',
    );
    check(`${today}\n${planned}  t$0\n`, '  tempo 9 km: wu 2 km, 20 min @ T, cd 2 km');
    check(`${today}\n${planned}  e$0\n`, '  easy 8 km');
    check(`${today}\n${planned}  tempo 8 km\n  $0\n`, '2026-03-05 Thu  ');
    check(`--- today 2026-03-03\n${planned}  $0\n`, '2026-03-05 Thu  ');
  });

  it('behind a session the words that usually follow, never a number', () => {
    check(`${today}\n${weeks}2026-03-04 Wed  easy 8 km 45:10$0\n`, '2026-03-04 Wed  easy 8 km 45:10 hr ');
    check(`${today}\n${weeks}2026-03-04 Wed  easy 8 km 45:10 $0\n`, '2026-03-04 Wed  easy 8 km 45:10 hr ');
    check(`${today}\n${weeks}2026-03-04 Wed  easy 8 km 45:10 h$0\n`, '2026-03-04 Wed  easy 8 km 45:10 hr ');
    check(
      `${today}\n${weeks}2026-03-04 Wed  easy 8 km 45:10 hr 138$0\n`,
      '2026-03-04 Wed  easy 8 km 45:10 hr 138 [peg41]',
    );
    check(`${today}\n${weeks}2026-03-04 Wed  easy 7 km$0\n`);
    check(`${today}\n${weeks}2026-03-04 Wed  easy 8 km 45:10 hr 13$0\n`);
    check(`${today}\n${weeks}2026-03-04 Wed  easy 8 km 45:10 hr 138 [peg41]$0\n`);
    check(`${today}\n${weeks}2026-03-04 Wed  hills 8 km$0\n`);
    check(`${today}\n${weeks}2026-03-04 Wed  long 19 km 1:50:02$0\n`, '2026-03-04 Wed  long 19 km 1:50:02 #trail');
  });

  it('a retired shoe is not offered any more', () =>
    check(`${today}\nshoe peg41 "Pegasus" retired 2026-03-01\n${weeks}2026-03-04 Wed  easy 8 km 45:10 hr 138$0\n`));

  it('the unit behind a number such as usual', () => {
    check(`${today}\n${weeks}2026-03-04 Wed  easy 7$0\n`, '2026-03-04 Wed  easy 7 km');
    check(`${today}\n${weeks}2026-03-04 Wed  easy 7 $0\n`, '2026-03-04 Wed  easy 7 km');
    check(`${today}\n${weeks}2026-03-04 Wed  easy 45$0\n`);
    check(
      '--- today 2026-03-10\nunit mi\n2026-03-03 Tue  easy 5mi\n2026-03-10 Tue  easy 6$0\n',
      '2026-03-10 Tue  easy 6mi',
    );
  });

  it('below a day the metrics of most days', () => {
    const log =
      '2026-03-01 Sun  easy 8 km\n  sleep 7h\n2026-03-02 Mon  rest\n  sleep 8h\n2026-03-03 Tue  easy 8 km\n  sleep 7h\n';
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n  $0\n`, '  sleep ', '2026-03-05 Thu  ');
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n  s$0\n`, '  sleep ');
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n  sleep 7h\n  $0\n`, '2026-03-05 Thu  ');
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n$0\n`, '  sleep ', '2026-03-05 Thu  ');
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n  sleep 7h\n$0\n`, '2026-03-05 Thu  ');
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n\n$0\n`, '2026-03-05 Thu  ');
    check(`${today}\n${log}2026-03-04 Wed  easy 8 km\n# Taper\n$0\n`, '2026-03-05 Thu  ');
  });

  it('whatever it offers in the last weeks of a log is read to the last word', () => {
    const lines = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8').split('\n');
    const first = lines.length - LAST_LINES;
    // One log that grows, as a runner types it: only the last line is read anew.
    const { service, uri } = opened('--- today 2026-10-25\n--- log.trainlog\n');
    let count = 0;
    for (const [index, line] of lines.entries()) {
      const begun = /^\d{4}-\d{2}-\d{2} \w{3} {2}/.exec(line)?.[0];
      if (begun === undefined || index < first) continue;
      const before = lines.slice(first - LINES_BEFORE, index);
      for (const typed of [begun, line.slice(0, begun.length + 1)]) {
        const text = [...before, typed].join('\n');
        service.set(uri, text);
        const context = service.context(uri, neverInterrupted) ?? assert.fail('the log is gone');
        const position = { line: before.length, character: typed.length };
        for (const after of offeredAt(context, position, text)) {
          count++;
          const [read] = parse(after).lines;
          // The example has a wrong weekday, on purpose.
          assert.deepEqual(
            read?.problems.filter(({ span }) => span.start >= begun.length),
            [],
            after,
          );
          assert.ok(read.kind === 'day' && read.entries.length > 0, after);
          assert.ok(
            read.entries.every(entry => entry.skipped === undefined && entry.body.type !== 'prose'),
            after,
          );
        }
      }
    }
    assert.ok(count > 50, `only ${count}`);
  });

  it('nothing in notes, prose, comments, headings, directives and in the middle of a line', () => {
    for (const line of [
      '2026-03-04 Wed  easy 8 km 45:10 > e$0',
      '2026-03-04 Wed  > $0',
      '  > $0',
      '2026-03-04 Wed  easy 8 km 45:10 felt $0',
      '2026-03-04 Wed  easy 8 km: $0',
      '; 2$0',
      '# $0',
      'shoe $0',
      '2026-03-04 Wed  $0 > windy',
      'e$0',
    ])
      check(`${today}\n${weeks}${line}\n`);
  });
});
