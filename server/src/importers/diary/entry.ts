import { parseLine } from '../../syntax/parse';
import { type Entry, type Problem, textChecks } from '../../syntax/tree';
import { proseOf } from './prose';

/** What a line of a diary becomes, in its order: an entry as it is written in a log, or words for a note. */
export type Part = EntryPart | { readonly type: 'note'; readonly text: string };

export interface EntryPart {
  readonly type: 'entry';
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** Whether the runner did what a line says: a box that is not ticked is a plan, a line struck through was left out. */
export type Doing = 'done' | 'open' | 'struck';

/**
 * Reads a line of a diary by the language itself: what a log would understand is an entry, word for word; what it would not is note.
 * @param hasSession the day has a session already, so that a sentence with an amount in it more likely tells of that one
 */
export function partsOf(
  text: string,
  { doing = 'done', hasSession = false }: { readonly doing?: Doing; readonly hasSession?: boolean } = {},
): Part[] {
  const line = text
    .trim()
    .replace(/^[:;,|–—]+\s+/, '')
    .replace(PICTURES, '');
  if (line === '') return [];
  const whole = LIST_NUMBER.test(line) ? undefined : readEntry(line, hasSession);
  if (whole) return [withStatus(whole, line, doing)];
  for (const pattern of PREFIXES) {
    const found = pattern.exec(line);
    const [prefix = '', rest = ''] = found?.slice(1) ?? [];
    const label = prefix.trim();
    const read = found && readEntry(rest, hasSession);
    if (!read || (HAS_LETTERS.test(label) && (NOT_DONE.test(label) || isAmountAlone(read.entries)))) continue;
    return [...(HAS_LETTERS.test(label) ? [note(label)] : []), withStatus(read, line, doing)];
  }
  return [note(doing === 'open' ? `[ ] ${line}` : line)];
}

function note(text: string): Part {
  return { type: 'note', text };
}

/** `✅ easy 8 km`: how it went, in a picture. */
const PICTURES = /^(?:\p{Extended_Pictographic}\uFE0F?\s+)+(?=.)/u;

/** What may stand before an entry: signs (`✅ easy 8 km`), the number of a list, a label (`Morning: easy 8 km`). */
const PREFIXES: readonly RegExp[] = [/^([^\p{L}\p{N}]+)(.+)$/u, /^(\d{1,2}[.)]\s+)(.+)$/, /^([^:]{1,40}:\s+)(.+)$/];
/** Labels in front of text that is not about a session of this day. */
const NOT_DONE =
  /\b(?:total|sum|week|month|goal|target|next|tomorrow|yesterday|gesamt|summe|woche|monat|ziel|morgen|gestern)/i;
const LIST_NUMBER = /^\d{1,2}[.)]\s/;
/** The number of a list counts lines, and is no word. */
const HAS_LETTERS = /\p{L}/u;

/** The line as an entry of a log; `undefined` when a log would not understand it, or would take offence. */
export function readEntry(text: string, hasSession = false): EntryPart | undefined {
  const line = parseLine(`  ${text}`, '');
  if (line.kind !== 'entry' || line.problems.some(isObjection)) return undefined;
  const { entries } = line;
  if (entries.every(entry => entry.body.type === 'prose' || isEmpty(entry))) return undefined;
  if (FIELD.test(text) && isAmountAlone(entries)) return undefined;
  if (hasSession && entries.every(entry => isSentence(entry, line.text))) return undefined;
  return { type: 'entry', text, entries };
}

/** One field of a diary tells of no session: `Distance: 8 km` may be that of a week. */
const FIELD = /^\p{L}+:\s/u;

/** A step that only has its name, such as `warm up`. */
function isEmpty({ body }: Entry): boolean {
  if (body.type !== 'session' || body.kind) return false;
  return (
    body.totals.length === 0 &&
    !body.statedTotal &&
    body.steps.every(({ amounts, steps, count }) => amounts.length + steps.length === 0 && count === undefined)
  );
}

/** What stands behind a label (`Mileage: 42 km`) is a session when its words say so, or distance and time together. */
function isAmountAlone(entries: readonly Entry[]): boolean {
  return entries.every(
    ({ body }) => body.type === 'session' && !body.kind && body.steps.length === 0 && body.totals.length < 2,
  );
}

/** Whether a text names a kind of session, and says nothing more of it. */
export function isBareKind(text: string): boolean {
  const entries = readEntry(text)?.entries ?? [];
  return (
    entries.length > 0 &&
    entries.every(
      ({ body }) => body.type === 'session' && body.totals.length + body.steps.length + body.attributes.length === 0,
    )
  );
}

/** The amounts of a line without a kind, with the kind before them; `undefined` for a line that has one, or has no amounts. */
export function completedBy(kind: string, text: string): Part | undefined {
  const entries = readEntry(text)?.entries ?? [];
  const [first] = entries;
  const lacksKind = first?.body.type === 'session' && !first.body.kind && first.status === undefined && !first.when;
  return lacksKind && !isSentence(first, `  ${text}`) ? readEntry(`${kind} ${text}`) : undefined;
}

/** Words that a sentence has behind an amount: `3 km in I felt a stitch again`. */
const SENTENCE_WORDS = 3;

/** A session that only one amount, or only a word, makes one, in the middle of a thought. */
function isSentence(entry: Entry, text: string): boolean {
  const { when, body } = entry;
  if (when || body.type !== 'session' || body.totals.length > 1) return false;
  if (body.kind) return body.totals.length + body.steps.length === 0 && proseOf(entry).length > 0;
  const words = proseOf(entry).flatMap(({ start, end }) => text.slice(start, end).trim().split(/\s+/));
  return words.length >= SENTENCE_WORDS;
}

/** Whether a warning or an error says that the line was not meant for a log. Questions that only the runner can answer do not. */
function isObjection({ id, fixes }: Problem): boolean {
  if (FOR_THE_RUNNER.has(id)) return false;
  // A word that is nearly one of a log, which a fix would replace, is a slip of the pen.
  if (id === 'word-unknown') return !fixes.some(({ edits }) => edits.some(({ span }) => span.end > span.start));
  return textChecks[id] === 'error' || textChecks[id] === 'warning';
}

const FOR_THE_RUNNER: ReadonlySet<Problem['id']> = new Set(['result-impossible', 'scale-impossible']);

function withStatus(read: EntryPart, line: string, doing: Doing): Part {
  if (doing === 'done') return read;
  const [first] = read.entries;
  const takesStatus = first?.body.type === 'session' && first.status === undefined;
  if (!takesStatus) return doing === 'struck' ? note(line) : note(`[ ] ${line}`);
  return readEntry(`${doing === 'open' ? 'plan' : 'skip'} ${read.text}`) ?? note(line);
}
