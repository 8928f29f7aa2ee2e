import { groupBy } from '../../base/groupBy';
import type { Answer, Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import type { Rule, WholeAdvice } from '../rule';
import type { RuleSettings } from '../ruleSettings';
import { rules as allRules } from '../rules';
import { createTextChecks, type TextChecks } from '../text';
import { type Choices, createChoices } from './choices';
import { findingOf, type Guard, textFindings } from './findings';
import { answered, graded, isOff, severityOf } from './grading';
import { toldOnce } from './repeats';
import { createRuleCache, type RuleAnswers, type RuleCache } from './ruleCache';
import { isSilentForRace, oneVoice } from './themes';
import type { DatedSilence } from './wholeAdvice';

/** What the rules and the checks of the text say of a log. */
export interface Analysis {
  /** Ordered by document, and by place in its text. */
  readonly findings: readonly Finding[];
  findingsIn(uri: string): readonly Finding[];
  /** The findings that became hints because this one is the strongest of its theme in its week. */
  quietedBy(finding: Finding): readonly Finding[];
  /** Findings that an `ok` answers. */
  readonly accepted: readonly { readonly finding: Finding; readonly answer: Answer }[];
  /** Where a rule could not look, and what was missing. */
  readonly silences: readonly (DatedSilence & { readonly id: string })[];
  /** Rules that threw, when they looked or when they made fixes. Only their own findings and fixes are lost. */
  readonly failures: readonly { readonly id: string; readonly error: unknown }[];
  readonly choices: Choices;
}

/**
 * Applies all rules to a log. They look at six weeks (or `settings.horizonWeeks`) up to the reference day, and at everything planned
 * after it. The checks of the text look at the whole log.
 */
export function analyse(log: Log, settings: RuleSettings, rules: readonly Rule[] = allRules): Analysis {
  return createAnalyser(rules).analyse(log, settings);
}

/** Analyses the versions of logs one after the other, and keeps what still holds from the version before. */
export interface Analyser {
  analyse(log: Log, settings: RuleSettings): Analysis;
  /** Forgets logs that no longer exist. */
  keepOnly(isThere: (logId: string) => boolean): void;
}

export function createAnalyser(rules: readonly Rule[] = allRules): Analyser {
  const caches = new Map<string, Caches>();
  const asked = rules.flatMap(rule => [rule, ...rule.parts]);
  return {
    analyse(log, settings) {
      const own = caches.get(log.id) ?? { rules: createRuleCache(), text: createTextChecks() };
      caches.set(log.id, own);
      return analyseNext(log, settings, asked, own);
    },
    keepOnly(isThere) {
      for (const id of caches.keys()) if (!isThere(id)) caches.delete(id);
    },
  };
}

interface Caches {
  readonly rules: RuleCache;
  readonly text: TextChecks;
}

function analyseNext(log: Log, settings: RuleSettings, rules: readonly Rule[], caches: Caches): Analysis {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const choices = createChoices(log, settings, id => byId.get(id));
  const silences: (DatedSilence & { id: string })[] = [];
  const failures: { id: string; error: unknown }[] = [];
  const guarded: Guard = (id, work) => {
    try {
      return work();
    } catch (error) {
      failures.push({ id, error });
      return [];
    }
  };

  const answers = caches.rules.show(log);
  const found = rules.flatMap(rule =>
    guarded(rule.id, () => {
      const looked = look(rule, log, settings, choices, answers);
      silences.push(...looked.silences.map(silence => ({ ...silence, id: rule.id })));
      return looked.advice.flatMap(advice => graded(advice, rule, choices));
    }),
  );
  answers.done();
  const { open, accepted } = answered(found, log.answers);
  const spoken = oneVoice(open, log, rules).filter(each => !isSilentForRace(each, log));
  const findings = new Map(spoken.map(each => [each.advice, findingOf(each, log, settings, guarded)]));
  const text = guarded('text', () => textFindings(caches.text.check(log), log, choices));

  const quieted = new Map<Finding, Finding[]>();
  for (const { advice, quietedBy } of spoken) {
    const finding = findings.get(advice);
    const speaker = quietedBy && findings.get(quietedBy);
    if (finding && speaker) quieted.set(speaker, [...(quieted.get(speaker) ?? []), finding]);
  }
  const sorted = inTextOrder([...text, ...findings.values()], log);
  const byUri = groupBy(sorted, finding => finding.place.document.uri);
  return {
    findings: sorted,
    findingsIn: uri => byUri.get(uri) ?? [],
    quietedBy: finding => quieted.get(finding) ?? [],
    accepted: accepted.map(({ graded: each, answer }) => ({
      finding: findingOf(each, log, settings, guarded),
      answer,
    })),
    silences,
    failures,
    choices,
  };
}

/** What one rule says of the days or weeks that get advice, with repetitions told once. */
function look(rule: Rule, log: Log, settings: RuleSettings, choices: Choices, answers: RuleAnswers) {
  const advice: WholeAdvice[] = [];
  const silences: DatedSilence[] = [];
  const from = horizonStart(log, settings);
  const dates = log.last === undefined ? [] : log.writtenDates(from, log.last);
  for (const date of rule.looksAt === 'day' ? dates : weekEnds(log, dates)) {
    if (isOff(rule, date, choices)) continue;
    for (const outcome of answers.of(rule, choices.rule(rule, date), date)) {
      if (outcome.date < from) continue;
      if ('silent' in outcome) silences.push(outcome);
      else advice.push(outcome);
    }
  }
  // Hints that are silent for a race are removed first, so that none of them is told for others.
  const heard = advice.filter(advice => {
    const severity = severityOf(advice, rule, choices.severity(rule.id, advice.date));
    return !isSilentForRace({ rule, advice, severity }, log);
  });
  return { advice: toldOnce(heard, rule.repeats, answers.log), silences };
}

/** The first date that gets advice. */
function horizonStart(log: Log, { horizonWeeks }: RuleSettings): DayNumber {
  const first = log.first ?? log.today;
  return horizonWeeks === 0 ? first : Math.max(first, log.reference - horizonWeeks * DAYS_PER_WEEK + 1);
}

/** The last days of the weeks of some dates. */
function weekEnds(log: Log, dates: readonly DayNumber[]): DayNumber[] {
  const ends: DayNumber[] = [];
  for (const date of dates) {
    const last = ends[ends.length - 1];
    if (last === undefined || date > last) ends.push(log.week(date).end);
  }
  return ends;
}

function inTextOrder(findings: readonly Finding[], log: Log): readonly Finding[] {
  const documents = new Map(log.documents.map((document, index) => [document.uri, index]));
  return findings
    .map(finding => ({
      finding,
      document: documents.get(finding.place.document.uri) ?? 0,
      line: finding.place.document.tree.lineOf(finding.place.line),
    }))
    .sort(
      (a, b) => a.document - b.document || a.line - b.line || a.finding.place.span.start - b.finding.place.span.start,
    )
    .map(({ finding }) => finding);
}
