import { ThemeColor, ThemeIcon } from 'vscode';
import type { WeeksIcon } from '../../../server/src/contracts/messages';

/** Each has its own shape, so that nobody needs the colours. package.json defines the colours for each kind of theme. */
const pictures: Readonly<Record<WeeksIcon, ThemeIcon>> = {
  log: new ThemeIcon('person'),
  year: new ThemeIcon('library'),
  week: new ThemeIcon('calendar'),
  race: coloured('star-full', 'race'),
  hard: coloured('flame', 'hard'),
  moderate: coloured('triangle-up', 'moderate'),
  long: coloured('milestone', 'long'),
  easy: coloured('circle-filled', 'easy'),
  recovery: coloured('circle-outline', 'recovery'),
  strength: coloured('primitive-square', 'strength'),
  rest: coloured('coffee', 'rest'),
  health: coloured('heart', 'health'),
  open: new ThemeIcon('edit', new ThemeColor('descriptionForeground')),
  unknown: new ThemeIcon('question', new ThemeColor('descriptionForeground')),
};

export const pictureOf = (icon: WeeksIcon): ThemeIcon => pictures[icon];

function coloured(shape: string, name: string): ThemeIcon {
  return new ThemeIcon(shape, new ThemeColor(`trainlog.${name}Foreground`));
}
