import type { Day } from '../../model/types';
import type { Finding } from '../finding';
import { problemFinding } from './textFinding';

/** What the unit and the numbers of a day's sessions show to be amiss. */
export function sessionFindings({ sessions }: Day): Finding[] {
  return sessions.flatMap(({ place, problems }) =>
    problems.map(problem => problemFinding(place.document, place.line, problem)),
  );
}
