import rulesPage from '../../docs/rules.md' with { type: 'text' };
import { wrapped } from './wrap';

/** What the page of rules says of a rule or of a check of the text, for a terminal; `undefined` where it has no section of this name. */
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

/** Fenced examples and lines: the page is generated with one line a paragraph and a row. */
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
