import type { Eol } from '../base/text';
import type { DayLine, Entry, LineNode, Tree } from './tree';

/** How a log is written, by vote of its lines, so that what is added looks like its author's. */
export interface Style {
  /** White space, and a bullet where entries have one, before an entry on a line of its own. */
  readonly indent: string;
  /** Days carry a weekday behind their date. */
  readonly weekday: boolean;
  /** A weekday as this log writes them: its language, length and case are the style (`Mon`, `mo`, `Montag`). */
  readonly weekdayForm: string;
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
  weekday: true,
  weekdayForm: 'Mon',
  afterDate: '  ',
  gluedUnits: false,
  eol: '\n',
  order: 'oldest-first',
};

/** The style of a text. A tie, and what the text does not show, goes to the default. */
export function styleOf(tree: Tree): Style {
  const known = styles.get(tree);
  if (known) return known;
  const style = vote(tree.lines);
  styles.set(tree, style);
  return style;
}

const styles = new WeakMap<Tree, Style>();

function vote(lines: readonly LineNode[]): Style {
  const indents = new Votes(defaultStyle.indent);
  const weekdays = new Votes(defaultStyle.weekday);
  const forms = new Votes(defaultStyle.weekdayForm);
  const gaps = new Votes(defaultStyle.afterDate);
  const glue = new Votes(defaultStyle.gluedUnits);
  const ends = new Votes(defaultStyle.eol);
  const orders = new Votes(defaultStyle.order);
  let before: number | undefined;
  for (const line of lines) {
    if (line.eol !== '') ends.add(line.eol);
    if (line.kind === 'entry' && !line.unindented) {
      const start = line.entries[0]?.span.start;
      if (start !== undefined) indents.add(line.text.slice(0, start));
    }
    if (line.kind !== 'day' && line.kind !== 'entry') continue;
    for (const entry of line.entries) voteUnits(line.text, entry, glue);
    if (line.kind !== 'day' || line.indented) continue;
    if (!line.until) weekdays.add(line.weekday !== undefined);
    if (line.weekday) forms.add(line.text.slice(line.weekday.span.start, line.weekday.span.end));
    const gap = gapOf(line);
    if (gap !== undefined) gaps.add(gap);
    const { day } = line.date;
    if (day === undefined) continue;
    if (before !== undefined && day !== before) orders.add(day > before ? 'oldest-first' : 'newest-first');
    before = day;
  }
  return {
    indent: indents.winner(),
    weekday: weekdays.winner(),
    weekdayForm: forms.winner(),
    afterDate: gaps.winner(),
    gluedUnits: glue.winner(),
    eol: ends.winner(),
    order: orders.winner(),
  };
}

/** What stands between date or weekday and the first entry; nothing on a day without entries, or that is written otherwise. */
function gapOf({ text, date, until, weekday, entries }: DayLine): string | undefined {
  const end = Math.max(date.span.end, until?.span.end ?? 0, weekday?.span.end ?? 0);
  const start = entries[0]?.span.start;
  if (start === undefined || start <= end) return undefined;
  const gap = text.slice(end, start);
  return /^[:,–—-]?\s+$/.test(gap.trimStart() === '' ? gap : gap.replace(/^\s+/, '')) ? gap : undefined;
}

/** Distances with a unit, as they are written: `8 km` or `8km`. */
function voteUnits(text: string, { body }: Entry, glue: Votes<boolean>): void {
  if (body.type !== 'session') return;
  for (const { span, quantity } of body.totals) {
    if (quantity.type !== 'distance' || (quantity.unit !== 'km' && quantity.unit !== 'mi')) continue;
    glue.add(!text.slice(span.start, span.end).includes(' '));
  }
}

/** Counts what was seen; the fallback wins a tie. */
class Votes<Value> {
  readonly #fallback: Value;
  readonly #counts = new Map<Value, number>();

  constructor(fallback: Value) {
    this.#fallback = fallback;
  }

  add(value: Value): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  winner(): Value {
    let best = this.#fallback;
    let most = this.#counts.get(best) ?? 0;
    for (const [value, count] of this.#counts) {
      if (count <= most) continue;
      best = value;
      most = count;
    }
    return best;
  }
}
