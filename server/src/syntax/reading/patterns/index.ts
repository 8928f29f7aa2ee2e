import type { Pattern } from '../grammar';
import { amounts } from './amounts';
import { asides } from './asides';
import { attributes } from './attributes';
import { calm } from './calm';
import { countedWords } from './countedWords';
import { counts } from './counts';
import { countsBehind } from './countsBehind';
import { dangers } from './dangers';
import { ends } from './ends';
import { furtherAmounts } from './furtherAmounts';
import { groups } from './groups';
import { kinds } from './kinds';
import { labels } from './labels';
import { ladders } from './ladders';
import { laps } from './laps';
import { otherDoings } from './otherDoings';
import { paces } from './paces';
import { planned } from './planned';
import { recoveries } from './recoveries';
import { repetitions } from './repetitions';
import { signals } from './signals';
import { summaries } from './summaries';
import { targets } from './targets';
import { times } from './times';
import { totals } from './totals';
import { turns } from './turns';
import { walkBreaks } from './walkBreaks';
import { whens } from './whens';

/** All ways of writing. A new one is a row in one of these files. */
export const patterns: readonly Pattern[] = [
  ...amounts,
  ...furtherAmounts,
  ...planned,
  ...paces,
  ...targets,
  ...counts,
  ...times,
  ...recoveries,
  ...repetitions,
  ...laps,
  ...turns,
  ...groups,
  ...ladders,
  ...countedWords,
  ...countsBehind,
  ...kinds,
  ...attributes,
  ...totals,
  ...labels,
  ...ends,
  ...summaries,
  ...walkBreaks,
  ...asides,
  ...otherDoings,
  ...signals,
  ...dangers,
  ...calm,
  ...whens,
] as readonly Pattern[];
