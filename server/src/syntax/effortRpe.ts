/** What words of effort stand for on the scale of 0 to 10 (Foster 2001): `hard` is said of what is rated 7 to 9. */
export const EFFORT_RPE = { recovery: 2, easy: 3, moderate: 5, hard: 8, race: 9 } as const;
