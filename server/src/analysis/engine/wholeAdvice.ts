import type { DateSpan, Day, Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import { markedDate } from '../kit/places';
import type { BoundRule, Outcome, Rule, WholeAdvice } from '../rule';

/** Why a rule could not look, and on which date. */
export interface DatedSilence {
  readonly date: DayNumber;
  readonly silent: NonNullable<Extract<Outcome, { silent: unknown }>['silent']>;
}

export type WholeOutcome = WholeAdvice | DatedSilence;

/** What a rule finds on a date, or in its week, with all defaults filled in. */
export function ask(rule: Rule, bound: BoundRule, date: DayNumber, log: Log): readonly WholeOutcome[] {
  if (rule.looksAt === 'day') {
    const day = log.day(date);
    const answers = { unit: 'day', from: date, to: date } as const;
    return bound.checkDay(day, { log }).map(outcome => whole(outcome, rule, day, answers));
  }
  const week = log.week(date);
  const { end } = week;
  const answers = { unit: 'week', from: week.start, to: end } as const;
  return bound.checkWeek(week, { log }).map(outcome => whole(outcome, rule, log.day(end), answers));
}

function whole(outcome: Outcome, rule: Rule, asked: Day, answers: WholeAdvice['answers']): WholeOutcome {
  if ('silent' in outcome) return { date: asked.date, ...outcome };
  const { on = asked, message, ...given } = outcome;
  return {
    level: 'main',
    related: [],
    fixes: () => [],
    ...given,
    date: on.date,
    place: outcome.place ?? markedDate(on),
    answers: outcome.answers ? daysOf(outcome.answers) : answers,
    isPlanned: outcome.isPlanned ?? isPlannedOf(rule, on),
    ...(typeof message === 'function' ? { message: message(''), messageInRow: message } : { message }),
  };
}

function daysOf({ from, to }: DateSpan): WholeAdvice['answers'] {
  return { unit: from === to ? 'day' : 'days', from, to };
}

/** Whether advice is about something planned. A rule with one severity is about that only. */
function isPlannedOf({ severity }: Rule, { isPlanned }: Day): boolean {
  if (severity.done === undefined) return true;
  return severity.planned === undefined ? false : isPlanned;
}
