import { GREATER } from '../characters';
import { unindented } from '../indentation';
import type { LineText } from '../lineText';
import { noteAt } from '../notes';
import type { NoteLine } from '../tree';

/** `    > felt good` */
export function parseNote({ text, eol, at, indented }: LineText): NoteLine | undefined {
  if (text.charCodeAt(at) !== GREATER) return undefined;
  const note = noteAt(text, at);
  const problems = indented ? [] : [unindented({ start: at, end: at + 1 }, 'note')];
  return { kind: 'note', text, eol, problems, lastLine: 0, unindented: !indented, note };
}
