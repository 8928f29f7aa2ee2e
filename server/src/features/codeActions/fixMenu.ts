import type { TriedFix } from '../../analysis/engine/fixTrials';
import type { Finding, Fix } from '../../analysis/finding';
import { findRule } from '../../analysis/rules';
import { isSameMessage, type Message, phrase, say } from '../../base/message';
import type { Range } from '../../base/text';
import { type CodeAction, CodeActionKind } from '../../contracts/lspTypes';
import { isoDate } from '../../values/date';
import { acceptOf } from '../accepting';
import type { FeatureContext } from '../context';
import { diagnosticOf } from '../diagnostics';
import { findingsAt, gravestFirst } from '../findingsAt';
import { fixWeekTitle, plannedWeekOf } from '../fixableWeeks';
import { spoken } from '../spoken';

/** A menu is read at a glance: no more entries than this in one place. */
export const MOST_ENTRIES = 6;

/** The most findings whose fixes a menu looks at. Somebody who selects a whole log wants something else. */
const MOST_FINDINGS = 50;

/** What an entry of the menu does when it is chosen. */
export type Choice =
  | { readonly of: 'fix'; readonly finding: Finding; readonly title: Message }
  | { readonly of: 'accept'; readonly findings: readonly Finding[] };

/**
 * The quick fixes of a place: what to do, best first, each of them tried out; *Accept, because …*; *Adjust this rule…*. Several findings
 * share the last two.
 * @param most how many entries there is room for
 */
export async function fixMenu(
  context: FeatureContext,
  range: Range,
  most: number,
  dataOf: (choice: Choice) => unknown,
): Promise<CodeAction[]> {
  return menuOf(context, range, gravestFirst(findingsAt(context, range).slice(0, MOST_FINDINGS)), most, dataOf);
}

/** The same for some findings of one place, the gravest first. */
export async function menuOf(
  context: FeatureContext,
  range: Range,
  findings: readonly Finding[],
  most: number,
  dataOf: (choice: Choice) => unknown,
): Promise<CodeAction[]> {
  const answers = answerEntries(context, range, findings, dataOf);
  const week = weekEntry(context, findings);
  const fixes = await passedFixes(context, findings, most - answers.length - week.length);
  const first = fixes.findIndex(({ fix }) => fix.isPreferred);
  return [
    ...fixes.map(({ finding, fix }, index) => ({
      ...entryOf(context, [finding], spoken(context, fix.title)),
      ...(index === first && { isPreferred: true }),
      data: dataOf({ of: 'fix', finding, title: fix.title }),
    })),
    ...week,
    ...answers,
  ];
}

/** *Fix this week…*, for findings about what is planned in this week or the next. */
function weekEntry(context: FeatureContext, findings: readonly Finding[]): CodeAction[] {
  const command = context.client?.fixWeekCommand;
  const about =
    command === undefined ? [] : findings.filter(finding => plannedWeekOf(context.log, finding) !== undefined);
  const [first] = about;
  const start = first && plannedWeekOf(context.log, first);
  if (!first || start === undefined || command === undefined) return [];
  const title = spoken(context, fixWeekTitle(context.log, start));
  return [
    {
      ...entryOf(context, about, title),
      command: { title, command, arguments: [context.document.uri, isoDate(start)] },
    },
  ];
}

/* ---- what to do ---------------------------------------------------------------------------------------------------- */

type Offer = Pick<TriedFix, 'finding' | 'fix'>;

/** The first fixes that pass their trial. */
async function passedFixes(context: FeatureContext, findings: readonly Finding[], most: number): Promise<Offer[]> {
  const passed: Offer[] = [];
  for (const { finding, fix, passes } of context.tried(findings)) {
    if (passed.length >= most) break;
    const pause = context.checkpoint();
    if (pause) await pause;
    if (passes && !passed.some(other => isSameMessage(other.fix.title, fix.title))) passed.push({ finding, fix });
  }
  return passed;
}

/* ---- how to answer ------------------------------------------------------------------------------------------------- */

/** *Accept, because …* and *Adjust this rule…*, for all findings of rules in this place. */
function answerEntries(
  context: FeatureContext,
  range: Range,
  findings: readonly Finding[],
  dataOf: (choice: Choice) => unknown,
): CodeAction[] {
  const answerable = findings.filter(finding => acceptOf(finding) !== undefined);
  const [gravest] = answerable;
  if (!gravest) return [];
  const { acceptCommand, adjustCommand } = context.client ?? {};
  const rules = [...new Set(answerable.map(({ id }) => id))];
  const place = [context.document.uri, range, rules] as const;
  const title = spoken(context, say`Accept, because …`);
  const accept = {
    ...entryOf(context, answerable, title),
    ...(acceptCommand === undefined
      ? { data: dataOf({ of: 'accept', findings: answerable }) }
      : { command: { title, command: acceptCommand, arguments: [...place] } }),
  };
  if (adjustCommand === undefined) return [accept, ...ruleLines(context, gravest, dataOf)];
  const words = spoken(context, adjustTitle(rules));
  const command = { title: words, command: adjustCommand, arguments: [...place] };
  return [accept, { ...entryOf(context, answerable, words), command }];
}

function adjustTitle(ids: readonly string[]): Message {
  const [id = '', ...others] = ids;
  const title = findRule(id)?.title;
  return title === undefined || others.length > 0 ? say`Adjust these rules…` : say`Adjust this rule: ${phrase(title)}…`;
}

/** For clients that cannot ask: the line with which the gravest finding would not be told, and the one that switches its rule off. */
function ruleLines(context: FeatureContext, finding: Finding, dataOf: (choice: Choice) => unknown): CodeAction[] {
  return finding
    .fixes()
    .filter(({ purpose }) => purpose === 'change-rule')
    .map((fix: Fix) => ({
      ...entryOf(context, [finding], spoken(context, fix.title)),
      data: dataOf({ of: 'fix', finding, title: fix.title }),
    }));
}

function entryOf(context: FeatureContext, findings: readonly Finding[], title: string): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map(finding => diagnosticOf(context, finding)),
  };
}
