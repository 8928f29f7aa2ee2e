import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neverInterrupted } from '../../server/src/base/checkpoint';
import { render } from '../../server/src/base/message';
import { applyEdits } from '../../server/src/base/text';
import { fixAll } from '../../server/src/cli/fix';
import { exportJson } from '../../server/src/features/exportJson';
import { logExport } from '../../server/src/features/exportSchema';
import { meaningOf } from '../../server/src/features/format/meaning';
import { formatting } from '../../server/src/features/formatting';
import { hover } from '../../server/src/features/hover';
import { report } from '../../server/src/features/report';
import { convertDiary } from '../../server/src/importers/diary/convertDiary';
import { createService, type Service } from '../../server/src/service/service';
import { parse } from '../../server/src/syntax/parse';
import { printTree } from '../../server/src/syntax/print';
import { parseIsoDate } from '../../server/src/values/date';
import { readXml } from '../charts/support/xml';
import { connectInMemory } from '../lsp/support/client';
import { testHost } from '../support/log';
import { placeEdit, randomEdit, randomText } from '../support/random';
import { hostileText } from './hostile';

/** One thing that is tried on texts that nobody would write; throws where a promise is broken. */
export interface Target {
  readonly name: string;
  readonly property: fc.IAsyncProperty<unknown>;
  /** How many cases at a time: fewer of those that take long. */
  readonly cases: number;
}

const URI = 'file:///logs/log.trainlog';
const TODAY = parseIsoDate('2026-03-08') ?? assert.fail();
const OPTIONS = { tabSize: 2, insertSpaces: true };

const anyText = fc.oneof(randomText, hostileText);
const edits = fc.array(randomEdit, { minLength: 1, maxLength: 6 });

/** No case is so large that anything takes longer with it, in seconds of the processor; what grows by the square takes minutes. */
const LONGEST_S = 60;

/** The same promise, which is broken as well when it takes too long to see that it is kept. */
function inTime<Args extends readonly unknown[]>(kept: (...args: Args) => Promise<void>) {
  return async (...args: Args): Promise<void> => {
    const before = process.cpuUsage();
    await kept(...args);
    const seconds = process.cpuUsage(before).user / 1_000_000;
    assert.ok(seconds < LONGEST_S, `it took ${seconds.toFixed(0)} s of the processor`);
  };
}

function serviceWith(text: string): Service {
  const service = createService({
    host: testHost(TODAY),
    ruleFailed(id, error) {
      throw new Error(`the rule ${id} broke`, { cause: error });
    },
  });
  service.set(URI, text);
  return service;
}

function contextOf(service: Service) {
  return service.context(URI, neverInterrupted) ?? assert.fail();
}

async function readsBack(text: string): Promise<void> {
  assert.equal(printTree(parse(text)), text);
}

/** All that is read and said. */
function seen(service: Service): unknown {
  return {
    logs: service.logs().map(log => exportJson(log, uri => uri)),
    findings: contextOf(service)
      .findings()
      .map(({ id, message, place }) => [id, render(message), place.line.text, place.span]),
  };
}

async function incrementalIsFresh(text: string, list: readonly Parameters<typeof placeEdit>[1][]): Promise<void> {
  const service = serviceWith(text);
  let now = text;
  for (const each of list) {
    const { start, end, newText } = placeEdit(now, each);
    const range = { start: positionAt(now, start), end: positionAt(now, end) };
    now = applyEdits(now, [{ range, newText }]);
    service.edit(URI, [{ range, newText }]);
    if (newText.length % 2 === 0) seen(service);
  }
  assert.equal(printTree(contextOf(service).document.tree), now);
  assert.deepEqual(seen(service), seen(serviceWith(now)));
}

