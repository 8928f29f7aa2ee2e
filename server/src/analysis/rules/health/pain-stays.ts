import { countOf, type Message, rounded, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { isLasting, isSameSite, isTight, type PainReading, painOn } from '../../../model/queries/pain';
import type { Day, Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { restOrCrossNext } from '../../kit/fixes/easing';
import { wholeNumber } from '../../kit/options';
import { dateIn, painSite, withAdvice } from '../../kit/phrases';
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
    'One site hurts on `pain.days` days in a row (one day without a word between two of them passes; four where the later one says `again`, `still` or `worse`), at 2 of 10 or more or without a level, with a run in the seven days before; or on as many of seven days without a level. What is only called tight is information, and so is pain on no more than those days of seven where a run between them went without a word about it. Said on the last of them. Sessions tagged `#physio` are left out.',
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
    if (day.date > log.today || !hasRunLately(day, log)) return [];
    const most = options['pain.days'];
    const lasting = painfulSites(day).flatMap(reading => {
      const course = inARow(reading, most, log) ?? inAWeek(reading, most, log);
      return course ? [{ reading, course }] : [];
    });
    const [worst] = lasting.toSorted((a, b) => Number(isMild(a.course)) - Number(isMild(b.course)));
    if (!worst) return [];
    const { reading, course } = worst;
    return [
      {
        place: reading.place,
        ...(isMild(course) ? { level: 'middle' as const } : { isDanger: true as const }),
        message: message(reading, course, log),
        fixes: () => restOrCrossNext(log, reading.place.document),
      },
    ];
  },
});

interface Course {
  readonly first: DayNumber;
  /** Days on which it is written. */
  readonly days: number;
  /** It was told as tight on all of them. */
  readonly isTight: boolean;
  /** A run between them went without a word about it. */
  readonly comesAndGoes: boolean;
}

function isMild({ isTight: isAllTight, comesAndGoes }: Course): boolean {
  return isAllTight || comesAndGoes;
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

/** The row of painful days of a site that ends on the day of a reading, where it is long enough. */
function inARow(reading: PainReading, least: number, log: Log): Course | undefined {
  const { date } = reading;
  let first = date;
  let days = 1;
  let most = daysBefore(reading);
  let isAllTight = isTight(reading);
  for (let at = date - 1; at >= first - most; at--) {
    const before = readingOn(at, reading, log);
    if (!before) continue;
    first = at;
    days++;
    most = daysBefore(before);
    isAllTight &&= isTight(before);
  }
  return days < least ? undefined : { first, days, isTight: isAllTight, comesAndGoes: false };
}

/**
 * The painful days of a site within seven days that end with a reading. A low level that comes and goes with runs is often no reason to stop;
 * without a level nobody knows.
 */
function inAWeek(reading: PainReading, least: number, log: Log): Course | undefined {
  const { date } = reading;
  if (!isUntold(reading)) return undefined;
  const painful = log.writtenDates(date - DAYS_PER_WEEK + 1, date).filter(at => {
    const found = readingOn(at, reading, log);
    return found !== undefined && isUntold(found);
  });
  const [first] = painful;
  if (first === undefined || painful.length < least) return undefined;
  const isQuietBetween = writtenDays(log, first, date).some(each => hasRun(each) && !painful.includes(each.date));
  const comesAndGoes = isQuietBetween && painful.length === least;
  return { first, days: painful.length, isTight: false, comesAndGoes };
}

function isUntold(reading: PainReading): boolean {
  return reading.site !== '' && reading.level === undefined && !isTight(reading);
}

function readingOn(date: DayNumber, { site }: PainReading, log: Log): PainReading | undefined {
  return painfulSites(log.day(date)).find(each => isSameSite(each.site, site));
}

function daysBefore(reading: PainReading): number {
  return isLasting(reading) ? MOST_DAYS_TOLD : MOST_DAYS_APART;
}

function hasRunLately({ date }: Day, log: Log): boolean {
  return writtenDays(log, date - RUN_DAYS, date).some(each => !each.isPlanned && hasRun(each));
}

function message(reading: PainReading, course: Course, log: Log): Message {
  const { site, level, date } = reading;
  const name = painSite(reading);
  const where = site === '' ? name : say`${name}: pain`;
  const much = level === undefined ? '' : say` (${rounded(level, 1)}/10)`;
  const often = countOf(course.days, 'day');
  const since = dateIn(log, course.first);
  const isPast = date < log.today;
  if (course.isTight) {
    const fact = say`${name}: tight on ${often}, since ${since}.`;
    return withAdvice(fact, isPast ? undefined : say`Easy and short until it is loose.`);
  }
  if (course.comesAndGoes) {
    const fact = say`${where} on ${often} in a week, since ${since}.`;
    return withAdvice(fact, isPast ? undefined : say`Easy and short until it is quiet.`);
  }
  const fact = say`${where} on ${often}, since ${since}${much}.`;
  return withAdvice(fact, isPast ? undefined : say`Rest until a walk is free of it.`);
}
