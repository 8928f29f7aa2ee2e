import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import type { Location } from '../../server/src/contracts/lspTypes';
import { documentHighlights } from '../../server/src/features/documentHighlights';
import { Refused } from '../../server/src/features/feature';
import { definition, references } from '../../server/src/features/references';
import { prepareRename, rename } from '../../server/src/features/rename';
import { covered, editsOf, type Opened, opened, textOf } from './support/opened';

const shoes = (cursor: 'declaration' | 'use') => `
--- today 2026-03-06
--- log.trainlog
shoe ${cursor === 'declaration' ? 'pe$0g41' : 'peg41'} "peg41, red" max 700 km
2026-03-02 Mon  easy 8 km [${cursor === 'use' ? 'peg$041' : 'peg41'}] #trail > the peg41 again
2026-03-03 Tue  easy 8 km [fox]
--- more.trainlog
2026-03-05 Thu  easy 9 km [PEG41] #Trail
`;

function places({ fixture }: Opened, locations: readonly Location[] | null): string[] {
  return (locations ?? []).map(
    ({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line} ${covered(textOf(fixture, uri), range)}`,
  );
}

async function checkRename(source: string, newName: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const it = opened(source);
  const edit = await rename(it.context, { textDocument: { uri: it.uri }, position: it.position, newName });
  for (const [path, text] of Object.entries(expected)) {
    const uri = it.fixture.files.find(file => file.path === path)?.uri ?? '';
    assert.equal(applyEdits(textOf(it.fixture, uri), editsOf(edit, uri)), text);
  }
}

async function refuses(source: string, newName: string, reason: RegExp): Promise<void> {
  const { context, position, uri } = opened(source);
  await assert.rejects(rename(context, { textDocument: { uri }, position, newName }), error => {
    return error instanceof Refused && reason.test(error.message);
  });
}

describe('names', () => {
  it('a shoe is found in all files of the log, its declaration and its uses', async () => {
    const it = opened(shoes('use'));
    const params = { textDocument: { uri: it.uri }, position: it.position };
    assert.deepEqual(places(it, await definition(it.context, params)), ['log.trainlog:0 peg41']);
    assert.deepEqual(places(it, await references(it.context, { ...params, context: { includeDeclaration: true } })), [
      'log.trainlog:0 peg41',
      'log.trainlog:1 peg41',
      'more.trainlog:0 PEG41',
    ]);
    assert.deepEqual(places(it, await references(it.context, { ...params, context: { includeDeclaration: false } })), [
      'log.trainlog:1 peg41',
      'more.trainlog:0 PEG41',
    ]);
    const highlights = await documentHighlights(it.context, params);
    assert.deepEqual(
      highlights?.map(({ range }) => range.start.line),
      [0, 1],
    );
  });

  it('a tag, which nothing declares, leads to the day it was first used on', async () => {
    const first = async (cursor: string) => {
      const it = opened(`
--- today 2026-03-06
--- a.trainlog
2026-03-05 Thu  easy 9 km #Trail
2026-03-02 Mon  easy 8 km #trail
--- b.trainlog
2026-03-06 Fri  easy 9 km ${cursor}
`);
      return places(it, await definition(it.context, { textDocument: { uri: it.uri }, position: it.position }));
    };
    assert.deepEqual(await first('#tr$0ail'), ['a.trainlog:1 trail']);
    assert.deepEqual(await first('#tr$0ack'), ['b.trainlog:0 track']);
    assert.deepEqual(await first('[gh$0ost]'), []);
  });

  it('renames a shoe everywhere but in prose and quotes', () =>
    checkRename(shoes('declaration'), 'fly', {
      'log.trainlog':
        'shoe fly "peg41, red" max 700 km\n2026-03-02 Mon  easy 8 km [fly] #trail > the peg41 again\n2026-03-03 Tue  easy 8 km [fox]\n',
      'more.trainlog': '2026-03-05 Thu  easy 9 km [fly] #Trail\n',
    }));

  it('renames a tag, with or without its sign', () =>
    checkRename('2026-03-02 Mon  easy 8 km #tr$0ail #hot\n2026-03-03 Tue  easy 9 km #trail', '#woods', {
      'log.trainlog': '2026-03-02 Mon  easy 8 km #woods #hot\n2026-03-03 Tue  easy 9 km #woods',
    }));

  it('renames a kind of the runner’s own', () =>
    checkRename(
      '--- today 2026-03-03\nkind jumble = xt\n2026-03-02 Mon  jum$0ble 40 min\n2026-03-03 Tue  bike 40 min',
      'burn',
      {
        'log.trainlog': 'kind burn = xt\n2026-03-02 Mon  burn 40 min\n2026-03-03 Tue  bike 40 min',
      },
    ));

  it('a word of the language is found but not renamed', async () => {
    const { context, position, uri } = opened('2026-03-02 Mon  ea$0sy 8 km\n2026-03-03 Tue  ez 9 km');
    const params = { textDocument: { uri }, position };
    assert.equal((await references(context, { ...params, context: { includeDeclaration: true } }))?.length, 2);
    assert.equal(await documentHighlights(context, params), null);
    assert.equal(prepareRename(context, params), null);
    assert.equal(await rename(context, { ...params, newName: 'calm' }), null);
  });

  it('numbers and units light up nothing, so that not every line does', async () => {
    for (const line of ['easy 8 k$0m 45:10', 'easy $08 km', 'tempo 20mi$0n', 'easy 8 km 5:3$00/km', 'climb 300 m$0']) {
      const { context, position, uri } = opened(`2026-03-02 Mon  ${line}\n2026-03-03 Tue  easy 8 km`);
      assert.deepEqual(await documentHighlights(context, { textDocument: { uri }, position }), [], line);
    }
  });

  it('shows what would be renamed', () => {
    const { context, position, uri, text } = opened('2026-03-02 Mon  easy 8 km [peg$041]');
    const found = prepareRename(context, { textDocument: { uri }, position });
    assert.equal(found?.placeholder, 'peg41');
    assert.equal(covered(text, found.range), 'peg41');
  });

  it('there is nothing in prose', async () => {
    const { context, position, uri } = opened('2026-03-02 Mon  easy 8 km [peg41] > the pe$0g41');
    assert.equal(await documentHighlights(context, { textDocument: { uri }, position }), null);
  });

  it('refuses names that are none, and names that are taken', async () => {
    const kind = '--- today 2026-03-02\nkind jumble = xt\nkind burn = bike\n2026-03-02 Mon  jum$0ble 40 min';
    await refuses(kind, 'two words here', /cannot be the name of a kind/);
    await refuses(kind, 'tempo', /already a word/);
    await refuses(kind, 'burn', /already a kind/);
    await refuses('2026-03-02 Mon  easy 8 km [peg$041]', 'a]b', /cannot be the name of a shoe/);
    await refuses('2026-03-02 Mon  easy 8 km [peg$041]', '', /cannot be the name of a shoe/);
  });

  describe('refuses names with which something else would change', () => {
    const kind = '--- today 2026-03-09\nkind jumble = xt\n2026-03-02 Mon\n  jum$0ble 40 min\n2026-03-03 Tue  jumble\n';
    for (const name of ['skip', 'plan', 'pm', '3x', '2026-03-02', '7:30', 'ok', '>y', 'a,b', 'c;d', '#t'])
      it(`a kind called ${name}`, () => refuses(kind, name, /./));

    it('a kind that other lines would become, and says on which day', () =>
      refuses(
        '--- today 2026-03-09\nkind jumble = xt\n2026-03-02 Mon  jum$0ble 40 min\n2026-03-04 Wed  garden\n',
        'garden',
        /Wed 4 Mar/,
      ));

    it('a shoe or a tag that would be read otherwise', async () => {
      for (const name of ['a b', 'x] 5 km [y', 'z > note', 'x]y'])
        await refuses('2026-03-02 Mon  easy 8 km [peg$041], easy 3 km\n', name, /./);
      for (const name of ['a b', 'x,', 'y > z', '', '#'])
        await refuses('2026-03-02 Mon  easy 8 km #tr$0ail, easy 3 km\n', name, /./);
    });

    it('and none of those that change the name alone', () =>
      checkRename(kind, 'burn', {
        'log.trainlog': 'kind burn = xt\n2026-03-02 Mon\n  burn 40 min\n2026-03-03 Tue  burn\n',
      }));
  });
});
