import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settingSentences } from '../../scripts/generate/manifest';
import { root } from '../../scripts/lib/root.mjs';
import { evidenceWords } from '../../server/src/analysis/engine/ruleDescription';
import { ruleOptions } from '../../server/src/analysis/ruleOptions';
import { rules } from '../../server/src/analysis/rules';
import { profiles } from '../../server/src/analysis/rules/profiles';
import { textCheckHelp } from '../../server/src/analysis/text/textCheckHelp';
import { dayOptionRanges } from '../../server/src/model/dayOptions';
import { directiveWords, statusWords, stepLabels, vocabulary, whenWords } from '../../server/src/syntax/vocabulary';
import { monthNames, weekdayNames } from '../../server/src/values/date';
import { hasWords, templatesIn } from './phrases.mjs';

/** English templates that the sources write out, by file; those of `parts` of the source tree. */
export function templatesBySource(...parts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = parts.flatMap(part =>
    readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => path.join(part, file)),
  );
  return new Map(files.map(file => [file, templatesIn(readFileSync(path.join(root, file), 'utf8'))]));
}

/** Texts of tables that are shown unchanged: `phrase(rule.title)`. */
export const tabled: readonly string[] = [
  ...weekdayNames,
  ...monthNames,
  ...rules.flatMap(({ title, why, parts }) => [title, why, ...parts.flatMap(({ part }) => part ?? [])]),
  ...rules.flatMap(rule => [rule, ...rule.parts].map(({ evidence }) => evidence.text)),
  ...Object.values(evidenceWords),
  ...settingSentences(),
  ...profiles.map(({ help }) => help),
  ...Object.values(dayOptionRanges).map(({ help }) => help),
  ...rules.flatMap(rule => ruleOptions(rule).map(({ help }) => help)),
  ...Object.values(textCheckHelp),
  ...[...vocabulary, ...directiveWords, ...statusWords, ...whenWords, ...stepLabels].map(({ help }) => help),
  ...vocabulary.flatMap(({ evidence }) => evidence ?? []),
  ...vocabulary.filter(({ sport }) => sport !== undefined).map(({ word }) => word),
];

/** The same, for texts that a translation may leave out: words of the language of logs. */
export const mayBeTranslated: readonly string[] = [
  ...vocabulary.flatMap(({ word, intensity }) => [word, ...(intensity === undefined ? [] : [intensity])]),
];

/** How numbers and dates are written: templates without a word. */
export const notation: readonly string[] = [
  '{0}.{1}',
  '{0} km',
  '{0} mi',
  '{0|weekday} {1} {2|month}',
  '{0|weekday} {1} {2|month} {3}',
  '{0} {1|month}',
  '{0} {1|month} {2}',
  '{0|day}–{1}',
];

/** `{0} of {1|dative}`: 0 and 1. */
export function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\d+)(?:\|[^{}]+)?\}/g)].map(([, index = '']) => index))].sort();
}

/** The forms of values that a translation asks for. */
export function formsIn(template: string): readonly string[] {
  return [...template.matchAll(/\{\d+\|([a-z]+)\}/g)].map(([, form = '']) => form);
}

export { hasWords };
