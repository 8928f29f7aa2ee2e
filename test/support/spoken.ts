import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/analysis/engine/analyse';
import type { Finding, Fix } from '../../server/src/analysis/finding';
import { type Message, render, type Translations } from '../../server/src/base/message';

/** Findings with their words in a language, as tests and runners read them. */
export interface SpokenAnalysis extends Analysis {
  readonly findings: readonly SpokenFinding[];
  findingsIn(uri: string): readonly SpokenFinding[];
  readonly shown: readonly SpokenFinding[];
  shownIn(uri: string): readonly SpokenFinding[];
  readonly advice: readonly SpokenFinding[];
  spokenForBy(finding: Finding): readonly SpokenFinding[];
  readonly accepted: readonly (Analysis['accepted'][number] & { readonly finding: SpokenFinding })[];
  readonly silences: readonly (Analysis['silences'][number] & { readonly silent: string })[];
}

export interface SpokenFinding extends Finding {
  readonly message: string;
  /** The message before it was put in words. */
  readonly said: Message;
  readonly related: readonly (Finding['related'][number] & { readonly message: string })[];
  fixes(): readonly SpokenFix[];
}

export interface SpokenFix extends Fix {
  readonly title: string;
}

/** What was found, in English when no translations are given. */
export function spoken(analysis: Analysis, translations?: Translations): SpokenAnalysis {
  const originals = new Map<Finding, Finding>();
  const known = new Map<Finding, SpokenFinding>();
  const spokenOnce = (finding: Finding): SpokenFinding => {
    const made = known.get(finding) ?? spokenFinding(finding, translations);
    known.set(finding, made);
    originals.set(made, finding);
    return made;
  };
  return {
    ...analysis,
    findings: analysis.findings.map(spokenOnce),
    findingsIn: uri => analysis.findingsIn(uri).map(spokenOnce),
    shown: analysis.shown.map(spokenOnce),
    shownIn: uri => analysis.shownIn(uri).map(spokenOnce),
    advice: analysis.advice.map(spokenOnce),
    spokenForBy: finding => analysis.spokenForBy(originals.get(finding) ?? finding).map(spokenOnce),
    accepted: analysis.accepted.map(each => ({ ...each, finding: spokenOnce(each.finding) })),
    silences: analysis.silences.map(each => ({ ...each, silent: inWords(each.silent, translations) })),
  };
}

/** A phrase within a plain template literal would be text of nothing. */
function inWords(message: Message, translations: Translations | undefined): string {
  const text = render(message, translations);
  assert.ok(!text.includes('[object'), JSON.stringify(message));
  return text;
}

export function spokenFinding(finding: Finding, translations?: Translations): SpokenFinding {
  return {
    ...finding,
    message: inWords(finding.message, translations),
    said: finding.message,
    related: finding.related.map(each => ({ ...each, message: inWords(each.message, translations) })),
    fixes: () => finding.fixes().map(fix => ({ ...fix, title: inWords(fix.title, translations) })),
  };
}
