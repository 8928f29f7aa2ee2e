import * as vscode from 'vscode';
import {
  type AcceptParams,
  type AdjustRuleParams,
  type AnswersParams,
  method,
  type Range,
  type RuleAnswer,
  type RuleAnswers,
  type RuleChange,
} from '../../../server/src/contracts/messages';
import { plainPosition } from '../plainPosition';
import { plainText } from '../plainText';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';
import { tell } from '../shown';

/** What the menu of fixes passes: a document, a range in it, and the rules that speak there. */
type Place = readonly [uri: string, range: Range, rules: readonly string[]];

/** *Accept, because …* and *Adjust this rule…* in the menu of fixes. Both ask only what the runner alone knows. */
export function answerRules(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('trainlog.accept', (...place: Place) => accept(server, place)),
    vscode.commands.registerCommand('trainlog.adjustRule', (...place: Place) => adjust(server, place)),
  );
}

/** Writes the `ok` line, with the cursor where the reason goes. Where several rules speak, the runner says which is meant. */
async function accept(server: Server, [uri, range, rules]: Place): Promise<void> {
  const meant = rules.length > 1 ? await chooseRules(server, [uri, range, rules]) : rules;
  const editor = meant && (await editorOf(uri));
  if (!editor) return;
  await applyProposedEdit(editor, ({ document }) => {
    const params: AcceptParams = { textDocument: { uri: document.uri.toString() }, range, rules: [...meant] };
    return server.request(method.accept, params);
  });
}

async function chooseRules(server: Server, place: Place): Promise<readonly string[] | undefined> {
  const known = await answersAt(server, place);
  const all = { label: vscode.l10n.t('All of them'), rules: known.map(({ rule }) => rule) };
  const each = known.map(({ rule, title, message }) => ({
    label: plainText(title),
    detail: plainText(message),
    rules: [rule],
  }));
  const choice = await vscode.window.showQuickPick([...each, all], { title: vscode.l10n.t('Accept what?') });
  return choice?.rules;
}

/** Asks which rule, how, and where, and changes it there. */
async function adjust(server: Server, place: Place): Promise<void> {
  const known = await answersAt(server, place);
  const rule = known.length > 1 ? await chooseRule(known) : known[0];
  const answer = rule && (await chooseAnswer(rule));
  const change = answer && (await completed(rule, answer));
  if (!rule || !answer || !change) return;
  const where = answer.isOfLog ? 'log' : await chooseWhere(rule, answer.of, change);
  if (where === 'log') await changeLog(server, place, answer.of, change);
  else if (where === 'everywhere') await changeSetting(rule, answer.of, change);
}

async function chooseRule(known: readonly RuleAnswers[]): Promise<RuleAnswers | undefined> {
  const rows = known.map(each => ({ label: plainText(each.title), detail: plainText(each.message), each }));
  return (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Adjust which rule?') }))?.each;
}

async function chooseAnswer({ title, message, choices }: RuleAnswers): Promise<RuleAnswer | undefined> {
  const rows = choices.map(each => ({ label: plainText(each.label), description: plainText(each.detail), each }));
  return (await vscode.window.showQuickPick(rows, { title, placeHolder: message }))?.each;
}

/** The change, with the number that the runner wants where one is asked for. */
async function completed({ title }: RuleAnswers, { label, change, asks }: RuleAnswer): Promise<RuleChange | undefined> {
  if (!asks || !('option' in change)) return change;
  const { min, max, isWhole } = asks;
  const numberIn = (text: string) => Number(text.trim().replace(',', '.'));
  const isFit = (value: number) => value >= min && value <= max && (!isWhole || Number.isInteger(value));
  const typed = await vscode.window.showInputBox({
    title,
    prompt: label,
    value: String(change.value),
    validateInput: text =>
      text.trim() !== '' && isFit(numberIn(text)) ? undefined : vscode.l10n.t('A number from {0} to {1}.', min, max),
  });
  return typed === undefined ? undefined : { ...change, value: numberIn(typed) };
}

async function chooseWhere(
  { title }: RuleAnswers,
  id: string,
  change: RuleChange,
): Promise<'log' | 'everywhere' | undefined> {
  const line = 'severity' in change ? change.severity : 'option' in change ? `${change.option} ${change.value}` : '';
  const rows = [
    { label: vscode.l10n.t('In this log'), description: `rule ${id} ${line}`, where: 'log' as const },
    {
      label: vscode.l10n.t('In all logs'),
      description: 'option' in change ? 'trainlog.limits' : 'trainlog.rules',
      where: 'everywhere' as const,
    },
  ];
  return (await vscode.window.showQuickPick(rows, { title }))?.where;
}

async function changeLog(server: Server, [uri, range]: Place, rule: string, change: RuleChange): Promise<void> {
  const editor = await editorOf(uri);
  await applyProposedEdit(editor, ({ document, selection }) => {
    const position = 'until' in change ? range.start : plainPosition(selection.active);
    const params: AdjustRuleParams = { textDocument: { uri: document.uri.toString() }, position, rule, change };
    return server.request(method.adjustRule, params);
  });
}

/** How loud a rule is goes into `trainlog.rules`, another limit into `trainlog.limits`. What is there already stays. */
async function changeSetting({ title }: RuleAnswers, id: string, change: RuleChange): Promise<void> {
  const settings = vscode.workspace.getConfiguration('trainlog');
  const setting = 'option' in change ? 'limits' : 'rules';
  const given = settings.get<Readonly<Record<string, unknown>>>(setting) ?? {};
  const value = 'option' in change ? { [change.option]: change.value } : ruleSetting(id, given[id], change);
  await settings.update(setting, { ...given, ...value }, vscode.ConfigurationTarget.Global);
  const open = vscode.l10n.t('Open Settings');
  const pressed = await tell(vscode.l10n.t('{0}: changed in all logs.', title), open);
  if (pressed === open) await vscode.commands.executeCommand('workbench.action.openSettings', `trainlog.${setting}`);
}

/** A severity; where version 0.1 has written an object with limits, these stay beside it. */
function ruleSetting(id: string, known: unknown, change: RuleChange): Readonly<Record<string, unknown>> {
  if (!('severity' in change)) return {};
  const isObject = typeof known === 'object' && known !== null;
  return { [id]: isObject ? { ...known, severity: change.severity } : change.severity };
}

async function answersAt(server: Server, [uri, range, rules]: Place): Promise<readonly RuleAnswers[]> {
  const params: AnswersParams = { textDocument: { uri }, range, rules: [...rules] };
  return (await server.request(method.answers, params)) ?? [];
}

/** The editor in which the runner is, when it shows the document; else one that does. */
async function editorOf(uri: string): Promise<vscode.TextEditor> {
  const active = vscode.window.activeTextEditor;
  return active?.document.uri.toString() === uri ? active : vscode.window.showTextDocument(vscode.Uri.parse(uri));
}
