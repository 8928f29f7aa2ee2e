import { sessionInShort } from '../analysis/kit/phrases';
import { say } from '../base/message';
import { method, type WorkoutTextParams, type WorkoutTextResult } from '../contracts/messages';
import type { Session } from '../model/types';
import { entriesOf } from '../syntax/tree';
import { dayLabel } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { dayOfLine, entryAt, lineAt, sessionOf } from './locate';
import { spoken } from './spoken';
import { workoutText } from './workoutText';

export const copyWorkoutFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.workoutText, copyWorkout)],
};

/** The session at a position, or the first of its line, as text for a workout builder. */
export function copyWorkout(
  context: FeatureContext,
  { position }: Pick<WorkoutTextParams, 'position'>,
): WorkoutTextResult {
  const { log } = context;
  const session = sessionAt(context, position);
  if (!session) return { reason: spoken(context, say`There is no session on this line.`) };
  const name = say`${dayLabel(session.date, log.today)}: ${sessionInShort(session, log)}`;
  return {
    text: `${workoutText(session, log.athleteProfile(session.date))}\n`,
    summary: spoken(context, say`Copied for the workout builder of intervals.icu. ${name}`),
  };
}

function sessionAt(context: FeatureContext, position: WorkoutTextParams['position']): Session | undefined {
  const line = lineAt(context, position);
  if (!line) return undefined;
  // Below a session stand its notes.
  if (line.kind === 'note') return sessionAt(context, { line: position.line - 1, character: 0 });
  const day = dayOfLine(context, position.line);
  const at = entryAt(line, position.character);
  const entries = at ? [at, ...entriesOf(line)] : entriesOf(line);
  return entries.flatMap(entry => sessionOf(day, entry) ?? [])[0];
}
