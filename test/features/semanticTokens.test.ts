import assert from 'node:assert/strict';
import { splitLines } from '../../server/src/base/text';
import { createSemanticTokens, semanticTokensRange } from '../../server/src/features/semanticTokens';
import { tokenModifiers, tokenTypes } from '../../server/src/features/tokenLegend';
import { opened } from './support/opened';

/** Tokens as `text:type.modifier`, by line. */
function shown(text: string, data: readonly number[]): string[][] {
  const lines = splitLines(text);
  const result: string[][] = lines.map(() => []);
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += deltaLine;
    start = deltaLine > 0 ? deltaStart : start + deltaStart;
    const modifiers = tokenModifiers.filter((_, index) => bits & (1 << index)).map(modifier => `.${modifier}`);
    result[line]?.push(`${lines[line]?.text.slice(start, start + length)}:${tokenTypes[type]}${modifiers.join('')}`);
  }
  return result;
}

async function check(source: string, expected: readonly (readonly string[])[]): Promise<void> {
  const { context, text, uri } = opened(source);
  const range = { start: { line: 0, character: 0 }, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } };
  const { data } = await semanticTokensRange(context, { textDocument: { uri }, range });
  assert.deepEqual(shown(text, data).slice(0, expected.length), expected);
}

describe('semantic tokens', () => {
  it('words before a session are its note, and a declared kind alone is a session', () =>
    check(
      `
kind lunchloop = tempo
2026-03-02 Mon  Modified long run 24 km
2026-03-03 Tue  lunchloop
2026-03-04 Wed  rest
`,
      [
        ['kind:directive', 'lunchloop:hardSession.declaration', 'tempo:hardSession'],
        ['2026-03-02:date', 'Mon:weekday', 'Modified:note', 'long run:easySession', '24 km:amount'],
        ['2026-03-03:date', 'Tue:weekday', 'lunchloop:hardSession.hard'],
      ],
    ));

  it('a session is coloured by how hard it is', () =>
    check(
      `
2026-03-02 Mon  easy 8 km 45:10 hr 138 rpe 3 [peg41] #trail > calm
2026-03-03 Tue  am intervals 12 km 58:20 rpe 8
2026-03-04 Wed  strength 30 min
2026-03-05 Thu  rest
  yoga 30 min
`,
      [
        [
          '2026-03-02:date',
          'Mon:weekday',
          'easy:easySession',
          '8 km:amount',
          '45:10:amount',
          'hr 138:effort',
          'rpe 3:effort',
          '[peg41]:gear',
          '#trail:tag',
          '> calm:note',
        ],
        [
          '2026-03-03:date',
          'Tue:weekday',
          'am:timeOfDay',
          'intervals:hardSession.hard',
          '12 km:amount',
          '58:20:amount',
          'rpe 8:effort',
        ],
        ['2026-03-04:date', 'Wed:weekday', 'strength:strengthSession', '30 min:amount'],
        ['2026-03-05:date', 'Thu:weekday', 'rest:restDay'],
        ['yoga:activeRecovery', '30 min:amount'],
      ],
    ));

  it('what is planned is dimmed and what was skipped is struck', () =>
    check(
      `
--- today 2026-03-03
2026-03-02 Mon  skip easy 6 km
2026-03-03 Tue  plan tempo 8 km
2026-03-04 Wed  long 20 km
`,
      [
        ['2026-03-02:date', 'Mon:weekday', 'skip:status.skipped', 'easy:easySession.skipped', '6 km:amount.skipped'],
        [
          '2026-03-03:date',
          'Tue:weekday',
          'plan:status.planned',
          'tempo:hardSession.planned.hard',
          '8 km:amount.planned',
        ],
        ['2026-03-04:date', 'Wed:weekday', 'long:easySession.planned', '20 km:amount.planned'],
      ],
    ));

  it('evidence changes the colour of a session', () =>
    check('2026-03-02 Mon  easy 8 km 40:00 rpe 8\n2026-03-04 Wed  8 km 46:00', [
      ['2026-03-02:date', 'Mon:weekday', 'easy:hardSession.hard', '8 km:amount', '40:00:amount', 'rpe 8:effort'],
      ['2026-03-04:date', 'Wed:weekday', '8 km:easySession', '46:00:amount'],
    ]));

  it('steps keep their structure apart from amounts and targets', () =>
    check('2026-03-03 Tue  intervals: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km', [
      [
        '2026-03-03:date',
        'Tue:weekday',
        'intervals:hardSession.hard',
        'wu:step',
        '3 km:amount',
        '6 x:step',
        '800 m:amount',
        '@ 2:40:target',
        'r 90s jog:step',
        'cd:step',
        '2 km:amount',
      ],
    ]));

  it('comments, headings, directives, metrics and answers have colours of their own', () =>
    check(
      `
--- today 2026-03-03
; week 3
# Build
shoe peg41 "Pegasus 41" max 700 km
rule no-rest-day hint rest.min-per-week 2
unit km
2026-03-02 Mon
  sleep 7h20
  stress 4/10
  sick fever
  ok no-rest-day > on purpose
    > a note
`,
      [
        ['; week 3:comment'],
        ['# Build:heading'],
        ['shoe:directive', 'peg41:gear.declaration', '700 km:amount'],
        ['rule:directive', 'no-rest-day:ruleId', 'hint:amount', 'rest.min-per-week:ruleId', '2:amount'],
        ['unit:directive', 'km:amount'],
        ['2026-03-02:date', 'Mon:weekday'],
        ['sleep:metric', '7h20:amount'],
        ['stress:metric', '4/10:amount'],
        ['sick fever:health'],
        ['ok:directive', 'no-rest-day:ruleId', '> on purpose:note'],
        ['> a note:note'],
      ],
    ));

  it('an emoji before a session moves nothing', () =>
    check('2026-03-02 Mon  easy 8 km > 😀\n2026-03-03 Tue  😀 ran, tempo 5 km', [
      ['2026-03-02:date', 'Mon:weekday', 'easy:easySession', '8 km:amount', '> 😀:note'],
    ]));
});

