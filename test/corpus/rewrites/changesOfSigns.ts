import { amounts, type Change, capital, each, spelled, swap } from './write';

/** A distance or a duration, and words for how a run was or where, as expressions. */
export const AMOUNT = String.raw`(\d+(?:[.,]\d+)? ?(?:km|kms|miles|mile|mi|min|mins|minutes|Minuten|Kilometer)\b)`;
const KINDS =
  'easy|recovery|steady|tempo|long run|long|fartlek|easy run|recovery run|locker|ruhig|lockerer Lauf|Dauerlauf|DL|GA1|treadmill|bike|swim|walk|Rad|Schwimmen|race|hilly|trail run|trail|moderate|jog';

/** Other units, numbers, orders and signs for the same. */
export const changesOfSigns: Readonly<
  Record<'units' | 'numbers' | 'paces' | 'order' | 'signs' | 'letters', readonly Change[]>
> = {
  units: [
    swap('km', /(?<=\d ?)km\b(?! ?\/|-|\/h)/gi, {
      en: ['km', 'kms', 'k', 'K', 'KM', 'Km', ' km', ' kilometers', ' kilometres', ' kilometer', ' kms'],
      de: ['km', 'KM', 'Km', ' km', ' Kilometer', ' Km', 'Kilometer'],
    }),
    swap('miles', /(?<=\d ?)(?:miles|mile|mi)\b(?! ?\/| (?:pace|race|rep|warm))/g, {
      en: ['mi', ' mi', ' miles', 'miles', 'M', ' mile', ' Miles', 'mls'],
      de: [' Meilen', 'mi', ' mi'],
    }),
    swap('metres', /(?<=\d{3} ?)m\b(?! ?\/|\+)/g, {
      en: ['m', ' m', ' metres', ' meters', 'meter'],
      de: ['m', ' m', ' Meter', 'Meter'],
    }),
    swap('minutes', /(?<=\d ?)(?:mins|min|minutes|Minuten|Min)\b(?! ?\/|\.)/g, {
      en: ['min', ' min', 'mins', ' mins', ' minutes', 'minutes', "'", ' Min', 'MIN', 'mn', ' minute', ' min.'],
      de: ['min', ' min', "'", ' Min', ' Min.', ' Minuten', 'Minuten', 'Min.', ' MIN'],
    }),
    swap('hours', /(?<=\d ?)(?:h|hrs|hr|hours|hour|Std|Stunden|Stunde)\b(?! ?\/|\.)/g, {
      en: ['h', ' h', 'hr', ' hr', 'hrs', ' hrs', ' hours', ' hour'],
      de: ['h', ' h', ' Std', ' Std.', ' Stunden', 'Std'],
    }),
    swap('seconds', /(?<=\d ?)(?:s|sec|secs|seconds|Sek|Sekunden)\b(?! ?\/|\.)/g, {
      en: ['s', ' s', 'sec', ' sec', 'secs', ' secs', ' seconds', '"', 'seconds', ' sec.'],
      de: ['s', ' s', '"', ' Sek', ' Sekunden', ' Sek.', 'sek', 'Sek.'],
    }),
    each('minutes as a clock', /(?<![\d:.,/-] ?|\bx ?)(\d{2,3}) ?(?:min|mins|minutes|Minuten)\b(?! ?\/|\.)/, asClock),
    each(
      'a clock with marks',
      /(?<![\d:.,@] ?)(\d{2}):(\d\d)(?![:\d]| ?(?:h|pm|am|uhr|\/|pace|Std))/i,
      (_, min, sec) => [
        `${min}'${sec}"`,
        `${min}m${sec}s`,
        `${min}min ${sec}s`,
        `${min}:${sec} min`,
        `${min}:${sec}min`,
      ],
    ),
    each('a clock of hours', /(?<![\d:.,@] ?)(\d):(\d\d):(\d\d)(?![:\d])/, (_, h, min, sec) => [
      `${h}h${min}m${sec}s`,
      `${h}h ${min}min ${sec}s`,
      `${h}:${min}:${sec} h`,
      `0${h}:${min}:${sec}`,
      `${h}h${min}'${sec}"`,
      `${h}:${min}:${sec}h`,
    ]),
  ],
  numbers: [
    each('comma for a decimal point', /(?<![\d.:])(\d{1,2})\.(\d)(?= ?(?:km|Kilometer)\b)/, (_, whole, part) => [
      `${whole},${part}`,
    ]),
    each('decimal point for a comma', /(?<![\d,:])(\d{1,2}),(\d)(?= ?(?:km|Kilometer)\b)/, (_, whole, part) => [
      `${whole}.${part}`,
    ]),
    each('a decimal nought', /(?<![\d.,:/x-] ?)(\d{1,2})(?= ?(?:km|mi|miles)\b)/, (_, whole) => [`${whole}.0`]),
    {
      name: 'a number as a word',
      rewritten: (text, language) =>
        spelled(
          text,
          /(?<![\d.,:@/x+-] ?)\b([2-9]|1[0-2])(?= (?:km|miles|mile|min|mins|minutes|Minuten|x|Kilometer|hours|Stunden)\b)/,
          language,
        ),
    },
    swap('signs of a range', /(?<=\b\d{1,2})(?: ?[-–] ?| to | bis )(?=\d{1,2}(?![\d:.]|\/))/g, {
      en: ['-', '–', ' - ', ' to ', ' – '],
      de: ['-', '–', ' - ', ' bis '],
    }),
    swap('sign of repetitions', /(?<=\d) ?[x×X*] ?(?=[\d(])/g, {
      en: ['x', ' x ', 'X', ' X ', '×', ' × ', '*', ' * ', 'x ', ' times '],
      de: ['x', ' x ', 'X', ' X ', '×', ' × ', '*', ' * ', ' mal ', 'x '],
    }),
  ],
  paces: [
    swap('pace for each kilometre', /(?<=\d:\d\d) ?(?:min)?\/ ?km\b/g, {
      en: ['/km', ' /km', ' min/km', 'min/km', ' per km', '/k', ' / km', ' per kilometer', ' mins/km', ' a km'],
      de: ['/km', ' /km', ' min/km', 'min/km', ' / km', ' pro km', ' Min/km', ' Min./km', ' je km', ' pro Kilometer'],
    }),
    swap('pace for each mile', /(?<=\d:\d\d) ?(?:min)?\/ ?(?:mile|mi)\b/g, {
      en: ['/mi', '/mile', ' /mile', ' min/mile', ' per mile', ' a mile', '/m', ' min/mi', ' / mi', ' mins/mile'],
      de: ['/mi'],
    }),
    swap('sign of a pace', /(?<=\d\w*) (?:@|at) ?(?=\d:\d\d)/g, {
      en: [' @ ', ' @', ' at ', ', ', ' in ', ' averaging ', ' at around '],
      de: [' @ ', ' @', ' in ', ' mit ', ' bei ', ', '],
    }),
  ],
  order: [
    amounts('a distance before its time', (distance, time) => [
      `${distance} ${time}`,
      `${distance}, ${time}`,
      `${distance} in ${time}`,
      `${distance} (${time})`,
      `${distance}/${time}`,
      `${distance} - ${time}`,
      `${distance} | ${time}`,
      `${distance}; ${time}`,
      `${distance} / ${time}`,
    ]),
    amounts('a time before its distance', (distance, time) => [
      `${time} ${distance}`,
      `${time}, ${distance}`,
      `${time} (${distance})`,
      `${time}/${distance}`,
      `${time} - ${distance}`,
      `${time} | ${distance}`,
      `${time} for ${distance}`,
    ]),
    each(
      'word before the amount',
      new RegExp(`^${AMOUNT} (${KINDS})\\b(?! (?:pace|run|with|and|w\\/|day|und|then))`, 'i'),
      (_, amount, word) => [
        `${word} ${amount}`,
        `${capital(word)} ${amount}`,
        `${capital(word)}: ${amount}`,
        `${capital(word)} - ${amount}`,
        `${capital(word)}, ${amount}`,
        `${capital(word)} (${amount})`,
        `${capital(word)} | ${amount}`,
        `${capital(word)} – ${amount}`,
      ],
    ),
    each(
      'word behind the amount',
      new RegExp(`^(${KINDS}) ${AMOUNT}(?![\\d:.,]| ?(?:@|x|[-–]|run|km|mi|min|easy))`, 'i'),
      (_, word, amount) => [
        `${amount} ${word.toLowerCase()}`,
        `${amount}, ${word.toLowerCase()}`,
        `${amount} - ${word.toLowerCase()}`,
        `${amount} (${word.toLowerCase()})`,
        `${amount}: ${word.toLowerCase()}`,
        `${amount} – ${word}`,
      ],
    ),
  ],
  signs: [
    each('another sign for a comma', /(?<=[^\d\s(]), (?![^(]*\))/, () => [
      '; ',
      ' - ',
      ' – ',
      ' / ',
      ' | ',
      ',',
      ' — ',
      ' · ',
      ' -- ',
    ]),
    each('a full stop for a comma', /, ([\p{L}\d])(?![^(]*\))/u, (_, first) => [
      `. ${first.toUpperCase()}`,
      `. ${first}`,
    ]),
    each('a new row for a comma', /(?<=\p{L}{3}), (?![^(]*\))/u, () => ['\n']),
    each('a comma for a full stop', /(?<=\p{L}{3})\. (\p{Lu})(?=\p{Ll})/u, (_, first) => [
      `, ${first.toLowerCase()}`,
      ` - ${first}`,
      `; ${first.toLowerCase()}`,
      `\n${first}`,
    ]),
    each('another sign for a colon', /(?<=\p{L}): (?=\S)/u, () => [' - ', ' – ', ':', ' : ', ' ', ', ', '\n', ' | ']),
    each('brackets around the end', /(?<=[^\d\s(]), ([^,;.()\n]{3,})$/, (_, end) => [` (${end})`]),
    each('no brackets', /^([^()]+?) ?\(([^()]+)\)$/, (_, start, end) => [`${start}, ${end}`, `${start} - ${end}`]),
    each('square brackets', /^([^()]+?) ?\(([^()]+)\)/, (_, start, end) => [`${start} [${end}]`]),
    each('another plus', /(?<=\w) ?\+ ?(?=\w)/, () => ['+', ' + ', ' plus ', ' & ']),
  ],
  letters: [
    { name: 'a capital at the front', rewritten: text => [capital(text)] },
    { name: 'small letters', rewritten: text => (/\b\p{Lu}\b|\d\p{Lu}|\n/u.test(text) ? [] : [text.toLowerCase()]) },
    {
      name: 'capital letters',
      rewritten: text =>
        /(?<![\p{L}'])\p{Ll}\b|\d ?\p{Ll}|mi\b/u.test(text.replaceAll(/(?<=\d) ?(?:km|min|x)\b/g, ''))
          ? []
          : [text.toUpperCase()],
    },
    {
      name: 'capitals of all words',
      rewritten: text =>
        /(?<=\d ?)\p{Ll}\b/u.test(text)
          ? []
          : [text.replaceAll(/(?<![\p{L}\d'’])\p{Ll}(?=\p{L})/gu, first => first.toUpperCase())],
    },
    {
      name: 'a final stop',
      rewritten: text =>
        /[\p{L}\d)]$/u.test(text)
          ? ['.', '!', '...', '!!', ' :)', ' 🙂', ' 💪', ' ✅', ';', ','].map(end => text + end)
          : [],
    },
    { name: 'no final stop', rewritten: text => (/[.!]$/.test(text) ? [text.slice(0, -1)] : []) },
    {
      name: 'curly marks',
      rewritten: text =>
        /['"]/.test(text)
          ? [text.replaceAll("'", '’').replaceAll('"', '”'), text.replaceAll("'", '′').replaceAll('"', '″')]
          : [],
    },
    { name: 'a blank less', rewritten: text => (/[,;:] /.test(text) ? [text.replace(/(?<=\p{L}[,;:]) /u, '')] : []) },
  ],
};

const LEAST_CLOCK_MIN = 60;
const MOST_CLOCK_MIN = 300;
const LEAST_SHORT_MIN = 20;

function asClock(_: string, written: string): readonly string[] {
  const minutes = Number(written);
  if (minutes < LEAST_CLOCK_MIN || minutes > MOST_CLOCK_MIN)
    return minutes >= LEAST_SHORT_MIN && minutes < LEAST_CLOCK_MIN
      ? [`${minutes}:00`, `0:${minutes} h`, `${minutes}:00 min`]
      : [];
  const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return [
    `${hours}:${rest} h`,
    `${hours}h${rest}`,
    `${hours}:${rest}:00`,
    `${hours} h ${rest} min`,
    `${hours}h ${rest}m`,
    `${hours}:${rest}h`,
    `${hours}hr ${rest}min`,
    `${hours} hour ${rest} minutes`,
  ];
}
