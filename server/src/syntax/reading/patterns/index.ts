import type { Pattern } from '../phrases/grammar';
import { amounts } from './amounts';
import { attributes } from './attributes';
import { bareRecoveries } from './bareRecoveries';
import { bareTimes } from './bareTimes';
import { besideTheRun } from './besideTheRun';
import { bodyLevels } from './bodyLevels';
import { brokenOff } from './brokenOff';
import { calm } from './calm';
import { calmBody } from './calmBody';
import { corrected } from './corrected';
import { countedWords } from './countedWords';
import { counts } from './counts';
import { countsBehind } from './countsBehind';
import { countsNamed } from './countsNamed';
import { dangers } from './dangers';
import { dayAround } from './dayAround';
import { daysOff } from './daysOff';
import { ends } from './ends';
import { endsTogether } from './endsTogether';
import { everyday } from './everyday';
import { figures } from './figures';
import { furtherAmounts } from './furtherAmounts';
import { givenUp } from './givenUp';
import { groups } from './groups';
import { heartRates } from './heartRates';
import { keyed } from './keyed';
import { kinds } from './kinds';
import { labels } from './labels';
import { ladders } from './ladders';
import { laps } from './laps';
import { lifeHours } from './lifeHours';
import { lifeNumbers } from './lifeNumbers';
import { lowStates } from './lowStates';
import { manners } from './manners';
import { marks } from './marks';
import { missedPeriods } from './missedPeriods';
import { moments } from './moments';
import { morningMarks } from './morningMarks';
import { namedReps } from './namedReps';
import { namingNumbers } from './namingNumbers';
import { numbered } from './numbered';
import { otherDoings } from './otherDoings';
import { otherTimes } from './otherTimes';
import { pacedTargets } from './pacedTargets';
import { paces } from './paces';
import { painCourses } from './painCourses';
import { pains } from './pains';
import { planned } from './planned';
import { raceSigns } from './raceSigns';
import { raceTargets } from './raceTargets';
import { recoveries } from './recoveries';
import { recoveryWords } from './recoveryWords';
import { repetitions } from './repetitions';
import { severalRuns } from './severalRuns';
import { shareTargets } from './shareTargets';
import { signals } from './signals';
import { summaries } from './summaries';
import { targets } from './targets';
import { testsAndPlans } from './testsAndPlans';
import { threeFigures } from './threeFigures';
import { times } from './times';
import { timings } from './timings';
import { totals } from './totals';
import { travel } from './travel';
import { triathlon } from './triathlon';
import { turns } from './turns';
import { walkBreaks } from './walkBreaks';
import { walksWithin } from './walksWithin';
import { ways } from './ways';
import { whens } from './whens';
import { writtenBreaks } from './writtenBreaks';

/** All ways of writing. A new one is a row in one of these files. */
export const patterns: readonly Pattern[] = [
  ...amounts,
  ...bareTimes,
  ...furtherAmounts,
  ...planned,
  ...givenUp,
  ...brokenOff,
  ...corrected,
  ...paces,
  ...raceTargets,
  ...pacedTargets,
  ...targets,
  ...shareTargets,
  ...counts,
  ...times,
  ...recoveries,
  ...bareRecoveries,
  ...recoveryWords,
  ...repetitions,
  ...namedReps,
  ...laps,
  ...turns,
  ...groups,
  ...ladders,
  ...ways,
  ...countedWords,
  ...countsBehind,
  ...countsNamed,
  ...kinds,
  ...raceSigns,
  ...testsAndPlans,
  ...manners,
  ...triathlon,
  ...heartRates,
  ...figures,
  ...attributes,
  ...threeFigures,
  ...totals,
  ...labels,
  ...ends,
  ...endsTogether,
  ...summaries,
  ...walkBreaks,
  ...numbered,
  ...moments,
  ...marks,
  ...everyday,
  ...dayAround,
  ...otherDoings,
  ...besideTheRun,
  ...travel,
  ...timings,
  ...namingNumbers,
  ...lifeHours,
  ...lifeNumbers,
  ...daysOff,
  ...signals,
  ...morningMarks,
  ...lowStates,
  ...keyed,
  ...pains,
  ...painCourses,
  ...bodyLevels,
  ...dangers,
  ...missedPeriods,
  ...writtenBreaks,
  ...calm,
  ...otherTimes,
  ...severalRuns,
  ...walksWithin,
  ...calmBody,
  ...whens,
] as readonly Pattern[];
