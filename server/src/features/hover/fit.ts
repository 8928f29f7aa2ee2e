import { commandLink, firstLines, type Markdown, type MarkdownText, pictureHeight } from '../../base/markdown';
import { say } from '../../base/message';
import { sum } from '../../base/statistics';
import type { PositionParams } from '../../contracts/lspTypes';
import type { FeatureContext } from '../context';

// VS Code shows 250 pixels of a hover before it scrolls. These are its measures, in pixels, as seen in version 1.137 with its own fonts.
const SHOWN_PX = 250;
const PADDING_PX = 8;
const LINE_PX = 19;
const BETWEEN_PARAGRAPHS_PX = 8;
const RELATED_PX = 27;
/** *View Problem* and *Quick Fix…* below a hover that has findings. */
const ACTIONS_PX = 24;
/** Characters of a line, where a hover has its usual width of 750 pixels: about a hundred of VS Code's fonts, and words break before. */
const CHARACTERS_PER_LINE = 90;

/** The room that is left by findings at the same place, which the editor shows above a hover, and by a notice at its end. */
export function roomBelow(
  findings: readonly { readonly message: string; readonly related: number }[],
  notice: readonly MarkdownText[],
): number {
  const findingsPx = findings.map(
    ({ message, related }) => PADDING_PX + LINE_PX * linesOf(message) + RELATED_PX * related,
  );
  const noticePx = notice.length === 0 ? 0 : heightOf(notice);
  const actionsPx = findings.length === 0 ? 0 : ACTIONS_PX;
  return SHOWN_PX - noticePx - actionsPx - sum(findingsPx);
}

/**
 * A picture stands where there is room for it below what comes before, whose last line gives way where that is enough; else it is left out, and what
 * it shows is no part of the rest. Of the rest as many paragraphs and lines of them as there is room for, the first line in any case. Where some are left out, whole or by lines, `more` stands below,
 * which says where they are.
 */
export function fitting(
  paragraphs: readonly MarkdownText[],
  roomPx: number,
  more: MarkdownText,
): readonly MarkdownText[] {
  if (heightOf(paragraphs) <= roomPx) return paragraphs;
  const picture = paragraphs.findIndex(isPicture);
  const isRoomForPicture = (all: readonly MarkdownText[]) => heightOf([...all.slice(0, picture + 1), more]) <= roomPx;
  if (picture >= 0 && !isRoomForPicture(paragraphs)) {
    const shorter = withoutLastLine(paragraphs, picture - 1);
    if (!shorter || !isRoomForPicture(shorter)) return fitting(paragraphs.toSpliced(picture, 1), roomPx, more);
    return cut(shorter, roomPx, more);
  }
  return cut(paragraphs, roomPx, more);
}

/** What there is room for above `more`, of paragraphs of which something is left out. */
function cut(paragraphs: readonly MarkdownText[], roomPx: number, more: MarkdownText): readonly MarkdownText[] {
  const shown: MarkdownText[] = [];
  for (const paragraph of paragraphs) {
    const lines = paragraph.split('\n');
    const isRoomFor = (count: number) => heightOf([...shown, firstLines(paragraph, count), more]) <= roomPx;
    const fewest = shown.length === 0 ? 1 : 0;
    let count = lines.length;
    while (count > fewest && !isRoomFor(count)) count--;
    // A heading of a list says nothing without an item.
    const isHeading = count === 1 && lines.length > 1 && /:$/.test(lines[0] ?? '');
    if (count > 0 && !isHeading) shown.push(firstLines(paragraph, count));
  }
  // The last paragraph may end with the link itself.
  return shown.some(paragraph => paragraph.includes(more)) ? shown : [...shown, more];
}

/** `undefined` where the paragraph has one line alone, or is the first one, which says what matters most. */
function withoutLastLine(paragraphs: readonly MarkdownText[], index: number): readonly MarkdownText[] | undefined {
  const paragraph = paragraphs[index];
  const count = paragraph?.split('\n').length ?? 0;
  return index < 1 || !paragraph || count < 2 ? undefined : paragraphs.with(index, firstLines(paragraph, count - 1));
}

function heightOf(paragraphs: readonly MarkdownText[]): number {
  const heights = paragraphs.map(paragraph => pictureHeight(paragraph) ?? LINE_PX * linesOfAll(paragraph));
  return heights.reduce((sum, height) => sum + height, PADDING_PX + BETWEEN_PARAGRAPHS_PX * (paragraphs.length - 1));
}

function isPicture(paragraph: MarkdownText): boolean {
  return pictureHeight(paragraph) !== undefined;
}

function linesOfAll(paragraph: MarkdownText): number {
  return paragraph.split('\n').reduce((sum, line) => sum + linesOf(seen(line)), 0);
}

function linesOf(text: string): number {
  return Math.max(Math.ceil(text.length / CHARACTERS_PER_LINE), 1);
}

/** A line of Markdown without its markup. */
function seen(line: string): string {
  return line
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[*`\\[]/g, '')
    .trimEnd();
}

/** A link to the row of a place in the view of weeks, where everything stands; `undefined` for clients without such a view. */
export function moreAt(
  { client, document }: FeatureContext,
  { line, character }: PositionParams['position'],
): Markdown | undefined {
  const command = client?.rowCommand;
  return command === undefined ? undefined : commandLink(say`More in Weeks`, command, [document.uri, line, character]);
}
