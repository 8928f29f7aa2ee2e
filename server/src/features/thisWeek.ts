import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { describeWeek, formWords } from './hover/day';
import { restChance } from './hover/figures';
import { dotted } from './hover/words';
import type { DocumentParams } from './lspTypes';
import { amountWords, doneFigures, plannedFigures, restWords } from './weekFigures';
import { weekInWords } from './weeks/words';

export const thisWeekFeature: Feature = {
  name: 'thisWeek',
  capability: {},
  requests: [documentRequest('trainlog/thisWeek', (context, _params: DocumentParams) => thisWeek(context))],
};

/** In the shape of `lsp/protocol.ts`. */
export interface ThisWeek {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

/** Today's week at a glance; `null` for a log that holds no day yet. */
export function thisWeek({ log }: FeatureContext): ThisWeek | null {
  if (log.first === undefined) return null;
  const week = log.week(log.today);
  const done = doneFigures(log, week);
  const planned = amountWords(plannedFigures(week), log);
  const chance = restChance(log, log.today);
  return {
    text: dotted([amountWords(done, log) || 'no runs yet', done.restDays > 0 ? restWords(done) : '']),
    tooltip: [
      describeWeek(log, week),
      planned === '' ? '' : `Still planned: ${planned}`,
      chance,
      formWords(log, log.today),
    ]
      .filter(line => line !== '')
      .join('\n\n'),
    spoken: `Training this week: ${weekInWords(log, week)}${chance === '' ? '' : `. ${chance}`}`,
  };
}
