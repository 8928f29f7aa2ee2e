import type { Analysis } from '../../analysis/engine/analyse';
import type { Finding } from '../../analysis/finding';
import { countOf, type Message, say } from '../../base/message';
import type { CodeAction } from '../../contracts/lspTypes';
import type { DashboardChoice, DashboardChoicesResult, DashboardSaid } from '../../contracts/messages';
import { type Choice, menuOf } from '../codeActions/fixMenu';
import type { FeatureContext } from '../context';
import type { FixName } from '../fixNamed';
import { praiseOf } from '../praise';
import { placeLocation, placeRange } from '../ranges';
import { spoken } from '../spoken';

/** Two ways to mend it, and two ways to answer it: what is read at a glance. */
const MOST_CHOICES = 4;

/** What a friend would say now: the advice that is shown; and lines that were not understood. */
export function whatIsSaid(context: FeatureContext, analysis: Analysis): readonly DashboardSaid[] {
  return [...analysis.advice.map(finding => saidOf(context, finding)), ...unreadLines(context, analysis)];
}

function saidOf(context: FeatureContext, { id: rule, severity, message: said, place }: Finding): DashboardSaid {
  const message = spoken(context, said);
  return { id: `${rule}: ${message}`, severity, message, location: placeLocation(place) };
}

/** What can be done about each advice that is shown. */
export async function whatCanBeDone(context: FeatureContext, analysis: Analysis): Promise<DashboardChoicesResult> {
  const all: { readonly id: string; readonly choices: readonly DashboardChoice[] }[] = [];
  for (const finding of analysis.advice)
    all.push({ id: saidOf(context, finding).id, choices: await choicesOf(context, analysis, finding) });
  return all;
}

async function choicesOf(
  context: FeatureContext,
  analysis: Analysis,
  finding: Finding,
): Promise<readonly DashboardChoice[]> {
  const { document } = finding.place;
  const inDocument = { ...context, document, findings: () => analysis.shownIn(document.uri) };
  const range = placeRange(finding.place);
  const actions = await menuOf(inDocument, range, [finding], MOST_CHOICES, dataOf);
  return actions.flatMap(action => choiceOf(document.uri, action));

  function dataOf(choice: Choice): FixName | undefined {
    if (choice.of !== 'fix') return undefined;
    return { rule: choice.finding.id, at: range.start, title: spoken(context, choice.title) };
  }
}

/** An entry of the menu of fixes as a button. What a client without commands of its own would write at once is left to its menu. */
function choiceOf(uri: string, { title, command, data }: CodeAction): readonly DashboardChoice[] {
  if (command) return [{ title, does: { command: command.command, arguments: command.arguments ?? [] } }];
  const name: FixName | undefined = data;
  if (!name) return [];
  const { rule, at, title: named } = name;
  return [{ title, does: { fix: { textDocument: { uri }, rule, position: at, title: named } } }];
}

/** One entry for all lines that the log does not understand, which leads to the first. */
function unreadLines(context: FeatureContext, { shown, advice }: Analysis): readonly DashboardSaid[] {
  const ofRules = new Set(advice);
  const unread = shown.filter(finding => !ofRules.has(finding) && finding.severity === 'error');
  const [first] = unread;
  if (!first) return [];
  const message: Message =
    unread.length === 1
      ? first.message
      : say`${countOf(new Set(unread.map(({ place }) => place.line)).size, 'line')} not understood. The first: ${first.message}`;
  return [saidOf(context, { ...first, message })];
}

/** Praise for this week, or that nothing stands out. */
export function quietWords(context: FeatureContext, analysis: Analysis): string {
  const { log } = context;
  const [praise] = praiseOf(analysis, log, log.week(log.today));
  return spoken(context, praise ?? say`Nothing stands out this week.`);
}
