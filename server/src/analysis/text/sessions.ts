import { lineTotalProblem } from '../../model/session';
import type { Content, SessionDraft } from '../../model/types';
import type { Problem } from '../../syntax/tree';
import type { Finding } from '../finding';
import { problemFinding } from './textFinding';

/** What the unit and the numbers of a day's sessions show to be amiss. */
export function sessionFindings({ sessions }: Content): Finding[] {
  const findings: Finding[] = [];
  for (const session of sessions) {
    const { place, read } = session;
    const ofLine = ofLineTotal(session, sessions);
    if (read.problems.length === 0 && !ofLine) continue;
    const all = ofLine ? [...read.problems, ofLine] : read.problems;
    findings.push(...all.map(problem => problemFinding(place.document, place.line, problem)));
  }
  return findings;
}

/** A total said for a line of several sessions stands on the last one of them. */
function ofLineTotal(session: SessionDraft, sessions: readonly SessionDraft[]): Problem | undefined {
  const { read, place } = session;
  if (!read.body.lineTotal) return undefined;
  const others = sessions.filter(other => other !== session && other.place.line === place.line);
  return lineTotalProblem(
    read,
    others.map(other => other.read),
  );
}
