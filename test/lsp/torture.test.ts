import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { CancellationTokenSource, ResponseError, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { splitLines, type TextEdit } from '../../server/src/base/text';
import { method } from '../../server/src/contracts/messages';
import { features } from '../../server/src/features';
import { type Chance, chance } from './support/chance';
import { type ClientSettings, connectInMemory, type TestClient, TODAY } from './support/client';

/** Runs, each with another seed; a run that fails names it. TRAINLOG_RUNS asks for so many times as many. */
const RUNS = 4 * Number(process.env.TRAINLOG_RUNS ?? 1);
const STEPS = 250;

const uris = ['a', 'b', 'c', 'team/d', 'team/e', 'sp%20ace/f'].map(name => `file:///logs/${name}.trainlog`);
const untitled = 'untitled:Untitled-1';
const settings = [
  {},
  { rules: { 'no-rest-day': 'off' } },
  { days: { gaps: 'unknown' } },
  { unit: 'mi' },
  { rules: 7 },
  null,
];
const dates = ['2026-03-08', '2026-02-01', '2026-04-30'];

/** Errors that a client must expect: cancelled, content modified, cancelled by the server, refused. */
const EXPECTED_ERRORS: readonly number[] = [-32800, -32801, -32802, -32803];

const documentMethods: readonly string[] = [
  ...features
    .flatMap(feature => feature.requests.map(request => request.method))
    .filter(name => !/resolve/i.test(name)),
  'textDocument/diagnostic',
  'workspace/symbol',
];

describe('torture', function () {
  this.timeout(120_000);
  const variants: readonly [name: string, settings: ClientSettings][] = [
    ['a client that pulls and serves files', {}],
    ['a client that is pushed to', { pull: false, refresh: false }],
  ];
  for (const [name, variant] of variants) {
    for (let seed = 1; seed <= RUNS; seed++) {
      it(`${name}, seed ${seed}: the server lives and ends like a fresh one`, () => torture(seed, variant));
    }
  }
});

async function torture(seed: number, variant: ClientSettings): Promise<void> {
  const dice = chance(seed);
  const files = new Map(uris.slice(0, 4).map(uri => [uri, dice.text(30)]));
  const client = await connectInMemory({ ...variant, files });
  const world: World = { client, dice, files, open: new Set(), running: [], watching: [], settings: {}, today: TODAY };
  for (let step = 0; step < STEPS; step++) {
    dice.pick(steps)(world);
    if (dice.onceIn(3)) await new Promise(setImmediate);
  }
  for (const source of world.watching) source.cancel();
  for (const outcome of await Promise.all(world.running)) {
    if (outcome instanceof ResponseError && !EXPECTED_ERRORS.includes(outcome.code)) throw outcome;
  }
  assert.deepEqual(client.errors, []);

  const fresh = await connectInMemory({
    ...variant,
    files,
    settings: world.settings,
    initializationOptions: { today: world.today },
  });
  for (const uri of world.open) fresh.open(uri, client.text(uri));
  await becomeEqual(client, fresh, world);
  client.dispose();
  fresh.dispose();
}

/** Both servers may still be reading files: they are looked at until they agree. */
async function becomeEqual(client: TestClient, fresh: TestClient, world: World): Promise<void> {
  for (let round = 1; ; round++) {
    const [actual, expected] = [await finalState(client, world), await finalState(fresh, world)];
    if (isDeepStrictEqual(actual, expected)) return;
    if (round === MOST_ROUNDS) assert.deepEqual(actual, expected);
  }
}
const MOST_ROUNDS = 100;

interface World {
  readonly client: TestClient;
  readonly dice: Chance;
  /** The files on disk. */
  readonly files: Map<string, string>;
  readonly open: Set<string>;
  /** Pending requests; each resolves to its error, if any. */
  readonly running: Promise<unknown>[];
  /** Workspace requests that wait for news, to be cancelled in the end. */
  readonly watching: CancellationTokenSource[];
  settings: unknown;
  today: string;
}

/** What may happen. An entry that is listed twice happens twice as often. */
const steps: readonly ((world: World) => void)[] = [
  edit,
  edit,
  edit,
  edit,
  edit,
  edit,
  edit,
  edit,
  ask,
  ask,
  ask,
  ask,
  ask,
  ask,
  cancel,
  cancel,
  cancel,
  openOrClose,
  openOrClose,
  changeFile,
  rename,
  flipSettings,
  turnDay,
  watchWorkspace,
  talkNonsense,
];

function edit({ client, dice, open }: World): void {
  if (open.size === 0) return;
  const uri = dice.pick([...open]);
  const times = dice.onceIn(6) ? 10 : 1;
  for (let i = 0; i < times; i++) client.edit(uri, randomEdit(client.text(uri), dice));
}

function randomEdit(text: string, dice: Chance): TextEdit {
  const lines = splitLines(text);
  const position = (line: number) => ({ line, character: dice.below((lines[line]?.text.length ?? 0) + 1) });
  const start = position(dice.below(lines.length));
  const last = lines.length - 1;
  const insert = (newText: string) => ({ range: { start, end: start }, newText });
  if (dice.onceIn(40)) return { range: { start, end: { line: lines.length, character: 0 } }, newText: '' };
  if (dice.onceIn(30)) return { range: { start: { line: 0, character: 0 }, end: start }, newText: dice.text(20) };
  if (dice.onceIn(3)) {
    const end = position(Math.min(start.line + dice.below(3), last));
    const isForward = end.line > start.line || end.character >= start.character;
    return { range: { start, end: isForward ? end : start }, newText: dice.pick(['', '\n', '\r', 'x', ' > ']) };
  }
  if (dice.onceIn(3)) return insert(dice.line());
  return insert(dice.pick(['1', ' ', '🏃', '\n', 'km', ':', '>', '\r\n  ', '(']));
}

function ask(world: World): void {
  const { name, params } = randomRequest(world);
  world.running.push(world.client.request(name, params).catch(error => error));
}

function cancel(world: World): void {
  const { uri, name, params } = randomRequest(world);
  const source = new CancellationTokenSource();
  world.running.push(world.client.request(name, params, source.token).catch(error => error));
  if (world.open.has(uri) && world.dice.onceIn(2)) edit(world);
  source.cancel();
}

function randomRequest({ client, dice, open }: World) {
  const uri = dice.pick([...uris, untitled]);
  const lines = open.has(uri) ? splitLines(client.text(uri)) : [];
  const position = () => ({ line: dice.below(lines.length + 2), character: dice.below(30) });
  const name = dice.pick(documentMethods.filter(each => pulls(client) || each !== 'textDocument/diagnostic'));
  const start = position();
  const params = {
    textDocument: { uri },
    uri,
    position: start,
    positions: [position(), position()],
    range: { start, end: { line: start.line + dice.below(5), character: dice.below(30) } },
    context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    newName: 'renamed',
    query: 'e',
    previousResultId: 'none',
    rules: ['no-rest-day', 'hard-back-to-back'],
    rule: 'no-rest-day',
    change: { severity: 'off' },
    // Requests of our own are refused before a feature sees them when anything is missing.
    view: { span: 'season', measure: 'distance' },
    theme: 'light',
    widthPx: 600,
    charts: [],
    title: '',
    date: '2026-03-02',
    text: 'easy 8 km',
    read: { activities: [], refused: [], unused: 0 },
    rows: [],
  };
  return { uri, name, params };
}

function openOrClose({ client, dice, files, open }: World): void {
  const uri = dice.pick([...uris, untitled]);
  if (open.delete(uri)) {
    // Half of the time it was saved before.
    if (uri !== untitled && dice.onceIn(2)) files.set(uri, client.text(uri));
    client.close(uri);
    return;
  }
  open.add(uri);
  client.open(uri, files.get(uri) ?? dice.text(20));
}

function changeFile({ client, dice, files }: World): void {
  const uri = dice.pick(uris);
  const type = !files.has(uri) ? 1 : dice.onceIn(3) ? 3 : 2;
  if (type === 3) files.delete(uri);
  else files.set(uri, dice.text(15));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

function rename({ client, dice, files, open }: World): void {
  const from = dice.pick(uris);
  const to = dice.pick(uris);
  const text = files.get(from);
  if (from === to || text === undefined || files.has(to) || open.has(to)) return;
  files.delete(from);
  files.set(to, text);
  if (open.delete(from)) {
    const current = client.text(from);
    client.close(from);
    open.add(to);
    client.open(to, current);
  }
  client.notify('workspace/didRenameFiles', { files: [{ oldUri: from, newUri: to }] });
}

function flipSettings(world: World): void {
  world.settings = world.dice.pick(settings);
  world.client.configure(world.settings);
}

function turnDay(world: World): void {
  world.today = world.dice.pick(dates);
  world.client.notify(method.today, { today: world.today });
}

function watchWorkspace({ client, dice, running, watching }: World): void {
  if (!pulls(client)) return;
  const source = new CancellationTokenSource();
  watching.push(source);
  const previousResultIds = dice.onceIn(2) ? [] : uris.map(uri => ({ uri, value: 'none' }));
  running.push(client.request('workspace/diagnostic', { previousResultIds }, source.token).catch(error => error));
}

function talkNonsense({ client, dice, running }: World): void {
  const uri = dice.pick(uris);
  client.notify(dice.pick(['$/unknown', 'trainlog/unknown', 'initialized']), {});
  client.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///never/opened', version: 9 },
    contentChanges: [],
  });
  client.notify(method.today, { today: '2026-13-13' });
  running.push(
    client
      .request('textDocument/hover', { textDocument: { uri }, position: { line: -5, character: 1e9 } })
      .catch(() => {}),
  );
  running.push(client.request('completionItem/resolve', { label: 'x', data: { uri: 4 } }).catch(() => {}));
}

