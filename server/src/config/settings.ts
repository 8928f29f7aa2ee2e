import * as z from 'zod';
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
import { movedRules } from '../analysis/rules/movedRules';
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
import { settingsTable, type ValueSetting } from './settingsTable';

/** What is shown beside the text of a log. */
export interface DisplaySettings {
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
}

/** The names of weekdays in the settings; the index is the number of the day. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export const severitySchema = z.enum(ruleSeverities);

/** Everything that can be set outside a log. Lines of a log override it. */
export interface Settings {
  readonly unit: LogUnit;
  readonly days: DayOptions;
  readonly rules: RuleSettings;
  readonly display: DisplaySettings;
}

/**
 * Reads the value of the setting `trainlog`. A value that is not allowed falls back to its default and is reported in a sentence
 * for the runner; all others stand. Unknown names at the top belong to the client and are ignored.
 */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly problems: readonly Message[] } {
  const problems: Message[] = [];
  const given = fieldsOf(raw, 'trainlog', problems);
  const value = <Name extends ValueSetting>(name: Name) => readValue(name, given, problems);
  const settings: Settings = {
    unit: value('unit'),
    days: readDays(given.days, problems),
    rules: {
      helpLine: value('helpLine'),
      choices: readChoices(given.rules, given.limits, problems),
    },
    display: { codeLenses: value('codeLens.enabled'), inlayHints: value('inlayHints.enabled') },
  };
  return { settings, problems };
}

/** `codeLens.enabled` is the field `enabled` of the object `codeLens`. */
function readValue<Name extends ValueSetting>(
  name: Name,
  given: Readonly<Record<string, unknown>>,
  problems: Message[],
): SettingValue<Name> {
  const [field = name, inner] = name.split('.');
  const value = inner === undefined ? given[field] : fieldsOf(given[field], `trainlog.${field}`, problems)[inner];
  const { schema, allowed } = settingsTable[name];
  const result = schema.safeParse(value ?? undefined);
  if (!result.success) problems.push(say`${allowed}; ${shown(value)} is not used.`);
  return (result.success ? result.data : schema.parse(undefined)) as SettingValue<Name>;
}

type SettingValue<Name extends ValueSetting> = z.output<(typeof settingsTable)[Name]['schema']>;

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

/** The values that an option of days may have, in words. */
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

function readChoices(rawRules: unknown, rawLimits: unknown, problems: Message[]): Readonly<Record<string, RuleChoice>> {
  const choices: Record<string, RuleChoice> = {};
  for (const [id, value] of Object.entries(fieldsOf(rawRules, 'trainlog.rules', problems))) {
    const rule = findRule(id);
    if (rule) choices[id] = readChoice(rule, value, problems);
    else if (Object.hasOwn(textChecks, id)) choices[id] = { ...readSeverity(id, value, problems), options: {} };
    else problems.push(unknownRule(id));
  }
  for (const [name, value] of Object.entries(fieldsOf(rawLimits, 'trainlog.limits', problems))) {
    const rule = ruleOfLimit(name);
    const read = rule && checkRuleOption(rule, name, value);
    if (rule && read !== undefined) {
      const before = choices[rule.id];
      choices[rule.id] = { ...before, options: { ...before?.options, [name]: read } };
    } else problems.push(limitProblem(name, value));
  }
  return choices;
}

/** The rule that has an option of this name: no two have. */
function ruleOfLimit(name: string): Rule | undefined {
  return rules.find(rule => ruleOptions(rule).some(option => option.name === name));
}

function limitProblem(name: string, value: unknown): Message {
  const options = rules.flatMap(ruleOptions);
  const option = options.find(each => each.name === name);
  if (option) return say`${name} in trainlog.limits may be ${allowedValues(option)}; ${shown(value)} is not used.`;
  return unknownName(
    'trainlog.limits',
    name,
    options.map(each => each.name),
  );
}

/** A severity, or, as version 0.1 wrote it, an object with a severity and the options of the rule. */
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

/** The fields of an object; none, and a problem, for any other value. */
function fieldsOf(raw: unknown, name: string, problems: Message[]): Readonly<Record<string, unknown>> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw === 'object' && !Array.isArray(raw)) return { ...raw };
  problems.push(say`${name} is an object of names and values; ${shown(raw)} is not used.`);
  return {};
}

/** A rule that is not there: one of an earlier version, or none at all. */
function unknownRule(id: string): Message {
  const moved = movedRules.get(id);
  if (moved === undefined)
    return unknownName('trainlog.rules', id, [...rules.map(each => each.id), ...Object.keys(textChecks)]);
  return moved === 'gone'
    ? say`The rule ${id} in trainlog.rules is gone`
    : say`${id} in trainlog.rules is part of ${moved} now`;
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
