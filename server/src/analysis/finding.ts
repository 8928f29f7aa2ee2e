import type { Message } from '../base/message';
import type { EditsByDocument } from '../base/text';
import type { TextPlace } from '../model/types';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule or a check of the text says of a place. The place is exactly the words that it is about. */
export interface Finding {
  /** The rule's or text check's id, and the code that a client shows. */
  readonly id: string;
  /** The part of the rule that found it, when it is one of those beside the rule itself. */
  readonly part?: string;
  readonly severity: Severity;
  readonly message: Message;
  /** It may end in harm, and is shown before everything else. */
  readonly isDanger?: true;
  /** It is praise: hovers and `check` show it, and it gets no squiggle. */
  readonly isPositive?: true;
  /** It is nice to know: hovers and the *Weeks* view tell it, and nothing else does. */
  readonly isQuiet?: true;
  readonly place: TextPlace;
  /** The other days involved. */
  readonly related: readonly RelatedPlace[];
  /** The habit of writing that it asks about: of all that ask so, the newest is shown. */
  readonly habit?: string;
  /** An option of its rule with which it would not be said. */
  readonly loosen?: { readonly option: string; readonly value: number };
  /** The fixes, best first. They are made when somebody asks for them. */
  fixes(): readonly Fix[];
}

/** Who speaks: a rule, or a part of it. */
export function voiceOf({ id, part }: { readonly id: string; readonly part?: string | undefined }): string {
  return part === undefined ? id : `${id} ${part}`;
}

/** Another place that a finding refers to, with words for what is there. */
export interface RelatedPlace {
  readonly place: TextPlace;
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  /** `Ctrl+.` and Enter take it. A finding has one preferred fix at most. */
  readonly isPreferred: boolean;
  /** It may be applied without asking (`source.fixAll.trainlog`, `check --fix`). */
  readonly isSafe: boolean;
  /** The finding is gone after the edit. False only when a fix plans ahead for a finding about the past. */
  readonly clears: boolean;
  /** It answers the finding or changes its rule. Without it, it changes the days that the finding is about. */
  readonly purpose?: 'accept' | 'accept-for-longer' | 'change-rule';
  /** The edits, by the URI of their document. */
  edit(): EditsByDocument;
}
