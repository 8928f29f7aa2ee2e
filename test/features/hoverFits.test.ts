import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { languages } from '../../scripts/lib/languages.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { rules } from '../../server/src/analysis/rules';
import { neverInterrupted } from '../../server/src/base/checkpoint';
import { english, translationsOf } from '../../server/src/base/message';
import type { Position } from '../../server/src/base/text';
import type { ClientFacts, FeatureContext } from '../../server/src/features/context';
import { diagnosticOf } from '../../server/src/features/diagnostics';
import { findingsAt } from '../../server/src/features/findingsAt';
import { hover } from '../../server/src/features/hover';
import { opened } from './support/opened';

// An editor shows about 250 pixels of a hover, which are twelve lines, with the findings of the place at the top.

const MOST_LINES = 12;
/** Characters of a line, where a hover is 750 pixels wide, as usual. */
const LINE = 90;
/** What a hover says in any case: a verdict of a line or two, and the link. */
const LEAST_LINES = 3;
const LINE_PX = 19;
/** A place beside a finding takes the height of one line and a half. */
const RELATED_LINES = 1.5;
/** *View Problem* and *Quick Fix…* stand below the hover of findings. */
const ACTIONS_LINES = 1;

const clients: readonly ClientFacts[] = [
  english,
  ...languages.map(({ language, bundle }) => translationsOf(language, bundle)),
].map(translations => ({ ruleCommand: 'open.rule', rowCommand: 'show.row', translations, theme: () => 'dark' }));

describe('hovers show all that they say without scrolling, in each language', () => {
  for (const rule of rules) {
    it(`in the examples of ${rule.id}`, () => {
      for (const { log } of ruleExamples(rule)) fitsForAll(log);
    });
  }
  for (const file of readdirSync(path.join(root, 'examples')))
    it(`in ${file}`, () => fitsForAll(readFileSync(path.join(root, 'examples', file), 'utf8'))).timeout(120_000);

  it('and lose nothing where no link could lead to the rest', () => {
    const log = `--- today 2026-03-09\n${Array.from({ length: 8 }, (_, day) => `2026-03-0${day + 1}  easy 8 km`).join('\n')}`;
    const at = (client: ClientFacts) => textAt(opened(log, client).context, { line: 7, character: 0 });
    assert.match(at({}), /Checks of this week that did not run:\n- /);
    assert.doesNotMatch(at({}), /More in Weeks/);
    assert.match(at({ rowCommand: 'show.row' }), /\[More in Weeks\]\(command:show\.row\?/);
    assert.ok(linesOf(at({})) > linesOf(at({ rowCommand: 'show.row' })));
  });
});

/** One service answers the clients of all languages, so a log is read once. */
function fitsForAll(source: string): void {
  const { service, uri } = opened(source);
  for (const client of clients) fits(service.context(uri, neverInterrupted, client) ?? assert.fail(uri));
}

/** Asserts it at the beginning of each word of each line. */
function fits(context: FeatureContext): void {
  for (const [line, { text }] of context.document.tree.lines.entries()) {
    let before = '';
    for (const { index } of text.matchAll(/[^\s/,]+/g)) {
      const position = { line, character: index };
      const said = textAt(context, position);
      if (said === before) continue;
      before = said;
      assert.ok(said.split('(command:show.row').length <= 2, `a link twice:\n${said}`);
      const findings = linesOfFindings(context, position);
      const lines = linesOf(said) + findings;
      // Findings come first: where they fill the editor by themselves, a verdict and a link stand below them.
      assert.ok(
        said === '' || lines <= Math.max(MOST_LINES, findings + LEAST_LINES),
        `${lines} lines at ${text.slice(index)}:\n${said}`,
      );
    }
  }
}

function textAt(context: FeatureContext, position: Position): string {
  const found = hover(context, { textDocument: { uri: context.document.uri }, position });
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
}

function linesOf(markdown: string): number {
  return markdown
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => linesOfPicture(line) ?? Math.ceil(line.replace(/\]\([^)]*\)|[[*`\\]/g, '').trim().length / LINE))
    .reduce((sum, lines) => sum + lines, 0);
}

function linesOfPicture(line: string): number | undefined {
  const height = /^!\[.*\|width=\d+,height=(\d+)\)$/.exec(line)?.[1];
  return height === undefined ? undefined : Number(height) / LINE_PX;
}

function linesOfFindings(context: FeatureContext, position: Position): number {
  const findings = findingsAt(context, { start: position, end: position });
  return findings
    .map(finding => diagnosticOf(context, finding))
    .map(({ message, code, relatedInformation = [] }) => {
      const lines = Math.ceil(`${message} trainlog(${String(code)})`.length / LINE);
      return lines + RELATED_LINES * relatedInformation.length;
    })
    .reduce((sum, lines) => sum + lines, findings.length === 0 ? 0 : ACTIONS_LINES);
}
