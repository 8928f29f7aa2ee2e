import { ColorThemeKind, window } from 'vscode';
import type { ThemeKind } from '../../server/src/contracts/messages';

const kinds: Readonly<Record<ColorThemeKind, ThemeKind>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'high-contrast-dark',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

/** The kind of the colour theme that is shown now. */
export function themeKind(): ThemeKind {
  return kinds[window.activeColorTheme.kind];
}
