import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { tokenModifiers, tokenTypes } from '../../server/src/features/tokenLegend';

type Manifest = {
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly configuration: string;
      readonly icon: { readonly light: string; readonly dark: string };
    }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly enablement?: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac: string;
      readonly when?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly {
      readonly language: string;
      readonly scopes: Readonly<Record<string, readonly string[]>>;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>> };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
};

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;

/** A rule and a setting take some 300 bytes each: room for a dozen more. */
const largestBytes = 74_000;

/** Token types and modifiers that every VS Code knows. */
const standardTypes = ['comment'];
const standardModifiers = ['declaration'];

describe('package.json', () => {
  it('declares every token type and modifier of the server’s legend, and no other', () => {
    const types = contributes.semanticTokenTypes.map(type => type.id);
    const modifiers = contributes.semanticTokenModifiers.map(modifier => modifier.id);
    assert.deepEqual([...standardTypes, ...types].sort(), [...tokenTypes].sort());
    assert.deepEqual([...standardModifiers, ...modifiers].sort(), [...tokenModifiers].sort());
  });

  it('gives every token type of its own a scope that themes colour', () => {
    const [scopes] = contributes.semanticTokenScopes;
    assert.equal(scopes?.language, 'trainlog');
    assert.deepEqual(Object.keys(scopes.scopes).sort(), contributes.semanticTokenTypes.map(type => type.id).sort());
  });

  it('names files that exist', () => {
    const [language] = contributes.languages;
    assert.ok(language);
    for (const file of [manifest.icon, language.configuration, language.icon.light, language.icon.dark]) {
      assert.ok(existsSync(path.join(root, file)), file);
    }
    for (const grammar of contributes.grammars) {
      assert.equal(JSON.parse(read(grammar.path)).scopeName, grammar.scopeName);
    }
  });

  it('contributes exactly the commands that the client registers', () => {
    const declared = contributes.commands.map(command => command.command);
    const sources = readdirSync(path.join(root, 'client/src/commands')).map(name =>
      read(`client/src/commands/${name}`),
    );
    const registered = sources.flatMap(source =>
      [...source.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(found => found[1]),
    );
    assert.deepEqual(declared.toSorted(), registered.toSorted());
  });

  it('shows commands in menus only where they can do something', () => {
    const declared = new Set(contributes.commands.map(command => command.command));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const item of items) {
        assert.ok(declared.has(item.command), `${menu}: ${item.command}`);
        if (menu === 'file/newFile') continue; // that is where a first log begins
        // `false`: the command is called with what a lens knows, and not by somebody.
        assert.match(item.when, /trainlog|^false$/, `${menu}: ${item.command} says when`);
      }
    }
  });

  it('lists commands that find their log themselves in the palette at all times', () => {
    const palette = contributes.menus.commandPalette?.map(item => item.command);
    for (const name of ['logToday', 'newLog', 'openExample', 'planNextWeek', 'fixWeek', 'showDashboard']) {
      const command = contributes.commands.find(each => each.command === `trainlog.${name}`);
      assert.equal(command?.enablement, undefined, name);
      assert.ok(!palette?.includes(`trainlog.${name}`), name);
    }
  });

  it('has few keys, that VS Code leaves free on every platform, and that work wherever the palette shows them', () => {
    // What VS Code 1.139 has behind Ctrl+K, as single keys, on the desktop or on the web.
    const taken = new Set('3cdefimnoprstuvwyz'.split(''));
    const palette = new Map(contributes.menus.commandPalette?.map(item => [item.command, item.when]));
    for (const { command, key, mac, when } of contributes.keybindings) {
      const [, second = ''] = /^ctrl\+k ([a-z])$/.exec(key) ?? [];
      assert.equal(mac, `cmd+k ${second}`);
      assert.ok(second !== '' && !taken.has(second), key);
      assert.equal(when, palette.get(command), key);
    }
  });

  it('loads nothing before a log, a command, the page of a rule or a dashboard that was open asks: the language has a configuration, and no other event is named', () => {
    assert.deepEqual(manifest.activationEvents, ['onFileSystem:trainlog-rule', 'onWebviewPanel:trainlog.dashboard']);
    assert.ok(contributes.languages[0]?.configuration); // without it VS Code derives no onLanguage event
  });

  it('is small, because VS Code reads it at each start', () => {
    assert.ok(Buffer.byteLength(read('package.json')) < largestBytes);
  });

  it('is packed against the API of the oldest VS Code it asks for', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });

  it('lets a double click take a date, a pace and a rule id whole', () => {
    const separators = Object(contributes.configurationDefaults['[trainlog]'])['editor.wordSeparators'];
    assert.doesNotMatch(separators, /[-:/]/);
  });

  it('asks for a VS Code that the language client asks for, or newer', () => {
    const client: Manifest = JSON.parse(read('node_modules/vscode-languageclient/package.json'));
    const minor = (range: string) => Number(/^\^1\.(\d+)\./.exec(range)?.[1]);
    assert.ok(minor(manifest.engines.vscode) >= minor(client.engines.vscode));
  });

  it('pins every dependency', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });
});

describe('the walkthrough', () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
  const commands = new Set(contributes.commands.map(({ command }) => command));
  /** Commands of VS Code that steps lead to, or that tick them. */
  const foreign = new Set(['editor.action.quickFix', 'trainlog.weeks.focus']);

  it('has five steps with names of their own', () => {
    const ids = walkthrough?.steps.map(({ id }) => id) ?? [];
    assert.equal(ids.length, 5);
    assert.equal(new Set(ids).size, 5);
  });

  for (const { id, description, media, completionEvents } of walkthrough?.steps ?? []) {
    it(`${id}: pictures for each kind of theme, commands that exist, and an event that ticks it`, () => {
      assert.deepEqual(Object.keys(media.image), ['light', 'dark', 'hc', 'hcLight']);
      for (const picture of Object.values(media.image)) assert.ok(existsSync(path.join(root, picture)), picture);
      const said = texts[description.slice(1, -1)] ?? '';
      const linked = [...said.matchAll(/\(command:(?:toSide:)?([^)]+)\)/g)].map(([, command = '']) => command);
      assert.ok(linked.length > 0, 'a step leads somewhere');
      assert.ok(completionEvents.length > 0);
      for (const event of completionEvents) {
        const [, kind, of = ''] = /^(onCommand|onContext):(.+)$/.exec(event) ?? [];
        if (kind === 'onCommand') assert.ok(commands.has(of) || foreign.has(of), event);
        else assert.match(read('client/src/firstSteps.ts'), new RegExp(`'${of}'`), event);
      }
      for (const command of linked) assert.ok(commands.has(command) || foreign.has(command), command);
    });
  }
});

describe('package-lock.json', () => {
  it('names no host, so that it installs from any registry', () => {
    assert.doesNotMatch(
      read('package-lock.json').replaceAll(/"(funding|url|homepage)": "[^"]*"/g, ''),
      /"resolved": "https?:/,
    );
  });
});
