import { splitLines } from '../../base/text';
import type { DayNumber } from '../../values/date';
import { datedLine } from './datedLine';

/** One line of an inbox that says something. */
export interface InboxLine {
  /** Counted from 0. */
  readonly number: number;
  readonly text: string;
  readonly date?: DayNumber;
  readonly isUnclear?: true;
}

export interface Inbox {
  readonly lines: readonly InboxLine[];
  /** The text without some of its lines, and without dates that stood above nothing but these. */
  without(taken: ReadonlySet<number>): string;
}

/**
 * Reads a file of notes, one entry a line. A date in front counts for its line; one that stands alone, for the lines below it up to a
 * blank line or another such date.
 */
export function readInbox(text: string, today: DayNumber): Inbox {
  const raw = splitLines(text);
  const lines: InboxLine[] = [];
  /** The lines of dates that stand alone, with those below. */
  const heads = new Map<number, number[]>();
  let head: { readonly number: number; readonly date: DayNumber } | undefined;
  raw.forEach((each, number) => {
    const { text: words, date, isUnclear } = datedLine(each.text.replace('\uFEFF', ''), today);
    if (words === '') {
      head = date === undefined ? undefined : { number, date };
      if (head) heads.set(number, []);
      return;
    }
    const ofHead = date === undefined && !isUnclear ? head : undefined;
    if (ofHead) heads.get(ofHead.number)?.push(number);
    const own = date ?? ofHead?.date;
    lines.push({ number, text: words, ...(own !== undefined && { date: own }), ...(isUnclear && { isUnclear }) });
  });
  return {
    lines,
    without(taken) {
      const isGone = (number: number) =>
        taken.has(number) || (heads.get(number)?.every(each => taken.has(each)) ?? false);
      const left = raw.filter((_, number) => !isGone(number));
      return left.some(each => each.text.trim() !== '') ? left.map(each => each.text + each.eol).join('') : '';
    },
  };
}
