import * as z from 'zod';
import { rules } from '../analysis/registry';
import type { Rule } from '../analysis/rule';
import { HORIZON_WEEKS, ruleSeverities } from '../analysis/settings';
import { textCheckHelp } from '../analysis/textCheckHelp';
import { type DayOptionName, type DayOptionRange, dayOptionRanges, defaultDayOptions } from '../model/dayOptions';
import { type TextCheckId, textChecks } from '../syntax/tree';
import { codeLensSchema, inlayHintsSchema } from './display';

/** The names of weekdays in the settings; the index is the number of the day. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Ten years: beyond that, 0 for all of the log is meant. */
const MAX_HORIZON_WEEKS = 520;

export const severitySchema = z.enum(ruleSeverities);

export const unitSchema = z
  .enum(['km', 'mi'])
  .default('km')
  .describe(
    'The unit of a log that has no `unit` line: what a number without a unit is in, and what figures are shown in.',
  );

export const horizonSchema = z
  .number()
  .int()
  .min(0)
  .max(MAX_HORIZON_WEEKS)
  .default(HORIZON_WEEKS)
  .describe(
    'How many weeks back advice reaches, from the last day with something done; 0 for all of the log. Plans and the text itself are always looked at.',
  );

/** A longer text is no number or name any more. */
const MAX_HELP_LINE_LENGTH = 80;

export const helpLineSchema = z
  .string()
  .trim()
  .max(MAX_HELP_LINE_LENGTH)
  .regex(/^[^\r\n]*$/)
  .default('')
  .describe(
    'A helpline of your place, such as a number and its name, to be named when you have logged a very low mood for a week. Nothing is called or looked up; without it the words stay general.',
  );

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

/** The value of the setting `trainlog`, all of it. */
export const settingsSchema = z.object({
  unit: unitSchema,
  horizonWeeks: horizonSchema,
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
  helpLine: helpLineSchema,
  codeLens: z.object({ enabled: codeLensSchema }).optional(),
  inlayHints: z.object({ enabled: inlayHintsSchema }).optional(),
});

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
