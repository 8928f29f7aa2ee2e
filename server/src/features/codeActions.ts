import type { Fix } from '../analysis/finding';
import { findRule } from '../analysis/registry';
import type { LogUnit } from '../values/distance';
import type { ActionTarget } from './action';
import { actions } from './actions';
import type { FeatureContext } from './context';
import { isBefore, placeRange, workspaceEdit } from './convert';
import { convertDocuments, unitAt } from './convertUnits';
import { diagnosticOf } from './diagnostics';
import { documentRequest, type Feature, resolveRequest } from './feature';
import { findingsAt } from './findingsAt';
import { fixAll } from './fixAll';
import { dayOfLine, entryAt, sessionOf } from './locate';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Position, type Range } from './lspTypes';
import { sortDays } from './sortDays';

/** Kinds of our own, for *Source Action…* and `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.trainlog`;
export const sortDaysKind = `${CodeActionKind.Source}.sortDays.trainlog`;
export const convertUnitsKind = `${CodeActionKind.Source}.convertUnits.trainlog`;

export const codeActionsFeature: Feature = {
  name: 'codeActions',
  capability: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        fixAllKind,
        sortDaysKind,
        convertUnitsKind,
      ],
      resolveProvider: true,
    },
  },
  requests: [
    documentRequest('textDocument/codeAction', codeActions),
    resolveRequest('codeAction/resolve', resolveCodeAction),
  ],
};

/** What the `data` of our code actions holds: all that their edit needs, whatever happened meanwhile. */
type ActionData = { readonly uri: string } & (
  | { readonly of: 'fix'; readonly rule: string; readonly at: Position; readonly title: string }
  | { readonly of: 'action'; readonly id: string; readonly range: Range }
  | { readonly of: 'fixAll' | 'sortDays' }
  | { readonly of: 'convertUnits'; readonly to: LogUnit; readonly whole: 'document' | 'log' }
);

/**
 * The fixes of the findings that the selection touches, best first, then refactorings; the source actions only when asked for by
 * their kind, because they are about the whole document. Edits come with `resolveCodeAction`.
 */
export async function codeActions(context: FeatureContext, params: CodeActionParams): Promise<CodeAction[]> {
  const wants = (kind: CodeActionKind) => isWanted(kind, params.context.only);
  const result: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) result.push(...fixActions(context, params.range));
  for (const action of actions) {
    if (!wants(action.kind)) continue;
    const target = targetAt(context, params.range);
    const title = target && action.title(target);
    if (title === undefined) continue;
    result.push({
      title,
      kind: action.kind,
      data: dataOf(context, { of: 'action', id: action.id, range: params.range }),
    });
  }
  if (params.context.only) {
    const source = (title: string, kind: CodeActionKind, data: WithoutUri<ActionData>) => {
      if (wants(kind)) result.push({ title, kind, data: dataOf(context, data) });
    };
    source('Apply all safe fixes', fixAllKind, { of: 'fixAll' });
    source('Sort days', sortDaysKind, { of: 'sortDays' });
    const to = unitAt(context, context.document, params.range.start.line) === 'km' ? 'mi' : 'km';
    const unit = to === 'km' ? 'kilometres' : 'miles';
    source(`Convert this file to ${unit}`, convertUnitsKind, { of: 'convertUnits', to, whole: 'document' });
    if (context.log.documents.length > 1) {
      source(`Convert the whole log to ${unit}`, convertUnitsKind, { of: 'convertUnits', to, whole: 'log' });
    }
  }
  if (context.client?.resolvesCodeActions !== false) return result;
  return Promise.all(result.map(action => resolveCodeAction(context, action)));
}

/** A client names kinds or their parents: `source` wants `source.fixAll.trainlog`. */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only === undefined || only.some(parent => parent === '' || kind === parent || kind.startsWith(`${parent}.`));
}

function fixActions(context: FeatureContext, range: Range): CodeAction[] {
  return findingsAt(context, range).flatMap(finding => {
    const diagnostic = diagnosticOf(context, finding);
    const fixes = finding.fixes().map(
      ({ title, isPreferred }): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(isPreferred && { isPreferred }),
        data: dataOf(context, { of: 'fix', rule: finding.id, at: diagnostic.range.start, title }),
      }),
    );
    const command = findRule(finding.id) && context.client?.settingsCommand;
    if (!command) return fixes;
    const title = 'Change this rule in the settings…';
    const settings = { title, command, arguments: ['trainlog.rules'] };
    return [...fixes, { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: settings }];
  });
}

function targetAt(context: FeatureContext, range: Range): ActionTarget | undefined {
  const number = range.start.line;
  const line = context.document.tree.lines[number];
  if (!line) return undefined;
  const entry = entryAt(line, range.start.character);
  const session = entry && sessionOf(dayOfLine(context, number), entry);
  return { context, range, line, number, ...(entry && { entry }), ...(session && { session }) };
}

type WithoutUri<Data> = Data extends unknown ? Omit<Data, 'uri'> : never;

function dataOf({ document }: FeatureContext, data: WithoutUri<ActionData>): ActionData {
  return { uri: document.uri, ...data };
}

/* ---- resolve ----------------------------------------------------------------------------------------------------- */

/** Adds the edit. Where the text has moved on and the action does not apply any more, it comes back without one. */
export async function resolveCodeAction(context: FeatureContext, action: CodeAction): Promise<CodeAction> {
  const data: ActionData | undefined = action.data;
  const edits = data && (await editsFor(context, data));
  return edits ? { ...action, edit: workspaceEdit(edits) } : action;
}

async function editsFor(context: FeatureContext, data: ActionData) {
  switch (data.of) {
    case 'fix':
      return findFix(context, data)?.edit();
    case 'action': {
      const action = actions.find(({ id }) => id === data.id);
      const target = targetAt(context, data.range);
      return action && target && action.title(target) !== undefined ? action.edit(target) : undefined;
    }
    case 'fixAll':
      return fixAll(context);
    case 'sortDays':
      return sortDays(context);
    case 'convertUnits':
      return convertDocuments(context, data.whole === 'log' ? context.log.documents : [context.document], data.to);
  }
}

function findFix(context: FeatureContext, { rule, at, title }: Extract<ActionData, { of: 'fix' }>): Fix | undefined {
  const isMarked = (start: Position) => !isBefore(start, at) && !isBefore(at, start);
  return findingsAt(context, { start: at, end: at })
    .filter(({ id, place }) => id === rule && isMarked(placeRange(place).start))
    .flatMap(finding => finding.fixes())
    .find(fix => fix.title === title);
}
