import { readAthlete } from './athlete';
import { type DirectiveReader, type DirectiveText, directiveText, type ParsedDirective } from './directiveText';
import { readKind } from './kind';
import { readDays, readProfile, readRule } from './options';
import { readBorn, readSex } from './runner';
import { readShoe } from './shoe';
import { readUnit } from './unit';
import { readWeek } from './week';

/** How to read the rest of a directive line, by its first word; the profile words are read as entries are. */
export const directiveReaders: ReadonlyMap<string, DirectiveReader> = new Map(
  Object.entries({
    athlete: readAthlete,
    unit: readUnit,
    week: readWeek,
    sex: readSex,
    born: readBorn,
    shoe: readShoe,
    kind: readKind,
    profile: readProfile,
    days: readDays,
    rule: readRule,
  }),
);

/**
 * Whether a line that stands where an entry is expected was certainly meant as a directive: it is complete and correct, and
 * says what prose hardly would (`rule no-rest-day off`, but not `rule of thumb`).
 */
export function isMisplacedDirective(text: string, word: { start: number; end: number }, noteAt: number): boolean {
  const read = directiveReaders.get(text.slice(word.start, word.end).toLowerCase());
  if (!read) return false;
  const line = directiveText(text, word, noteAt);
  const parsed = read(line);
  return parsed.problems.length === 0 && isNoProse(parsed, line);
}

function isNoProse({ directive }: ParsedDirective, { tokens }: DirectiveText): boolean {
  switch (directive.type) {
    case 'unit':
    case 'week':
    case 'sex':
    case 'born':
    case 'kind':
      return true;
    case 'shoe':
      return tokens.some(token => token.isQuoted) || directive.max !== undefined || directive.start !== undefined;
    case 'days':
      return directive.options.every(({ name }) => name === 'gaps' || name.includes('.'));
    case 'rule':
      return directive.rule.includes('-');
    case 'athlete':
    case 'profile':
    case 'profile-word':
    case 'unknown':
      return false;
  }
}
