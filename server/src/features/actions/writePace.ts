import { rangeOf } from '../../base/text';
import { paceOf, spokenPace } from '../../values/pace';
import { type Action, type ActionTarget, editsHere } from '../action';
import { CodeActionKind } from '../lspTypes';

/** Writes the pace that distance and duration make: `easy 8 km 45:10` becomes `easy 8 km 45:10 @ 5:39/km`. */
export const writePace: Action = {
  id: 'writePace',
  kind: CodeActionKind.RefactorRewrite,
  title(target) {
    const pace = computedPace(target);
    return pace && `Write the pace: @ ${pace}`;
  },
  edit(target) {
    const { session, number } = target;
    const pace = computedPace(target);
    if (!session || !pace) return editsHere(target);
    const { end } = session.body.mark;
    return editsHere(target, { range: rangeOf(number, { start: end, end }), newText: ` @ ${pace}` });
  },
};

/** Only where both totals stand in the line: a pace of sums says nothing that can be checked there. */
function computedPace({ session }: ActionTarget): string | undefined {
  if (!session || session.distanceIsMinimum || session.durationIsMinimum || session.sport !== 'run') return undefined;
  const { totals, steps } = session.body;
  const has = (type: string) => totals.some(({ quantity }) => quantity.type === type);
  const isStated = has('pace') || totals.some(({ quantity }) => quantity.type === 'two-part' && quantity.isPace);
  const isBeforeSteps = steps.every(({ span }) => span.start >= session.body.mark.end);
  if (isStated || totals.length < 2 || !isBeforeSteps) return undefined;
  if (session.distanceM === undefined || session.durationS === undefined) return undefined;
  const pace = paceOf(session.distanceM, session.durationS);
  return pace === undefined ? undefined : spokenPace(pace, session.unit);
}
