import { type Message, say } from '../../../base/message';
import { pulseMornings, type RaisedPulse, raisedPulseOn } from '../../../model/queries/restingPulse';
import { isUnwell, numberOn } from '../../../model/queries/signals';
import type { Day, Log } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { easeAndNoteCause } from '../../kit/fixes/selfCare';
import { decimal } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule } from '../../rule';
import { hrvSuppressed, hrvSuppressedOptions } from './heartRateVariability';
import { isTired, isVariabilityLow, RHR_DELTA_BPM, whatToDo } from './morningLimits';

export const morningSigns = defineRule({
  id: 'morning-signs',
  group: 'signals',
  theme: 'body',
  title: 'Morning pulse off the usual',
  detects:
    'The resting pulse is `rhr.delta` beats or more (and more than twice what it varies anyway) above the median of the 28 days before, on two mornings in a row; or ten beats once. Ten mornings are needed, or one with the usual pulse beside it (`rhr 56, normally 49`), which counts by itself. Sick days are no part of what is usual. A hint; information together with low heart-rate variability, a sick day, or fatigue of 7 of 10. It speaks too when the mean of ln(rMSSD) over the last seven days (four mornings at least) is below the mean of `hrv.base-days` days before (14 mornings at least) by more than `hrv.swc` of their standard deviations; above that band only with fatigue of 7 of 10. With `hrv.mode` kiviniemi: one morning more than a standard deviation below the mean of the ten days before, or the second fall in a row.',
  why: 'A raised pulse says that something asks for energy: training, heat, a cold, life. It does not say which.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'A meta-analysis finds the pulse a little up in short overload and not at all in long; the change is within what it varies from day to day. In one study of overtrained runners it fell. So it is a reason to ask, not an answer.',
    sources: ['Bosquet L et al. 2008, Br J Sports Med 42:709', 'Lehmann M et al. 1991, Int J Sports Med 12:444–452'],
  },
  options: {
    'rhr.delta': decimal(RHR_DELTA_BPM, { min: 3, max: 12 }).describe(
      'Beats above the usual, on two mornings in a row.',
    ),
    ...hrvSuppressedOptions,
  },
  parts: [hrvSuppressed],

  checkDay(day, { log, options }) {
    const raised = raisedPulseOn(log, day.date, options['rhr.delta']);
    const own = numberOn(day, 'rhr');
    if (!raised && own && own.usual === undefined) {
      const { has, needs } = pulseMornings(log, day.date);
      if (has < needs) {
        return [{ silent: say`needs ${needs} mornings of the four weeks before, has ${has}` }];
      }
    }
    if (!raised || goesOn(day.date, log, options['rhr.delta'])) return [];
    const { reading, before } = raised;
    return [
      {
        place: reading.place,
        level: hasCompany(day, log) ? 'raised' : 'main',
        message: message(raised, day, log),
        related: before ? [{ place: before.place, message: say`${dateIn(log, before.date)}: ${before.value}` }] : [],
        fixes: () => easeAndNoteCause(log, reading.place, day.date),
      },
    ];
  },
});

/** Whether the next morning is raised too. Then the finding is on that one. */
function goesOn(date: DayNumber, log: Log, deltaBpm: number): boolean {
  return [1, 2].some(days => raisedPulseOn(log, date + days, deltaBpm) !== undefined);
}

function hasCompany(day: Day, log: Log): boolean {
  return isVariabilityLow(log, day.date) || isTired(day) || [day, log.day(day.date - 1)].some(isUnwell);
}

function message({ before, aboveBpm }: RaisedPulse, day: Day, log: Log): Message {
  const above = Math.floor(aboveBpm);
  const fact = before
    ? say`Resting pulse ${above} above the usual on ${dateIn(log, day.date)} and the morning before.`
    : say`Resting pulse ${above} above the usual on ${dateIn(log, day.date)}.`;
  return withAdvice(fact, whatToDo(day, log));
}
