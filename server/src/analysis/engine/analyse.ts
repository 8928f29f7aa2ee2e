import { getOrInsert } from '../../base/getOrInsert';
import { groupBy } from '../../base/groupBy';
import type { Answer, Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../../values/date';
import type { Finding } from '../finding';
import type { Rule, WholeAdvice } from '../rule';
import type { RuleSettings } from '../ruleSettings';
import { rules as allRules } from '../rules';
import { createTextChecks, type TextChecks } from '../text';
import { type Choices, createChoices } from './choices';
import { findingOf, type Guard, textFindings, withAlso } from './findings';
import { answered, type Graded, graded, isOff, severityOf } from './grading';
import { withDuePraise } from './praise';
import { isSilentForRace } from './raceTime';
import { toldOnce } from './repeats';
import { createRuleCache, type RuleAnswers, type RuleCache } from './ruleCache';
import { shownOf } from './shown';
import { standing, standsInText } from './standing';
import { ask, type DatedSilence } from './wholeAdvice';

/** What the rules and the checks of the text say of a log. */
export interface Analysis {
  /** All of them, old ones and praise too. Ordered by document, and by place in its text. */
  readonly findings: readonly Finding[];
  findingsIn(uri: string): readonly Finding[];
  /** What a runner is shown now: checks of the text, and the advice that `shown.ts` chooses. Ordered as `findings` are. */
  readonly shown: readonly Finding[];
  shownIn(uri: string): readonly Finding[];
  /** What is shown in a document and would be, too, whatever was written for days before a date. */
  standingIn(uri: string, before: DayNumber): readonly Finding[];
  /** The advice that is shown, as it needs to be heard: dangers, then the gravest, then the newest. */
  readonly advice: readonly Finding[];
  /** The findings that are not shown because the given one, which is shown, speaks for them. They are whole. */
  spokenForBy(finding: Finding): readonly Finding[];
  /** What rules say of the days of a week, praise too, however old it is. Weeks that are not looked at anyway are looked at when they are asked for. */
  saidInWeek(start: DayNumber): readonly Finding[];
  /** Findings that an `ok` answers. */
  readonly accepted: readonly { readonly finding: Finding; readonly answer: Answer }[];
  /** Where a rule could not look, and what was missing. */
  readonly silences: readonly (DatedSilence & Pick<Finding, 'id' | 'part'>)[];
  /** Rules that threw, when they looked or when they made fixes. Only their own findings and fixes are lost. */
  readonly failures: readonly { readonly id: string; readonly error: unknown }[];
  readonly choices: Choices;
}

/** Analyses the versions of logs one after the other, and keeps what still holds from the version before. */
export interface Analyser {
  /**
   * Applies all rules to a log. They look at the last `LOOKED_AT_DAYS`, or at as many as `advice.days` says, and at everything planned
   * after them. The checks of the text look at the whole log.
   */
  analyse(log: Log, settings: RuleSettings): Analysis;
  /** Forgets logs that no longer exist. */
  keepOnly(isThere: (logId: string) => boolean): void;
}

export function createAnalyser(rules: readonly Rule[] = allRules): Analyser {
  const caches = new Map<string, Caches>();
  const asked = rules.flatMap(rule => [rule, ...rule.parts]);
  return {
    analyse(log, settings) {
      const own = getOrInsert(caches, log.id, () => ({ rules: createRuleCache(), text: createTextChecks() }));
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
  const silences: (DatedSilence & Pick<Finding, 'id' | 'part'>)[] = [];
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
  const lookedAt = datesLookedAt(log, settings);
  const found = rules.flatMap(rule =>
    guarded(rule.id, () => {
      const looked = look(rule, log, lookedAt, choices, answers);
      silences.push(
        ...looked.silences.map(silence => ({
          ...silence,
          id: rule.id,
          ...(rule.part !== undefined && { part: rule.part }),
        })),
      );
      return looked.advice.flatMap(advice =>
        graded(advice, rule, choices).map(each => ({
          ...each,
          ...(looked.isAgain(advice) && { isAgain: true as const }),
          ...(looked.isToldAgain(advice) && { isToldAgain: true as const }),
        })),
      );
    }),
  );
  answers.done();
  const { open, accepted } = answered(withDuePraise(found, log), log.answers);
  const findings = new Map(open.map(each => [each.advice, findingOf(each, log, settings, guarded)]));
  const text = guarded('text', () => textFindings(caches.text.check(log), log, choices));
  const findingsOf = (list: readonly Graded[]) => list.flatMap(({ advice }) => findings.get(advice) ?? []);

  const spokenFor = new Map<Finding, readonly Finding[]>();
  /** What is shown in the place of a finding of a rule, as it needs to be heard. */
  const told = new Map<Finding, Finding>();
  const voices = shownOf(open, log, rules);
  for (const { graded: each, speaksFor } of voices) {
    for (const finding of findingsOf([each])) {
      const shown = withAlso(finding, each, speaksFor);
      told.set(finding, shown);
      spokenFor.set(shown, findingsOf(speaksFor));
    }
  }
  const oldWeeks = new Map<DayNumber, readonly Finding[]>();
  const saidOfOldWeek = (start: DayNumber) => {
    const said = rules.flatMap(rule =>
      guarded(rule.id, () => adviceOfWeek(rule, start, log, choices).flatMap(each => graded(each, rule, choices))),
    );
    return answered(withDuePraise(said, log), log.answers).open.map(each => findingOf(each, log, settings, guarded));
  };
  const sorted = inTextOrder([...text, ...findings.values()], log);
  const ofRules = new Set(findings.values());
  const shown = sorted.flatMap(finding => (ofRules.has(finding) ? (told.get(finding) ?? []) : [finding]));
  const byUri = groupBy(sorted, ({ place }) => place.document.uri);
  const shownByUri = groupBy(shown, ({ place }) => place.document.uri);
  return {
    findings: sorted,
    findingsIn: uri => byUri.get(uri) ?? [],
    shown,
    shownIn: uri => shownByUri.get(uri) ?? [],
    standingIn(uri, before) {
      const stand = standing(voices, rules, { answers, choices, before }).map(({ graded: each }) => each);
      const stays = new Set(findingsOf(stand).map(finding => told.get(finding)));
      const ofText = new Set(text);
      return (shownByUri.get(uri) ?? []).filter(each =>
        ofText.has(each) ? standsInText(each, before) : stays.has(each),
      );
    },
    advice: [...told.values()],
    spokenForBy: finding => spokenFor.get(finding) ?? [],
    saidInWeek(start) {
      if (start >= firstLookedAt(log, settings)) {
        return sorted.filter(each => ofRules.has(each) && isInWeek(each, start));
      }
      return getOrInsert(oldWeeks, start, () => inTextOrder(saidOfOldWeek(start), log));
    },
    accepted: accepted.map(({ graded: each, answer }) => ({
      finding: findingOf(each, log, settings, guarded),
      answer,
    })),
    silences,
    failures,
    choices,
  };
}

/** What a rule said within so many days is known to the runner. */
const AGAIN_DAYS = 4 * DAYS_PER_WEEK;

/** What rules are asked about. */
interface LookedAt {
  readonly from: DayNumber;
  readonly days: readonly DayNumber[];
  /** The last day of each. */
  readonly weeks: readonly DayNumber[];
}

function datesLookedAt(log: Log, settings: RuleSettings): LookedAt {
  const from = firstLookedAt(log, settings);
  const days = log.last === undefined ? [] : log.writtenDates(from, log.last);
  return { from, days, weeks: weekEnds(log, days) };
}

/** What one rule says of the days or weeks that get advice, with repetitions told once. */
function look(rule: Rule, log: Log, { from, days, weeks }: LookedAt, choices: Choices, answers: RuleAnswers) {
  const advice: WholeAdvice[] = [];
  const silences: DatedSilence[] = [];
  for (const date of rule.looksAt === 'day' ? days : weeks) {
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
  const told = toldOnce(heard, rule.repeats, answers.log);
  const isAmong =
    (earlier: readonly WholeAdvice[], leastDays = 1) =>
    ({ date, isPlanned, level }: WholeAdvice) =>
      !isPlanned &&
      earlier.some(
        each =>
          !each.isPlanned &&
          each.date <= date - leastDays &&
          each.date > date - AGAIN_DAYS &&
          (leastDays === 1 || each.level === level),
      );
  const [isOfOther, isOfWeeks] = [isAmong(told), isAmong(heard, DAYS_PER_WEEK)];
  // An episode is told on its last day; when it has been as grave for a week, it is told again as well.
  const isToldAgain = (each: WholeAdvice) => isOfOther(each) || (rule.repeats?.type === 'episodes' && isOfWeeks(each));
  return { advice: told, isAgain: isAmong(heard), isToldAgain, silences };
}

/** What a rule says of one week by itself. How it is told when it comes again is left out, as the weeks around are not looked at. */
function adviceOfWeek(rule: Rule, start: DayNumber, log: Log, choices: Choices): readonly WholeAdvice[] {
  const end = start + DAYS_PER_WEEK - 1;
  const dates = log.writtenDates(start, end);
  const asked = rule.looksAt === 'day' ? dates : dates.slice(-1).map(() => end);
  return asked
    .filter(date => !isOff(rule, date, choices))
    .flatMap(date => ask(rule, choices.rule(rule, date), date, log))
    .flatMap(outcome => ('silent' in outcome ? [] : [outcome]));
}

function isInWeek({ place: { document, line } }: Finding, start: DayNumber): boolean {
  const date = document.dateOf(line);
  return date !== undefined && date >= start && date < start + DAYS_PER_WEEK;
}

/** Six weeks up to the last day with something done: hovers and the *Weeks* view tell what rules say of them. */
const LOOKED_AT_DAYS = 6 * DAYS_PER_WEEK;

/** The first date that rules look at. */
function firstLookedAt(log: Log, { looksAtAll }: RuleSettings): DayNumber {
  const first = log.first ?? log.today;
  const shownDays = log.dayOptions(log.today)['advice.days'];
  if (looksAtAll || shownDays === 0) return first;
  return Math.max(first, Math.min(log.reference - LOOKED_AT_DAYS + 1, log.today - shownDays));
}

/** The last days of the weeks of some dates. */
function weekEnds(log: Log, dates: readonly DayNumber[]): DayNumber[] {
  const ends: DayNumber[] = [];
  for (const date of dates) {
    const last = ends[ends.length - 1];
    if (last === undefined || date > last) ends.push(weekEndOf(log, date));
  }
  return ends;
}

/** As `log.week` has it, which adds up all of the week. */
function weekEndOf(log: Log, date: DayNumber): DayNumber {
  return weekStartOf(date, log.dayOptions(date)['week.start']) + DAYS_PER_WEEK - 1;
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
