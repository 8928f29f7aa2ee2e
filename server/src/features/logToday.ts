import { blockOf, type DayBlock } from '../analysis/edits/dayBlocks';
import { insertDayLine } from '../analysis/edits/insertDayLine';
import { insertEntryOnDay } from '../analysis/edits/insertEntryOnDay';
import { ownLine } from '../analysis/fixes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import type { DocumentParams } from './lspTypes';
import { type Proposal, positionAfter } from './proposal';

export const logTodayFeature: Feature = {
  name: 'logToday',
  capability: {},
  requests: [documentRequest('trainlog/logToday', (context, _params: DocumentParams) => logToday(context))],
};

/**
 * Opens today for writing: the cursor behind its date; where today has something already, on a fresh line below it; where
 * today has no line yet, on a new one, at its place in the file's order.
 */
export function logToday(context: FeatureContext): Proposal {
  const { document, log } = context;
  const day = log.day(log.today);
  const place = ownLine({ ...day, places: day.places.filter(each => each.document === document) });
  const block = place && blockOf(document, place.line);
  if (block) return openDay(context, block);
  const edit = insertDayLine(document, { from: log.today }, '', log.dayOptions(log.today)['week.start']);
  return {
    edits: [edit],
    selection: positionAfter([edit], edit, edit.newText.trimEnd().length + trailing(edit.newText)),
  };
}

function openDay({ document }: FeatureContext, block: DayBlock): Proposal {
  const { lines } = document.tree;
  // A line that was opened before and is still empty is used again.
  const fresh = lines[block.end];
  if (fresh?.kind === 'blank' && fresh.text !== '') {
    return { edits: [], selection: { line: block.end, character: fresh.text.length } };
  }
  const edit = insertEntryOnDay(document, block, '');
  const { start, end } = edit.range;
  const selection = positionAfter([edit], edit, edit.newText.length);
  const isThere = lines[start.line]?.text.slice(start.character, end.character) === edit.newText;
  return { edits: isThere ? [] : [edit], selection };
}

/** How many blanks follow the last word of the line that was added. */
function trailing(newText: string): number {
  return /^[ \t]*/.exec(newText.slice(newText.trimEnd().length))?.[0].length ?? 0;
}
