import assert from 'node:assert/strict';
import type { AmountNode, DirectiveLine } from '../../server/src/syntax/tree';
import { isoDate } from '../../server/src/values/date';
import { metresPer } from '../../server/src/values/distance';
import { lineOf, shownProblems } from '../support/lines';

/** A line at column 0, what it says, and its problems with what each fix makes of the line. */
type Row = readonly [line: string, says: string, ...problems: string[]];

const rows: readonly Row[] = [
  ['athlete Ana Silva', 'athlete Ana Silva'],
  ['Athlete: "Ana Silva" > my log', 'athlete Ana Silva'],
  ['athlete', 'athlete ', 'value-invalid «athlete»'],

  ['unit km', 'unit km'],
  ['UNIT: Miles', 'unit mi'],
  ['unit', 'unit none', 'value-invalid «unit» → unit km | unit mi'],
  ['unit meilen > auf Deutsch', 'unit mi'],
  ['unit mils', 'unit none', 'value-invalid «mils» → unit mi | unit km'],
  ['unit km please', 'unit km', 'value-invalid «please» → unit km > please'],

  ['week monday', 'week 0'],
  ['week Su', 'week 6'],
  ['week So', 'week 6'],
  ['week', 'week none', 'value-invalid «week» → week monday | week sunday'],
  ['week mundays', 'week none', 'value-invalid «mundays» → week monday | week sunday'],
  ['Week 3 base', 'week none', 'value-invalid «3» → # Week 3 base | Week monday base | Week sunday base'],

  ['sex f', 'sex f'],
  ['sex male', 'sex m'],
  ['sex x', 'sex none', 'value-invalid «x» → sex f | sex m'],
  ['born 1988', 'born 1988'],
  ['born 1988-05-03', 'born 1988'],
  ['born 88', 'born none', 'value-invalid «88» → born 1988 | born 2088'],
  ['born 1788', 'born none', 'value-invalid «1788»'],
  ['born', 'born none', 'value-invalid «born»'],

  ['shoe peg41 "Pegasus 41" max 700 km', 'shoe peg41 name=Pegasus 41 max=700 km'],
  [
    'shoe [peg41] “Pegasus 41” max 450mi start 120 retired 2026-03-02',
    'shoe peg41 name=Pegasus 41 max=450 mi start=120 retired=2026-03-02',
  ],
  ['shoe peg41 „Pegasus 41“', 'shoe peg41 name=Pegasus 41'],
  ['shoe peg41 Nike Pegasus 41 max 700', 'shoe peg41 name=Nike Pegasus 41 max=700'],
  ['shoe vapor', 'shoe vapor'],
  ['shoe vapor max 1,5 km', 'shoe vapor max=1.5 km'],
  ['shoe', 'shoe ', 'value-invalid «shoe»'],
  ['shoe max 700 km', 'shoe ', 'value-invalid «shoe»'],
  ['shoe peg41 max', 'shoe peg41', 'value-invalid «max»'],
  ['shoe peg41 max a lot', 'shoe peg41', 'value-invalid «a»', 'value-invalid «lot»'],
  [
    'shoe peg41 max 700 km retird 2026-03-02',
    'shoe peg41 max=700 km',
    'value-invalid «retird» → shoe peg41 max 700 km retired 2026-03-02',
    'value-invalid «2026-03-02»',
  ],
  ['shoe peg41 max 700 kg', 'shoe peg41 max=700', 'value-invalid «kg»'],
  [
    'shoe peg41 retired 2 Mar 2026',
    'shoe peg41 retired=2026-03-02',
    'date-not-iso «2 Mar 2026» → shoe peg41 retired 2026-03-02',
  ],
  ['shoe peg41 retired', 'shoe peg41', 'value-invalid «retired»'],
  [
    'shoe peg41 retired 2026-02-30 max 9 km',
    'shoe peg41 max=9 km retired=none',
    'date-impossible «2026-02-30» → shoe peg41 retired 2026-02-28 max 9 km',
  ],

  ['profile beginner', 'profile beginner'],
  ['profile', 'profile ', 'value-invalid «profile»'],
  ['profile beginner now', 'profile beginner', 'value-invalid «now» → profile beginner > now'],

  ['days hard.rpe 6', 'days hard.rpe=6'],
  ['days hard.rpe=6 gaps unknown', 'days hard.rpe=6 gaps=unknown'],
  ['days', 'days', 'value-invalid «days»'],
  ['days hard.rpe', 'days', 'value-invalid «hard.rpe»'],

  ['rule no-rest-day off', 'rule no-rest-day off'],
  ['rule No-Rest-Day Info rest.min-per-week 2 > tapering', 'rule no-rest-day information rest.min-per-week=2'],
  ['rule no-rest-day rest.min-per-week 2', 'rule no-rest-day rest.min-per-week=2'],
  ['rule no-rest-day', 'rule no-rest-day'],
  ['rule', 'rule ', 'value-invalid «rule»'],
  ['rule no-rest-day hnit', 'rule no-rest-day', 'value-invalid «hnit» → rule no-rest-day hint'],
  ['rule no-rest-day error', 'rule no-rest-day', 'value-invalid «error» → rule no-rest-day warning'],
  [
    'rule no-rest-day loud',
    'rule no-rest-day',
    'value-invalid «loud» → rule no-rest-day off | rule no-rest-day hint | rule no-rest-day information | rule no-rest-day warning',
  ],
  ['rule no-rest-day hint rest.min-per-week', 'rule no-rest-day hint', 'value-invalid «rest.min-per-week»'],

  ['kind', 'kind =none', 'value-invalid «kind»'],
  ['kind bootcamp', 'kind bootcamp=none', 'value-invalid «kind»'],

  ['unti km', 'unknown', 'directive-unknown «unti» → unit km |   > unti km | ; unti km'],
  ['shooe peg41', 'unknown', 'directive-unknown «shooe» → shoe peg41 |   > shooe peg41 | ; shooe peg41'],
];

