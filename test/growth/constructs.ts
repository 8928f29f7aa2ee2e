/** Texts that hold more and more of one thing, by how much of it. */
export type Growing = (count: number) => string;

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const dateAt = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);

/** Each construct of the language, repeated. */
export const constructs: Readonly<Record<string, Growing>> = {
  'days that follow each other': count =>
    times(count, index => `${dateAt(index)}  easy ${5 + (index % 6)} km hr 140\n`),
  'days in backward order': count => times(count, index => `${dateAt(count - index)}  easy 8 km\n`),
  'days in no order': count =>
    times(count, index => `${dateAt(((index * 48_271) % 65_537) % (3 * count))}  easy 8 km\n`),
  'entries on one date': count => `2026-03-02 Mon\n${times(count, index => `  easy ${5 + (index % 6)} km\n`)}`,
  'day lines of one date': count => times(count, index => `2026-03-02  easy ${5 + (index % 6)} km\n`),
  'hard sessions on one date': count =>
    `2026-03-02\n${times(count, () => '  intervals 6 x 800 m rpe 9 [peg] #track pain knee 3/10\n')}`,
  'parts of one session in rows': count =>
    `2026-03-02  easy 8 km\n${times(count, index => (index % 2 === 0 ? '  then 1 km\n' : '  of which 400 m fast\n'))}`,
  'repetitions in rows, each with its time': count => `2026-03-02  ${count} x 400 m\n${times(count, () => '  1:32\n')}`,
  'splits in rows': count =>
    `2026-03-02  run ${count} km\n${times(count, index => `  km ${index + 1} 5:0${index % 10}\n`)}`,
  'measures on one date': count => `2026-03-02\n${times(count, () => '  sleep 7h20, stress 4/10, rhr 48\n')}`,
  'states on one date': count => `2026-03-02\n${times(count, () => '  sick cough\n')}`,
  'prose on one date': count => `2026-03-02\n${times(count, () => '  a calm day by the sea\n')}`,
  'notes of a day': count => `2026-03-02  easy 8 km\n${times(count, () => '    > a note\n')}`,
  'notes above all days': count => times(count, () => '> a note\n'),
  'entries above all days': count => times(count, () => '  easy 8 km\n'),
  comments: count => times(count, () => '; a comment with 5 km and https://example.org\n'),
  'two diaries in one file': count =>
    times(count, index => `${dateAt(index)}  easy 8 km\n`) + times(count, index => `${dateAt(index)}  sleep 7h20\n`),
  headings: count => times(count, index => `${'#'.repeat(1 + (index % 3))} Heading ${index}\n`),
  'blank lines': count => '\n'.repeat(count),
  'unknown lines': count => times(count, index => `what${index} is this\n`),
  shoes: count =>
    times(count, index => `shoe s${index} "Shoe ${index}" max 700 km\n`) +
    times(count, index => `${dateAt(index)}  easy 8 km [s${index}]\n`),
  'one shoe': count => `shoe peg "Peg"\n${times(count, index => `${dateAt(index)}  easy 8 km [peg]\n`)}`,
  'shoe lines of one name': count => times(count, () => 'shoe peg "Peg" max 700 km\n'),
  kinds: count =>
    times(count, index => `kind own${index} = easy\n`) +
    times(count, index => `${dateAt(index)}  own${index} 40 min\n`),
  'kind lines of one name': count => times(count, () => 'kind own = easy\n'),
  tags: count => times(count, index => `${dateAt(index)}  easy 8 km #tag${index}\n`),
  athletes: count => times(count, index => `athlete a${index}\n`),
  units: count => times(count, index => `${dateAt(index)}  easy 8\nunit ${index % 2 === 0 ? 'mi' : 'km'}\n`),
  'rule lines': count => times(count, index => `rule no-rest-day ${index % 2 === 0 ? 'off' : 'hint'}\n`),
  'rule lines between days': count =>
    times(count, index => `${dateAt(index)}  easy 8 km\nrule no-rest-day rest.min-per-week ${index % 3}\n`),
  'days lines': count =>
    times(count, index => `${dateAt(index)}  easy 8 km\ndays week.start ${index % 2 === 0 ? 'monday' : 'sunday'}\n`),
  'profile lines': count =>
    times(count, index => `${dateAt(index)}  easy 8 km\nprofile ${index % 2 === 0 ? 'cautious' : 'default'}\n`),
  'numbers of the runner': count => times(count, index => `${dateAt(index)}  maxhr ${180 + (index % 9)}\n`),
  'week lines': count => times(count, index => `${dateAt(index)}  easy 8 km\nweek easy\n`),
  answers: count => times(count, index => `${dateAt(index)}  easy 8 km\nok no-rest-day > why\n`),
  'answers on one date': count => `2026-03-02\n${times(count, () => '  ok no-rest-day > why\n')}`,
  totals: count => times(count, index => `${dateAt(index)}  easy 8 km, total week 20 km\n`),
  'totals on one date': count => `2026-03-02\n${times(count, () => '  total week 20 km\n')}`,
  'ranges of a week': count => times(count, index => `${dateAt(7 * index)}..${dateAt(7 * index + 6)}  sick\n`),
  'ranges of ten years': count => times(count / 8, () => '2010-01-01..2019-12-31  sick\n'),
  'ranges within each other': count =>
    times(count, index => `${dateAt(index)}..${dateAt(4 * count - index)}  travel\n`),
  'plans ahead': count => times(count, index => `${dateAt(2300 + index)}  plan easy 8 km\n`),
  'plans that are over': count => times(count, index => `${dateAt(index)}  plan tempo 8 km\n`),
  'plans on one date': count => `2026-03-20\n${times(count, () => '  plan tempo 8 km\n')}`,
  'goal races': count => times(count, index => `${dateAt(2300 + index)}  race A 10 km goal 45:00\n`),
  'pain each day': count => times(count, index => `${dateAt(index)}  easy 8 km pain knee ${index % 8}/10\n`),
  'sick each day': count => times(count, index => `${dateAt(index)}  sick\n`),
  'days without a year': count => times(count, index => `${1 + (index % 28)} Mar  easy 8 km\n`),
  'wrong weekdays': count => times(count, index => `${dateAt(index)} Mon  easy 8 km\n`),
  'steps of a session': count => `2026-03-02\n  intervals: ${Array.from({ length: count }, () => '1 km').join(', ')}\n`,
  // In the style of the first lines, `9 m9 x` would mean something else.
  'groups that never end, in another style': count =>
    `${'2026-03-01  6x400m\n'.repeat(4)}2026-03-02  ${'9 x (9 x 9 m9 x '.repeat(count / 8)}\n`,
  'words of a note': count => `2026-03-02  easy 8 km > ${'word '.repeat(count)}\n`,
  'words of a comment': count => `; ${'word '.repeat(count)}\n`,
  'links of a comment': count => `; ${'https://example.org/a '.repeat(count)}\n`,
  'words of a heading': count => `# ${'word '.repeat(count)}\n`,
  'options of a rule': count => `rule no-rest-day ${'rest.min-per-week 2 '.repeat(count)}\n`,
  'options of days': count => `days ${'week.start monday '.repeat(count)}\n`,
  'words of a shoe': count => `shoe peg "${'word '.repeat(count)}" max 700 km\n`,
  'blanks before an entry': count => `2026-03-02\n${' '.repeat(count)}easy 8 km\n`,
  'blanks between words': count => `2026-03-02  easy${' '.repeat(count)}8 km\n`,
};

