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

const targets: readonly (readonly [label: string, description: string, text?: string])[] = [
  ['T', 'threshold pace'],
  ['I', 'interval pace'],
  ['R', 'repetition pace'],
  ['M', 'marathon pace'],
  ['E', 'easy pace'],
  ['MP', 'marathon race pace'],
  ['HMP', 'half-marathon race pace'],
  ['10K', '10 km race pace'],
  ['5K', '5 km race pace'],
  ['3K', '3 km race pace'],
  ['mile', 'mile race pace'],
  ['Z1', 'heart-rate zone 1'],
  ['Z2', 'heart-rate zone 2'],
  ['Z3', 'heart-rate zone 3'],
  ['Z4', 'heart-rate zone 4'],
  ['Z5', 'heart-rate zone 5'],
  ['hr 150', 'a heart rate', 'hr {150}'],
  ['rpe 7', 'an effort', 'rpe {7}'],
];
