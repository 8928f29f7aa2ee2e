import type { Message } from '../../base/message';
import { rangeOf, type Span } from '../../base/text';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from '../../contracts/lspTypes';
import type { Style } from '../../syntax/style';
import type { LineNode } from '../../syntax/tree';
import type { FeatureContext } from '../context';
import { spoken } from '../spoken';
import type { History } from './history';
import type { CompletionPlace } from './place';

/** What the producers of completion items get. */
export interface Request<At extends CompletionPlace = CompletionPlace> {
  readonly context: FeatureContext;
  readonly line: LineNode;
  readonly number: number;
  readonly place: At;
  readonly style: Style;
  readonly history: History;
}

/** A suggestion, before it becomes an item of the protocol. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Shown faintly after the label: its meaning. */
  readonly description?: Message;
  /** Lower comes first. */
  readonly rank: number;
  /** The text to insert; the label when absent. */
  readonly text?: string;
  /** Inserted instead of `text` if the editor has tab stops. Places to fill in stand in curly brackets: `{6} x {800 m}`. */
  readonly snippet?: string;
  /** The text with which typed letters are compared; the label when absent. */
  readonly filter?: string;
  /** The span to replace; the half-typed word when absent. */
  readonly replace?: Span;
  /** Whether another list follows: rules after `ok`, values after an option. */
  readonly opensList?: boolean;
  /** The subject of its documentation. */
  readonly topic?: Topic;
}

export type Topic =
  | { readonly of: 'word' | 'profile-word' | 'label' | 'when' | 'status' | 'directive'; readonly name: string }
  | { readonly of: 'rule' | 'day-option' | 'profile'; readonly name: string }
  | { readonly of: 'rule-option'; readonly rule: string; readonly name: string }
  | { readonly of: 'date'; readonly date: number };

/** The `data` of our items: everything that their documentation needs. */
export interface ItemData {
  readonly uri: string;
  readonly topic: Topic;
}

export function itemOf({ context, number, place }: Request, offer: Offer): CompletionItem {
  const suggestCommand = context.client?.suggestCommand;
  const isSnippet = offer.snippet !== undefined && context.client?.snippets !== false;
  return {
    label: offer.label,
    ...(offer.description !== undefined && { labelDetails: { description: spoken(context, offer.description) } }),
    kind: offer.kind,
    sortText: String(offer.rank).padStart(6, '0'),
    ...(offer.filter !== undefined && { filterText: offer.filter }),
    textEdit: { range: rangeOf(number, offer.replace ?? place.replace), newText: textOf(offer, isSnippet) },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(offer.opensList && suggestCommand !== undefined && { command: { title: '', command: suggestCommand } }),
    ...(offer.topic && { data: { uri: context.document.uri, topic: offer.topic } satisfies ItemData }),
  };
}

/** `{6} x {800 m}` with the protocol's tab stops. For editors without tab stops `text`, or the places filled in. */
function textOf({ snippet, text, label }: Offer, isSnippet: boolean): string {
  if (snippet === undefined || (text !== undefined && !isSnippet)) return text ?? label;
  let stops = 0;
  return snippet.replace(/\{([^}]*)\}/g, (_, inner: string) => (isSnippet ? `\${${++stops}:${inner}}` : inner));
}

/** A value, what it is, and a snippet where something in it is to be filled in. */
export type OfferedValue = readonly [label: string, description?: Message, snippet?: string];

export function valuesInOrder(values: readonly OfferedValue[]): Offer[] {
  return values.map(([label, description, snippet], index) => ({
    label,
    ...(description !== undefined && { description }),
    kind: CompletionItemKind.Value,
    rank: index,
    ...(snippet !== undefined && { snippet }),
  }));
}
