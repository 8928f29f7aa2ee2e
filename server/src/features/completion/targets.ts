import { type Message, say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { targetWords } from '../targetWords';
import type { Offer } from './item';

/** After `@`: the target of a part of a session. */
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
  ...Object.entries(targetWords),
  ['hr 150', say`a heart rate`, 'hr {150}'],
  ['rpe 7', say`an effort`, 'rpe {7}'],
];
