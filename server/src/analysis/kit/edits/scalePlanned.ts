import { type EditsByDocument, editsByDocument } from '../../../base/text';
import type { Session } from '../../../model/types';
import { capDistance } from './changeSession';

/** Those of some planned sessions whose distance is a single amount, which can be replaced. */
export function scaledSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(session => session.distanceM !== undefined && capDistance(session, session.distanceM));
}

/** Multiplies the distances of planned sessions by a factor and rounds each down to a tenth of its unit. Edits by document. */
export function scaleSessions(sessions: readonly Session[], factor: number): EditsByDocument {
  return editsByDocument(
    sessions.flatMap(session => {
      const edit = capDistance(session, (session.distanceM ?? 0) * Math.min(factor, 1));
      return edit ? [[session.place.document.uri, [edit]] as const] : [];
    }),
  );
}
