import { joined, type Message, phrase, say } from '../../base/message';
import { isSamePosition } from '../../base/text';
import type { Log } from '../../model/types';
import { DAYS_PER_WEEK, isoDate } from '../../values/date';
import type { Finding, Fix, Severity } from '../finding';
import { insertRuleLine } from '../kit/edits/insertRuleLine';
import { entryOnDayOf, fixOf } from '../kit/fixes/fix';
import { dateIn } from '../kit/phrases';
import type { Rule, WholeAdvice } from '../rule';
import { checkRuleOption } from '../ruleOptions';
import type { RuleSettings } from '../ruleSettings';
import type { Choices } from './choices';
import { doesAnswer, type Graded, isDanger } from './grading';

/** Does some work of a rule. When that throws, the failure is noted and the result is empty. */
export type Guard = <T>(id: string, work: () => readonly T[]) => readonly T[];

/** What a runner is told of advice: its message, and its fixes with those that answer it or change its rule. */
export function findingOf(graded: Graded, log: Log, settings: RuleSettings, guarded: Guard): Finding {
  const { rule, advice, severity, isToldAgain } = graded;
  const said = (isToldAgain ? advice.again : undefined) ?? advice.message;
  return {
    id: rule.id,
    ...(isDanger(graded) && { isDanger: true }),
    ...(rule.part !== undefined && { part: rule.part }),
    severity,
    message: advice.offersHelp ? joined([said, helpLineWords(settings.helpLine)], ' ') : said,
    ...(rule.isPositive && { isPositive: true }),
    ...(rule.isQuiet && { isQuiet: true }),
    place: advice.place,
    related: advice.related,
    ...(advice.loosen && { loosen: advice.loosen }),
    fixes: () => [
      ...onlyFirstPreferred(guarded(rule.id, () => advice.fixes().filter(fix => changesNoOldDay(fix, log)))),
      ...(rule.isPositive ? [] : [accept(rule, advice)]),
      ...acceptUntil(rule, advice, log),
      ...changeRule(rule, advice, log),
    ],
  };
}

/** The finding with one more clause that names the rules for which it speaks. Hovers have what they say. */
export function withAlso(finding: Finding, { rule }: Graded, speaksFor: readonly Graded[]): Finding {
  // A rule with several parts has one title.
  const others = new Set(speaksFor.map(each => each.rule.title));
  others.delete(rule.title);
  if (others.size === 0) return finding;
  const titles = [...others].map(title => phrase(title));
  return { ...finding, message: joined([finding.message, say`Also: ${joined(titles, '; ')}.`], ' ') };
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

/** Nobody remembers the days before that, so no fix of a rule changes them. */
const REMEMBERED_DAYS = 3 * DAYS_PER_WEEK;

function changesNoOldDay(fix: Fix, log: Log): boolean {
  for (const [uri, edits] of fix.edit()) {
    const document = log.documents.find(each => each.uri === uri);
    for (const { range } of edits) {
      // What is inserted at the beginning of a line stands below the line before.
      const { line: at, character } = range.start;
      const isBelow = character === 0 && isSamePosition(range.start, range.end);
      const line = document?.tree.lines[isBelow ? at - 1 : at];
      const date = line && document?.dateOf(line);
      if (date !== undefined && date < log.today - REMEMBERED_DAYS) return false;
    }
  }
  return true;
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
  const title = acceptTitle ?? acceptTitles[answers.unit];
  return fixOf(title, () => entryOnDayOf(place, `ok ${rule.id}`), { purpose: 'accept' });
}

/** The usual length of a phase that a runner knows of: a training camp, a deadline, a baby. */
const PHASE_DAYS = 4 * DAYS_PER_WEEK;

/**
 * *Accept until Sun 5 Apr*: for advice about now from a rule that would speak again week after week. None for rules about health, for
 * which every day is a new question.
 */
function acceptUntil(rule: Rule, { date, place }: WholeAdvice, log: Log): readonly Fix[] {
  const isPast = date < log.today - DAYS_PER_WEEK;
  if (rule.theme === 'log' || rule.isPositive || rule.isMedical || isPast) return [];
  const until = Math.max(date, log.today) + PHASE_DAYS;
  const title = say`Accept until ${dateIn(log, until)}`;
  const edit = () => entryOnDayOf(place, `ok ${rule.id} until ${isoDate(until)}`);
  return [fixOf(title, edit, { purpose: 'accept-for-longer' })];
}

/** Fixes that change the rule in the log: an option with which it would be silent, if there is one, and `off`. */
function changeRule(rule: Rule, { place, loosen }: WholeAdvice, log: Log): readonly Fix[] {
  const owner = rule.optionsOf ?? rule.id;
  const isAllowed = loosen && checkRuleOption(rule, loosen.option, loosen.value) !== undefined;
  const lines = [...(isAllowed ? [`rule ${owner} ${loosen.option} ${loosen.value}`] : []), `rule ${rule.id} off`];
  return lines.map(line =>
    fixOf(say`Change this rule: ${line}`, () => insertRuleLine(log, place.document, owner, line), {
      purpose: 'change-rule',
    }),
  );
}

/* ---- checks of the text -------------------------------------------------------------------------------------------- */

/** The findings of text checks with the choices for them. There may be one for each line of a log, and most checks have no choices, so that is asked first. */
export function textFindings(findings: readonly Finding[], log: Log, choices: Choices): readonly Finding[] {
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
