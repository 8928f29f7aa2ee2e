import { say } from '../../base/message';
import type { Day, Session } from '../../model/types';
import type { Fix } from '../finding';
import { addTag } from './edits/changeSession';
import { editsIn, fixOf } from './fixes/fix';

/** The tag for hard days that are meant to follow each other, as in stage races and ultra training. */
const ON_PURPOSE = 'b2b';

export function isOnPurpose({ tags }: Session): boolean {
  return tags.includes(ON_PURPOSE);
}

export function isDayOnPurpose({ countedSessions }: Day): boolean {
  return countedSessions.some(isOnPurpose);
}

/** *They belong together: tag #b2b* */
export function markOnPurpose(session: Session): Fix {
  const title = say`They belong together: tag #${ON_PURPOSE}`;
  return fixOf(title, () => editsIn(session.place.document, [addTag(session, ON_PURPOSE)]));
}
