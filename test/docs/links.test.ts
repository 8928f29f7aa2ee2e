import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'server/ARCHITECTURE.md',
  ...readdirSync(path.join(root, 'server/docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `server/docs/${name}`),
];
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');

/** The most bytes of all pictures in the repository, so that a clone stays fast. */
const mostPictureBytes = 3_000_000;

/** The links of a page to files, from the root, and to headings; those to the web are left out. */
const linksOf = (page: string): readonly { readonly file: string; readonly heading: string | undefined }[] =>
  [
    ...read(page)
      .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g),
  ]
    .filter(([, target = '']) => !/^(?:https?|command|mailto):/.test(target))
    .map(([, target = '', heading]) => ({
      file: target === '' ? page : path.posix.join(path.posix.dirname(page), target),
      heading,
    }));

/** Where the links of a page lead; those to places of the page itself are left out. */
const linked = (page: string): readonly string[] => linksOf(page).flatMap(({ file }) => (file === page ? [] : [file]));

/** The anchors of the headings of a page, as GitHub makes them. */
const headingsOf = (page: string): readonly string[] =>
  [
    ...read(page)
      .replaceAll(/```[\s\S]*?```/g, '')
      .matchAll(/^#{1,6} (.+)$/gm),
  ].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const pictures = readdirSync(path.join(root, 'images'), { recursive: true })
  .map(file => `images/${String(file).replaceAll(path.sep, '/')}`)
  .filter(file => file.endsWith('.png'));

describe('docs: links', () => {
  for (const page of pages) {
    it(`of ${page} lead to files that are there`, () => {
      assert.deepEqual(
        linked(page).filter(target => !existsSync(path.join(root, target))),
        [],
      );
    });
  }

  for (const page of pages) {
    it(`of ${page} to a heading lead to one that is there`, () => {
      const lost = linksOf(page).filter(
        ({ file, heading }) => heading !== undefined && pages.includes(file) && !headingsOf(file).includes(heading),
      );
      assert.deepEqual(lost, []);
    });
  }

  it('reach every page that runners read, and every picture', () => {
    const reached = new Set([
      ...pages.flatMap(linked),
      ...pictures.filter(each => /^images\/(?:icon|walkthrough)/.test(each)),
    ]);
    const unreached = [...pages.filter(page => page.startsWith('server/docs')), ...pictures].filter(
      each => !reached.has(each),
    );
    assert.deepEqual(unreached, []);
  });

  it('of pictures say what is on them', () => {
    for (const page of pages)
      for (const [, words = ''] of read(page).matchAll(/!\[([^\]]*)\]/g)) assert.ok(words.split(' ').length > 3, words);
  });

  it('lead to pictures that are small enough to be kept', () => {
    const bytes = pictures.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
    assert.ok(bytes < mostPictureBytes, `${bytes} bytes`);
  });
});