/** As LSP counts: a line ends with any of the three line ends, and no place is between a carriage return and its line feed. */
function positionAt(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function fixesKeepMeaning(text: string): Promise<void> {
  const service = serviceWith(text);
  for (const finding of contextOf(service).findings())
    for (const fix of finding.fixes()) for (const [, list] of fix.edit()) applyEdits(text, list);
  const { texts } = fixAll(service, new Map([[URI, text]]));
  const fixed = texts.get(URI) ?? text;
  assert.deepEqual(meaning(serviceWith(fixed)), meaning(serviceWith(text)));
}

function meaning(service: Service): unknown {
  const logs = service.logs().map(log => exportJson(log, () => ''));
  return JSON.parse(JSON.stringify(logs, (name, value) => (name === 'line' ? undefined : value)));
}

async function formatsOnce(text: string): Promise<void> {
  const service = serviceWith(text);
  const once = applyEdits(text, await formatting(contextOf(service)));
  const again = serviceWith(once);
  assert.deepEqual(await formatting(contextOf(again)), []);
  const [before, after] = [text, once].map(each =>
    parse(each)
      .lines.filter(({ kind }) => kind !== 'blank')
      .map(meaningOf),
  );
  assert.deepEqual(after, before);
}

async function exportKeepsSchema(text: string): Promise<void> {
  for (const log of serviceWith(text).logs()) logExport.parse(JSON.parse(JSON.stringify(exportJson(log, uri => uri))));
}

/** Pictures of our own, which hold their drawing. */
const DRAWN = /!\[(?:[^\]\\]|\\.)*\]\(data:image\/svg\+xml;base64,[\w+/=]+\|width=\d+,height=\d+\)/g;

/** A picture, a link that is not ours, HTML or an address by itself, where no backslash stands before it. */
const MARKUP = /(?<!\\)(?:\\\\)*(?:!?\[[^\]\n]*\]\(|<[a-z/!]|https?:\/\/|www\.)/i;

