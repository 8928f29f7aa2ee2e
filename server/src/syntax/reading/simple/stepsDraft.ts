import type { TokenLine } from '../../scan';
import { PLAIN_WHOLE } from '../phrases/costs';
import type { Item } from '../phrases/items';
import { emptyPiece, type Join, type Piece } from '../pieces/piece';
import { type Phrase, phraseAt, repsAt } from '../senses/phrase';
import type { SessionDraft } from '../sessions/drafts';
import { chooseTotal } from '../sessions/totals';
import { simpleSteps } from './simpleSteps';

/**
 * The session of steps that is a warm-up, repetitions and a cool-down, made at once: each part is a piece of its own, only all of them
 * together can be the whole, and nothing in it is in doubt. It is the same that is made of its row
 * (`test/syntax/reading/simpleSteps.test.ts`). `undefined` for all other lines.
 */
export function stepsDraft(line: TokenLine, start: number): SessionDraft | undefined {
  const items = simpleSteps(line, start)?.row.items ?? [];
  const pieces = piecesOf(items);
  if (!pieces) return undefined;
  const { total, cost } = chooseTotal(pieces, undefined, 'run');
  if (cost > PLAIN_WHOLE) return undefined;
  return {
    type: 'session',
    sport: 'run',
    pieces,
    total,
    otherTotal: undefined,
    attributes: items.flatMap(item => (item.type === 'fact' ? [phraseAt('attribute', item, item.attribute)] : [])),
    hurts: [],
    when: undefined,
    isSkipped: false,
    forced: undefined,
    start,
    end: line.tokens.length,
  };
}

/** Of a row of a name, and behind a colon parts between commas. */
function piecesOf(items: readonly Item[]): Piece[] | undefined {
  const pieces: Piece[] = [];
  let join: Join = 'first';
  const pieceAt = ({ start, end }: Item) => emptyPiece({ start, end, join, depth: 0 });
  for (const [at, item] of items.entries()) {
    const last = pieces.at(-1);
    switch (item.type) {
      case 'kind':
        pieces.push({ ...pieceAt(item), kinds: [item as Phrase<'kind'>], isWordFirst: true });
        break;
      case 'sign':
        join = item.text === ':' ? ':' : ',';
        break;
      case 'warmUp':
      case 'coolDown': {
        const word = item.type === 'warmUp' ? 'wu' : 'cd';
        // A warm-up comes first, and a cool-down last.
        if (word === 'wu' ? pieces.length > 1 : !last?.reps) return undefined;
        const label = { word, start: item.start, end: item.end, isOutside: false, isRun: false } as const;
        pieces.push({ ...pieceAt(item), isWordFirst: true, label });
        break;
      }
      case 'amount': {
        const amount = (item as Phrase<'amount'>).value;
        if (!last?.label || items[at - 1]?.type === 'sign') return undefined;
        if (amount.dimension === 'distance') last.distance = amount;
        else last.duration = amount;
        last.end = item.end;
        break;
      }
      case 'reps': {
        if (last?.label?.word === 'cd') return undefined;
        const piece = pieceAt(item);
        piece.reps = repsAt((item as Phrase<'reps'>).value, item.start, item.end);
        pieces.push(piece);
        break;
      }
      case 'fact':
        break;
      default:
        return undefined;
    }
  }
  return pieces.some(({ reps }) => reps) ? pieces : undefined;
}
