import { type Message, say } from '../../base/message';
import { CompletionItemKind } from '../lspTypes';
import type { Offer } from './item';

/** Behind `@`: what a part of a session was or should be run at. */
export function targetOffers(): Offer[] {
  return targets.map(([label, description, text], index) => ({
    label,
    description,
    kind: CompletionItemKind.Value,
    rank: index,
    ...(text !== undefined && { snippet: text }),
  }));
}

const targets: readonly (readonly [label: string, description: Message, text?: string])[] = [
  ['T', say`threshold pace`],
  ['I', say`interval pace`],
  ['R', say`repetition pace`],
  ['M', say`marathon pace`],
  ['E', say`easy pace`],
  ['MP', say`marathon race pace`],
  ['HMP', say`half-marathon race pace`],
  ['10K', say`10 km race pace`],
  ['5K', say`5 km race pace`],
  ['3K', say`3 km race pace`],
  ['mile', say`mile race pace`],
  ['Z1', say`heart-rate zone 1`],
  ['Z2', say`heart-rate zone 2`],
  ['Z3', say`heart-rate zone 3`],
  ['Z4', say`heart-rate zone 4`],
  ['Z5', say`heart-rate zone 5`],
  ['hr 150', say`a heart rate`, 'hr {150}'],
  ['rpe 7', say`an effort`, 'rpe {7}'],
];