describe('semantic tokens by delta', () => {
  const [full, delta] = createSemanticTokens().requests;
  const applied = (
    data: readonly number[],
    edits: readonly { start: number; deleteCount: number; data?: number[] }[],
  ) => {
    const result = [...data];
    for (const { start, deleteCount, data: added } of edits) result.splice(start, deleteCount, ...(added ?? []));
    return result;
  };
  interface Answer {
    readonly resultId: string;
    readonly data?: number[];
    readonly edits?: { start: number; deleteCount: number; data?: number[] }[];
  }
  const answer = async (request: typeof full, context: unknown, params: object): Promise<Answer> =>
    (await request?.answer(context as never, params)) as Answer;

  const before = [
    '# Build',
    '',
    '2026-03-02 Mon  easy 8 km',
    '2026-03-03 Tue  rest',
    '',
    '; end',
    '2026-03-05 Thu  long 20 km',
  ];
  const cases: readonly (readonly [name: string, after: readonly string[]])[] = [
    ['nothing changed', before],
    ['a word in the middle', before.with(2, '2026-03-02 Mon  tempo 8 km')],
    ['a line more', before.toSpliced(3, 0, '  sleep 7h20')],
    ['a blank line more', before.toSpliced(1, 0, '')],
    ['a line less', before.toSpliced(3, 1)],
    ['the first line', before.with(0, '# Peak')],
    ['the last line', before.with(6, '2026-03-05 Thu  rest')],
    ['everything', ['2026-03-02 Mon  rest']],
    ['nothing left', ['']],
  ];
  for (const [name, after] of cases) {
    it(`what is sent makes the same tokens: ${name}`, async () => {
      const textDocument = { uri: 'file:///logs/log.trainlog' };
      const first = await answer(full, opened(`--- today 2026-03-05\n${before.join('\n')}`).context, { textDocument });
      const next = opened(`--- today 2026-03-05\n${after.join('\n')}`).context;
      const second = await answer(delta, next, { textDocument, previousResultId: first.resultId });
      const expected = await answer(full, next, { textDocument });
      assert.ok(second.edits, 'a delta');
      assert.deepEqual(applied(first.data ?? [], second.edits), expected.data);
    });
  }

  it('an answer that is gone is answered in full', async () => {
    const { context } = opened('2026-03-02 Mon  easy 8 km');
    const result = await answer(delta, context, {
      textDocument: { uri: context.document.uri },
      previousResultId: 'gone',
    });
    assert.ok(result.data);
  });
});
