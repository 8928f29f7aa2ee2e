import { type AverageConvention, type Form, nextForm, noForm } from '../../server/src/training/fitness';

/** The states at the end of each day; `start` is the state before the first. */
export function formSeries(
  loads: readonly number[],
  convention: AverageConvention = 'exponential',
  start: Form = noForm,
): readonly Form[] {
  let form = start;
  return loads.map(load => {
    form = nextForm(form, load, convention);
    return form;
  });
}
