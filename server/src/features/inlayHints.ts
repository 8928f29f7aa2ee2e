import { say } from '../base/message';
import { rangeOf } from '../base/text';
import { type InlayHint, lspMethod, type RangeParams } from '../contracts/lspTypes';
import type { Session } from '../model/types';
import { entriesOf } from '../syntax/tree';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { dayOfLine, sessionOf } from './locate';
import { spoken } from './spoken';
import { placeOfPace, placeOfTotal, unwrittenPace, unwrittenTotal } from './unwritten';

export const inlayHintsFeature: Feature = {
  capability: { inlayHintProvider: true },
  requests: [documentRequest(lspMethod.inlayHint, inlayHints)],
};

/**
 * Hints at the ends of lines for what the lines do not say: the pace of a run, and the sum of the steps of a session. They are off by
 * default, because hints that move while one types are a nuisance.
 */
export async function inlayHints(context: FeatureContext, { range }: RangeParams): Promise<InlayHint[]> {
  if (!context.display?.inlayHints) return [];
  const { lines } = context.document.tree;
  const hints: InlayHint[] = [];
  for (let number = range.start.line; number <= Math.min(range.end.line, lines.length - 1); number++) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const line = lines[number];
    const entries = line ? entriesOf(line) : [];
    const day = entries.length > 0 ? dayOfLine(context, number) : undefined;
    for (const entry of entries) {
      const session = sessionOf(day, entry);
      if (session && session.status !== 'skip') hints.push(...hintsOf(context, session, number));
    }
  }
  return hints;
}

function hintsOf(context: FeatureContext, session: Session, number: number): InlayHint[] {
  const total = unwrittenTotal(session);
  const pace = unwrittenPace(session);
  const hints: InlayHint[] = [];
  if (total && isSum(session)) {
    const sign = total.isMinimum ? '≥' : '=';
    const at = total.isDistance && !total.isMinimum ? placeOfTotal(session) : undefined;
    const means = total.isMinimum ? say`At least this, as far as the steps say` : say`What the steps add up to`;
    hints.push(hint(session, number, `${sign} ${total.text}`, spoken(context, means), at, ` ${total.text}`));
  }
  if (pace !== undefined) {
    const means = spoken(context, say`Pace, from distance and time`);
    hints.push(hint(session, number, pace, means, placeOfPace(session), ` @ ${pace}`));
  }
  return hints;
}

/** A session with one step needs no sum. */
function isSum({ body: { steps } }: Session): boolean {
  const [first] = steps;
  return steps.length > 1 || (first !== undefined && ((first.count ?? 1) > 1 || first.steps.length > 0));
}

/** @param at where a double click writes `written`; `undefined` where the line has no place for it */
function hint(
  { place: { line } }: Session,
  number: number,
  label: string,
  tooltip: string,
  at: number | undefined,
  written: string,
): InlayHint {
  return {
    position: { line: number, character: line.text.trimEnd().length },
    label,
    tooltip,
    paddingLeft: true,
    ...(at !== undefined && { textEdits: [{ range: rangeOf(number, { start: at, end: at }), newText: written }] }),
  };
}
