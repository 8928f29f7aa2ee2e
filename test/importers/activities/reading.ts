import type { Activity, Found, ReadingOptions } from '../../../server/src/importers/activities/activity';
import { bytesSource } from '../../../server/src/importers/activities/byteSource';
import { readActivities } from '../../../server/src/importers/activities/readActivities';

/** As on a machine at UTC, whose runner counts in kilometres. */
export const reading: ReadingOptions = {
  decoder: (encoding, options) => new TextDecoder(encoding, options),
  offsetSAt: () => 0,
  unit: 'km',
};

/** All that files tell; a text is UTF-8. */
export function foundIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ReadingOptions> = {},
): readonly Found[] {
  const sources = Object.entries(files).map(([name, content]) =>
    bytesSource(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
  );
  return [...readActivities(sources, { ...reading, ...options })];
}

export function activitiesIn(...args: Parameters<typeof foundIn>): readonly Activity[] {
  return foundIn(...args).flatMap(found => (found.type === 'activity' ? [found.activity] : []));
}
