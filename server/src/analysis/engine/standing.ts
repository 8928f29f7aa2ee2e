import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import type { Choices } from './choices';
import { isDanger } from './grading';
import type { RuleAnswers } from './ruleCache';
import type { Shown } from './shown';

/** Checks of the text that look at all lines of a log, wherever they mark one. */
const OF_ALL_LINES: ReadonlySet<string> = new Set(['shoe-unknown', 'plan-open', 'day-order']);

/** Whether a finding of a check of the text is the same whatever is written for days before a date. */
export function standsInText({ id, place: { document, line } }: Finding, before: DayNumber): boolean {
  const date = document.dateOf(line);
  return !OF_ALL_LINES.has(id) && (date === undefined || date >= before);
}

/**
 * Of what is shown, what is shown as well whatever is written for days before a date. A rule that looked at such days may still say
 * anything about its theme, so its theme waits. It may also take one of the few places that hints have, so hints wait with it; and where
 * it may be more than a hint, everything does but dangers.
 */
export function standing(
  shown: readonly Shown[],
  rules: readonly Rule[],
  {
    answers,
    choices,
    before,
  }: { readonly answers: RuleAnswers; readonly choices: Choices; readonly before: DayNumber },
): readonly Shown[] {
  const waiting = rules.filter(rule => answers.lookedBefore(rule, before));
  if (waiting.length === 0) return shown;
  const themes = new Set(waiting.map(({ theme }) => theme));
  const isMoreThanHint = waiting.some(rule => choices.concerns(rule.id) || !isHintAtMost(rule));
  return shown.filter(({ graded }) => {
    if (themes.has(graded.rule.theme)) return false;
    return isDanger(graded) || (!isMoreThanHint && graded.severity !== 'hint');
  });
}

/** Rules of the log itself ask and do not warn, so none of them raises its hints. */
function isHintAtMost({ severity, theme }: Rule): boolean {
  return theme === 'log' && severity.done === 'hint' && (severity.planned ?? 'hint') === 'hint';
}
