import { type Message, say } from '../../base/message';
import { type EditsByDocument, editsByDocument } from '../../base/text';
import type { Content, Log, SessionDraft } from '../../model/types';
import { skipSpace } from '../../syntax/characters';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import { fixOf } from '../kit/fixes/fix';
import { dateIn } from '../kit/phrases';
import { placeIn, replaceFix, textFinding } from './textFinding';

const DONE = say`It is done`;
const SKIPPED = say`It was skipped`;

/** Finds past days with nothing but plans, and asks whether they were done or skipped. */
export function openPlans(log: Log, date: DayNumber, written: Content): Finding[] {
  if (date >= log.today || isSettled(written)) return [];
  return written.sessions.flatMap(session => openPlan(log, date, session));
}

/** Whether something was done or skipped, or a state such as rest or sick says why not. */
function isSettled({ sessions, entries }: Content): boolean {
  const isSaid = entries.some(({ entry }) => entry.body.type === 'state' && entry.status?.status !== 'plan');
  return isSaid || sessions.some(({ read }) => read.status !== 'plan');
}

function openPlan(log: Log, date: DayNumber, { place, read: { entry } }: SessionDraft): Finding[] {
  const { status } = entry;
  if (!status) return [];
  const plan = placeIn(place.document, place.line, status.span);
  const { text } = place.line;
  let end = status.span.end;
  if (text.charAt(end) === ':') end++;
  const withGap = { start: status.span.start, end: skipSpace(text, end) };
  const message = say`Planned for ${dateIn(log, date)}: done or skipped?`;
  return [
    textFinding('plan-open', plan, message, () => [
      replaceFix(plan, DONE, '', { isPreferred: true, span: withGap }),
      replaceFix(plan, SKIPPED, 'skip'),
    ]),
  ];
}

/** Up to this many open days get a finding each. Nobody answers every day of a long plan that is opened much later. */
const MOST_ASKED_ONE_BY_ONE = 7;

const joined = new WeakMap<readonly Finding[], readonly Finding[]>();

/**
 * Joins findings of days, in the order of days. More than seven open days, each within a week of the next, become one finding. It is on
 * the first day and says how many there are, and its fixes answer for all.
 */
export function joinOpenPlans(log: Log, findings: readonly Finding[]): readonly Finding[] {
  const known = joined.get(findings);
  if (known) return known;
  const open = findings.filter(({ id }) => id === 'plan-open');
  const long = open.length > MOST_ASKED_ONE_BY_ONE ? runsOf(log, open).filter(isLong) : [];
  const answered = new Set(long.flatMap(run => run.map(({ finding }) => finding)));
  const result =
    long.length === 0
      ? findings
      : [...findings.filter(finding => !answered.has(finding)), ...long.flatMap(run => joinRun(log, run))];
  joined.set(findings, result);
  return result;
}

interface OpenPlan {
  readonly finding: Finding;
  readonly date: DayNumber;
}

type Run = readonly OpenPlan[];

function runsOf(log: Log, findings: readonly Finding[]): Run[] {
  const runs: OpenPlan[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const finding of findings) {
    const date = finding.place.document.dateOf(finding.place.line);
    if (date === undefined || isAnswered(log, date)) continue;
    if (date - last > DAYS_PER_WEEK) runs.push([]);
    runs.at(-1)?.push({ finding, date });
    last = date;
  }
  return runs;
}

/** Whether a day has `ok plan-open`. It then no longer counts for its run. */
function isAnswered(log: Log, date: DayNumber): boolean {
  return log.answers.some(
    ({ rule, date: from, until = from }) => rule === 'plan-open' && date >= from && date <= until,
  );
}

function isLong(run: Run): boolean {
  return daysOf(run) > MOST_ASKED_ONE_BY_ONE;
}

function daysOf(run: Run): number {
  return new Set(run.map(({ date }) => date)).size;
}

function joinRun(log: Log, run: Run): Finding[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const message = say`Of ${daysOf(run)} days from ${dateIn(log, first.date)} to ${dateIn(log, last.date)} only the plan is written: done or skipped?`;
  const fixFor = (title: Message, of: Message, isPreferred: boolean) =>
    fixOf(title, () => editsOfAll(run, of), { isPreferred });
  return [
    textFinding('plan-open', first.finding.place, message, () => [
      fixFor(say`All of it is done`, DONE, true),
      fixFor(say`All of it was skipped`, SKIPPED, false),
    ]),
  ];
}

/** The edits of one fix of each finding. */
function editsOfAll(run: Run, title: Message): EditsByDocument {
  const fixes = run.flatMap(({ finding }) => finding.fixes().find(each => each.title === title) ?? []);
  return editsByDocument(fixes.flatMap(fix => [...fix.edit()]));
}
