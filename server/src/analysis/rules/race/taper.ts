import { type Message, say } from '../../../base/message';
import { sum } from '../../../base/statistics';
import { writtenDays } from '../../../model/queries/days';
import type { GoalRace } from '../../../model/queries/goalRaces';
import { countedRuns } from '../../../model/queries/sums';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import type { Fix } from '../../finding';
import { scaledSessions, scaleSessions } from '../../kit/edits/scalePlanned';
import { fixOf } from '../../kit/fixes/fix';
import { dateIn, withAdvice } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import { defineRule } from '../../rule';
import { taperIntensityLost } from './taperIntensityLost';
import { taperTooMuch } from './taperTooMuch';
import {
  atRace,
  raceName,
  shareLeft,
  type TaperVolume,
  taperDays,
  taperedRaceOn,
  taperOptions,
  taperVolume,
  volumeIn,
} from './taperWeeks';

/** So much of a usual week beyond what should be left is one short run, and no matter (a convention). */
const SLACK = 0.05;
/** From this many days before the race there is nothing left to cut. */
const RACE_EVE_DAYS = 1;

export const taper = defineRule({
  id: 'taper',
  group: 'race',
  theme: 'races',
  title: 'The weeks before a goal race',
  detects:
    'The seven days before a goal race hold more than is left of a usual week when `taper.cut.marathon` of it is taken away (up to the half marathon `taper.cut.half`, up to 10 km `taper.cut.short`); a twentieth of a usual week more passes. Usual is the mean of the four weeks before the taper, three of them known. Blank days count as nothing; of two such races within three weeks only the first is looked at. A goal race has the letter `A`. Unless `taper.auto` is off, a half marathon or longer without a letter is one too, and any race with a goal time but a parkrun, when within 28 days no race has the letter `A`, none is longer, and, where it has no goal time itself, none is as long. A race run for training, for fun or to pace somebody is none. As a hint it speaks too when those seven days have less than 15 % of the usual distance or four days in a row without a run, or more than 60 % was cut for all of four weeks; and when from `taper.days.marathon` days before on (`taper.days.half` up to the half marathon, ten at least) nothing was faster than easy, though something was in the four weeks before.',
  why: 'Fitness stays for two weeks of less running while tiredness goes: the race is run with what training left. Less running, not none and not slower: a few short runs and a little speed keep the legs awake.',
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
  parts: [taperTooMuch, taperIntensityLost],

  checkDay(day, { log, options }) {
    const race = taperedRaceOn(day, log, options);
    const ahead = day.date - log.today;
    if (!race || (ahead >= 0 && ahead <= RACE_EVE_DAYS)) return [];
    const share = shareLeft(race.length, options);
    const baselineEnd = day.date - taperDays(race.length, options) - 1;
    const volume = taperVolume(log, day.date - 1, baselineEnd);
    if (!volume) return [{ silent: say`needs three known weeks before the taper` }];
    if (volume.last <= (share + SLACK) * volume.usual) return [];
    const weekStart = day.date - DAYS_PER_WEEK;
    return [
      {
        ...atRace(race, weekStart, log),
        message: message(race, volume, log),
        related: writtenDays(log, weekStart, day.date - 1).flatMap(each => dayLink(log, each)),
        fixes: () => scale(race, volume, share, log),
      },
    ];
  },
});

function message(race: GoalRace, { measure, last, usual }: TaperVolume, log: Log): Message {
  const { date } = race.day;
  const percent = Math.round((100 * last) / usual);
  const fact = say`${volumeIn(log, last, measure)} in the week before the ${raceName(race, log)} of ${dateIn(log, date)}: ${percent}% of the usual.`;
  return withAdvice(fact, date < log.today ? undefined : say`Research suggests about half, at the usual pace.`);
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
  const plannedM = sum(planned.map(({ distanceM }) => distanceM));
  const factor = (share * usual - (last - plannedM)) / plannedM;
  if (plannedM === 0 || factor < MIN_FACTOR) return [];
  const title = say`Trim what is planned to ${Math.floor(100 * factor)}%`;
  return [fixOf(title, () => scaleSessions(planned, factor, log, 0), { isPreferred: true })];
}
