/** Durations are seconds (`durationS`), as numbers that may have a fraction. */

export const SECONDS_PER_MINUTE = 60;
export const SECONDS_PER_HOUR = 3600;
export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;
/** Minutes after midnight. */
export const NOON_MIN = 720;

/** The time of day of so many minutes after midnight: `7:05`, `22:30`. */
export function timeOfDay(minuteOfDay: number): string {
  const minutes = String(minuteOfDay % MINUTES_PER_HOUR).padStart(2, '0');
  return `${Math.floor(minuteOfDay / MINUTES_PER_HOUR)}:${minutes}`;
}

/** The same with two digits for the hour: `07:05`. */
export function fullTimeOfDay(minuteOfDay: number): string {
  return timeOfDay(minuteOfDay).padStart(5, '0');
}

/** `45:10`, `1:05:30`, `1:40.8`: the clock form of logs, with tenths only if there are any. */
export function clockForm(durationS: number): string {
  const tenths = Math.round(durationS * 10);
  const whole = Math.floor(tenths / 10);
  const fraction = tenths % 10 === 0 ? '' : `.${tenths % 10}`;
  const hours = Math.floor(whole / SECONDS_PER_HOUR);
  const minutes = Math.floor((whole % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE);
  const seconds = String(whole % SECONDS_PER_MINUTE).padStart(2, '0') + fraction;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** A duration within a session: exact, in the form that is easiest to read. */
export function stepDuration(durationS: number): string {
  if (durationS % SECONDS_PER_MINUTE === 0 && durationS > SECONDS_PER_MINUTE) return spokenDuration(durationS);
  return durationS < 2 * SECONDS_PER_MINUTE && Number.isInteger(durationS) ? `${durationS} s` : clockForm(durationS);
}

/** `7 h 20 min`, `45 min`, `90 s`: the form for messages and hovers. */
export function spokenDuration(durationS: number): string {
  if (durationS < 2 * SECONDS_PER_MINUTE) return `${Math.round(durationS)} s`;
  const minutes = Math.round(durationS / SECONDS_PER_MINUTE);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
