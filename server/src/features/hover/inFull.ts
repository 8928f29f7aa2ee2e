import type { Analysis } from '../../analysis/engine/analyse';
import type { Markdown } from '../../base/markdown';
import type { Message } from '../../base/message';
import type { Day, Log, Session } from '../../model/types';
import type { DayNumber } from '../../values/date';
import { praiseOf } from '../praise';
import { describeDay, describeYoungForm } from './day';
import { describeFigures, restChance } from './figures';
import { describeMeant } from './meant';
import { lined } from './phrases';
import { describeRace } from './race';
import { otherScores } from './scores';
import { describeSession } from './session';

// All paragraphs about a day or a session, the most important first. Tooltips of the Weeks view have all of them, hovers those that fit.

/** The day and its week, praise, figures around it. */
export function dayInFull(log: Log, date: DayNumber, analysis: Analysis): readonly (Markdown | Message)[] {
  return [
    describeDay(log, log.day(date), analysis),
    lined(praiseOf(analysis, log, log.week(date))),
    describeFigures(log, date),
    describeYoungForm(log, date),
  ];
}

/** The session, its plan, what it says of races, figures around its day. */
export function sessionInFull(
  log: Log,
  session: Session,
  day: Day | undefined,
  analysis: Analysis,
): { readonly head: readonly (Markdown | Message)[]; readonly figures: Markdown } {
  return {
    head: [
      describeSession(session, log, otherScores(log, session)),
      describeMeant(log, session, day),
      describeRace(log, session, analysis),
    ],
    figures: lined([restChance(log, session.date, analysis), describeFigures(log, session.date)]),
  };
}
