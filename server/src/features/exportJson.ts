import { render } from '../base/message';
import { sum } from '../base/statistics';
import { tableOf } from '../base/table';
import { isHardDay } from '../model/hard';
import { levelOn, type Night, nightParts } from '../model/queries/signals';
import { splitsOf } from '../model/steps';
import type { Day, Log, Session, Step, StepTarget, Week } from '../model/types';
import type { ClockTime, Entry, MeasureBody } from '../syntax/tree';
import { loadPoints } from '../training/sessionLoad';
import { DAYS_PER_WEEK, type DayNumber, dayOf, isoDate } from '../values/date';
import { fullTimeOfDay, MINUTES_PER_DAY, SECONDS_PER_MINUTE } from '../values/duration';
import type {
  ExportedDay,
  ExportedMetrics,
  ExportedSession,
  ExportedStep,
  ExportedTarget,
  ExportedWeek,
  LogExport,
} from './exportSchema';

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

function exportDay(from: Day, today: DayNumber, fileOf: (uri: string) => string): ExportedDay {
  const entries = from.entries.map(({ entry }) => entry).filter(entry => countsOn(entry, from.date, today));
  const bodies = entries.map(entry => entry.body);
  const states = bodies.flatMap(body =>
    body.type === 'state' ? { kind: body.word.word, words: filled(body.words) } : [],
  );
  const recovery = bodies.flatMap(body =>
    body.type === 'care' ? { kind: body.word.word, duration_s: rounded(body.durationS) } : [],
  );
  const measures = bodies.flatMap(body => (body.type === 'measure' && !isInProse(body) ? body : []));
  const soreness = levelOn(from, 'soreness')?.level.share;
  return {
    date: isoDate(from.date),
    class: from.class,
    hard: isHardDay(from) || undefined,
    sessions: from.sessions.map(each => exportSession(each, fileOf)),
    metrics:
      measures.length > 0 || soreness !== undefined
        ? Object.assign(
            soreness === undefined ? {} : { soreness: round(soreness) },
            ...measures.map(exportMeasure),
            exportParts(nightParts(from)),
          )
        : undefined,
    states: filled(states),
    recovery: filled(recovery),
    notes: filled([...from.notes, ...wordsInProse(from)]),
  };
}

/** `dead legs`: rules hear a level that nobody wrote, neither as a figure nor as a word of the scale; a reader of the export is told the words. */
function isInProse({ word, value }: MeasureBody): boolean {
  return value.type === 'scale' && value.level.isInWords === true && value.level.span === word.span;
}

function wordsInProse({ entries }: Day): readonly string[] {
  return entries.flatMap(({ entry: { body }, place }) =>
    body.type === 'measure' && isInProse(body) ? place.line.text.slice(body.word.span.start, body.word.span.end) : [],
  );
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

function exportSession(from: Session, fileOf: (uri: string) => string): ExportedSession {
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

function exportSteps(steps: readonly Step[]): ExportedStep[] | undefined {
  return filled(steps.map(exportStep));
}

function exportStep(from: Step): ExportedStep {
  const splitsS = splitsOf(from);
  return {
    label: from.label,
    count: from.count,
    count_max: from.countMax,
    distance_m: rounded(from.distanceM),
    duration_s: rounded(from.durationS ?? (splitsS && sum(splitsS))),
    target: from.target && exportTarget(from.target),
    recovery: from.recovery && {
      distance_m: rounded(from.recovery.distanceM),
      duration_s: rounded(from.recovery.durationS),
      mode: from.recovery.mode,
    },
    actuals_s: splitsS ? undefined : filled(from.actualsS.map(round)),
    splits_s: splitsS?.map(round),
    steps: exportSteps(from.steps),
    of_which: exportSteps(from.ofWhich),
  };
}

function exportTarget(from: StepTarget): ExportedTarget {
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
const metricNames = tableOf<keyof ExportedMetrics>({
  rhr: 'rhr_bpm',
  hrv: 'hrv_ms',
  weight: 'weight_kg',
  temp: 'temp_c',
  screens: 'screens_off',
});

function exportMeasure({ word: { word: name }, value }: MeasureBody): ExportedMetrics {
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
function exportParts(parts: readonly Night[]): ExportedMetrics {
  const durationsS = parts.flatMap(({ durationS }) => durationS ?? []);
  return durationsS.length < 2 ? {} : { sleep_s: rounded(sum(durationsS)) };
}

/** From going to bed to waking up, over midnight. */
function nightS({ bed, wake }: { readonly bed?: ClockTime; readonly wake?: ClockTime }): number | undefined {
  if (!bed || !wake) return undefined;
  return ((wake.minuteOfDay - bed.minuteOfDay + MINUTES_PER_DAY) % MINUTES_PER_DAY) * SECONDS_PER_MINUTE;
}

const FIRST_DATE = dayOf({ year: 0, month: 1, day: 1 }) ?? Number.NEGATIVE_INFINITY;

function exportWeek(log: Log, from: Week): ExportedWeek {
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
