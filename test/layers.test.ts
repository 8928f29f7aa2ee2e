import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/lib/root.mjs';

/** Folders of server/src from left to right: a file imports from its own layer and from those before it. Layers of one line stand side by side. */
const layers: readonly (readonly string[])[] = [
  ['base'],
  ['values'],
  ['contracts'],
  ['training'],
  ['syntax'],
  ['model'],
  ['analysis'],
  ['config'],
  ['importers', 'charts'],
  ['features'],
  ['service'],
  ['lsp'],
  ['node', 'browser'],
  ['cli'],
];

/** What stands in a folder, in the same order; files of the folder that are not named here come first. */
const parts: readonly { readonly folder: string; readonly order: readonly string[] }[] = [
  { folder: 'analysis', order: ['kit', 'rules', 'text', 'engine'] },
  {
    folder: 'syntax/reading',
    order: [
      'senses',
      'phrases',
      'patterns',
      'beam',
      'pieces',
      'sessions',
      'nodes',
      'simple',
      'slips',
      'head',
      'read',
      'doubt',
      'sides',
      'eased',
      'afterwards',
      'statuses',
      'weighed',
      'index',
    ],
  },
];

/** Folders of siblings, who must not import each other, and the files in them that all may use. */
const siblingFolders: readonly { readonly folder: string; readonly shared: readonly string[] }[] = [
  { folder: 'syntax/lines', shared: [] },
  { folder: 'syntax/directives', shared: ['directiveText'] },
  {
    folder: 'analysis/rules',
    // What several rules of a group share, and the parts of rules.
    shared: [
      'intensityWindow',
      'formWindow',
      'monotony',
      'rest',
      'morningLimits',
      'veryLowMood',
      'sleepHours',
      'lastNights',
      'lighterWeek',
      'farRun',
      'trainingRow',
      'runStreak',
      'hardCluster',
      'longNextToHard',
      'niggleBeforeHard',
      'runInBreak',
      'twoHardOnADay',
      'longRunShare',
      'fitnessRamp',
      'noRecoveryWeek',
      'recoveryRun',
      'greyZone',
      'highStrain',
      'muchFatigue',
      'shortNight',
      'wanderingBedtimes',
      'lifeDemand',
      'taperWeeks',
      'taperTooMuch',
      'taperIntensityLost',
      'heartRateVariability',
    ],
  },
  { folder: 'features/actions', shared: [] },
  { folder: 'cli/commands', shared: [] },
  { folder: 'cli/formats', shared: [] },
];

/** Files in such a folder that may know all of its siblings, as the list of rules and the profiles do; no sibling knows them. */
const knowSiblings: readonly string[] = ['index.ts', 'profiles.ts', 'movedRules.ts'];

/** Siblings in a folder that has other files too: those of its files that an index imports, but for the shared ones. */
const siblingLists: readonly { readonly folder: string; readonly shared: readonly string[] }[] = [
  { folder: 'features', shared: ['feature'] },
  { folder: 'charts', shared: ['chart', 'amounts'] },
  { folder: 'analysis/text', shared: ['lineFacts'] },
];

/** Packages that a folder, or one of its files, may import; `node:` stands for all of Node's own modules. */
const packages: readonly { readonly at: string; readonly allowed: readonly string[] }[] = [
  { at: 'server/src/base/text.ts', allowed: ['vscode-languageserver-textdocument'] },
  { at: 'server/src/analysis/rule.ts', allowed: ['zod'] },
  { at: 'server/src/analysis/kit/options.ts', allowed: ['zod'] },
  { at: 'server/src/config', allowed: ['zod'] },
  { at: 'server/src/features/exportSchema.ts', allowed: ['zod'] },
  { at: 'server/src/features/exportIcs.ts', allowed: ['ical-generator'] },
  { at: 'server/src/contracts/params.ts', allowed: ['zod'] },
  { at: 'server/src/contracts/lspTypes.ts', allowed: ['vscode-languageserver-types'] },
  { at: 'server/src/importers/activities', allowed: ['fflate', 'fit-file-parser', 'saxes'] },
  { at: 'server/src/charts', allowed: ['d3-array', 'd3-scale', 'd3-shape'] },
  { at: 'server/src/lsp', allowed: ['vscode-languageserver'] },
  { at: 'server/src/node', allowed: ['vscode-languageserver/node', 'node:'] },
  { at: 'server/src/browser', allowed: ['vscode-languageserver/browser'] },
  { at: 'server/src/cli', allowed: ['node:'] },
  { at: 'client/src', allowed: ['vscode', 'vscode-languageclient'] },
  { at: 'client/src/node.ts', allowed: ['vscode-languageclient/node', 'node:'] },
  { at: 'client/src/dashboard/messages.ts', allowed: ['zod/mini'] },
  { at: 'client/src/browser.ts', allowed: ['vscode-languageclient/browser'] },
];

