import { exportJson } from '../../server/src/features/exportJson';
import { type LogExport, logExport } from '../../server/src/features/exportSchema';
import { textChecks } from '../../server/src/syntax/tree';
import { type LogUnit, plainNumber } from '../../server/src/values/distance';
import { openLog } from '../support/log';

type ExportedDay = LogExport['days'][number];
type ExportedSession = ExportedDay['sessions'][number];
type ExportedStep = NonNullable<ExportedSession['steps']>[number];
type ExportedTarget = NonNullable<ExportedStep['target']>;

const DATE = '2026-03-02';

/**
 * A line behind a date, the only one of its log, as `trainlog export --format json` and `trainlog check` tell it, on one line:
 * sessions, states, care, metrics and notes of the day, joined by ` ¦ `, then ` !id[marked words]` for each finding of the
 * checks of the text. Distances
 * are metres, durations seconds, paces seconds a kilometre; `+` is a minimum.
 */
export function exported(line: string, unit: LogUnit): string {
  const text = `unit ${unit}\n${DATE} ${line}\n`;
  const opened = openLog(text, { today: DATE });
  const { days } = logExport.parse(JSON.parse(JSON.stringify(exportJson(opened.log(), () => 'log.trainlog'))));
  const findings = opened
    .analyse()
    .findings.filter(({ id }) => id in textChecks)
    .map(({ id, place }) => `!${id}[${place.line.text.slice(place.span.start, place.span.end)}]`);
  return [days.map(printDay).join(' ¦ ').trim(), ...findings].join(' ');
}

/** Everything of a day that the line itself says; what follows from it (class, intensity, load) is left out. */
export function printDay({ sessions, states, recovery, metrics, notes }: ExportedDay): string {
  const parts = [
    ...sessions.map(printSession),
    ...(states ?? []).map(({ kind, words }) => join(kind, ...(words ?? []))),
    ...(recovery ?? []).map(({ kind, duration_s }) => join(kind, seconds(duration_s))),
    ...Object.entries(metrics ?? {}).map(([name, value]) => `${name} ${value}`),
    ...(notes ?? []).map(quoted),
  ];
  return parts.length > 0 ? parts.join(' ¦ ') : 'nothing';
}

function printSession(session: ExportedSession): string {
  const { distance_m, duration_s, pace_s_per_km, steps, note } = session;
  return join(
    session.when,
    session.status === 'done' ? undefined : session.status,
    session.kind,
    metres(distance_m) && `${metres(distance_m)}${session.distance_is_minimum ? '+' : ''}`,
    seconds(duration_s) && `${seconds(duration_s)}${session.duration_is_minimum ? '+' : ''}`,
    pace_s_per_km === undefined ? undefined : `${number(pace_s_per_km)}s/km`,
    ...attributes(session),
    steps && `: ${steps.map(printStep).join(', ')}`,
    note === undefined ? undefined : quoted(note),
  );
}

function attributes(session: ExportedSession): (string | undefined)[] {
  const { hr_avg, hr_max, rpe, climb_m, power_w, cadence_spm, temperature_c, pain, gear, tags, race } = session;
  return [
    hr_avg === undefined ? undefined : `hr ${hr_avg}${hr_max === undefined ? '' : `/${hr_max}`}`,
    rpe === undefined ? undefined : `rpe ${rpe}`,
    climb_m === undefined ? undefined : `+${number(climb_m)}m`,
    power_w === undefined ? undefined : `${power_w}W`,
    cadence_spm === undefined ? undefined : `${cadence_spm}spm`,
    temperature_c === undefined ? undefined : `${number(temperature_c)}C`,
    ...(pain ?? []).map(({ site, level }) => `pain ${site} ${level}`),
    ...(gear ?? []).map(alias => `[${alias}]`),
    ...(tags ?? []).map(tag => `#${tag}`),
    race?.priority,
    race?.goal_s === undefined ? undefined : `goal ${seconds(race.goal_s)}`,
    race?.place === undefined ? undefined : `place ${race.place}`,
  ];
}

export function printStep(step: ExportedStep): string {
  const { label, count, count_max, recovery, actuals_s, splits_s, steps, of_which } = step;
  return join(
    label,
    count === undefined ? undefined : `${count}${count_max === undefined ? '' : `-${count_max}`}x`,
    metres(step.distance_m),
    seconds(step.duration_s),
    steps && `(${steps.map(printStep).join(', ')})`,
    step.target && `@ ${printTarget(step.target)}`,
    recovery && join('r', metres(recovery.distance_m), seconds(recovery.duration_s), recovery.mode),
    actuals_s && `= ${actuals_s.join(' ')}`,
    splits_s && `splits ${splits_s.join(' ')}`,
    of_which && `w/ (${of_which.map(printStep).join(', ')})`,
  );
}

function printTarget(target: ExportedTarget): string {
  if ('pace_s_per_km' in target) return `${number(target.pace_s_per_km)}s/km`;
  if ('time_s' in target) return `${number(target.time_s)}s`;
  if ('letter' in target) return target.letter;
  if ('race' in target) return target.race;
  if ('relative' in target) return printRelative(target.relative);
  if ('zone' in target) return `Z${target.zone}`;
  if ('hr' in target) return `hr ${target.hr}`;
  return 'percent' in target ? `${target.percent}%` : `rpe ${target.rpe}`;
}

function printRelative({ race, slower_s_per_km: slower }: Extract<ExportedTarget, { relative: unknown }>['relative']) {
  return `${race} ${slower < 0 ? '-' : '+'} ${number(Math.abs(slower))}s/km`;
}

function metres(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${number(value)}m`;
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${number(value)}s`;
}

/** A tenth of a metre or of a second is near enough to tell a right number from a wrong one. */
function number(value: number): string {
  return plainNumber(value, 1);
}

function quoted(text: string): string {
  return `“${text.replaceAll('\n', ' / ')}”`;
}

function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== false && part !== '').join(' ');
}
