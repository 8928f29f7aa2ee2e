import { partOf, sideOf } from '../facts/bodyParts';
import type { TokenLine } from '../scan';
import type { Entry } from '../tree';
import { siteInWord } from './patterns/pains';
import type { PhraseType } from './senses/phrase';
import { sensesAt } from './senses/senses';

/**
 * Notes on the first entry of a line which parts of the body are said to be better, or to hurt no more: `knee fine again`, `keine Schmerzen im
 * Knie`. What stands around them is read as if it were not said.
 */
export function withEased(entries: readonly Entry[], line: TokenLine): readonly Entry[] {
  const [first, ...others] = entries;
  const eased = first ? line.tokens.flatMap((_, at) => easedAt(line, at)) : [];
  return first && eased.length > 0 ? [{ ...first, eased }, ...others] : entries;
}

/** The part that a token names, with its side, where it is said to be better. */
function easedAt(line: TokenLine, at: number): readonly string[] {
  const { tokens } = line;
  const { type, text = '' } = tokens[at] ?? {};
  // Most tokens name no part, and a word for its pain is long.
  if (type !== 'word') return [];
  const isPain = text.length >= LEAST_PAIN_WORD && means(line, at, PAINS_OF_PARTS);
  if (!isPain && partOf([text]) === undefined) return [];
  if (!isBetterBehind(line, at) && !isDeniedBefore(line, at, isPain)) return [];
  const side = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''].filter(each => sideOf(each) !== undefined);
  return [[...side, isPain ? siteInWord(text) : text].join(' ')];
}

/** `knee a bit better`, `Knie ist wieder gut`: so near, with no word between that denies it. */
function isBetterBehind(line: TokenLine, part: number): boolean {
  for (let at = part + 1; at <= part + MOST_WORDS_BEHIND && line.tokens[at]?.type === 'word'; at++) {
    if (means(line, at, BETTER)) return true;
    if (means(line, at, DENYING)) return means(line, at + 1, HURTING);
  }
  return false;
}

/** `no knee pain`, `no more pain in the knee`, `keine Knieschmerzen` */
function isDeniedBefore(line: TokenLine, part: number, isPain: boolean): boolean {
  let hurts = isPain || means(line, part + 1, HURTING);
  for (let at = part - 1; at >= Math.max(0, part - MOST_WORDS_BEFORE) && line.tokens[at]?.type === 'word'; at--) {
    if (hurts && means(line, at, DENYING)) return true;
    hurts ||= means(line, at, HURTING);
  }
  return false;
}

function means(line: TokenLine, at: number, types: ReadonlySet<PhraseType>): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => types.has(type));
}

/** `Hüftweh` */
const LEAST_PAIN_WORD = 7;
const MOST_WORDS_BEHIND = 5;
const MOST_WORDS_BEFORE = 6;
const PAINS_OF_PARTS: ReadonlySet<PhraseType> = new Set(['painOfPart']);
const BETTER: ReadonlySet<PhraseType> = new Set(['better', 'easedWord']);
const DENYING: ReadonlySet<PhraseType> = new Set(['notWord']);
const HURTING: ReadonlySet<PhraseType> = new Set(['hurts', 'complains']);
