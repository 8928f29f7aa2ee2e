import type { Analysis } from '../analysis/engine/analyse';
import type { Rehearsal } from '../analysis/engine/scratchLog';
import type { Finding } from '../analysis/finding';
import type { Checkpoint } from '../base/checkpoint';
import type { Translations } from '../base/message';
import type { DisplaySettings } from '../config/settings';
import type { Log, LogDocument } from '../model/types';

/** What a feature may look at: the document it was asked about, its log, and what the rules found. */
export interface FeatureContext {
  readonly document: LogDocument;
  readonly log: Log;
  /** Findings in this document, in the order of the text. */
  findings(): readonly Finding[];
  /** All that was found in the log; hovers say from it what is quiet and why. */
  analysis?(): Analysis;
  /** A copy of the log to try edits in. */
  rehearse?(): Rehearsal;
  readonly checkpoint: Checkpoint;
  /** What is shown beside the text; without it all that is on by default. */
  readonly display?: DisplaySettings;
  /** Without it the client is taken to understand everything that VS Code does. */
  readonly client?: ClientFacts;
  /** Of the documents that the client has open, the versions that the log is made of; edits say them. */
  readonly versions?: ReadonlyMap<string, number>;
}

/** What a feature may look at that is about all logs and not about one document. */
export interface WorkspaceContext {
  readonly logs: readonly Log[];
  /** All that was found in one of the logs. */
  analysisOf(log: Log): Analysis;
  readonly checkpoint: Checkpoint;
  readonly client?: ClientFacts;
}

/** What is known of the client, where it changes an answer. */
export interface ClientFacts {
  /** `textDocument.completion.completionItem.snippetSupport` */
  readonly snippets?: boolean;
  /** `textDocument.inlineCompletion` is there at all. */
  readonly inlineCompletions?: boolean;
  /** `textDocument.codeAction.resolveSupport` names `edit`; without it edits come at once. */
  readonly resolvesCodeActions?: boolean;
  /** `workspace.workspaceEdit.documentChanges` */
  readonly versionedEdits?: boolean;
  /** `workspace.workspaceEdit.resourceOperations` names `create`. */
  readonly createsFiles?: boolean;
  /** `textDocument.foldingRange.rangeLimit` */
  readonly foldingLimit?: number;
  /** A command of the client that opens its settings; it is given the name of the setting to show. */
  readonly settingsCommand?: string;
  /** A command of the client that shows a week; it is given a document and a position on a date of the week. */
  readonly weekCommand?: string;
  /** A command of the client that opens its list of suggestions. */
  readonly suggestCommand?: string;
  /** Where a rule is described for the runner; without it diagnostics and hovers carry no link. */
  readonly rulePage?: (id: string) => string;
  /** The client's language; without it messages are English. */
  readonly translations?: Translations;
}
