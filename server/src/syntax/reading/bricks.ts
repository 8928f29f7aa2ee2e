import { canonicalWord } from '../vocabulary';
import { type Phrase, phraseAt } from './phrase';
import { holdsAmount, isPiece, type Told } from './piece';

const [BIKE, RUN] = (['bike', 'run'] as const).map(word => canonicalWord(word));

/** `40k/5k brick`: of two amounts without a word of sport the first is ridden, the second run. */
export function settleBrick(told: readonly Told[]): void {
  const brick = told.find(each => !isPiece(each) && each.type === 'brick');
  const [ride, run, ...more] = told.filter(isPiece).filter(holdsAmount);
  if (!brick || !('place' in brick) || !BIKE || !RUN || !ride || !run || more.length > 0) return;
  if (told.some(each => isPiece(each) && each.kinds.length > 0) || ride.reps || run.reps) return;
  ride.kinds.push(kindAt(brick.place, BIKE));
  run.kinds.push(kindAt(brick.place, RUN));
}

function kindAt(place: Phrase, row: Phrase<'kind'>['value']['row']): Phrase<'kind'> {
  return phraseAt('kind', place, { row, spelling: row.word, yields: false });
}
