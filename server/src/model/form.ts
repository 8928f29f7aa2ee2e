import {
  type AverageConvention,
  FATIGUE_DAYS,
  FITNESS_DAYS,
  type Form,
  nextForm,
  noForm,
  smoothingFactor,
} from '../training/fitness';
import type { DayNumber } from '../values/date';
import { type CellTable, type ChunkLoad, chunkIndexOf, DAYS_PER_CHUNK, memoAt } from './cells';

/**
 * Older load weighs less than the rounding error of a number: after 1,536 days e^(-1536/42) is 1e-16. So form on a date costs the same
 * in the tenth year as in the fifth.
 */
const CHUNKS_LOOKED_AT = 24;

/** Form at the end of a date, from 0 before the first date of the log, in points if `loadOn` gives points. */
export function formOn(
  table: CellTable,
  date: DayNumber,
  convention: AverageConvention,
  loadOn: (date: DayNumber) => number,
): Form {
  // The share of fitness at the start of a chunk that is left at its end.
  const fitnessLeft = (1 - smoothingFactor(FITNESS_DAYS, convention)) ** DAYS_PER_CHUNK;
  const fatigueLeft = (1 - smoothingFactor(FATIGUE_DAYS, convention)) ** DAYS_PER_CHUNK;
  const last = chunkIndexOf(date);
  let fitness = 0;
  let fatigue = 0;
  for (let index = Math.max(last - CHUNKS_LOOKED_AT, table.firstChunk); index < last; index++) {
    const added = chunkLoad(table, index, convention, loadOn);
    fitness = fitness * fitnessLeft + added.fitness;
    fatigue = fatigue * fatigueLeft + added.fatigue;
  }
  let form: Form = { fitness, fatigue, form: fitness - fatigue };
  for (let at = last * DAYS_PER_CHUNK; at <= date; at++) form = nextForm(form, loadOn(at), convention);
  return form;
}

function chunkLoad(
  table: CellTable,
  index: number,
  convention: AverageConvention,
  loadOn: (date: DayNumber) => number,
): ChunkLoad {
  const memo = memoAt(table, index * DAYS_PER_CHUNK)?.memo;
  const known = memo?.loads?.[convention];
  if (known) return known;
  let form = noForm;
  for (let at = 0; at < DAYS_PER_CHUNK; at++) form = nextForm(form, loadOn(index * DAYS_PER_CHUNK + at), convention);
  const load = { fitness: form.fitness, fatigue: form.fatigue };
  if (memo) memo.loads = { ...memo.loads, [convention]: load };
  return load;
}
