import { getOrInsert } from '../../base/getOrInsert';
import { sameItems } from '../../base/sameItems';
import type { Log, RuleLine } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { BoundRule, OptionValues, Rule, RuleOptions } from '../rule';
import { readRuleOption } from '../ruleOptions';
import type { OptionValue, RuleChoice, RuleSettings, RuleSeverity } from '../ruleSettings';
import { profileChoice } from '../rules/profiles';

/** What is chosen for the rules of a log on each day: by profiles, then by settings, then by `rule` lines. The later wins. */
export interface Choices {
  /** The chosen severity; `undefined` when the rule's own holds. */
  severity(id: string, date: DayNumber): RuleSeverity | undefined;
  rule(rule: Rule, date: DayNumber): BoundRule;
  /** The options of a rule: the chosen ones, and defaults for the others. */
  options<Options extends RuleOptions>(rule: Rule<Options>, date: DayNumber): OptionValues<Options>;
  /** Whether anything is chosen for a rule on any day. */
  concerns(id: string): boolean;
}

export function createChoices(log: Log, settings: RuleSettings, findRule: (id: string) => Rule | undefined): Choices {
  let known: Period | undefined;
  const periods = new Map<DayNumber, Period>();
  const concerned = new Map<string, boolean>();

  /** All rules ask about the same dates. */
  function periodAt(date: DayNumber): Period {
    return getOrInsert(periods, date, () => periodOf(date));
  }

  /** The period of a date. Lines and profiles hardly ever change in a log, so most days share the period of the day before. */
  function periodOf(date: DayNumber): Period {
    const lines = log.ruleLines(date);
    const profileNames = log.profiles(date);
    if (known && sameItems(known.lines, lines) && sameItems(known.profileNames, profileNames)) return known;
    known = { lines, profileNames, choices: new Map(), bound: new Map() };
    return known;
  }

  /** The choice of the settings. Only own ids count, as a runner may also write `constructor`. */
  function settingOf(id: string): readonly RuleChoice[] {
    const choice = Object.hasOwn(settings.choices, id) ? settings.choices[id] : undefined;
    return choice ? [choice] : [];
  }

  function choiceIn(period: Period, id: string): RuleChoice {
    return getOrInsert(period.choices, id, () =>
      merged([
        ...profileChoices(period.profileNames, id),
        ...settingOf(id),
        ...period.lines.filter(line => line.rule === id).map(line => lineChoice(line, findRule(id))),
      ]),
    );
  }

  function optionsIn(period: Period, { id, optionsOf }: Pick<Rule, 'id' | 'optionsOf'>): RuleChoice['options'] {
    return choiceIn(period, optionsOf ?? id).options;
  }

  function isConcerned(id: string): boolean {
    return (
      settingOf(id).length > 0 ||
      log.ruleLines(Number.POSITIVE_INFINITY).some(line => line.rule === id) ||
      log.profiles(Number.POSITIVE_INFINITY).some(name => profileChoice(name, id) !== undefined)
    );
  }

  return {
    concerns: id => getOrInsert(concerned, id, () => isConcerned(id)),
    severity: (id, date) => choiceIn(periodAt(date), id).severity,
    options: (rule, date) => rule.options.parse(optionsIn(periodAt(date), rule)),
    rule(rule, date) {
      const period = periodAt(date);
      return getOrInsert(period.bound, rule, () => boundRule(rule, optionsIn(period, rule)));
    },
  };
}

/** The rule with its options. The same options give the same object, by which the cache knows them. */
function boundRule(rule: Rule, options: RuleChoice['options']): BoundRule {
  const known = getOrInsert(boundRules, rule, () => new Map<string, BoundRule>());
  const name = JSON.stringify(options);
  const bound = known.get(name) ?? rule.withOptions(options);
  if (known.size < MOST_SETS) known.set(name, bound);
  return bound;
}

const boundRules = new WeakMap<Rule, Map<string, BoundRule>>();
/** Typing a number makes many sets of options. */
const MOST_SETS = 50;

interface Period {
  readonly lines: readonly RuleLine[];
  readonly profileNames: readonly string[];
  readonly choices: Map<string, RuleChoice>;
  /** By rule, as the parts of one have the same id. */
  readonly bound: Map<Rule, BoundRule>;
}

/** The choices of profiles. `profile default` cancels those before it. */
function profileChoices(names: readonly string[], id: string): RuleChoice[] {
  const sinceDefault = names.slice(names.findLastIndex(name => name.toLowerCase() === 'default') + 1);
  return sinceDefault.flatMap(name => profileChoice(name, id) ?? []);
}

/** The choice of a `rule` line. Options that cannot be read are left out, and a check of the text reports them. */
function lineChoice(line: RuleLine, rule: Rule | undefined): RuleChoice {
  const options: Record<string, OptionValue> = {};
  for (const { name, value } of line.options) {
    const read = rule && readRuleOption(rule, name, value);
    if (read !== undefined) options[name] = read;
  }
  return { ...(line.severity && { severity: line.severity }), options };
}

function merged(choices: readonly RuleChoice[]): RuleChoice {
  const severity = choices.findLast(choice => choice.severity !== undefined)?.severity;
  return {
    ...(severity && { severity }),
    options: Object.assign({}, ...choices.map(choice => choice.options)),
  };
}
