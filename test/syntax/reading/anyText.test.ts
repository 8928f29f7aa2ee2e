import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Span } from '../../../server/src/base/text';
import { readSession } from '../../../server/src/model/session';
import { type ParsedEntries, parseEntries } from '../../../server/src/syntax/reading';
import { printNumbers } from '../../model/sessionReading';
import { runs } from '../../support/random';
import { spansOf } from '../../support/spans';

/** Whole and broken pieces that entries are made of. */
const PIECES = [
  ...[
    'easy',
    'long run',
    'tempo',
    'intervals',
    'strides',
    'hills',
    'race',
    'A',
    'parkrun',
    'strength',
    'yoga',
    'walk',
    'bike',
  ],
  ...[
    'rest',
    'sick',
    'injury',
    'pain',
    'travel',
    'sleep',
    'stress',
    'rhr',
    'weight',
    'fuel',
    'massage',
    'nap',
    'ok',
    'total',
  ],
  ...[
    'threshold',
    'zones',
    'hr',
    'rpe',
    'goal',
    'place',
    'elev',
    'wu',
    'cd',
    'warm-up',
    'am',
    'PM',
    'noon',
    'plan',
    'skip',
  ],
  ...[
    '8',
    '8.5',
    '8,5',
    '1,000',
    '45:10',
    '1:05:30',
    '06:30',
    '5:38/km',
    '45:167',
    '8-10',
    '999999999999',
    '0',
    '0:00',
    '1-2-3',
  ],
  ...[
    'km',
    'mi',
    'm',
    'M',
    'min',
    "'",
    '"',
    's',
    'h',
    'bpm',
    'W',
    'C',
    '%',
    '°',
    'ft',
    'k',
    'mile',
    'half',
    'marathon',
  ],
  ...[
    'x',
    '×',
    '*',
    '6 x',
    '6x',
    '(',
    ')',
    '[',
    ']',
    '@',
    '=',
    ':',
    '+',
    '-',
    '–',
    '/',
    ',',
    ';',
    '.',
    '!',
    '?',
    '#',
    '>',
    '~',
  ],
  ...[
    'r 90s',
    'jog',
    'w/',
    'with',
    'off',
    'on',
    'rec',
    'then',
    'or',
    'and',
    'in',
    'at',
    'of',
    'actual:',
    'per',
    'pace',
    'avg',
  ],
  ...[
    'Tom',
    'felt good',
    'Grunewald',
    'no-rest-day',
    'until',
    '2026-04-01',
    '🏃',
    'é',
    '\ud83c',
    '\u0000',
    '\u00a0',
    '\ufeff',
  ],
];

const lines = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '  ')), { maxLength: 24 })
  .map(pieces => pieces.map(([piece, space]) => piece + space).join(''));

describe('entries: any text', () => {
  it('reads without throwing, the same twice, with spans inside the line and nested', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: lines }, fc.string({ unit: 'binary', maxLength: 60 })), line => {
        const parsed = parseEntries(line, 0);
        assert.deepEqual(parseEntries(line, 0), parsed);
        assertSpans(line, parsed);
        for (const { entries } of [parsed]) {
          for (const entry of entries) {
            if (entry.body.type !== 'session') continue;
            for (const unit of ['km', 'mi'] as const)
              assertNumbers(readSession({ ...entry, body: entry.body }, unit), line);
          }
        }
      }),
      runs(1500),
    );
  });

  it('a line reads the same wherever its entries begin', () => {
    fc.assert(
      fc.property(lines, line => {
        const here = parseEntries(line, 0).entries.map(({ body }) => body.type);
        const later = parseEntries(`2026-03-02  ${line}`, 12).entries.map(({ body }) => body.type);
        assert.deepEqual(later, here);
      }),
      runs(300),
    );
  });

  for (const [name, line] of [
    ['ten megabytes of amounts', 'easy 8 km '.repeat(1_000_000)],
    ['open brackets', `easy ${'('.repeat(1_000_000)}`],
    ['nested brackets', `easy ${'(8 km '.repeat(100_000)}${')'.repeat(100_000)}`],
    ['brackets of two sorts', `easy ${'['.repeat(100_000)}${')'.repeat(100_000)}`],
    ['numbers and commas', `easy ${'1,'.repeat(500_000)}`],
    ['counts', '6 x '.repeat(500_000)],
    ['parts', 'easy 5 km, yoga 5 min, '.repeat(50_000)],
    ['tags', '#a '.repeat(100_000)],
  ] as const) {
    it(`takes bounded time: ${name}`, function () {
      this.timeout(60_000);
      const parsed = parseEntries(line, 0);
      assert.ok(parsed.entries.length > 0);
      assertSpans(line, parsed);
    });
  }
});

