import { render } from '../../../server/src/base/message';
import { applyEdits } from '../../../server/src/base/text';
import type { ReadingOptions } from '../../../server/src/importers/activities/activity';
import { type ImportOptions, importEdits, planImport } from '../../../server/src/importers/activities/log/planImport';
import { createService } from '../../../server/src/service/service';
import { isoDate } from '../../../server/src/values/date';
import { dayNumber, testHost } from '../../support/log';
import { activitiesIn } from './reading';

export const TODAY = '2026-11-28';
const URI = 'file:///log.trainlog';

export interface Imported {
  /** The log afterwards. */
  readonly text: string;
  /** `2026-03-02 add: run 8 km (not logged yet)` */
  readonly rows: readonly string[];
  /** What the checks of the text find in it. */
  readonly problems: readonly string[];
}

/** What files make of a log. */
export function imported(
  log: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { shoe, ...options }: ImportOptions & Partial<ReadingOptions> = {},
): Imported {
  const service = serviceWith(log);
  const context = service.context(URI);
  if (!context) throw new Error('the log is not there');
  const activities = activitiesIn(files, options);
  const rows = planImport(context.log, context.document, activities, shoe === undefined ? {} : { shoe });
  const text = applyEdits(
    log,
    importEdits(
      context.log,
      context.document,
      rows.filter(({ action }) => action !== 'skip'),
    ).get(URI) ?? [],
  );
  return {
    text,
    rows: rows.map(
      ({ date, action, text: entry, why }) => `${isoDate(date)} ${action}: ${entry.trim()} (${render(why)})`,
    ),
    problems: problemsIn(text),
  };
}

function problemsIn(text: string): readonly string[] {
  const document = serviceWith(text).context(URI)?.document;
  return (document?.tree.lines ?? []).flatMap(line =>
    line.problems.map(({ message }) => `${line.text}: ${render(message)}`),
  );
}

function serviceWith(text: string) {
  const service = createService({
    host: testHost(dayNumber(TODAY)),
    ruleFailed(id, error) {
      throw new Error(`the rule ${id} broke`, { cause: error });
    },
  });
  service.set(URI, text);
  return service;
}
