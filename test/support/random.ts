import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { root } from '../../scripts/lib/root.mjs';

/** The seed of property tests, so that every run tries the same cases. TRAINLOG_SEED=n tries others. */
export const seeded = { seed: Number(process.env.TRAINLOG_SEED ?? 20261125) } as const;

/** Seeded, with `count` cases; TRAINLOG_RUNS=n tries n times as many. */
export function runs(count: number): { readonly seed: number; readonly numRuns: number } {
  return { ...seeded, numRuns: count * Number(process.env.TRAINLOG_RUNS ?? 1) };
}

/** Pieces that log lines are made of, whole and broken. */
const PIECES = [
  ...[
    '2026-03-02',
    '2026-3-2',
    '2.3.2026',
    '3/2',
    '2 Mar',
    'Mar 2, 2026',
    '2026-02-30',
    '2026-03-',
    '2026-08-01..2026-08-14',
    '..',
  ],
  ...['Mon', 'Tue', 'di', 'So', 'Mon 2 Mar', '(Mon)'],
  ...['am', 'pm', 'AM:', '06:30', '20:30', 'noon -', 'plan', 'skip'],
  ...[
    'easy',
    'long run',
    'lockerer Dauerlauf',
    'intervals',
    'tempo',
    'threshold',
    'run',
    'hard',
    'race A',
    'rest',
    'strength',
    'bike',
    'walk',
    'esay',
    'spinning',
  ],
  ...[
    '8 km',
    '8km',
    '8,5 km',
    '5 mi',
    '5.3M',
    '10 m',
    '800',
    '45:10',
    '1:05:30',
    "56'",
    '90"',
    '90s',
    '1h05',
    '5:38/km',
    '@ 5:40',
    '@ T',
    '10.6 km/h',
    '8-10 km',
    '(59:33)',
    '1,000 m',
  ],
  ...[
    'hr 138',
    'hr 138/165',
    'Z2',
    'rpe 7',
    '!hard',
    '+320 m',
    '285 W',
    '182 spm',
    '28C',
    'pain achilles 3/10',
    '[peg41]',
    '#trail',
    '#with=Sam',
    'goal 2:59:00',
  ],
  ...[
    'wu',
    'cd 2 km',
    '6 x 800 m',
    '2 x (4 x 400 m',
    'r 90s jog)',
    '= 2:41 2:40',
    "10 x 1'/1'",
    'w/ 12 @ MP',
    '+ 6 x 20s strides',
    '+ core',
    '× 4',
    'r90s',
    '--> 12 total',
  ],
  ...[
    'sleep 7h20',
    'sleep 22:45-06:10',
    'stress 4/10',
    'rhr 48',
    'fuel 40 min after carbs 70 g',
    'sick fever',
    'travel LIS>TYO +8h',
    'ok no-rest-day',
    'total week 62 km',
    'until 2026-04-01',
  ],
  ...[
    'unit km',
    'unit',
    'athlete Ana',
    'shoe peg41 "Peg',
    'max 700 km',
    'kind hiit = xt',
    'rule no-rest-day off',
    'days hard.rpe 6',
    'profile beginner',
    'maxhr 188',
    'zones hr 120',
    'week monday',
    'born 1988',
    'sex f',
  ],
  ...[
    '> felt good',
    '>',
    '->',
    '; week 3',
    '# Build',
    '## Week 3',
    '#',
    '-',
    '*',
    '•',
    ':',
    ',',
    ';',
    '.',
    '(',
    ')',
    '[',
    ']',
    '"',
    '“',
    '=',
    '+',
    '/',
    '@',
    '!',
    '~',
  ],
  ...[
    'Felt great today',
    'Grunewald',
    'with Tom',
    'laps',
    '😀',
    'é',
    '漢字',
    '\u0000',
    '\ud83d',
    '\u00a0',
    '\u2003',
    '\uFEFF',
  ],
] as const;

const gap = fc.constantFrom('', ' ', ' ', '  ', '\t');

/** Free text as runners write it. */
const FREE_TEXTS: readonly string[] = ['en', 'de', 'plan'].flatMap(name =>
  readFileSync(path.join(root, 'test/corpus/lines', `${name}-work.jsonl`), 'utf8')
    .split('\n')
    .flatMap(line => /"text": "((?:[^"\\])*)"/.exec(line)?.[1] ?? []),
);

/** One line of a log, more or less: any pieces in any order, or free text below a date or behind one. */
export const randomLine: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc
      .constantFrom('  ', '2026-03-02 ', '2026-03-03 Tue  plan ')
      .chain(start => fc.constantFrom(...FREE_TEXTS).map(text => start + text)),
    weight: 1,
  },
  { arbitrary: piecesLine(), weight: 5 },
);

function piecesLine(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', '', '  ', '\t', '    '),
      fc.array(fc.tuple(fc.constantFrom(...PIECES), gap), { maxLength: 8 }),
    )
    .map(([indent, parts]) => indent + parts.map(([piece, space]) => piece + space).join(''));
}

export const randomEol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A log of some lines with any line ends, perhaps with a byte order mark and without a last newline. */
export const randomLog: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '\uFEFF'), fc.array(fc.tuple(randomLine, randomEol), { maxLength: 12 }), randomLine)
  .map(([mark, lines, last]) => mark + lines.map(([line, eol]) => line + eol).join('') + last);

/** Any text at all, line ends and lone surrogates included. */
export const randomText: fc.Arbitrary<string> = fc.oneof(
  randomLog,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('\n', '\r', ' ', '\t', '2', '-', ':', 'x', '(', ')', '>', ';', '#', 'm', '0', ','),
    maxLength: 40,
  }),
);

/** One replacement in a text, as offsets. */
export interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** An edit of any text: `from` and `length` are shares of the text. */
export const randomEdit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 400 })),
  newText: fc.oneof(fc.constantFrom('', '\n', '\r', '\r\n', ' ', '8'), randomLine, randomLog),
});

export function placeEdit(text: string, edit: { from: number; length: number; newText: string }): RandomEdit {
  const start = Math.floor(edit.from * text.length);
  return { start, end: Math.min(text.length, start + edit.length), newText: edit.newText };
}
