import { either, type Message, say } from '../base/message';
import type { Rule } from './rule';
import type { OptionValue } from './ruleSettings';

/** An option of a rule: a number within limits, one of some words, or a switch. */
export type RuleOption = NumberOption | WordOption | SwitchOption;

interface OptionOf<Type extends string, Value extends OptionValue> {
  readonly type: Type;
  readonly name: string;
  readonly default: Value;
  /** One line for completion, hover and the settings page. */
  readonly help: string;
}

interface NumberOption extends OptionOf<'number', number> {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

interface WordOption extends OptionOf<'word', string> {
  /** In the order in which they are offered. */
  readonly words: readonly string[];
}

type SwitchOption = OptionOf<'switch', boolean>;

/** The options of a rule in the order of its definition. None for a rule whose options are set under another one. */
export function ruleOptions(rule: Rule): readonly RuleOption[] {
  if (rule.optionsOf !== undefined) return [];
  return Object.entries(rule.options.shape).map(([name, field]) => optionOf(name, field));
}

function optionOf(name: string, field: Rule['options']['shape'][string]): RuleOption {
  const help = field.description ?? '';
  const value = field.unwrap();
  const standard = field.def.defaultValue;
  switch (value.type) {
    case 'number':
      return {
        type: 'number',
        name,
        default: Number(standard),
        min: value.minValue ?? Number.NEGATIVE_INFINITY,
        max: value.maxValue ?? Number.POSITIVE_INFINITY,
        isWhole: value.format === 'safeint',
        help,
      };
    case 'enum':
      return { type: 'word', name, default: String(standard), words: value.options.map(String), help };
    case 'boolean':
      return { type: 'switch', name, default: standard === true, help };
  }
}

/**
 * Reads an option as a `rule` line has it. It understands a decimal comma, and `yes`, `on` and `1` for true. `undefined` when the rule
 * has no such option or does not allow the value.
 */
export function readRuleOption(rule: Rule, name: string, text: string): OptionValue | undefined {
  const option = ruleOptions(rule).find(each => each.name === name);
  switch (option?.type) {
    case undefined:
      return undefined;
    case 'number':
      return /^\d+(?:[.,]\d+)?$/.test(text) ? checkRuleOption(rule, name, Number(text.replace(',', '.'))) : undefined;
    case 'word':
      return checkRuleOption(rule, name, text.toLowerCase());
    case 'switch':
      return SWITCH_WORDS.get(text.toLowerCase());
  }
}

const SWITCH_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', '1'].map(word => [word, true] as const),
  ...['false', 'no', 'off', '0'].map(word => [word, false] as const),
]);

/** The value, if the rule has such an option and allows this value. */
export function checkRuleOption(rule: Rule, name: string, value: unknown): OptionValue | undefined {
  // Only own names count, as a runner may also write `constructor`.
  if (rule.optionsOf !== undefined || !Object.hasOwn(rule.options.shape, name)) return undefined;
  return rule.options.shape[name]?.unwrap().safeParse(value).data;
}

/** The words that an option may be set to, in the order in which they are offered. None for a number. */
export function optionWords(option: RuleOption): readonly string[] {
  switch (option.type) {
    case 'number':
      return [];
    case 'word':
      return option.words;
    case 'switch':
      return ['true', 'false'];
  }
}

/** `a whole number from 0 to 3` · `population or sample` */
export function allowedValues(option: RuleOption): Message {
  return option.type === 'number' ? allowedNumbers(option) : either(optionWords(option));
}

/** `a whole number from 0 to 3` */
export function allowedNumbers({ min, max, isWhole }: Pick<NumberOption, 'min' | 'max' | 'isWhole'>): Message {
  return isWhole ? say`a whole number from ${min} to ${max}` : say`a number from ${min} to ${max}`;
}
