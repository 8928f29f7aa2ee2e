// All other files import the types of the Language Server Protocol from here. The package holds plain data types and enumerations.

import type {
  CodeAction,
  CodeActionKind,
  CodeLens,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover as HoverOfProtocol,
  InlayHint,
  InlineCompletionItem,
  CompletionItem as ItemOfProtocol,
  CompletionList as ListOfProtocol,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { MarkdownText } from '../base/markdown';
import type { Exchange } from './messages';

export {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type InlayHint,
  type InlineCompletionItem,
  InsertTextFormat,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  SymbolKind,
  SymbolTag,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver-types';

/** The names of the requests that features answer. */
export const lspMethod = {
  codeAction: 'textDocument/codeAction',
  codeActionResolve: 'codeAction/resolve',
  codeLens: 'textDocument/codeLens',
  codeLensResolve: 'codeLens/resolve',
  completion: 'textDocument/completion',
  completionResolve: 'completionItem/resolve',
  definition: 'textDocument/definition',
  documentHighlight: 'textDocument/documentHighlight',
  documentLink: 'textDocument/documentLink',
  documentSymbol: 'textDocument/documentSymbol',
  foldingRange: 'textDocument/foldingRange',
  formatting: 'textDocument/formatting',
  hover: 'textDocument/hover',
  inlayHint: 'textDocument/inlayHint',
  inlineCompletion: 'textDocument/inlineCompletion',
  onTypeFormatting: 'textDocument/onTypeFormatting',
  prepareRename: 'textDocument/prepareRename',
  rangeFormatting: 'textDocument/rangeFormatting',
  references: 'textDocument/references',
  rename: 'textDocument/rename',
  selectionRange: 'textDocument/selectionRange',
  semanticTokensDelta: 'textDocument/semanticTokens/full/delta',
  semanticTokensFull: 'textDocument/semanticTokens/full',
  semanticTokensRange: 'textDocument/semanticTokens/range',
  workspaceSymbol: 'workspace/symbol',
} as const;

/** The answer of each request, and its parameters as far as features read them. */
export interface LspRequests {
  readonly [lspMethod.codeAction]: Exchange<CodeActionParams, readonly CodeAction[]>;
  readonly [lspMethod.codeActionResolve]: Exchange<CodeAction, CodeAction>;
  readonly [lspMethod.codeLens]: Exchange<DocumentParams, readonly CodeLens[]>;
  readonly [lspMethod.codeLensResolve]: Exchange<CodeLens, CodeLens>;
  readonly [lspMethod.completion]: Exchange<CompletionParams, CompletionList | null>;
  readonly [lspMethod.completionResolve]: Exchange<CompletionItem, CompletionItem>;
  readonly [lspMethod.definition]: Exchange<PositionParams, readonly Location[] | null>;
  readonly [lspMethod.documentHighlight]: Exchange<PositionParams, readonly DocumentHighlight[] | null>;
  readonly [lspMethod.documentLink]: Exchange<DocumentParams, readonly DocumentLink[]>;
  readonly [lspMethod.documentSymbol]: Exchange<DocumentParams, readonly DocumentSymbol[]>;
  readonly [lspMethod.foldingRange]: Exchange<DocumentParams, readonly FoldingRange[]>;
  readonly [lspMethod.formatting]: Exchange<FormattingParams, readonly TextEdit[]>;
  readonly [lspMethod.hover]: Exchange<PositionParams, Hover | null>;
  readonly [lspMethod.inlayHint]: Exchange<RangeParams, readonly InlayHint[]>;
  readonly [lspMethod.inlineCompletion]: Exchange<PositionParams, readonly InlineCompletionItem[] | null>;
  readonly [lspMethod.onTypeFormatting]: Exchange<OnTypeFormattingParams, readonly TextEdit[]>;
  readonly [lspMethod.prepareRename]: Exchange<
    PositionParams,
    { readonly range: Range; readonly placeholder: string } | null
  >;
  readonly [lspMethod.rangeFormatting]: Exchange<RangeFormattingParams, readonly TextEdit[]>;
  readonly [lspMethod.references]: Exchange<ReferenceParams, readonly Location[] | null>;
  readonly [lspMethod.rename]: Exchange<RenameParams, WorkspaceEdit | null>;
  readonly [lspMethod.selectionRange]: Exchange<SelectionRangeParams, readonly SelectionRange[]>;
  readonly [lspMethod.semanticTokensDelta]: Exchange<
    SemanticTokensDeltaParams,
    SemanticTokens | SemanticTokensDelta | null
  >;
  readonly [lspMethod.semanticTokensFull]: Exchange<DocumentParams, SemanticTokens | null>;
  readonly [lspMethod.semanticTokensRange]: Exchange<RangeParams, SemanticTokens>;
  readonly [lspMethod.workspaceSymbol]: Exchange<WorkspaceSymbolParams, readonly WorkspaceSymbol[]>;
}

// A place that is rendered as Markdown takes rendered Markdown alone, and only `renderMarkdown` makes that.

export interface MarkdownContent {
  readonly kind: 'markdown';
  readonly value: MarkdownText;
}
export type Hover = Omit<HoverOfProtocol, 'contents'> & { readonly contents: MarkdownContent };
export type CompletionList = Omit<ListOfProtocol, 'items'> & { items: CompletionItem[] };
export type CompletionItem = Omit<ItemOfProtocol, 'documentation'> & { documentation?: MarkdownContent };

// Parameters of the requests, as far as the features read them. Members are those of the protocol.

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface PositionParams extends DocumentParams {
  readonly position: Position;
}

export interface RangeParams extends DocumentParams {
  readonly range: Range;
}

export interface CompletionParams extends PositionParams {
  readonly context?: { readonly triggerKind: number; readonly triggerCharacter?: string };
}

export interface CodeActionParams extends RangeParams {
  readonly context: { readonly diagnostics: readonly Diagnostic[]; readonly only?: readonly CodeActionKind[] };
}

export interface FormattingParams extends DocumentParams {
  readonly options: FormattingOptions;
}

export interface RangeFormattingParams extends RangeParams {
  readonly options: FormattingOptions;
}

export interface OnTypeFormattingParams extends PositionParams {
  readonly ch: string;
  readonly options: FormattingOptions;
}

export interface SelectionRangeParams extends DocumentParams {
  readonly positions: readonly Position[];
}

export interface SemanticTokensDeltaParams extends DocumentParams {
  readonly previousResultId: string;
}

export interface ReferenceParams extends PositionParams {
  readonly context: { readonly includeDeclaration: boolean };
}

export interface WorkspaceSymbolParams {
  readonly query: string;
}

export interface RenameParams extends PositionParams {
  readonly newName: string;
}

/** The capabilities of a server that features announce. */
export interface Capability {
  readonly hoverProvider?: true;
  readonly completionProvider?: { readonly triggerCharacters: readonly string[]; readonly resolveProvider: true };
  readonly inlineCompletionProvider?: true;
  readonly codeActionProvider?: { readonly codeActionKinds: readonly CodeActionKind[]; readonly resolveProvider: true };
  readonly codeLensProvider?: { readonly resolveProvider: true };
  readonly documentLinkProvider?: { readonly resolveProvider?: false };
  readonly documentSymbolProvider?: true;
  readonly inlayHintProvider?: true;
  readonly workspaceSymbolProvider?: true;
  readonly foldingRangeProvider?: true;
  readonly selectionRangeProvider?: true;
  readonly semanticTokensProvider?: {
    readonly legend: { readonly tokenTypes: readonly string[]; readonly tokenModifiers: readonly string[] };
    readonly full: { readonly delta: true };
    readonly range: true;
  };
  readonly documentFormattingProvider?: true;
  readonly documentRangeFormattingProvider?: true;
  readonly documentOnTypeFormattingProvider?: {
    readonly firstTriggerCharacter: string;
    readonly moreTriggerCharacter: readonly string[];
  };
  readonly documentHighlightProvider?: true;
  readonly definitionProvider?: true;
  readonly referencesProvider?: true;
  readonly renameProvider?: { readonly prepareProvider: true };
}
