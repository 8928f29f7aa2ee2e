import { applyEdits, type EditsByDocument, type Range, touches } from '../base/text';
import { exportJson } from '../features/exportJson';
import type { Service } from '../service/service';

export interface Fixed {
  /** The new texts of the documents that changed, by URI. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many findings were fixed. */
  readonly count: number;
}

/** Fixing one finding may uncover another one with a fix. This is the limit of rounds. */
const MOST_ROUNDS = 10;

/**
 * Applies safe fixes to the documents of a service until none is left. It leaves out a fix that would change the meaning of the log:
 * the new text must have the same days, sessions and notes.
 * @param texts all documents by URI
 */
export function fixAll(service: Service, texts: ReadonlyMap<string, string>): Fixed {
  let now = texts;
  let count = 0;
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = withoutOverlap(safeFixes(service, now).filter(({ key }) => !refused.has(key)));
    if (fixes.length === 0) break;
    const meaning = meaningOf(service);
    if (keepsMeaning(service, now, fixes, meaning)) {
      now = applied(now, fixes);
      count += fixes.length;
      for (const [uri, text] of now) service.set(uri, text);
      continue;
    }
    // Try the fixes one by one, to find those that must not be applied.
    const bad = fixes.filter(fix => !keepsMeaning(service, now, [fix], meaning));
    for (const { key } of bad.length > 0 ? bad : fixes) refused.add(key);
  }
  return { texts: new Map([...now].filter(([uri, text]) => text !== texts.get(uri))), count };
}

interface SafeFix {
  /** A key that tells a finding from the others, even after lines have moved. */
  readonly key: string;
  readonly edits: EditsByDocument;
}

function safeFixes(service: Service, texts: ReadonlyMap<string, string>): SafeFix[] {
  return [...texts.keys()].flatMap(uri =>
    (service.context(uri)?.findings() ?? []).flatMap(({ id, place, fixes }) => {
      const fix = fixes().find(each => each.isSafe);
      if (!fix) return [];
      const edits = fix.edit();
      const isOurs = [...edits.keys()].every(each => texts.has(each));
      return isOurs ? { key: [uri, id, place.span.start, place.line.text].join(' '), edits } : [];
    }),
  );
}

function withoutOverlap(fixes: readonly SafeFix[]): SafeFix[] {
  const taken = new Map<string, Range[]>();
  return fixes.filter(({ edits }) => {
    const places = [...edits].flatMap(([uri, list]) => list.map(({ range }) => ({ uri, range })));
    if (places.some(({ uri, range }) => taken.get(uri)?.some(other => touches(range, other)))) return false;
    for (const { uri, range } of places) taken.set(uri, [...(taken.get(uri) ?? []), range]);
    return true;
  });
}

function applied(texts: ReadonlyMap<string, string>, fixes: readonly SafeFix[]): ReadonlyMap<string, string> {
  const result = new Map(texts);
  for (const [uri, text] of texts) {
    const edits = fixes.flatMap(fix => fix.edits.get(uri) ?? []);
    if (edits.length > 0) result.set(uri, applyEdits(text, edits));
  }
  return result;
}

/** Whether the logs mean the same with these fixes. Afterwards the service has the texts without them again. */
function keepsMeaning(
  service: Service,
  texts: ReadonlyMap<string, string>,
  fixes: readonly SafeFix[],
  meaning: string,
): boolean {
  const fixed = applied(texts, fixes);
  for (const [uri, text] of fixed) service.set(uri, text);
  const isKept = meaningOf(service) === meaning;
  for (const [uri, text] of texts) service.set(uri, text);
  return isKept;
}

/** The content of the logs without positions. */
function meaningOf(service: Service): string {
  const exported = service.logs().map(log => exportJson(log, () => ''));
  return JSON.stringify(exported, (name, value) => (name === 'line' ? undefined : value));
}
