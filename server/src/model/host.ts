import type { DayNumber } from '../values/date';

/** The only door from the model to the world. Servers, the command line and tests each bring their own. */
export interface Host {
  /** The runner's local date. */
  today(): DayNumber;
}
