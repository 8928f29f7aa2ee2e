import { readFileSync } from 'node:fs';
import * as z from 'zod';

// A line as a runner wrote it, and what a careful reader understands by it, written down without any program.

/** `null`: the line tells none; two numbers: from, to. */
const amount = z.union([z.number(), z.tuple([z.number(), z.number()]), z.null()]);
const sport = z.enum(['run', 'cross', 'strength', 'recovery']);
const effort = z.enum(['recovery', 'easy', 'moderate', 'hard', 'race']);

/** The hard part, as far as the line tells it. */
const work = z.strictObject({
  /** In sets that of one set, or of all. */
  count: z.number().optional(),
  distance_m: amount.optional(),
  duration_s: amount.optional(),
  pace_s_per_km: z.number().optional(),
});

const session = z.strictObject({
  sport,
  /** Several: each is right. Absent: nothing tells it, and anything but hard and race is right. */
  effort: z.union([effort, z.array(effort)]).optional(),
  distance_m: amount.optional(),
  duration_s: amount.optional(),
  status: z.literal('skip').optional(),
  work: z.array(work).optional(),
  climb_m: z.number().optional(),
  hr: z.number().optional(),
  rpe: z.number().optional(),
});

const level = z.number().min(0).max(1);

const line = z.strictObject({
  id: z.string(),
  source: z.string(),
  unit: z.enum(['km', 'mi']),
  plan: z.boolean().optional(),
  /** `\n` begins a further line of the same day. */
  text: z.string(),
  sessions: z.array(session),
  day: z.array(z.enum(['rest', 'sick', 'injury', 'travel'])).optional(),
  signals: z
    .strictObject({
      sleep_s: amount.optional(),
      rhr_bpm: z.number().optional(),
      stress: level.optional(),
      mood: level.optional(),
      fatigue: level.optional(),
      soreness: level.optional(),
      /** `false`: it is denied that anything hurts. */
      pain: z.boolean().optional(),
      temperature_c: z.number().optional(),
    })
    .optional(),
  /** Names of signals, states and sports, or `session`: read or not, either is right. */
  maybe: z.array(z.string()).optional(),
  /** Why two careful readers could differ: such a line may be read in any way when a check asks about it. */
  unclear: z.string().optional(),
});

export type Meant = z.infer<typeof line>;
export type MeantSession = z.infer<typeof session>;
export type MeantWork = z.infer<typeof work>;
export type MeantAmount = z.infer<typeof amount>;

/** Reads a file with one JSON object a line. Throws with file and line of what is not in the format. */
export function readMeanings(file: string): Meant[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      const read = line.safeParse(JSON.parse(text));
      if (read.success) return [read.data];
      throw new Error(`${file}:${index + 1}: ${z.prettifyError(read.error)}`);
    });
}
