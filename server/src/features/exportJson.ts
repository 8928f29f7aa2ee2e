import * as z from 'zod';
import { render } from '../base/message';
import { sum } from '../base/statistics';
import { tableOf } from '../base/table';
import { isHardDay } from '../model/hard';
import { type Night, nightParts } from '../model/queries/signals';
import type { Day, Log, Session, Step, StepTarget, Week } from '../model/types';
import type { ClockTime, Entry, MeasureBody } from '../syntax/tree';
import { loadPoints } from '../training/sessionLoad';
import { DAYS_PER_WEEK, type DayNumber, dayOf, isoDate } from '../values/date';
import { fullTimeOfDay, MINUTES_PER_DAY, SECONDS_PER_MINUTE } from '../values/duration';

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
    actuals_s: z.array(z.number()).optional(),
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
  states: z.array(z.strictObject({ kind: word, words: z.array(z.string()).optional() })).optional(),
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
type Exported<Part extends z.ZodType> = z.infer<Part>;

/** The schema as JSON Schema (draft 2020-12). */
export function exportSchema(): object {
  return z.toJSONSchema(logExport);
}

/** @param fileOf the name of a document in the export */
export function exportJson(log: Log, fileOf: (uri: string) => string): LogExport {
  const { athlete, unit, today, first, last } = log;
  const dates = first === undefined || last === undefined ? [] : exportedDates(log, first, last);
  return {
    ...(athlete !== undefined && { athlete }),
    unit,
    today: isoDate(today),
    days: dates.map(each => exportDay(log.day(each), today, fileOf)),
    weeks: weeksOf(log, dates).map(each => exportWeek(log, each)),
  };
}

/** Two written dates that are further apart have nothing to do with each other, as when the year of one is a slip. */
const LONGEST_GAP_DAYS = 730;

/** All dates, but those of a gap that is longer than that. */
function exportedDates(log: Log, first: DayNumber, last: DayNumber): DayNumber[] {
  const written = [first, ...log.writtenDates(first, last), last];
  return written.flatMap((each, index) => {
    const before = written[index - 1];
    if (before === undefined) return [each];
    if (each === before) return [];
    return each - before > LONGEST_GAP_DAYS ? [each] : datesBetween(before + 1, each);
  });
}

