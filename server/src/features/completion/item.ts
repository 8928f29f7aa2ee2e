import type { Message } from '../../base/message';
import { rangeOf, type Span } from '../../base/text';
import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from '../../contracts/lspTypes';
import type { Style } from '../../syntax/style';
import type { LineNode } from '../../syntax/tree';
import type { FeatureContext } from '../context';
import { spoken } from '../spoken';
import type { History } from './history';
import type { CompletionPlace } from './place';

/** What producers of completion items look at. */
export interface Request<At extends CompletionPlace = CompletionPlace> {
  readonly context: FeatureContext;
  readonly line: LineNode;
  readonly number: number;
  readonly place: At;
  readonly style: Style;
  readonly history: History;
}

/** Something to offer, before it is an item of the protocol. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Behind the label, faint: what it stands for. */
  readonly description?: Message;
  /** Lower comes first. */
  readonly rank: number;
  /** What is written; the label when absent. */
  readonly text?: string;
  /** Written instead of `text` where the editor has tab stops, with places to fill in in curly brackets: `{6} x {800 m}`. */
  readonly snippet?: string;
  /** What the typed letters are compared with; the label when absent. */
  readonly filter?: string;
  /** What is replaced; the half-typed word when absent. */
  readonly replace?: Span;
  /** Another list belongs behind it: rules behind `ok`, values behind an option. */
  readonly opensList?: boolean;
  /** What its documentation is about. */
  readonly topic?: Topic;
}

export type Topic =
  | { readonly of: 'word' | 'profile-word' | 'label' | 'when' | 'status' | 'directive'; readonly name: string }
  | { readonly of: 'rule' | 'day-option' | 'profile'; readonly name: string }
  | { readonly of: 'rule-option'; readonly rule: string; readonly name: string }
  | { readonly of: 'date'; readonly date: number };

/** What the `data` of our items holds: all that their documentation needs. */
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

/** `{6} x {800 m}` with the protocol's tab stops; for editors that know none `text`, or filled in. */
function textOf({ snippet, text, label }: Offer, isSnippet: boolean): string {
  if (snippet === undefined || (text !== undefined && !isSnippet)) return text ?? label;
  let stops = 0;
  return snippet.replace(/\{([^}]*)\}/g, (_, inner: string) => (isSnippet ? `\${${++stops}:${inner}}` : inner));
}
