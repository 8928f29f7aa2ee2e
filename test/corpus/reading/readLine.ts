import { serviceOf } from '../../../server/src/cli/serviceOf';
import { processTerminal } from '../../../server/src/cli/terminal';
import { writtenText } from '../../../server/src/cli/terminalText';
import { exportJson } from '../../../server/src/features/exportJson';
import type { LogExport } from '../../../server/src/features/exportSchema';
import { dayNumber } from '../../support/log';
import type { Meant } from './meaning';

export type ReadDay = LogExport['days'][number];
export type ReadStep = NonNullable<ReadDay['sessions'][number]['steps']>[number];
export interface Read {
  /** As `trainlog export` tells the day; absent where nothing of the line was read as of this day. */
  readonly day: ReadDay | undefined;
  /** The ids of what `trainlog check` finds. */
  readonly findings: readonly string[];
}

const TODAY = '2026-03-04';
const TOMORROW = '2026-03-05';
const URI = 'file:///line.trainlog';

/** Writes a line into a log of its own, a plan as one of tomorrow, and reads it as `trainlog export` and `trainlog check` do. */
export function readLine({ unit, plan, text }: Pick<Meant, 'unit' | 'plan' | 'text'>): Read {
  const [first = '', ...more] = text.split('\n');
  const date = plan ? TOMORROW : TODAY;
  const day = plan ? `${date} Thu  plan ${first}` : `${date} Wed  ${first}`;
  const log = `unit ${unit}\n${day}\n${more.map(row => `  ${row}\n`).join('')}`;
  const service = serviceOf([{ name: 'line', uri: URI, text: log }], dayNumber(TODAY), {
    ...processTerminal(),
    err: problem => {
      throw new Error(writtenText(problem));
    },
  });
  const [opened] = service.logs();
  const days = opened ? exportJson(opened, () => 'line').days : [];
  return {
    day: days.find(each => each.date === date),
    findings: (service.context(URI)?.findings() ?? []).map(({ id }) => id),
  };
}
