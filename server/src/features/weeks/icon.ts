/** What the picture of a row of the weeks tells; how it looks is a client's affair. */
export type WeeksIcon =
  | 'log'
  | 'year'
  | 'week'
  | 'race'
  | 'hard'
  | 'moderate'
  | 'long'
  | 'easy'
  | 'recovery'
  | 'strength'
  | 'rest'
  | 'health'
  | 'open'
  | 'unknown';