function datesBetween(first: DayNumber, last: DayNumber): DayNumber[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function weeksOf(log: Log, dates: readonly DayNumber[]): Week[] {
  const weeks: Week[] = [];
  for (const each of dates) {
    const last = weeks.at(-1);
    if (!last || each >= last.start + DAYS_PER_WEEK) weeks.push(log.week(each));
  }
  return weeks;
}

function exportDay(from: Day, today: DayNumber, fileOf: (uri: string) => string): Exported<typeof day> {
  const entries = from.entries.map(({ entry }) => entry).filter(entry => countsOn(entry, from.date, today));
  const bodies = entries.map(entry => entry.body);
  const states = bodies.flatMap(body =>
    body.type === 'state' ? { kind: body.word.word, words: filled(body.words) } : [],
  );
  const recovery = bodies.flatMap(body =>
    body.type === 'care' ? { kind: body.word.word, duration_s: rounded(body.durationS) } : [],
  );
  const measures = bodies.flatMap(body => (body.type === 'measure' ? body : []));
  return {
    date: isoDate(from.date),
    class: from.class,
    hard: isHardDay(from) || undefined,
    sessions: from.sessions.map(each => exportSession(each, fileOf)),
    metrics:
      measures.length > 0
        ? Object.assign({}, ...measures.map(exportMeasure), exportParts(nightParts(from)))
        : undefined,
    states: filled(states),
    recovery: filled(recovery),
    notes: filled(from.notes),
  };
}

/** Whether it was skipped, or planned for a day that is over. */
function countsOn(entry: Entry, on: DayNumber, today: DayNumber): boolean {
  switch (entry.status?.status) {
    case undefined:
      return true;
    case 'plan':
      return on >= today;
    case 'skip':
      return false;
  }
}

function exportSession(from: Session, fileOf: (uri: string) => string): Exported<typeof session> {
  const { document, line } = from.place;
  return {
    file: fileOf(document.uri),
    line: document.tree.lineOf(line) + 1,
    status: from.status,
    when: from.when && exportWhen(from.when.when),
    kind: from.kind,
    sport: from.sport,
    shape: from.shape,
    intensity: from.intensity === 'strength' ? undefined : from.intensity,
    intensity_from: intensityFrom(from),
    distance_m: rounded(from.distanceM),
    distance_is_minimum: from.distanceIsMinimum || undefined,
    duration_s: rounded(from.durationS),
    duration_is_minimum: from.durationIsMinimum || undefined,
    pace_s_per_km: rounded(from.paceSPerKm),
    hr_avg: from.averageBpm,
    hr_max: from.maximumBpm,
    rpe: from.rpe,
    climb_m: rounded(from.climbM),
    power_w: from.powerW,
    cadence_spm: from.cadenceSpm,
    temperature_c: rounded(from.temperatureC),
    pain: filled(from.pain.map(({ site, share: level }) => ({ site: site || undefined, level: rounded(level) }))),
    ...exportLoad(from),
    load_from: from.loadFrom,
    gear: filled(from.gear),
    tags: filled(from.tags),
    note: from.note || undefined,
    race: from.race && {
      priority: from.race.priority,
      goal_s: rounded(from.race.goalS),
      place: from.race.place,
    },
    steps: exportSteps(from.steps),
  };
}

function exportWhen(when: 'am' | 'pm' | 'noon' | ClockTime): string {
  return typeof when === 'string' ? when : fullTimeOfDay(when.minuteOfDay);
}

function exportSteps(steps: readonly Step[]): Exported<typeof step>[] | undefined {
  return filled(steps.map(exportStep));
}

function exportStep(from: Step): Exported<typeof step> {
  return {
    label: from.label,
    count: from.count,
    count_max: from.countMax,
    distance_m: rounded(from.distanceM),
    duration_s: rounded(from.durationS),
    target: from.target && exportTarget(from.target),
    recovery: from.recovery && {
      distance_m: rounded(from.recovery.distanceM),
      duration_s: rounded(from.recovery.durationS),
      mode: from.recovery.mode,
    },
    actuals_s: filled(from.actualsS.map(round)),
    steps: exportSteps(from.steps),
    of_which: exportSteps(from.ofWhich),
  };
}

function exportTarget(from: StepTarget): Exported<typeof target> {
  switch (from.type) {
    case 'pace':
      return { pace_s_per_km: round(from.paceSPerKm) };
    case 'time':
      return { time_s: round(from.timeS) };
    case 'letter':
      return { letter: from.letter };
    case 'race':
      return { race: from.race };
    case 'relative':
      return { relative: { race: from.race, slower_s_per_km: round(from.slowerSPerKm) } };
    case 'zone':
      return { zone: from.zone };
    case 'heart-rate':
      return { hr: from.bpm };
    case 'percent':
      return { percent: from.percent };
    case 'effort':
      return { rpe: from.rpe };
  }
}

/** The name of a metric whose value is a plain number or a time of day; scales keep their word. */
const metricNames = tableOf<keyof Exported<typeof metrics>>({
  rhr: 'rhr_bpm',
  hrv: 'hrv_ms',
  weight: 'weight_kg',
  temp: 'temp_c',
  screens: 'screens_off',
});

function exportMeasure({ word: { word: name }, value }: MeasureBody): Exported<typeof metrics> {
  const key = metricNames.get(name) ?? name;
  switch (value.type) {
    case 'scale':
      return { [key]: round(value.level.share) };
    case 'sleep':
      return { sleep_s: rounded(value.durationS ?? nightS(value)), sleep_quality: rounded(value.quality?.share) };
    case 'number':
      return { [key]: value.value };
    case 'clock':
      return { [key]: fullTimeOfDay(value.clock.minuteOfDay) };
    case 'none':
      return {};
  }
}

/** The parts of a night are added up. */
function exportParts(parts: readonly Night[]): Exported<typeof metrics> {
  const durationsS = parts.flatMap(({ durationS }) => durationS ?? []);
  return durationsS.length < 2 ? {} : { sleep_s: rounded(sum(durationsS)) };
}

/** From going to bed to waking up, over midnight. */
function nightS({ bed, wake }: { readonly bed?: ClockTime; readonly wake?: ClockTime }): number | undefined {
  if (!bed || !wake) return undefined;
  return ((wake.minuteOfDay - bed.minuteOfDay + MINUTES_PER_DAY) % MINUTES_PER_DAY) * SECONDS_PER_MINUTE;
}

const FIRST_DATE = dayOf({ year: 0, month: 1, day: 1 }) ?? Number.NEGATIVE_INFINITY;

function exportWeek(log: Log, from: Week): Exported<typeof week> {
  const end = Math.min(from.start + DAYS_PER_WEEK - 1, log.today);
  const form = end >= from.start ? log.form(end) : undefined;
  return {
    // The first date that there is lies in a week that begins before it.
    start: isoDate(Math.max(from.start, FIRST_DATE)),
    complete: from.isComplete,
    distance_m: round(from.distanceM),
    duration_s: round(from.durationS),
    runs: from.runs,
    hard_days: from.hardDays,
    rest_days: from.restDays,
    unknown_days: from.unknownDays,
    ...exportLoad(from),
    monotony: rounded(from.monotony),
    strain: rounded(from.strain),
    fitness: rounded(form?.fitness),
    fatigue: rounded(form?.fatigue),
    form: rounded(form?.form),
  };
}

function exportLoad({ loadAu }: { readonly loadAu?: number }) {
  return { load: loadAu === undefined ? undefined : round(loadPoints(loadAu)), load_au: rounded(loadAu) };
}

/** Rounded to three places (a millimetre, a millisecond), which hides the error of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : round(value);
}

/** Leaves out empty lists. */
function filled<Item>(list: readonly Item[]): Item[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

/** In the words of the format, which are English: `the word easy`, `rpe 8`, `6 × 800 m with recoveries`. */
function intensityFrom({ intensityFrom: from }: Pick<Session, 'intensityFrom'>): string | undefined {
  return render(from).replace(/^because (of )?/, '') || undefined;
}
