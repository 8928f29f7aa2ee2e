import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import { type Action, type ActionTarget, editsHere } from '../action';
import { placeOfTotal, unwrittenTotal } from '../unwritten';

/** Writes the sum of the steps: `tempo: wu 3 km, 5 km @ T, cd 2 km` becomes `tempo 10 km: wu 3 km, …`. */
export const writeTotal: Action = {
  id: 'writeTotal',
  kind: CodeActionKind.RefactorRewrite,
  title(target) {
    const total = writableTotal(target);
    return total && say`Write the total: ${total.text}`;
  },
  edit(target) {
    const total = writableTotal(target);
    if (!total) return editsHere(target);
    const range = rangeOf(target.number, { start: total.at, end: total.at });
    return editsHere(target, { range, newText: ` ${total.text}` });
  },
};

function writableTotal({ session }: ActionTarget): { readonly text: string; readonly at: number } | undefined {
  const total = session && unwrittenTotal(session);
  const at = session && placeOfTotal(session);
  return !total?.isDistance || total.isMinimum || at === undefined ? undefined : { text: total.text, at };
}
