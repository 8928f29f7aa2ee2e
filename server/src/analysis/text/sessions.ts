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
    const all = ofLine ? [...read.problems, ofLine] : read.problems;
    const hasAmount = read.distanceM !== undefined || read.durationS !== undefined;
    for (const { line, problems } of [{ line: place.line, problems: all }, ...(read.rows ?? [])]) {
      const ofAmount = hasAmount ? [] : line.problems.filter(({ isOfAmount }) => isOfAmount);
      for (const problem of [...problems, ...ofAmount]) findings.push(problemFinding(place.document, line, problem));
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
