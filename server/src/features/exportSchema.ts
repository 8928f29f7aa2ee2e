import * as z from 'zod';

const date = z.iso.date();
const share = z.number().min(0).max(1).describe('a share of the scale: 4/10 is 0.4');
const word = z.string().min(1);
const load = z.number().describe('training load in points, of which an hour at threshold is 100; an estimate');
const loadAu = z.number().describe('effort (0 to 10) times minutes; an estimate without an effort');

const target = z.union([
  z.strictObject({ pace_s_per_km: z.number() }),
  z.strictObject({ time_s: z.number() }),
  z.strictObject({ letter: z.string() }),
  z.strictObject({ race: z.string() }),
  z.strictObject({
    relative: z
      .strictObject({ race: z.string(), slower_s_per_km: z.number() })
      .describe('beside the pace of a race: seconds per kilometre slower than it, below 0 for faster'),
  }),
  z.strictObject({ zone: z.number() }),
  z.strictObject({ hr: z.number() }),
  z.strictObject({ percent: z.number() }),
  z.strictObject({ rpe: z.number() }),
]);

const step = z
  .strictObject({
    label: word.optional(),
    count: z.int().optional(),
    count_max: z.int().optional(),
    distance_m: z.number().optional(),
    duration_s: z.number().optional(),
    target: target.optional(),
    recovery: z
      .strictObject({ distance_m: z.number().optional(), duration_s: z.number().optional(), mode: word.optional() })
      .optional(),
    actuals_s: z.array(z.number()).optional().describe('how long each repetition took'),
    splits_s: z.array(z.number()).optional().describe('of a part in one piece: they add up to how long it took'),
    get steps() {
      return z.array(step).optional();
    },
    get of_which() {
      return z.array(step).optional().describe('steps that are part of this one and add nothing to it');
    },
  })
  .meta({ id: 'step' });

const session = z.strictObject({
  file: z.string(),
  line: z.int().min(1).describe('counted from 1'),
  status: z.enum(['done', 'plan', 'skip']),
  when: z
    .string()
    .regex(/^(am|pm|noon|\d{2}:\d{2})$/)
    .optional(),
  kind: word.describe('what it is called: the word of the sport; of a run that of its shape, else of its effort'),
  sport: z.enum(['run', 'cross', 'strength', 'recovery']),
  shape: word.optional().describe('how it was built: long, intervals'),
  intensity: z.enum(['recovery', 'easy', 'moderate', 'hard', 'race']).optional(),
  intensity_from: z.string().optional(),
  distance_m: z.number().optional(),
  distance_is_minimum: z.literal(true).optional().describe('added up from steps of which some are of unknown length'),
  duration_s: z.number().optional(),
  duration_is_minimum: z.literal(true).optional().describe('added up from steps of which some took an unknown time'),
  pace_s_per_km: z.number().optional(),
  hr_avg: z.number().optional(),
  hr_max: z.number().optional(),
  rpe: z.number().optional(),
  climb_m: z.number().optional(),
  power_w: z.number().optional(),
  cadence_spm: z.number().optional(),
  temperature_c: z.number().optional(),
  pain: z
    .array(z.strictObject({ site: word.optional(), level: share.optional() }))
    .optional()
    .describe('without a site or a level where the line does not say where or how much it hurt'),
  load: load.optional(),
  load_au: loadAu.optional(),
  load_from: z.enum(['rpe', 'hr-zones', 'hr', 'pace', 'duration', 'distance']).optional(),
  gear: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  note: z.string().optional().describe('prose that was read over, then the note'),
  race: z
    .strictObject({
      priority: z.enum(['A', 'B', 'C']).optional(),
      goal_s: z.number().optional(),
      place: z.string().optional(),
    })
    .optional(),
  steps: z.array(step).optional(),
});

const metrics = z.strictObject({
  sleep_s: z.number().optional(),
  sleep_quality: share.optional(),
  stress: share.optional(),
  mood: share.optional(),
  energy: share.optional(),
  motivation: share.optional(),
  soreness: share.optional(),
  fatigue: share.optional(),
  appetite: share.optional(),
  rhr_bpm: z.number().optional(),
  hrv_ms: z.number().optional(),
  weight_kg: z.number().optional(),
  temp_c: z.number().optional(),
  screens_off: z.string().optional().describe('the time of day'),
});

const day = z.strictObject({
  date,
  class: z.enum([
    'race',
    'hard',
    'long',
    'easy',
    'strength',
    'active-recovery',
    'rest',
    'rest-implied',
    'sick',
    'injured',
    'unknown',
  ]),
  hard: z
    .literal(true)
    .optional()
    .describe('it counts as hard: a race, hard work, a long run that counts as hard, twice the usual load'),
  sessions: z.array(session),
  metrics: metrics.optional(),
  states: z
    .array(z.strictObject({ kind: word, words: z.array(z.string()).optional() }))
    .optional()
    .describe(
      'in the words of the log; of a `life` that was told in prose these: `missed-period`, `missed-period-months` and how many, `no-running-days` and how many, `no-running-until` and month and day (`11-20`), `running-allowed`',
    ),
  recovery: z.array(z.strictObject({ kind: word, duration_s: z.number().optional() })).optional(),
  notes: z.array(z.string()).optional(),
});

const week = z.strictObject({
  start: date,
  complete: z.boolean().describe('all seven days are over, within the log, and known'),
  distance_m: z.number(),
  duration_s: z.number(),
  runs: z.int(),
  hard_days: z.int().describe('days that count as hard, planned ones too'),
  rest_days: z.int(),
  unknown_days: z.int(),
  load: load.optional(),
  load_au: loadAu.optional(),
  monotony: z.number().optional().describe("of the days' load_au"),
  strain: z.number().optional().describe('load_au times monotony'),
  fitness: z.number().optional().describe('in points, at the end of the week, or today'),
  fatigue: z.number().optional().describe('in points, at the end of the week, or today'),
  form: z.number().optional().describe('in points, at the end of the week, or today'),
});

/** What `trainlog export --format json` writes: one runner's log with all numbers. The names of fields hold the units. */
export const logExport = z
  .strictObject({
    athlete: z.string().optional(),
    unit: z.enum(['km', 'mi']).describe('the unit the log is written in; all numbers here are metric'),
    today: date,
    days: z
      .array(day)
      .describe(
        'every date from the first to the last, but for those between two written ones more than two years apart',
      ),
    weeks: z.array(week),
  })
  .describe('A training log. Distances of weeks are those of runs that were done.');

export type LogExport = z.infer<typeof logExport>;
export type ExportedDay = z.infer<typeof day>;
export type ExportedSession = z.infer<typeof session>;
export type ExportedStep = z.infer<typeof step>;
export type ExportedTarget = z.infer<typeof target>;
export type ExportedMetrics = z.infer<typeof metrics>;
export type ExportedWeek = z.infer<typeof week>;

/** The schema as JSON Schema (draft 2020-12). */
export function exportSchema(): object {
  return z.toJSONSchema(logExport);
}
