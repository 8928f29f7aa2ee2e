import type { Eol } from '../base/text';
import { dateEnd } from './dates';
import type { DayLine, Entry, EntryLine, LineNode, Tree } from './tree';
import { likelyLanguage, type WeekdayForm, weekdayFormOf } from './weekdays';

/** How a log is written, by vote of its lines, so that what is added looks like its author's. */
export interface Style {
  /** White space, and a bullet where entries have one, before an entry on a line of its own. */
  readonly indent: string;
  /** Entries below their date stand at the very left: three at least, and more than are indented. */
  readonly isFlush: boolean;
  /** Days carry a weekday behind their date. */
  readonly weekday: boolean;
  /** `Mon`, `mo`, `Montag`. */
  readonly weekdayForm: WeekdayForm;
  /** What stands between the date, or weekday, and the entry. */
  readonly afterDate: string;
  /** `8km` rather than `8 km`. */
  readonly gluedUnits: boolean;
  readonly eol: Exclude<Eol, ''>;
  readonly order: 'oldest-first' | 'newest-first';
}

/** The style of a log that says nothing. */
export const defaultStyle: Style = {
  indent: '  ',
  isFlush: false,
  weekday: true,
  weekdayForm: { language: 'en', length: 'three', letters: 'Capital' },
  afterDate: '  ',
  gluedUnits: false,
  eol: '\n',
  order: 'oldest-first',
};

/** The style of a text. A tie, and what the text does not show, goes to the default. */
export function styleOf(tree: Tree): Style {
  const known = styles.get(tree);
  if (known) return known;
  const style = vote(electorate(tree.lines));
  styles.set(tree, style);
  return style;
}

const styles = new WeakMap<Tree, Style>();

/** Of a longer text only so many lines of its beginning and of its end vote, so that asking is quick after every edit. */
const VOTERS_EACH_END = 500;

function electorate(lines: readonly LineNode[]): readonly LineNode[] {
  if (lines.length <= 2 * VOTERS_EACH_END) return lines;
  return [...lines.slice(0, VOTERS_EACH_END), ...lines.slice(-VOTERS_EACH_END)];
}

function vote(lines: readonly LineNode[]): Style {
  const indents = createVotes(defaultStyle.indent);
  const weekdays = createVotes(defaultStyle.weekday);
  const forms = createFormVotes();
  const gaps = createVotes(defaultStyle.afterDate);
  const glue = createVotes(defaultStyle.gluedUnits);
  const ends = createVotes(defaultStyle.eol);
  const orders = createVotes(defaultStyle.order);
  let flush = 0;
  let indented = 0;
  let before: number | undefined;
  for (const line of lines) {
    if (line.eol !== '') ends.add(line.eol);
    if (line.kind !== 'day' && line.kind !== 'entry') continue;
    const { indent, hasWeekday, form, gap, glued, day } = ballotOf(line);
    if (indent !== undefined) indents.add(indent);
    if (line.kind === 'entry' && line.unindented) flush++;
    else if (line.kind === 'entry') indented++;
    for (const each of glued) glue.add(each);
    if (hasWeekday !== undefined) weekdays.add(hasWeekday);
    if (form) forms.add(form);
    if (gap !== undefined) gaps.add(gap);
    if (day === undefined) continue;
    if (before !== undefined && day !== before) orders.add(day > before ? 'oldest-first' : 'newest-first');
    before = day;
  }
  return {
    indent: indents.winner(),
    isFlush: flush >= LEAST_FLUSH && flush > indented,
    weekday: weekdays.winner(),
    weekdayForm: forms.winner(),
    afterDate: gaps.winner(),
    gluedUnits: glue.winner(),
    eol: ends.winner(),
    order: orders.winner(),
  };
}

/** Fewer may be slips. */
const LEAST_FLUSH = 3;

/** What one line shows of the style. */
interface Ballot {
  readonly indent?: string;
  readonly hasWeekday?: boolean;
  readonly form?: WrittenForm;
  readonly gap?: string;
  readonly glued: readonly boolean[];
  readonly day?: number;
}

type WrittenForm = ReturnType<typeof weekdayFormOf>;

/** A line never changes, and thousands vote again after every edit. */
const ballots = new WeakMap<LineNode, Ballot>();

function ballotOf(line: DayLine | EntryLine): Ballot {
  const known = ballots.get(line);
  if (known) return known;
  const glued = line.entries.flatMap(entry => gluedUnits(line.text, entry));
  const ballot = line.kind === 'day' ? dayBallot(line, glued) : entryBallot(line, glued);
  ballots.set(line, ballot);
  return ballot;
}

function entryBallot({ unindented, entries, text }: EntryLine, glued: readonly boolean[]): Ballot {
  const start = entries[0]?.span.start;
  return { ...(!unindented && start !== undefined && { indent: text.slice(0, start) }), glued };
}

function dayBallot(line: DayLine, glued: readonly boolean[]): Ballot {
  if (line.indented) return { glued };
  const { text, until, weekday, date } = line;
  const gap = gapOf(line);
  return {
    ...(!until && { hasWeekday: weekday !== undefined }),
    ...(weekday && { form: weekdayFormOf(text.slice(weekday.span.start, weekday.span.end)) }),
    ...(gap !== undefined && { gap }),
    ...(date.day !== undefined && { day: date.day }),
    glued,
  };
}

/** What stands between date or weekday and the first entry; nothing on a day without entries, or that is written otherwise. */
function gapOf(line: DayLine): string | undefined {
  const { text, entries } = line;
  const end = dateEnd(line);
  const start = entries[0]?.span.start;
  if (start === undefined || start <= end) return undefined;
  const gap = text.slice(end, start);
  return /^[:,–—-]?\s+$/.test(gap.trimStart() === '' ? gap : gap.replace(/^\s+/, '')) ? gap : undefined;
}

/** Distances with a unit, as they are written: `8 km` or `8km`. */
function gluedUnits(text: string, { body }: Entry): readonly boolean[] {
  if (body.type !== 'session') return [];
  return body.totals.flatMap(({ span, quantity }) => {
    if (quantity.type !== 'distance' || (quantity.unit !== 'km' && quantity.unit !== 'mi')) return [];
    return [!text.slice(span.start, span.end).includes(' ')];
  });
}

interface Votes<Value> {
  add(value: Value): void;
  winner(): Value;
}

/** Counts what was seen; the fallback wins a tie. */
function createVotes<Value>(fallback: Value): Votes<Value> {
  const counts = new Map<Value, number>();
  return {
    add(value) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    winner() {
      let best = fallback;
      for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
      return best;
    },
  };
}

/** Language, length and case of weekdays, each by its own vote. */
function createFormVotes(): { add(form: WrittenForm): void; winner(): WeekdayForm } {
  const { length, letters } = defaultStyle.weekdayForm;
  const lengths = createVotes(length);
  const cases = createVotes(letters);
  const languages = createVotes<WeekdayForm['language'] | undefined>(undefined);
  return {
    add(form) {
      lengths.add(form.length);
      cases.add(form.letters);
      if (form.language) languages.add(form.language);
    },
    winner() {
      const winner = lengths.winner();
      return { length: winner, letters: cases.winner(), language: languages.winner() ?? likelyLanguage(winner) };
    },
  };
}
