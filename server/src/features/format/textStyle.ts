import { styleOf } from '../../syntax/style';
import type { LineNode, Tree } from '../../syntax/tree';
import { type Unit, type UnitForm, unitFormsOf } from './unitForms';

/** What the formatter keeps to, by vote of the text. */
export interface TextStyle {
  /** White space before entries on lines of their own; a bullet is each line's own. */
  readonly indent: string;
  readonly afterDate: string;
  readonly units: Readonly<Record<Unit, UnitForm>>;
  /** What stands between a count and its `x`, and behind that. */
  readonly countGap: '' | ' ';
  /** Most lines hold runs of blanks: the author aligns columns, which stay. */
  readonly isInColumns: boolean;
}

export function textStyleOf(tree: Tree): TextStyle {
  const known = styles.get(tree);
  if (known) return known;
  const { indent, afterDate } = styleOf(tree);
  const style: TextStyle = {
    indent: /^[ \t]*/.exec(indent)?.[0] ?? '',
    afterDate,
    units: unitFormsOf(tree),
    ...votes(tree.lines),
  };
  styles.set(tree, style);
  return style;
}

/** Fewer lines with runs of blanks are slips, not columns. */
const COLUMN_LINES = 3;

const styles = new WeakMap<Tree, TextStyle>();

function votes(lines: readonly LineNode[]): Pick<TextStyle, 'countGap' | 'isInColumns'> {
  let spaced = 0;
  let glued = 0;
  let columns = 0;
  let plain = 0;
  for (const line of lines) {
    if (line.kind !== 'day' && line.kind !== 'entry') continue;
    for (const { body, span, implicitNote, note } of line.entries) {
      if (body.type !== 'session') continue;
      const end = Math.min(span.end, implicitNote?.start ?? span.end, note?.span.start ?? span.end);
      const text = line.text.slice(span.start, end).trimEnd();
      if (/\S[ \t]{2,}\S/.test(text)) columns++;
      else plain++;
      if (/\d[ \t]+[xX×*][ \t]*[\d(]/.test(text)) spaced++;
      else if (/\d[xX×*][ \t]*[\d(]/.test(text)) glued++;
    }
  }
  return { countGap: glued > spaced ? '' : ' ', isInColumns: columns >= COLUMN_LINES && columns > plain };
}