/** The only file of the server that the client may import. */
const clientMayImport = 'server/src/contracts/messages.ts';

/** The only file outside the source folders that may be imported: its version. */
const manifest = 'package.json';

/** Generated pages that a layer shows as they are. */
const texts: readonly { readonly layer: string; readonly file: string }[] = [
  { layer: 'cli', file: 'server/docs/rules.md' },
];

const entries = [
  'server/src/node/main.ts',
  'server/src/browser/main.ts',
  'client/src/node.ts',
  'client/src/browser.ts',
];
const MAX_ENTRY_LINES = 40;

interface Import {
  readonly from: string;
  /** A file of the checkout, or the name of a package. */
  readonly to: string;
}

describe('layers', () => {
  it('every import of the server goes to the left', () => {
    assert.deepEqual(imports('server/src').flatMap(serverComplaint), []);
  });

  it('the client knows nothing of the server but their messages', () => {
    assert.deepEqual(imports('client/src').flatMap(clientComplaint), []);
  });

  it('no file imports itself in a circle, and none takes its types from one that takes types from it', () => {
    assert.deepEqual(circles([...imports('server/src'), ...imports('client/src')]), []);
  });

  it('packages are imported only where they are allowed', () => {
    assert.deepEqual([...imports('server/src'), ...imports('client/src')].flatMap(packageComplaint), []);
  });

  it('entries do nothing but wire', () => {
    const long = entries.filter(file => read(file).trimEnd().split('\n').length > MAX_ENTRY_LINES);
    assert.deepEqual(long, []);
  });

  it('files that do not fit are found', () => {
    const bad: readonly [complaint: (each: Import) => string[], from: string, to: string][] = [
      [serverComplaint, 'server/src/model/log.ts', 'server/src/analysis/engine/analyse'],
      [serverComplaint, 'server/src/base/text.ts', 'server/src/values/date'],
      [serverComplaint, 'server/src/node/main.ts', 'server/src/browser/main'],
      [serverComplaint, 'server/src/syntax/lines/day.ts', 'server/src/syntax/lines/note'],
      [
        serverComplaint,
        'server/src/analysis/rules/rest/no-rest-day.ts',
        'server/src/analysis/rules/load/session-spike',
      ],
      [serverComplaint, 'server/src/features/hover.ts', 'server/src/features/completion'],
      [serverComplaint, 'server/src/analysis/text/shoes.ts', 'server/src/analysis/text/totals'],
      [serverComplaint, 'server/src/analysis/kit/places.ts', 'server/src/analysis/rules'],
      [serverComplaint, 'server/src/analysis/rule.ts', 'server/src/analysis/kit/places'],
      [serverComplaint, 'server/src/syntax/reading/pieces/fold.ts', 'server/src/syntax/reading/sessions/totals'],
      [serverComplaint, 'server/src/syntax/reading/read.ts', 'server/src/syntax/reading/doubt/told'],
      [serverComplaint, 'server/src/lsp/server.ts', 'client/src/client'],
      [serverComplaint, 'server/src/lsp/server.ts', 'server/docs/rules.md'],
      [clientComplaint, 'client/src/client.ts', 'server/src/syntax/vocabulary'],
      [packageComplaint, 'server/src/model/log.ts', 'zod'],
      [packageComplaint, 'server/src/lsp/server.ts', 'node:fs'],
      [packageComplaint, 'server/src/features/hover.ts', 'vscode-languageserver-types'],
      [packageComplaint, 'client/src/client.ts', 'vscode-languageserver'],
    ];
    for (const [complaint, from, to] of bad)
      assert.equal(complaint({ from, to }).length, 1, `${from} may import ${to}`);
    const circle = [
      { from: 'a.ts', to: 'b' },
      { from: 'b.ts', to: 'c' },
      { from: 'c.ts', to: 'b' },
      { from: 'd.ts', to: 'a' },
    ];
    assert.deepEqual(circles(circle), ['b > c > b']);
    assert.deepEqual(
      [
        ...importsOf(
          "import type {\n  A,\n} from './a';\nexport * from 'b';\nimport 'c';\nconst d = await import('d');\nimport e = require('e');",
        ),
      ],
      ['./a', 'b', 'c', 'd', 'e'],
    );
  });
});

