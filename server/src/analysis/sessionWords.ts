import type { Session } from '../model/types';
import { bodyExtent } from './edits/replacePlanned';

/**
 * Whether a session says one of some words of itself: as a tag (`#trail`), or as a word before its note that gave way to its kind
 * (`trail long 20 km`). Words are lower case.
 */
export function says(session: Session, words: ReadonlySet<string>): boolean {
  if (session.tags.some(tag => words.has(tag))) return true;
  const { text } = session.place.line;
  const { start, end } = bodyExtent(session.entry, text);
  const body = text.slice(start, end).toLowerCase();
  return (body.match(/\p{L}+/gu) ?? []).some(word => words.has(word));
}
