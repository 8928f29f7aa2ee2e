// The semantic tokens of a training log: the server's legend, and the source of package.json's `semanticTokenTypes`,
// `semanticTokenModifiers` and `semanticTokenScopes` (a test compares them). Order is the wire format: append, never reorder.

/** Types of tokens. Sessions are coloured by intensity, so that a week is seen at a glance. */
export const tokenTypes = [
  'comment', // a `;` line
  'heading', // `# Marathon build`
  'date', // `2026-03-02`
  'weekday', // `Mon`
  'timeOfDay', // `am`, `06:30`
  'status', // `plan`, `skip`
  'recoverySession', // a recovery run
  'easySession',
  'moderateSession',
  'hardSession',
  'raceSession',
  'crossSession', // cross-training: bike, swim, …
  'strengthSession',
  'activeRecovery', // walk, yoga, roll, …
  'restDay', // the word that makes a day a rest day
  'health', // sick, injury, pain
  'care', // massage, nap, …; fuelling
  'metric', // sleep, stress, rhr, …
  'life', // travel, life, setback, lesson
  'amount', // distance, duration, and any other value with its unit
  'target', // pace and what stands behind `@`
  'effort', // heart rate, rpe, `!hard`
  'step', // structure of steps: `wu`, `6 x`, recoveries
  'gear', // `[peg41]`
  'tag', // `#trail`
  'note', // from `>` on, and prose
  'directive', // `unit`, `shoe`, `rule`, `ok`, `total week`: words that tell Trainlog something
  'ruleId', // `no-rest-day`
] as const;

/** Modifiers of tokens. */
export const tokenModifiers = [
  'planned', // meant, not done: dimmed or slanted
  'skipped', // meant and not done: struck through
  'hard', // counts as a hard session, whatever its kind
  'declaration', // where a shoe, kind or athlete is named first
] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
