import { gzipSync, zipSync } from 'fflate';
import { fitFile } from './fitFile';

/** A made-up runner of 500 activities: runs, and rides and swims between, from the first of January 2025 on. */
export const COUNT = 500;
const KINDS = ['Run', 'Run', 'Run', 'Ride', 'Run', 'Swim'] as const;
const FIT_SPORTS = { Run: 1, Ride: 2, Swim: 5 };
const GERMAN = { Run: 'Lauf', Ride: 'Radfahrt', Swim: 'Schwimmen' };
const SPEEDS = { Run: 3, Ride: 7, Swim: 0.8 };

export interface Made {
  readonly start: Date;
  readonly kind: (typeof KINDS)[number];
  readonly distanceM: number;
  readonly movingS: number;
  readonly averageBpm: number;
}

export const made: readonly Made[] = Array.from({ length: COUNT }, (_, index) => {
  const kind = KINDS[index % KINDS.length] ?? 'Run';
  const movingS = 1800 + ((index * 137) % 2400);
  return {
    start: new Date(Date.UTC(2025, 0, 1 + index, 6, index % 60)),
    kind,
    distanceM: Math.round(SPEEDS[kind] * movingS),
    movingS,
    averageBpm: 120 + (index % 40),
  };
});

export function recording({ start, kind, ...run }: Made): Uint8Array {
  return fitFile({ start: start.toISOString(), offsetH: 0, sport: FIT_SPORTS[kind], ...run });
}

/** In English, or in German, whose list has other names, kinds and dates. */
export function stravaArchive(language: 'en' | 'de' = 'en'): Uint8Array {
  const head =
    language === 'de'
      ? 'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz,Durchschnittliche Herzfrequenz'
      : 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance,Average Heart Rate';
  const rows = made.map(({ start, kind, distanceM, movingS, averageBpm }, index) => {
    const date = start
      .toLocaleString(language === 'de' ? 'de-DE' : 'en-US', {
        dateStyle: 'medium',
        timeStyle: 'medium',
        timeZone: 'UTC',
      })
      .replaceAll('\u202F', ' ');
    const km = String(distanceM / 1000);
    const named =
      language === 'de' ? `${GERMAN[kind]},${movingS},"${km.replace('.', ',')}"` : `${kind},${movingS},${km}`;
    return `${index},"${date}",Session ${index} of many,${named},activities/${index}.fit.gz,${movingS},${movingS},${distanceM},${averageBpm}`;
  });
  // Some recordings are missing, as they are in archives of old accounts: the list has them.
  const recordings = made.flatMap((each, index): [string, Uint8Array][] =>
    index % 10 === 9 ? [] : [[`activities/${index}.fit.gz`, gzipSync(recording(each))]],
  );
  return zipSync({
    'activities.csv': text([head, ...rows].join('\n')),
    'profile.csv': text('Athlete ID,Email Address\n1,runner@example.org\n'),
    'routes.csv': text('Route ID,Distance\n1,5\n'),
    'media/1.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
    ...Object.fromEntries(recordings),
  });
}

export function garminArchive(): Uint8Array {
  const recordings = made.map((each, index): [string, Uint8Array] => [`runner_${index}.fit`, recording(each)]);
  const night = fitNotActivity();
  const nights = Array.from({ length: 300 }, (_, index): [string, Uint8Array] => [`night_${index}.fit`, night]);
  return zipSync({
    'DI_CONNECT/DI-Connect-User/user_profile.json': text('{}'),
    'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip': zipSync(
      Object.fromEntries([...recordings, ...nights]),
    ),
  });
}

/** The settings of a watch. */
function fitNotActivity(): Uint8Array {
  const bytes = fitFile({ start: '2025-01-01T00:00:00Z', distanceM: 1, movingS: 1 });
  // The first message is the file's id: its type stands behind its definition and header.
  const type = bytes.indexOf(4, 14 + 12);
  return bytes.map((byte, index) => (index === type ? 2 : byte)).subarray(0, 14 + 12 + 6 + 2);
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** Lines of a log that has every other activity, as somebody typed it: without its time and heart rate, with words of their own. */
export function typedHalf(): readonly string[] {
  return made.flatMap(({ start, kind, distanceM }, index) => {
    const date = start.toISOString().slice(0, 10);
    const words = { Run: 'easy', Ride: 'bike', Swim: 'swim' };
    return index % 2 === 0 ? [`${date}  ${words[kind]} ${(distanceM / 1000).toFixed(1)} km > felt like ${index}`] : [];
  });
}
