import { easedSitesOn, isSameSite, type PainReading, painOn } from '../../model/queries/pain';
import type { Log } from '../../model/types';
import { tellsHowItGoes } from '../../syntax/facts/pain';
import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';

/** What was asked or told of a part is not asked again for so many days. */
const QUIET_DAYS = 10;

/**
 * Findings without what need not be asked of a pain. How much it hurt nobody can say weeks later: that is asked as long as what is said of
 * done days is shown. Of one part it is asked on the newest day, where the runner looks, and no more once a level is told on one of the ten
 * days around, or on one of the ten days after it how it goes: worse, better, gone, one sore point. Other questions stay as long as the text. With `advice.days 0` all of them are asked.
 */
export function painAskedOnce(log: Log, findings: readonly Finding[]): readonly Finding[] {
  const days = log.dayOptions(log.today)['advice.days'];
  if (days === 0) return findings;
  const questions = findings.flatMap(finding => {
    const date = finding.id === 'pain-level' ? finding.place.document.dateOf(finding.place.line) : undefined;
    return date === undefined ? [] : [{ finding, date, sites: sitesOf(log, finding, date) }];
  });
  const isLeft = (each: Question) =>
    each.date < log.today - days ||
    questions.some(other => isAsked(other, each)) ||
    isTold(log, each) ||
    isAnswered(log, each);
  const left = new Set(questions.filter(isLeft).map(({ finding }) => finding));
  return left.size === 0 ? findings : findings.filter(finding => !left.has(finding));
}

interface Question {
  readonly finding: Finding;
  readonly date: DayNumber;
  readonly sites: readonly string[];
}

/** Whether one question asks of the same part as an earlier one. */
function isAsked(newer: Question, { date, sites }: Question): boolean {
  return newer.date > date && newer.date <= date + QUIET_DAYS && mayBeSame(newer.sites, sites);
}

/** Whether a level is told of the same part on a day around a question. */
function isTold(log: Log, { date, sites }: Question): boolean {
  return log
    .writtenDates(date - QUIET_DAYS, Math.min(date + QUIET_DAYS, log.today))
    .flatMap(at => (at === date ? [] : painOn(log.day(at))))
    .some(({ level, site }) => level !== undefined && mayBeSame([site], sites));
}

/** Whether a later day tells how the same part goes, or has a run with it that needs no question. */
function isAnswered(log: Log, { date, sites }: Question): boolean {
  return log
    .writtenDates(date + 1, Math.min(date + QUIET_DAYS, log.today))
    .map(at => log.day(at))
    .flatMap(day => [
      ...painOn(day)
        .filter(isAnswer)
        .map(({ site }) => site),
      ...easedSitesOn(day),
    ])
    .some(site => mayBeSame([site], sites));
}

function isAnswer({ words, session }: PainReading): boolean {
  return session !== undefined || tellsHowItGoes(words);
}

function sitesOf(log: Log, { place: { line } }: Finding, date: DayNumber): readonly string[] {
  return painOn(log.day(date))
    .filter(({ place, level }) => place.line === line && level === undefined)
    .map(({ site }) => site);
}

/** Where nobody says what hurts, it may be the same. */
function mayBeSame(some: readonly string[], others: readonly string[]): boolean {
  return some.some(site => others.some(other => site === '' || other === '' || isSameSite(site, other)));
}
