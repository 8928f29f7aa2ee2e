import { both, type Message, say } from '../../base/message';
import type { Span } from '../../base/text';
import { plainNumber } from '../../values/distance';
import { clockForm, SECONDS_PER_HOUR, spokenDuration } from '../../values/duration';
import { isSpace } from '../characters';
import type { LineFix, Problem, ScaleValue } from '../tree';

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

/** `6 x 800 m (2:41)`: the average of the repetitions, or their recovery? */
export function averageOrRecovery(span: Span, bracket: Span, timeS: number): Problem {
  const time = clockForm(timeS);
  return {
    id: 'reading-unsure',
    span,
    message: say`Read as the average time of the repetitions, ${time}. A recovery is written r ${time}.`,
    fixes: [
      replace(say`It is the average`, bracket, `= ${time}`),
      replace(say`It is the recovery`, bracket, `r ${time}`),
    ],
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
    fixes: [...fixes, insert(say`Make it a note`, span.start, '> ')],
  };
}

/** Something with a place in the line. */
interface Part {
  readonly span: Span;
}

/** Amounts in an implicit note count for nothing: `easy 8 km with Tom 46:00`. */
export function amountInNote(text: string, note: Span, unread: readonly Part[], move: readonly LineFix[]): Problem {
  return {
    id: 'text-unread',
    span: upTo(note, unread),
    message:
      unread.length === 1
        ? say`${listed(text, unread)} stands in what reads as a note, and is not counted.`
        : say`${listed(text, unread)} stand in what reads as a note, and are not counted.`,
    fixes: [...move, insert(say`Mark the note with >`, note.start, noteMark(text, note.start))],
  };
}

/** The exception for places and moods: `easy Grunewald 8 km 46:00`. */
export function amountReadInNote(text: string, note: Span, read: readonly Part[], move: readonly LineFix[]): Problem {
  return {
    id: 'text-unread',
    span: upTo(note, read),
    message:
      read.length === 1
        ? say`${listed(text, read)} was read from among these words; the words are a note.`
        : say`${listed(text, read)} were read from among these words; the words are a note.`,
    fixes: [...move, insert(say`Mark it all as a note with >`, note.start, noteMark(text, note.start))],
  };
}

/** `> ` for the note from column `at` on: it marks one behind white space only. */
export function noteMark(text: string, at: number): string {
  return at === 0 || isSpace(text.charCodeAt(at - 1)) ? '> ' : ' > ';
}

/** From the first unread word to the last amount. */
function upTo({ start }: Span, parts: readonly Part[]): Span {
  return { start, end: Math.max(start, ...parts.map(({ span }) => span.end)) };
}

/** Amounts named in a message: the first few. */
const MOST_NAMED = 3;

function listed(text: string, parts: readonly Part[]): Message {
  const texts = parts.slice(0, MOST_NAMED).map(({ span }) => text.slice(span.start, span.end));
  const rest = parts.length - texts.length;
  return both(rest > 0 ? [...texts, say`${rest} more`] : texts);
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
    fixes: [
      ...near.map(other => replace(say`Change to ${other}`, span, other)),
      insert(say`Make it a note`, span.start, '> '),
    ],
  };
}

/** A letter behind repetitions that stands for no effort. */
export function letterUnknown(span: Span, letter: string): Problem {
  return {
    id: 'word-unknown',
    span,
    message: say`${letter} is none of the letters for an effort (E M T I R), so it is kept as a note.`,
    fixes: [insert(say`Make it a note`, span.start, '> ')],
  };
}

/** `rest or easy 5 km` */
export function alternatives(span: Span, first: string, second: string): Problem {
  return {
    id: 'reading-unsure',
    span,
    message: say`Either of two: ${first} counts.`,
    fixes: [makeIt(span, first), makeIt(span, second)],
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

/** A lone `10 m`. */
export function loneMetres(span: Span, value: number): Problem {
  return {
    id: 'reading-unsure',
    severity: 'information',
    span,
    message: say`Metres, minutes or miles? ${value} m is ${value} metres.`,
    fixes: [`${value} min`, `${value} mi`, `${value} metres`].map(text => makeIt(span, text)),
  };
}

/** `46.30` where a time is expected. */
export function minutesWithPoint(span: Span, time: string): Problem {
  return {
    id: 'reading-unsure',
    span,
    message: say`Read as ${time}: minutes and seconds are written with a colon.`,
    fixes: [makeIt(span, time)],
  };
}

/** `fartlek 1-2-3-2-1` */
export function rowOfMinutes(span: Span, row: string): Problem {
  return {
    id: 'reading-unsure',
    span,
    message: say`Numbers in a row without a unit are read as minutes here.`,
    fixes: [makeIt(span, `${row} min`), makeIt(span, `${row} km`)],
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

/** A replacement named by the text that stands there afterwards. */
export function makeIt(span: Span, newText: string): LineFix {
  return replace(say`Make it ${newText}`, span, newText);
}

/** A fix that is one replacement. */
export function replace(title: Message, span: Span, newText: string): LineFix {
  return { title, edits: [{ span, newText }], isSafe: false };
}

/** A fix that puts something in at one place. */
export function insert(title: Message, at: number, newText: string): LineFix {
  return replace(title, { start: at, end: at }, newText);
}
