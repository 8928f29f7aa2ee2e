import { lineTotalProblem } from '../../model/session';
import type { Content, SessionDraft } from '../../model/types';
import type { Problem } from '../../syntax/tree';
import type { Finding } from '../finding';
import { problemFinding } from './textFinding';

/** The findings about units and numbers of the sessions of a day. */
export function sessionFindings({ sessions }: Content): Finding[] {
  const findings: Finding[] = [];
  for (const session of sessions) {
    const { place, read } = session;
    const ofLine = ofLineTotal(session, sessions);
    if (read.problems.length === 0 && !ofLine && !read.rows) continue;
    const all = ofLine ? [...read.problems, ofLine] : read.problems;
    for (const { line, problems } of [{ line: place.line, problems: all }, ...(read.rows ?? [])]) {
      findings.push(...problems.map(problem => problemFinding(place.document, line, problem)));
    }
  }
  return findings;
}

/** The problem with the total of a line of several sessions, which is on the last of them. */
function ofLineTotal(session: SessionDraft, sessions: readonly SessionDraft[]): Problem | undefined {
  const { read, place } = session;
  if (!read.body.lineTotal) return undefined;
  const others = sessions.filter(other => other !== session && other.place.line === place.line);
  return lineTotalProblem(
    read,
    others.map(other => other.read),
  );
}
