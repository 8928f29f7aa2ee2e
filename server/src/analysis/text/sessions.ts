import { lineTotalProblem } from '../../model/session';
import type { Day, Session } from '../../model/types';
import type { Problem } from '../../syntax/tree';
import type { Finding } from '../finding';
import { problemFinding } from './textFinding';

/** What the unit and the numbers of a day's sessions show to be amiss. */
export function sessionFindings({ sessions }: Day): Finding[] {
  return sessions.flatMap(session => {
    const { place, problems } = session;
    const ofLine = ofLineTotal(session, sessions);
    const all = ofLine ? [...problems, ofLine] : problems;
    return all.map(problem => problemFinding(place.document, place.line, problem));
  });
}

/** A total said for a line of several sessions stands on the last one of them. */
function ofLineTotal(session: Session, sessions: readonly Session[]): Problem | undefined {
  if (!session.body.lineTotal) return undefined;
  const { line } = session.place;
  return lineTotalProblem(
    session,
    sessions.filter(other => other !== session && other.place.line === line),
  );
}
