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
    message: `${value} is above the top of the scale, ${level.max}. A scale of its own is written behind it: ${name} ${value}/${top}.`,
    fixes: [`${value}/${top}`, `${level.max}/${level.max}`].map(text => replace(`Make it ${text}`, level.span, text)),
  };
}

/** `6 x 800 m (2:41)`: the average of the repetitions, or their recovery? */
export function averageOrRecovery(span: Span, bracket: Span, timeS: number): Problem {
  const time = clockForm(timeS);
  return {
    id: 'amount-ambiguous',
    span,
    message: `Read as the average time of the repetitions, ${time}. A recovery is written r ${time}.`,
    fixes: [replace('It is the average', bracket, `= ${time}`), replace('It is the recovery', bracket, `r ${time}`)],
  };
}

/** More than 20 hours of sleep. Three figures are hours and minutes run together, or minutes. */
export function sleepImpossible(span: Span, durationS: number): Problem {
  const hours = durationS / SECONDS_PER_HOUR;
  const isWhole = Number.isInteger(hours) && hours >= 100 && hours < 1200;
  const fixes = isWhole
    ? [
        ...(hours % 100 < 60
          ? [
              replace(
                `Make it ${Math.floor(hours / 100)}h${String(hours % 100).padStart(2, '0')}`,
                span,
                `${Math.floor(hours / 100)}h${String(hours % 100).padStart(2, '0')}`,
              ),
            ]
          : []),
        replace(`Make it ${hours} min`, span, `${hours} min`),
      ]
    : [];
  return {
    id: 'result-impossible',
    span,
    message: `${spokenDuration(durationS)} of sleep is more than a night holds. Hours and minutes are written 7h20.`,
    fixes: [...fixes, insert('Make it a note', span.start, '> ')],
  };
}

/** Something with a place in the line. */
interface Part {
  readonly span: Span;
}

/** Amounts in an implicit note count for nothing: `easy 8 km with Tom 46:00`. */
export function amountInNote(text: string, note: Span, unread: readonly Part[], move: readonly LineFix[]): Problem {
  const [stands, is] = unread.length === 1 ? ['stands', 'is'] : ['stand', 'are'];
  return {
    id: 'amount-in-note',
    span: upTo(note, unread),
    message: `${listed(text, unread)} ${stands} in what reads as a note, and ${is} not counted.`,
    fixes: [...move, insert('Mark the note with >', note.start, noteMark(text, note.start))],
  };
}

/** The exception for places and moods: `easy Grunewald 8 km 46:00`. */
export function amountReadInNote(text: string, note: Span, read: readonly Part[], move: readonly LineFix[]): Problem {
  const was = read.length === 1 ? 'was' : 'were';
  return {
    id: 'amount-in-note',
    span: upTo(note, read),
    message: `${listed(text, read)} ${was} read from among these words; the words are a note.`,
    fixes: [...move, insert('Mark it all as a note with >', note.start, noteMark(text, note.start))],
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

function listed(text: string, parts: readonly Part[]): string {
  const texts = parts.slice(0, MOST_NAMED).map(({ span }) => text.slice(span.start, span.end));
  const rest = parts.length - texts.length;
  const all = rest > 0 ? [...texts, `${rest} more`] : texts;
  return all.length <= 1 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** A first word that no session is called by. */
export function wordUnknown(span: Span, word: string, near: readonly string[]): Problem {
  const meant = near[0];
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return {
    id: 'word-unknown',
    span,
    message: `${word} is no session word yet, so this is kept as a session of its own kind.${question}`,
    fixes: [
      ...near.map(other => replace(`Change to ${other}`, span, other)),
      insert('Make it a note', span.start, '> '),
    ],
  };
}

/** A letter behind repetitions that stands for no effort. */
export function letterUnknown(span: Span, letter: string): Problem {
  return {
    id: 'word-unknown',
    span,
    message: `${letter} is none of the letters for an effort (E M T I R), so it is kept as a note.`,
    fixes: [insert('Make it a note', span.start, '> ')],
  };
}

/** `rest or easy 5 km` */
export function alternatives(span: Span, first: string, second: string): Problem {
  return {
    id: 'amount-ambiguous',
    span,
    message: `Either of two: ${first} counts.`,
    fixes: [replace(`Make it ${first}`, span, first), replace(`Make it ${second}`, span, second)],
  };
}

/** A lone `10 m`. */
export function loneMetres(span: Span, value: number): Problem {
  return {
    id: 'amount-ambiguous',
    severity: 'information',
    span,
    message: `Metres, minutes or miles? ${value} m is ${value} metres.`,
    fixes: [`${value} min`, `${value} mi`, `${value} metres`].map(text => replace(`Make it ${text}`, span, text)),
  };
}

/** `46.30` where a time is expected. */
export function minutesWithPoint(span: Span, time: string): Problem {
  return {
    id: 'amount-ambiguous',
    span,
    message: `Read as ${time}: minutes and seconds are written with a colon.`,
    fixes: [replace(`Make it ${time}`, span, time)],
  };
}

/** A fix that is one replacement. */
export function replace(title: string, span: Span, newText: string): LineFix {
  return { title, edits: [{ span, newText }], isSafe: false };
}

/** A fix that puts something in at one place. */
export function insert(title: string, at: number, newText: string): LineFix {
  return replace(title, { start: at, end: at }, newText);
}
