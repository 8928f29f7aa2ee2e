/** A workout as Apple's Health app exports it. */
export interface HealthWorkout {
  readonly type: string;
  /** On the clock of the phone, `2026-03-02 06:30:00 +0100`. */
  readonly start: string;
  readonly end?: string;
  readonly minutes?: number;
  /** Further attributes, as they stand there. */
  readonly attributes?: string;
  /** What stands in the element. */
  readonly inside?: string;
}

/** Such an export begins so, with the declarations of its elements. */
export const HEALTH_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
${'<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n<!ATTLIST HealthData\n  locale CDATA #REQUIRED\n>\n'.repeat(80)}]>
<HealthData locale="de_DE">
 <ExportDate value="2026-03-08 12:00:00 +0100"/>
`;

export const HEALTH_RECORD =
  ' <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" creationDate="2026-03-02 06:31:00 +0100" startDate="2026-03-02 06:30:55 +0100" endDate="2026-03-02 06:30:55 +0100" value="128"/>\n';

export function healthWorkout({
  type,
  start,
  end = start,
  minutes,
  attributes = '',
  inside = '',
}: HealthWorkout): string {
  const duration = minutes === undefined ? '' : ` duration="${minutes}" durationUnit="min"`;
  return ` <Workout workoutActivityType="HKWorkoutActivityType${type}"${duration} ${attributes} sourceName="Watch" startDate="${start}" endDate="${end}">${inside}</Workout>\n`;
}

export function healthExport(...workouts: readonly HealthWorkout[]): string {
  return `${HEALTH_HEAD}${HEALTH_RECORD}${workouts.map(healthWorkout).join(HEALTH_RECORD)}</HealthData>\n`;
}

/** `<WorkoutStatistics …/>` */
export function statistic(quantity: string, values: string): string {
  return `<WorkoutStatistics type="HKQuantityTypeIdentifier${quantity}" startDate="x" endDate="x" ${values}/>`;
}

export function entry(key: string, value: string): string {
  return `<MetadataEntry key="${key}" value="${value}"/>`;
}
