import type { MeantAmount } from './meaning';

const SLACK = 0.02;
const ONE = 1;

/** Whether an amount is as meant: 2 % (or `slack`) and one unit either way, within a range, or absent where `null` is meant. */
export function near(read: number | undefined, meant: MeantAmount | undefined, slack = SLACK): boolean {
  if (meant === undefined) return true;
  if (meant === null) return read === undefined;
  if (read === undefined) return false;
  const [low, high] = Array.isArray(meant) ? meant : [meant, meant];
  return read >= low - Math.abs(low) * slack - ONE && read <= high + Math.abs(high) * slack + ONE;
}
