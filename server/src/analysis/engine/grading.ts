import type { Answer } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { AdviceSeverity, Rule, RuleSeverities, WholeAdvice } from '../rule';
import type { RuleSeverity } from '../ruleSettings';
import type { Choices } from './choices';

/** Advice with the severity that it has for this runner. */
export interface Graded {
  readonly rule: Rule;
  readonly advice: WholeAdvice;
  readonly severity: AdviceSeverity;
  /** The rule spoke in the four weeks before, too. */
  readonly isAgain?: true;
  /** It is not the first episode of it in these four weeks: other advice of the rule was told before it. */
  readonly isToldAgain?: true;
}

/** Advice with its severity. Empty when the rule is off on the day, or is silent about plans. */
export function graded(advice: WholeAdvice, rule: Rule, choices: Choices): readonly Graded[] {
  const severity = severityOf(advice, rule, choices.severity(rule.id, advice.date));
  return severity === undefined || severity === 'off' ? [] : [{ rule, advice, severity }];
}

export function isOff(rule: Rule, date: DayNumber, choices: Choices): boolean {
  const chosen = choices.severity(rule.id, date);
  return chosen === 'off' || (chosen === undefined && rule.isOffByDefault === true);
}

/** The severity of advice. About plans it is information at most, unless the rule is about plans only. */
export function severityOf(
  { level, isPlanned }: WholeAdvice,
  { severity, isOffByDefault, ofWhole }: Rule,
  chosen: RuleSeverity | undefined,
): AdviceSeverity | 'off' | undefined {
  if (chosen === 'off' || (chosen === undefined && isOffByDefault)) return 'off';
  const own = isPlanned ? severity.planned : severity.done;
  if (own === undefined || level === 'minor') return own && 'hint';
  const isCapped = level === 'middle' || (isPlanned && severity.done !== undefined);
  const raised = level === 'raised' && own === 'hint' ? 'information' : own;
  // What is chosen is for the whole rule: its parts become as many steps louder or quieter.
  const loud = chosen === undefined ? raised : ofWhole ? shifted(raised, ofWhole, chosen) : chosen;
  return isCapped && loud === 'warning' ? 'information' : loud;
}

/** Whether it is about a danger. A runner who made its rule a hint has decided otherwise. */
export function isDanger({ advice, severity }: Graded): boolean {
  return advice.isDanger === true && severity !== 'hint';
}

/** Advice that nobody has answered, and the answers to the rest. */
export function answered(found: readonly Graded[], answers: readonly Answer[]) {
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
export function doesAnswer(
  { rule, date, until }: Answer,
  id: string,
  { date: marked, answers }: Pick<WholeAdvice, 'date' | 'answers'>,
) {
  if (rule !== id) return false;
  if (date >= answers.from && date <= answers.to) return true;
  return until !== undefined && marked >= date && marked <= until;
}

function shifted(own: AdviceSeverity, { done, planned }: RuleSeverities, chosen: AdviceSeverity): AdviceSeverity {
  const place = (severity: AdviceSeverity) => adviceSeverities.indexOf(severity);
  const shift = place(chosen) - place(done ?? planned);
  const moved = Math.min(Math.max(place(own) + shift, 0), adviceSeverities.length - 1);
  return adviceSeverities[moved] ?? own;
}

const adviceSeverities: readonly AdviceSeverity[] = ['hint', 'information', 'warning'];
