import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';
type Colour = { readonly id: string; readonly description: string; readonly defaults: Record<ThemeKind, string> };

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const colours: readonly Colour[] = JSON.parse(read('package.json')).contributes.colors;

/** Side bars and editors of VS Code's own themes of each kind: Light Modern and Light+, Dark Modern and Dark+, and the two of high contrast. */
const backgrounds: Readonly<Record<ThemeKind, readonly string[]>> = {
  light: ['#f8f8f8', '#f3f3f3', '#ffffff'],
  dark: ['#181818', '#252526', '#1f1f1f', '#1e1e1e'],
  highContrast: ['#000000'],
  highContrastLight: ['#ffffff'],
};

/** WCAG 2.2, 1.4.3, for text, since a picture may stand for a word; 1.4.6 where somebody asked for high contrast. */
const leastContrast: Readonly<Record<ThemeKind, number>> = {
  light: 4.5,
  dark: 4.5,
  highContrast: 7,
  highContrastLight: 7,
};

describe('colours of pictures', () => {
  it('are declared for exactly the pictures that have one', () => {
    const used = [...read('client/src/weeks/pictures.ts').matchAll(/coloured\('[^']+', '([^']+)'\)/g)].map(
      ([, name]) => `trainlog.${name}Foreground`,
    );
    assert.deepEqual(colours.map(({ id }) => id).toSorted(), used.toSorted());
  });

  for (const [kind, all] of Object.entries(backgrounds)) {
    it(`stand out from the side bars and editors of ${kind} themes`, () => {
      const key = kind as ThemeKind;
      const weak = colours.flatMap(({ id, defaults }) =>
        all
          .map(background => ({ id, background, contrast: contrast(defaults[key], background) }))
          .filter(each => each.contrast < leastContrast[key]),
      );
      assert.deepEqual(weak, []);
    });
  }

  it('come beside shapes that differ', () => {
    const shapes = [...read('client/src/weeks/pictures.ts').matchAll(/(?:coloured|ThemeIcon)\('([^']+)'/g)].map(
      ([, shape]) => shape,
    );
    assert.equal(new Set(shapes).size, shapes.length);
  });
});

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
