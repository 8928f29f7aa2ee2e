import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import { type Action, editsHere } from '../action';
import { findingsAt } from '../findingsAt';

/** `plan easy 8 km` becomes `skip easy 8 km`. */
export const planToSkipped: Action = {
  id: 'planToSkipped',
  kind: CodeActionKind.RefactorRewrite,
  title({ entry, session, context, range }) {
    if (entry?.status?.status !== 'plan' || !session) return undefined;
    // On the mark of an open plan the finding has this fix already.
    return findingsAt(context, range).some(({ id }) => id === 'plan-open') ? undefined : say`Mark as skipped`;
  },
  edit(target) {
    const { entry, number } = target;
    if (!entry?.status) return editsHere(target);
    return editsHere(target, { range: rangeOf(number, entry.status.span), newText: 'skip' });
  },
};
