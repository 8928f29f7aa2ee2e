import { type Message, say } from '../../base/message';
import {
  type DayOptionName,
  type DayOptionRange,
  dayOptionRanges,
  defaultDayOptions,
  isDayOptionName,
  readDayOption,
} from '../../model/dayOptions';
import type { LogDocument } from '../../model/types';
import { didYouMean } from '../../syntax/didYouMean';
import { type Directive, type LineNode, type OptionNode, textChecks } from '../../syntax/tree';
import { weekdayNames } from '../../values/date';
import type { Finding, Fix } from '../finding';
import type { Rule } from '../rule';
import { allowedNumbers, allowedValues, optionWords, readRuleOption, ruleOptions } from '../ruleOptions';
import { findRule } from '../rules';
import { findProfile, profiles } from '../rules/profiles';
import { placeIn, removeLineFix, replaceFix, textFinding } from './textFinding';

/** Finds names and values in `days`, `rule` and `profile` lines that do not exist. */
export function optionFindings(document: LogDocument, line: LineNode): Finding[] {
  if (line.kind !== 'directive') return [];
  const { directive } = line;
  switch (directive.type) {
    case 'days':
      return directive.options.flatMap(option => dayOption(document, line, option));
    case 'rule':
      return ruleLine(document, line, directive);
    case 'profile':
      return profile(document, line, directive);
    case 'athlete':
    case 'unit':
    case 'week':
    case 'sex':
    case 'born':
    case 'shoe':
    case 'kind':
    case 'profile-word':
    case 'unknown':
      return [];
  }
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

const dayOptionNames = Object.keys(dayOptionRanges);

function dayOption(document: LogDocument, line: LineNode, option: OptionNode): Finding[] {
  const { name, value } = option;
  if (!isDayOptionName(name)) return unknownName(document, line, option, dayOptionNames, undefined);
  if (readDayOption(name, value) !== undefined) return [];
  const { range } = dayOptionRanges[name];
  const choices = range.type === 'word' ? nearestFirst(value, range.words) : [];
  const number = range.type === 'number' ? clamped(value, range) : undefined;
  return invalidValue(document, line, option, allowedDayValues(range), [
    ...choices,
    ...(number === undefined ? [] : [number]),
    defaultText(name),
  ]);
}

function allowedDayValues(range: DayOptionRange): Message {
  switch (range.type) {
    case 'number':
      return allowedNumbers(range);
    case 'word':
      return range.words.join(', ');
    case 'weekday':
      return say`a weekday`;
  }
}

function defaultText(name: DayOptionName): string {
  const value = defaultDayOptions[name];
  return name === 'week.start' ? weekdayNames[defaultDayOptions['week.start']] : String(value);
}

/* ---- rules ------------------------------------------------------------------------------------------------------- */

function ruleLine(
  document: LogDocument,
  line: LineNode,
  { rule: id, options }: Directive & { type: 'rule' },
): Finding[] {
  const rule = findRule(id);
  if (!rule)
    return Object.hasOwn(textChecks, id) ? options.flatMap(option => noOptions(document, line, option, id)) : [];
  return options.flatMap(option => ruleOption(document, line, option, rule));
}

function ruleOption(document: LogDocument, line: LineNode, option: OptionNode, rule: Rule): Finding[] {
  if (rule.optionsOf !== undefined) {
    const place = placeIn(document, line, option.nameSpan);
    const message = say`The options of ${rule.id} are set by a line for ${rule.optionsOf}.`;
    return [textFinding('value-invalid', place, message, () => [withoutOption(document, line, option)])];
  }
  const options = ruleOptions(rule);
  const known = options.find(({ name }) => name === option.name);
  if (!known) {
    const names = options.map(({ name }) => name);
    return names.length === 0
      ? noOptions(document, line, option, rule.id)
      : unknownName(document, line, option, names, rule.id);
  }
  if (readRuleOption(rule, option.name, option.value) !== undefined) return [];
  const number = known.type === 'number' ? clamped(option.value, known) : undefined;
  return invalidValue(document, line, option, allowedValues(known), [
    ...nearestFirst(option.value, optionWords(known)),
    ...(number === undefined ? [] : [number]),
    String(known.default),
  ]);
}

function noOptions(document: LogDocument, line: LineNode, option: OptionNode, id: string): Finding[] {
  const place = placeIn(document, line, option.nameSpan);
  return [
    textFinding('value-invalid', place, say`${id} has no options.`, () => [withoutOption(document, line, option)]),
  ];
}

/* ---- profiles ---------------------------------------------------------------------------------------------------- */

function profile(
  document: LogDocument,
  line: LineNode,
  { profile: name, profileSpan }: Directive & { type: 'profile' },
): Finding[] {
  if (!profileSpan || findProfile(name)) return [];
  const place = placeIn(document, line, profileSpan);
  const names = profiles.map(each => each.name);
  return [
    textFinding('value-invalid', place, say`There is no profile ${name}. There are ${names.join(', ')}.`, () => [
      ...didYouMean(name, names).map((meant, index) =>
        replaceFix(place, say`Change to ${meant}`, meant, { isPreferred: index === 0 }),
      ),
      removeLineFix(place),
    ]),
  ];
}

/* ---- both -------------------------------------------------------------------------------------------------------- */

function unknownName(
  document: LogDocument,
  line: LineNode,
  option: OptionNode,
  names: readonly string[],
  rule: string | undefined,
): Finding[] {
  const place = placeIn(document, line, option.nameSpan);
  const all = names.join(', ');
  const message =
    rule === undefined
      ? say`days lines have no option ${option.name}. There are ${all}.`
      : say`${rule} has no option ${option.name}. There are ${all}.`;
  return [
    textFinding('value-invalid', place, message, () => [
      ...didYouMean(option.name, names).map((meant, index) =>
        replaceFix(place, say`Change to ${meant}`, meant, { isPreferred: index === 0 }),
      ),
      withoutOption(document, line, option),
    ]),
  ];
}

function invalidValue(
  document: LogDocument,
  line: LineNode,
  { name, valueSpan }: OptionNode,
  allowed: Message,
  values: readonly string[],
): Finding[] {
  const place = placeIn(document, line, valueSpan);
  return [
    textFinding('value-invalid', place, say`${name} may be ${allowed}.`, () =>
      [...new Set(values)].map((value, index) =>
        replaceFix(place, say`Change to ${value}`, value, { isPreferred: index === 0 }),
      ),
    ),
  ];
}

/** The allowed number that is nearest to the written one. */
function clamped(
  value: string,
  { min, max, isWhole }: { readonly min: number; readonly max: number; readonly isWhole: boolean },
): string | undefined {
  const number = Number(value.replace(',', '.'));
  if (!Number.isFinite(number) || value.trim() === '') return undefined;
  return String(Math.min(Math.max(isWhole ? Math.round(number) : number, min), max));
}

function nearestFirst(value: string, words: readonly string[]): readonly string[] {
  return [...new Set([...didYouMean(value, words), ...words])];
}

/** Removes an option and its value, or the whole line when it has nothing else. */
function withoutOption(document: LogDocument, line: LineNode, { nameSpan, valueSpan }: OptionNode): Fix {
  const place = placeIn(document, line, nameSpan);
  const isAlone = line.kind === 'directive' && line.directive.type === 'days' && line.directive.options.length === 1;
  if (isAlone) return removeLineFix(place);
  const start = line.text.slice(0, nameSpan.start).trimEnd().length;
  return replaceFix(place, say`Remove this option`, '', { span: { start, end: valueSpan.end } });
}
