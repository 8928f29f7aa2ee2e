import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import { type Action, type ActionTarget, editsHere } from '../action';
import { placeOfPace, unwrittenPace } from '../unwritten';

/** Writes the pace that follows from distance and duration: `easy 8 km 45:10` becomes `easy 8 km 45:10 @ 5:39/km`. */
export const writePace: Action = {
  id: 'writePace',
  kind: CodeActionKind.RefactorRewrite,
  title(target) {
    const pace = writablePace(target);
    return pace && say`Write the pace: @ ${pace.text}`;
  },
  edit(target) {
    const pace = writablePace(target);
    if (!pace) return editsHere(target);
    const range = rangeOf(target.number, { start: pace.at, end: pace.at });
    return editsHere(target, { range, newText: ` @ ${pace.text}` });
  },
};

function writablePace({ session }: ActionTarget): { readonly text: string; readonly at: number } | undefined {
  const text = session && unwrittenPace(session);
  const at = session && placeOfPace(session);
  return text === undefined || at === undefined ? undefined : { text, at };
}
