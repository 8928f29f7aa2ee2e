import { type Message, say } from '../base/message';
import type { Span } from '../base/text';
import type { LineFix } from './tree';

// Fixes that the runner has to choose, as there are other readings.

/** Writes something over a span. */
export function replacement(title: Message, span: Span, newText: string): LineFix {
  return { title, edits: [{ span, newText }], isSafe: false };
}

/** Puts something in at one place. */
export function insertion(title: Message, at: number, newText: string): LineFix {
  return replacement(title, { start: at, end: at }, newText);
}

/** Named by the text that stands there afterwards. */
export function makeIt(span: Span, newText: string): LineFix {
  return replacement(say`Make it ${newText}`, span, newText);
}

/** Makes what stands from a place on a note. */
export function asNote(at: number): LineFix {
  return insertion(say`Make it a note`, at, '> ');
}
