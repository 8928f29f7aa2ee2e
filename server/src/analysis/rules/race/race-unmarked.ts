import { say } from '../../../base/message';
import { median } from '../../../base/statistics';
import { writtenDays } from '../../../model/queries/days';
import type { Day, Log, Session } from '../../../model/types';
import { retype } from '../../kit/edits/changeSession';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { distanceIn } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { isEvent } from '../../kit/sessionTags';
import { defineRule, NO_STUDY } from '../../rule';

/** Watches measure a marathon as up to two per cent more or less. */
const TOLERANCE = 0.02;
const HALF_M = 21_097.5;
const MARATHON_M = 2 * HALF_M;
/** What is fast for a runner is known from this many runs of these days, of this length at least. */
const LOOK_BACK_DAYS = 56;
const MIN_RUNS = 5;
const MIN_LENGTH_M = 5000;
/** A race is this much faster than the runner's usual pace, at least (a convention). */
const FAST = 0.97;

export const raceUnmarked = defineRule({
  id: 'race-unmarked',
  group: 'race',
  theme: 'races',
  title: 'A run that may have been a race',
  detects:
    'A run has the distance of a marathon or half marathon (2 % more or less), is at least 3 % faster than the median pace of the last eight weeks (five runs of 5 km or more are needed) and faster than each run in them of half its length or more, and no word says that it was a race or an event. A half marathon with a word for what it was, such as `tempo` or `long`, is believed.',
  why: 'Rules about recovery, tapers and long runs treat a race as what it is, once it is called one.',
  severity: { done: 'information' },
  evidence: NO_STUDY,

  checkDay(day, { log }) {
    if (day.date > log.today) return [];
    const run = day.countedSessions.find(mayBeRace);
    if (!run || !isFast(run, day, log)) return [];
    return [
      {
        place: sessionPlace(run),
        message: say`${distanceIn(log, run.distanceM ?? 0)}, faster than usual. Was this a race?`,
        acceptTitle: say`No, it was a run`,
        fixes: () => [
          fixOf(say`Yes, it was a race`, () => editsIn(run.place.document, [retype(run, 'race')]), {
            isPreferred: true,
          }),
        ],
      },
    ];
  },
});

function mayBeRace(session: Session): boolean {
  const { sport, intensity, kind, distanceM = 0 } = session;
  if (sport !== 'run' || intensity === 'race' || kind === 'race' || isEvent(session)) return false;
  const isAbout = (wholeM: number) => Math.abs(distanceM - wholeM) <= TOLERANCE * wholeM;
  // Half marathons are run in training, too, and who says so is believed. Hardly anybody trains over a marathon.
  return isAbout(MARATHON_M) || (isAbout(HALF_M) && kind === 'run');
}

function isFast({ paceSPerKm, distanceM = 0 }: Session, { date }: Day, log: Log): boolean {
  if (paceSPerKm === undefined) return false;
  const runs = writtenDays(log, date - LOOK_BACK_DAYS, date - 1).flatMap(({ countedSessions }) =>
    countedSessions.flatMap(run => {
      const lengthM = run.distanceM ?? 0;
      const counts = run.sport === 'run' && lengthM >= MIN_LENGTH_M && run.paceSPerKm !== undefined;
      return counts ? [{ lengthM, paceSPerKm: run.paceSPerKm }] : [];
    }),
  );
  const isFastest = runs.every(each => each.lengthM < distanceM / 2 || paceSPerKm < each.paceSPerKm);
  return runs.length >= MIN_RUNS && isFastest && paceSPerKm <= FAST * median(runs.map(each => each.paceSPerKm));
}