async function hoversAreNoMarkup(text: string): Promise<void> {
  const context = { ...contextOf(serviceWith(text)), client: { theme: () => 'dark' as const } };
  const { lines } = context.document.tree;
  for (const [line, { text: own }] of lines.slice(0, 30).entries()) {
    for (let character = 0; character < Math.min(own.length, 60); character += 3) {
      const value = hover(context, { textDocument: { uri: URI }, position: { line, character } })?.contents.value ?? '';
      assert.doesNotMatch(value.replace(DRAWN, '').replace(/`[^`\n]*`/g, ''), MARKUP);
    }
  }
}

/** The page of each year is one of ours, whatever the log says. */
async function pagesAreWhole(text: string): Promise<void> {
  const context = contextOf(serviceWith(text));
  const answer = report(context, {});
  for (const year of 'years' in answer ? answer.years.slice(0, 2) : []) {
    const page = report(context, { year });
    assert.ok('html' in page);
    const body = page.html.replace(/^<!doctype html>\n/, '').replace(/<meta [^>]*>/g, '');
    const names = readXml(body.trimEnd()).flatMap(piece => (piece.type === 'start' ? piece.name : []));
    assert.deepEqual(
      [...new Set(names)].filter(name => !PAGE_NAMES.has(name)),
      [],
    );
    // A runner may call a shoe so.
    if (!NO_FIGURE.test(text)) assert.doesNotMatch(body, NO_FIGURE);
  }
}

const NO_FIGURE = /NaN|undefined|Infinity/;
const PAGE_NAMES: ReadonlySet<string> = new Set(
  'html head title style body main h1 h2 p b section figure figcaption details summary table thead tbody tr th td blockquote ul li svg g text rect circle path line defs pattern'.split(
    ' ',
  ),
);

async function convertsToLog(text: string, format: 'markdown' | 'text' | 'csv'): Promise<void> {
  const result = convertDiary(text, { format, name: 'diary', today: TODAY });
  if (result.type !== 'log') return;
  assert.equal(printTree(parse(result.text)), result.text);
  for (const log of serviceWith(result.text).logs())
    logExport.parse(JSON.parse(JSON.stringify(exportJson(log, uri => uri))));
}

/* ---- protocol ---------------------------------------------------------------------------------------------------- */

const oddNumber = fc.oneof(
  fc.nat({ max: 20 }),
  fc.constantFrom(-1, 0.5, 1e9, Number.MAX_SAFE_INTEGER, null, undefined, 'x', Number.NaN),
);
const oddPosition = fc.record({ line: oddNumber, character: oddNumber });
const uri = fc.constantFrom(URI, 'file:///logs/b.trainlog', 'untitled:Untitled-1', 'file:///%zz.trainlog', 'nothing');
const requestNames = [
  ...['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'codeAction'],
  ...['codeLens', 'inlayHint', 'documentLink', 'documentSymbol', 'foldingRange', 'selectionRange', 'formatting'],
  ...['rangeFormatting', 'onTypeFormatting', 'semanticTokens/full', 'semanticTokens/range', 'diagnostic'],
].map(name => `textDocument/${name}`);
const ownNames = [
  'logs',
  'logToday',
  'insertRestDay',
  'planNextWeek',
  'answers',
  'accept',
  'adjustRule',
  'report',
  'workoutText',
  'weeks',
  'weeksPath',
  'weeksDetails',
  'thisWeek',
];

const message = fc.oneof(
  fc.record({ type: fc.constant('open' as const), uri, text: anyText }),
  fc.record({ type: fc.constant('change' as const), uri, start: oddPosition, end: oddPosition, text: anyText }),
  fc.record({ type: fc.constant('close' as const), uri }),
  fc.record({
    type: fc.constant('request' as const),
    name: fc.constantFrom(...requestNames, ...ownNames.map(name => `trainlog/${name}`)),
    params: fc.record({
      textDocument: fc.record({ uri }),
      position: oddPosition,
      positions: fc.array(oddPosition, { maxLength: 3 }),
      range: fc.record({ start: oddPosition, end: oddPosition }),
      options: fc.constant(OPTIONS),
      ch: fc.constantFrom('\n', ' '),
      newName: fc.constantFrom('fly', 'skip', '3x', '', '2026-03-02', '__proto__'),
      context: fc.constant({ diagnostics: [], includeDeclaration: true }),
      id: fc.constantFrom('x', 'w:1', ''),
      rules: fc.constantFrom([], ['no-rest-day'], ['__proto__', 'x']),
      rule: fc.constantFrom('no-rest-day', '__proto__', 'x'),
      change: fc.constantFrom(
        { severity: 'off' },
        { until: 'x' },
        { option: '__proto__', value: 1 },
        { option: 'x', value: -1 },
      ),
    }),
  }),
  fc.record({ type: fc.constant('configure' as const), settings: fc.anything({ maxDepth: 2 }) }),
);

export const targets: readonly Target[] = [
  { name: 'reading', cases: 100, property: fc.asyncProperty(anyText, inTime(readsBack)) },
  { name: 'incremental', cases: 20, property: fc.asyncProperty(anyText, edits, inTime(incrementalIsFresh)) },
  { name: 'fixes', cases: 20, property: fc.asyncProperty(anyText, inTime(fixesKeepMeaning)) },
  { name: 'formatter', cases: 40, property: fc.asyncProperty(anyText, inTime(formatsOnce)) },
  { name: 'export', cases: 20, property: fc.asyncProperty(anyText, inTime(exportKeepsSchema)) },
  { name: 'pages', cases: 20, property: fc.asyncProperty(anyText, inTime(pagesAreWhole)) },
  { name: 'hovers', cases: 20, property: fc.asyncProperty(anyText, inTime(hoversAreNoMarkup)) },
  {
    name: 'conversion',
    cases: 40,
    property: fc.asyncProperty(anyText, fc.constantFrom('markdown', 'text', 'csv'), inTime(convertsToLog)),
  },
  { name: 'protocol', cases: 2, property: fc.asyncProperty(fc.array(message, { maxLength: 30 }), inTime(serverLives)) },
];

type Message = typeof message extends fc.Arbitrary<infer Value> ? Value : never;

async function serverLives(messages: readonly Message[]): Promise<void> {
  const client = await connectInMemory();
  const open = new Map<string, number>();
  try {
    for (const each of messages) {
      switch (each.type) {
        case 'open':
          if (open.has(each.uri)) break;
          open.set(each.uri, 1);
          client.notify('textDocument/didOpen', {
            textDocument: { uri: each.uri, languageId: 'trainlog', version: 1, text: each.text },
          });
          break;
        case 'change': {
          const version = open.get(each.uri);
          if (version === undefined) break;
          open.set(each.uri, version + 1);
          client.notify('textDocument/didChange', {
            textDocument: { uri: each.uri, version: version + 1 },
            contentChanges: [{ range: { start: each.start, end: each.end }, text: each.text }],
          });
          break;
        }
        case 'close':
          if (open.delete(each.uri)) client.notify('textDocument/didClose', { textDocument: { uri: each.uri } });
          break;
        case 'configure':
          client.configure(each.settings);
          break;
        case 'request':
          // Refused or answered: it must be one of them.
          await client.request(each.name, each.params).catch((error: unknown) => assert.ok(error instanceof Error));
          break;
      }
    }
    await client.settled();
    const failures = client.errors.filter(error => !/no change of a text/.test(error));
    assert.deepEqual(failures, []);
  } finally {
    client.dispose();
  }
}
