import { type Message, rounded, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { isSameSite, lastPainBefore, type PainReading, painOn } from '../../../model/queries/pain';
import type { Day, Log, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { restOrCross, restOrCrossNext } from '../../kit/fixes/easing';
import { dateIn, painSite, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { isByPhysio } from '../../kit/sessionTags';
import { painRedFlagOf } from '../../kit/symptoms';
import { defineRule } from '../../rule';
import { niggleBeforeHard } from './niggleBeforeHard';

/** Pain that had not settled counts for this many days. */
const REMEMBERED_DAYS = 3;
/** Runs that lie no more than this many days apart are one episode, with one finding on the last of them. */
const EPISODE_DAYS = 7;

export const painNextDay = defineRule({
  id: 'pain-next-day',
  group: 'health',
  theme: 'body',
  isMedical: true,
  title: 'Pain that had not settled',
  detects:
    'The day after a run a pain entry is above what the site was before that run (nothing, when nothing was written), and then there is another run before an entry says that it has settled. The last run of an episode speaks. Pain on a session tells what it was during the run, and is not looked at here. Before planned hard work or a long run it speaks of any site that was told on the last two days (information: on two of the last five), at 2 of 10 or more or without a level, unless a run since went without a word about it. With hard work it speaks of a site that was told on one of the five days before as well (information).',
  why: 'What has settled a day later was often within what the tissue can take. What has not was more.',
  severity: { done: 'warning', planned: 'information' },
  evidence: {
    grade: 'B',
    text: 'Sports medicine asks that pain has not gone up and does not stay 24 h after a run; a trial on Achilles tendons that used such a rule did no worse than six weeks of rest.',
    sources: ['Vincent HK, Vincent KR 2017, Curr Sports Med Rep 16:122', 'Silbernagel KG et al. 2007'],
  },

  parts: [niggleBeforeHard],

  checkDay(day, { log }) {
    const run = ownRun(day);
    const unsettled = run && unsettledAt(day, log).find(each => !isSpokenForLater(each, day, log));
    if (!run || !unsettled) return [];
    const { reading } = unsettled;
    return [
      {
        place: sessionPlace(run),
        isDanger: true,
        message: message(unsettled, run, day, log),
        related: [{ place: reading.place, message: say`${painSite(reading)} on ${dateIn(log, reading.date)}` }],
        fixes: () =>
          day.isPlanned ? restOrCross(run, log, { clears: true }) : restOrCrossNext(log, run.place.document),
      },
    ];
  },
});

interface Unsettled {
  readonly reading: PainReading;
  /** The level before the run. */
  readonly before: number;
}

/** The sites that had not settled on the day after a run, by the last reading before this day's run. */
function unsettledAt(day: Day, log: Log): readonly Unsettled[] {
  let latest: readonly PainReading[] = [];
  for (const date of log.writtenDates(day.date - REMEMBERED_DAYS, day.date)) {
    for (const reading of painOn(log.day(date))) {
      // A reading during a later run also says whether the site had settled.
      if (reading.level === undefined || (reading.session && date === day.date)) continue;
      latest = [...latest.filter(({ site }) => !isSameSite(site, reading.site)), reading];
    }
  }
  return latest.flatMap(reading => {
    const { level = 0, date, site, session } = reading;
    // Red flags are the business of `pain-rising`, which offers no other training for them.
    if (session || painRedFlagOf(reading.words) !== undefined || !wasRunOn(log.day(date - 1))) return [];
    const before = lastPainBefore(log, site, date - 1)?.level ?? 0;
    return level > before && !isSaidBefore(date, day.date, log) ? [{ reading, before }] : [];
  });
}

/** Whether a later run of the episode speaks of the same site. */
function isSpokenForLater({ reading: { site } }: Unsettled, { date, isPlanned }: Day, log: Log): boolean {
  if (isPlanned) return false;
  return log.writtenDates(date + 1, Math.min(date + EPISODE_DAYS, log.today)).some(each => {
    const later = log.day(each);
    const speaks = !later.isPlanned && ownRun(later) !== undefined;
    return speaks && unsettledAt(later, log).some(({ reading }) => isSameSite(reading.site, site));
  });
}

/** The first run that is not part of a physio's plan, in which some pain is expected. */
function ownRun(day: Day): Session | undefined {
  return day.countedSessions.find(session => session.sport === 'run' && !isByPhysio(session));
}

function wasRunOn(day: Day): boolean {
  return !day.isPlanned && hasRun(day);
}

/** Whether the rule spoke on an earlier run after the same reading. */
function isSaidBefore(reading: DayNumber, date: DayNumber, log: Log): boolean {
  return writtenDays(log, reading, date - 1).some(hasRun);
}

function message({ reading, before }: Unsettled, run: Session, day: Day, log: Log): Message {
  const level = say`${rounded(reading.level ?? 0, 1)}/10, from ${rounded(before, 1)} before`;
  const fact = day.isPlanned
    ? say`${painSite(reading)} a day after the run: ${level}. The next run is planned on ${dateIn(log, run.date)}.`
    : say`${painSite(reading)} a day after the run: ${level}. A run again on ${dateIn(log, run.date)}.`;
  return withAdvice(fact, day.date < log.today ? undefined : say`Rest or cross-train until a walk is free of pain.`);
}
