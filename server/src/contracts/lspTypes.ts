// The one door to the Language Server Protocol's types: everything from here upward takes them from this file. The package holds
// plain data types and their enumerations, nothing that runs.

export {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type InlayHint,
  type InlineCompletionItem,
  InsertTextFormat,
  type Location,
  MarkupKind,
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

import type { CodeActionKind, Diagnostic, FormattingOptions, Position, Range } from 'vscode-languageserver-types';

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

/** What a server says that it can do, as far as features bring it. */
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
