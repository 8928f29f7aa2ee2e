import type * as z from 'zod';
import type { Rule } from '../analysis/rule';
import { allowedNumbers, allowedValues, checkRuleOption, ruleOptions } from '../analysis/ruleOptions';
import {
  type OptionValue,
  type RuleChoice,
  type RuleSettings,
  type RuleSeverity,
  ruleSeverities,
} from '../analysis/ruleSettings';
import { findRule, rules } from '../analysis/rules';
import { type Message, say } from '../base/message';
import {
  type DayOptionName,
  type DayOptionRange,
  dayOptionRanges,
  defaultDayOptions,
  isDayOptionName,
  readDayOption,
} from '../model/dayOptions';
import type { DayOptions } from '../model/types';
import { didYouMean } from '../syntax/didYouMean';
import { textChecks } from '../syntax/tree';
import type { LogUnit } from '../values/distance';
import { codeLensSchema, type DisplaySettings, inlayHintsSchema } from './display';
import { helpLineSchema, horizonSchema, severitySchema, unitSchema, weekdays } from './schema';

/** Everything that can be set outside a log. Lines of a log win over it. */
export interface Settings {
  readonly unit: LogUnit;
  readonly days: DayOptions;
  readonly rules: RuleSettings;
  readonly display: DisplaySettings;
}

/**
 * Reads the value of the setting `trainlog`. Each bad value falls back to its default alone and is reported in words for the
 * runner. Names at the top that are not ours belong to the client and pass.
 */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly problems: readonly Message[] } {
  const problems: Message[] = [];
  const given = fieldsOf(raw, 'trainlog', problems);
  const settings: Settings = {
    unit: readField(unitSchema, given.unit, say`trainlog.unit may be km or mi`, problems),
    days: readDays(given.days, problems),
    rules: {
      horizonWeeks: readField(
        horizonSchema,
        given.horizonWeeks,
        say`trainlog.horizonWeeks may be a whole number of weeks from 0 on`,
        problems,
      ),
      helpLine: readField(
        helpLineSchema,
        given.helpLine,
        say`trainlog.helpLine may be a short text on one line`,
        problems,
      ),
      choices: readChoices(given.rules, problems),
    },
    display: {
      codeLenses: readSwitch(codeLensSchema, given.codeLens, 'trainlog.codeLens', problems),
      inlayHints: readSwitch(inlayHintsSchema, given.inlayHints, 'trainlog.inlayHints', problems),
    },
  };
  return { settings, problems };
}

function readField<Field extends z.ZodType>(
  schema: Field,
  value: unknown,
  allowed: Message,
  problems: Message[],
): z.output<Field> {
  const result = schema.safeParse(value ?? undefined);
  if (result.success) return result.data;
  problems.push(say`${allowed}; ${shown(value)} is not used.`);
  return schema.parse(undefined);
}

/** The field `enabled` of an object, as VS Code names such settings. */
function readSwitch(schema: z.ZodType<boolean>, value: unknown, name: string, problems: Message[]): boolean {
  return readField(
    schema,
    fieldsOf(value, name, problems).enabled,
    say`${name}.enabled may be true or false`,
    problems,
  );
}

/* ---- days ---------------------------------------------------------------------------------------------------------- */

type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

function readDays(raw: unknown, problems: Message[]): DayOptions {
  const options: Mutable<DayOptions> = { ...defaultDayOptions };
  for (const [name, value] of Object.entries(fieldsOf(raw, 'trainlog.days', problems))) {
    if (!isDayOptionName(name)) problems.push(unknownName('trainlog.days', name, Object.keys(dayOptionRanges)));
    else if (!setDayOption(options, name, value)) {
      problems.push(say`${name} in trainlog.days may be ${allowedDays(name)}; ${shown(value)} is not used.`);
    }
  }
  return options;
}

function setDayOption<Name extends DayOptionName>(options: Mutable<DayOptions>, name: Name, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const read = readDayOption(name, String(value));
  if (read === undefined) return false;
  options[name] = read;
  return true;
}

/** What an option of days may be, in words. */
export function allowedDays(name: DayOptionName): Message {
  const range: DayOptionRange = dayOptionRanges[name].range;
  switch (range.type) {
    case 'number':
      return allowedNumbers(range);
    case 'word':
      return range.words.join(', ');
    case 'weekday':
      return weekdays.join(', ');
  }
}

/* ---- rules --------------------------------------------------------------------------------------------------------- */

function readChoices(raw: unknown, problems: Message[]): Readonly<Record<string, RuleChoice>> {
  const choices: Record<string, RuleChoice> = {};
  for (const [id, value] of Object.entries(fieldsOf(raw, 'trainlog.rules', problems))) {
    const rule = findRule(id);
    if (rule) choices[id] = readChoice(rule, value, problems);
    else if (Object.hasOwn(textChecks, id)) choices[id] = { ...readSeverity(id, value, problems), options: {} };
    else {
      const known = [...rules.map(each => each.id), ...Object.keys(textChecks)];
      problems.push(unknownName('trainlog.rules', id, known));
    }
  }
  return choices;
}

function readChoice(rule: Rule, value: unknown, problems: Message[]): RuleChoice {
  if (typeof value !== 'object' || value === null) return { ...readSeverity(rule.id, value, problems), options: {} };
  const { severity, ...given } = fieldsOf(value, rule.id, problems);
  const options: Record<string, OptionValue> = {};
  for (const [name, each] of Object.entries(given)) {
    const read = checkRuleOption(rule, name, each);
    if (read !== undefined) options[name] = read;
    else problems.push(optionProblem(rule, name, each));
  }
  return { ...(severity !== undefined && readSeverity(rule.id, severity, problems)), options };
}

function readSeverity(id: string, value: unknown, problems: Message[]): { severity?: RuleSeverity } {
  const result = severitySchema.safeParse(value);
  if (result.success) return { severity: result.data };
  problems.push(say`${id} in trainlog.rules may be ${ruleSeverities.join(', ')}; ${shown(value)} is not used.`);
  return {};
}

function optionProblem(rule: Rule, name: string, value: unknown): Message {
  const options = ruleOptions(rule);
  const option = options.find(each => each.name === name);
  if (option) return say`${name} of ${rule.id} may be ${allowedValues(option)}; ${shown(value)} is not used.`;
  return unknownName(rule.id, name, ['severity', ...options.map(each => each.name)]);
}

/* ---- words --------------------------------------------------------------------------------------------------------- */

/** The fields of an object; none, with a problem, for anything else that somebody wrote. */
function fieldsOf(raw: unknown, name: string, problems: Message[]): Readonly<Record<string, unknown>> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw === 'object' && !Array.isArray(raw)) return { ...raw };
  problems.push(say`${name} is an object of names and values; ${shown(raw)} is not used.`);
  return {};
}

function unknownName(where: string, name: string, known: readonly string[]): Message {
  const [near] = didYouMean(name, known);
  return near === undefined ? say`${where} has no ${name}` : say`${where} has no ${name}; did you mean ${near}?`;
}

/** Values longer than this are cut in messages. */
const SHOWN_LENGTH = 40;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
