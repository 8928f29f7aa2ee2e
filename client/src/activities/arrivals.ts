/** A file in the folder that is watched. */
export interface Arrival<File> {
  readonly file: File;
  readonly size: number;
  /** When it came, in milliseconds: a file that was copied may say when it was made, or when its text was last written. */
  readonly atMs: number;
}

/** What has been looked at already: a folder, and the last file that came into it. */
export interface Seen {
  readonly folder: string;
  readonly untilMs: number;
}

/** The files that came after the last look at this folder, the newest first; all of them when it has never been looked at. */
export function unseen<File>(
  arrivals: readonly Arrival<File>[],
  folder: string,
  seen: Seen | undefined,
): readonly Arrival<File>[] {
  const untilMs = seen?.folder === folder ? seen.untilMs : Number.NEGATIVE_INFINITY;
  return arrivals.filter(({ atMs }) => atMs > untilMs).toSorted((a, b) => b.atMs - a.atMs);
}

/** What has been looked at once these files have been, too. */
export function seenWith<File>(
  arrivals: readonly Arrival<File>[],
  folder: string,
  seen: Seen | undefined,
): Seen | undefined {
  const known = seen?.folder === folder ? seen.untilMs : undefined;
  const times = [...arrivals.map(({ atMs }) => atMs), ...(known === undefined ? [] : [known])];
  return times.length === 0 ? undefined : { folder, untilMs: Math.max(...times) };
}
