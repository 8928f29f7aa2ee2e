import {
  type Category,
  directiveWords,
  type Spelled,
  statusWords,
  stepLabels,
  vocabulary,
  type Word,
  whenWords,
} from '../../server/src/syntax/vocabulary';

const SECTIONS: readonly { readonly category: Category; readonly title: string }[] = [
  { category: 'run', title: 'Runs' },
  { category: 'cross', title: 'Cross-training' },
  { category: 'strength', title: 'Strength' },
  { category: 'active-recovery', title: 'Active recovery' },
  { category: 'care', title: 'Recovery care' },
  { category: 'fuel', title: 'Fuelling' },
  { category: 'metric', title: 'Daily metrics' },
  { category: 'state', title: 'States' },
  { category: 'profile', title: 'Your numbers' },
  { category: 'total', title: 'Sums' },
  { category: 'answer', title: 'Answers' },
];

const INTENSITIES: Readonly<Record<NonNullable<Word['intensity']>, string>> = {
  recovery: 'recovery',
  easy: 'easy',
  moderate: 'moderate',
  hard: 'hard',
  race: 'race',
  strength: 'strength',
  evidence: 'by what the line says, else easy',
};

/** `server/docs/vocabulary.md`: every word of the language with its spellings. */
export function vocabularyPage(): string {
  const sections = SECTIONS.flatMap(({ category, title }) => [
    `## ${title}`,
    '',
    ...wordTable(vocabulary.filter(word => word.category === category)),
    '',
  ]);
  return [
    '<!-- Generated from server/src/syntax/vocabulary.ts by npm run generate. -->',
    '# The words of a training log',
    '',
    'Each word may be typed in any case, and a space in a spelling also as a hyphen. Where two spellings fit, the longest counts.',
    'German spellings are read in every log. [The language page](language.md) says what may stand around the words.',
    '',
    ...sections,
    '## Around a session',
    '',
    ...wordTable([...whenWords, ...statusWords, ...stepLabels]),
    '',
    '## At the start of a line',
    '',
    ...table(
      ['word', 'example', 'what it says'],
      directiveWords.map(({ word, example, help }) => [code(word), code(example), help]),
    ),
    '',
  ].join('\n');
}

function wordTable(words: readonly (Spelled & Partial<Word>)[]): string[] {
  const hasIntensity = words.some(word => word.intensity !== undefined && word.intensity !== 'strength');
  const header = ['word', 'also', 'German', ...(hasIntensity ? ['intensity'] : []), 'what it is'];
  return table(
    header,
    words.map(({ word, aliases, intensity, help, evidence }) => [
      code(word),
      (aliases.en ?? []).map(code).join(' '),
      (aliases.de ?? []).map(code).join(' '),
      ...(hasIntensity ? [intensity ? INTENSITIES[intensity] : ''] : []),
      evidence === undefined ? help : `${help} ${evidence}`,
    ]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [header, header.map(() => '---'), ...rows].map(
    cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
}

function code(text: string): string {
  return `\`${text}\``;
}
