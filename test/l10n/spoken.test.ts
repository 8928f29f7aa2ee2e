import assert from 'node:assert/strict';
import fc from 'fast-check';
import german from '../../l10n/bundle.l10n.de.json';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import type { Finding } from '../../server/src/analysis/finding';
import { rules } from '../../server/src/analysis/rules';
import { type Message, render, translationsOf, type Value } from '../../server/src/base/message';
import { analyse } from '../support/analyse';
import { readFixture } from '../support/fixture';
import { openLog } from '../support/log';
import { randomLogs } from '../support/randomLog';
import { hasWords } from './templates';

const translations = translationsOf('de', new Map(Object.entries(german)));

/** A little more room than in English: German words are long. */
const MAX_MESSAGE = 290;

const SAMPLES = { seed: 5, numRuns: 60 };

describe('everything that is said of a log', () => {
  const said: { readonly message: Message; readonly from: string }[] = [];

  before(() => {
    const examples = rules.flatMap(ruleExamples).map(({ log }) => readFixture(log));
    const samples = fc.sample(randomLogs, SAMPLES).map(({ text, today }) => ({ files: text, today, settings: {} }));
    for (const { files, today, settings } of [...examples, ...samples]) {
      const open = openLog(files, { today, settings });
      const { findings, silences } = analyse(open.log(), open.ruleSettings);
      said.push(...findings.flatMap(wordsOf));
      said.push(...silences.map(({ id, silent }) => ({ from: `${id}, silent`, message: silent })));
    }
  });

  it('is a phrase, so that it can be said in another language', () => {
    const plain = said.filter(({ message }) => typeof message === 'string');
    assert.deepEqual(unique(plain.map(({ from, message }) => `${from}: ${render(message)}`)), []);
  });

  it('is said in German to the last word', () => {
    const english = said.flatMap(({ message, from }) => untranslated(message).map(template => `${from}: ${template}`));
    assert.deepEqual(unique(english), []);
  });

  it('is short in German too', () => {
    const texts = unique(said.map(({ message }) => render(message, translations)));
    assert.deepEqual(
      texts.filter(text => text.length > MAX_MESSAGE),
      [],
    );
  });
});

function wordsOf({ id, message, related, fixes }: Finding): { readonly message: Message; readonly from: string }[] {
  return [
    { from: id, message },
    ...related.map(each => ({ from: `${id}, related`, message: each.message })),
    ...fixes().map(({ title }) => ({ from: `${id}, fix`, message: title })),
  ];
}

/** The templates within a message that have words, and no translation. */
function untranslated(value: Value): readonly string[] {
  if (typeof value !== 'object') return [];
  const own = hasWords(value.template) && !translations.texts.has(value.template) ? [value.template] : [];
  return [...own, ...value.values.flatMap(untranslated)];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
