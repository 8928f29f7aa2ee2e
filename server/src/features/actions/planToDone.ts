import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import { type Action, editsHere } from '../action';
import { findingsAt } from '../findingsAt';

/** `plan easy 8 km` becomes `easy 8 km`, once its day has come. */
export const planToDone: Action = {
  id: 'planToDone',
  kind: CodeActionKind.RefactorRewrite,
  title({ entry, session, context, range }) {
    if (entry?.status?.status !== 'plan' || !session || session.date > context.log.today) return undefined;
    // On the mark of an open plan the finding has this fix already.
    return findingsAt(context, range).some(({ id }) => id === 'plan-open') ? undefined : say`Mark as done`;
  },
  edit(target) {
    const { entry, line, number } = target;
    if (!entry?.status) return editsHere(target);
    const { start, end } = entry.status.span;
    const gap = /^[\s:–-]*/.exec(line.text.slice(end, entry.span.end))?.[0].length ?? 0;
    return editsHere(target, { range: rangeOf(number, { start, end: end + gap }), newText: '' });
  },
};
