import type { Checkpoint } from '../base/checkpoint';
import { fileName } from '../base/fileName';
import { rangeOf, type Span } from '../base/text';
import { lspMethod, type WorkspaceSymbol, type WorkspaceSymbolParams } from '../contracts/lspTypes';
import type { Log, LogDocument } from '../model/types';
import { type Entry, entriesOf, type LineNode } from '../syntax/tree';
import { type DayNumber, dateAndWeekday, dayOf, isoDate } from '../values/date';
import type { WorkspaceContext } from './context';
import { type Feature, workspaceRequest } from './feature';
import { createLineIndex, type LineIndex } from './lineIndex';
import { usesIn } from './names';
import { placeLocation } from './ranges';
import { shortName } from './shortName';
import { symbolKinds } from './symbolKinds';

export const workspaceSymbolsFeature: Feature = {
  capability: { workspaceSymbolProvider: true },
  requests: [],
  workspaceRequests: [workspaceRequest(lspMethod.workspaceSymbol, workspaceSymbols, { isAboutText: true })],
};

/** The most symbols in an answer; typing another letter finds the rest. */
const MOST_SYMBOLS = 200;

/**
 * Finds names in all logs by a few letters in order: headings, races, shoes, tags and own kinds; digits find days. It returns the best
 * matches, and among equal ones the newest.
 */
export async function workspaceSymbols(
  context: WorkspaceContext,
  { query }: WorkspaceSymbolParams,
): Promise<WorkspaceSymbol[]> {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const days = await daysFor(context, words);
  const found: Ranked[] = [];
  for (const log of context.logs) {
    for (const document of log.documents) {
      for (const named of await namesIn(document, context.checkpoint)) {
        const pause = context.checkpoint();
        if (pause) await pause;
        const rank = rankOf(document, named, words);
        if (rank !== undefined) found.push({ log, document, named, rank });
      }
    }
  }
  found.sort((a, b) => a.rank - b.rank || b.named.line - a.named.line);
  return [...days, ...found.slice(0, MOST_SYMBOLS).map(symbolOf)].slice(0, MOST_SYMBOLS);
}

