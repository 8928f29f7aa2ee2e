import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { render } from '../../../server/src/base/message';
import type { ByteSource } from '../../../server/src/importers/activities/byteSource';
import { readActivities } from '../../../server/src/importers/activities/readActivities';
import {
  entry,
  HEALTH_HEAD,
  HEALTH_RECORD,
  type HealthWorkout,
  healthExport,
  healthWorkout,
  statistic,
} from './healthFile';
import { activitiesIn, foundIn, reading } from './reading';

const MB = 2 ** 20;
const bytes = (text: string) => new TextEncoder().encode(text);

/** As newer phones write it. */
const RUN: HealthWorkout = {
  type: 'Running',
  start: '2026-03-02 06:30:00 +0100',
  end: '2026-03-02 07:17:00 +0100',
  minutes: 45.5,
  inside: [
    entry('HKIndoorWorkout', '0'),
    entry('HKTimeZone', 'Europe/Berlin'),
    entry('HKElevationAscended', '8540 cm'),
    '<WorkoutEvent type="HKWorkoutEventTypePause" date="x"/>',
    `<WorkoutActivity uuid="x">${statistic('DistanceWalkingRunning', 'sum="1" unit="km"')}</WorkoutActivity>`,
    statistic('ActiveEnergyBurned', 'sum="510.4" unit="kcal"'),
    statistic('HeartRate', 'average="141.7" minimum="96" maximum="165" unit="count/min"'),
    statistic('DistanceWalkingRunning', 'sum="8.21" unit="km"'),
  ].join('\n  '),
};

/** As they did until iOS 15, in miles. */
const OLD: HealthWorkout = {
  type: 'Cycling',
  start: '2021-07-01 18:00:00 -0400',
  end: '2021-07-01 19:00:00 -0400',
  minutes: 60,
  attributes: 'totalDistance="15.5" totalDistanceUnit="mi" totalEnergyBurned="400" totalEnergyBurnedUnit="kcal"',
};

