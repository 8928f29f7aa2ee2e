import * as vscode from 'vscode';
import { dayFromToday } from '../dates';
import { equal, match, ok, same } from './assert';
import { append, hoverAt, openLog, until } from './editor';

const block = [
  'unit km',
  '',
  '# Marathon build',
  '',
  '2026-03-02 Mon  easy 8 km 45:10 hr 138 rpe 3',
  '2026-03-03 Tue',
  '  intervals 12.4 km 58:20 rpe 8: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km',
  '    > Windy on the back straight.',
  '2026-03-04 Wed  rest',
];

describe('a log in the editor', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await openLog(block);
  });

  it('activates the extension when it is opened', async () => {
    const extension = vscode.extensions.getExtension('trainlog.trainlog');
    ok(extension, 'the extension');
    await until('activation', () => extension.isActive); // not activate(): that hides a missing activation event
    equal(editor.document.languageId, 'trainlog');
    equal(vscode.workspace.getConfiguration('editor', editor.document).get('tabSize'), 2);
  });

  it('explains a session on hover', async () => {
    const text = await hoverAt(editor.document, 'intervals');
    match(text, /6 × 800 m/);
    match(text, /hard/i);
  });

  it('has an outline of headings and days', async () => {
    const symbols = await until('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return all !== undefined && all.length > 0 && all;
    });
    const names = (all: readonly vscode.DocumentSymbol[]): readonly string[] =>
      all.flatMap(symbol => [symbol.name, ...names(symbol.children)]);
    match(names(symbols).join('\n'), /Marathon build/);
    match(names(symbols).join('\n'), /Tue 3 Mar/);
  });

  it('folds days', async () => {
    const ranges = await until('folding ranges', async () => {
      const all = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        editor.document.uri,
      );
      return all !== undefined && all.length > 0 && all;
    });
    ok(
      ranges.some(range => range.start === 5),
      'a fold at the day with a block',
    );
  });

  it('colours sessions by their intensity', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      editor.document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      editor.document.uri,
    );
    const types = typesByWord(editor.document, legend, tokens);
    equal(types.get('easy'), 'easySession');
    equal(types.get('intervals'), 'hardSession');
    equal(types.get('rest'), 'restDay');
    equal(types.get('2026-03-02'), 'date');
  });

  it('formats white space, and nothing else', async () => {
    const untidy = await openLog(['2026-03-02 Mon    easy   8km', '2026-03-03 Tue  rest   >   two  blanks stay']);
    await until('formatting', async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return !untidy.document.lineAt(0).text.includes('easy   8');
    });
    match(untidy.document.getText(), / {2}easy 8 ?km\n/);
    match(untidy.document.getText(), /two {2}blanks stay/);
  });
});

describe('completion', () => {
  it('offers the next day, with its weekday, on a new line', async () => {
    const next = dayFromToday(0);
    const editor = await openLog([`${dayFromToday(-1).date} ${dayFromToday(-1).weekday}  easy 8 km`]);
    await append(editor, '\n');
    const labels = await labelsAt(editor, editor.document.lineAt(1).range.end);
    ok(
      labels.some(label => label.includes(next.date) && label.includes(next.weekday)),
      `${next.date} ${next.weekday} among ${labels.slice(0, 8).join(', ')}`,
    );
  });

  it('offers sessions behind a date', async () => {
    const editor = await openLog(['2026-03-02 Mon  ']);
    const labels = await labelsAt(editor, editor.document.lineAt(0).range.end);
    for (const word of ['easy', 'rest', 'intervals']) ok(labels.includes(word), `${word} among ${labels.join(', ')}`);
  });

  it('is silent in a note', async () => {
    const editor = await openLog(['2026-03-02 Mon  easy 8 km > a ', '2026-03-03 Tue  ']);
    await labelsAt(editor, editor.document.lineAt(1).range.end); // the server has read it
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.document.lineAt(0).range.end,
    );
    same(list.items.map(labelOf), []);
  });
});

function labelsAt(editor: vscode.TextEditor, position: vscode.Position): Promise<readonly string[]> {
  return until('completions', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      position,
    );
    return list.items.length > 0 && list.items.map(labelOf);
  });
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** The first type that each word has. */
function typesByWord(
  document: vscode.TextDocument,
  legend: vscode.SemanticTokensLegend,
  { data }: vscode.SemanticTokens,
): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  let line = 0;
  let character = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(at, at + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const word = document.getText(new vscode.Range(line, character, line, character + length));
    if (!types.has(word)) types.set(word, legend.tokenTypes[type] ?? '');
  }
  return types;
}
