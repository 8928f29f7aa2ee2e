import { writtenDays } from '../../model/queries/days';
import { usualRuns } from '../../model/queries/usualRuns';
import type { Day, Log, LogDocument, Week } from '../../model/types';
import { type Style, styleOf } from '../../syntax/style';
import { DAYS_PER_WEEK } from '../../values/date';
import { metresPer } from '../../values/distance';

/** How what is planned is written. */
export interface Writing {
  readonly style: Style;
  /** The step to which distances are rounded, as the runner mostly writes: 1 or 0.5 km or miles. */
  readonly step: number;
  /** Whether the runner's times of day are meant, and not copied from a watch. */
  readonly meansTimes: boolean;
  /** The runner's word for a rest day. */
  readonly rest: string;
  /** No run is planned shorter than this: the runner's shortest usual run. */
  readonly shortestM: number;
  /** Whether the runner runs twice a day at times. */
  readonly hasDoubles: boolean;
}

/** How the runner writes: the style of the file, and habits from the weeks up to the model week. */
export function writingOf(log: Log, document: LogDocument, { start }: Week): Writing {
  const days = writtenDays(log, start - VOTING_DAYS, start + DAYS_PER_WEEK);
  const sessions = days.flatMap(day => day.countedSessions);
  const lengths = sessions.flatMap(({ sport, distanceM, unit }) =>
    sport === 'run' && distanceM ? distanceM / metresPer(unit) : [],
  );
  const times = sessions.flatMap(({ when }) => (when && typeof when.when !== 'string' ? when.when.minuteOfDay : []));
  return {
    style: styleOf(document.tree),
    step: areMost(lengths, units => Math.abs(units - Math.round(units)) < WHOLE_WITHIN) ? 1 : 0.5,
    meansTimes: areMost(times, minute => minute % MEANT_MINUTES === 0),
    rest: days.flatMap(restWords).at(-1) ?? 'rest',
    shortestM: usualRuns(log).shortestM ?? 0,
    hasDoubles: usualRuns(log).hasDoubles,
  };
}

/** `rest`, `off`, `Ruhetag`, as it is spelled. */
function restWords({ entries }: Day): readonly string[] {
  return entries.flatMap(({ entry: { body }, place }) =>
    body.type === 'state' && body.word.word === 'rest'
      ? place.line.text.slice(body.word.span.start, body.word.span.end)
      : [],
  );
}

function areMost(values: readonly number[], isWanted: (value: number) => boolean): boolean {
  return values.filter(isWanted).length * 2 > values.length;
}

const VOTING_DAYS = 4 * DAYS_PER_WEEK;
/** Planned times are quarters of an hour; a watch records those only by chance. */
export const MEANT_MINUTES = 15;
/** Converting miles to metres and back is exact to a thousandth. */
const WHOLE_WITHIN = 0.001;
