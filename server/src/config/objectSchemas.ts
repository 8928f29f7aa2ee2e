import * as z from 'zod';
import type { Rule } from '../analysis/rule';
import { rules } from '../analysis/rules';
import { textCheckHelp } from '../analysis/text/textCheckHelp';
import { type DayOptionName, type DayOptionRange, dayOptionRanges, defaultDayOptions } from '../model/dayOptions';
import { type TextCheckId, textChecks } from '../syntax/tree';
import { severitySchema, weekdays } from './settings';

/** One field for each option that decides days. */
const dayFields: Readonly<Record<DayOptionName, z.ZodType>> = recordOf(
  Object.keys(dayOptionRanges) as DayOptionName[],
  name => fieldOf(dayOptionRanges[name].range, defaultDayOptions[name]).describe(dayOptionRanges[name].help),
);

/** One field for each rule and each check of the text. */
const ruleFields: Readonly<Record<string, z.ZodType>> = {
  ...recordOf(
    rules.map(({ id }) => id),
    id => choiceSchema(rules.find(rule => rule.id === id) as Rule),
  ),
  ...recordOf(Object.keys(textChecks) as TextCheckId[], id =>
    severitySchema.describe(`A check of the text (by itself ${textChecks[id]}): ${textCheckHelp[id]}`),
  ),
};

/** The settings that are objects of many options, for the manifest. The server reads them option by option, without these schemas. */
export const objectSchemas = {
  days: z
    .strictObject(partial(dayFields))
    .default({})
    .describe(
      'Options that decide what a day is (hard, rest, unknown) and how load and form are counted. They hold for all rules; a `days` line in a log wins over them.',
    ),
  rules: z
    .strictObject(partial(ruleFields))
    .default({})
    .describe(
      'How loud each rule is, `off`, `hint`, `information` or `warning`, or an object with `severity` and the options of the rule. A `rule` line in a log wins over it.',
    ),
} as const;

/** A severity, or an object of a severity and options. */
function choiceSchema(rule: Rule): z.ZodType {
  const own = rule.optionsOf === undefined ? partial(rule.options.shape) : {};
  const choice = z.union([severitySchema, z.strictObject({ severity: severitySchema.optional(), ...own })]);
  return choice.describe(`**${rule.title}.** ${rule.detects}`);
}

function fieldOf(range: DayOptionRange, standard: string | number): z.ZodType {
  switch (range.type) {
    case 'number': {
      const number = z.number().min(range.min).max(range.max);
      return (range.isWhole ? number.int() : number).default(Number(standard));
    }
    case 'word':
      return z.enum(range.words).default(String(standard));
    case 'weekday':
      return z.enum(weekdays).default(weekdays[Number(standard)] ?? 'monday');
  }
}

function partial<Fields extends Readonly<Record<string, z.ZodType>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.optional()]));
}

function recordOf<Name extends string, Value>(names: readonly Name[], fieldFor: (name: Name) => Value) {
  return Object.fromEntries(names.map(name => [name, fieldFor(name)])) as Record<Name, Value>;
}
