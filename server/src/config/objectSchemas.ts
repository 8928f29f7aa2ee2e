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

/** One field for each option of a rule. No two rules have an option of the same name. */
const limitFields: Readonly<Record<string, z.ZodType>> = Object.assign({}, ...rules.map(optionFields));

/** One field for each rule and each check of the text. */
const ruleFields: Readonly<Record<string, z.ZodType>> = {
  ...recordOf(
    rules.map(({ id }) => id),
    id => severitySchema.describe(describedRule(id)),
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
    .describe('How loud each rule is: `off`, `hint`, `information` or `warning`. A `rule` line in a log wins over it.'),
  limits: z
    .strictObject(partial(limitFields))
    .default({})
    .describe(
      'From where on rules speak: the options of all rules, each a number, a word, or a switch. The description of a rule names its options. A `rule` line in a log wins over it.',
    ),
} as const;

/** The options of a rule; none for a rule whose options are set under another one. */
function optionFields(rule: Rule): Readonly<Record<string, z.ZodType>> {
  return rule.optionsOf === undefined ? rule.options.shape : {};
}

/** Its title and what it looks for. */
function describedRule(id: string): string {
  const rule = rules.find(each => each.id === id);
  return rule ? `**${rule.title}.** ${rule.detects}` : id;
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