/** Everything that a server answers about its current state. */
async function finalState(client: TestClient, { open }: World): Promise<unknown> {
  await client.settled();
  const whole: Record<string, unknown> = {};
  for (const uri of [...open].sort()) {
    const document = { textDocument: { uri } };
    whole[uri] = {
      symbols: await client.request('textDocument/documentSymbol', document),
      folding: await client.request('textDocument/foldingRange', document),
      lenses: await resolvedLenses(client, document),
      links: await client.request('textDocument/documentLink', document),
      colours: await client
        .request<{ data: unknown } | null>('textDocument/semanticTokens/full', document)
        .then(colours => colours?.data),
    };
  }
  const named: readonly unknown[] = await client.request('workspace/symbol', { query: '' });
  const names = named.map(symbol => JSON.stringify(symbol)).sort();
  return { ...whole, names, diagnostics: pulls(client) ? await pulled(client) : pushed(client) };
}

async function resolvedLenses(client: TestClient, document: object): Promise<readonly unknown[]> {
  const lenses: readonly unknown[] = (await client.request('textDocument/codeLens', document)) ?? [];
  return Promise.all(lenses.map(lens => client.request('codeLens/resolve', lens)));
}

function pulls(client: TestClient): boolean {
  return client.server.capabilities.diagnosticProvider !== undefined;
}

/** The diagnostics of all documents that have some, as the server answers. */
async function pulled(client: TestClient): Promise<unknown> {
  const { items }: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', { previousResultIds: [] });
  return sorted(items.map(item => [item.uri, item.kind === 'full' ? item.items : []]));
}

/** The diagnostics of all documents that have some, as the server pushed them. */
function pushed(client: TestClient): unknown {
  return sorted([...client.published.values()].map(({ uri, diagnostics }) => [uri, diagnostics]));
}

function sorted(entries: readonly (readonly [uri: string, diagnostics: readonly unknown[]])[]): unknown {
  return Object.fromEntries(entries.filter(([, diagnostics]) => diagnostics.length > 0).sort());
}
