import rulesPage from '../../docs/rules.md' with { type: 'text' };
import { wrapped } from './wrap';

/** The section of the page of rules about a rule or a check of the text, for a terminal; `undefined` when there is none. */
export function pageOf(id: string): string | undefined {
  const start = blocks.indexOf(`### ${id}`);
  if (start < 0) return undefined;
  const end = blocks.findIndex((block, index) => index > start && block.startsWith('#'));
  const section = blocks.slice(start + 1, end).filter(block => !isRuleOfTable(block));
  return section.reduce(
    (text, block, index) => `${text}${isRow(block) && isRow(section[index - 1]) ? '\n' : '\n\n'}${plainText(block)}`,
    id,
  );
}

/** Splits a section into fenced examples and lines: the generated page has one line for each paragraph and each row. */
const blocks: readonly string[] = rulesPage.match(/^```\n[\s\S]*?^```$|^.+$/gm) ?? [];

function isRow(block: string | undefined): boolean {
  return block?.startsWith('|') === true;
}

function isRuleOfTable(block: string): boolean {
  return /^\|[-| ]+\|$/.test(block);
}

function plainText(block: string): string {
  if (block.startsWith('```')) {
    const example = block.split('\n').slice(1, -1);
    // A terminal offers no quick fixes.
    return example.map(line => `    ${line.replace('💡 ', '')}`.trimEnd()).join('\n');
  }
  const words = block.replace(/\*\*|`/g, '').replace(/^\*(.*)\*$/, '$1');
  if (!isRow(block)) return wrapped(words);
  const cells = words
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim());
  return wrapped(cells.filter(cell => cell !== '').join(' · '), '  ');
}
