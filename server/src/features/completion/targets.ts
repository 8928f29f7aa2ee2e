import { say } from '../../base/message';
import { targetWords } from '../targetWords';
import { type Offer, type OfferedValue, valuesInOrder } from './item';

/** After `@`: the target of a part of a session. */
export function targetOffers(): Offer[] {
  return valuesInOrder(targets);
}

const targets: readonly OfferedValue[] = [
  ...Object.entries(targetWords),
  ['hr 150', say`a heart rate`, 'hr {150}'],
  ['rpe 7', say`an effort`, 'rpe {7}'],
];
