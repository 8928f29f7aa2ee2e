import { rangeOf, type Span } from '../base/text';
import { type DocumentLink, lspMethod } from '../contracts/lspTypes';
import { entriesOf, type LineNode } from '../syntax/tree';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { createLineIndex } from './lineIndex';

export const documentLinksFeature: Feature = {
  capability: { documentLinkProvider: {} },
  requests: [documentRequest(lspMethod.documentLink, documentLinks)],
};

/**
 * Links in notes and comments: addresses of the web, `[words](target)` as in Markdown, and paths of other logs such as
 * `plans/berlin.trainlog`. A relative path starts at the folder of the log. Nothing checks whether the file exists.
 */
export async function documentLinks(context: FeatureContext): Promise<DocumentLink[]> {
  const { document } = context;
  const { numbers, values } = await linksByLine(context);
  return numbers.flatMap((number, index) =>
    (values[index] ?? []).flatMap(({ span, target }) => {
      const uri = targetUri(document.uri, target);
      return uri === undefined ? [] : [{ range: rangeOf(number, span), target: uri }];
    }),
  );
}

interface Link {
  readonly span: Span;
  /** As it is written. */
  readonly target: string;
}

const linksByLine = createLineIndex(line => {
  const links = freeText(line).flatMap(span => linksIn(line.text, span));
  return links.length > 0 ? links : undefined;
});

/** The parts of a line that are notes or comments. */
function freeText(line: LineNode): readonly Span[] {
  switch (line.kind) {
    case 'comment':
      return [{ start: 0, end: line.text.length }];
    case 'note':
      return [line.note.text];
    case 'day':
    case 'entry': {
      const notes = entriesOf(line).flatMap(({ note, skipped = [], body, span }) => [
        ...skipped,
        ...(note ? [note.text] : []),
        ...(body.type === 'prose' ? [span] : []),
      ]);
      return line.kind === 'day' && line.note ? [...notes, line.note.text] : notes;
    }
    case 'directive':
      return line.note ? [line.note.text] : [];
    case 'blank':
    case 'heading':
      return [];
  }
}

/** `[words](target)`, `<address>`, a bare address, and the path of a log. If several match, the first of these wins. */
const LINK =
  /\[[^[\]]{0,200}\]\(([^()\s]{1,2000})\)|(\b(?:https?:\/\/|www\.)[^\s<>"]{1,2000})|([^\s<>"()[\],;]{1,200}\.trainlog\b)/giu;

/** Text beyond this length is not searched, because that would take time. */
const LONGEST_NOTE = 20_000;

/** Characters that rarely end an address in a sentence. A closing bracket belongs to it only if it has an opening one. */
const END_OF_SENTENCE = /[.,;:!?'’”»*_]+$/u;

function linksIn(text: string, { start, end }: Span): Link[] {
  const part = text.slice(start, Math.min(end, start + LONGEST_NOTE));
  if (!/:\/\/|www\.|\]\(|\.trainlog/i.test(part)) return [];
  return [...part.matchAll(LINK)].flatMap(match => {
    const [all, markdown, address, path] = match;
    const from = start + match.index;
    if (markdown !== undefined) return [{ span: { start: from, end: from + all.length }, target: markdown }];
    const target = address === undefined ? path : withoutEnd(address);
    return target ? [{ span: { start: from, end: from + target.length }, target }] : [];
  });
}

function withoutEnd(address: string): string {
  const trimmed = address.replace(END_OF_SENTENCE, '');
  const isOpen = trimmed.split('(').length >= trimmed.split(')').length;
  return trimmed.endsWith(')') && !isOpen ? withoutEnd(trimmed.slice(0, -1)) : trimmed;
}

/**
 * The URI to open; `undefined` unless it is an address of the web, of mail, or a file beside the log. A log that somebody sent must
 * not run a command of the editor.
 */
function targetUri(documentUri: string, target: string): string | undefined {
  const uri = uriOf(documentUri, target);
  return uri !== undefined && isUri(uri) ? uri : undefined;
}

/**
 * Whether clients accept it as a URI. VS Code drops all links of a document if one is no URI. Without an authority the path must not begin
 * with two slashes, encoded or not; with an authority it must begin with a slash.
 */
function isUri(uri: string): boolean {
  const [, authority = '', path = ''] = /^[a-z][a-z0-9+.-]*:(?:\/\/([^/?#]*))?([^?#]*)/i.exec(uri) ?? [];
  const start = path.replace(/%2f/gi, '/').slice(0, 2);
  return authority === '' ? start !== '//' : start === '' || start.startsWith('/');
}

function uriOf(documentUri: string, target: string): string | undefined {
  if (/\p{Surrogate}/u.test(target)) return undefined; // a lone surrogate is not allowed in a URI
  if (/^www\./i.test(target)) return `https://${target}`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme) ? target : undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(documentUri) && !/^[/\\#]/.test(target)
    ? resolved(documentUri, target)
    : undefined;
}

/** A relative path beside a document. Written out, since the service compiles without `URL`. */
function resolved(documentUri: string, path: string): string {
  const [, root = '', folders = ''] = /^([^:]+:\/\/[^/]*\/)(.*)$/.exec(documentUri) ?? [];
  const parts = folders.split('/').slice(0, -1);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(/%[0-9a-f]{2}/i.test(part) ? part : encodeURIComponent(part));
  }
  return root + parts.join('/');
}
