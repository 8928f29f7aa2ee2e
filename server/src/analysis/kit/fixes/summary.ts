import { say } from '../../../base/message';
import { mean } from '../../../base/statistics';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { painOn } from '../../../model/queries/pain';
import { levelsOf, nightsOf, numbersOf, statesOn } from '../../../model/queries/signals';
import { sumOfDays } from '../../../model/queries/sums';
import type { Day, Log } from '../../../model/types';
import { styleOf } from '../../../syntax/style';
import { DAYS_PER_WEEK, type DayNumber, isoDate } from '../../../values/date';
import { metresPer, plainNumber } from '../../../values/distance';
import { SECONDS_PER_HOUR } from '../../../values/duration';
import type { Fix } from '../../finding';
import { blockOf } from '../edits/dayBlocks';
import { entryPrefix, insertEntryOnDay } from '../edits/insertEntryOnDay';
import { markedDate } from '../places';
import { editsIn, fixOf } from './fix';

/** The scales that a runner may log, in the order in which they are summed up. */
const SCALES = ['fatigue', 'mood', 'motivation', 'energy', 'stress', 'soreness', 'appetite'] as const;
/** The usual level of a measure is that of this many days before the days that are summed up. */
const USUAL_DAYS = 28;

/**
 * *Sum it up for a doctor or physio*: adds a few lines of note below the last of some days, with what the log says of them, to be read
 * aloud or copied. They have the runner's own figures and judge nothing.
 */
export function summaryForClinician(log: Log, day: Day, days: number): Fix {
  const { document, line } = markedDate(day);
  return fixOf(
    say`Sum it up for a doctor or physio`,
    () => {
      const block = blockOf(document, line);
      if (!block) return new Map();
      const { eol, indent } = styleOf(document.tree);
      const prefix = /^\s*/.exec(entryPrefix(document, block, styleOf(document.tree)))?.[0] || indent;
      const note = linesOf(log, day.date - days + 1, day.date).map(text => `> ${text}`);
      return editsIn(document, [insertEntryOnDay(document, block, note.join(eol + prefix))]);
    },
    { clears: false },
  );
}

function linesOf(log: Log, from: DayNumber, to: DayNumber): readonly string[] {
  return [
    `For a doctor or physio, ${isoDate(from)} to ${isoDate(to)}:`,
    listed(
      'How it felt, on average',
      SCALES.flatMap(scale => scaleText(log, scale, from, to)),
    ),
    listed('Measured', [
      ...sleepText(log, from, to),
      ...pulseText(log, 'rhr', from, to),
      ...pulseText(log, 'hrv', from, to),
    ]),
    listed('Training', trainingText(log, from, to)),
    listed('Ill or hurt', [
      ...statesText(log, 'sick', from, to),
      ...statesText(log, 'injury', from, to),
      ...painText(log, from, to),
    ]),
  ].filter(text => text !== '');
}

function listed(head: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${head}: ${parts.join(', ')}`;
}

/** `fatigue 7.4/10 on 12 days` */
function scaleText(log: Log, scale: string, from: DayNumber, to: DayNumber): readonly string[] {
  const levels = levelsOf(log, scale, from, to).map(({ level }) => level);
  const [first] = levels;
  if (!first) return [];
  const share = mean(levels.map(level => level.share));
  return [`${scale} ${plainNumber(share * first.max, 1)}/${first.max} on ${days(levels.length)}`];
}

function sleepText(log: Log, from: DayNumber, to: DayNumber): readonly string[] {
  const durationsS = nightsOf(log, from, to).flatMap(({ durationS }) => durationS ?? []);
  if (durationsS.length === 0) return [];
  const shortest = Math.min(...durationsS) / SECONDS_PER_HOUR;
  const usual = mean(durationsS) / SECONDS_PER_HOUR;
  return [`sleep ${plainNumber(usual, 1)} h a night (shortest ${plainNumber(shortest, 1)} h)`];
}

/** `rhr 52 (before 47)` */
function pulseText(log: Log, metric: 'rhr' | 'hrv', from: DayNumber, to: DayNumber): readonly string[] {
  const valuesOf = (first: DayNumber, last: DayNumber) => numbersOf(log, metric, first, last).map(({ value }) => value);
  const values = valuesOf(from, to);
  const before = valuesOf(from - USUAL_DAYS, from - 1);
  if (values.length === 0) return [];
  const usual = before.length === 0 ? '' : ` (before ${plainNumber(mean(before), 0)})`;
  return [`${metric} ${plainNumber(mean(values), 0)}${usual}`];
}

function trainingText(log: Log, from: DayNumber, to: DayNumber): readonly string[] {
  const weeks = (to - from + 1) / DAYS_PER_WEEK;
  const now = sumOfDays(log, from, to);
  const before = weeklyBaseline(log, from);
  const parts = [
    `${distance(log, now.distanceM / weeks)} and ${plainNumber(now.runs / weeks, 1)} runs a week`,
    `${days(now.hardDays)} hard`,
    `${days(now.restDays)} of rest`,
  ];
  return before ? [...parts, `${distance(log, before.distanceM)} a week before`] : parts;
}

/** `sick 2026-03-02: fever, cough` */
function statesText(log: Log, state: string, from: DayNumber, to: DayNumber): readonly string[] {
  return log.writtenDates(from - USUAL_DAYS, to).flatMap(date => {
    const words = statesOn(log.day(date), state).map(({ body }) => body.words.join(' '));
    return words.length === 0 ? [] : [`${state} ${isoDate(date)}${words[0] === '' ? '' : ` (${words.join('; ')})`}`];
  });
}

/** Each painful site with its highest level. */
function painText(log: Log, from: DayNumber, to: DayNumber): readonly string[] {
  const highest = new Map<string, number>();
  for (const date of log.writtenDates(from, to)) {
    for (const { site, level = 0 } of painOn(log.day(date))) {
      if (level > 0 && site !== '') highest.set(site, Math.max(level, highest.get(site) ?? 0));
    }
  }
  return [...highest].map(([site, level]) => `${site} up to ${plainNumber(level, 1)}/10`);
}

function distance(log: Log, distanceM: number): string {
  return `${plainNumber(distanceM / metresPer(log.unit), 0)} ${log.unit}`;
}

function days(count: number): string {
  return `${count} day${count === 1 ? '' : 's'}`;
}
