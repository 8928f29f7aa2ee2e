import { type Message, say } from '../base/message';
import { editsByDocument } from '../base/text';
import {
  lspMethod,
  type PositionParams,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from '../contracts/lspTypes';
import { parse } from '../syntax/parse';
import { findWord } from '../syntax/vocabulary';
import type { FeatureContext } from './context';
import { documentRequest, type Feature, Refused } from './feature';
import { isOwn, type LocatedUse, type Name, nameAt, usesOf } from './names';
import { spanRange } from './ranges';
import { changedByName } from './renamedLog';
import { spoken } from './spoken';
import { workspaceEdit } from './workspaceEdit';

export const renameFeature: Feature = {
  capability: { renameProvider: { prepareProvider: true } },
  requests: [documentRequest(lspMethod.prepareRename, prepareRename), documentRequest(lspMethod.rename, rename)],
};

/** The letters that a rename would change; null where nothing can be renamed. */
export function prepareRename(
  context: FeatureContext,
  { position }: PositionParams,
): { range: Range; placeholder: string } | null {
  const found = ownNameAt(context, position);
  if (!found) return null;
  const { document, line, use } = found;
  return { range: spanRange(document, line, use.span), placeholder: line.text.slice(use.span.start, use.span.end) };
}

/**
 * Renames a shoe, kind, tag or athlete in all documents of the log. It refuses a name that the parser would not read as a name, one
 * that already means something, and one that would change the meaning of anything else in the log.
 */
export async function rename(
  context: FeatureContext,
  { position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const found = ownNameAt(context, position);
  if (!found) return null;
  const name = newName.trim().replace(found.use.type === 'tag' ? /^#/ : /^\[|\]$/g, '');
  await refuseUnusable(context, found.use, name);
  const uses = await usesOf(context, found.use, context.log.documents);
  const change = await changedByName(context, found.use, uses, name);
  if (change !== undefined) throw new Refused(spoken(context, change));
  const renamed = ({ document, line, use }: LocatedUse) =>
    [document.uri, [{ range: spanRange(document, line, use.span), newText: name }]] as const;
  return workspaceEdit(context, editsByDocument(uses.map(renamed)));
}

function ownNameAt(context: FeatureContext, position: PositionParams['position']): LocatedUse | undefined {
  const found = nameAt(context, position);
  return found && isOwn(found.use) ? found : undefined;
}

async function refuseUnusable(context: FeatureContext, old: Name, name: string): Promise<void> {
  const refuse = (why: Message) => new Refused(spoken(context, why));
  if (old.type === 'kind' && findWord(name)) throw refuse(say`“${name}” is already a word of the log's language.`);
  if (!isReadAs(old.type, name)) throw refuse(unusable[old.type](name));
  const isNew = name.toLowerCase() !== old.name;
  // Tags and athletes may be merged by renaming; two shoes or kinds with one name would contradict each other.
  if (!isNew || old.type === 'tag' || old.type === 'athlete') return;
  const taken = await usesOf(context, { type: old.type, name: name.toLowerCase() }, context.log.documents);
  if (taken.length > 0) {
    throw refuse(
      old.type === 'shoe'
        ? say`There is already a shoe “${name}” in this log.`
        : say`There is already a kind “${name}” in this log.`,
    );
  }
}

const unusable: Readonly<Record<Name['type'], (name: string) => Message>> = {
  shoe: name => say`“${name}” cannot be the name of a shoe.`,
  kind: name => say`“${name}” cannot be the name of a kind.`,
  tag: name => say`“${name}” cannot be the name of a tag.`,
  athlete: name => say`“${name}” cannot be the name of an athlete.`,
};

/** Whether the parser reads the whole name back, because only the parser knows what a name may be. */
function isReadAs(type: Name['type'], name: string): boolean {
  if (name === '' || /[\r\n]/.test(name)) return false;
  switch (type) {
    case 'shoe': {
      const used = firstAttribute(`run 1 km [${name}]`);
      return directiveOf(`shoe ${name} "x"`, 'alias') === name && used?.type === 'gear' && used.alias === name;
    }
    case 'kind':
      return directiveOf(`kind ${name} = run`, 'name') === name;
    case 'athlete':
      return directiveOf(`athlete ${name}`, 'name') === name;
    case 'tag': {
      const used = firstAttribute(`run 1 km #${name}`);
      return used?.type === 'tag' && used.value === undefined && used.name.toLowerCase() === name.toLowerCase();
    }
  }
}

function directiveOf(text: string, field: 'alias' | 'name'): string | undefined {
  const line = parse(text).lines[0];
  if (line?.kind !== 'directive' || line.problems.length > 0) return undefined;
  const value: unknown = Reflect.get(line.directive, field);
  return typeof value === 'string' ? value : undefined;
}

function firstAttribute(entry: string) {
  const line = parse(`  ${entry}`).lines[0];
  const body = line?.kind === 'entry' && line.entries.length === 1 ? line.entries[0]?.body : undefined;
  return body?.type === 'session' && body.attributes.length === 1 ? body.attributes[0] : undefined;
}