/** Directives that the entry parser reads the inside of. */
const withEntries: readonly Row[] = [
  ['kind easy = bike', 'kind easy=bike', 'value-invalid «easy»'],
  ['kind my class = bike', 'kind my class=bike', 'value-invalid «my class» → kind my-class = bike'],
  ['kind bootcamp = bike rpe 4', 'kind bootcamp=bike effort'],
  ['kind commute = easy !easy #work', 'kind commute=easy tag'],
  ['kind bootcamp = bkie', 'kind bootcamp=none', 'value-invalid «bkie» → kind bootcamp = bike'],
  ['kind bootcamp = bike 40 min', 'kind bootcamp=bike', 'value-invalid «40 min»'],
  ['threshold 4:05/km', 'profile-word threshold threshold-pace'],
  ['threshold 168 bpm', 'profile-word threshold threshold-hr'],
  ['vdot 52', 'profile-word vdot vdot'],
  ['maxhr 188 > lab test', 'profile-word maxhr maxhr'],
  ['Max HR 188', 'profile-word maxhr maxhr'],
  ['resthr 48', 'profile-word resthr resthr'],
  ['zones hr 120 140 155 168 180', 'profile-word zones zones'],
  ['maxhr', 'profile-word maxhr none', 'value-invalid «maxhr»'],
];

describe('directives', () => {
  it('are read, with their problems and fixes', () => {
    for (const [line, says, ...problems] of rows) assert.deepEqual(shown(line), [says, ...problems], line);
  });

  it('are read with what entries say', () => {
    for (const [line, says, ...problems] of withEntries) assert.deepEqual(shown(line), [says, ...problems], line);
  });

  it('give way to what begins an entry', () => {
    for (const line of [
      'easy 8 km',
      'rest',
      'plan easy 8 km',
      'am easy 8 km',
      'threshold 8 km',
      'wu 2 km',
      'ok no-rest-day',
    ]) {
      const node = lineOf(line);
      assert.equal(node.kind, 'entry', line);
      assert.equal(node.kind === 'entry' && node.unindented, true, line);
    }
  });

  it('behind white space do nothing, and say so where they can be nothing else', () => {
    const misplaced = [
      'unit km',
      'rule no-rest-day off',
      'days hard.rpe 6',
      'shoe peg41 "Pegasus" max 700 km',
      'born 1988',
    ];
    for (const line of misplaced) {
      const [word] = line.split(' ');
      assert.deepEqual(shownProblems(`  ${line}`), [`directive-unknown «${word}» → ${line}`], line);
    }
    const prose = [
      'unit by unit',
      'rule of thumb',
      'days like this',
      'shoe fell apart',
      'kind of tired',
      'week of rain',
      'profile photo',
    ];
    for (const line of prose) assert.deepEqual(shownProblems(`  ${line}`), [], line);
  });
});

function shown(text: string): string[] {
  const node = lineOf(text);
  assert.equal(node.kind, 'directive', text);
  return node.kind === 'directive' ? [says(node), ...shownProblems(text)] : [];
}

function says({ directive }: DirectiveLine): string {
  switch (directive.type) {
    case 'athlete':
      return `athlete ${directive.name}`;
    case 'unit':
      return `unit ${directive.unit ?? 'none'}`;
    case 'week':
      return `week ${directive.weekStart ?? 'none'}`;
    case 'sex':
      return `sex ${directive.sex ?? 'none'}`;
    case 'born':
      return `born ${directive.year ?? 'none'}`;
    case 'shoe': {
      const { max, start, retired } = directive;
      const amount = (key: string, node: typeof max) => (node ? [`${key}=${amountText(node)}`] : []);
      const ended = retired && [`retired=${retired.day === undefined ? 'none' : isoDate(retired.day)}`];
      return [
        `shoe ${directive.alias}`,
        ...(directive.name === undefined ? [] : [`name=${directive.name}`]),
        ...amount('max', max),
        ...amount('start', start),
        ...(ended ?? []),
      ].join(' ');
    }
    case 'kind':
      return [
        `kind ${directive.name}=${directive.kind?.word ?? 'none'}`,
        ...directive.attributes.map(({ type }) => type),
      ].join(' ');
    case 'profile':
      return `profile ${directive.profile}`;
    case 'days':
      return ['days', ...directive.options.map(({ name, value }) => `${name}=${value}`)].join(' ');
    case 'rule':
      return [
        `rule ${directive.rule}`,
        ...(directive.severity ? [directive.severity.severity] : []),
        ...directive.options.map(({ name, value }) => `${name}=${value}`),
      ].join(' ');
    case 'profile-word':
      return `profile-word ${directive.body.word.word} ${directive.body.value.type}`;
    case 'unknown':
      return 'unknown';
  }
}

function amountText({ quantity }: AmountNode): string {
  if (quantity.type === 'bare') return String(quantity.value);
  if (quantity.type !== 'distance' || (quantity.unit !== 'km' && quantity.unit !== 'mi')) return quantity.type;
  return `${quantity.distanceM / metresPer(quantity.unit)} ${quantity.unit}`;
}
