import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

/** Folders whose imports count as use: what is shipped, and the scripts, which write pages and settings from it. */
const users: readonly string[] = ['server/src', 'client/src', 'scripts'];
/** Folders in which nothing may be exported for tests alone. */
const shipped: readonly string[] = ['server/src', 'client/src'];
/** VS Code calls these by their names. */
const calledFromOutside: readonly string[] = ['client/src/node activate', 'client/src/browser activate'];

/** All that a file offers, as an import with `*` or of a bundle takes it. */
const ALL = '*';

describe('exports', () => {
  it('each is used by what is shipped or by a script, not by tests alone', () => {
    const files = filesIn(users).map(file => ({ file, source: read(file) }));
    assert.deepEqual(
      unused(files).filter(
        each => shipped.some(folder => each.startsWith(folder)) && !calledFromOutside.includes(each),
      ),
      [],
    );
  });

  it('an export that nobody uses is found, and one that its own file or another uses is not', () => {
    const files = [
      {
        file: 'a/one.ts',
        source:
          'export function dead() {}\nexport const own = 1;\nexport type Taken = typeof own;\nexport class Whole {}\n',
      },
      { file: 'a/two.ts', source: "import {\n  type Taken as T,\n} from './one';\n" },
      { file: 'b/index.ts', source: 'export const listed = 1;\nexport const forgotten = 2;\n' },
      { file: 'a/three.ts', source: "import { listed } from '../b';\n" },
      { file: 'a/four.ts', source: 'export const any = 1;\n' },
      { file: 'a/five.ts', source: "const { any } = await import('./four');\n" },
    ];
    assert.deepEqual(unused(files), ['a/one dead', 'a/one Whole', 'b/index forgotten']);
  });
});

interface Source {
  readonly file: string;
  readonly source: string;
}

/** Exported names that no other file imports and that their own file does not mention again, as `folder/file name`. */
function unused(files: readonly Source[]): string[] {
  const imported = new Set(files.flatMap(importsOf));
  return files.flatMap(({ file, source }) => {
    const module = withoutExtension(file);
    if (imported.has(`${module} ${ALL}`)) return [];
    return exportedNames(source)
      .filter(name => !imported.has(`${module} ${name}`) && mentions(source, name) < 2)
      .map(name => `${module} ${name}`);
  });
}

function exportedNames(source: string): string[] {
  const pattern =
    /^export (?:declare |async |abstract )*(?:function\*?|const enum|const|let|class|interface|type|enum) (\w+)/gm;
  return [...new Set([...source.matchAll(pattern)].map(match => match[1] ?? ''))];
}

function mentions(source: string, name: string): number {
  return [...source.matchAll(new RegExp(`(?<![\\w.])${name}\\b`, 'g'))].length;
}

/** What a file imports or passes on, as `folder/file name`; a folder stands for its index. */
function importsOf({ file, source }: Source): string[] {
  const listed = /^(?:import|export)(?: type)? \{([^}]*)\} from '(\.[^']+)'/gm;
  const whole =
    /^(?:import|export)(?: type)? (?:\*[^']*|\w+) from '(\.[^']+)'|\bimport\(\s*'(\.[^']+)'|@import \{[^}]*\} from '(\.[^']+)'/gm;
  const names = [...source.matchAll(listed)].flatMap(([, list = '', from = '']) =>
    list.split(',').map(each => ({ from, name: /(?:type )?(\w+)/.exec(each.trim())?.[1] ?? '' })),
  );
  const all = [...source.matchAll(whole)].map(([, one, two, three]) => ({
    from: one ?? two ?? three ?? '',
    name: ALL,
  }));
  return [...names, ...all].flatMap(({ from, name }) => {
    const module = withoutExtension(path.posix.join(path.posix.dirname(file), from));
    return [`${module} ${name}`, `${module}/index ${name}`];
  });
}

function filesIn(folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true })
      .map(file => path.posix.join(folder, String(file).replaceAll(path.sep, '/')))
      .filter(file => /\.(?:ts|mjs|cjs)$/.test(file)),
  );
}

function withoutExtension(file: string): string {
  return file.replace(/\.(?:ts|mjs|cjs)$/, '');
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
