import { capitalised, countOf, type Message, say } from '../../../base/message';
import { writtenDays } from '../../../model/queries/days';
import { type GoalRace, goalRaceOn } from '../../../model/queries/goalRaces';
import { countedRuns } from '../../../model/queries/sums';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import type { Fix } from '../../finding';
import { scaledSessions, scaleSessions } from '../../kit/edits/scalePlanned';
import { fixOf } from '../../kit/fixes/fix';
import { dateIn } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';
import { raceName, shareLeft, type TaperVolume, taperDays, taperOptions, taperVolume, volumeIn } from './taper';

/** From this many days before the race there is nothing left to cut. */
const RACE_EVE_DAYS = 1;

export const taperTooLittle = defineRule({
  id: 'taper-too-little',
  group: 'race',
  theme: 'races',
  title: 'Much running before a goal race',
  detects:
    'The seven days before a race `A` hold more than is left of a usual week when `taper.cut.marathon` of it is taken away (up to the half marathon `taper.cut.half`, up to 10 km `taper.cut.short`). Usual is the mean of the four weeks before the taper, three of them known. Blank days count as nothing; of two such races within three weeks only the first is looked at.',
  why: 'Fitness stays for two weeks of less running while tiredness goes: the race is run with what training left.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'A',
    text: 'In a meta-analysis of 27 studies two weeks of taper with 41 to 60 % less volume helped most, with intensity and number of sessions kept; another of 14 studies agrees. In about 158,000 recreational marathons a strict three-week taper went with times 5:32 faster than a minimal one, which is observational.',
    sources: [
      'Bosquet L et al. 2007, Med Sci Sports Exerc 39:1358–1365',
      'Wang Z et al. 2023, PLoS One 18:e0282838',
      'Smyth B, Lawlor A 2021, Front Sports Act Living 3:735220',
    ],
  },
  options: taperOptions,

  checkDay(day, { log, options }) {
    const race = goalRaceOn(log, day.date, options['taper.auto']);
    const ahead = day.date - log.today;
    if (!race?.length || race.isSecond || (ahead >= 0 && ahead <= RACE_EVE_DAYS)) return [];
    const share = shareLeft(race.length, options);
    const baselineEnd = day.date - taperDays(race.length, options) - 1;
    const volume = taperVolume(log, day.date - 1, baselineEnd);
    if (!volume) return [{ silent: say`needs three known weeks before the taper` }];
    if (volume.last <= share * volume.usual) return [];
    const weekStart = day.date - DAYS_PER_WEEK;
    return [
      {
        place: sessionPlace(race.session),
        answers: { from: weekStart, to: day.date },
        message: message(race, volume, log),
        related: writtenDays(log, weekStart, day.date - 1).flatMap(each => dayLink(log, each)),
        fixes: () => scale(race, volume, share, log),
      },
    ];
  },
});

function message(race: GoalRace, { measure, last, usual }: TaperVolume, log: Log): Message {
  const { date } = race.day;
  const share = say`${Math.round((100 * last) / usual)}% of the usual ${volumeIn(log, usual, measure)}`;
  const name = raceName(race, log);
  const week = volumeIn(log, last, measure);
  if (date < log.today) {
    return say`${week} in the week before the ${name} on ${dateIn(log, date)}: ${share}. A taper is often about half.`;
  }
  const ahead = countOf(date - log.today, 'day');
  return say`${capitalised(name)} in ${ahead}, with ${week} in the week before it: ${share}. Research suggests cutting to about half while keeping a little speed.`;
}

/** The fix does not shorten runs below this factor: then some should be left out instead. */
const MIN_FACTOR = 0.3;

/** Shortens what is planned in the last week until the whole week is within the limit. */
function scale({ day }: GoalRace, { measure, last, usual }: TaperVolume, share: number, log: Log): readonly Fix[] {
  if (measure !== 'distance') return [];
  const planned = log
    .writtenDates(Math.max(day.date - DAYS_PER_WEEK, log.today), day.date - 1)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => scaledSessions(countedRuns(log, date)));
  const plannedM = planned.reduce((sum, { distanceM = 0 }) => sum + distanceM, 0);
  const factor = (share * usual - (last - plannedM)) / plannedM;
  if (plannedM === 0 || factor < MIN_FACTOR) return [];
  const title = say`Trim what is planned to ${Math.floor(100 * factor)}%`;
  return [fixOf(title, () => scaleSessions(planned, factor, log, 0), { isPreferred: true })];
}
