import fc from 'fast-check';

/** What somebody would write who wants to do harm, or who has bad luck. */
const PIECES = [
  ...[
    '2026-03-02',
    '2026-03-03 Tue ',
    '2026-03-01..2026-03-05',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '3/2',
    '2 Mar',
  ],
  ...[
    'easy 8 km',
    'intervals: 6 x 800 m r 2 min',
    'pain knee 3/10',
    'sleep 7h20',
    'sick',
    'rest',
    'plan tempo 5 km',
    'skip',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty 45 min', 'prototype 3/10'],
  ...['[a`![](https://evil.example/x.png)`b]', '[x](command:workbench.action.quit)', '#<img/src=x>', '[peg]', '#tag'],
  ...[
    'shoe ',
    'kind own = ',
    'athlete ',
    'rule ',
    'days ',
    'profile ',
    'unit mi',
    'unit km',
    'week ',
    'maxhr 188',
    'ok ',
  ],
  ...['no-rest-day off', 'own 40 min', 'own', 'peg "Peg" max 700 km', '`', '```', '"', '“', '$(alert)', '{0}'],
  ...['\u001B[2J', '\u202Eabc\u2066', '\u0000', '\uD83D', '\uFEFF', '\u2028', 'e\u0301', '👩‍👩‍👧', '\u200B', '\u00AD'],
  ...['999999999999 km', '1e309 km', '0 km', '-5 km', '0:00/km', '99:99:99', '1/0', 'NaN', 'Infinity', '0x10', '५ km'],
  ...[
    '(((((((((',
    ')))))))))',
    '9 x (9 x (9 x (9 x 9 m',
    ',,,,,,',
    ';;;;',
    '@@@@',
    '>>>>',
    '....',
    '----',
    '    ',
    '\t\t',
  ],
  ...[
    '> note https://evil.example',
    '; comment [x](%2F%2Fx)',
    '# heading',
    'Date,(   ,"open',
    '| a | b |',
    '- [x] run 5 km',
  ],
] as const;

const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    '),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }),
    fc.constantFrom(' ', ' ', '', ', ', '\t'),
  )
  .map(([indent, pieces, gap]) => indent + pieces.join(gap));

/** Some lines of such pieces, one of them perhaps very long. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(line, { maxLength: 14 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.option(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(10, 100, 400)), { freq: 12 }),
  )
  .map(([lines, eol, long]) => (long ? [...lines, long[0].repeat(long[1])] : lines).join(eol));
