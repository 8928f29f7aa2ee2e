import { sum } from '../base/statistics';
import { paceOf } from '../values/pace';
import { writtenUnit } from './session';
import { statedTotal } from './sessionResults';
import type { ReadSession, SessionDraft } from './types';

/** Gives what is left of the total of a line to its run without a distance. */
export function giveRest(sessions: SessionDraft[], first: number): void {
  const line = sessions.slice(first).find(({ read }) => read.body.lineTotal)?.place.line;
  if (!line) return;
  const at = sessions.flatMap(({ place }, index) => (index >= first && place.line === line ? [index] : []));
  const reads = withRestOfTotal(at.flatMap(index => sessions[index]?.read ?? []));
  for (const [index, read] of reads.entries()) {
    const place = at[index] ?? 0;
    sessions[place] = { ...(sessions[place] as SessionDraft), read };
  }
}

/** `AM 12 km. PM recovery run, 18 km for the day`: what is left of the total of a line is the one run that tells nothing of its own. */
function withRestOfTotal(sessions: readonly ReadSession[]): readonly ReadSession[] {
  const stated = sessions.find(({ body }) => body.lineTotal);
  const [open, ...more] = sessions.filter(({ sport, distanceM }) => sport === 'run' && distanceM === undefined);
  if (!stated?.body.lineTotal || !open || open.steps.length > 0 || more.length > 0) return sessions;
  const unit = writtenUnit(sessions) ?? stated.unit;
  const total = statedTotal(stated.body.lineTotal, { distance: undefined, unit }, { unit, isDone: true, problems: [] });
  const distanceM = (total.distance?.value ?? 0) - sum(sessions.map(each => each.distanceM));
  if (distanceM < LEAST_RUN_M) return sessions;
  const paceSPerKm = open.durationS === undefined ? undefined : paceOf(distanceM, open.durationS);
  const filled = { ...open, distanceM, ...(paceSPerKm !== undefined && { paceSPerKm }) };
  return sessions.map(each => (each === open ? filled : each));
}

const LEAST_RUN_M = 1000;
