/**
 * What makes a reading less likely. The same text always reads the same: these numbers are all there is to weigh. Prices of skipping
 * and of a phrase matter most; they were tried on lines of many runners, and round numbers did as well as fitted ones.
 */
export const COSTS = {
  /** Each phrase: one long phrase is likelier than two short ones. */
  phrase: 0.22,
  /** A separator, `with`, `then`. */
  joint: 0.03,
  /* ---- tokens that are read over ---- */
  /** A sign that divides what is told, and any other. */
  skipSign: 0.02,
  skipOtherSign: 0.1,
  skipConnective: 0.04,
  skipFiller: 0.05,
  skipJoint: 0.12,
  /** `then`, `danach`: it says that more was run. */
  skipThen: 0.5,
  skipUnknown: 0.25,
  skipUnit: 0.6,
  /** `one`, `ein`, and `four`, `vier`. */
  skipArticle: 0.4,
  skipSpelled: 0.45,
  /** `or`, which leaves one of two. */
  skipChoice: 0.6,
  skipBody: 0.6,
  /** `Marathon`: how far it was, more often than not. */
  skipRaceName: 0.95,
  skipWhen: 1.1,
  /** `abends`, `morning`, which may tell of the weather, too. */
  skipTime: 0.5,
  skipEffort: 0.6,
  skipTraining: 2,
  skipYielding: 0.7,
  /** The word of a value: `goal` of `goal 2:59:00`. */
  skipName: 1.5,
  /** `@` before a number leads to a target, and to nothing else. */
  skipAt: 1.5,
  skipNumber: 2,
  /** `0.1`, `5.25`: what is told so exactly is training. */
  skipDecimal: 3,
  /** A number of a day that is said to be one of rest, illness or travel, and the unit of time behind it. */
  skipIdleNumber: 0.4,
  skipIdleUnit: 0.15,
  /** The point of `.5 km`. */
  skipPoint: 1,
  /** A word for rest, illness or injury where a clause begins. */
  skipState: 1.2,
  stateInside: 0.9,
  /** `kids up all night with a vomiting bug` */
  stateOfOthers: 2.5,
  /** In a line without a number: nothing else was done. */
  stateInProse: 0.15,
  /** A number without a unit as a distance, at most. */
  bare: 0.45,
  /* ---- what only the whole shows ---- */
  recoveryAlone: 2.5,
  /** `1 km at 4:50, 90 s walking rest`: by its own word it is one also behind what is not repeated. */
  recoveryNamed: 0.9,
  /** What follows the recovery of repetitions, `1 mile jog`, is a part of its own more often. */
  recoveryAgain: 1.2,
  /** A row of numbers behind repetitions is their times more often. */
  ladderAgain: 0.4,
  /** `4 miles tempo 21.10`: a second number behind a distance is a time or a pace. */
  bareAgain: 0.9,
  /** `12 km 1:24`: no time for the distance, and no pace. */
  timeLost: 0.8,
  timesAlone: 1.2,
  /** `double: 8 & 5`: numbers in a row, and nothing that they are times of. */
  timesOfNothing: 3,
  /** Several times behind an amount are its splits. */
  splits: 0.4,
  targetAlone: 0.6,
  twoSports: 0.8,
  restAndRun: 1.5,
  awayAndTime: 0.8,
} as const;

/**
 * Readings closer than this are in doubt, by what they differ in. How often the first is right was counted over lines of many runners:
 * what is right more than four times of five is not asked about, such as whether a run was hard. Each margin is where a wider one asks
 * about more lines that are right than it finds wrong ones, in both halves of the sources.
 */
export const DOUBT_MARGINS = {
  sessions: 0.15,
  sport: 0.3,
  amount: 0.33,
  missing: 0.45,
  beside: 0.05,
  effort: 0,
} as const;
/** A plain row whose parts fit together at no more than this is taken as it is. */
export const PLAIN_WHOLE = 0.4;
/** Sessions that fit together worse than this are in doubt, whatever else the line could mean. */
export const DOUBTFUL_WHOLE = 1;
/** So are readings that cost more than this beside their phrases and the words that are no training: six of ten are wrong. */
export const DOUBTFUL_REST = 1.05;
/** How many readings of a stretch are kept. */
export const BEAM = 12;
