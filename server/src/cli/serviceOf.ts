import { createService, type Service } from '../service/service';
import type { DayNumber } from '../values/date';
import type { Input } from './inputs';
import type { Terminal } from './terminal';

/** The given files as one log, or one for each athlete that they name. */
export function serviceOf(inputs: readonly Input[], today: DayNumber, terminal: Terminal): Service {
  const service = createService({
    host: { today: () => today },
    grouping: 'together',
    ruleFailed: (id, error) => terminal.err(`The rule ${id} failed, please report it: ${error}\n`),
  });
  for (const { uri, text } of inputs) service.set(uri, text);
  return service;
}
