import { rangeOf } from '../../base/text';
import { type Action, editsHere } from '../action';
import { CodeActionKind } from '../lspTypes';

/** `plan easy 8 km` becomes `skip easy 8 km`. */
export const planToSkipped: Action = {
  id: 'planToSkipped',
  kind: CodeActionKind.RefactorRewrite,
  title({ entry, session }) {
    return entry?.status?.status === 'plan' && session ? 'Mark as skipped' : undefined;
  },
  edit(target) {
    const { entry, number } = target;
    if (!entry?.status) return editsHere(target);
    return editsHere(target, { range: rangeOf(number, entry.status.span), newText: 'skip' });
  },
};
