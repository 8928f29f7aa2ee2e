import { judge, type Verdict } from './judge';
import type { Meant } from './meaning';
import { type Read, readLine } from './readLine';

export interface Judged {
  readonly meant: Meant;
  readonly read: Read;
  readonly verdict: Verdict;
}

/** Reads lines, each in a log of its own, and judges what was read. */
export function judged(lines: readonly Meant[]): Judged[] {
  return lines.map(meant => {
    const read = readLine(meant);
    return { meant, read, verdict: judge(meant, read) };
  });
}

/** Percentages of lines, with one place. */
export interface Figures {
  readonly whole: number;
  readonly mainAmount: number;
  readonly notWholeTold: number;
  readonly notWholeSilent: number;
  readonly mainAmountWrongSilent: number;
  /** Asked about, although they were read whole and are clear. */
  readonly wholeTold: number;
}

export function figuresOf(lines: readonly Judged[]): Figures {
  const share = (holds: (verdict: Verdict) => boolean) =>
    Math.round((1000 * lines.filter(({ verdict }) => holds(verdict)).length) / Math.max(lines.length, 1)) / 10;
  return {
    whole: share(({ isWhole }) => isWhole),
    mainAmount: share(({ isMain }) => isMain),
    notWholeTold: share(({ isWhole, isTold }) => !isWhole && isTold),
    notWholeSilent: share(({ isWhole, isTold }) => !isWhole && !isTold),
    mainAmountWrongSilent: share(({ isMain, isTold }) => !isMain && !isTold),
    wholeTold: share(({ isWhole, isTold, isUnclear }) => isWhole && isTold && !isUnclear),
  };
}

export function printFigures(lines: readonly Judged[]): string {
  const { whole, mainAmount, notWholeTold, notWholeSilent, mainAmountWrongSilent, wholeTold } = figuresOf(lines);
  const shares = [
    `whole ${percent(whole)}`,
    `main amount ${percent(mainAmount)}`,
    `not whole, told ${percent(notWholeTold)}`,
    `not whole, silent ${percent(notWholeSilent)}`,
    `main amount wrong, silent ${percent(mainAmountWrongSilent)}`,
    `whole, yet told ${percent(wholeTold)}`,
  ];
  return `${lines.length} lines: ${shares.join(' · ')}`;
}

function percent(share: number): string {
  return `${share.toFixed(1)} %`;
}
