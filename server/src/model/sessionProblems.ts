import { type Message, say } from '../base/message';
import type { Span } from '../base/text';
import { insertion, makeIt, replacement } from '../syntax/lineFixes';
import type { AmountNode, LineFix, Problem } from '../syntax/tree';
import { type LogUnit, plainNumber, writtenDistance } from '../values/distance';
import { clockForm, spokenDuration } from '../values/duration';
import { spokenPace } from '../values/pace';

/** What the numbers of a session show to be amiss. */

function ambiguous(span: Span, message: Message, fixes: readonly LineFix[], habit?: string): Problem {
  return { id: 'reading-unsure', span, message, fixes, ...(habit !== undefined && { habit }) };
}

/** A bare number that may be a distance or minutes; the first fix is how it was read. */
export function distanceOrMinutes(
  span: Span,
  value: number,
  unit: LogUnit,
  readAs: 'distance' | 'minutes',
  kind: string,
): Problem {
  const [distance, minutes] = [`${plainNumber(value, 2)} ${unit}`, `${plainNumber(value, 2)} min`];
  const read = readAs === 'distance' ? distance : minutes;
  const fixes = [makeIt(span, distance), makeIt(span, minutes)];
  const message = say`Distance or minutes? Read as ${read}.`;
  return ambiguous(span, message, readAs === 'distance' ? fixes : fixes.reverse(), `${readAs} of ${kind}`);
}

/** A bare number behind a distance that makes a possible pace with it. */
export function minutesBesideDistance(span: Span, value: number): Problem {
  const minutes = `${plainNumber(value, 2)} min`;
  return ambiguous(span, say`Read as ${minutes}.`, [makeIt(span, minutes)], 'minutes behind a distance');
}

/** A bare number of a step that was taken for metres or seconds. */
export function bareInStep(span: Span, value: number, readAs: string, others: readonly string[]): Problem {
  return ambiguous(span, say`${plainNumber(value, 2)} without a unit is read as ${readAs}.`, [
    makeIt(span, readAs),
    ...others.map(other => makeIt(span, other)),
  ]);
}

/** A range on something done: its upper end counts. */
export function rangeCounted(span: Span, low: string, high: string): Problem {
  const message = say`A range on something done: ${high} counts. Which was it?`;
  return ambiguous(span, message, [makeIt(span, high), makeIt(span, low)]);
}

/** `4-6 x 800 m` on something done: the higher count is added up. */
export function countRange(span: Span, low: number, high: number): Problem {
  const message = say`Of the counts, ${high} is added up. How many were they?`;
  return ambiguous(span, message, [makeIt(span, `${high} x`), makeIt(span, `${low} x`)]);
}

/** `easy 8 km 5:45` */
export function readAsPace(span: Span, time: string, unit: LogUnit, hours: string | undefined): Problem {
  const pace = `@ ${time}/${unit}`;
  return ambiguous(span, say`${time} is too short for this distance and read as a pace, ${time}/${unit}.`, [
    makeIt(span, pace),
    ...(hours === undefined ? [] : [makeIt(span, hours)]),
  ]);
}

/** `long 30 km 2:30` */
export function readAsHours(span: Span, time: string, unit: LogUnit | undefined, hours: string): Problem {
  return ambiguous(span, say`${time} is too short for this distance and read as hours and minutes, ${hours}.`, [
    makeIt(span, hours),
    ...(unit === undefined ? [] : [makeIt(span, `@ ${time}/${unit}`)]),
  ]);
}

/** `@ 5:40` that may be the time for the amount or a pace. */
export function timeOrPace(span: Span, timeS: number, unit: LogUnit, readAs: 'time' | 'pace'): Problem {
  const time = clockForm(timeS);
  const fixes = [makeIt(span, `@ ${spokenSeconds(timeS)}`), makeIt(span, `@ ${time}/${unit}`)];
  return ambiguous(
    span,
    readAs === 'time'
      ? say`${time} is read as the time for this distance; it could be a pace.`
      : say`${time} is read as a pace per ${unit}; it could be the time for this distance.`,
    readAs === 'time' ? fixes : fixes.reverse(),
  );
}

