/** A number of a line that says how far, how long, how fast, how often, …, found without the parser. */
export interface StatedAmount {
  readonly start: number;
  readonly end: number;
  /** The number and its unit. */
  readonly written: string;
  /** A time in seconds, else the number. */
  readonly value: number;
}

const NUMBER =
  /(?<![\p{L}\d]|\d[.:]|\p{L}\d\/)(?:\d+(?::\d\d)+(?:\.\d+)?|\d{1,3},\d{3}(?![\d,])|\d+(?:\.\d+|,\d{1,2}(?![\d,)]))?)/gu;

/** What may stand behind the number of an amount, `$` is the end. Another word makes it a number of something else. */
const UNITS = [
  'km k kms kilometer kilometers mi mil mile miles m meter meters metres mm yd hm M K',
  'h hour hours min minute minutes mins sec secs second seconds s',
  'x × * % er am pm strides sets laps reps repeats hill hills rec rcv recovery',
]
  .join(' ')
  .split(' ');

/** Words between a number and its unit: `6 humid maintenance miles`. */
const BETWEEN = /^(?: \p{L}[\p{L}/]*){0,3} miles?\b/u;

/** `at 10k pace`: how fast, by a race, and not how far. */
const OF_RACE = /^ ?(?:k|km|mile) pace\b/i;

/** Every number of a text but those that count something else (`11 runs`, `2 strength workouts`) and those of dates and lists. */
export function statedAmounts(text: string): StatedAmount[] {
  return [...text.matchAll(NUMBER)].flatMap(match => {
    const start = match.index;
    const number = match[0];
    const behind = text.slice(start + number.length);
    const word = /^[ -]?(\p{L}+)/u.exec(behind)?.[1];
    const isOther = word !== undefined && !UNITS.includes(word) && !UNITS.includes(word.toLowerCase());
    if ((isOther && !BETWEEN.test(behind) && !isSession(word)) || OF_RACE.test(behind)) return [];
    return [
      {
        start,
        end: start + number.length,
        written: `${number}${/^ ?(?:\p{L}+|['"%]+)/u.exec(behind)?.[0] ?? ''}`,
        value: asNumber(number),
      },
    ];
  });
}

/** `8 easy`, `11 at 7:30`: miles that go without saying. */
function isSession(word: string): boolean {
  return /^(?:easy|long|steady|double|at|wu|cd|wd|tempo|threshold|total|tot)$/i.test(word);
}

function asNumber(number: string): number {
  return number
    .replace(/,(?=\d{3}$)/, '')
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + Number(part), 0);
}
