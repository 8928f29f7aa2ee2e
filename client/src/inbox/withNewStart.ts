/** The text with another beginning in whole lines, and what stands behind that; undefined when it does not begin so. */
export function withNewStart(text: string, start: string, newStart: string): string | undefined {
  if (!text.startsWith(start)) return undefined;
  const behind = text.slice(start.length);
  if (behind === '') return newStart;
  const isParted = (before: string) => before === '' || /[\r\n]$/.test(before) || /^[\r\n]/.test(behind);
  if (!isParted(start)) return undefined;
  return newStart + (isParted(newStart) ? '' : '\n') + behind;
}
