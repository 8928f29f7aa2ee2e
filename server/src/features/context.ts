import type { Analysis } from '../analysis/engine/analyse';
import type { TriedFix } from '../analysis/engine/fixTrials';
import type { ScratchLog } from '../analysis/engine/scratchLog';
import type { Finding } from '../analysis/finding';
import type { Checkpoint } from '../base/checkpoint';
import type { Translations } from '../base/message';
import type { DisplaySettings } from '../config/settings';
import type { InitializationOptions, ThemeKind } from '../contracts/messages';
import type { Log, LogDocument } from '../model/types';

/** What a feature gets for a request about a document: the document, its log and the findings. */
export interface FeatureContext {
  readonly document: LogDocument;
  readonly log: Log;
  /** What is shown now of the findings in this document, in the order of the text. */
  findings(): readonly Finding[];
  /** All findings of the log, and which rules are silent and why. */
  analysis(): Analysis;
  /** A copy of the log to try edits in. */
  scratchLog(): ScratchLog;
  /** The fixes of findings of the log that change days, each tried out when it is asked for. */
  tried(findings: readonly Finding[]): Iterable<TriedFix>;
  readonly checkpoint: Checkpoint;
  /** The settings of what is shown beside the text; without them the defaults hold. */
  readonly display?: DisplaySettings;
  /** What the client can do; without it, all that VS Code can. */
  readonly client?: ClientFacts;
  /** The versions of the open documents that the log was made from, for edits. */
  readonly versions?: ReadonlyMap<string, number>;
}

/** What diagnostics are made from. Of a long text that nobody has read yet there is no more. */
export type DiagnosticsContext = Omit<FeatureContext, 'analysis' | 'scratchLog' | 'tried'>;

/** What a feature gets for a request about all logs. */
export interface WorkspaceContext {
  readonly logs: readonly Log[];
  /** All findings of one of the logs. */
  analysisOf(log: Log): Analysis;
  readonly checkpoint: Checkpoint;
  readonly client?: ClientFacts;
}

/** Commands of the client that answers may run; `contracts/params.ts` says what each does. */
type ClientCommands = Readonly<
  Pick<
    InitializationOptions,
    | 'acceptCommand'
    | 'adjustCommand'
    | 'dashboardCommand'
    | 'fixWeekCommand'
    | 'ruleCommand'
    | 'rowCommand'
    | 'suggestCommand'
    | 'weekCommand'
  >
>;

/** What is known of the client and changes answers. */
export interface ClientFacts extends ClientCommands {
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
  /** The address of a rule's page; without it diagnostics have no link. */
  readonly rulePage?: (id: string) => string;
  /** The kind of its colour theme now; `undefined` where it shows no pictures. */
  readonly theme?: () => ThemeKind | undefined;
  /** The client's language; without it messages are English. */
  readonly translations?: Translations;
}