/** `5 min 40 sec`, unmistakably a duration. */
function spokenSeconds(timeS: number): string {
  const minutes = Math.floor(timeS / 60);
  const seconds = Math.round(timeS - minutes * 60);
  return minutes === 0 ? `${seconds}s` : seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} sec`;
}

/** `20:30 5 km`: the duration, or the time of day? */
export function durationOrClock(span: Span, time: string): Problem {
  return ambiguous(
    span,
    say`${time} is read as how long it took. As a time of day it is written ${time}: with a colon behind it.`,
    [makeIt(span, `${time} min`), makeIt(span, `${time}:`)],
  );
}

/** A lone `19:30`. */
export function loneTime(span: Span, time: string): Problem {
  return ambiguous(span, say`${time} is read as minutes and seconds of a run.`, [
    makeIt(span, `${time} min`),
    makeIt(span, `${time}h`),
  ]);
}

/** `long 2:30`: minutes and seconds of a whole run? */
export function shortTime(span: Span, time: string): Problem {
  return ambiguous(span, say`${time} is read as minutes and seconds. Hours and minutes are written ${time}h.`, [
    makeIt(span, `${time}h`),
    makeIt(span, `${time} min`),
  ]);
}

/** A second amount of one dimension; `first` is the one that counts, when it may stand behind. */
export function secondAmount(
  { span }: AmountNode,
  dimension: 'distance' | 'duration' | 'pace',
  first?: AmountNode,
): Problem {
  const asPart = insertion(say`Make it a part of its own with +`, span.start, '+ ');
  const isBehind = first === undefined || first.span.start < span.start;
  const note = insertion(say`Begin the note here`, span.start, '> ');
  return ambiguous(
    span,
    (isBehind ? secondBehind : secondBefore)[dimension],
    dimension === 'pace' || !isBehind ? [note] : [asPart, note],
  );
}

const secondBehind = {
  distance: say`There is a distance before this one already; only that one counts.`,
  duration: say`There is a time before this one already; only that one counts.`,
  pace: say`There is a pace before this one already; only that one counts.`,
} as const;
const secondBefore = {
  distance: say`There is a distance behind this one that has its unit; only that one counts.`,
  duration: say`There is a time behind this one that has its unit; only that one counts.`,
  pace: say`There is a pace behind this one that has its unit; only that one counts.`,
} as const;

/** Where no other reading is likely, the numbers can be kept as a note. */
function orNote(span: Span, fixes: readonly LineFix[]): readonly LineFix[] {
  if (fixes.length > 0) return fixes;
  return [insertion(say`Keep the numbers as a note`, span.start, '> ')];
}

/** `37.5 miles` alone, farther than a marathon: a run, or what a week came to? */
export function runOrWeek(span: Span, amount: string, isRange: boolean): Problem {
  const before = isRange ? span : { start: span.start, end: span.start };
  const kept = isRange ? amount : '';
  return ambiguous(span, say`Read as one run of ${amount}. What a week came to is written total week ${amount}.`, [
    replacement(say`It is the total of the week`, before, `total week ${kept}`),
    replacement(say`It is a run`, before, `run ${kept}`),
  ]);
}

/** A distance and a duration that hardly anyone has run. */
export function tooFast(span: Span, paceSPerKm: number, unit: LogUnit, fixes: readonly LineFix[]): Problem {
  return {
    id: 'result-impossible',
    span,
    message: say`That would be ${spokenPace(paceSPerKm, unit)}, all the way. Is one of the numbers another?`,
    fixes: orNote(span, fixes),
  };
}

export function rideTooFast(span: Span, speedKmh: number, fixes: readonly LineFix[]): Problem {
  return {
    id: 'result-impossible',
    span,
    message: say`That would be ${Math.round(speedKmh)} km/h on average. Is one of the numbers another?`,
    fixes: orNote(span, fixes),
  };
}

export function tooLong(span: Span, durationS: number, fixes: readonly LineFix[]): Problem {
  return {
    id: 'result-impossible',
    span,
    message: say`${spokenDuration(durationS)} is longer than a session lasts. Is it another number?`,
    fixes,
  };
}

/** `8 x 2 min, 1 min walk`: fast running, or running and walking by turns? */
export function walkedRecoveries({ end }: Span, span: Span): Problem {
  const marked = (title: Message, mark: string) => insertion(title, end, ` ${mark}`);
  return {
    id: 'reading-unsure',
    span,
    message: say`Repetitions with walks between: easy running and walking, or hard? It is read as easy.`,
    fixes: [marked(say`It was easy`, '!easy'), marked(say`It was hard`, '!hard')],
    habit: 'walked recoveries',
  };
}

/** A distance that its steps, or the rest of the line, do not add up to. */
export function distanceDiffers(total: AmountNode, sumM: number, isMinimum: boolean, unit: LogUnit): Problem {
  const sum = writtenDistance(sumM, unit);
  return {
    id: 'total-differs',
    span: total.span,
    message: partsAddUp(sum, isMinimum),
    fixes: [makeIt(total.span, sum)],
  };
}

export function durationDiffers(total: AmountNode, sumS: number, isMinimum: boolean): Problem {
  const sum = clockForm(Math.round(sumS));
  return {
    id: 'total-differs',
    span: total.span,
    message: partsAddUp(sum, isMinimum),
    fixes: [makeIt(total.span, sum)],
  };
}

function partsAddUp(sum: string, isMinimum: boolean): Message {
  return isMinimum ? say`The parts add up to at least ${sum}.` : say`The parts add up to ${sum}.`;
}

/** A pace that the distance and the duration do not make. */
export function paceDiffers(span: Span, paceSPerKm: number, unit: LogUnit): Problem {
  const pace = spokenPace(paceSPerKm, unit);
  return {
    id: 'total-differs',
    span,
    message: say`Distance and duration make ${pace}.`,
    fixes: [makeIt(span, `@ ${pace}`)],
  };
}
