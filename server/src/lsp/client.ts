import type { InitializeParams } from 'vscode-languageserver';
import { translationsOf } from '../base/message';
import { type InitializationOptions, readInitializationOptions, type ThemeKind } from '../contracts/params';
import type { ClientFacts } from '../features/context';
import { type DayNumber, parseIsoDate } from '../values/date';

/** What the client said about itself in `initialize`, as far as the server acts on it. */
export interface Client {
  /** The folders of its workspace, as URIs. */
  readonly folders: readonly string[];
  /** Its date, until it tells another; without one the server's own clock counts. */
  readonly today?: DayNumber;
  readonly servesFiles: boolean;
  readonly showsWeeks: boolean;
  /** The settings in `initialize`, for clients that cannot be asked. */
  readonly settings: unknown;
  readonly can: {
    readonly pullDiagnostics: boolean;
    readonly refreshDiagnostics: boolean;
    readonly refreshSemanticTokens: boolean;
    readonly refreshCodeLenses: boolean;
    readonly refreshInlayHints: boolean;
    readonly answerConfiguration: boolean;
    readonly registerConfiguration: boolean;
    readonly registerWatchedFiles: boolean;
    readonly showProgress: boolean;
    readonly workspaceFolders: boolean;
  };
  /** Notes another kind of colour theme. */
  setTheme(kind: ThemeKind): void;
  /** What features are told about the client. */
  readonly facts: ClientFacts;
}

/** Reads what the client says about itself. A member that is missing or malformed counts as absent. */
export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument, window } = params.capabilities;
  const options = readInitializationOptions(params.initializationOptions);
  const today = options.today === undefined ? undefined : parseIsoDate(options.today);
  const { rulePages } = options;
  let { theme } = options;
  const texts = textsOf(options.translations);
  const foldingLimit = textDocument?.foldingRange?.rangeLimit;
  return {
    folders: foldersOf(params),
    ...(today !== undefined && { today }),
    servesFiles: options.servesFiles ?? false,
    showsWeeks: options.showsWeeks ?? false,
    settings: options.trainlog,
    can: {
      pullDiagnostics: textDocument?.diagnostic !== undefined,
      refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
      refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
      answerConfiguration: workspace?.configuration === true,
      registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      registerWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      showProgress: window?.workDoneProgress === true,
      workspaceFolders: workspace?.workspaceFolders === true,
    },
    setTheme(kind) {
      theme = kind;
    },
    facts: {
      theme: () => theme,
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      inlineCompletions: textDocument?.inlineCompletion !== undefined,
      resolvesCodeActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      ...(foldingLimit !== undefined && { foldingLimit }),
      acceptCommand: options.acceptCommand,
      adjustCommand: options.adjustCommand,
      dashboardCommand: options.dashboardCommand,
      fixWeekCommand: options.fixWeekCommand,
      suggestCommand: options.suggestCommand,
      weekCommand: options.weekCommand,
      ruleCommand: options.ruleCommand,
      rowCommand: options.rowCommand,
      ...(rulePages !== undefined && { rulePage: (id: string) => rulePages.replaceAll('{id}', id) }),
      ...(texts.size > 0 && { translations: translationsOf(params.locale ?? 'en', texts) }),
    },
  };
}

/** The entries of a client's bundle that map text to text. */
function textsOf(bundle: InitializationOptions['translations'] = {}): ReadonlyMap<string, string> {
  const entries = Object.entries(bundle);
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The value of the setting `trainlog` in the settings that a client sends. */
export function settingsOf(pushed: unknown): unknown {
  const record = recordOf(pushed);
  return 'trainlog' in record ? record.trainlog : undefined;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(folder => folder.uri);
  return rootUri ? [rootUri] : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
