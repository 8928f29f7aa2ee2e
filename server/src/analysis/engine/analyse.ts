import { groupBy } from '../../base/groupBy';
import { joined, type Message, say } from '../../base/message';
import type { Answer, Log, TextPlace } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, isoDate } from '../../values/date';
import type { Finding, Fix, Severity } from '../finding';
import { blockOf } from '../kit/edits/dayBlocks';
import { insertDirective } from '../kit/edits/insertDirective';
import { insertEntryOnDay } from '../kit/edits/insertEntryOnDay';
import { editsIn, fixOf } from '../kit/fixes/fix';
import { dateIn } from '../kit/phrases';
import type { AdviceSeverity, Rule, WholeAdvice } from '../rule';
import { checkRuleOption } from '../ruleOptions';
import type { RuleSettings, RuleSeverity } from '../ruleSettings';
import { rules as allRules } from '../rules';
import { createTextChecks, type TextChecks } from '../text';
import { type Choices, createChoices } from './choices';
import { toldOnce } from './repeats';
import { createRuleCache, type RuleAnswers, type RuleCache } from './ruleCache';
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
  return {
    analyse(log, settings) {
      const own = caches.get(log.id) ?? { rules: createRuleCache(), text: createTextChecks() };
      caches.set(log.id, own);
      return analyseNext(log, settings, rules, own);
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

/** Does some work of a rule. When that throws, the failure is noted and the result is empty. */
type Guard = <T>(id: string, work: () => readonly T[]) => readonly T[];

/* ---- looking ----------------------------------------------------------------------------------------------------- */

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

/* ---- severity and answers ---------------------------------------------------------------------------------------- */

interface Graded {
  readonly rule: Rule;
  readonly advice: WholeAdvice;
  readonly severity: AdviceSeverity;
}

/** Advice with its severity. Empty when the rule is off on the day, or is silent about plans. */
function graded(advice: WholeAdvice, rule: Rule, choices: Choices): readonly Graded[] {
  const severity = severityOf(advice, rule, choices.severity(rule.id, advice.date));
  return severity === undefined || severity === 'off' ? [] : [{ rule, advice, severity }];
}

function isOff(rule: Rule, date: DayNumber, choices: Choices): boolean {
  const chosen = choices.severity(rule.id, date);
  return chosen === 'off' || (chosen === undefined && rule.isOffByDefault === true);
}

/** The severity of advice. About plans it is information at most, unless the rule is about plans only. */
function severityOf(
  { level, isPlanned }: WholeAdvice,
  { severity, isOffByDefault }: Rule,
  chosen: RuleSeverity | undefined,
): AdviceSeverity | 'off' | undefined {
  if (chosen === 'off' || (chosen === undefined && isOffByDefault)) return 'off';
  const own = isPlanned ? severity.planned : severity.done;
  if (own === undefined || level === 'minor') return own && 'hint';
  const isCapped = level === 'middle' || (isPlanned && severity.done !== undefined);
  const loud = chosen ?? (level === 'raised' && own === 'hint' ? 'information' : own);
  return isCapped && loud === 'warning' ? 'information' : loud;
}

function answered(found: readonly Graded[], answers: readonly Answer[]) {
  const open: Graded[] = [];
  const accepted: { graded: Graded; answer: Answer }[] = [];
  for (const each of found) {
    const answer = answers.find(candidate => doesAnswer(candidate, each.rule.id, each.advice));
    if (answer) accepted.push({ graded: each, answer });
    else open.push(each);
  }
  return { open, accepted };
}

/** Whether an `ok` answers advice: it is on one of its days or, with `until`, comes before it and holds up to its day. */
function doesAnswer(
  { rule, date, until }: Answer,
  id: string,
  { date: marked, answers }: Pick<WholeAdvice, 'date' | 'answers'>,
) {
  if (rule !== id) return false;
  if (date >= answers.from && date <= answers.to) return true;
  return until !== undefined && marked >= date && marked <= until;
}

/* ---- one voice, and race day --------------------------------------------------------------------------------------- */

interface Spoken extends Graded {
  /** The stronger advice of the same theme that made this one a hint. */
  readonly quietedBy?: WholeAdvice;
}

const strength: Readonly<Record<AdviceSeverity, number>> = { hint: 0, information: 1, warning: 2 };

/**
 * Of the advice of one theme in one week, that of the rule with the strongest keeps its severity, and the rest becomes hints. When two
 * rules are equally strong, the first in the list of rules wins.
 */
function oneVoice(found: readonly Graded[], log: Log, rules: readonly Rule[]): readonly Spoken[] {
  const groups = groupBy(found, ({ rule, advice }) =>
    rule.theme ? `${rule.theme} ${log.week(advice.date).start}` : undefined,
  );
  return [...groups].flatMap(([theme, group]) => {
    const strongest = theme === undefined ? undefined : group.toSorted(byStrength(rules))[0];
    if (!strongest) return group;
    return group.map(each =>
      each.rule === strongest.rule ? each : { ...each, severity: 'hint' as const, quietedBy: strongest.advice },
    );
  });
}

function byStrength(rules: readonly Rule[]) {
  return (a: Graded, b: Graded) =>
    strength[b.severity] - strength[a.severity] || rules.indexOf(a.rule) - rules.indexOf(b.rule);
}

/** From this many days before a race it is too late for small advice. */
const RACE_EVE_DAYS = 1;

/** Whether advice is silent because of a race. Hints are, except those about health. */
function isSilentForRace(
  { rule, advice, severity }: { rule: Rule; advice: WholeAdvice; severity: RuleSeverity | undefined },
  log: Log,
): boolean {
  return severity === 'hint' && rule.group !== 'health' && isRaceTime(advice, log);
}

/**
 * Whether advice is on the day of a race or the day before. Advice about a week or several days is silent only until the race is over:
 * it is about other days too, and a race must not hide those for good.
 */
function isRaceTime({ date, answers }: WholeAdvice, log: Log): boolean {
  for (let ahead = 0; ahead <= RACE_EVE_DAYS; ahead++) {
    const day = log.day(date + ahead);
    const isNear = day.date - log.today <= RACE_EVE_DAYS;
    const isOver = day.date < log.today && answers.unit !== 'day';
    if (day.class === 'race' && isNear && !isOver) return true;
  }
  return false;
}

/* ---- findings ------------------------------------------------------------------------------------------------------ */

function findingOf({ rule, advice, severity }: Graded, log: Log, settings: RuleSettings, guarded: Guard): Finding {
  return {
    id: rule.id,
    severity,
    message: advice.offersHelp ? joined([advice.message, helpLineWords(settings.helpLine)], ' ') : advice.message,
    ...(rule.isPositive && { isPositive: true }),
    place: advice.place,
    related: advice.related,
    fixes: () => [
      ...onlyFirstPreferred(guarded(rule.id, () => advice.fixes())),
      ...(rule.isPositive ? [] : [accept(rule, advice)]),
      ...acceptUntil(rule, advice, log),
      ...changeRule(rule, advice, log),
    ],
  };
}

/**
 * The end of a message when mood was very low for a week, by the runner's own figures. It says where to find help and not what the
 * matter may be. Numbers differ from place to place and change, so only the one from the settings is named.
 */
function helpLineWords(helpLine: string): Message {
  return helpLine === ''
    ? say`Somebody you trust, or a helpline, may help too.`
    : say`Somebody you trust may help too, or ${helpLine}.`;
}

function onlyFirstPreferred(fixes: readonly Fix[]): readonly Fix[] {
  const preferred = fixes.findIndex(fix => fix.isPreferred);
  return fixes.map((fix, index) => (fix.isPreferred && index !== preferred ? { ...fix, isPreferred: false } : fix));
}

const acceptTitles = {
  day: say`Accept for this day`,
  week: say`Accept for this week`,
  days: say`Accept these days`,
} as const;

/** Adds an `ok` line on the marked day. The runner may write the reason behind it. */
function accept(rule: Rule, { place, answers, acceptTitle }: WholeAdvice): Fix {
  return fixOf(acceptTitle ?? acceptTitles[answers.unit], () => answer(place, `ok ${rule.id}`));
}

/** The usual length of a phase that a runner knows of: a training camp, a deadline, a baby. */
const PHASE_DAYS = 4 * DAYS_PER_WEEK;

/**
 * *Accept until Sun 5 Apr*: for advice about now from a rule that would speak again week after week. None for rules about health, for
 * which every day is a new question.
 */
function acceptUntil(rule: Rule, { date, place }: WholeAdvice, log: Log): readonly Fix[] {
  const isPast = date < log.today - DAYS_PER_WEEK;
  if (rule.theme === undefined || rule.isPositive || rule.isMedical || isPast) return [];
  const until = Math.max(date, log.today) + PHASE_DAYS;
  const title = say`Accept until ${dateIn(log, until)}`;
  return [fixOf(title, () => answer(place, `ok ${rule.id} until ${isoDate(until)}`))];
}

function answer({ document, line }: TextPlace, text: string) {
  const block = blockOf(document, line);
  return editsIn(document, block ? [insertEntryOnDay(document, block, text)] : []);
}

/** Fixes that change the rule in the log: an option with which it would be silent, if there is one, and `off`. */
function changeRule(rule: Rule, { place, loosen }: WholeAdvice, log: Log): readonly Fix[] {
  const owner = rule.optionsOf ?? rule.id;
  const isAllowed = loosen && checkRuleOption(rule, loosen.option, loosen.value) !== undefined;
  const lines = [...(isAllowed ? [`rule ${owner} ${loosen.option} ${loosen.value}`] : []), `rule ${rule.id} off`];
  return lines.map(line => fixOf(say`Change this rule: ${line}`, () => ruleLineEdit(line, rule, place, log)));
}

/** The edit that adds a `rule` line: below the last line about this rule, which would win otherwise, or at the head of the document. */
function ruleLineEdit(line: string, rule: Rule, { document }: TextPlace, log: Log) {
  const last = log.ruleLines(Number.POSITIVE_INFINITY).findLast(each => each.rule === (rule.optionsOf ?? rule.id));
  const where = last?.place.document ?? document;
  const after = last && where.tree.lineOf(last.place.line);
  return editsIn(where, [insertDirective(where, line, after)]);
}

/** The findings of text checks with the choices for them. There may be one for each line of a log, and most checks have no choices, so that is asked first. */
function textFindings(findings: readonly Finding[], log: Log, choices: Choices): readonly Finding[] {
  const answered = new Set(log.answers.map(({ rule }) => rule));
  const result: Finding[] = [];
  for (const finding of findings) {
    const isAsFound = !choices.concerns(finding.id) && !answered.has(finding.id);
    if (isAsFound) result.push(finding);
    else result.push(...textFinding(finding, log, choices));
  }
  return result;
}

/** The finding of a text check with the choices for it. None when the check is off, or answered on the day. */
function textFinding(finding: Finding, log: Log, choices: Choices): readonly Finding[] {
  const date = finding.place.document.dateOf(finding.place.line);
  const chosen = choices.severity(finding.id, date ?? log.first ?? log.today);
  if (chosen === 'off') return [];
  if (date !== undefined) {
    const day = { date, answers: { unit: 'day', from: date, to: date } } as const;
    if (log.answers.some(answer => doesAnswer(answer, finding.id, day))) return [];
  }
  return [chosen === undefined ? finding : { ...finding, severity: chosen satisfies Severity }];
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
