import type { TokenLine } from '../scan';

/**
 * Whether the German `Rolle` is the trainer of a bicycle: half an hour or more of it, watts, repetitions or a zone. A few minutes are
 * a foam roll.
 */
export function isTrainer({ tokens }: TokenLine, spelling: string, start: number, end: number): boolean {
  if (spelling !== 'rolle') return false;
  const own = tokens.slice(Math.max(0, start - LOOKED_AT), end + LOOKED_AT);
  return own.some(({ type, text }, at) => {
    if (type === 'word') return OF_RIDES.has(text);
    const unit = own[at + 1]?.text ?? '';
    return type === 'number' && ((MINUTES.has(unit) && Number(text) >= LEAST_MIN) || HOURS.has(unit) || unit === 'x');
  });
}

/** How many tokens on either side tell what it was. */
const LOOKED_AT = 5;

/** Nobody lies on a foam roll for so long. */
const LEAST_MIN = 25;

const MINUTES: ReadonlySet<string> = new Set(['min', "'", 'minuten', 'mins']);
const HOURS: ReadonlySet<string> = new Set(['h', 'std', 'stunde', 'stunden']);
const OF_RIDES: ReadonlySet<string> = new Set([
  'w',
  'watt',
  'ga',
  'hf',
  'puls',
  'sweetspot',
  'schwelle',
  'intervalle',
  'zwift',
  'ftp',
  'kadenz',
  'trittfrequenz',
  'widerstand',
  'einfahren',
  'ausfahren',
]);
