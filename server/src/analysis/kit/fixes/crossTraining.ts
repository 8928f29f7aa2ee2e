import { say } from '../../../base/message';
import { mostFrequent } from '../../../base/mostFrequent';
import { rangeOf } from '../../../base/text';
import type { Log, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { bodyExtent, plannedText } from '../edits/replacePlanned';
import { dateIn } from '../phrases';
import { editsIn, fixOf } from './fix';

/** The load of one easy minute of cross-training. */
const EASY_AU_PER_MINUTE = 3;
const ROUND_MIN = 5;
const MOST_MIN = 90;
/** How far back a fix looks for the runner's other sport. */
const OWN_SPORT_DAYS = 180;
/** When the log knows no other sport. */
const ANY_SPORT = 'xt';

/**
 * *Cross-train instead of easy 8 km on Thu 5 Mar*: replaces a run by the runner's most frequent other sport, with no more load. None for
 * a done session, for a race, and when load or time is unknown.
 */
export function crossTrainInstead(
  run: Session,
  log: Log,
  options?: { readonly isPreferred?: boolean; readonly clears?: boolean },
): readonly Fix[] {
  const minutes = easyMinutes(run);
  if (minutes === 0 || !log.day(run.date).isPlanned || run.intensity === 'race') return [];
  const { document, line } = run.place;
  const range = rangeOf(document.tree.lineOf(line), bodyExtent(run.entry, line.text));
  const newText = `${ownSport(log, run.date)} ${minutes} min`;
  const title = say`Cross-train instead of ${plannedText(run)} on ${dateIn(log, run.date)}`;
  return [fixOf(title, () => editsIn(document, [{ range, newText }]), options)];
}

function easyMinutes({ durationS, loadAu = 0 }: Session): number {
  const ownMin = (durationS ?? Number.POSITIVE_INFINITY) / SECONDS_PER_MINUTE;
  const minutes = Math.min(ownMin, loadAu / EASY_AU_PER_MINUTE, MOST_MIN);
  return Math.floor(minutes / ROUND_MIN) * ROUND_MIN;
}

function ownSport(log: Log, date: DayNumber): string {
  const sports = log
    .writtenDates(date - OWN_SPORT_DAYS, log.today)
    .flatMap(each => log.written(each).sessions)
    .flatMap(({ read }) => (read.sport === 'cross' ? [read.kind] : []));
  return mostFrequent(sports)?.value ?? ANY_SPORT;
}
