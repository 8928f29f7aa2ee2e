import type { Meant, MeantSession } from '../reading/meaning';
import type { Language } from './write';

/** A way to make a line of more sessions, or of other amounts, from lines whose meaning is known; the meaning changes as the text does. */
export interface Growth {
  readonly name: string;
  readonly grown: (meant: Meant, other: Meant, language: Language) => readonly Meant[];
}

export const growths: readonly Growth[] = [
  {
    name: 'a second session of another line',
    grown(meant, other, language) {
      if (!isSingle(meant) || !isSingle(other) || meant.plan !== other.plan || meant.unit !== other.unit) return [];
      const pairs = language === 'de' ? GERMAN_PAIRS : ENGLISH_PAIRS;
      return pairs.map(make => joined(meant, other, make(trimmed(meant.text), trimmed(other.text))));
    },
  },
  {
    name: 'a second session in other words',
    grown(meant, _, language) {
      if (!isSingle(meant) || meant.sessions[0]?.sport !== 'run') return [];
      return FURTHER[language].map(({ words, sport, minutes }) => ({
        ...meant,
        text: trimmed(meant.text) + words,
        sessions: [...meant.sessions, { sport, distance_m: null, duration_s: minutes ? minutes * 60 : null }],
        maybe: [...(meant.maybe ?? [])],
      }));
    },
  },
  {
    name: 'another distance',
    grown(meant) {
      const [session] = meant.sessions;
      if (!isSingle(meant) || !session || typeof session.distance_m !== 'number' || session.duration_s || session.work)
        return [];
      if (session.sport !== 'run' || (meant.text.match(/\d/g) ?? []).length > 5) return [];
      const found = [
        ...meant.text.matchAll(/(?<![\d:.,@/x+-] ?)(\d+(?:[.,]\d+)?) ?(km|miles|mile|mi)\b(?! ?(?:pace|race|rep))/gi),
      ];
      const [only] = found;
      if (found.length !== 1 || !only) return [];
      const metres = only[2]?.toLowerCase() === 'km' ? 1000 : 1609.344;
      if (Math.abs(Number(only[1]?.replace(',', '.')) * metres - session.distance_m) > 20) return [];
      return OTHER_LENGTHS.map(length => {
        const at = only.index;
        const written = only[1]?.includes(',') ? length.replace('.', ',') : length;
        return {
          ...meant,
          text: meant.text.slice(0, at) + written + meant.text.slice(at + (only[1]?.length ?? 0)),
          sessions: [{ ...session, distance_m: Number(length) * metres }],
        };
      });
    },
  },
  {
    name: 'another duration',
    grown(meant) {
      const [session] = meant.sessions;
      if (!isSingle(meant) || !session || typeof session.duration_s !== 'number' || session.distance_m || session.work)
        return [];
      const found = [...meant.text.matchAll(/(?<![\d:.,@/x+-] ?)(\d+) ?(?:min|mins|minutes|Minuten)\b(?! ?\/)/g)];
      const [only] = found;
      if (found.length !== 1 || !only || Number(only[1]) * 60 !== session.duration_s || /\d.*\d{3}/.test(meant.text))
        return [];
      return OTHER_MINUTES.map(minutes => ({
        ...meant,
        text: meant.text.slice(0, only.index) + minutes + meant.text.slice(only.index + (only[1]?.length ?? 0)),
        sessions: [{ ...session, duration_s: minutes * 60 }],
      }));
    },
  },
  {
    name: 'a time behind a lone distance',
    grown(meant, _, language) {
      const [session] = meant.sessions;
      if (
        !isSingle(meant) ||
        !session ||
        session.sport !== 'run' ||
        typeof session.distance_m !== 'number' ||
        session.duration_s !== null ||
        session.work ||
        meant.text.includes('\n') ||
        !/[\p{L}\d)]$/u.test(meant.text)
      )
        return [];
      if (/\d:\d|\bmin|[@'"]|pace|\bhalf|marathon/i.test(meant.text)) return [];
      const seconds = Math.round((session.distance_m / 1000) * 347);
      return times(seconds, language).map(time => ({
        ...meant,
        text: `${meant.text}${time}`,
        sessions: [{ ...session, duration_s: seconds }],
      }));
    },
  },
];

const OTHER_LENGTHS = [
  '3',
  '4.4',
  '5',
  '6.2',
  '7',
  '8.25',
  '9',
  '10.3',
  '11',
  '12.5',
  '13',
  '14.1',
  '15',
  '16',
  '21.3',
];
const OTHER_MINUTES = [25, 28, 30, 32, 35, 40, 41, 44, 45, 50, 52, 55, 60, 66, 70, 75, 90];

function times(seconds: number, language: Language): readonly string[] {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part =>
    String(part).padStart(2, '0'),
  );
  const clock = Number(h) > 0 ? `${Number(h)}:${m}:${s}` : `${Number(m)}:${s}`;
  return language === 'de'
    ? [
        `, ${clock}`,
        ` in ${clock}`,
        ` (${clock})`,
        ` - ${clock}`,
        `. ${clock}`,
        `, Zeit ${clock}`,
        `. Zeit: ${clock}`,
        ` - ${clock} h`,
        ` | ${clock}`,
      ]
    : [
        `, ${clock}`,
        ` in ${clock}`,
        ` (${clock})`,
        ` - ${clock}`,
        `. ${clock}`,
        `, time ${clock}`,
        `. Time: ${clock}`,
        ` – ${clock}`,
        ` | ${clock}`,
        `\n${clock}`,
        ` [${clock}]`,
        `. Took ${clock}`,
      ];
}

