import type { ThemeKind } from '../contracts/messages';

/**
 * The colours of a kind of theme. Easy, moderate and hard differ in lightness and in how much of a mark is filled, so nobody needs their
 * hue. Each stands out from the background by 3 to 1 at least, by its fill or by its line (WCAG 2.2, 1.4.11); text by 4.5 to 1.
 */
export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly faintText: string;
  readonly grid: string;
  readonly line: string;
  readonly easy: string;
  readonly moderate: string;
  readonly hard: string;
  /** What is looked at: today, the day of the cursor, a race. */
  readonly accent: string;
}

export const themes: Readonly<Record<ThemeKind, Theme>> = {
  light: {
    background: '#ffffff',
    text: '#1f2328',
    faintText: '#57606a',
    grid: '#d8dee4',
    line: '#20638f',
    easy: '#bfdcef',
    moderate: '#4d94c4',
    hard: '#123f5e',
    accent: '#b3441c',
  },
  dark: {
    background: '#1f1f1f',
    text: '#e6e6e6',
    faintText: '#a8a8a8',
    grid: '#3c3c3c',
    line: '#7ab8e0',
    easy: '#28465a',
    moderate: '#5a9dca',
    hard: '#d4ecfb',
    accent: '#f29766',
  },
  'high-contrast-dark': {
    background: '#000000',
    text: '#ffffff',
    faintText: '#ffffff',
    grid: '#6f6f6f',
    line: '#ffffff',
    easy: '#000000',
    moderate: '#8a8a8a',
    hard: '#ffffff',
    accent: '#ffd23f',
  },
  'high-contrast-light': {
    background: '#ffffff',
    text: '#000000',
    faintText: '#000000',
    grid: '#8a8a8a',
    line: '#000000',
    easy: '#ffffff',
    moderate: '#767676',
    hard: '#000000',
    accent: '#8a1c00',
  },
};
