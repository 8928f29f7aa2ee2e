/** What rules that look at each other's signs ask for, unless a runner sets it for the rule itself. */
export const RHR_DELTA_BPM = 5;
export const HRV_DEFAULTS = { swc: 0.5, baseDays: 28 } as const;
export const SORE_LEVEL = 5;
export const SORE_DAYS = 4;
