import type { LogDocument } from '../model/types';
import { type Style, styleOf } from '../syntax/style';

/** How many lines on either side decide the style: a few months, so that the cost does not grow with the log. */
const NEAR_LINES = 300;

/** How the log is written around a line; its order is that of the whole document. */
export function styleNear(document: LogDocument, line: number): Style {
  const { tree } = document;
  const lines = tree.lines.slice(Math.max(0, line - NEAR_LINES), line + NEAR_LINES);
  return { ...styleOf({ ...tree, lines }), order: document.order };
}
