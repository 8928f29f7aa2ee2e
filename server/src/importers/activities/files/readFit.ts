import FitParser from 'fit-file-parser';
import { say } from '../../../base/message';
import { mean } from '../../../base/statistics';
import { type Activity, type Lap, type ReadingOptions, Unreadable } from '../activity';
import { isTransition, sportNamed } from '../sports';
import { fitParts } from './fitFrames';

/**
 * The activities of a FIT file: one for each session. A file that was cut off tells what is whole.
 * @throws Unreadable for what is no activity, such as a workout or a course
 */
export function readFit(source: string, bytes: Uint8Array, options: ReadingOptions): readonly Activity[] {
  const found = fitParts(bytes).flatMap(({ bytes: whole, isCut }) =>
    activitiesIn(decoded(whole), isCut, source, options),
  );
  if (found.length === 0) throw new Unreadable(say`it has no activity in it`, true);
  return found.length === 1 ? found : found.map((each, index) => ({ ...each, source: `${source}#${index + 1}` }));
}

type Fit = Awaited<ReturnType<FitParser['parseAsync']>>;
type Session = NonNullable<Fit['sessions']>[number];
type FitLap = NonNullable<Fit['laps']>[number];

function decoded(bytes: Uint8Array): Fit {
  let fit: Fit | undefined;
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    // The library calls back before it returns.
    new FitParser({ mode: 'list', force: true }).parse(content, (_, data) => {
      fit = data;
    });
  } catch {
    fit = undefined;
  }
  if (!fit) throw new Unreadable(say`its FIT messages are broken`);
  return fit;
}

function activitiesIn(fit: Fit, isCut: boolean, source: string, options: ReadingOptions): readonly Activity[] {
  const type = fit.file_ids?.[0]?.type;
  const sessions = fit.sessions ?? [];
  if (sessions.length === 0 && type !== undefined && type !== 'activity')
    throw new Unreadable(say`it is no activity: the watch calls it “${String(type).replaceAll('_', ' ')}”`, true);
  // What is left of a run would be a shorter one.
  if (sessions.length === 0 && isCut) throw new Unreadable(say`it is cut off`);
  const dated = sessions.length > 0 ? sessions : sessionOfRecords(fit);
  return dated.flatMap(session => {
    const start = session.start_time ?? session.timestamp;
    if (!start || isTransition(String(session.sport ?? ''))) return [];
    return [activityOf(fit, session, start, source, options)];
  });
}

/** A watch that ran out of power has written records and no session. */
function sessionOfRecords({ records = [] }: Fit): readonly Session[] {
  const [first, last] = [records[0], records.at(-1)];
  if (!first?.timestamp || !last?.timestamp) return [];
  const elapsedS = (last.timestamp.getTime() - first.timestamp.getTime()) / 1000;
  const distanceM = records.findLast(({ distance }) => distance !== undefined)?.distance;
  return [
    {
      start_time: first.timestamp,
      total_elapsed_time: elapsedS,
      total_timer_time: elapsedS,
      ...(distanceM !== undefined && { total_distance: distanceM }),
    },
  ];
}

function activityOf(fit: Fit, session: Session, start: Date, source: string, options: ReadingOptions): Activity {
  const offsetS = offsetOf(fit);
  const utcMs = start.getTime();
  const endMs = utcMs + 1000 * (session.total_elapsed_time ?? 0);
  const isWithin = (at: Date | undefined) => at !== undefined && at.getTime() >= utcMs && at.getTime() <= endMs + 1000;
  const rates = (fit.records ?? []).flatMap(({ timestamp, heart_rate }) =>
    heart_rate !== undefined && heart_rate > 0 && isWithin(timestamp) ? [heart_rate] : [],
  );
  const average = positive(session.avg_heart_rate) ?? (rates.length > 0 ? Math.round(mean(rates)) : undefined);
  const maximum = positive(session.max_heart_rate) ?? positive(rates.reduce((most, rate) => Math.max(most, rate), 0));
  const distanceM = positive(session.total_distance);
  const movingS = positive(session.total_timer_time);
  const elapsedS = positive(session.total_elapsed_time);
  const climbM = positive(session.total_ascent);
  return {
    source,
    startLocalMs: utcMs + 1000 * (offsetS ?? options.offsetSAt(utcMs)),
    isStartGuessed: offsetS === undefined,
    isDateOnly: false,
    sport: sportNamed(String(session.sport ?? 'running'), subSportOf(session)),
    ...(distanceM !== undefined && { distanceM }),
    ...(movingS !== undefined && { movingS }),
    ...(elapsedS !== undefined && { elapsedS }),
    ...(average !== undefined && { averageBpm: average }),
    ...(maximum !== undefined && { maximumBpm: maximum }),
    ...(climbM !== undefined && { climbM }),
    laps: (fit.laps ?? []).filter(lap => isWithin(lap.start_time)).flatMap(lapOf),
  };
}

/** Sub-sports that say the sport where `training` and `fitness_equipment` do not. */
function subSportOf({ sub_sport }: Session): string {
  const name = String(sub_sport ?? '');
  return /elliptical|row|strength|yoga|pilates|indoor_cycling|treadmill|walk/.test(name) ? name : '';
}

function lapOf(lap: FitLap): readonly Lap[] {
  const movingS = positive(lap.total_timer_time) ?? positive(lap.total_elapsed_time);
  if (movingS === undefined) return [];
  const trigger = String(lap.lap_trigger ?? '');
  const isAutomatic = /^(?:distance|time|position_)/.test(trigger) && lap.wkt_step_index === undefined;
  const intensity = String(lap.intensity ?? '');
  return [
    {
      ...(positive(lap.total_distance) !== undefined && { distanceM: lap.total_distance ?? 0 }),
      movingS,
      by: isAutomatic ? 'automatic' : 'pressed',
      isRest: intensity === 'rest' || intensity === 'recovery',
    },
  ];
}

const QUARTER_HOUR_S = 900;
/** The Line Islands are 14 hours ahead. */
const FARTHEST_S = 14 * 3600;

/** How far the watch's own clock was ahead of UTC. Watches whose clock was never set, and COROS, which writes 0 everywhere, say nothing. */
function offsetOf({ activity, file_ids }: Fit): number | undefined {
  const local = activity?.local_timestamp?.getTime();
  const utc = activity?.timestamp?.getTime();
  if (local === undefined || utc === undefined) return undefined;
  const offsetS = Math.round((local - utc) / 1000 / QUARTER_HOUR_S) * QUARTER_HOUR_S;
  if (!Number.isFinite(offsetS) || Math.abs(offsetS) > FARTHEST_S) return undefined;
  return offsetS === 0 && file_ids?.[0]?.manufacturer === 'coros' ? undefined : offsetS;
}

function positive(value: number | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}
