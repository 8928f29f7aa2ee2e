import { dateIn } from '../analysis/kit/phrases';
import { type Message, say } from '../base/message';
import { applyEdits, type EditsByDocument, editsByDocument, rangeOf } from '../base/text';
import { defaultDayOptions } from '../model/dayOptions';
import type { Log } from '../model/types';
import { createWorkspace } from '../model/workspace';
import { parse } from '../syntax/parse';
import { printTree } from '../syntax/print';
import { parseIsoDate } from '../values/date';
import type { FeatureContext } from './context';
import { exportJson } from './exportJson';
import type { LogExport } from './exportSchema';
import { meaningOf } from './format/meaning';
import type { LocatedUse, Name } from './names';

/**
 * What a new name would change besides the name, in words for the runner; `undefined` when nothing. It is tried: each line with the
 * name is read again, and a copy of the log is compared with one that has the name, since lines may get a meaning that have none yet.
 */
export async function changedByName(
  context: FeatureContext,
  old: Name,
  uses: readonly LocatedUse[],
  name: string,
): Promise<Message | undefined> {
  const renaming: Renaming = { ...old, to: name.toLowerCase() };
  const line = changedLine(uses, renaming, name);
  if (line !== undefined) return say`With “${name}” this line would say something else: ${line}`;
  await context.checkpoint();
  const before = exported(context.log, new Map());
  await context.checkpoint();
  const after = exported(context.log, editsOf(uses, name));
  const date = firstDifference(before, after, renaming);
  if (date === undefined) return undefined;
  const day = parseIsoDate(date);
  return day === undefined
    ? say`With “${name}” the log would say something else.`
    : say`With “${name}” another line would say something else, on ${dateIn(context.log, day)}.`;
}

interface Renaming extends Name {
  /** Lower case. */
  readonly to: string;
}

/** The first line that would be read as something else, as it would be written. */
function changedLine(uses: readonly LocatedUse[], renaming: Renaming, name: string): string | undefined {
  for (const line of new Set(uses.map(use => use.line))) {
    const spans = uses.filter(use => use.line === line).map(({ use }) => use.span);
    const text = spans
      .toSorted((a, b) => b.start - a.start)
      .reduce((written, { start, end }) => written.slice(0, start) + name + written.slice(end), line.text);
    // Both are read anew, so that their meanings in kilometres and in miles are compared.
    const [[old], [read, ...more]] = [parse(line.text).lines, parse(text).lines];
    if (!old || !read || more.length > 0 || !isSameBut(renaming, meaningOf(old), meaningOf(read))) return text;
  }
  return undefined;
}

/** A kind that stands alone is prose as far as its line tells: there the name is the text. */
function isSameBut(renaming: Renaming, old: string, now: string): boolean {
  return [NAMES, TEXTS].some(places => withName(old, places, renaming) === withName(now, places, renaming));
}

/** A name is its letters in lower case, wherever a line has it. */
function withName(meaning: string, places: RegExp, { name, to }: Renaming): string {
  return meaning.replace(places, (_, key: string, value: string) => {
    const written = value.toLowerCase();
    return `"${key}":${written === JSON.stringify(name) ? JSON.stringify(to) : written}`;
  });
}

const NAMES = /"(word|name|alias)":("(?:[^"\\]|\\.)*")/g;
const TEXTS = /"(skipped|text)":\[?("(?:[^"\\]|\\.)*")\]?/g;

/* ---- the whole log ----------------------------------------------------------------------------------------------- */

function editsOf(uses: readonly LocatedUse[], name: string): EditsByDocument {
  const renamed = ({ document, line, use }: LocatedUse) =>
    [document.uri, [{ range: rangeOf(document.tree.lineOf(line), use.span), newText: name }]] as const;
  return editsByDocument(uses.map(renamed));
}

/** A copy is read with the defaults of all settings, with the name and without it. */
function exported(log: Log, edits: EditsByDocument): LogExport[] {
  const workspace = createWorkspace({
    host: { today: () => log.today },
    settings: () => ({ unit: log.unit, days: defaultDayOptions }),
    grouping: 'together',
  });
  for (const { uri, tree } of log.documents) workspace.set(uri, applyEdits(printTree(tree), edits.get(uri) ?? []));
  return workspace.logs().map(each => exportJson(each, uri => uri));
}

/** The first date about which the two logs differ; an empty text if they differ elsewhere. */
function firstDifference(
  before: readonly LogExport[],
  after: readonly LogExport[],
  renaming: Renaming,
): string | undefined {
  if (before.length !== after.length) return '';
  for (const [index, old] of before.entries()) {
    const now = after[index];
    if (now && said(old, renaming) === said(now, renaming)) continue;
    const days = old.days.findIndex((day, at) => said(day, renaming) !== said(now?.days[at], renaming));
    return old.days[days]?.date ?? '';
  }
  return undefined;
}

/** What is exported, with the new name for both. */
function said(value: unknown, { type, name, to }: Renaming): string {
  const same = (each: unknown) => (typeof each === 'string' && each.toLowerCase() === name ? to : lower(each));
  return JSON.stringify(value, (key, each: unknown) => {
    if (type === 'shoe' && key === 'gear' && Array.isArray(each)) return each.map(same);
    if (type === 'tag' && key === 'tags' && Array.isArray(each)) return each.map(same);
    if (type === 'athlete' && key === 'athlete') return same(each);
    if (type === 'kind' && key === 'kind') return same(each);
    if (type === 'kind' && key === 'intensity_from' && typeof each === 'string')
      return lower(each) === `the word ${name}` ? `the word ${to}` : lower(each);
    return each;
  });
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
