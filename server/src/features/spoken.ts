import { type Markdown, type MarkdownText, paragraphsOf, renderMarkdown } from '../base/markdown';
import { type Message, render } from '../base/message';
import type { MarkdownContent } from '../contracts/lspTypes';
import type { FeatureContext } from './context';

/** A message in the language of the client. Below the features messages are data; here they become text. */
export function spoken({ client }: Pick<FeatureContext, 'client'>, message: Message): string {
  return render(message, client?.translations);
}

/** Markdown in the language of the client. */
export function spokenMarkdown({ client }: Pick<FeatureContext, 'client'>, message: Markdown): MarkdownText {
  return renderMarkdown(message, client?.translations);
}

/** Paragraphs of Markdown, as the protocol has them. */
export function markdownContent(...paragraphs: readonly MarkdownText[]): MarkdownContent {
  return { kind: 'markdown', value: paragraphsOf(paragraphs) };
}
