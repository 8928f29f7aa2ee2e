import type { Message } from '../base/message';
import type { TextEdit } from '../base/text';
import type { CodeActionKind, Range } from '../contracts/lspTypes';
import type { Session } from '../model/types';
import type { Entry, LineNode } from '../syntax/tree';
import type { FeatureContext } from './context';

/** A refactoring: something a runner may want to do to what is selected, without anything being amiss. */
export interface Action {
  /** Names it in the `data` that its resolve reads. */
  readonly id: string;
  readonly kind: CodeActionKind;
  /** What the menu says; `undefined` where it does not apply. Must be quick: it is asked at every move of the cursor. */
  title(target: ActionTarget): Message | undefined;
  /** Edits by document; made only when the action was chosen. */
  edit(target: ActionTarget): EditsByDocument | Promise<EditsByDocument>;
}

export type EditsByDocument = ReadonlyMap<string, readonly TextEdit[]>;

export interface ActionTarget {
  readonly context: FeatureContext;
  readonly range: Range;
  /** The line that the selection begins on. */
  readonly line: LineNode;
  readonly number: number;
  /** The entry that the selection begins in. */
  readonly entry?: Entry;
  /** The model's reading of it. */
  readonly session?: Session;
}

/** Edits of the document that was asked about. */
export function editsHere({ context }: ActionTarget, ...edits: readonly TextEdit[]): EditsByDocument {
  return new Map([[context.document.uri, edits]]);
}
