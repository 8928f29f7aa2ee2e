import type { ActivitiesRead, ReadActivitiesJob, ReaderReport } from '../contracts/messages';
import { bytesSource } from '../importers/activities/byteSource';
import { readActivities } from '../importers/activities/readActivities';
import { readingHere } from './readingHere';

/** How often a report says how far it is. */
const REPORT_EVERY = 20;

/** Reads the files of a job, for a worker that does nothing else and that may be ended at any moment. */
export function readJob({ files, unit, dateOrder }: ReadActivitiesJob, report: (report: ReaderReport) => void): void {
  const sources = files.map(({ name, bytes }) => bytesSource(name, bytes));
  const activities: ActivitiesRead['activities'][number][] = [];
  const refused: ActivitiesRead['refused'][number][] = [];
  let unused = 0;
  let openDate: string | undefined;
  for (const found of readActivities(sources, readingHere(unit, dateOrder))) {
    if (found.type === 'activity') {
      activities.push(found.activity);
      if (activities.length % REPORT_EVERY === 0) report({ type: 'progress', activities: activities.length });
    } else if (found.type === 'refused') refused.push({ source: found.source, reason: found.reason });
    else if (found.type === 'columns') {
      unused = Math.max(unused, found.unused);
      openDate ??= found.openDate;
    }
  }
  report({ type: 'read', read: { activities, refused, unused, ...(openDate !== undefined && { openDate }) } });
}
