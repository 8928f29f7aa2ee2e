import type { TextEdit } from '../../../base/text';
import type { Session } from '../../../model/types';
import { capDistance } from './changeSession';

/** Those of some planned sessions whose distance is a single amount, which can be replaced. */
export function scaledSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(session => session.distanceM !== undefined && capDistance(session, session.distanceM));
}

/** Multiplies the distances of planned sessions by a factor and rounds each down to a tenth of its unit. Edits by document. */
export function scaleSessions(sessions: readonly Session[], factor: number): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const session of sessions) {
    const edit = capDistance(session, (session.distanceM ?? 0) * Math.min(factor, 1));
    const { uri } = session.place.document;
    if (edit) edits.set(uri, [...(edits.get(uri) ?? []), edit]);
  }
  return edits;
}
