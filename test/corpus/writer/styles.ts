import type { Chance } from '../../support/chance';

interface Length {
  readonly text: string;
  readonly metres: number;
}

interface Time {
  readonly text: string;
  readonly seconds: number;
}

/** How one runner writes: language, units, signs, order, abbreviations, and the prose around. */
export interface Style extends Words {
  readonly language: 'en' | 'de';
  readonly unit: 'km' | 'mi';
  /** `easy 8 km`, and not `8 km easy`. */
  readonly isWordFirst: boolean;
  readonly proseShare: number;
  /** What stands between a session and the prose behind it. */
  readonly joints: readonly string[];
  readonly partJoints: readonly string[];
  readonly colons: readonly string[];
  /** A distance of so many kilometres or miles. */
  distance(units: number): Length;
  duration(minutes: number): Time;
  clock(seconds: number): string;
  metres(metres: number): string;
  kilometres(kilometres: number): string;
  times(count: number): string;
  recovery(seconds: number): string;
}

interface Words {
  readonly words: Readonly<
    Record<
      'easy' | 'moderate' | 'hard' | 'intervals' | 'warmUp' | 'tempo' | 'coolDown' | 'long' | 'race',
      readonly string[]
    >
  >;
  readonly others: readonly { readonly words: readonly string[]; readonly sport: 'cross' | 'strength' | 'recovery' }[];
  /** Between a distance and its time. */
  readonly timeLeads: readonly string[];
  /** How fast repetitions are. */
  readonly fast: readonly string[];
  readonly lasts: readonly string[];
  readonly marathonPace: readonly string[];
  readonly openings: readonly string[];
  readonly prose: readonly string[];
}

const METRES_PER_MILE = 1609.344;

export function styleOf(chance: Chance): Style {
  const language = chance.is(0.5) ? 'en' : 'de';
  const unit = language === 'en' && chance.is(0.5) ? 'mi' : 'km';
  const unitWord = chance.of(UNIT_WORDS[language][unit]);
  const minuteWord = chance.of(MINUTE_WORDS[language]);
  const timesSign = chance.of([' x ', 'x', ' × ', ' * ', 'x ']);
  const metreWord = chance.of([' m', 'm', language === 'de' ? ' Meter' : ' meters']);
  const recoveryOf = chance.of(RECOVERIES[language]);
  return {
    ...WORDS[language],
    language,
    unit,
    isWordFirst: chance.is(0.5),
    proseShare: chance.of([0, 0.3, 0.8]),
    joints: chance.of([[', '], ['. '], ['; '], [' - ', '. ']]),
    partJoints: chance.of([[', '], [' + '], ['; ']]),
    colons: chance.of([[': '], [' '], [' - ']]),
    distance: units => ({
      text: `${units}${unitWord}`,
      metres: unit === 'mi' ? units * METRES_PER_MILE : units * 1000,
    }),
    duration: minutes => ({ text: `${minutes}${minuteWord}`, seconds: minutes * 60 }),
    clock,
    metres: metres => `${metres}${metreWord}`,
    kilometres: kilometres => `${kilometres}${chance.of([' km', 'km', 'k'])}`,
    times: count => `${count}${timesSign}`,
    recovery: seconds => recoveryOf(seconds),
  };
}

function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const UNIT_WORDS = {
  en: { km: [' km', 'km', 'k', ' kilometers'], mi: [' miles', ' mi', 'mi', ' mile'] },
  de: { km: [' km', 'km', ' Kilometer', ' KM'], mi: [' Meilen'] },
} as const;
const MINUTE_WORDS = {
  en: [' min', 'min', ' minutes', ' mins', "'"],
  de: [' min', ' Min.', ' Minuten', "'", 'min'],
} as const;

