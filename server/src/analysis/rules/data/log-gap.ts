import { say } from '../../../base/message';
import { type EditsByDocument, editsByDocument, type TextEdit } from '../../../base/text';
import { dayOptionRanges } from '../../../model/dayOptions';
import type { DateSpan, Day, Log, LogDocument } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { blockOf } from '../../kit/edits/dayBlocks';
import { insertDayLine } from '../../kit/edits/insertDayLine';
import { insertDirective } from '../../kit/edits/insertDirective';
import { insertEntryOnDay } from '../../kit/edits/insertEntryOnDay';
import { editsIn, fixOf, ownLine } from '../../kit/fixes/fix';
import { dateIn, withAdvice } from '../../kit/phrases';
import { datePlace, dayLink } from '../../kit/places';
import { defineRule, NO_STUDY, type WholeAdvice } from '../../rule';

export const logGap = defineRule({
  id: 'log-gap',
  group: 'data',
  theme: 'log',
  title: 'Days without an entry',
  detects:
    'At least `days gap.note-after` days between two days with entries say nothing, and are too many to count as rest. Three such gaps of less than a week within six weeks are asked about together. Who wrote on fewer than 16 of the 28 days before finds the question in hovers only.',
  why: 'Checks that need these days stay quiet rather than guess. One word about them lets the log speak again.',
  severity: { done: 'hint' },
  evidence: NO_STUDY,
  // A runner who writes nothing at weekends is not asked every Monday.
  repeats: {
    type: 'habit',
    days: 6 * DAYS_PER_WEEK,
    least: 3,
    isPart: (advice, log) => lengthOf(gapBefore(advice, log)) <= SHORT_GAP_DAYS,
    together: habit,
  },

  checkDay(day, { log }) {
    const place = datePlace(day);
    const before = day.isLived && place ? lastLivedBefore(log, day.date) : undefined;
    if (!before || !place) return [];
    const gap = { from: before.date + 1, to: day.date - 1 };
    if (lengthOf(gap) < log.dayOptions(day.date)['gap.note-after'] || log.day(gap.to).class !== 'unknown') return [];
    const days = say`${dateIn(log, gap.from)} to ${dateIn(log, gap.to)}`;
    const fill = (entry: string) => () => fillGap(log, place.document, gap, entry);
    return [
      {
        place,
        ...(!writesMostDays(before.date, log) && { isSettled: true }),
        message: withAdvice(say`No entries ${days}.`, QUESTION),
        related: dayLink(log, before),
        acceptTitle: say`Leave them unknown`,
        fixes: (): readonly Fix[] => [
          fixOf(say`They were rest days`, fill('rest'), { isPreferred: true }),
          fixOf(say`They were a holiday, without training`, fill('rest > holiday')),
          fixOf(say`I was ill`, fill('sick')),
        ],
      },
    ];
  },
});

/** Who writes on so many of four weeks is surprised by a gap. The others know of theirs. */
const MOST_DAYS = 16;

function writesMostDays(last: DayNumber, log: Log): boolean {
  const dates = log.writtenDates(last - 4 * DAYS_PER_WEEK + 1, last);
  return dates.filter(date => log.day(date).isLived).length >= MOST_DAYS;
}

/** A longer gap is a break and gets a question of its own. */
const SHORT_GAP_DAYS = 6;

const QUESTION = say`Rest, holiday, or just not written down?`;

/** The gap that a finding is about. The finding is on the first day after it. */
function gapBefore({ date }: Pick<WholeAdvice, 'date'>, log: Log): DateSpan {
  return { from: (lastLivedBefore(log, date)?.date ?? date - 1) + 1, to: date - 1 };
}

function lengthOf({ from, to }: DateSpan): number {
  return to - from + 1;
}

/** Many short gaps are one finding, on the last of them. */
function habit(gaps: readonly WholeAdvice[], latest: WholeAdvice, log: Log): WholeAdvice {
  const { from, to } = gapBefore(latest, log);
  const longest = Math.max(...gaps.map(gap => lengthOf(gapBefore(gap, log))));
  return {
    ...latest,
    message: withAdvice(
      say`No entries ${dateIn(log, from)} to ${dateIn(log, to)}, and ${gaps.length - 1} more gaps in six weeks.`,
      QUESTION,
    ),
    related: gaps.slice(0, -1).map(({ place, message }) => ({ place, message })),
    fixes: () => [...latest.fixes(), ...alwaysRest(longest, latest)],
  };
}

/** Adds the line that makes this many blank days count as rest. */
function alwaysRest(days: number, { place }: WholeAdvice): readonly Fix[] {
  const { range } = dayOptionRanges[IMPLIED_REST];
  if (range.type !== 'number' || days > range.max) return [];
  const line = `days ${IMPLIED_REST} ${days}`;
  return [
    fixOf(say`Blank days like these are rest: ${line}`, () =>
      editsIn(place.document, [insertDirective(place.document, line)]),
    ),
  ];
}

const IMPLIED_REST = 'gap.implied-rest-max';

/** The search looks at this many days first, then at twice as many, and so on until it finds a day with something done. So a gap of years costs little. */
const FIRST_LOOK = 16;

/** The last day before a date on which something was done; `undefined` when the log has none. */
function lastLivedBefore(log: Log, date: DayNumber): Day | undefined {
  const first = log.first ?? date;
  let to = date - 1;
  for (let look = FIRST_LOOK; to >= first; look *= 2) {
    const from = Math.max(to - look, first);
    const lived = log.writtenDates(from, to).findLast(each => log.day(each).isLived);
    if (lived !== undefined) return log.day(lived);
    to = from - 1;
  }
  return undefined;
}

/** Writes an entry for every day of a gap: ranges for days without a line, and a line below the day where a plan stands. */
function fillGap(log: Log, document: LogDocument, gap: DateSpan, entry: string): EditsByDocument {
  const weekStart = log.dayOptions(gap.to)['week.start'];
  const onLines: { readonly document: LogDocument; readonly edit: TextEdit }[] = [];
  const ranges: typeof onLines = [];
  let from = gap.from;
  const addRange = (to: DayNumber) => {
    if (from <= to) ranges.push({ document, edit: insertDayLine(document, { from, to }, entry, weekStart) });
  };
  for (const date of log.writtenDates(gap.from, gap.to)) {
    const place = ownLine(log.day(date));
    const block = place && blockOf(place.document, place.line);
    if (!block) continue;
    addRange(date - 1);
    onLines.push({ document: place.document, edit: insertEntryOnDay(place.document, block, entry) });
    from = date + 1;
  }
  addRange(gap.to);
  // Where two edits meet, the entry of the day comes first, so that it stays with its day.
  return editsByDocument([...onLines, ...ranges].map(({ document: { uri }, edit }) => [uri, [edit]]));
}
