import { joinedMarkdown, type Markdown } from '../../base/markdown';
import { joined, type Message, say } from '../../base/message';
import type { DayClass, Intensity, LoadSource } from '../../model/types';

// How hovers put phrases together, and what they call classes of days, intensities and sources of load.

/** The parts that are not empty, joined by a middle dot. */
export function dotted(parts: readonly (Message | undefined)[]): Message {
  return together(parts, ' · ');
}

/** The lines that are not empty, below one another. */
export function lined(lines: readonly (Markdown | Message | undefined)[]): Markdown {
  return joinedMarkdown(lines, '  \n');
}

/** The paragraphs that are not empty. */
export function paragraphs(parts: readonly (Markdown | Message | undefined)[]): Markdown {
  return joinedMarkdown(parts, '\n\n');
}

/** The parts of a line of Markdown that are not empty, joined by a middle dot. */
export function dottedMarkdown(parts: readonly (Markdown | Message | undefined)[]): Markdown {
  return joinedMarkdown(parts, ' · ');
}

/** The parts that are not empty, joined by a separator. */
export function together(parts: readonly (Message | undefined)[], separator: string): Message {
  return joined(
    parts.flatMap(part => part || []),
    separator,
  );
}

export const dayClassWords: Readonly<Record<DayClass, Message>> = {
  race: say`race day`,
  hard: say`hard day`,
  long: say`long day`,
  easy: say`easy day`,
  strength: say`strength day`,
  'active-recovery': say`rest day with active recovery`,
  rest: say`rest day`,
  'rest-implied': say`rest day (nothing logged)`,
  sick: say`sick day`,
  injured: say`injured`,
  unknown: say`unknown: nothing logged`,
};

export const intensityWords: Readonly<Record<Intensity, Message>> = {
  recovery: say`Recovery`,
  easy: say`Easy`,
  moderate: say`Moderate`,
  hard: say`Hard`,
  race: say`Race effort`,
  strength: say`Strength`,
};

/** What the load of a session was computed from, and whether it is an estimate. */
export const loadWords: Readonly<Record<LoadSource, { readonly isEstimate: boolean; readonly from: Message }>> = {
  rpe: { isEstimate: false, from: say`from effort and time` },
  'hr-zones': { isEstimate: true, from: say`estimated from time in heart-rate zones` },
  hr: { isEstimate: true, from: say`estimated from heart rate` },
  pace: { isEstimate: true, from: say`estimated from pace` },
  duration: { isEstimate: true, from: say`estimated from kind and time` },
  distance: { isEstimate: true, from: say`estimated from kind and distance` },
};
