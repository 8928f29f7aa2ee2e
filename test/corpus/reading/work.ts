import { METRES_PER_KM } from '../../../server/src/values/distance';
import type { MeantWork } from './meaning';
import { near } from './near';
import type { ReadDay, ReadStep } from './readLine';

/** Paces are rounded, and told of the middle of a range. */
const PACE_SLACK = 0.04;

/** Whether each hard part that is meant is among the steps; one in one piece may be the whole session. */
export function workFits(session: ReadDay['sessions'][number], meant: readonly MeantWork[]): boolean {
  const parts = [...counted(session.steps), { step: session, counts: [1] }];
  return meant.every(each => parts.some(part => isPart(part, each)));
}

interface Part {
  readonly step: Pick<ReadStep, 'distance_m' | 'duration_s' | 'target' | 'actuals_s'>;
  /** How often it may be said to come: in 3 x (4 x 400 m) there are 4, and 12. */
  readonly counts: readonly number[];
}

function counted(steps: readonly ReadStep[] = [], times: readonly number[] = [1]): Part[] {
  return steps.flatMap(step => {
    const own = [step.count ?? 1, ...(step.count_max ? [step.count_max] : [])];
    const counts = own.flatMap(one => [one, ...times.map(other => one * other)]);
    return [{ step, counts }, ...counted(step.steps, [...times, ...counts]), ...counted(step.of_which, times)];
  });
}

function isPart({ step, counts }: Part, meant: MeantWork): boolean {
  return (
    (meant.count === undefined || meant.count === 1 || counts.includes(meant.count)) &&
    near(step.distance_m, meant.distance_m) &&
    near(step.duration_s, meant.duration_s) &&
    (meant.pace_s_per_km === undefined || near(paceOf(step), meant.pace_s_per_km, PACE_SLACK))
  );
}

/** As it was meant, else as it was run. */
function paceOf({ target, actuals_s: times = [], distance_m: distance, duration_s: duration }: Part['step']) {
  if (target && 'pace_s_per_km' in target) return target.pace_s_per_km;
  const mean = times.length > 0 ? times.reduce((sum, each) => sum + each, 0) / times.length : duration;
  const time = target && 'time_s' in target ? target.time_s : mean;
  return time === undefined || distance === undefined ? undefined : (time / distance) * METRES_PER_KM;
}
