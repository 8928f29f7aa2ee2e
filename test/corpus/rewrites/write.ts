/**
 * A way to write a line otherwise without a change of its meaning. It answers all texts that it makes of a line, none where it does not
 * apply. What would change the meaning of some line (`10K` is a race, `M` a pace) keeps away from it by its own pattern.
 */
export interface Change {
  readonly name: string;
  readonly rewritten: (text: string, language: Language) => readonly string[];
}

export type Language = 'en' | 'de';

/** Writes all that `found` matches otherwise, by each of `others`; one of them that begins with a blank takes the place of a blank before it. */
export function swap(name: string, found: RegExp, others: Readonly<Record<Language, readonly string[]>>): Change {
  const spaced = new RegExp(`(?: ?)(?:${found.source})`, found.flags);
  return {
    name,
    rewritten: (text, language) =>
      found.test(reset(found, text)) ? others[language].map(other => text.replaceAll(spaced, other)) : [],
  };
}

/** A global expression remembers where it stopped. */
function reset(found: RegExp, text: string): string {
  found.lastIndex = 0;
  return text;
}

type Made = (whole: string, ...groups: readonly string[]) => readonly string[];

/** Writes the first that `found` matches otherwise, in each of the ways that `made` answers. */
export function each(name: string, found: RegExp, made: Made, language?: string): Change {
  return {
    name,
    rewritten(text, of) {
      if ((language === 'en' || language === 'de') && of !== language) return [];
      const match = found.exec(text);
      if (!match) return [];
      return made(match[0], ...match.slice(1)).map(
        other => text.slice(0, match.index) + other + text.slice(match.index + match[0].length),
      );
    },
  };
}

export function synonyms(name: string, words: readonly string[], found: RegExp, language: Language = 'en'): Change {
  return each(`${name} by another word`, found, () => words, language);
}

export function around(name: string, words: Readonly<Record<Language, readonly string[]>>): Change {
  return { name, rewritten: (text, language) => words[language].map(front => front + text) };
}

/** Behind a line of one row that ends in no sentence mark. */
export function behind(name: string, words: Readonly<Record<Language, readonly string[]>>): Change {
  return {
    name,
    rewritten: (text, language) =>
      /[\p{L}\d)]$/u.test(text) && /\d/.test(text) && !text.includes('\n')
        ? words[language].map(end => text + end)
        : [],
  };
}

/** A line that begins with a distance and the time for it. */
export function amounts(name: string, made: (distance: string, time: string) => readonly string[]): Change {
  const distance = String.raw`\d+(?:[.,]\d+)? ?(?:km|miles|mile|mi)\b`;
  const time = String.raw`(?:\d+:\d\d(?::\d\d)?|\d+ ?(?:min|minutes|Minuten|mins)\b)`;
  const one = new RegExp(
    String.raw`(?<!(?:last|first|with|w/|incl\.?|@|at|in|[+x/:(]|then|und|and|davon|letzten?|mal|\d) ?)(?<![\d.,])(${distance})(?:,? (?:in )?| \(| ?/ ?| - )(${time})(?!:|\d| ?(?:/|pace|a mile|per|min\b))\)?`,
  );
  const other = new RegExp(
    String.raw`(?<!(?:last|first|with|w/|incl\.?|@|at|in|[+x/:(]|then|und|and|davon|letzten?|mal|\d) ?)(?<![\d.,:])(${time})(?:,? | \(| ?/ ?| - )(${distance})\b(?! ?(?:@|pace|race))\)?`,
  );
  return {
    name,
    rewritten(text) {
      const match = one.exec(text);
      const turned = match ? undefined : other.exec(text);
      const found = match ?? turned;
      if (!found || found[0].includes('(') !== found[0].endsWith(')')) return [];
      const [length = '', duration = ''] = match ? [found[1], found[2]] : [found[2], found[1]];
      return made(length, duration).map(
        written => text.slice(0, found.index) + written + text.slice(found.index + found[0].length),
      );
    },
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  de: ['', '', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
};

export function spelled(text: string, found: RegExp, language: Language): readonly string[] {
  return found.test(text) ? [text.replace(found, number => NUMBERS[language][Number(number)] ?? number)] : [];
}
