import { sum } from '../../../base/statistics';
import { type EditsByDocument, editsByDocument } from '../../../base/text';
import { usualRuns } from '../../../model/queries/usualRuns';
import type { Log, Session } from '../../../model/types';
import { capDistance, EASY_SHARE } from './changeSession';

/** The planned sessions that can be shortened: those whose distance is written as a single amount. */
export function scaledSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(session => session.distanceM !== undefined && capDistance(session, session.distanceM));
}

/**
 * Shortens planned sessions until a share of their total distance is left. Hard sessions are shortened before easy ones, each by the same
 * share, and each result is rounded down to a tenth of its unit. Returns the edits by document.
 * @param share 0 to 1
 * @param leastM no session gets shorter than this. By default it is this runner's shortest usual run; a taper or a return from a break may ask for less
 */
export function scaleSessions(
  sessions: readonly Session[],
  share: number,
  log: Log,
  leastM: number = usualRuns(log).shortestM ?? 0,
): EditsByDocument {
  const leftM = lengthsLeft(sessions, Math.min(share, 1), leastM);
  return editsByDocument(
    sessions.flatMap(session => {
      const edit = capDistance(session, leftM.get(session) ?? 0);
      return edit ? [[session.place.document.uri, [edit]] as const] : [];
    }),
  );
}

function lengthsLeft(sessions: readonly Session[], share: number, leastM: number): ReadonlyMap<Session, number> {
  const left = new Map<Session, number>();
  let toTakeM = (1 - share) * sum(sessions.map(lengthOf));
  for (const isHard of [true, false]) {
    const group = sessions.filter(({ hard }) => hard.isHard === isHard);
    // A hard session stays what it is: it keeps as much as one that becomes easy.
    const floors = group.map(session =>
      Math.min(Math.max(isHard ? EASY_SHARE * lengthOf(session) : 0, leastM), lengthOf(session)),
    );
    const lengths = alike(group.map(lengthOf), floors, toTakeM);
    toTakeM -= sum(group.map(lengthOf)) - sum(lengths);
    for (const [index, session] of group.entries()) left.set(session, lengths[index] ?? lengthOf(session));
  }
  return left;
}

/** Shortens all lengths by the same share, so that they lose an amount in total. No length goes below its floor; the others then lose more. */
function alike(lengths: readonly number[], floors: readonly number[], takeM: number): readonly number[] {
  const free = sum(lengths.filter((length, index) => length > (floors[index] ?? 0)));
  if (free === 0 || takeM <= 0) return lengths;
  const share = Math.max(1 - takeM / free, 0);
  const next = lengths.map((length, index) => {
    const floor = floors[index] ?? 0;
    return length > floor ? Math.max(length * share, floor) : length;
  });
  const rest = takeM - (sum(lengths) - sum(next));
  return rest > ROUNDED_M ? alike(next, floors, rest) : next;
}

/** Less than this is not worth another round. */
const ROUNDED_M = 1;

function lengthOf({ distanceM = 0 }: Session): number {
  return distanceM;
}
