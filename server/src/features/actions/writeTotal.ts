import { rangeOf } from '../../base/text';
import { spokenDistance } from '../../values/distance';
import { type Action, type ActionTarget, editsHere } from '../action';
import { CodeActionKind } from '../lspTypes';

/** Writes what the steps add up to: `tempo: wu 3 km, 5 km @ T, cd 2 km` becomes `tempo 10 km: wu 3 km, …`. */
export const writeTotal: Action = {
  id: 'writeTotal',
  kind: CodeActionKind.RefactorRewrite,
  title(target) {
    const total = computedTotal(target);
    return total && `Write the total: ${total}`;
  },
  edit(target) {
    const { session, number } = target;
    const total = computedTotal(target);
    const at = session && totalPlace(session);
    if (at === undefined || !total) return editsHere(target);
    return editsHere(target, { range: rangeOf(number, { start: at, end: at }), newText: ` ${total}` });
  },
};

function computedTotal({ session }: ActionTarget): string | undefined {
  if (!session || session.body.steps.length === 0 || session.distanceIsMinimum || session.distanceM === undefined) {
    return undefined;
  }
  const { totals, statedTotal } = session.body;
  const hasDistance = totals.some(({ quantity }) => quantity.type !== 'duration' && quantity.type !== 'pace');
  if (hasDistance || statedTotal || totalPlace(session) === undefined) return undefined;
  return spokenDistance(session.distanceM, session.unit);
}

/** Behind the kind or totals that stand before the colon of the steps. Steps without a colon have no place for a total. */
function totalPlace({ body, place }: NonNullable<ActionTarget['session']>): number | undefined {
  const first = body.steps[0];
  const { end } = body.mark;
  if (!first || !body.kind || first.span.start < end) return undefined;
  return place.line.text.slice(end, first.span.start).includes(':') ? end : undefined;
}
