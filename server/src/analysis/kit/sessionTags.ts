import { type Message, say } from '../../base/message';
import type { Day, Session } from '../../model/types';
import type { Fix } from '../finding';
import { addTag } from './edits/changeSession';
import { editsIn, type FixOptions, fixOf } from './fixes/fix';

interface Tagged {
  readonly tags: readonly string[];
}

/** The tag for hard days that are meant to follow each other, as in stage races and ultra training. */
const ON_PURPOSE = 'b2b';
/** The tag for a day that is not compared with others. */
const EVENT = 'event';
/** The tag for what a physio has planned, in which some pain is expected. */
const PHYSIO = 'physio';

export function isOnPurpose({ tags }: Tagged): boolean {
  return tags.includes(ON_PURPOSE);
}

export function isDayOnPurpose({ countedSessions }: Day): boolean {
  return countedSessions.some(isOnPurpose);
}

export function isEvent({ tags }: Tagged): boolean {
  return tags.includes(EVENT);
}

export function isByPhysio({ tags }: Tagged): boolean {
  return tags.includes(PHYSIO);
}

/** *They belong together: tag #b2b* */
export function markOnPurpose(session: Session): Fix {
  return tagFix(session, ON_PURPOSE, say`They belong together: tag #${ON_PURPOSE}`);
}

/** *It is an event: tag #event* */
export function markAsEvent(session: Session): Fix {
  return tagFix(session, EVENT, say`It is an event: tag #${EVENT}`);
}

/** A fix that adds a tag to a session. */
export function tagFix(session: Session, tag: string, title: Message, options?: FixOptions): Fix {
  return fixOf(title, () => editsIn(session.place.document, [addTag(session, tag)]), options);
}
