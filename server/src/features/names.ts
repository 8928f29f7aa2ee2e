import type { Span } from '../base/text';
import type { Position } from '../contracts/lspTypes';
import type { Log, LogDocument } from '../model/types';
import { type Attribute, entriesOf, type LineNode } from '../syntax/tree';
import { canonicalWord } from '../syntax/vocabulary';
import type { FeatureContext } from './context';
import { createLineIndex } from './lineIndex';
import { lineAt } from './locate';

/** Something that a log names in more than one place. */
export interface Name {
  readonly type: 'shoe' | 'kind' | 'tag' | 'athlete';
  /** In lower case, by which names are compared; for a kind its canonical word. */
  readonly name: string;
}

/** One place of a name in one line. */
export interface NameUse extends Name {
  /** The letters of the name, without brackets and `#`. */
  readonly span: Span;
  readonly isDeclaration: boolean;
}

export interface LocatedUse {
  readonly document: LogDocument;
  readonly line: LineNode;
  readonly use: NameUse;
}

/** The name at a position, if there is one. */
export function nameAt(context: FeatureContext, position: Position): LocatedUse | undefined {
  const line = lineAt(context, position);
  const use =
    line && usesIn(line).find(({ span }) => span.start <= position.character && position.character <= span.end);
  return line && use ? { document: context.document, line, use } : undefined;
}

/** All places of a name in the given documents, in the order of their text. */
export async function usesOf(
  context: FeatureContext,
  name: Name,
  documents: readonly LogDocument[],
): Promise<LocatedUse[]> {
  const found: LocatedUse[] = [];
  for (const document of documents) {
    const { lines } = document.tree;
    const { numbers, values } = await usesByLine({ document, checkpoint: context.checkpoint });
    for (let at = 0; at < numbers.length; at++) {
      const pause = at % LINES_WITHOUT_PAUSE === 0 ? context.checkpoint() : undefined;
      if (pause) await pause;
      const line = lines[numbers[at] ?? 0];
      for (const use of values[at] ?? []) if (line && isSame(use, name)) found.push({ document, line, use });
    }
  }
  return name.type === 'kind' ? [...found, ...wordsAlone(context.log, name, documents)] : found;
}

/** A kind that stands alone on its line. The parser reads it as prose; a `kind` line makes it a session. */
function wordsAlone(log: Log, name: Name, documents: readonly LogDocument[]): LocatedUse[] {
  return log.writtenDates(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).flatMap(date =>
    log.day(date).sessions.flatMap(({ entry, body: { mark }, place: { document, line } }) => {
      const isAlone = entry.body.type === 'prose' && line.text.slice(mark.start, mark.end).toLowerCase() === name.name;
      return isAlone && documents.includes(document) ? [{ document, line, use: use('kind', name.name, mark) }] : [];
    }),
  );
}

/** The checkpoint is called once for this many lines, because a look at the clock costs as much as a line. */
const LINES_WITHOUT_PAUSE = 1_000;

/** Kept, because editors ask for the places of a word at every move of the cursor. */
const usesByLine = createLineIndex(line => {
  const uses = usesIn(line);
  return uses.length > 0 ? uses : undefined;
});

/** Whether a `kind` line of the log declares this name. Words of the vocabulary cannot be renamed. */
export function isOwn({ type, name }: Name): boolean {
  return type !== 'kind' || canonicalWord(name) === undefined;
}

function isSame(a: Name, b: Name): boolean {
  return a.type === b.type && a.name === b.name;
}

/** The names in a line, from left to right as a rule. */
export function usesIn(line: LineNode): NameUse[] {
  if (line.kind === 'directive') return declarations(line);
  return entriesOf(line).flatMap(({ body }) => {
    if (body.type !== 'session') return [];
    const kind = body.kind ? [use('kind', body.kind.word, body.kind.span)] : [];
    return [...kind, ...body.attributes.flatMap(attribute => attributeUses(line.text, attribute))];
  });
}

function attributeUses(text: string, attribute: Attribute): NameUse[] {
  if (attribute.type === 'gear') {
    const start = text.indexOf(attribute.alias, attribute.span.start);
    return start < 0 ? [] : [use('shoe', attribute.alias, { start, end: start + attribute.alias.length })];
  }
  if (attribute.type === 'tag') {
    const start = attribute.span.start + '#'.length;
    return [use('tag', attribute.name, { start, end: start + attribute.name.length })];
  }
  return [];
}

function declarations(line: Extract<LineNode, { kind: 'directive' }>): NameUse[] {
  const { directive } = line;
  switch (directive.type) {
    case 'shoe':
      return [use('shoe', directive.alias, directive.aliasSpan, true)];
    case 'athlete':
      return [use('athlete', directive.name, directive.nameSpan, true)];
    case 'kind': {
      const base = directive.kind ? [use('kind', directive.kind.word, directive.kind.span)] : [];
      const attributes = directive.attributes.flatMap(attribute => attributeUses(line.text, attribute));
      return [use('kind', directive.name, directive.nameSpan, true), ...base, ...attributes];
    }
    case 'unit':
    case 'week':
    case 'sex':
    case 'born':
    case 'profile':
    case 'days':
    case 'rule':
    case 'profile-word':
    case 'unknown':
      return [];
  }
}

function use(type: Name['type'], name: string, span: Span, isDeclaration = false): NameUse {
  return { type, name: name.toLowerCase(), span, isDeclaration };
}