function assertSpans(line: string, { entries, note, problems }: ParsedEntries): void {
  const whole: Span = { start: 0, end: line.length };
  for (const [index, entry] of entries.entries()) {
    for (const { path: where, span, inside } of spansOf(entry, `entries[${index}]`, whole)) {
      // What was planned or skipped is said once for all entries of a line.
      assertInside(where, span, where.includes('.status') ? whole : inside, line);
    }
  }
  if (note)
    for (const { path: where, span, inside } of spansOf(note, 'note', whole)) assertInside(where, span, inside, line);
  for (const { span, fixes } of problems) {
    assertInside('problem', span, whole, line);
    for (const { edits } of fixes) for (const edit of edits) assertInside('fix', edit.span, whole, line);
  }
}

function assertInside(where: string, span: Span, inside: Span, line: string): void {
  const isInside = span.start >= inside.start && span.start <= span.end && span.end <= inside.end;
  if (!isInside)
    assert.fail(
      `${where} ${JSON.stringify(span)} is not in ${JSON.stringify(inside)} of ${JSON.stringify(line.slice(0, 200))}`,
    );
}

function assertNumbers(session: object, line: string): void {
  for (const [name, value] of Object.entries(session)) {
    if (typeof value === 'number')
      assert.ok(Number.isFinite(value) && value > -500, `${name} is ${value} in ${JSON.stringify(line)}`);
  }
}

/** Lines as runners wrote them, which stay where they are: `TRAINLOG_CORPUS` names the folder that holds them. */
const corpus = process.env.TRAINLOG_CORPUS;

describe('entries: lines as runners wrote them (TRAINLOG_CORPUS)', () => {
  before(function () {
    if (corpus === undefined) this.skip();
  });

  it('each of the handwritten lines is read, nearly all with a distance or duration, a state or a total', () => {
    const handwritten = readFileSync(path.join(corpus ?? '', 'handwritten-a.tsv'), 'utf8');
    const texts = handwritten
      .split('\n')
      .slice(1)
      .map(row => row.split('\t')[3] ?? '')
      .filter(text => text !== '');
    const unread = texts.filter(text => !saysSomething(text));
    console.log(
      `      ${texts.length - unread.length} of ${texts.length} lines say how far, how long, or that it was rest`,
    );
    assert.ok(unread.length <= texts.length * 0.06, unread.join('\n'));
  });

  // `strength 1:49`, and nothing more: two minutes or nearly two hours? That is asked, rightly.
  const mayBeHours = /^(?:\d\d:\d\d )?(?:strength|xt|bike) [0-2]:\d\d$/;

  it('the real histories have no problem', () => {
    for (const file of ['runner-a', 'runner-b', 'runner-c', 'runner-d', 'plan-higdon-novice-1']) {
      const text = readFileSync(path.join(corpus ?? '', 'logs', `${file}.trainlog`), 'utf8');
      for (const line of text.split('\n')) {
        const entry = line.replace(/^(\d{4}-\d\d-\d\d \w+)? +/, '');
        if (entry === line) continue;
        const problems = parseEntries(entry, 0).problems.filter(
          ({ id }) => !(id === 'reading-unsure' && mayBeHours.test(entry.replace(/ hr \d+.*$/, ''))),
        );
        assert.deepEqual(problems, [], line);
        assert.doesNotMatch(printNumbers(entry, 'km'), /!/, line);
      }
    }
  });
});

function saysSomething(text: string): boolean {
  const isOther = parseEntries(text, 0).entries.some(
    ({ body }) => body.type === 'state' || body.type === 'total-check',
  );
  return isOther || /[dt] \d/.test(printNumbers(text, 'mi'));
}
