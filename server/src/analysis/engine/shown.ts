import type { Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { AdviceSeverity, Rule, Theme } from '../rule';
import { type Graded, isDanger } from './grading';

/** Advice that a runner is shown, and the rest of its theme, for which it speaks. */
export interface Shown {
  readonly graded: Graded;
  readonly speaksFor: readonly Graded[];
}

/** Nobody listens to more than this many at a time. Dangers are not counted. */
export const MOST_SHOWN = 3;

/**
 * What a runner is shown of all that rules found: what is fresh, one thing of each theme at a time, and three at most besides dangers.
 * Fresh is what is no more than `advice.days` gone; a night, a sore leg, hard days in a row or a question about the log no more than
 * four.
 * The gravest comes first, then the newest, then what holds longest. With `advice.days 0` it is everything but what only hovers tell.
 * @param rules all of them; of two that are equally grave and new, the first speaks
 */
export function shownOf(found: readonly Graded[], log: Log, rules: readonly Rule[]): readonly Shown[] {
  const order = byNeed(rules);
  const advice = found.filter(({ rule }) => !rule.isPositive && !rule.isQuiet).toSorted(order);
  const days = log.dayOptions(log.today)['advice.days'];
  if (days === 0) return advice.map(graded => ({ graded, speaksFor: [] }));
  const fresh = advice.filter(
    each => lastDayOf(each) >= log.today - freshDays(each, days) && !each.advice.isSettled && !isKnown(each),
  );
  const voices = groupsThatTouch(fresh).flatMap(oneVoice);
  const spoken = voices.toSorted((a, b) => order(a.graded, b.graded));
  const counted = spoken.filter(({ graded }) => !isDanger(graded)).slice(0, MOST_SHOWN);
  return spoken.filter(each => isDanger(each.graded) || counted.includes(each));
}

/** A few days later a night or a heavy day is over, legs are back or are written as sore anew, and nobody knows what a blank day was. */
const SHORT_LIVED_DAYS = 4;
const SHORT_LIVED: ReadonlySet<Theme> = new Set(['life', 'body', 'log', 'spacing']);
/**
 * Of hard work after a short night or on a stressful day, and of a run or a week that was a little more than others, a hint is of use
 * that day and on the next: later there is nothing to do about it.
 */
const HINT_DAYS = 1;
const SHORT_HINTS: ReadonlySet<Theme> = new Set(['life', 'volume']);

function freshDays(each: Graded, days: number): number {
  const { theme } = each.rule;
  if (isDanger(each)) return days;
  if (each.severity === 'hint' && SHORT_HINTS.has(theme)) return Math.min(days, HINT_DAYS);
  if (!SHORT_LIVED.has(theme)) return days;
  // Who has a habit of it hears of it in each week, also who writes on one day of the week only.
  if (theme === 'spacing' && each.isAgain) return Math.min(days, DAYS_PER_WEEK);
  return Math.min(days, SHORT_LIVED_DAYS);
}

/**
 * A hint that comes again is shown in one week of four, and so is what the runner lives with; the others are in hovers. What is graver, or
 * has become more, is shown each time.
 */
const ONE_WEEK_OF = 4;

function isKnown(each: Graded): boolean {
  const week = Math.floor(lastDayOf(each) / DAYS_PER_WEEK);
  const isQuiet = each.severity === 'hint' || (each.advice.isUsual === true && !isDanger(each));
  return isQuiet && each.isAgain === true && week % ONE_WEEK_OF !== 0;
}

const gravity: Readonly<Record<AdviceSeverity, number>> = { hint: 0, information: 1, warning: 2 };

function byNeed(rules: readonly Rule[]) {
  const place = new Map(rules.map((rule, index) => [rule.id, index]));
  return (a: Graded, b: Graded) =>
    Number(isDanger(b)) - Number(isDanger(a)) ||
    gravity[b.severity] - gravity[a.severity] ||
    lastDayOf(b) - lastDayOf(a) ||
    difference(holdsUntil(b), holdsUntil(a)) ||
    (place.get(a.rule.id) ?? 0) - (place.get(b.rule.id) ?? 0);
}

/** What is said of a day alone holds until the end of it. */
function holdsUntil(each: Graded): DayNumber {
  return each.advice.holdsUntil ?? lastDayOf(each);
}

/** As a difference would order them; that of two infinite days is no number. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function lastDayOf({ advice: { date, answers } }: Graded): DayNumber {
  return Math.max(date, answers.to);
}

function firstDayOf({ advice: { date, answers } }: Graded): DayNumber {
  return Math.min(date, answers.from);
}

/** Advice of one theme in groups of which each next day or span overlaps with those before it, or follows on the day after. */
function groupsThatTouch(advice: readonly Graded[]): readonly (readonly Graded[])[] {
  const groups: Graded[][] = [];
  const current = new Map<Theme, { readonly group: Graded[]; end: DayNumber }>();
  for (const each of advice.toSorted((a, b) => firstDayOf(a) - firstDayOf(b))) {
    const open = current.get(each.rule.theme);
    if (open && firstDayOf(each) <= open.end + 1) {
      open.group.push(each);
      open.end = Math.max(open.end, lastDayOf(each));
      continue;
    }
    const group = [each];
    groups.push(group);
    current.set(each.rule.theme, { group, end: lastDayOf(each) });
  }
  return groups.map(group => advice.filter(each => group.includes(each)));
}

/** A hint of a part of a rule about done days is a clause of what is shown beside it. Alone it is in hovers. */
function isClause({ rule, advice, severity }: Graded): boolean {
  return rule.part !== undefined && severity === 'hint' && !advice.isPlanned;
}

/** The gravest speaks for the others of its group. Each rule that tells of a danger speaks for itself as well, if no other has spoken of the same words. */
function oneVoice(group: readonly Graded[]): readonly Shown[] {
  const first = group.find(each => !isClause(each));
  if (!first) return [];
  const isOfOthers = (each: Graded, before: readonly Graded[]) =>
    before.some(other => other.rule === each.rule || (isDanger(other) && isSameWords(other, each)));
  const speakers = group.filter(
    (each, index) => each === first || (isDanger(each) && !isOfOthers(each, group.slice(0, index))),
  );
  const others = group.filter(each => !speakers.includes(each));
  return speakers.map((graded, index) => ({ graded, speaksFor: index === 0 ? others : [] }));
}

function isSameWords({ advice: { place: a } }: Graded, { advice: { place: b } }: Graded): boolean {
  return a.line === b.line && a.span.start === b.span.start;
}
