import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import { trailingProse } from '../../syntax/notes';
import { entriesOf } from '../../syntax/tree';
import { type Action, editsHere } from '../action';

/** Inserts the `>` before a note that was written without it: `easy 8 km felt good` becomes `easy 8 km > felt good`. */
export const markNote: Action = {
  id: 'markNote',
  kind: CodeActionKind.RefactorRewrite,
  title({ entry, line }) {
    // Everything after a `>` is a note, so another entry must not follow.
    const isLast = entry !== undefined && entry === entriesOf(line).at(-1);
    return isLast && trailingProse(entry, line.text) ? say`Mark the note with >` : undefined;
  },
  edit(target) {
    const { entry, line, number } = target;
    const prose = entry && trailingProse(entry, line.text);
    if (!prose) return editsHere(target);
    const { start } = prose;
    return editsHere(target, { range: rangeOf(number, { start, end: start }), newText: '> ' });
  },
};
