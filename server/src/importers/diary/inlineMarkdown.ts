/**
 * The words of a line of Markdown without their dress: emphasis, code marks, escapes and HTML line breaks go, links become `text
 * (address)`. Stars and underscores that stand within words or between numbers (`2*10*400`) are none of Markdown's here.
 */
export function withoutMarkup(text: string): string {
  if (!MARKS.test(text)) return text;
  let plain = text.replace(LINE_BREAK, ' ').replace(LINK, linkText);
  // Twice, because marks nest: `**easy, *really* easy**`.
  for (const pattern of [...EMPHASIS, ...EMPHASIS]) plain = plain.replace(pattern, '$1');
  return plain.replace(ESCAPE, '$1');
}

const MARKS = /[*_`~[\\<]/;
const LINE_BREAK = /\s*<br\s*\/?>\s*/gi;
const LINK = /!?\[([^[\]]*)\]\(([^()\s]*)(?:\s+"([^"]*)")?\)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Pairs of marks with something between them, outside of words. */
const EMPHASIS: readonly RegExp[] = ['\\*\\*\\*', '\\*\\*', '\\*', '___', '__', '_', '~~', '``', '`'].map(
  mark => new RegExp(`(?<![\\p{L}\\p{N}\\\\])${mark}(?=\\S)([^*_~\`]*[^\\s*_~\`])${mark}(?![\\p{L}\\p{N}])`, 'gu'),
);

function linkText(_link: string, text: string, address: string, title: string | undefined): string {
  return [text, title, address && `(${address})`].filter(Boolean).join(' ');
}
