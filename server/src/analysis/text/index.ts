import { getOrInsert } from '../../base/getOrInsert';
import type { Content, DateSpan, DeclaredKind, Log, LogDocument } from '../../model/types';
import type { LineNode } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import { unknownAbbreviations } from './abbreviations';
import { yearlessDates } from './dates';
import { dayOrder } from './dayOrder';
import { duplicateDays } from './duplicateDays';
import { entriesBeforeDays } from './entriesBeforeDays';
import { askedOnce } from './habits';
import { lineFacts } from './lineFacts';
import { lineFindings } from './lines';
import { longNights } from './longNights';
import { joinOpenPlans, openPlans } from './openPlans';
import { optionFindings } from './optionLines';
import { painAskedOnce } from './painAskedOnce';
import { rangeEntries } from './rangeEntries';
import { sessionFindings } from './sessions';
import { unknownShoes } from './shoes';
import { TOTAL_REACH_DAYS, totalFindings } from './totals';
import { unknownRules } from './unknownRules';

/**
 * The checks of the text find what is wrong with the words themselves. They look at the whole log and use the severities of the
 * language; the runner's choices are applied afterwards.
 */
export interface TextChecks {
  /** What is found in the newest version of a log. Of one version to the next only lines and days that an edit changed are looked at. */
  check(log: Log): readonly Finding[];
}

/** The checks of one log, with what they found kept from version to version. */
export function createTextChecks(): TextChecks {
  const knownLines = new WeakMap<LogDocument, KnownLines>();
  let knownDays: KnownDays | undefined;
  return {
    check(log) {
      const ofLines = log.documents.flatMap(document => {
        const known = linesWhile(log.declaredKinds, knownLines.get(document));
        knownLines.set(document, known);
        return [
          ...askedOnce(painAskedOnce(log, linesFindings(log, document, known)), newestOf(document)),
          ...entriesBeforeDays(log, document),
          ...dayOrder(document),
        ];
      });
      knownDays = updatedDays(knownDays, log);
      return [
        ...ofLines,
        ...unknownShoes(log),
        ...unknownAbbreviations(log),
        ...askedOnce(joinOpenPlans(log, knownDays.findings), 'last'),
      ];
    },
  };
}

function newestOf({ order }: LogDocument): 'first' | 'last' {
  return order === 'newest-first' ? 'first' : 'last';
}

/** What is found in what is written on a day alone, and in its totals, which are of other days as well. */
function ofDay(log: Log, date: DayNumber, known: OfContents): readonly Finding[] {
  const written = log.written(date);
  const own = getOrInsert(known, written, () => ofContent(log, date, written));
  const totals = totalFindings(log, date, written);
  return totals.length > 0 ? [...own, ...totals] : own;
}

function ofContent(log: Log, date: DayNumber, written: Content): readonly Finding[] {
  return [
    ...sessionFindings(written),
    ...duplicateDays(log, date, written),
    ...openPlans(log, date, written),
    ...longNights(log, date, written),
  ];
}

/* ---- lines, kept from edit to edit ------------------------------------------------------------------------------- */

/** The findings of lines that depend on nothing but the line itself and the declared kinds. */
interface KnownLines {
  readonly declaredKinds: readonly DeclaredKind[];
  readonly byLine: WeakMap<LineNode, readonly Finding[]>;
}

function linesWhile(declaredKinds: readonly DeclaredKind[], known: KnownLines | undefined): KnownLines {
  return known?.declaredKinds === declaredKinds ? known : { declaredKinds, byLine: new WeakMap() };
}

function linesFindings(log: Log, document: LogDocument, { declaredKinds, byLine }: KnownLines): Finding[] {
  const kinds = new Set(declaredKinds.map(({ name }) => name));
  const found: Finding[] = [];
  for (const line of lineFacts(document).notable) {
    const same = byLine.get(line);
    const findings = same ?? ofLine(log, document, line, kinds);
    if (!same && isSelfContained(line)) byLine.set(line, findings);
    for (const finding of findings) found.push(finding);
  }
  return found;
}

function ofLine(log: Log, document: LogDocument, line: LineNode, kinds: ReadonlySet<string>): readonly Finding[] {
  return [
    ...lineFindings(log, document, line, kinds),
    ...yearlessDates(log, document, line),
    ...optionFindings(document, line),
    ...unknownRules(document, line),
    ...rangeEntries(document, line),
  ];
}

/** Whether the findings of a line depend neither on the lines around it nor on its day. */
function isSelfContained(line: LineNode): boolean {
  if (line.kind === 'directive') return false;
  if (line.kind === 'day' && (line.until !== undefined || line.date.day === undefined)) return false;
  const hasAnswer = 'entries' in line && line.entries.some(({ body }) => body.type === 'answer');
  return !hasAnswer && line.problems.every(({ id }) => id !== 'entry-unindented' && id !== 'date-unreadable');
}

/* ---- days, kept from edit to edit -------------------------------------------------------------------------------- */

interface KnownDays {
  readonly log: Log;
  /** By date. */
  readonly findings: readonly Finding[];
  /** The date of each finding. */
  readonly dates: readonly DayNumber[];
  readonly ofContents: OfContents;
}

/** Around a day that an edit changed most days say what they said. */
type OfContents = WeakMap<Content, readonly Finding[]>;

function updatedDays(known: KnownDays | undefined, log: Log): KnownDays {
  const changed = known ? log.changedSince(known.log) : 'all';
  const ofContents: OfContents = !known || changed === 'all' ? new WeakMap() : known.ofContents;
  if (!known || changed === 'all') return { log, ofContents, ...look(log, wholeOf(log), ofContents) };
  if (changed === 'none') return { ...known, log };
  const { from, to } = reached(changed);
  const [start, end] = [placeOf(known.dates, from), placeOf(known.dates, to + 1)];
  const now = look(log, { from, to }, ofContents);
  return {
    log,
    ofContents,
    findings: known.findings.slice(0, start).concat(now.findings, known.findings.slice(end)),
    dates: known.dates.slice(0, start).concat(now.dates, known.dates.slice(end)),
  };
}

function look(log: Log, { from, to }: DateSpan, known: OfContents): Pick<KnownDays, 'findings' | 'dates'> {
  const findings: Finding[] = [];
  const dates: DayNumber[] = [];
  for (const date of log.writtenDates(from, to)) {
    for (const finding of ofDay(log, date, known)) {
      findings.push(finding);
      dates.push(date);
    }
  }
  return { findings, dates };
}

/** How many of some sorted dates come before a date. */
function placeOf(dates: readonly DayNumber[], date: DayNumber): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? 0) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wholeOf(log: Log): DateSpan {
  return { from: log.first ?? log.today, to: log.last ?? log.today };
}

/** The dates on which a stated total may include runs that changed. */
function reached({ from, to }: DateSpan): DateSpan {
  return { from: from - TOTAL_REACH_DAYS, to: to + TOTAL_REACH_DAYS };
}
