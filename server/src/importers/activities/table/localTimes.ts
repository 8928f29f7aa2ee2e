import { dayOf } from '../../../values/date';
import { plainWords } from '../plainWords';

/** A date in a list, with its time of day where it has one. */
export interface ListedTime {
  /** Both readings of a date like `3/2/2026` that may be either; the same twice else. Days since 1970. */
  readonly dayFirst: number | undefined;
  readonly monthFirst: number | undefined;
  readonly secondOfDay?: number;
  readonly offsetS?: number;
}

/** Reads what sites and spreadsheets write, months by name in nine languages. `undefined` for no date. */
export function listedTime(cell: string): ListedTime | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = cell.trim().replace(WEEKDAY, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.*))?$/.exec(text);
  if (iso) return listed(both(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso[4] ?? '');
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2\s?(\d{4}|\d{2})(?:[T\s,]+(.*))?$/.exec(text);
  if (numeric) {
    const [, first, sign, second, yearText = '', rest = ''] = numeric;
    const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
    const dayFirst = dayOf({ year, month: Number(second), day: Number(first) });
    // A point is never written behind a month, and a dash only where the day comes first.
    const monthFirst = sign === '/' ? dayOf({ year, month: Number(first), day: Number(second) }) : dayFirst;
    return listed({ dayFirst, monthFirst }, rest);
  }
  return named(text);
}

const LONGEST = 80;
/** `Mon, 3/2/2026`, `Mo., 02.03.2026` */
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d{1,4}[-/.]\s?\d)/u;

/** `Jul 14, 2020, 10:36:55 PM`, `14 juil. 2020 à 22:36:55`, `14 de jul. de 2020, 22:36`, `14. jul. 2020 22.36.55` */
function named(text: string): ListedTime | undefined {
  const found = /^(.*?\b\d{4})\b[\s,.]*(.*)$/s.exec(text);
  const words = plainWords(found?.[1] ?? '').split(' ');
  const year = Number(words.at(-1));
  const numbers = words.slice(0, -1).filter(word => /^\d{1,2}$/.test(word));
  // The last one: a Tuesday in front is `mar` as well.
  const month = words.map(monthNamed).findLast(each => each !== undefined);
  const [day] = numbers;
  if (month === undefined || day === undefined || numbers.length > 1) return undefined;
  return listed(
    both(year, month, Number(day)),
    (found?.[2] ?? '').replace(/^(?:à|at|um|kl\.?|om|alle|às|o|a las)\s+/i, ''),
  );
}

function both(year: number, month: number, day: number) {
  const date = dayOf({ year, month, day });
  return { dayFirst: date, monthFirst: date };
}

function listed(
  { dayFirst, monthFirst }: Pick<ListedTime, 'dayFirst' | 'monthFirst'>,
  rest: string,
): ListedTime | undefined {
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  const clock = clockTime(rest);
  if (rest.trim() !== '' && !clock) return undefined;
  return { dayFirst, monthFirst, ...clock };
}

/** `22:36:55`, `10:36 PM`, `22.36.55`, `6:30:00+02:00`; nothing of a text that is no time of day. */
export function clockTime(text: string): { readonly secondOfDay: number; readonly offsetS?: number } | undefined {
  const found =
    /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*(?:uhr|h)?\s*(z|utc|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (!found) return undefined;
  const [, hourText, minute, second = '0', half, zone] = found;
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const secondOfDay = hour * 3600 + Number(minute) * 60 + Number(second);
  return { secondOfDay, ...(zone !== undefined && { offsetS: offsetOf(zone) }) };
}

function offsetOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60) : 0;
}

/** Beginnings of the names of months in English, German, Spanish, French, Italian, Portuguese, Polish, Danish and Dutch. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|sty|janv)/,
  /^(?:feb|fev|lut)/,
  /^(?:mar|mrt|maer|maa|mrz)/,
  /^(?:apr|avr|abr|kwi)/,
  /^(?:may|mai|mag|maj|mei)/,
  /^(?:jun|juin|giu|cze)/,
  /^(?:jul|juil|lug|lip)/,
  /^(?:aug|aou|ago|sie)/,
  /^(?:sep|set|wrz)/,
  /^(?:oct|okt|ott|out|paz)/,
  /^(?:nov|lis)/,
  /^(?:dec|dez|dic|gru|des)/,
];

function monthNamed(word: string): number | undefined {
  const at = /^\p{L}{3,}$/u.test(word) ? MONTHS.findIndex(month => month.test(word)) : -1;
  return at < 0 ? undefined : at + 1;
}
