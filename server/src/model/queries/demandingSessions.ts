import type { Day, Session } from '../types';

/** The hard sessions of a day, and the run that makes it a long day. */
export function demandingSessions(day: Day): readonly Session[] {
  const isLongDay = day.class === 'long' || day.hardness?.from === 'long';
  const longest = isLongDay ? longestRun(day.countedSessions) : undefined;
  return day.countedSessions.filter(session => session.hard.isHard || session === longest);
}

/** The run called long, else the longest. */
export function longestRun(sessions: readonly Session[]): Session | undefined {
  const runs = sessions.filter(({ sport }) => sport === 'run');
  const named = runs.find(({ kind }) => kind === 'long');
  const length = ({ distanceM = 0, durationS = 0 }: Session) => Math.max(distanceM, durationS);
  return named ?? runs.toSorted((a, b) => length(b) - length(a))[0];
}