interface Ranked {
  readonly log: Log;
  readonly document: LogDocument;
  readonly named: Named;
  /** Smaller is better. */
  readonly rank: number;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

type NamedKind = 'heading' | 'race' | 'shoe' | 'tag' | 'kind';

/** Something that one document names. */
interface Named extends NamedInLine {
  /** Among equal matches the larger comes first. It grows with the line, because later lines are usually newer. */
  readonly line: number;
  /** The index among the names of its line. */
  readonly index: number;
}

/** Without its column, so that a letter typed before the name does not make it another one. */
interface NamedInLine {
  readonly kind: NamedKind;
  /** As it is shown. */
  readonly name: string;
  readonly lowerCase: string;
  /** A use of a name that is declared elsewhere, or nowhere. */
  readonly isUse: boolean;
}

const namesByLine = createLineIndex<readonly NamedInLine[]>(line => {
  const names = placesOf(line).map(({ named }) => named);
  return names.length > 0 ? names : undefined;
}, isSameNames);

function isSameNames(before: readonly NamedInLine[], after: readonly NamedInLine[]): boolean {
  return before.length === after.length && before.every((name, index) => isSameName(name, after[index]));
}

function isSameName(a: NamedInLine, b: NamedInLine | undefined): boolean {
  return a.kind === b?.kind && a.name === b.name && a.isUse === b.isUse;
}

interface NamedPlace {
  readonly named: NamedInLine;
  readonly span: Span;
}

function placesOf(line: LineNode): readonly NamedPlace[] {
  if (line.kind === 'heading') {
    const title = line.text.slice(line.title.start, line.title.end);
    return title === '' ? [] : [named('heading', shortName(title), line.title)];
  }
  const uses = usesIn(line).flatMap(({ type, name, span, isDeclaration }) => {
    if (type === 'athlete' || (type === 'kind' && !isDeclaration)) return [];
    return [named(type, type === 'tag' ? `#${name}` : name, span, !isDeclaration)];
  });
  const races = entriesOf(line).filter(isRace);
  return [...races.map(race => named('race', raceName(line, race), race.span)), ...uses];
}

function named(kind: NamedKind, name: string, span: Span, isUse = false): NamedPlace {
  return { named: { kind, name, lowerCase: name.toLowerCase(), isUse }, span };
}

function isRace({ body }: Entry): boolean {
  return body.type === 'session' && body.kind?.word === 'race';
}

/** With its note, which often names the race. */
function raceName({ text }: LineNode, { span }: Entry): string {
  return shortName(text.slice(span.start, span.end).replace(/\s+/g, ' '));
}

/** By the list of values of an index, which is a new list whenever any line changes a name. */
const known = new WeakMap<LineIndex<readonly NamedInLine[]>['values'], readonly Named[]>();

/** The names of a document. Shoes and tags come once: where they are declared, else where they were used last. */
async function namesIn(document: LogDocument, checkpoint: Checkpoint): Promise<readonly Named[]> {
  const index = await namesByLine({ document, checkpoint });
  const kept = known.get(index.values);
  if (kept) return kept;
  const all: Named[] = [];
  const once = new Map<string, Named>();
  index.numbers.forEach((line, at) => {
    index.values[at]?.forEach((each, indexInLine) => {
      const found: Named = { ...each, line, index: indexInLine };
      const key = `${each.kind} ${each.lowerCase}`;
      if (each.kind === 'heading' || each.kind === 'race') all.push(found);
      else if (!each.isUse || once.get(key)?.isUse !== false) once.set(key, found);
    });
  });
  const names = [...all, ...once.values()];
  known.set(index.values, names);
  return names;
}

/* ---- matching ---------------------------------------------------------------------------------------------------- */

/** The rank of the word that fits worst; `undefined` if a word is neither in the name nor in the date of a race. */
function rankOf(document: LogDocument, named: Named, words: readonly string[]): number | undefined {
  let worst = 0;
  for (const word of words) {
    const rank = rankOfWord(named.lowerCase, word) ?? (isInDate(document, named, word) ? 1 : undefined);
    if (rank === undefined) return undefined;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function isInDate(document: LogDocument, named: Named, word: string): boolean {
  const date = /\d/.test(word) ? dateOfRace(document, named) : undefined;
  return date !== undefined && dateAndWeekday(date).toLowerCase().includes(word);
}

/** 0 for the start of the name, 1 for the start of a word, 2 within a word, 3 for letters with others between them. */
function rankOfWord(name: string, word: string): number | undefined {
  const at = name.indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return /[\s#:/-]/.test(name[at - 1] ?? '') ? 1 : 2;
  return isSpreadOver(name, word) ? 3 : undefined;
}

function isSpreadOver(name: string, word: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function symbolOf({ document, log, named }: Ranked): WorkspaceSymbol {
  const { kind, name, line, index } = named;
  const node = document.tree.lines[line];
  const span = (node && placesOf(node)[index]?.span) ?? { start: 0, end: 0 };
  return {
    name,
    kind: symbolKinds[kind],
    containerName: containerOf(log, document, named),
    location: { uri: document.uri, range: rangeOf(line, span) },
  };
}

/** The day of a race, the file, and the athlete. */
function containerOf(log: Log, document: LogDocument, named?: Named): string {
  const date = named && dateOfRace(document, named);
  return [date === undefined ? '' : dateAndWeekday(date), log.athlete, fileName(document.uri)]
    .filter(Boolean)
    .join(' · ');
}

function dateOfRace({ tree, dateOf }: LogDocument, { kind, line }: Named): DayNumber | undefined {
  const node = tree.lines[line];
  return kind === 'race' && node ? dateOf(node) : undefined;
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

/** The newest days whose date holds what was typed: `2026`, `2026-03`, `03-08`. Only for digits: letters mean something else. */
async function daysFor(context: WorkspaceContext, words: readonly string[]): Promise<WorkspaceSymbol[]> {
  const [typed = ''] = words;
  if (words.length !== 1 || !/^\d[\d-]*$/.test(typed)) return [];
  const symbols: WorkspaceSymbol[] = [];
  const { from, to } = yearsOf(typed);
  for (const log of context.logs) {
    for (const date of log.writtenDates(from, to).toReversed()) {
      const pause = context.checkpoint();
      if (pause) await pause;
      if (symbols.length >= MOST_SYMBOLS) return symbols;
      const iso = isoDate(date);
      const [place] = iso.includes(typed) ? log.day(date).places : [];
      if (!place) continue;
      symbols.push({
        name: dateAndWeekday(date),
        kind: symbolKinds.day,
        containerName: containerOf(log, place.document),
        location: placeLocation(place),
      });
    }
  }
  return symbols;
}

/** The dates that can begin with what was typed, where it begins with a year; else all. */
function yearsOf(typed: string): { readonly from: number; readonly to: number } {
  const year = Number(/^(\d{4})(-|$)/.exec(typed)?.[1] ?? Number.NaN);
  const from = dayOf({ year, month: 1, day: 1 });
  const to = dayOf({ year, month: 12, day: 31 });
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}
