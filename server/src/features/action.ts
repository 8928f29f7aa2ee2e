import type { Message } from '../base/message';
import type { EditsByDocument, TextEdit } from '../base/text';
import type { CodeActionKind, Range } from '../contracts/lspTypes';
import type { Session } from '../model/types';
import type { Entry, LineNode } from '../syntax/tree';
import type { FeatureContext } from './context';

/** A refactoring: a change of the selected text that a runner may want although nothing is wrong. */
export interface Action {
  /** The id of the action in the `data` of its code action. */
  readonly id: string;
  readonly kind: CodeActionKind;
  /** The title in the menu; `undefined` where the action does not apply. Must be fast: editors ask at every move of the cursor. */
  title(target: ActionTarget): Message | undefined;
  /** Edits by document. They are made only when the action was chosen. */
  edit(target: ActionTarget): EditsByDocument | Promise<EditsByDocument>;
}

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
