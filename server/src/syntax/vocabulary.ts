/** What a vocabulary word is about. */
export type Category =
  | 'run'
  | 'cross'
  | 'strength'
  | 'active-recovery'
  | 'care'
  | 'fuel'
  | 'metric'
  | 'state'
  | 'profile'
  | 'answer'
  | 'total';
