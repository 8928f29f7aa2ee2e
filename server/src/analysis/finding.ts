import type { Message } from '../base/message';
import type { TextEdit } from '../base/text';
import type { Place } from '../model/types';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something worth saying, on exactly the words it is about. */
export interface Finding {
  /** The rule's or text check's id, and the code that a client shows. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Praise: for hovers and `check`, never a squiggle. */
  readonly isPositive?: true;
  readonly place: Place;
  /** The other days involved. */
  readonly related: readonly RelatedPlace[];
  /** Made only when asked for: a lazy list of fixes, best first. */
  fixes(): readonly Fix[];
}

/** Another place that a finding speaks of, and in words what is there. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  /** The one that `Ctrl+.` Enter takes. At most one a finding. */
  readonly isPreferred: boolean;
  /** May be applied unasked (`source.fixAll.trainlog`, `check --fix`). */
  readonly isSafe: boolean;
  /** After the edit the finding is gone. False only for planning ahead on a finding about the past. */
  readonly clears: boolean;
  /** Edits by document. */
  edit(): ReadonlyMap<string, readonly TextEdit[]>;
}