describe("the export of Apple's Health app", () => {
  it('has workouts: kind, start on their own clock, distance, time without pauses, heart rate, climb', () => {
    assert.deepEqual(activitiesIn({ 'export.xml': healthExport(RUN, OLD) }), [
      {
        source: 'export.xml#1',
        startLocalMs: Date.UTC(2026, 2, 2, 6, 30),
        isStartGuessed: false,
        isDateOnly: false,
        sport: { kind: 'run' },
        distanceM: 8210,
        movingS: 2730,
        elapsedS: 2820,
        averageBpm: 142,
        maximumBpm: 165,
        climbM: 85.4,
        laps: [],
      },
      {
        source: 'export.xml#2',
        startLocalMs: Date.UTC(2021, 6, 1, 18),
        isStartGuessed: false,
        isDateOnly: false,
        sport: { kind: 'bike' },
        distanceM: 15.5 * 1609.344,
        movingS: 3600,
        elapsedS: 3600,
        laps: [],
      },
    ]);
  });

  it('is told on the clock of the place where it was, though the phone writes its own', () => {
    const abroad = { ...RUN, inside: entry('HKTimeZone', 'Asia/Tokyo') };
    const unknown = { ...RUN, inside: entry('HKTimeZone', 'Mars/Olympus') };
    assert.deepEqual(
      activitiesIn({ 'export.xml': healthExport(abroad, unknown) }).map(each =>
        new Date(each.startLocalMs).toISOString(),
      ),
      ['2026-03-02T14:30:00.000Z', '2026-03-02T06:30:00.000Z'],
    );
  });

  it('knows the sports of its names', () => {
    const types = [
      'Walking',
      'Hiking',
      'TraditionalStrengthTraining',
      'Swimming',
      'Yoga',
      'CrossCountrySkiing',
      'Dance',
    ];
    const workouts = types.map(type => ({ type, start: RUN.start, minutes: 30 }));
    assert.deepEqual(
      activitiesIn({ 'export.xml': healthExport(...workouts) }).map(({ sport }) => sport),
      [...['walk', 'hike', 'strength', 'swim', 'yoga', 'ski'].map(kind => ({ kind })), { kind: 'xt', name: 'Dance' }],
    );
  });

  it('leaves energy in the file, and says so', () => {
    const left = (text: string) =>
      foundIn({ 'export.xml': text }).flatMap(found => (found.type === 'left' ? [render(found.what)] : []));
    assert.deepEqual(left(healthExport(RUN)), ['energy']);
    assert.deepEqual(left(healthExport({ ...RUN, inside: '' })), []);
  });

  it('is read in the archive that the phone sends, whose routes and copies are passed over', () => {
    const archive = zipSync({
      'apple_health_export/export_cda.xml': bytes('<ClinicalDocument/>'),
      'apple_health_export/Exportieren.xml': bytes(healthExport(RUN)),
      'apple_health_export/workout-routes/route_2026-03-02.gpx': bytes('<gpx/>'),
      'apple_health_export/electrocardiograms/ecg.csv': bytes('a,b\n1,2\n'),
    });
    assert.deepEqual(
      foundIn({ 'export.zip': archive }).map(found => [
        found.type,
        found.type === 'activity' ? found.activity.source : found.source,
      ]),
      [
        ['activity', 'export.zip/apple_health_export/Exportieren.xml#1'],
        ['left', 'export.zip/apple_health_export/Exportieren.xml'],
        ['passed', 'export.zip/apple_health_export/export_cda.xml'],
        ['passed', 'export.zip/apple_health_export/workout-routes/route_2026-03-02.gpx'],
        ['passed', 'export.zip/apple_health_export/electrocardiograms/ecg.csv'],
      ],
    );
  });

  const refused = (text: string | Uint8Array, name = 'export.xml') => {
    const found = foundIn({ [name]: text });
    return [
      found.filter(({ type }) => type === 'activity').length,
      ...found.flatMap(each => (each.type === 'refused' ? [render(each.reason)] : [])),
    ];
  };

  it('tells the workouts before a cut, and the cut', () => {
    const text = healthExport(RUN, OLD);
    assert.deepEqual(refused(text.slice(0, text.indexOf('Cycling'))), [1, 'it is cut off in line 337']);
    const packed = zipSync({ 'apple_health_export/export.xml': bytes(text.slice(0, -14)) });
    assert.deepEqual(refused(packed, 'export.zip'), [2, 'it is cut off in line 338']);
  });

  it('opens and repeats nothing that it declares, and is refused without workouts', () => {
    const trap = /^it defines XML entities/;
    assert.match(String(refused(healthExport(RUN).replace('<!ELEMENT', '<!ENTITY a "ha"><!ELEMENT'))[1]), trap);
    const outside = healthExport(RUN).replace(
      '<!DOCTYPE HealthData [',
      '<!DOCTYPE HealthData SYSTEM "file:///etc/passwd" [',
    );
    assert.match(String(refused(outside)[1]), trap);
    assert.deepEqual(refused(healthExport()), [0, 'it has no activity in it']);
    // Declarations without an end would be held whole.
    assert.match(String(refused(`<!DOCTYPE HealthData [${' '.repeat(3 * MB)}`)[1]), /^its XML is broken/);
  });

  it('is never held, however large it says it is', () => {
    const content = bytes(`${HEALTH_HEAD}${HEALTH_RECORD.repeat(15_000)}${healthWorkout(RUN)}</HealthData>`);
    let most = 0;
    const source: ByteSource = {
      name: 'export.xml',
      size: 300 * MB,
      read(start, end) {
        most = Math.max(most, end - start);
        return content.subarray(start, end);
      },
    };
    assert.deepEqual(
      [...readActivities([source], reading)].map(({ type }) => type),
      ['activity', 'left'],
    );
    assert.ok(content.length > 3 * MB && most < MB, `${most} bytes at once`);
  });
});
