import { type TokenLine, tokensSpan } from '../../scan';
import type { SessionBody } from '../../tree';
import { isUnnamed } from '../pieces/piece';
import type { Amount, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import type { SessionDraft } from '../sessions/drafts';
import { raceSpan } from './raceGrounds';

/* Sessions that are known for a race by what they are called, by where they ended or by that they were finished. */

/**
 * `Berlin Marathon 3:12:45`: a marathon or half marathon with its time that is called by a name was a race. Without a name it is asked
 * about elsewhere.
 */
export function ofEvent(draft: SessionDraft, kind: Phrase<'kind'> | undefined, line: TokenLine): SessionBody['effort'] {
  const {
    pieces,
    total: { whole },
    sport,
  } = draft;
  const { distance, duration } = whole ?? {};
  // `Marathon, bei km 25 ausgestiegen`
  const meant = distance?.meantTo;
  if (sport === 'run' && !kind && meant !== undefined && isRaceName(line, meant - 1))
    return { span: tokensSpan(line, meant - 1, meant), effort: 'race' };
  // `dropped at mile 18 of the marathon`
  const all = distance && OF_ALL.has(line.tokens[distance.end]?.text ?? '') ? distance.end + 2 : -1;
  if (sport === 'run' && !kind && isRaceName(line, all))
    return { span: tokensSpan(line, all, all + 1), effort: 'race' };
  // `DNF at mile 19`
  const broken = line.tokens.findIndex(({ text }) => BROKEN.has(text));
  const hasReps = pieces.some(({ reps }) => reps);
  if (sport === 'run' && !kind && !hasReps && broken >= 0 && broken < (distance?.start ?? 0))
    return { span: tokensSpan(line, broken, broken + 1), effort: 'race' };
  // `6-h-Lauf 61 km`
  if (sport === 'run' && (!kind || kind.value.yields) && duration && isRunOfHours(line, duration))
    return { span: tokensSpan(line, duration.start, duration.end), effort: 'race' };
  if (sport !== 'run' || (kind && !RAN.has(kind.value.spelling))) return undefined;
  const race = raceSpan(draft, line);
  if (race) return { span: race, effort: 'race' };
  if (!distance) return undefined;
  const isNamed = distance.unit === 'marathon' || distance.unit === 'half';
  if (!isNamed && distance.low < ULTRA_M) return undefined;
  // `Marathon`, `Half marathon day`: nothing else is told, not even a time.
  if (isNamed && !duration && pieces.every(piece => piece === whole && isUnnamed(piece)))
    return { span: tokensSpan(line, distance.start, distance.end), effort: 'race' };
  if (!duration) return undefined;
  if (distance.low >= ULTRA_M) return { span: tokensSpan(line, distance.start, distance.end), effort: 'race' };
  // `mein 7. Marathon`, `my 7th marathon`
  const counted = line.tokens[distance.start - 1];
  if (line.tokens[distance.start - 2]?.type === 'number' && ORDINALS.has(counted?.text ?? ''))
    return { span: tokensSpan(line, distance.start - 2, distance.end), effort: 'race' };
  return undefined;
}

const OF_ALL: ReadonlySet<string> = new Set(['of', 'in']);

const BROKEN: ReadonlySet<string> = new Set(['dnf', "dnf'd", 'dnfed']);

/** So far hardly anybody runs but in races: `100 km Biel 9:48`. */
export const ULTRA_M = 75_000;

const ORDINALS: ReadonlySet<string> = new Set(['.', 'st', 'nd', 'rd', 'th']);

/** `24-Stunden-Lauf`: races are named after their hours, with hyphens. */
function isRunOfHours({ tokens }: TokenLine, { low, end }: Amount): boolean {
  const [hyphen, name] = tokens.slice(end, end + 2);
  return low >= LEAST_RACE_S && hyphen?.text === '-' && !hyphen.spaced && name?.text === 'lauf';
}

const LEAST_RACE_S = 21_600;

const RAN: ReadonlySet<string> = new Set(['ran', 'run']);

/** A word with a capital that means nothing else. */
function isRaceName(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'marathonName' || type === 'halfName');
}
