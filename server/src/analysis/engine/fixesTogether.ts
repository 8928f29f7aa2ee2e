import { groupBy } from '../../base/groupBy';
import { sameItems } from '../../base/sameItems';
import { editsByDocument } from '../../base/text';
import type { Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import type { ScratchLog } from './scratchLog';
import { dateOf, isOfRule, type OwnFix, ownFix, type Tried, untried } from './triedCopy';

/**
 * Fixes of checks of the text that may be tried in one copy at once, in groups of one fix a day. Such a check looks at a day alone, but for
 * stated totals: what all of them do is what each does. A log that states totals has no such groups.
 */
export function groupsToTry<Candidate extends Tried & { readonly rank: number }>(
  candidates: readonly Candidate[],
  log: Log,
): readonly (readonly Candidate[])[] {
  const ofDays = candidates.filter(({ finding }) => dateOf(finding) !== undefined && !isOfRule(finding));
  if (ofDays.length === 0 || statesTotals(log)) return [];
  return [...groupBy(ofDays, ({ rank }) => rank).values()].flatMap(group => inParts(oneADay(group)));
}

/** One that does not pass has all of its group tried alone, so a group is no larger than this. */
const MOST_TOGETHER = 32;

function inParts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((_, at) => (at % MOST_TOGETHER === 0 ? [items.slice(at, at + MOST_TOGETHER)] : []));
}

function oneADay<Candidate extends Tried>(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...groupBy(candidates, ({ finding }) => dateOf(finding)).values()].flatMap(each => each.slice(0, 1));
}

function statesTotals(log: Log): boolean {
  const { first, last } = log;
  if (first === undefined || last === undefined) return false;
  return log
    .writtenDates(first, last)
    .some(date => log.written(date).entries.some(({ entry }) => entry.body.type === 'total-check'));
}

export function datesOf(tried: readonly Tried[]): ReadonlySet<DayNumber> {
  return new Set(tried.flatMap(({ finding }) => dateOf(finding) ?? []));
}

/** Whether all findings are gone after their fixes, and nothing else is said of any day: then each fix passes its trial alone. */
export function passTogether(tried: readonly Tried[], scratchLog: ScratchLog): boolean {
  const fixes = tried.flatMap(each => ownFix(each, scratchLog) ?? []);
  if (fixes.length < tried.length || !tried.every(({ finding }, at) => isWithinItsLine(fixes[at], finding)))
    return false;
  const { findings } = untried('text', scratchLog);
  scratchLog.restore();
  const before = namesOf(findings);
  const own = namesOf(tried.map(({ finding }) => finding));
  const edits = editsByDocument(fixes.flatMap(each => [...each.edits]));
  const after = namesOf(scratchLog.textAfter(() => edits).findings);
  return sameItems([...after, ...own].sort(), before.sort());
}

/** What says of which day, and how loud. */
function namesOf(findings: readonly Finding[]): string[] {
  return findings.map(finding => `${finding.id} ${finding.severity} ${dateOf(finding) ?? ''}`);
}

/** Whether a fix writes behind the date of the line that its finding is about, and makes no other lines. */
function isWithinItsLine(fix: OwnFix | undefined, { place: { document, line } }: Finding): boolean {
  if (line.kind !== 'day' && line.kind !== 'entry') return false;
  const from = line.entries[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return [...(fix?.edits ?? [])].every(
    ([uri, edits]) =>
      uri === document.uri &&
      edits.every(
        ({ range: { start, end }, newText }) =>
          start.line === fix?.line && end.line === fix.line && start.character >= from && !/[\r\n]/.test(newText),
      ),
  );
}
