import assert from 'node:assert/strict';
import { rangeOf } from '../../server/src/base/text';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import type { ClientFacts, FeatureContext } from '../../server/src/features/context';
import { createService } from '../../server/src/service/service';
import { printTree } from '../../server/src/syntax/print';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { testHost } from '../support/log';
import { type Opened, opened } from './support/opened';

/** Each lens as the words it is above, a bar, and what it says. */
async function shown(source: string, client?: ClientFacts): Promise<string[]> {
  const { context, text } = opened(source, client);
  const lines = text.split('\n');
  return (await codeLenses(context)).map(lens => {
    const { start, end } = lens.range;
    const { command } = resolveCodeLens(context, lens);
    return `${lines[start.line]?.slice(start.character, end.character)} | ${command?.title}`;
  });
}

const check = async (source: string, ...expected: readonly string[]) => assert.deepEqual(await shown(source), expected);

describe('code lenses', () => {
  it('say what a week adds up to, above its first day', () =>
    check(
      `
--- today 2026-03-16
# March
2026-03-02 Mon  easy 8 km 45:00
2026-03-03 Tue  intervals 10 km 50:00
2026-03-04 Wed  rest
2026-03-05 Thu  easy 8 km 45:00
  strength 30 min
2026-03-06 Fri  tempo 9.5 km 45:00
2026-03-07 Sat  walk 40 min
2026-03-08 Sun  long 20 km 1:55:00

2026-03-10 Tue  easy 8 km
`,
      '2026-03-02 | 55.5 km · 5 runs · 2 hard · 2 rest · load 389',
      '2026-03-10 | 8 km · 1 run · 1 rest · 5 unknown · load 32',
    ));

  it('tell from the first line on', () =>
    check(
      `
--- today 2026-03-04
2026-03-03 Tue  easy 5 km
`,
      '2026-03-03 | 5 km · 1 run · rest possible until Sun · load 23',
    ));

  it('of today’s week say what is still planned, and the last day that can be a rest day', () =>
    check(
      `
--- today 2026-03-05
2026-03-02 Mon  easy 8 km 45:00
2026-03-03 Tue  tempo 9 km 45:00
2026-03-04 Wed  easy 8 km 45:00
2026-03-06 Fri  plan easy 6 km
2026-03-07 Sat  plan intervals 10 km
2026-03-08 Sun  plan long 20 km
`,
      '2026-03-02 | 25 km · rest still possible today · still planned: 36 km, 3 runs, 1 hard',
    ));

  it('and that a plan would have to move for it', () =>
    check(
      `
--- today 2026-03-06
2026-03-02 Mon  easy 8 km 45:00
2026-03-03 Tue  easy 9 km 45:00
2026-03-04 Wed  easy 8 km 45:00
2026-03-05 Thu  easy 8 km 45:00
2026-03-06 Fri  easy 8 km 45:00
2026-03-07 Sat  plan easy 10 km
2026-03-08 Sun  plan long 20 km
`,
      '2026-03-02 | 41 km · rest possible until Sun, if its plan moves',
    ));

  it('and for how many days in a row it has been none, from the third line on, over the weeks', () => {
    check(
      `
--- today 2026-03-04
2026-03-02 Mon  easy 5 km
2026-03-03 Tue  easy 5 km
2026-03-04 Wed  easy 5 km
`,
      '2026-03-02 | 15 km · 3 runs · 3 days in a row · rest possible until Sun · load 70',
    );
    check(
      `
--- today 2026-03-10
2026-03-06 Fri  rest
2026-03-07 Sat  easy 5 km
2026-03-08 Sun  easy 5 km
2026-03-09 Mon  easy 5 km
2026-03-10 Tue  easy 5 km
`,
      '2026-03-06 | 10 km · 2 runs · 1 rest · 4 unknown · load 47',
      '2026-03-09 | 10 km · 2 runs · 4 days in a row · rest possible until Sun · load 47',
    );
  });

  it('a rest day that is taken or planned needs no more words', () =>
    check(
      `
--- today 2026-03-12
2026-03-02 Mon  easy 8 km 45:00
2026-03-09 Mon  easy 8 km 45:00
2026-03-10 Tue  rest
2026-03-11 Wed  easy 8 km 45:00
2026-03-12 Thu  easy 8 km 45:00
2026-03-15 Sun  plan long 18 km
`,
      '2026-03-02 | 8 km · 1 run · 6 unknown · load 32',
      '2026-03-09 | 24 km · 3 runs · 1 rest · load 96 · still planned: 18 km, 1 run',
    ));

  it('and nothing about rest to those who train every day on purpose', () =>
    check(
      `
--- today 2026-03-04
profile streaker
2026-03-03 Tue  easy 5 km
`,
      '2026-03-03 | 5 km · 1 run · load 23',
    ));

  it('planned weeks say so', () =>
    check(
      `
--- today 2026-03-02
2026-03-09 Mon  plan easy 8 km
2026-03-10 Tue  plan intervals 10 km
2026-03-11 Wed  plan rest
2026-03-16 Mon  > Which race?
`,
      '2026-03-09 | planned: 18 km · 2 runs · 1 hard · 1 rest · load 142',
      '2026-03-16 | planned: nothing yet',
    ));

  it('days sick and injured are rest, and said to be what they are', () =>
    check(
      `
--- today 2026-03-16
2026-03-02 Mon  sick cold
2026-03-03 Tue  sick cold
2026-03-04 Wed  rest
2026-03-05 Thu  bike 60 min
2026-03-06 Fri  easy 5 km
2026-03-07 Sat  rest
2026-03-08 Sun  injury calf
2026-03-09..2026-03-15 injury calf
`,
      '2026-03-02 | 5 km · 1 run · 5 rest (2 sick, 1 injured) · load 66',
      '2026-03-09 | 7 rest (7 injured)',
    ));

  it('weeks without runs say what was done instead', () =>
    check(
      `
--- today 2026-03-16
2026-03-09 Mon  bike 60 min
2026-03-10 Tue  strength 30 min
2026-03-11 Wed  rest
2026-03-12 Thu  swim 40 min
`,
      '2026-03-09 | no runs, 3 other sessions · 1 rest · 3 unknown · load 107',
    ));

  it('leave praise out where there is no room', () =>
    check(
      `
--- today 2026-03-09
2026-03-02 Mon  rest
2026-03-03 Tue  intervals 9 km
2026-03-05 Thu  tempo 10 km
2026-03-06 Fri  rest
2026-03-07 Sat  easy 8 km
2026-03-08 Sun  easy 8 km
`,
      '2026-03-02 | 35 km · 4 runs · 2 hard · 3 rest · load 260',
    ));

  it('are short enough for a window of 80 columns; who points at one reads all of it', async () => {
    const { context } = opened(`
--- today 2026-03-09
2026-03-02 Mon  rest
2026-03-03 Tue  intervals 9 km
2026-03-05 Thu  tempo 10 km
2026-03-06 Fri  rest
2026-03-07 Sat  easy 8 km
2026-03-08 Sun  easy 8 km
`);
    const [lens] = await codeLenses(context);
    assert.ok(lens);
    const { title = '', tooltip } = resolveCodeLens(context, lens).command ?? {};
    assert.ok(title.length <= 80, title);
    assert.match(tooltip ?? '', /35 km · 4 runs · 2 hard · 3 rest · load 260 · Rest day after a big block/);
  });

  it('speak of form once the log is old enough for it', async () => {
    const start = parseIsoDate('2026-01-05') ?? 0;
    const days = Array.from({ length: 90 }, (_, index) => `${isoDate(start + index)}  easy 8 km 45:00`);
    const lenses = await shown(days.join('\n'));
    assert.equal(lenses.length, 13);
    assert.match(lenses[10] ?? '', /^2026-03-16 \| 56 km · 7 runs · 0 rest · load 225$/);
    assert.match(lenses[11] ?? '', /^2026-03-23 \| 56 km · 7 runs · 0 rest · load 225 · form −\d$/);
  });

  it('stand where the week begins in the text: newest first above its last day', () =>
    check(
      `
--- today 2026-03-11
2026-03-10 Tue  easy 8 km 45:00
2026-03-09 Mon  easy 8 km 45:00

2026-03-08 Sun  easy 8 km 45:00
2026-03-02 Mon  easy 8 km 45:00
`,
      '2026-03-10 | 16 km · 2 runs · 3 days in a row · rest possible until Sun · load 64',
      '2026-03-08 | 16 km · 2 runs · 5 unknown · load 64',
    ));

  it('a week has one lens in a file, also where days are out of order, with all that its log knows', () =>
    check(
      `
--- today 2026-03-16
--- a.trainlog
week sunday
2026-03-07 Sat  easy 8 km 45:00
2026-03-08 Sun  easy 8 km 45:00
2026-03-06 Fri  easy 8 km 45:00
2026-13-40 easy 3 km
--- b.trainlog
2026-03-09 Mon  easy 10 km 55:00
`,
      '2026-03-07 | 16 km · 2 runs · load 64',
      '2026-03-08 | 18 km · 2 runs · 5 unknown · load 71',
    ));

  it('can be clicked where the client has a command for it, and only there', async () => {
    const source = '2026-03-03 Tue  easy 5 km';
    const [lens] = await codeLenses(opened(source).context);
    assert.ok(lens);
    assert.equal(lens.command, undefined);
    assert.equal(resolveCodeLens(opened(source).context, lens).command?.command, '');
    const { context, uri } = opened(source, { weekCommand: 'show.week' });
    const { command } = resolveCodeLens(context, lens);
    assert.equal(command?.command, 'show.week');
    assert.deepEqual(command.arguments, [uri, { line: 0, character: 0 }]);
    assert.equal(command.tooltip, 'Week of Mon 2 Mar\nLoad: how much and how hard. An hour at threshold is 100.');
  });

  it('are right after every edit, and the same while no date changes', async () => {
    const text = '2026-03-02 Mon  easy 8 km\n2026-03-08 Sun  easy 6 km\n2026-03-09 Mon  easy 7 km\n';
    const { context, uri, service } = opened(text);
    const places = async (now: FeatureContext) =>
      (await codeLenses(now)).map(({ range: { start, end } }) =>
        [start.line, start.character, end.character].join(' '),
      );
    const placesAfter = async (line: number, start: number, end: number, newText: string) => {
      service.edit(uri, [{ range: rangeOf(line, { start, end }), newText }]);
      const now = service.context(uri) ?? assert.fail();
      const fresh = createService({ host: testHost(now.log.today), ruleFailed: assert.fail });
      fresh.set(uri, printTree(now.document.tree));
      const expected = await places(fresh.context(uri) ?? assert.fail());
      assert.deepEqual(await places(now), expected);
      return expected;
    };
    const before = await codeLenses(context);
    assert.deepEqual(await placesAfter(1, 21, 22, '9'), ['0 0 10', '2 0 10']);
    assert.equal(await codeLenses(service.context(uri) ?? assert.fail()), before);
    assert.deepEqual(await placesAfter(0, 0, 0, '; new\n'), ['1 0 10', '3 0 10']);
    assert.deepEqual(await placesAfter(1, 0, 0, '  '), ['1 2 12', '3 0 10']);
    assert.deepEqual(await placesAfter(0, 0, 5, 'week sunday'), ['1 2 12', '2 0 10']);
    assert.deepEqual(await placesAfter(0, 5, 11, 'monday'), ['1 2 12', '3 0 10']);
    assert.deepEqual(await placesAfter(1, 2, 12, 'Mar 2'), ['1 2 7', '3 0 10']);
    assert.deepEqual(await placesAfter(3, 3, 3, '1'), ['1 2 7']);
  });

  it('can be switched off', () => check('--- settings {"codeLens": {"enabled": false}}\n2026-03-03 Tue  easy 5 km'));

  it('a coming week of whose plan a rule speaks has one that mends it, where the client can show that', async () => {
    const source = `--- today 2026-03-08
--- log.trainlog
2026-03-07 Sat  easy 8 km
2026-03-09 Mon  plan easy 8 km
2026-03-10 Tue  plan tempo 8 km
2026-03-11 Wed  plan intervals 8 km
`;
    const command = { fixWeekCommand: 'fix', weekCommand: 'show' };
    const mending = async (it: Opened) =>
      (await codeLenses(it.context)).flatMap(lens => {
        const resolved = resolveCodeLens(it.context, lens).command;
        return resolved?.command === 'fix' ? [[resolved.title, resolved.arguments?.[1]]] : [];
      });
    assert.deepEqual(await mending(opened(source, command)), [['Fix next week…', '2026-03-09']]);
    assert.deepEqual(await mending(opened(source)), []);
    assert.deepEqual(await mending(opened(source.replace('intervals', 'easy'), command)), []);
  });
});
