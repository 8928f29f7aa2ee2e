import { say } from '../../base/message';
import { sum } from '../../base/statistics';
import { nightParts } from '../../model/queries/signals';
import type { Content, Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import { SECONDS_PER_HOUR, spokenDuration } from '../../values/duration';
import type { Finding } from '../finding';
import { replaceFix, textFinding } from './textFinding';

/** Parts of a night that are longer than this together are probably two versions of the same night (a convention). */
const LONGEST_NIGHT_S = 12 * SECONDS_PER_HOUR;

/** Finds nights that are too long, such as `sleep 7h` and `sleep 7h20` on one day, whose hours are added up. */
export function longNights(log: Log, date: DayNumber, { entries }: Content): Finding[] {
  // Nearly every day has one sleep entry at most, so this is asked first.
  if (entries.filter(isSleep).length < 2) return [];
  const parts = nightParts(log.day(date));
  const last = parts[parts.length - 1];
  if (!last) return [];
  const sumS = sum(parts.map(({ durationS }) => durationS));
  if (sumS <= LONGEST_NIGHT_S) return [];
  const { place } = last;
  const message = say`The sleep of this day adds up to ${spokenDuration(sumS)}. Are these parts of a night, or is one of them another version?`;
  const start = { start: place.span.start, end: place.span.start };
  const isLast = place.line.text.length === place.span.end;
  return [
    textFinding('reading-unsure', place, message, () =>
      isLast ? [replaceFix(place, say`Make it a note`, '> ', { span: start })] : [],
    ),
  ];
}

function isSleep({ entry: { body } }: Content['entries'][number]): boolean {
  return body.type === 'measure' && body.word.word === 'sleep';
}
