import type { Pattern } from '../grammar';
import { amounts } from './amounts';
import { clues } from './clues';
import { paces } from './paces';
import { repetitions } from './repetitions';
import { targets } from './targets';

/** All ways of writing. A new one is a row in one of these files. */
export const patterns: readonly Pattern[] = [
  ...amounts,
  ...paces,
  ...targets,
  ...repetitions,
  ...clues,
] as readonly Pattern[];
