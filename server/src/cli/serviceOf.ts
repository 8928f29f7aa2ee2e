import { createService, type Service } from '../service/service';
import type { DayNumber } from '../values/date';
import type { Input } from './inputs';
import type { Terminal } from './terminal';
import { shown } from './terminalText';

/** The given files as one log, or one for each athlete that they name. */
export function serviceOf(
  inputs: readonly Input[],
  today: DayNumber,
  terminal: Terminal,
  { looksAtAll = false }: { readonly looksAtAll?: boolean } = {},
): Service {
  const service = createService({
    host: { today: () => today },
    grouping: 'together',
    looksAtAll,
    ruleFailed: (id, error) => terminal.err(shown`The rule ${id} failed, please report it: ${String(error)}\n`),
  });
  for (const { uri, text } of inputs) service.set(uri, text);
  return service;
}