function serverComplaint({ from, to }: Import): string[] {
  if (!isFile(to) || to === manifest || isTextOf(from, to)) return [];
  const complaint = [`${from} may not import ${to}`];
  const [fromLayer, toLayer] = [layerOf(from), layerOf(to)];
  if (fromLayer === undefined || toLayer === undefined) return complaint;
  if (rank(toLayer) > rank(fromLayer)) return complaint;
  if (rank(toLayer) === rank(fromLayer) && toLayer !== fromLayer) return complaint;
  const isToTheRight = parts.some(part => placeIn(part, to) > placeIn(part, from));
  return isToTheRight || areInFolderOfSiblings(from, to) || areInListOfSiblings(from, to) ? complaint : [];
}

function clientComplaint({ from, to }: Import): string[] {
  if (!isFile(to) || to.startsWith('client/src/') || withoutExtension(to) === withoutExtension(clientMayImport))
    return [];
  return [`${from} may not import ${to}`];
}

function packageComplaint({ from, to }: Import): string[] {
  if (isFile(to)) return [];
  const allowed = packages.filter(({ at }) => from === at || from.startsWith(`${at}/`)).flatMap(each => each.allowed);
  const isAllowed = allowed.some(name => (name === 'node:' ? to.startsWith(name) : to === name));
  return isAllowed ? [] : [`${from} may not import ${to}`];
}

function isTextOf(from: string, to: string): boolean {
  return texts.some(({ layer, file }) => layer === layerOf(from) && file === to);
}

/** Each circle of files that import one another, once, as `a > b > a`. */
function circles(all: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) {
    const file = withoutExtension(from);
    targets.set(file, [...(targets.get(file) ?? []), withoutExtension(to)]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' > '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

/** Two files of one folder, or of folders in it. */
function areInFolderOfSiblings(from: string, to: string): boolean {
  if (knowSiblings.includes(path.basename(from))) return false;
  return siblingFolders.some(({ folder, shared }) => {
    const inside = [from, to].every(file => file.startsWith(`server/src/${folder}/`));
    return inside && !shared.includes(path.basename(to, '.ts'));
  });
}

function areInListOfSiblings(from: string, to: string): boolean {
  return siblingLists.some(({ folder, shared }) => {
    const at = `server/src/${folder}`;
    const listed = importsOfFile(`${at}/index.ts`).filter(each => path.dirname(each.to) === at);
    return [from, to].every(file => {
      const name = withoutExtension(file);
      return listed.some(each => each.to === name) && !shared.includes(path.basename(name));
    });
  });
}

function layerOf(file: string): string | undefined {
  return /^server\/src\/([^/]+)/.exec(file)?.[1];
}

function rank(layer: string): number {
  const found = layers.findIndex(row => row.includes(layer));
  assert.notEqual(found, -1, `server/src/${layer} is not in the list of layers`);
  return found;
}

/** The place of a file, or of the folder it stands in, in the order of a folder around it; none outside of that. */
function placeIn({ folder, order }: (typeof parts)[number], file: string): number {
  const around = `server/src/${folder}/`;
  if (!file.startsWith(around)) return Number.NaN;
  // An import names a folder for its index.
  const [name = ''] = withoutExtension(file.slice(around.length)).split('/');
  return order.indexOf(name);
}

function isFile(target: string): boolean {
  return target.startsWith('server/') || target.startsWith('client/') || target === manifest;
}

function imports(folder: string): Import[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(file => path.posix.join(folder, String(file).replaceAll(path.sep, '/')))
    .filter(file => file.endsWith('.ts'))
    .flatMap(importsOfFile);
}

function importsOfFile(from: string): Import[] {
  return importsOf(read(from)).map(specifier => ({ from, to: resolve(from, specifier) }));
}

/** What a source text imports, types included, in order. */
function importsOf(source: string): string[] {
  const pattern =
    /^(?:import|export)\b[^'";=]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'|\brequire\(\s*'([^']+)'/gm;
  return [...source.matchAll(pattern)].map(match => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return existsSync(path.join(root, target, 'index.ts')) ? `${target}/index` : target;
}

function withoutExtension(file: string): string {
  return file.replace(/\.ts$/, '');
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
