const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;

/**
 * How far the clocks of a time zone are ahead of UTC at a moment, in seconds.
 * @param timeZone by its name in the IANA database, such as `Europe/Berlin`
 * @returns `undefined` for a zone that this machine does not know
 */
export function offsetsIn(timeZone: string): ((utcMs: number) => number) | undefined {
  const format = formatIn(timeZone);
  if (!format) return undefined;
  return utcMs => {
    const parts = new Map(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (
      ['year', 'month', 'day', 'hour', 'minute'] as const
    ).map(type => parts.get(type) ?? 0);
    const localMs = Date.UTC(year, month - 1, day, hour, minute);
    return Math.round((localMs - Math.floor(utcMs / MS_PER_MINUTE) * MS_PER_MINUTE) / MS_PER_SECOND);
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/**
 * The moment at which clocks show a time. Of an hour that they show twice it is one of the two; one that they pass over is moved by an
 * hour, as calendars do.
 * @param localMs what clocks show, in milliseconds since 1970 as if it were UTC
 */
export function utcOf(localMs: number, offsetSAt: (utcMs: number) => number): number {
  const near = localMs - offsetSAt(localMs) * MS_PER_SECOND;
  return localMs - offsetSAt(near) * MS_PER_SECOND;
}
