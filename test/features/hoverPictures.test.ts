import assert from 'node:assert/strict';
import { markdown, picture, pictureHeight, renderMarkdown } from '../../server/src/base/markdown';
import { themes } from '../../server/src/charts/theme';
import type { ThemeKind } from '../../server/src/contracts/messages';
import type { ClientFacts } from '../../server/src/features/context';
import { hover } from '../../server/src/features/hover';
import { fitting } from '../../server/src/features/hover/fit';
import { readXml } from '../charts/support/xml';
import { opened } from './support/opened';

const PICTURE = /!\[((?:[^\]\\]|\\.)*)\]\(data:image\/svg\+xml;base64,([\w+/=]+)\|width=(\d+),height=(\d+)\)/g;

function hoverAt(source: string, client: ClientFacts): string {
  const { context, position, uri } = opened(source, client);
  return hover(context, { textDocument: { uri }, position })?.contents.value ?? '';
}

/** The pictures of a hover: their words, and the text of their drawing. */
function picturesAt(source: string, theme: ThemeKind = 'dark'): readonly { words: string; svg: string }[] {
  return [...hoverAt(source, { theme: () => theme }).matchAll(PICTURE)].map(([, words = '', data = '']) => ({
    words,
    // Letters beyond ASCII have a number.
    svg: Buffer.from(data, 'base64')
      .toString('utf8')
      .replace(/&#(\d{3,});/g, (_, code) => String.fromCodePoint(Number(code))),
  }));
}

const weeks = `
--- today 2026-03-08
2026-02-16 Mon  easy 8 km
2026-02-18 Wed  easy 10 km
2026-02-23 Mon  easy 9 km
2026-02-25 Wed  tempo 8 km
2026-0$03-02 Mon  easy 8 km
2026-03-04 Wed  rest
2026-03-15 Sun  plan race A half
`;
const race = weeks.replace('$0', '').replace('plan race', 'plan ra$0ce');
const shoe = `
--- today 2026-03-08
shoe pe$0g "Pegasus" max 700 km
2026-01-02 Fri  easy 8 km [peg]
2026-02-02 Mon  easy 12 km [peg]
2026-03-02 Mon  easy 9 km [peg]
`;

describe('pictures in hovers', () => {
  it('stand over a date, a race and a shoe, with their sentence as their words', () => {
    for (const [source, words] of [
      [weeks, /^4 weeks from Mon 16 Feb: 17 km to 18 km a week, the most in the week of Mon 16 Feb\.$/],
      [race, /^7 days to the race on Sun 15 Mar/],
      [shoe, /^Most in Feb 2026: 12 km\.$/],
    ] as const) {
      const [first, ...others] = picturesAt(source);
      assert.equal(others.length, 0);
      assert.match(first?.words ?? '', words);
      const [root] = readXml(first?.svg ?? '');
      assert.ok(root?.type === 'start' && root.name === 'svg');
      assert.equal(root.attributes['aria-label'], first?.words.replaceAll('\\', ''));
    }
  });

  it('are drawn for the kind of theme that the client shows', () => {
    for (const theme of Object.keys(themes) as ThemeKind[]) {
      const [drawn] = picturesAt(weeks, theme);
      for (const color of [themes[theme].faintText, themes[theme].easy, themes[theme].hard])
        assert.ok(drawn?.svg.includes(`fill="${color}"`), `${color} of ${theme}`);
    }
  });

  it('mark the week of the date', () => {
    const pointers = (source: string) =>
      readXml(picturesAt(source)[0]?.svg ?? '').filter(
        piece => piece.type === 'start' && piece.name === 'path' && piece.attributes.d?.endsWith('h-8z'),
      ).length;
    assert.equal(pointers(weeks), 1);
    assert.equal(pointers(race), 1);
  });

  it('are a sentence for clients that show none', () => {
    const value = hoverAt(weeks, {});
    assert.doesNotMatch(value, /!\[/);
    assert.match(value, /4 weeks from Mon 16 Feb: 17 km to 18 km a week/);
    assert.match(hoverAt(race, {}), /7 days to the race on Sun 15 Mar/);
    assert.doesNotMatch(hoverAt(weeks, { theme: () => 'light' }).replaceAll(PICTURE, ''), /4 weeks from/);
  });

  it('are left out where words leave no room, and need no link then', () => {
    const [drawn, more] = [renderMarkdown(picture('words', '<svg></svg>', 340, 84)), renderMarkdown('')];
    const said = renderMarkdown(markdown`said`);
    assert.deepEqual(fitting([said, drawn, said], 250, more), [said, drawn, said]);
    assert.deepEqual(fitting([said, drawn, said], 100, more), [said, said]);
    assert.equal(pictureHeight(drawn), 84);
    const [one, long, link] = [markdown`one`, markdown`one  \ntwo`, markdown`more`].map(each => renderMarkdown(each));
    assert.ok(one && long && link);
    // 8 for the edges, 19 a line, 8 between paragraphs, 84 the picture.
    assert.deepEqual(fitting([said, long, drawn], 165, link), [said, long, drawn]);
    assert.deepEqual(fitting([said, long, drawn, long, long], 192, link), [said, long, drawn, link]);
    assert.deepEqual(fitting([said, long, drawn, long, long], 173, link), [said, one, drawn, link]);
    assert.deepEqual(fitting([said, long, drawn, long], 172, link), [said, long, long]);
    assert.deepEqual(fitting([long, drawn], 137, link), [long]);
    assert.equal(pictureHeight(said), undefined);
  });
});
