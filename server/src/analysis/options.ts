import type { Rule } from './rule';

/** What an option of a rule may be. All options of rules are numbers. */
export interface RuleOption {
  readonly name: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** One line for completion, hover and the settings page. */
  readonly help: string;
}

/** The options of a rule, in the order of its definition; none for a rule that shares those of another. */
export function ruleOptions(rule: Rule): readonly RuleOption[] {
  if (rule.optionsOf !== undefined) return [];
  return Object.entries(rule.options.shape).map(([name, field]) => {
    const number = field.unwrap();
    return {
      name,
      default: field.def.defaultValue,
      min: number.minValue ?? Number.NEGATIVE_INFINITY,
      max: number.maxValue ?? Number.POSITIVE_INFINITY,
      isWhole: number.format === 'safeint',
      help: field.description ?? '',
    };
  });
}

/** Reads an option as a `rule` line has it; a decimal comma is understood. `undefined` when there is no such option or value. */
export function readRuleOption(rule: Rule, name: string, text: string): number | undefined {
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  return checkRuleOption(rule, name, Number(text.replace(',', '.')));
}

/** The value, if the rule has such an option and allows this value. */
export function checkRuleOption(rule: Rule, name: string, value: unknown): number | undefined {
  // Own names only: a runner may write `constructor` as well.
  if (rule.optionsOf !== undefined || !Object.hasOwn(rule.options.shape, name)) return undefined;
  return rule.options.shape[name]?.unwrap().safeParse(value).data;
}

/** `a whole number from 0 to 3` */
export function allowedValues({ min, max, isWhole }: RuleOption): string {
  return `${isWhole ? 'a whole number' : 'a number'} from ${min} to ${max}`;
}
