import { type Amount, type Context, type Phrase, phraseAt } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import type { Piece } from './piece';

/** `4 easy miles`: the words between a number and its unit. */
export function addInside({ insideFrom, insideTo }: Amount, piece: Piece, { line }: Context): void {
  if (insideFrom === undefined || insideTo === undefined) return;
  for (let at = insideFrom; at < insideTo; at++) {
    const senses = sensesAt(line, at, insideTo);
    const kind = senses.find(({ type }) => type === 'kind');
    const effort = senses.find(({ type }) => type === 'effort');
    if (kind) piece.kinds.push(kind as Phrase<'kind'>);
    else if (effort) piece.efforts.push(effort as Phrase<'effort'>);
  }
}

/** `4 AM miles` */
export function whenInside({ insideFrom, insideTo }: Amount, { line }: Context): Phrase<'when'> | undefined {
  if (insideFrom === undefined || insideTo === undefined) return undefined;
  const sense = sensesAt(line, insideFrom, insideTo).find(({ type }) => type === 'morning' || type === 'evening');
  return sense && phraseAt('when', sense, sense.type === 'morning' ? 'am' : 'pm');
}
