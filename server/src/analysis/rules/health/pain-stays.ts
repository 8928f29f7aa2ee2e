import { capitalised, countOf, type Message, rounded, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { isLasting, isTight, type PainReading, painOn } from '../../../model/queries/pain';
import type { Day, Log } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { restOrCrossNext } from '../../kit/fixes/easing';
import { wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { isByPhysio } from '../../kit/sessionTags';
import { defineRule } from '../../rule';

/** One day without a word between two of them does not end a row of painful days. */
const MOST_DAYS_APART = 2;
/** `again`, `still` and `worse` say that it was there before: with them so many days may lie between. */
const MOST_DAYS_TOLD = 5;
/** Pain below this of 10 is a trace, which may come and go. */
const LEAST_LEVEL = 2;
/** Pain long after the last run is not the business of a training log. */
const RUN_DAYS = 7;

export const painStays = defineRule({
  id: 'pain-stays',
  group: 'health',
  theme: 'body',
  isMedical: true,
  title: 'Pain that stays for days',
  detects:
    'One site hurts on `pain.days` days in a row (one day without a word between two of them passes; four where the later one says `again`, `still` or `worse`), at 2 of 10 or more or without a level, with a run in the seven days before. What is only called tight is information. Said on the last of them. Sessions tagged `#physio` are left out.',
  why: 'Pain of a run mostly settles within a day or two. What is there on a third morning asks for rest before it asks for weeks.',
  severity: { done: 'warning' },
  evidence: {
    grade: 'C',
    text: 'Sports medicine asks that pain has settled 24 h after a run; that three days are too many is a convention.',
    sources: ['Vincent HK, Vincent KR 2017, Curr Sports Med Rep 16:122'],
  },
  options: {
    'pain.days': wholeNumber(3, { min: 2, max: 7 }).describe(
      'Days in a row with pain at one site from which it is said.',
    ),
  },
  repeats: { type: 'episodes', maxGapDays: MOST_DAYS_TOLD },

  checkDay(day, { log, options }) {
    if (day.date > log.today) return [];
    const lasting = painfulSites(day).flatMap(reading => {
      const since = painfulSince(reading, log);
      return since.days >= options['pain.days'] && hasRunLately(day, log) ? [{ reading, since }] : [];
    });
    return lasting.slice(0, 1).map(({ reading, since }) => ({
      place: reading.place,
      ...(since.isTight ? { level: 'middle' as const } : { isDanger: true as const }),
      message: message(reading, since, log),
      fixes: () => restOrCrossNext(log, reading.place.document),
    }));
  },
});

interface Since {
  readonly first: DayNumber;
  /** Days on which it is written. */
  readonly days: number;
  /** It was told as tight on all of them. */
  readonly isTight: boolean;
}

/** The readings of a day that count, one for each site. */
function painfulSites(day: Day): readonly PainReading[] {
  const bySite = new Map<string, PainReading>();
  for (const reading of painOn(day)) {
    const isTrace = reading.level !== undefined && reading.level < LEAST_LEVEL;
    if (!isTrace && !isByPhysio(reading)) bySite.set(reading.site, reading);
  }
  return [...bySite.values()];
}

/** The row of painful days of a site that ends on the day of a reading. */
function painfulSince(reading: PainReading, log: Log): Since {
  const { site, date } = reading;
  let first = date;
  let days = 1;
  let most = daysBefore(reading);
  let isAllTight = isTight(reading);
  for (let at = date - 1; at >= first - most; at--) {
    const before = painfulSites(log.day(at)).find(each => each.site === site);
    if (!before) continue;
    first = at;
    days++;
    most = daysBefore(before);
    isAllTight &&= isTight(before);
  }
  return { first, days, isTight: isAllTight };
}

function daysBefore(reading: PainReading): number {
  return isLasting(reading) ? MOST_DAYS_TOLD : MOST_DAYS_APART;
}

function hasRunLately({ date }: Day, log: Log): boolean {
  return writtenDays(log, date - RUN_DAYS, date).some(each => !each.isPlanned && hasRun(each));
}

function message({ site, level, date }: PainReading, { first, days, isTight: isAllTight }: Since, log: Log): Message {
  const where = site === '' ? say`Pain` : say`${capitalised(site)}: pain`;
  const much = level === undefined ? '' : say` (${rounded(level, 1)}/10)`;
  if (isAllTight) {
    const fact = say`${capitalised(site)}: tight on ${countOf(days, 'day')}, since ${dateIn(log, first)}.`;
    return withAdvice(fact, date < log.today ? undefined : say`Easy and short until it is loose.`);
  }
  const fact = say`${where} on ${countOf(days, 'day')}, since ${dateIn(log, first)}${much}.`;
  return withAdvice(fact, date < log.today ? undefined : say`Rest until a walk is free of it.`);
}
