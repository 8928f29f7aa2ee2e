import type { LogUnit } from '../values/distance';
import type { DayOptions } from './types';

/** What the model asks of the settings; log lines win over it. */
export interface ModelSettings {
  /** The unit of a log that names none. */
  readonly unit: LogUnit;
  readonly days: DayOptions;
}
