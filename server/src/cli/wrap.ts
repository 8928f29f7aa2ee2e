/** Columns that are read with ease; results in a wider terminal are not wider. */
const COLUMNS = 100;

/** A paragraph broken into lines at its blanks, each behind the indent. */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line].join('\n');
}
