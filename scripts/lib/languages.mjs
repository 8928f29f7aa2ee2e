import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * A language that everything is translated into, by its two files: `l10n/bundle.l10n.<language>.json` for what is said, and
 * `package.nls.<language>.json` for commands and views.
 * @typedef {object} Language
 * @property {string} language
 * @property {ReadonlyMap<string, string>} bundle by English template
 * @property {Readonly<Record<string, string>>} titles what package.json names by keys; those of settings are generated
 */

/** @type {readonly Language[]} All languages but English: those that have a bundle. */
export const languages = readdirSync(path.join(root, 'l10n'))
  .flatMap(file => /^bundle\.l10n\.([\w-]+)\.json$/.exec(file)?.[1] ?? [])
  .sort()
  .map(language => ({
    language,
    bundle: new Map(Object.entries(textsIn(bundleOf(language)))),
    titles: textsIn(manifestTextsOf(language)),
  }));

/** @param {string} language */
export function manifestTextsOf(language) {
  return `package.nls.${language}.json`;
}

/** What is said in a language, by its English. @param {string} language */
export function bundleOf(language) {
  return `l10n/bundle.l10n.${language}.json`;
}

/** The pages of rules in a language, which the extension shows; those in English are `server/docs/rules.md`. @param {string} language */
export function rulePagesOf(language) {
  return `l10n/rules.${language}.md`;
}

/** @param {string} file @returns {Readonly<Record<string, string>>} */
function textsIn(file) {
  return existsSync(path.join(root, file)) ? JSON.parse(readFileSync(path.join(root, file), 'utf8')) : {};
}
