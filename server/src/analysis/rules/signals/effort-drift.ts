import { type Message, rounded, say } from '../../../base/message';
import { driftRuns, effortDriftOn } from '../../../model/queries/effortDrift';
import type { Day, Log } from '../../../model/types';
import { easeNext } from '../../kit/fixes/easing';
import { withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { defineRule, type Outcome } from '../../rule';

/** Runs are compared over this many days, so findings that lie no further apart are one episode. */
const EPISODE_DAYS = 14;

export const effortDrift = defineRule({
  id: 'effort-drift',
  group: 'signals',
  theme: 'body',
  title: 'Easy runs cost more',
  detects:
    'Four or more easy runs of 25 minutes and more, of about one length (within 10 %, 5 °C, and flat) over the last 14 days cost more than four or more over the 28 days before: 5 % less speed for each heart beat, or 1.5 points more effort at the same pace. Illness within two weeks, and runs tagged `#hot`, `#altitude`, `#trail`, `#treadmill`, `#stroller` or `#new-watch`, are left out.',
  why: 'The same pace at a higher cost is one of the first signs that recovery lags behind.',
  severity: { done: 'information' },
  evidence: {
    grade: 'C',
    text: 'When effort and pace drift apart, fatigue is one of the reasons; heat, a poor night or a new watch are others. The limits are a convention.',
    sources: ['Halson SL 2014, Sports Science Exchange 135'],
  },
  repeats: { type: 'episodes', maxGapDays: EPISODE_DAYS },

  checkDay(day, { log }) {
    const drift = effortDriftOn(log, day);
    if (!drift) return whatIsMissing(day, log);
    const { run, by, amount, runs: lately } = drift;
    const cost =
      by === 'heart-rate'
        ? say`${Math.round(amount)}% less speed for each heart beat`
        : say`${rounded(amount, 1)} points more effort`;
    return [
      {
        place: sessionPlace(run),
        message: message(cost, day, log),
        related: lately.filter(({ date }) => date !== day.date).flatMap(({ date }) => dayLink(log, log.day(date))),
        fixes: () => easeNext(log, run.place.document),
      },
    ];
  },
});

function whatIsMissing(day: Day, log: Log): readonly Outcome[] {
  const runs = driftRuns(log, day);
  if (!runs) return [];
  const { lately, before, needs } = runs;
  if (lately < needs) return [{ silent: say`needs ${needs} easy runs of about this length in 14 days, has ${lately}` }];
  if (before < needs)
    return [
      {
        silent: say`needs ${needs} easy runs of about this length in the 28 days before, has ${before}`,
      },
    ];
  return [];
}

function message(cost: Message, { date }: Day, log: Log): Message {
  return withAdvice(
    say`Easy runs cost more than a month ago: ${cost}.`,
    date < log.today - EPISODE_DAYS ? undefined : say`Try an easier week first.`,
  );
}
