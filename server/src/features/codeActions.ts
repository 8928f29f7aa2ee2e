import { type Message, say } from '../base/message';
import type { EditsByDocument } from '../base/text';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  lspMethod,
  type Position,
  type Range,
  type WorkspaceEdit,
} from '../contracts/lspTypes';
import type { LogUnit } from '../values/distance';
import { acceptEdits, acceptOf } from './accepting';
import type { ActionTarget } from './action';
import { actions } from './actions';
import { type Choice, fixMenu, MOST_ENTRIES } from './codeActions/fixMenu';
import type { FeatureContext } from './context';
import { documentRequest, type Feature, resolveRequest } from './feature';
import { findingsAt } from './findingsAt';
import { fixAll, hasDaysToMerge, hasSafeFix, mergeDays } from './fixAll';
import { fixNamed } from './fixNamed';
import { dayOfLine, entryAt, sessionOf } from './locate';
import { placeRange } from './ranges';
import { sortDays } from './sortDays';
import { isSplittable, type Period, splitLog } from './splitLog';
import { spoken } from './spoken';
import { convertDocuments, unitAt } from './unitEdits';
import { workspaceEdit } from './workspaceEdit';

/** Our own kinds, for *Source Action…* and `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.trainlog`;
export const sortDaysKind = `${CodeActionKind.Source}.sortDays.trainlog`;
export const mergeDaysKind = `${CodeActionKind.Source}.mergeDays.trainlog`;
export const splitLogKind = `${CodeActionKind.Source}.splitLog.trainlog`;
export const convertUnitsKind = `${CodeActionKind.Source}.convertUnits.trainlog`;

export const codeActionsFeature: Feature = {
  capability: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        fixAllKind,
        sortDaysKind,
        mergeDaysKind,
        convertUnitsKind,
        splitLogKind,
      ],
      resolveProvider: true,
    },
  },
  requests: [
    documentRequest(lspMethod.codeAction, codeActions),
    resolveRequest(lspMethod.codeActionResolve, resolveCodeAction),
  ],
};

/** The `data` of our code actions: everything that the edit needs. */
type ActionData = { readonly uri: string } & (
  | { readonly of: 'fix'; readonly rule: string; readonly at: Position; readonly title: string }
  | { readonly of: 'accept'; readonly range: Range }
  | { readonly of: 'action'; readonly id: string; readonly range: Range }
  | { readonly of: 'fixAll' | 'sortDays' | 'mergeDays' }
  | { readonly of: 'convertUnits'; readonly to: LogUnit; readonly whole: 'document' | 'log' }
  | { readonly of: 'splitLog'; readonly by: Period }
);

/**
 * The fixes of the findings that the selection touches, best first, then refactorings, six at most; the source actions only when asked
 * for by their kind, because they are about the whole document. Edits come with `resolveCodeAction`.
 */
export async function codeActions(context: FeatureContext, params: CodeActionParams): Promise<CodeAction[]> {
  const wants = (kind: CodeActionKind) => isWanted(kind, params.context.only);
  const result: CodeAction[] = [];
  const refactorings = refactoringsAt(context, params.range).filter(({ kind = '' }) => wants(kind));
  if (wants(CodeActionKind.QuickFix)) {
    const dataOfChoice = (choice: Choice) => dataOf(context, choiceData(context, params.range, choice));
    result.push(...(await fixMenu(context, params.range, MOST_ENTRIES, dataOfChoice)));
  }
  result.push(...refactorings.slice(0, MOST_ENTRIES - result.length));
  if (params.context.only) {
    for (const { title, kind, data, isUseful } of sourceActions(context, params.range)) {
      if (wants(kind) && (await isUseful()))
        result.push({ title: spoken(context, title), kind, data: dataOf(context, data) });
    }
  }
  if (context.client?.resolvesCodeActions !== false) return result;
  return Promise.all(result.map(action => resolveCodeAction(context, action)));
}

function refactoringsAt(context: FeatureContext, range: Range): CodeAction[] {
  const target = targetAt(context, range);
  return actions.flatMap(action => {
    const title = target && action.title(target);
    if (title === undefined) return [];
    const data = dataOf(context, { of: 'action', id: action.id, range });
    return [{ title: spoken(context, title), kind: action.kind, data }];
  });
}