const RECOVERIES: Readonly<Record<Style['language'], readonly ((seconds: number) => string)[]>> = {
  en: [
    seconds => ` r ${seconds} s`,
    seconds => `, ${seconds}s rest`,
    seconds => ` with ${seconds} sec recovery`,
    seconds => ` (${seconds} s jog)`,
    seconds => ` off ${seconds}s`,
  ],
  de: [
    seconds => `, ${seconds} s Pause`,
    seconds => ` mit ${seconds} Sek. Trabpause`,
    seconds => ` (${seconds}s TP)`,
    seconds => ` P: ${seconds}s`,
  ],
};

const WORDS: Readonly<Record<Style['language'], Words>> = {
  en: {
    words: {
      easy: ['easy', 'easy run', 'recovery run', 'relaxed'],
      moderate: ['steady', 'steady run', 'moderate'],
      hard: ['tempo', 'threshold', 'tempo run', 'hard'],
      intervals: ['intervals', 'track', 'speed work'],
      warmUp: ['warm up', 'wu', 'w/u', 'warm-up'],
      tempo: ['tempo', 'threshold'],
      coolDown: ['cool down', 'cd', 'c/d', 'cool-down'],
      long: ['long run', 'long', 'Sunday long run'],
      race: ['race', 'raced'],
    },
    others: [
      { words: ['bike', 'easy bike', 'spinning', 'cycling'], sport: 'cross' },
      { words: ['swim', 'recovery swim', 'swimming'], sport: 'cross' },
      { words: ['strength', 'weights', 'gym'], sport: 'strength' },
      { words: ['walk', 'easy walk', 'yoga'], sport: 'recovery' },
    ],
    timeLeads: [' in ', ' ', ', ', ' / '],
    fast: ['', ' @ 5k pace', ' at 10k pace', ' fast', ' hard'],
    lasts: [', last', ' w/ last', ', final', ' with the last'],
    marathonPace: ['@ MP', 'at marathon pace', 'at MP'],
    openings: ['Finally', 'After work', 'Today', 'Out with Tom,'],
    prose: [
      'felt good',
      'legs a bit heavy',
      'lovely evening by the river',
      'rain the whole way',
      'with Anna and the dog',
      'windy on the way back',
      'new shoes, no complaints',
      'so hot out there',
      'glad that is done',
    ],
  },
  de: {
    words: {
      easy: ['locker', 'lockerer Dauerlauf', 'ruhiger DL', 'GA1', 'Regenerationslauf'],
      moderate: ['zügig', 'zügiger Dauerlauf', 'steady'],
      hard: ['Tempo', 'Tempodauerlauf', 'TDL', 'Schwelle'],
      intervals: ['Intervalle', 'Bahn', 'Intervalltraining'],
      warmUp: ['Einlaufen', 'EL', 'einlaufen'],
      tempo: ['Tempo', 'Schwelle', 'TDL'],
      coolDown: ['Auslaufen', 'AL', 'auslaufen'],
      long: ['langer Lauf', 'Lala', 'long run', 'langer Dauerlauf'],
      race: ['Wettkampf', 'Rennen'],
    },
    others: [
      { words: ['Rad', 'Radfahren', 'lockeres Radfahren'], sport: 'cross' },
      { words: ['Schwimmen', 'lockeres Schwimmen'], sport: 'cross' },
      { words: ['Krafttraining', 'Kraft', 'Fitnessstudio'], sport: 'strength' },
      { words: ['Spaziergang', 'Yoga', 'spazieren'], sport: 'recovery' },
    ],
    timeLeads: [' in ', ' ', ', ', ' / '],
    fast: ['', ' @ 5k pace', ' im 10-km-Tempo', ' schnell', ' hart'],
    lasts: [', letzte', ', davon', ', die letzten'],
    marathonPace: ['@ MP', 'im Marathontempo', 'MRT'],
    openings: ['Endlich', 'Nach der Arbeit', 'Heute', 'Mit Jan'],
    prose: [
      'lief gut',
      'Beine etwas schwer',
      'schöner Abend am Fluss',
      'die ganze Zeit Regen',
      'mit Anna und dem Hund',
      'auf dem Rückweg windig',
      'neue Schuhe, alles gut',
      'sehr warm heute',
      'froh, dass es vorbei ist',
    ],
  },
};
