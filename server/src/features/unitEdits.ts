import { insertDirective } from '../analysis/kit/edits/insertDirective';
import { type EditsByDocument, rangeOf, type TextEdit } from '../base/text';
import type { LogDocument } from '../model/types';
import { unitNamed } from '../model/unitTree';
import type { Entry, LineNode } from '../syntax/tree';
import type { LogUnit } from '../values/distance';
import type { FeatureContext } from './context';
import { type Conversion, convertedLine } from './convertedLine';
import { unitFormsOf } from './format/unitForms';
import { sessionBeginning } from './locate';

/** The lines from `first` to `last` of the document in another unit; numbers without a unit get one. */
export async function convertLines(
  context: FeatureContext,
  first: number,
  last: number,
  to: LogUnit,
): Promise<EditsByDocument> {
  const { document } = context;
  const conversion: Conversion = { to, isWhole: false, units: unitFormsOf(document.tree) };
  return new Map([[document.uri, await lineEdits(context, document, first, last, conversion)]]);
}

/** Whole documents in another unit, with their `unit` lines; a document without one gets it. */
export async function convertDocuments(
  context: FeatureContext,
  documents: readonly LogDocument[],
  to: LogUnit,
): Promise<EditsByDocument> {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const document of documents) {
    const { lines } = document.tree;
    const conversion: Conversion = { to, isWhole: true, units: unitFormsOf(document.tree) };
    const converted = await lineEdits(context, document, 0, lines.length - 1, conversion);
    const hasUnit = lines.some(line => line.kind === 'directive' && line.directive.type === 'unit');
    edits.set(document.uri, hasUnit ? converted : [insertDirective(document, `unit ${to}`), ...converted]);
  }
  return edits;
}

/** The unit of a document at a line. Above the first `unit` line, the unit of that line holds. */
export function unitAt({ log }: FeatureContext, document: LogDocument, number: number): LogUnit {
  const { lines } = document.tree;
  const unit = lines.slice(0, number + 1).findLast(namesUnit) ?? lines.find(namesUnit);
  return (unit && unitNamed(unit)) ?? log.unitOfSettings;
}

function namesUnit(line: LineNode): boolean {
  return unitNamed(line) !== undefined;
}

async function lineEdits(
  context: FeatureContext,
  document: LogDocument,
  first: number,
  last: number,
  conversion: Conversion,
): Promise<TextEdit[]> {
  const { lines } = document.tree;
  const edits: TextEdit[] = [];
  for (let number = first; number <= last; number++) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const line = lines[number];
    if (!line) break;
    const date = document.dateOf(line);
    const sessions = date === undefined ? [] : context.log.day(date).sessions;
    const sessionOf = (entry: Entry) => sessionBeginning(sessions, entry);
    for (const { span, newText } of convertedLine(line, sessionOf, conversion)) {
      edits.push({ range: rangeOf(number, span), newText });
    }
  }
  return edits;
}
