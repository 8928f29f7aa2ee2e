import { say } from '../../base/message';
import { rangeOf } from '../../base/text';
import { vdotOfProfile } from '../../model/profile';
import type { Log, Session } from '../../model/types';
import { trailingProse } from '../../syntax/notes';
import { paceAtShare } from '../../training/vdot';
import type { DayNumber } from '../../values/date';
import { spokenPace } from '../../values/pace';
import type { Fix } from '../finding';
import { editsIn, fixOf } from './fixes/fix';
import { dateIn } from './phrases';

/** The words for easy runs. */
export const EASY_KINDS: ReadonlySet<string> = new Set(['easy', 'recovery', 'long']);
/** A run is easy up to these shares of VDOT and of the measured maximum heart rate. */
export const EASY_CEILING = { vdot: 0.74, heartRate: 0.79 } as const;
/** How far ahead a fix looks for the next easy run. */
const NEXT_RUN_DAYS = 7;

/** The limit as it is written when neither a pace nor a heart rate is known. */
export const EASY_BY_FEEL = 'easy: as if it could go on all day';

/** *Note on Thu 5 Mar: easy: 6:10/km or slower*: adds a note to the next planned easy run. Only the runner reads it. */
export function noteOnNextEasy(log: Log, from: DayNumber, note: string): readonly Fix[] {
  const first = Math.max(from, log.today);
  const next = log
    .writtenDates(first, first + NEXT_RUN_DAYS)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => log.day(date).countedSessions)
    .find(({ kind }) => EASY_KINDS.has(kind));
  return next ? noteOn(next, note, log).map(fix => ({ ...fix, isPreferred: true })) : [];
}

/** *Note on Thu 5 Mar: …*: adds a note to a session whose line has none. */
export function noteOn({ entry, place, date }: Session, note: string, log: Log): readonly Fix[] {
  const { document, line } = place;
  const end = line.text.trimEnd().length;
  if (entry.note || trailingProse(entry, line.text) || entry.span.end < end) return [];
  const edit = {
    range: rangeOf(document.tree.lineOf(line), { start: end, end }),
    newText: ` > ${note}`,
  };
  const title = say`Note on ${dateIn(log, date)}: ${note}`;
  return [fixOf(title, () => editsIn(document, [edit]), { clears: false })];
}

/** The limit of easy running for this runner as it is written into the log: by pace, else by heart rate, else by feel. */
export function ownCeiling(log: Log, date: DayNumber): string {
  const profile = log.athleteProfile(date);
  const vdot = vdotOfProfile(profile);
  const paceSPerKm = vdot === undefined ? undefined : paceAtShare(vdot, EASY_CEILING.vdot);
  if (paceSPerKm !== undefined) return easyUpToPace(paceSPerKm, log);
  return profile.maxBpm === undefined
    ? EASY_BY_FEEL
    : easyUpToHeartRate(Math.floor(EASY_CEILING.heartRate * profile.maxBpm));
}

export function easyUpToPace(paceSPerKm: number, { unit }: Log): string {
  return `easy: ${spokenPace(paceSPerKm, unit)} or slower`;
}

export function easyUpToHeartRate(bpm: number): string {
  return `easy: heart rate up to ${bpm}`;
}
