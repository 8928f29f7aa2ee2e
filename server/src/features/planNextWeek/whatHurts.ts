import type { Finding } from '../../analysis/finding';
import { findRule } from '../../analysis/rules';
import { hasRun } from '../../model/queries/dayKinds';
import type { DayNumber } from '../../values/date';
import type { FeatureContext } from '../context';
import { gravestFirst } from '../findingsAt';
import { type DraftDay, isDemanding, isRest, type WeekDraft } from './draft';

/** What was said of the body within this many days holds for the days to come. */
const STILL_HURTS_DAYS = 3;

/** The gravest finding of the last days about pain, injury or illness. */
export function whatHurts({ analysis, log }: FeatureContext): Finding | undefined {
  const found = analysis().findings.filter(({ id, severity, isPositive, place: { document, line } }) => {
    const date = document.dateOf(line);
    const isNow = date !== undefined && date <= log.today && date >= log.today - STILL_HURTS_DAYS;
    return isNow && !isPositive && severity !== 'hint' && findRule(id)?.group === 'health';
  });
  return gravestFirst(found)[0];
}

/** This many days from tomorrow on have no run while something hurts: pain of a run mostly settles within a day or two. */
const NO_RUN_DAYS = 2;

/** No run on the first days, and nothing hard or long after them. */
export function gentle(draft: WeekDraft, today: DayNumber): WeekDraft {
  return draft.map(day =>
    isTooSoon(day, today) ? { ...day, as: 'rest' } : isDemanding(day) ? { ...day, as: 'easy' } : day,
  );
}

export function isGentle(draft: WeekDraft, today: DayNumber): boolean {
  return !draft.some(day => isDemanding(day) || isTooSoon(day, today));
}

function isTooSoon(day: DraftDay, today: DayNumber): boolean {
  return hasRun(day.model) && !isRest(day) && day.date <= today + NO_RUN_DAYS;
}
