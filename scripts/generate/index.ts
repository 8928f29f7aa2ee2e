import { bundleOf, languages, manifestTextsOf, rulePagesOf } from '../lib/languages.mjs';
import { grammar } from './grammar';
import { englishTexts, manifestText, sortedBundle, translatedTexts } from './manifest';
import { rulesPage, translatedRulesPage } from './rulesPage';
import { settingsPage } from './settingsPage';
import { vocabularyPage } from './vocabularyPage';

/** Every generated file, and how it is made. A new one is a row here. */
export const generated: readonly { readonly file: string; content(): string }[] = [
  { file: 'syntaxes/trainlog.tmLanguage.json', content: () => `${JSON.stringify(grammar(), null, 2)}\n` },
  { file: 'server/docs/vocabulary.md', content: vocabularyPage },
  { file: 'server/docs/rules.md', content: rulesPage },
  { file: 'server/docs/settings.md', content: settingsPage },
  { file: 'package.json', content: manifestText },
  { file: 'package.nls.json', content: englishTexts },
  // Written by hand; only its order is generated.
  ...languages.map(each => ({ file: bundleOf(each.language), content: () => sortedBundle(each) })),
  ...languages.map(each => ({ file: rulePagesOf(each.language), content: () => translatedRulesPage(each) })),
  ...languages.map(each => ({ file: manifestTextsOf(each.language), content: () => translatedTexts(each) })),
];
