import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { optionWords, ruleOptions } from '../../server/src/analysis/ruleOptions';
import { rules } from '../../server/src/analysis/rules';
import { translationsOf } from '../../server/src/base/message';
import { codeActions } from '../../server/src/features/codeActions';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import { completion, resolveCompletion } from '../../server/src/features/completion';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { hover } from '../../server/src/features/hover';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { directiveWords, statusWords, stepLabels, vocabulary, whenWords } from '../../server/src/syntax/vocabulary';
import { opened } from '../features/support/opened';

const text = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8');
const lines = text.split('\n');

/** A language without letters: text with letters was not translated, or comes from the log. */
class Wordless extends Map<string, string> {
  override get(template: string): string {
    return template
      .split(/(\{\d+(?:\|[a-z]+)?\})/)
      .map((part, index) => (index % 2 === 1 ? part.replace(/\|.*\}/, '}') : part.replace(/\p{L}+/gu, '·')))
      .join('');
  }
}

/** Words that are the same in every language: those of logs, names of rules and options, and what the example says outside of notes. */
const ofLogs: ReadonlySet<string> = new Set(
  [
    text.replace(/>.*$/gm, ''),
    ...directiveWords.map(({ example }) => example),
    ...[...vocabulary, ...directiveWords, ...statusWords, ...whenWords, ...stepLabels].flatMap(({ word, aliases }) => [
      word,
      ...Object.values(aliases).flat(),
    ]),
    ...Object.values(defaultDayOptions),
    ...rules.flatMap(rule => [rule.id, ...ruleOptions(rule).flatMap(option => [option.name, ...optionWords(option)])]),
  ].flatMap(
    each =>
      String(each)
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? [],
  ),
);

const translations = translationsOf('de', new Wordless());

describe('what features say', () => {
  it('of the example is translated, but for words of the log and names of rules', async () => {
    const { context } = opened(`--- today 2026-10-18\n${text}`, { translations });
    const { uri } = context.document;
    const textDocument = { uri };
    const said: string[] = [];
    for (const { message, relatedInformation } of await diagnostics(context))
      said.push(shownOf(message), ...(relatedInformation ?? []).map(each => shownOf(each.message)));
    for (const lens of await codeLenses(context)) said.push(resolveCodeLens(context, lens).command?.title ?? '');
    said.push(...symbolsOf(await documentSymbols(context)));
    /** What is offered depends on what stands before the cursor; its texts are the same whatever the numbers there. */
    const begun = new Set<string>();
    for (const [line, content] of lines.entries()) {
      for (const { index } of content.matchAll(/[\w#@>[]+/g)) {
        const position = { line, character: index };
        const found = hover(context, { textDocument, position });
        if (found) said.push(shownOf(found.contents));
        const before = content.slice(0, index).replace(/\d/g, '0');
        if (begun.has(before)) continue;
        begun.add(before);
        for (const item of completion(context, { textDocument, position })?.items ?? []) {
          const { detail, documentation, labelDetails } = resolveCompletion(context, item);
          said.push(detail ?? '', shownOf(documentation), labelDetails?.description ?? '');
        }
      }
      const range = { start: { line, character: 0 }, end: { line, character: content.length } };
      for (const { title } of await codeActions(context, { textDocument, range, context: { diagnostics: [] } }))
        said.push(title);
    }
    assert.ok(said.length > 100);
    const untranslated = said.flatMap(each =>
      [...each.replace(/`[^`\n]*`|#\w+/g, '').matchAll(/\p{L}{3,}/gu)]
        .filter(([word]) => !ofLogs.has(word.toLowerCase()))
        .map(([word]) => `${word}: ${each}`),
    );
    assert.deepEqual(untranslated, []);
  });
});

function shownOf(contents: unknown): string {
  if (typeof contents === 'string') return contents;
  return typeof contents === 'object' && contents !== null && 'value' in contents ? String(contents.value) : '';
}

type Symbols = Awaited<ReturnType<typeof documentSymbols>>;

function symbolsOf(symbols: Symbols): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [name, detail ?? '', ...symbolsOf(children ?? [])]);
}
