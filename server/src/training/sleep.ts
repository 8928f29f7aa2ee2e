/** Hours short of a target over some nights: `gross` counts short nights only, `net` lets long ones make up for them (never below 0). */
export function sleepDebt(
  nightsS: readonly number[],
  targetS: number,
): { readonly grossS: number; readonly netS: number } {
  const short = nightsS.map(night => targetS - night);
  return {
    grossS: short.reduce((sum, missing) => sum + Math.max(missing, 0), 0),
    netS: Math.max(
      short.reduce((sum, missing) => sum + missing, 0),
      0,
    ),
  };
}
