import { type PainReading, painOn } from '../../model/queries/pain';
import type { Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';

/** What was asked or told of a part is not asked again for so many days. */
const QUIET_DAYS = 10;

/**
 * Findings without what need not be asked of a pain. How much it hurt nobody can say weeks later: that is asked as long as what is said of
 * done days is shown. Once it is asked or a level is told, it is not asked of the same part on the ten days after. Other questions stay as
 * long as the text. With `advice.days 0` all of them are asked.
 */
export function painAskedOnce(log: Log, findings: readonly Finding[]): readonly Finding[] {
  const days = log.dayOptions(log.today)['advice.days'];
  if (days === 0) return findings;
  const questions = findings.flatMap(finding => {
    const date = finding.id === 'pain-level' ? finding.place.document.dateOf(finding.place.line) : undefined;
    return date === undefined ? [] : [{ finding, date, parts: partsOf(log, finding, date) }];
  });
  if (questions.length === 0) return findings;
  const asked: Question[] = [];
  for (const each of questions.toSorted((a, b) => a.date - b.date)) {
    const isAsked = asked.some(({ date, parts }) => {
      return date < each.date && date >= each.date - QUIET_DAYS && isSamePart(parts, each.parts);
    });
    if (!isAsked && !isToldBefore(log, each)) asked.push(each);
  }
  const told = new Set(asked.filter(({ date }) => date >= log.today - days).map(({ finding }) => finding));
  const left = new Set(questions.map(({ finding }) => finding).filter(finding => !told.has(finding)));
  return findings.filter(finding => !left.has(finding));
}

interface Question {
  readonly finding: Finding;
  readonly date: DayNumber;
  /** What hurts, one word for each part; empty where it is not said. */
  readonly parts: readonly string[];
}

function isToldBefore(log: Log, { date, parts }: Question): boolean {
  return log
    .writtenDates(date - QUIET_DAYS, date - 1)
    .flatMap(at => painOn(log.day(at)))
    .some(reading => reading.level !== undefined && isSamePart(partsIn([reading]), parts));
}

function partsOf(log: Log, { place: { line } }: Finding, date: DayNumber): readonly string[] {
  return partsIn(painOn(log.day(date)).filter(({ place, level }) => place.line === line && level === undefined));
}

function partsIn(readings: readonly PainReading[]): readonly string[] {
  return readings
    .flatMap(({ site }) => site.split(' '))
    .filter(word => word !== '' && !SIDES.has(word))
    .map(word => SAME_PARTS.find(words => words.includes(word))?.[0] ?? word);
}

/** Where nobody says what hurts, it may be the same. */
function isSamePart(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some(word => others.includes(word));
}

const SIDES: ReadonlySet<string> = new Set([
  ...['left', 'right', 'l', 'r', 'links', 'rechts', 'linke', 'rechte', 'linker', 'rechter', 'linkes', 'rechtes'],
  ...['li', 're', 'inner', 'outer', 'both', 'beide', 'innen', 'außen'],
]);

/** Words with which one and the same part is called from day to day. */
const SAME_PARTS: readonly (readonly string[])[] = [
  ['achilles', 'achillessehne', 'sehne', 'tendon', 'heel', 'ferse'],
  ['shin', 'shins', 'tibia', 'schienbein', 'schienbeine'],
  ['knee', 'knees', 'knie', 'kneecap', 'kniescheibe', 'patella'],
  ['calf', 'calves', 'wade', 'waden'],
  ['hamstring', 'hamstrings', 'hammy', 'beinbeuger'],
  ['foot', 'feet', 'arch', 'plantar', 'fuß', 'fuss', 'füße', 'fußsohle'],
  ['hip', 'hips', 'hüfte', 'groin', 'leiste'],
  ['ankle', 'ankles', 'knöchel', 'sprunggelenk'],
  ['back', 'rücken', 'kreuz'],
];
