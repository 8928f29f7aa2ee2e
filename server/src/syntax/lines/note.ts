import { GREATER } from '../characters';
import { noteAt } from '../notes';
import type { NoteLine } from '../tree';
import { unindented } from './indent';
import type { LineText } from './line';

/** `    > felt good` */
export function parseNote({ text, eol, at, indented }: LineText): NoteLine | undefined {
  if (text.charCodeAt(at) !== GREATER) return undefined;
  const note = noteAt(text, at);
  const problems = indented ? [] : [unindented({ start: at, end: at + 1 }, 'note')];
  return { kind: 'note', text, eol, problems, unindented: !indented, note };
}