/** Free text of one entry, about as many tokens long as is asked for. */
export const freeText: Readonly<Record<string, Growing>> = {
  words: count => `felt ${'along the river '.repeat(count / 3)}8 km`,
  sentences: count => 'Ran 5 miles with Tom at an easy pace and then did strides; shin sore. '.repeat(count / 17),
  amounts: count => 'hello 8 km '.repeat(count / 3),
  'numbers with commas': count => `felt ${'8, '.repeat(count / 2)}`,
  repetitions: count => 'felt 3 x 400 m, '.repeat(count / 6),
  'repetitions in repetitions': count => `felt ${'2 x ('.repeat(count / 3)}400 m`,
  'counts without an amount': count => `felt ${'3 x '.repeat(count / 2)}`,
  rungs: count => `felt ${'100-200-'.repeat(count / 4)}300`,
  times: count => `8 x 400 m felt ${'1:30, '.repeat(count / 4)}`,
  sums: count => `felt ${'1+'.repeat(count / 2)}1`,
  ranges: count => `felt ${'5 to '.repeat(count / 2)}`,
  recoveries: count => `felt ${'r 60 s '.repeat(count / 3)}`,
  targets: count => `felt ${'@ 5k pace '.repeat(count / 4)}`,
  parts: count => `felt ${'with 5 km '.repeat(count / 3)}`,
  alternatives: count => `felt ${'5 km or 6 km '.repeat(count / 5)}`,
  'sums of weeks': count => `felt ${'8 km in 6 runs '.repeat(count / 5)}`,
  'totals of lines': count => `felt ${'12 total, '.repeat(count / 3)}`,
  sessions: count => `felt ${'swim 30 min. bike 40 min. '.repeat(count / 8)}`,
  'times of day': count => `felt ${'am 5 km easy pm 4 km. '.repeat(count / 8)}`,
  'parts of the body': count => `felt ${'knee hurts '.repeat(count / 2)}`,
  denials: count => `felt ${'no pain '.repeat(count / 2)}`,
  nights: count => `felt ${'bad night, '.repeat(count / 3)}`,
  brackets: count => `felt ${'('.repeat(count)}`,
  'time marks': count => `felt ${"5' ".repeat(count / 2)}`,
  strokes: count => `felt ${'3/'.repeat(count / 2)}`,
  colons: count => `felt ${'3:'.repeat(count / 2)}`,
};

