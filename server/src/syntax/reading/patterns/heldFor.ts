import type { TokenLine } from '../../scan';

export const MOST_M_MINUTES = 120;

/** A distance is less likely where its number is held for minutes. */
export const HELD = 0.8;

/** A zone, or a share in percent, is held for minutes, not for a few metres. */
export function isTargeted(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  if (next?.type === 'number')
    return line.tokens.slice(at + 1, at + 4).some(({ text }) => text === '%' || text === '/');
  return next?.text === 'z' || next?.text === 'zone' || next?.text === 'ramp';
}
