import type { LogUnit } from '../values/distance';
import type { DayOptions } from './types';

/** The settings that the model needs. Lines of the log override them. */
export interface ModelSettings {
  /** The unit of a log that names none. */
  readonly unit: LogUnit;
  readonly days: DayOptions;
}
