import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import { type Action, editsHere } from '../action';
import { entriesOf } from '../locate';

/** Puts the `>` before a note that was written without one: `easy 8 km felt good` becomes `easy 8 km > felt good`. */
export const markNote: Action = {
  id: 'markNote',
  kind: CodeActionKind.RefactorRewrite,
  title({ entry, line }) {
    // A `>` makes all that follows a note: that must not swallow another entry.
    const isLast = entry !== undefined && entry === entriesOf(line).at(-1);
    return isLast && entry.implicitNote ? say`Mark the note with >` : undefined;
  },
  edit(target) {
    const { entry, number } = target;
    if (!entry?.implicitNote) return editsHere(target);
    const { start } = entry.implicitNote;
    return editsHere(target, { range: rangeOf(number, { start, end: start }), newText: '> ' });
  },
};
