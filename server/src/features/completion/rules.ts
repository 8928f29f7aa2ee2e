import { optionWords, type RuleOption, ruleOptions } from '../../analysis/ruleOptions';
import { findRule, rules } from '../../analysis/rules';
import { type Message, phrase, say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { type DayOptionName, dayOptionRanges, defaultDayOptions, readDayOption } from '../../model/dayOptions';
import { ownHeartRateFactor } from '../../model/queries/heartRateFactor';
import type { Log } from '../../model/types';
import { textChecks } from '../../syntax/tree';
import { DAYS_PER_WEEK, weekdayNames, weekStartOf } from '../../values/date';
import type { Offer, Request } from './item';
import type { CompletionPlaceOf } from './place';

/** After `ok` and `rule`: rules with findings in this week first, then all other rules. Checks of the text only after `rule`. */
export function ruleOffers(request: Request<CompletionPlaceOf<'rule'>>): Offer[] {
  const spoken = spokenThisWeek(request);
  const all = rules.map(
    ({ id, title }, index): Offer => ({
      label: id,
      description: phrase(title),
      kind: CompletionItemKind.Reference,
      rank: (spoken.has(id) ? 0 : 1_000) + index,
      topic: { of: 'rule', name: id },
    }),
  );
  if (request.place.of === 'ok') return all;
  const checks = Object.keys(textChecks).map(
    (id, index): Offer => ({
      label: id,
      description: say`check of the text`,
      kind: CompletionItemKind.Reference,
      rank: 2_000 + index,
      topic: { of: 'rule', name: id },
    }),
  );
  return [...all, ...checks];
}

/** The ids of findings whose mark is in the week of the line. */
function spokenThisWeek({ context, line }: Request): ReadonlySet<string> {
  const { document, log } = context;
  const date = document.dateOf(line);
  if (date === undefined) return new Set();
  const start = weekStartOf(date, log.dayOptions(date)['week.start']);
  const inWeek = context.findings().filter(({ place }) => {
    const day = document.dateOf(place.line);
    return day !== undefined && day >= start && day < start + DAYS_PER_WEEK;
  });
  return new Set(inWeek.map(({ id }) => id));
}

/** After `rule ID`: severities, if there is none yet, and the rule's options; after an option its values. */
export function ruleOptionOffers({ place }: Request<CompletionPlaceOf<'rule-option'>>): Offer[] {
  const rule = findRule(place.rule);
  const options = rule ? ruleOptions(rule) : [];
  const last = options.find(({ name }) => name === place.given.at(-1));
  if (last) return valuesOf(last);
  const severities = place.given.length > 0 ? [] : severityOffers;
  const open = options.filter(({ name }) => !place.given.includes(name));
  return [
    ...severities,
    ...open.map(
      (option, index): Offer => ({
        label: option.name,
        description: `${option.default}`,
        kind: CompletionItemKind.Property,
        rank: 100 + index,
        text: `${option.name} `,
        opensList: true,
        topic: { of: 'rule-option', rule: place.rule, name: option.name },
      }),
    ),
  ];
}

/** The words that an option takes; for a number its default and its limits. */
function valuesOf(option: RuleOption): Offer[] {
  if (option.type === 'number') return numberOffers(option);
  const standard = String(option.default);
  return optionWords(option).map((label, index) => ({
    label,
    ...(label === standard && { description: say`the default` }),
    kind: CompletionItemKind.EnumMember,
    rank: index,
  }));
}

function numberOffers(range: { readonly default: number; readonly min: number; readonly max: number }): Offer[] {
  const named: readonly (readonly [value: number, description: Message])[] = [
    [range.default, say`the default`],
    [range.min, say`the least`],
    [range.max, say`the most`],
  ];
  return named
    .filter(([value], index) => Number.isFinite(value) && named.findIndex(([other]) => other === value) === index)
    .map(([value, description], index) => ({
      label: String(value),
      description,
      kind: CompletionItemKind.Value,
      rank: index,
    }));
}

const severityOffers: readonly Offer[] = (
  [
    ['off', say`silent`],
    ['hint', say`faint`],
    ['information', say`blue`],
    ['warning', say`yellow`],
  ] as const
).map(([label, description], index) => ({ label, description, kind: CompletionItemKind.EnumMember, rank: index }));

/** After `days`: the options of days, then their values. */
export function dayOptionOffers({ place, context }: Request<CompletionPlaceOf<'day-option'>>): Offer[] {
  const names = Object.entries(dayOptionRanges);
  const last = names.find(([name]) => name === place.given.at(-1));
  if (last) {
    const own = ownFactorOffers(last[0], context.log);
    return [...own, ...dayValueOffers(...last).map(offer => ({ ...offer, rank: offer.rank + own.length }))];
  }
  return names
    .filter(([name]) => !place.given.includes(name))
    .map(([name], index) => ({
      label: name,
      kind: CompletionItemKind.Property,
      rank: index,
      text: `${name} `,
      opensList: true,
      topic: { of: 'day-option', name },
    }));
}

/** The factor from heart rate to load that follows from the runner's own sessions, if the option allows it. */
function ownFactorOffers(name: string, log: Log): Offer[] {
  const own = name === 'load.hr-factor' ? ownHeartRateFactor(log) : undefined;
  const label = own?.factor.toFixed(2);
  if (label === undefined || readDayOption('load.hr-factor', label) === undefined) return [];
  return [{ label, description: say`by your own sessions`, kind: CompletionItemKind.Value, rank: 0 }];
}

function dayValueOffers(name: string, { range }: (typeof dayOptionRanges)[DayOptionName]): Offer[] {
  const standard = Object.entries(defaultDayOptions).find(([each]) => each === name)?.[1];
  if (range.type === 'number' && typeof standard === 'number') return numberOffers({ ...range, default: standard });
  const words = range.type === 'word' ? range.words : range.type === 'weekday' ? weekdayNames : [];
  return words.map((label, index) => ({ label, kind: CompletionItemKind.Value, rank: index }));
}