function choiceData(context: FeatureContext, range: Range, choice: Choice): WithoutUri<ActionData> {
  if (choice.of === 'accept') return { of: 'accept', range };
  const { finding, title } = choice;
  return { of: 'fix', rule: finding.id, at: placeRange(finding.place).start, title: spoken(context, title) };
}

interface SourceAction {
  readonly title: Message;
  readonly kind: CodeActionKind;
  readonly data: WithoutUri<ActionData>;
  /** Whether it would change anything; otherwise the menu does not offer it. */
  isUseful(): boolean | Promise<boolean>;
}

/** Actions on the whole document or its log. */
function sourceActions(context: FeatureContext, { start }: Range): SourceAction[] {
  const { document, log, client } = context;
  const to = unitAt(context, document, start.line) === 'km' ? 'mi' : 'km';
  const convert = (whole: 'document' | 'log'): SourceAction => {
    const title = convertTitles[whole][to];
    return { title, kind: convertUnitsKind, data: { of: 'convertUnits', to, whole }, isUseful: always };
  };
  const periods = (['year', 'month'] as const).filter(
    by => client?.createsFiles !== false && isSplittable(document, by),
  );
  return [
    {
      title: say`Apply all safe fixes`,
      kind: fixAllKind,
      data: { of: 'fixAll' },
      isUseful: () => hasSafeFix(context),
    },
    {
      title: say`Sort days`,
      kind: sortDaysKind,
      data: { of: 'sortDays' },
      isUseful: () => hasEdits(sortDays(context)),
    },
    {
      title: say`Merge days that are written twice`,
      kind: mergeDaysKind,
      data: { of: 'mergeDays' },
      isUseful: () => hasDaysToMerge(context),
    },
    convert('document'),
    ...(log.documents.length > 1 ? [convert('log')] : []),
    ...periods.map(
      (by): SourceAction => ({
        title: splitTitles[by],
        kind: splitLogKind,
        data: { of: 'splitLog', by },
        isUseful: always,
      }),
    ),
  ];
}

const convertTitles = {
  document: { km: say`Convert this file to kilometres`, mi: say`Convert this file to miles` },
  log: { km: say`Convert the whole log to kilometres`, mi: say`Convert the whole log to miles` },
} as const;

const splitTitles = { year: say`Split this file by year`, month: say`Split this file by month` } as const;

const always = () => true;

function hasEdits(edits: EditsByDocument): boolean {
  return [...edits.values()].some(each => each.length > 0);
}

/** A client names kinds or their parents: `source` wants `source.fixAll.trainlog`. */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only === undefined || only.some(parent => parent === '' || kind === parent || kind.startsWith(`${parent}.`));
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

/** Adds the edit. If the text has changed and the action no longer applies, the action is returned without an edit. */
export async function resolveCodeAction(context: FeatureContext, action: CodeAction): Promise<CodeAction> {
  const data: ActionData | undefined = action.data;
  const edit = data && (await editFor(context, data));
  return edit ? { ...action, edit } : action;
}

async function editFor(context: FeatureContext, data: ActionData): Promise<WorkspaceEdit | undefined> {
  if (data.of === 'splitLog') return splitLog(context, data.by);
  const edits = await editsFor(context, data);
  return edits && workspaceEdit(context, edits);
}

async function editsFor(
  context: FeatureContext,
  data: Exclude<ActionData, { of: 'splitLog' }>,
): Promise<EditsByDocument | undefined> {
  switch (data.of) {
    case 'fix':
      return fixNamed(context, data)?.edit();
    case 'accept':
      return acceptEdits(
        context,
        findingsAt(context, data.range).filter(finding => acceptOf(finding) !== undefined),
      );
    case 'action': {
      const action = actions.find(({ id }) => id === data.id);
      const target = targetAt(context, data.range);
      return action && target && action.title(target) !== undefined ? action.edit(target) : undefined;
    }
    case 'fixAll':
      return fixAll(context);
    case 'sortDays':
      return sortDays(context);
    case 'mergeDays':
      return mergeDays(context);
    case 'convertUnits':
      return convertDocuments(context, data.whole === 'log' ? context.log.documents : [context.document], data.to);
  }
}
