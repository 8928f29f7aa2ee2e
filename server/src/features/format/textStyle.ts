import { wordsEnd } from '../../syntax/notes';
import { styleOf } from '../../syntax/style';
import type { LineNode, Tree } from '../../syntax/tree';
import { type Unit, type UnitForm, unitFormsOf } from './unitForms';

/** The style that the formatter applies, which is the style of most of the text. */
export interface TextStyle {
  /** The indent of entries on their own lines, without bullets. */
  readonly indent: string;
  readonly afterDate: string;
  readonly units: Readonly<Record<Unit, UnitForm>>;
  /** The white space before and after the `x` of a count. */
  readonly countGap: '' | ' ';
  /** Whether most lines hold runs of blanks, so that the author aligns columns. */
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

/** With fewer such lines, runs of blanks are slips and not columns. */
const COLUMN_LINES = 3;

const styles = new WeakMap<Tree, TextStyle>();

function votes(lines: readonly LineNode[]): Pick<TextStyle, 'countGap' | 'isInColumns'> {
  let spaced = 0;
  let glued = 0;
  let columns = 0;
  let plain = 0;
  for (const line of lines) {
    if (line.kind !== 'day' && line.kind !== 'entry') continue;
    for (const entry of line.entries) {
      if (entry.body.type !== 'session') continue;
      const text = line.text.slice(entry.span.start, wordsEnd(entry, line.text)).trimEnd();
      if (/\S[ \t]{2,}\S/.test(text)) columns++;
      else plain++;
      if (/\d[ \t]+[xX×*][ \t]*[\d(]/.test(text)) spaced++;
      else if (/\d[xX×*][ \t]*[\d(]/.test(text)) glued++;
    }
  }
  return { countGap: glued > spaced ? '' : ' ', isInColumns: columns >= COLUMN_LINES && columns > plain };
}