type Make = (one: string, other: string) => string;

const ENGLISH_PAIRS: readonly Make[] = [
  (one, other) => `AM: ${one}. PM: ${other}`,
  (one, other) => `AM ${one}; PM ${other}`,
  (one, other) => `am - ${one}\npm - ${other}`,
  (one, other) => `AM: ${one} / PM: ${other}`,
  (one, other) => `${one}\nPM: ${other}`,
  (one, other) => `Morning: ${one}. Evening: ${other}`,
  (one, other) => `AM) ${one} PM) ${other}`,
  (one, other) => `AM - ${one}, PM - ${other}`,
  (one, other) => `AM: ${one}\nPM: ${other}`,
];
const GERMAN_PAIRS: readonly Make[] = [
  (one, other) => `Morgens: ${one}. Abends: ${other}`,
  (one, other) => `morgens ${one}, abends ${other}`,
  (one, other) => `vormittags ${one}; nachmittags ${other}`,
  (one, other) => `${one}\nabends: ${other}`,
  (one, other) => `Vormittag: ${one} / Nachmittag: ${other}`,
  (one, other) => `früh ${one}, abends noch ${other}`,
];

const FURTHER: Readonly<
  Record<
    Language,
    readonly { readonly words: string; readonly sport: MeantSession['sport']; readonly minutes?: number }[]
  >
> = {
  en: [
    { words: ', then 30 min bike', sport: 'cross', minutes: 30 },
    { words: '. Gym in the evening', sport: 'strength' },
    { words: ' + 20 min core', sport: 'strength', minutes: 20 },
    { words: '. Also swam 45 minutes', sport: 'cross', minutes: 45 },
    { words: '; 40 min strength after', sport: 'strength', minutes: 40 },
    { words: '. Yoga 30 min', sport: 'recovery', minutes: 30 },
    { words: ' & weights', sport: 'strength' },
    { words: '\nPM: 35 min spin', sport: 'cross', minutes: 35 },
    { words: ' plus an hour on the bike', sport: 'cross', minutes: 60 },
    { words: ' followed by 15 minutes of core work', sport: 'strength', minutes: 15 },
    { words: '. Lifted afterwards', sport: 'strength' },
  ],
  de: [
    { words: ', danach 20 min Stabi', sport: 'strength', minutes: 20 },
    { words: '. Abends Krafttraining', sport: 'strength' },
    { words: ' + 15 min Rumpfstabi', sport: 'strength', minutes: 15 },
    { words: '; abends 45 min Rad', sport: 'cross', minutes: 45 },
    { words: ', anschließend 30 Minuten Schwimmen', sport: 'cross', minutes: 30 },
    { words: '. Dazu 40 min Rolle', sport: 'cross', minutes: 40 },
    { words: ' und abends Yoga', sport: 'recovery' },
    { words: ' plus 30 min Ergometer', sport: 'cross', minutes: 30 },
  ],
};

/** A line of one session, without a time of day, a total or a further row. */
function isSingle({ text, sessions, day, signals }: Meant): boolean {
  return (
    sessions.length === 1 &&
    sessions[0]?.status !== 'skip' &&
    !day &&
    !signals &&
    !text.includes('\n') &&
    /\d/.test(text) &&
    text.length < 110 &&
    !/\b(?:am|pm|a\.m|p\.m|morning|evening|noon|lunch|tonight|afternoon|night|abends?|morgens?|mittags?|vormittags?|nachmittags?|früh|work|school|total|gesamt|day|week|tag|woche|today|heute|yesterday|gestern|later|später)\b|\d\d:\d\d (?:uhr|h\b)|^\d+[./]\d+|noon|mittag|abend|morgen|uhr/i.test(
      text,
    )
  );
}

function trimmed(text: string): string {
  return text.trim().replace(/[.!,;]+$/, '');
}

function joined(meant: Meant, other: Meant, text: string): Meant {
  return {
    ...meant,
    text,
    sessions: [...meant.sessions, ...other.sessions],
    maybe: [...(meant.maybe ?? []), ...(other.maybe ?? [])],
  };
}
