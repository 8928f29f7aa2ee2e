import type { Analysis } from '../analysis/engine/analyse';
import { shoeMileage } from '../analysis/rules/context/shoe-mileage';
import type { Log } from '../model/types';
import { METRES_PER_KM } from '../values/distance';

/** How far a pair of shoes lasts that says nothing of it, by the option of the rule that asks for a new pair. */
export function usualShoeLifeM(log: Log, analysis: Analysis | undefined): number {
  const options = analysis?.choices.options(shoeMileage, log.today) ?? shoeMileage.options.parse({});
  return options['shoe.max-km'] * METRES_PER_KM;
}