interface GrowingDiary {
  readonly format: 'markdown' | 'text' | 'csv';
  readonly textOf: Growing;
}

const row = (index: number) => `${dateAt(index)},${5 + (index % 6)},45:10,"a, ""calm"" day"\n`;

/** What is converted: each kind of line and of table, repeated. */
export const diaries: Readonly<Record<string, GrowingDiary>> = {
  'rows of a table': { format: 'csv', textOf: count => `Date,Distance (km),Time,Notes\n${times(count, row)}` },
  'rows of a table by weeks': {
    format: 'csv',
    textOf: count => `Week,Mon,Tue,Wed,Thu\n${times(count, index => `${dateAt(7 * index)},8 km,rest,tempo 6 km,\n`)}`,
  },
  'rows of one date': { format: 'csv', textOf: count => `Date,km\n${times(count, () => '2026-03-02,8\n')}` },
  'rows without a date': { format: 'csv', textOf: count => `Date,km\n2026-03-02,8\n${times(count, () => ',8\n')}` },
  columns: { format: 'csv', textOf: count => `Date${',x'.repeat(count)}\n2026-03-02${',8'.repeat(count)}\n` },
  'a heading of brackets': { format: 'csv', textOf: count => `Date,${'('.repeat(count)}\n2026-03-02,8\n` },
  'a heading of blanks': { format: 'csv', textOf: count => `Date,(${' '.repeat(count)}\n2026-03-02,8\n` },
  'quotation marks': { format: 'csv', textOf: count => `Date,Notes\n2026-03-02,"${'""'.repeat(count)}"\n` },
  'a row of dates': { format: 'csv', textOf: count => `Date,Notes\n${'2026-03-02,'.repeat(count)}\n` },
  'lines with a date': { format: 'text', textOf: count => times(count, index => `${dateAt(index)} easy 8 km 45:10\n`) },
  'lines below a date': { format: 'text', textOf: count => `2 March 2026\n${times(count, () => 'easy 8 km\n')}` },
  'words below a date': { format: 'text', textOf: count => `2 March 2026\n${times(count, () => 'calm and slow\n')}` },
  'headings with a date': {
    format: 'markdown',
    textOf: count => times(count, index => `## ${dateAt(index)}\n- easy 8 km\n`),
  },
  'items of a list': {
    format: 'markdown',
    textOf: count => `## 2 March 2026\n- easy 8 km\n${times(count, () => '  - 1 km\n')}`,
  },
  'items within items': {
    format: 'markdown',
    textOf: count => `## 2 March 2026\n${times(count, index => `${' '.repeat(index % 40)}- easy 8 km\n`)}`,
  },
  'rows of a table in Markdown': {
    format: 'markdown',
    textOf: count => `| Date | km |\n| --- | --- |\n${times(count, index => `| ${dateAt(index)} | 8 |\n`)}`,
  },
  'signs of Markdown': { format: 'markdown', textOf: count => `## 2 March 2026\n${'*_[('.repeat(count)}\n` },
};
