import type { Day, Log, LogDocument, Week } from '../../model/types';
import { type Style, styleOf } from '../../syntax/style';
import { DAYS_PER_WEEK } from '../../values/date';
import { metresPer } from '../../values/distance';

/** How what is planned is written. */
export interface Writing {
  readonly style: Style;
  /** Whole or half kilometres or miles, as the runner writes most of them: 1 or 0.5. */
  readonly step: number;
  /** Times of day are what was meant, and not what a watch noted. */
  readonly meansTimes: boolean;
  /** The runner's word for a rest day. */
  readonly rest: string;
}

/** How a runner writes: the style of the file, and what the weeks up to the one in the model show. */
export function writingOf(log: Log, document: LogDocument, { start }: Week): Writing {
  const days = log.writtenDates(start - VOTING_DAYS, start + DAYS_PER_WEEK).map(date => log.day(date));
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
/** Somebody who means a time of day means a quarter of an hour; a watch notes one by chance now and then. */
export const MEANT_MINUTES = 15;
/** Miles in metres and back are whole to a thousandth. */
const WHOLE_WITHIN = 0.001;
