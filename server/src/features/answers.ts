import type { Finding, Fix } from '../analysis/finding';
import { insertRuleLine } from '../analysis/kit/edits/insertRuleLine';
import type { Rule } from '../analysis/rule';
import { checkRuleOption, ruleOptions } from '../analysis/ruleOptions';
import { findRule } from '../analysis/rules';
import { type Message, phrase, say } from '../base/message';
import type { EditsByDocument, Position, Range } from '../base/text';
import {
  type AcceptParams,
  type AdjustRuleParams,
  type AnswersParams,
  method,
  type ProposedEditResult,
  type RuleAnswer,
  type RuleAnswers,
  type RuleChange,
} from '../contracts/messages';
import { acceptEdits, acceptOf } from './accepting';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { findingsAt, gravestFirst } from './findingsAt';
import { behind, proposalOf } from './proposalOf';
import { spoken } from './spoken';

/** What a client asks when a runner accepts what a rule says, or adjusts the rule. */
export const answersFeature: Feature = {
  capability: {},
  requests: [
    documentRequest(method.answers, answers),
    documentRequest(method.accept, accept),
    documentRequest(method.adjustRule, adjustRule),
  ],
};

/** The rules that speak in a place, with the ways in which each can be changed. */
export function answers(context: FeatureContext, params: AnswersParams): readonly RuleAnswers[] {
  const found = new Map<string, Finding>();
  for (const finding of meant(context, params)) if (!found.has(finding.id)) found.set(finding.id, finding);
  return [...found.values()].flatMap(finding => {
    const rule = findRule(finding.id);
    if (!rule) return [];
    const choices = choicesFor(context, rule, finding);
    const [title, message] = [spoken(context, phrase(rule.title)), spoken(context, finding.message)];
    return [{ rule: rule.id, title, message, choices }];
  });
}

/** Accepts what rules say in a place: the `ok` line, with the cursor behind its `>`, where the runner writes the reason. */
export function accept(context: FeatureContext, params: AcceptParams): ProposedEditResult {
  const edits = acceptEdits(context, meant(context, params), REASON);
  return proposalOf(context, edits, own => behind(own.find(endsInReason))) ?? gone(context);
}

/** The note of an `ok` line: what stands behind it is the reason. */
const REASON = ' > ';

function endsInReason({ newText }: { readonly newText: string }): boolean {
  return newText.endsWith(REASON);
}

/** Changes a rule in the log. The cursor stays on its words. */
export function adjustRule(context: FeatureContext, params: AdjustRuleParams): ProposedEditResult {
  const rule = findRule(params.rule);
  const edits = rule && ruleEdits(context, rule, params);
  const [first] = edits ?? [];
  if (!first) return gone(context);
  const [uri, own] = first;
  const selection = uri === context.document.uri ? moved(params.position, own) : { line: 0, character: 0 };
  return { edits: own, selection, ...(uri !== context.document.uri && { uri }) };
}

function gone(context: FeatureContext): ProposedEditResult {
  return { reason: spoken(context, say`There is nothing to change any more.`) };
}

/** The position after edits that add lines. */
function moved({ line, character }: Position, edits: readonly { readonly range: Range; readonly newText: string }[]) {
  const above = edits.filter(
    ({ range }) => range.end.line < line || (range.end.line === line && range.end.character === 0),
  );
  const added = above.reduce((sum, { newText }) => sum + newText.split('\n').length - 1, 0);
  return { line: line + added, character };
}

/* ---- what speaks there --------------------------------------------------------------------------------------------- */

function meant(context: FeatureContext, { range, rules }: AnswersParams): readonly Finding[] {
  const found = findingsAt(context, range);
  return gravestFirst(found.filter(finding => rules.includes(finding.id) && acceptOf(finding) !== undefined));
}

/* ---- the ways to change a rule ------------------------------------------------------------------------------------- */

/** Not until later, another limit, a hint, off: from little to much. */
function choicesFor(context: FeatureContext, rule: Rule, finding: Finding): readonly RuleAnswer[] {
  const severityChoice = (label: Message, severity: 'hint' | 'off'): RuleAnswer => {
    return { label: spoken(context, label), detail: lineOf(rule, { severity }), of: rule.id, change: { severity } };
  };
  return [
    ...laterOf(context, finding),
    ...limitsOf(context, rule, finding),
    ...(finding.severity === 'hint' ? [] : [severityChoice(say`Only as a hint`, 'hint')]),
    severityChoice(say`Switch it off`, 'off'),
  ];
}

/** `ok no-rest-day until 2026-04-05`, where the rule offers it. */
function laterOf(context: FeatureContext, finding: Finding): readonly RuleAnswer[] {
  const fix = longerFix(finding);
  const detail = fix && [...fix.edit().values()].flat().at(-1)?.newText.trim();
  const until = detail?.split(' ').at(-1);
  if (!fix || detail === undefined || until === undefined) return [];
  return [{ label: spoken(context, fix.title), detail, of: finding.id, change: { until }, isOfLog: true }];
}

function longerFix(finding: Finding | undefined): Fix | undefined {
  return finding?.fixes().find(({ purpose }) => purpose === 'accept-for-longer');
}

/** The numbers of a rule, each with the one that holds on the day of the finding. */
function limitsOf(context: FeatureContext, rule: Rule, finding: Finding): readonly RuleAnswer[] {
  const { log } = context;
  const owner = ownerOf(rule);
  const date = finding.place.document.dateOf(finding.place.line) ?? log.today;
  const current = context.analysis().choices.options(owner, date);
  return ruleOptions(owner).flatMap(option => {
    if (option.type !== 'number') return [];
    const { name, min, max, isWhole } = option;
    const value = Number(Object.entries(current).find(([each]) => each === name)?.[1] ?? option.default);
    const label = spoken(context, say`Another limit: ${phrase(option.help)}`);
    const detail = spoken(context, say`now ${value}`);
    const wanted = finding.loosen?.option === name ? finding.loosen.value : value;
    const change = { option: name, value: wanted };
    return [{ label, detail, of: owner.id, change, asks: { min, max, isWhole } }];
  });
}

function ownerOf(rule: Rule): Rule {
  return (rule.optionsOf !== undefined && findRule(rule.optionsOf)) || rule;
}

/** The line of a log that makes the change. */
function lineOf(rule: Rule, change: RuleChange): string {
  if ('until' in change) return `ok ${rule.id} until ${change.until}`;
  if ('severity' in change) return `rule ${rule.id} ${change.severity}`;
  return `rule ${ownerOf(rule).id} ${change.option} ${change.value}`;
}

function ruleEdits(
  context: FeatureContext,
  rule: Rule,
  { position, change }: AdjustRuleParams,
): EditsByDocument | undefined {
  if ('until' in change) return untilEdits(context, rule, position);
  const owner = ownerOf(rule);
  if ('option' in change && checkRuleOption(owner, change.option, change.value) === undefined) return undefined;
  const named = 'option' in change ? owner.id : rule.id;
  return insertRuleLine(context.log, context.document, named, lineOf(rule, change));
}

function untilEdits(context: FeatureContext, { id }: Rule, position: Position): EditsByDocument | undefined {
  const finding = findingsAt(context, { start: position, end: position }).find(each => each.id === id);
  return longerFix(finding)?.edit();
}
