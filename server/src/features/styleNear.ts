import type { LogDocument } from '../model/types';
import { type Style, styleOf } from '../syntax/style';

/** Lines on either side whose vote decides: a few months of days, and no cost that grows with the log. */
const NEAR_LINES = 300;

/** How the log is written around a line; its order is that of the whole document. */
export function styleNear(document: LogDocument, line: number): Style {
  const { tree } = document;
  const lines = tree.lines.slice(Math.max(0, line - NEAR_LINES), line + NEAR_LINES);
  return { ...styleOf({ ...tree, lines }), order: document.order };
}
