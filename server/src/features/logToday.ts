import { blockOf, type DayBlock } from '../analysis/kit/edits/dayBlocks';
import { insertDayLine } from '../analysis/kit/edits/insertDayLine';
import { insertEntryOnDay } from '../analysis/kit/edits/insertEntryOnDay';
import { ownLine } from '../analysis/kit/fixes/fix';
import { method, type ProposedEdit } from '../contracts/messages';
import { homeDocument } from '../model/queries/homeDocument';
import type { Log, LogDocument } from '../model/types';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { positionAfter } from './positionAfter';

export const logTodayFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.logToday, (context, { entry }) => logToday(context, entry))],
};

/**
 * Opens today for writing: puts the cursor behind today's date, or on a new line below it if today has entries already. If today has no
 * line yet, it makes one at its place in the order of the file. It uses the document at hand, unless today is planned in another
 * document of the log, or the log goes on in a newer file.
 * @param entry what to write there; the cursor goes behind it
 */
export function logToday(
  { document: atHand, log }: Pick<FeatureContext, 'document' | 'log'>,
  entry = '',
): ProposedEdit {
  const document = documentOfToday(log, atHand);
  const elsewhere = document === atHand ? {} : { uri: document.uri };
  const block = blockOfToday(log, document);
  if (block) return { ...openDay(document, block, entry.trim()), ...elsewhere };
  const edit = insertDayLine(document, { from: log.today }, entry.trim(), log.dayOptions(log.today)['week.start']);
  const length = edit.newText.trimEnd().length + trailing(edit.newText);
  return { edits: [edit], selection: positionAfter([edit], edit, length), ...elsewhere };
}

function documentOfToday(log: Log, atHand: LogDocument): LogDocument {
  if (blockOfToday(log, atHand)) return atHand;
  const planned = log.day(log.today).sessions.find(({ status }) => status === 'plan');
  return planned?.place.document ?? homeDocument(log, atHand, log.today);
}

/** Today's own lines in a document, which a range of days is not. */
function blockOfToday(log: Log, document: LogDocument): DayBlock | undefined {
  const day = log.day(log.today);
  const place = ownLine({ ...day, places: day.places.filter(each => each.document === document) });
  return place && blockOf(document, place.line);
}

function openDay(document: LogDocument, block: DayBlock, entry: string): ProposedEdit {
  const { lines } = document.tree;
  // Use a line again that was opened before and is still empty.
  const fresh = lines[block.end];
  if (fresh?.kind === 'blank' && fresh.text !== '' && entry === '') {
    return { edits: [], selection: { line: block.end, character: fresh.text.length } };
  }
  const edit = insertEntryOnDay(document, block, entry);
  const { start, end } = edit.range;
  const selection = positionAfter([edit], edit, edit.newText.length);
  const isThere = lines[start.line]?.text.slice(start.character, end.character) === edit.newText;
  return { edits: isThere ? [] : [edit], selection };
}

/** How many blanks follow the last word of the new line. */
function trailing(newText: string): number {
  return /^[ \t]*/.exec(newText.slice(newText.trimEnd().length))?.[0].length ?? 0;
}
