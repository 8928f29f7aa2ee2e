import { tableOf } from '../../../base/table';
import { METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { decimalOf } from '../../decimal';

/* What one cell of a list of activities says, whatever its column. */

/** A cell with both signs, or with one that does not stand before three digits, shows which of them parts decimals. */
export function decimalSign(cells: readonly string[]): '.' | ',' | undefined {
  const votes = { '.': 0, ',': 0 };
  for (const cell of cells) {
    const found = /^-?[\d.,]*?([.,])(\d+)$/.exec(cell.trim());
    const [, sign, behind = ''] = found ?? [];
    const both = cell.includes('.') && cell.includes(',');
    if ((sign === '.' || sign === ',') && (both || behind.length !== 3)) votes[sign]++;
  }
  if (votes['.'] === votes[',']) return undefined;
  return votes['.'] > votes[','] ? '.' : ',';
}

/** The number of a cell, without its unit. `decimal` is what parts decimals in its column, if that is known. */
export function numberOf(cell: string, decimal: '.' | ',' | undefined): number | undefined {
  const text = cell.replace(/\s*(?:km|mi|miles|m|ft|bpm|s|min|h)\.?$/i, '').replace(/[\s\u00A0\u202F'’]/g, '');
  if (decimal === undefined) return decimalOf(text);
  const other = decimal === '.' ? ',' : '.';
  return /^\d[\d.,]*$/.test(text) ? Number(text.replaceAll(other, '').replace(decimal, '.')) : undefined;
}

/** Seconds, if the cell says its unit or is written as on a clock: `45:10`, `1:02:03`, `45 min`, `1h05`. */
export function saidSeconds(cell: string): number | undefined {
  const text = cell.trim();
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,](\d+))?$/.exec(text);
  if (clock) {
    const [, hours = '0', minutes, seconds, fraction = '0'] = clock;
    return Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(`${seconds}.${fraction}`);
  }
  const spoken =
    /^(?:(\d+)\s*h(?:rs?|ours?|std)?\.?)?\s*(?:(\d+)\s*(?:m(?:in(?:utes?)?)?|['′])\.?)?\s*(?:(\d+)\s*(?:s(?:ec)?|["″])\.?)?$/i.exec(
      text,
    );
  if (spoken && /[a-z'′"″]/i.test(text))
    return (
      Number(spoken[1] ?? 0) * SECONDS_PER_HOUR + Number(spoken[2] ?? 0) * SECONDS_PER_MINUTE + Number(spoken[3] ?? 0)
    );
  return undefined;
}

/** The speeds in m/s that a sport may have over a whole session, wide enough for walking breaks and for world records. */
const SPEEDS = tableOf<readonly [least: number, most: number]>({
  run: [0.7, 7],
  walk: [0.2, 3.5],
  hike: [0.1, 3.5],
  bike: [1, 25],
  swim: [0.15, 2.3],
  row: [0.5, 7],
});
const ANY_SPEED = [0.1, 30] as const;

/** Whether somebody may have kept this speed in a whole session of this kind. */
export function isSpeedOf(kind: string, metresPerS: number): boolean {
  const [least, most] = SPEEDS.get(kind) ?? ANY_SPEED;
  return metresPerS >= least && metresPerS <= most;
}

/** By unit. */
export const METRES = tableOf<number>({ km: METRES_PER_KM, mi: METRES_PER_MILE, m: 1, ft: METRES_PER_FOOT });

/** The unit that a cell of distances names itself. */
export function unitIn(cell: string): string | undefined {
  const named = /\d\s*(km|mi|miles|m)\.?$/i.exec(cell.trim())?.[1]?.toLowerCase();
  return named === 'miles' ? 'mi' : named;
}
