import { type Message, say } from '../base/message';
import type { Target } from '../syntax/tree';

/** What may stand behind `@`, as it is written, with what it is. */
export const targetWords = {
  T: say`threshold pace`,
  I: say`interval pace`,
  R: say`repetition pace`,
  M: say`marathon pace`,
  E: say`easy pace`,
  MP: say`marathon race pace`,
  HMP: say`half-marathon race pace`,
  '10K': say`10 km race pace`,
  '5K': say`5 km race pace`,
  '3K': say`3 km race pace`,
  mile: say`mile race pace`,
  Z1: say`heart-rate zone 1`,
  Z2: say`heart-rate zone 2`,
  Z3: say`heart-rate zone 3`,
  Z4: say`heart-rate zone 4`,
  Z5: say`heart-rate zone 5`,
} as const satisfies Readonly<Record<string, Message>>;

export type TargetWord = keyof typeof targetWords;

/** The word of a target; `undefined` of one that is a number. */
export function targetWordOf(target: Target): TargetWord | undefined {
  switch (target.type) {
    case 'letter':
      return target.letter;
    case 'race':
      return target.race;
    case 'zone':
      return zoneWords[target.zone - 1];
    case 'pace':
    case 'time':
    case 'unit-pace':
    case 'relative':
    case 'heart-rate':
    case 'percent':
    case 'effort':
      return undefined;
  }
}

const zoneWords: readonly TargetWord[] = ['Z1', 'Z2', 'Z3', 'Z4', 'Z5'];
