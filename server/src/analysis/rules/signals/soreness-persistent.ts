import { say } from '../../../base/message';
import { raceLength } from '../../../model/queries/goalRaces';
import { HIGH_SHARE, isAtLeast } from '../../../model/queries/scales';
import { levelOn } from '../../../model/queries/signals';
import { soreDaysUntil } from '../../../model/queries/soreness';
import type { Log, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { easeNext } from '../../kit/fixes/easing';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule } from '../../rule';
import { SORE_DAYS } from './morningLimits';

/** Soreness fades in two to four days, also after a race of up to a half marathon. */
const RACE_DAYS = 4;
/** A report of soreness counts for a race when it comes no later than this. */
const RACE_DAYS_MOST = 6;

export const sorenessPersistent = defineRule({
  id: 'soreness-persistent',
  group: 'signals',
  theme: 'body',
  title: 'Sore for days',
  detects:
    'Soreness is at `soreness.high` of its scale or more on `soreness.days` days in a row; one day without a word between them passes. Or it is still so on the fourth day after a race of up to a half marathon. The last day of the row speaks.',
  why: 'Sore muscles mostly calm down within four days. What stays longer asks for rest, or for somebody to look at it.',
  severity: { done: 'information' },
  evidence: {
    grade: 'C',
    text: 'In 11 runners soreness was back to normal by the fourth day even after a marathon. The number of days is a convention.',
    sources: ['Takayama F et al. 2017, PMC5613699'],
  },
  options: {
    'soreness.high': decimal(HIGH_SHARE, { min: 0.5, max: 1 }).describe(
      'Share of its scale from which soreness counts.',
    ),
    'soreness.days': wholeNumber(SORE_DAYS, { min: 3, max: 10 }).describe(
      'Days in a row, of those in the log, that have it.',
    ),
  },

  checkDay(day, { log, options }) {
    const soreness = levelOn(day, 'soreness');
    if (!soreness || !isAtLeast(soreness.level, options['soreness.high'])) return [];
    const row = soreDaysUntil(log, day.date, options['soreness.high']);
    const race = raceBefore(day.date, log);
    const isLong = row.length >= options['soreness.days'];
    if ((!isLong && !race) || goesOn(day.date, log, options['soreness.high'])) return [];
    const first = row[row.length - 1]?.date ?? day.date;
    return [
      {
        place: soreness.place,
        answers: { from: first, to: day.date },
        ...messages(day.date - first + 1, isLong ? undefined : race, day.date, log),
        related: row.slice(1).map(({ place, date }) => ({ place, message: say`Sore on ${dateIn(log, date)}` })),
        fixes: () => easeNext(log, soreness.place.document),
      },
    ];
  },
});

/** Whether the next day or the one after reports soreness too. Then the finding is on that one. */
function goesOn(date: DayNumber, log: Log, leastShare: number): boolean {
  const next = levelOn(log.day(date + 1), 'soreness') ?? levelOn(log.day(date + 2), 'soreness');
  return next !== undefined && isAtLeast(next.level, leastShare);
}

/** The race of up to a half marathon that was run four to six days before. */
function raceBefore(date: DayNumber, log: Log): Session | undefined {
  for (let days = RACE_DAYS; days <= RACE_DAYS_MOST; days++) {
    const races = log
      .day(date - days)
      .countedSessions.filter(({ sport, intensity }) => sport === 'run' && intensity === 'race');
    const race = races.find(({ distanceM }) => distanceM !== undefined && raceLength(distanceM) !== 'marathon');
    if (race) return race;
  }
  return undefined;
}

function messages(days: number, race: Session | undefined, date: DayNumber, log: Log) {
  const fact = race
    ? say`Still sore on ${dateIn(log, date)}, ${date - race.date} days after a race.`
    : say`Sore for ${days} days, up to ${dateIn(log, date)}.`;
  const again = say`The soreness stays: ${days} days, up to ${dateIn(log, date)}.`;
  const advice = date >= log.today - 1 ? say`Time for real rest; have one sore spot looked at.` : undefined;
  return { message: withAdvice(fact, advice), ...(!race && { again: withAdvice(again, advice) }) };
}
