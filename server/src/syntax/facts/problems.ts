import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { plainNumber } from '../../values/distance';
import { clockForm, SECONDS_PER_HOUR, spokenDuration } from '../../values/duration';
import { asNote, makeIt, replacement } from '../lineFixes';
import type { Problem, ScaleValue } from '../tree';

/** Where readers put what they find amiss. */
export type Problems = Problem[];

/** Scales that people use beyond the usual ten: Borg's of 20, and percent. */
const LARGER_SCALES = [20, 100] as const;

/** A value above its scale: `stress 11/10`. */
export function scaleImpossible(name: string, level: ScaleValue): Problem {
  const value = plainNumber(level.value, 1);
  const top = LARGER_SCALES.find(max => max >= level.value) ?? Math.ceil(level.value);
  return {
    id: 'scale-impossible',
    span: level.span,
    message: say`${value} is above the top of the scale, ${level.max}. A scale of its own is written behind it: ${name} ${value}/${top}.`,
    fixes: [`${value}/${top}`, `${level.max}/${level.max}`].map(text => makeIt(level.span, text)),
  };
}

/** More than 20 hours of sleep. Three figures are hours and minutes run together, or minutes. */
export function sleepImpossible(span: Span, durationS: number): Problem {
  const hours = durationS / SECONDS_PER_HOUR;
  const isWhole = Number.isInteger(hours) && hours >= 100 && hours < 1200;
  const fixes = isWhole
    ? [
        ...(hours % 100 < 60
          ? [makeIt(span, `${Math.floor(hours / 100)}h${String(hours % 100).padStart(2, '0')}`)]
          : []),
        makeIt(span, `${hours} min`),
      ]
    : [];
  return {
    id: 'result-impossible',
    span,
    message: say`${spokenDuration(durationS)} of sleep is more than a night holds. Hours and minutes are written 7h20.`,
    fixes: [...fixes, asNote(span.start)],
  };
}

/** A first word that no session is called by. */
export function wordUnknown(span: Span, word: string, near: readonly string[]): Problem {
  const meant = near[0];
  return {
    id: 'word-unknown',
    span,
    message:
      meant === undefined
        ? say`${word} is no session word yet, so this is kept as a session of its own kind.`
        : say`${word} is no session word yet, so this is kept as a session of its own kind. Did you mean ${meant}?`,
    fixes: [...near.map(other => replacement(say`Change to ${other}`, span, other)), asNote(span.start)],
  };
}

/** `travel 8h`: hours on the way, or of time zone? */
export function journeyOrShift(span: Span, hours: number): Problem {
  return {
    id: 'reading-unsure',
    span,
    message: say`Read as ${spokenDuration(hours * SECONDS_PER_HOUR)} on the way. A shift in time zones has its sign: +${hours}h east, -${hours}h west.`,
    fixes: [`+${hours}h`, `-${hours}h`, `${hours}h on the way`].map(text => makeIt(span, text)),
  };
}

/** `maxhr 18`: a number that no runner has, with the likely ones as fixes. */
export function profileImpossible(
  span: Span,
  written: string,
  low: number,
  high: number,
  likely: readonly string[],
): Problem {
  return {
    id: 'value-invalid',
    span,
    message: say`${written} is hardly meant: this may be from ${low} to ${high}.`,
    fixes: likely.map(text => makeIt(span, text)),
  };
}

/** `threshold 40:05/km` */
export function paceImpossible(span: Span, fastestSPerKm: number, slowestSPerKm: number): Problem {
  return {
    id: 'value-invalid',
    span,
    message: say`A threshold pace may be from ${clockForm(fastestSPerKm)} to ${clockForm(slowestSPerKm)} per km.`,
    fixes: [],
  };
}

/** `zones hr 120 110` */
export function zonesImpossible(span: Span): Problem {
  return {
    id: 'value-invalid',
    span,
    message: say`Zones begin one above the other, in beats a minute: zones hr 120 140 155 168 180.`,
    fixes: [],
  };
}
