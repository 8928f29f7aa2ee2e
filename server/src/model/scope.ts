import { sameItems } from '../base/sameItems';
import type { Span } from '../base/text';
import type { DirectiveLine, OptionNode } from '../syntax/tree';
import type { DayNumber } from '../values/date';
import type { Block } from './blocks';
import { isDayOptionName, readDayOption } from './dayOptions';
import { profileValues } from './profile';
import { isSamePlace } from './sameDay';
import type { AthleteProfile, DayOptions, RuleLine, TextPlace } from './types';

/** The date of lines above all days of their document, which always hold. */
const ALWAYS = Number.NEGATIVE_INFINITY;

/** Values by date, sorted. Each holds from its date on; the first holds from the beginning. */
export type ByDate<Value> = readonly { readonly from: DayNumber; readonly value: Value }[];

/** What `days`, `week`, `profile` and `rule` lines and profile words set for a date. */
interface ScopeOfDate {
  readonly options: DayOptions;
  readonly athlete: AthleteProfile;
  readonly profiles: readonly string[];
  readonly ruleLines: readonly RuleLine[];
}

/** The same by date. */
export type Scope = { readonly [Field in keyof ScopeOfDate]: ByDate<ScopeOfDate[Field]> };

/** Whether two values say the same, for each of them. */
export const saysSame: {
  readonly [Field in keyof ScopeOfDate]: (one: ScopeOfDate[Field], other: ScopeOfDate[Field]) => boolean;
} = {
  options: sameFields,
  athlete: sameFields,
  profiles: sameItems,
  ruleLines: (one, other) => sameItems(one, other, (a, b) => isSamePlace(a.place, b.place)),
};

/**
 * Reads the lines of these blocks, which come in the order of the documents and their text. A line holds from the date of the
 * day line above it on; of two that hold, the later one wins.
 */
export function readScope(blocks: readonly Block[], defaults: DayOptions): Scope {
  const lines = blocks.flatMap(linesOf);
  // Sorting keeps the order of equals, so lines of one date stay in the order of the text.
  lines.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  return {
    options: timelineOf(defaults, lines, (options, line) => (line.options ? { ...options, ...line.options } : options)),
    athlete: timelineOf<AthleteProfile>({}, lines, (athlete, line) =>
      line.athlete ? { ...athlete, ...line.athlete } : athlete,
    ),
    profiles: timelineOf<readonly string[]>([], lines, (names, line) =>
      line.profile === undefined ? names : [...names, line.profile],
    ),
    ruleLines: timelineOf<readonly RuleLine[]>([], lines, (rules, line) => (line.rule ? [...rules, line.rule] : rules)),
  };
}

/** The value that holds on a date. */
export function valueOn<Value>(timeline: ByDate<Value>, date: DayNumber): Value {
  let low = 0;
  let high = timeline.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((timeline[middle]?.from ?? ALWAYS) <= date) low = middle;
    else high = middle;
  }
  const step = timeline[low];
  if (!step) throw new RangeError('a timeline has a value from always on');
  return step.value;
}

/** The scope, with the objects of the earlier scope for all values that did not change. */
export function sharedWith(before: Scope, now: Scope): Scope {
  const shared = <Field extends keyof Scope>(field: Field): Scope[Field] =>
    firstDifference(field, before, now) === undefined ? before[field] : now[field];
  return {
    options: shared('options'),
    athlete: shared('athlete'),
    profiles: shared('profiles'),
    ruleLines: shared('ruleLines'),
  };
}

/** The first date on which two scopes differ in a field; minus infinity if they differ from the beginning, `undefined` if nowhere. */
export function firstDifference<Field extends keyof Scope>(
  field: Field,
  oneScope: Scope,
  otherScope: Scope,
): DayNumber | undefined {
  const [one, other, isSame] = [oneScope[field], otherScope[field], saysSame[field]];
  if (one === other) return undefined;
  const dates = [...new Set([...one, ...other].map(step => step.from))].sort((a, b) => a - b);
  return dates.find(date => !isSame(valueOn(one, date), valueOn(other, date)));
}

/** Whether two flat values have the same fields. */
function sameFields<Value extends object>(one: Value, other: Value): boolean {
  return one === other || JSON.stringify(sortedFields(one)) === JSON.stringify(sortedFields(other));
}

function sortedFields(value: object): unknown {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/* ---- lines -------------------------------------------------------------------------------------------------------- */

interface ScopeLine {
  readonly from: DayNumber;
  readonly options?: Partial<DayOptions>;
  readonly athlete?: AthleteProfile;
  readonly profile?: string;
  readonly rule?: RuleLine;
}

function timelineOf<Value>(
  initial: Value,
  lines: readonly ScopeLine[],
  apply: (value: Value, line: ScopeLine) => Value,
): ByDate<Value> {
  const steps = [{ from: ALWAYS, value: initial }];
  let value = initial;
  for (const line of lines) {
    const next = apply(value, line);
    if (next === value) continue;
    value = next;
    const last = steps[steps.length - 1];
    if (last?.from === line.from) last.value = value;
    else steps.push({ from: line.from, value });
  }
  return steps;
}

/** Whether a block holds lines of this kind at all. */
export function hasScopeLines({ directives, entries }: Block): boolean {
  return directives.length > 0 || entries.some(({ entry }) => entry.body.type === 'profile');
}

function linesOf(block: Block): readonly ScopeLine[] {
  const from = block.day ? (block.date ?? block.context.near) : ALWAYS;
  const lines: ScopeLine[] = [];
  for (const line of block.lines) {
    if (line.kind === 'directive') {
      const said = directiveLine(line, (span: Span): TextPlace => ({ document: block.document, line, span }));
      if (said) lines.push({ from, ...said });
    } else if (block.day && (line.kind === 'day' || line.kind === 'entry')) {
      for (const { body } of line.entries) {
        if (body.type === 'profile') lines.push({ from, athlete: profileValues(body) });
      }
    }
  }
  return lines;
}

function directiveLine(line: DirectiveLine, place: (span: Span) => TextPlace): Omit<ScopeLine, 'from'> | undefined {
  const { directive } = line;
  switch (directive.type) {
    case 'week':
      return directive.weekStart === undefined ? undefined : { options: { 'week.start': directive.weekStart } };
    case 'days':
      return { options: readOptions(directive.options) };
    case 'sex':
      return directive.sex && { athlete: { sex: directive.sex } };
    case 'born':
      return directive.year === undefined ? undefined : { athlete: { bornYear: directive.year } };
    case 'profile-word':
      return { athlete: profileValues(directive.body) };
    case 'profile':
      return directive.profile === '' ? undefined : { profile: directive.profile };
    case 'rule':
      return {
        rule: {
          place: place(directive.ruleSpan ?? line.word),
          rule: directive.rule,
          ...(directive.severity && { severity: directive.severity.severity }),
          options: directive.options.map(({ name, nameSpan, value, valueSpan }) => ({
            name,
            value,
            place: place({ start: nameSpan.start, end: valueSpan.end }),
          })),
        },
      };
    case 'athlete':
    case 'unit':
    case 'shoe':
    case 'kind':
    case 'unknown':
      return undefined;
  }
}

/** Those of the options that exist and have a value they allow. */
function readOptions(options: readonly OptionNode[]): Partial<DayOptions> {
  const read: Record<string, unknown> = {};
  for (const { name, value } of options) {
    if (!isDayOptionName(name)) continue;
    const known = readDayOption(name, value);
    if (known !== undefined) read[name] = known;
  }
  return read as Partial<DayOptions>;
}
