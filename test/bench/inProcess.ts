import { changesDays } from '../../server/src/analysis/engine/triedCopy';
import type { Finding } from '../../server/src/analysis/finding';
import { render, type Value } from '../../server/src/base/message';
import type { Range, TextEdit } from '../../server/src/base/text';
import { markupText } from '../../server/src/charts/markup';
import type { DashboardView } from '../../server/src/contracts/messages';
import { codeActions } from '../../server/src/features/codeActions';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import { completion } from '../../server/src/features/completion';
import type { FeatureContext, WorkspaceContext } from '../../server/src/features/context';
import { dashboard } from '../../server/src/features/dashboard';
import { dashboardCharts } from '../../server/src/features/dashboard/charts';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentHighlights } from '../../server/src/features/documentHighlights';
import { documentLinks } from '../../server/src/features/documentLinks';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { hover } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { inlineCompletion } from '../../server/src/features/inlineCompletion';
import { placeRange } from '../../server/src/features/ranges';
import { report } from '../../server/src/features/report';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { createSemanticTokens, semanticTokensRange } from '../../server/src/features/semanticTokens';
import { thisWeek } from '../../server/src/features/thisWeek';
import { weeks, weeksDetails, weeksPath } from '../../server/src/features/weeks';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { createService, type Service } from '../../server/src/service/service';
import { parse } from '../../server/src/syntax/parse';
import type { BenchLog } from './log';
import { type Subject, timed } from './samples';

/** What a text takes that is only split into its lines: the floor of all reading. */
export const SPLIT = 'split into lines';

/** The service itself, without a protocol around it. */
export function inProcess(log: BenchLog): Subject[] {
  const { text, lines } = log;
  const uri = 'file:///bench/log.trainlog';
  const service = serviceOf(log);
  service.configure({ inlayHints: { enabled: true } });
  service.set(uri, text);
  const keys = typist(log);
  const place = { textDocument: { uri }, position: log.typing };
  const onDate = { textDocument: { uri }, position: { line: log.typing.line, character: 0 } };
  const near = {
    start: { line: Math.max(log.typing.line - 25, 0), character: 0 },
    end: { line: Math.min(log.typing.line + 25, lines - 1), character: 0 },
  };
  const document = { textDocument: { uri } };
  const atEnd = { ...document, position: { line: lines, character: 0 } };
  const ofFixes = lastFixed(contextOf(service, uri));
  const tokensDelta = deltaOf(uri);
  /** A keystroke goes before it and does not count, as neither do the diagnostics that every editor asks for first. */
  const afterKey = (
    name: string,
    work: (context: FeatureContext, workspace: WorkspaceContext) => unknown,
  ): Subject => ({
    name,
    lines,
    async once() {
      service.edit(uri, [keys.next()]);
      await diagnostics(contextOf(service, uri));
      return timed(() => work(contextOf(service, uri), service.workspaceContext()));
    },
  });
  return [
    { name: SPLIT, lines, once: () => timed(() => text.split('\n')) },
    { name: 'parse', lines, once: () => timed(() => parse(text)) },
    { name: 'open to diagnostics', lines, once: () => timed(() => opened(log)) },
    {
      name: 'keystroke to diagnostics',
      lines,
      once() {
        const edit = keys.next();
        return timed(() => {
          service.edit(uri, [edit]);
          return diagnostics(contextOf(service, uri));
        });
      },
    },
    afterKey('completion', context => completion(context, place)),
    afterKey('inline completion at the end', context => inlineCompletion(context, atEnd)),
    afterKey('hover', context => hover(context, place)),
    afterKey('hover of a date', context => hover(context, onDate)),
    afterKey('hover of a date with its picture', context =>
      hover({ ...context, client: { theme: () => 'dark' } }, onDate),
    ),
    afterKey('page of a year', context => report(context, { year: YEAR })),
    {
      name: 'dashboard of all, for the first time',
      lines,
      async once() {
        const fresh = serviceOf(log);
        fresh.set(uri, text);
        await diagnostics(contextOf(fresh, uri));
        return timed(() => dashboard(contextOf(fresh, uri), boardOf('all')));
      },
    },
    afterKey('dashboard of a year', context => dashboard(context, boardOf('year'))),
    afterKey('dashboard of all', context => dashboard(context, boardOf('all'))),
    {
      name: 'dashboard of all, its drawings alone',
      lines,
      async once() {
        service.edit(uri, [keys.next()]);
        const context = contextOf(service, uri);
        await diagnostics(context);
        const { view, theme, widthPx } = boardOf('all');
        const charts = dashboardCharts(context.log, view, context.analysis?.());
        const words = (message: Value) => render(message);
        return timed(() => {
          for (const { draw, heightAt } of charts) {
            const drawn = draw?.({ widthPx, heightPx: heightAt(widthPx), theme, hasGround: true, words });
            if (drawn) markupText(drawn);
          }
        });
      },
    },
    afterKey('code actions', context =>
      codeActions(context, {
        ...document,
        range: { start: log.typing, end: log.typing },
        context: { diagnostics: [] },
      }),
    ),
    afterKey('menu of fixes, each tried out', context =>
      codeActions(context, { ...document, range: ofFixes, context: { diagnostics: [] } }),
    ),
    afterKey('semantic tokens of a screen', context => semanticTokensRange(context, { ...document, range: near })),
    afterKey('semantic tokens, what changed', tokensDelta),
    afterKey('code lenses', codeLenses),
    afterKey('code lenses of a screen', async context => {
      const all = await codeLenses(context);
      const middle = all.length >> 1;
      for (const lens of all.slice(middle, middle + LENSES_OF_A_SCREEN)) resolveCodeLens(context, lens);
    }),
    afterKey('inlay hints of a screen', context => inlayHints(context, { ...document, range: near })),
    afterKey('document links', documentLinks),
    afterKey('folding ranges', foldingRanges),
    afterKey('outline', documentSymbols),
    afterKey('selection ranges', context => selectionRanges(context, { ...document, positions: [log.typing] })),
    afterKey('places of a shoe', context => documentHighlights(context, { ...document, position: SHOE })),
    afterKey('workspace symbols', (_context, workspace) => workspaceSymbols(workspace, { query: 'road' })),
    afterKey('weeks, a year of them', (_context, workspace) => {
      const [newest] = weeks(workspace, {});
      return newest && weeks(workspace, { parent: newest.id });
    }),
    afterKey('weeks, where the cursor is', (_context, workspace) => weeksPath(workspace, place)),
    afterKey('weeks, details of one', (_context, workspace) => {
      const week = weeksPath(workspace, place).find(({ kind }) => kind === 'week');
      return week && weeksDetails(workspace, week);
    }),
    afterKey('this week', thisWeek),
  ];
}

/** Where the last finding with fixes of the whole log is: what a menu tries out after each keystroke. */
function lastFixed(context: FeatureContext): Range {
  const found = (context.analysis?.().findings ?? []).filter(finding => finding.fixes().some(changesDays));
  const last = found.toSorted((a, b) => lineOf(b) - lineOf(a))[0];
  if (!last) throw new RangeError('the log has no finding with a fix');
  return placeRange(last.place);
}

function lineOf({ place: { document, line } }: Finding): number {
  return document.tree.lineOf(line);
}

/** A dashboard beside the text on a usual screen. */
function boardOf(span: DashboardView['span']) {
  return { view: { span, measure: 'distance' }, theme: 'dark', widthPx: 480 } as const;
}

/** Weeks that fit into an editor of fifty lines. */
const LENSES_OF_A_SCREEN = 5;

/** The last year that every log has whole. */
const YEAR = 2025;

/** On the name of a shoe that half of the log was run in. */
const SHOE = { line: 1, character: 6 } as const;

/** Tokens as an editor asks for them that knows those of before. */
function deltaOf(uri: string): (context: FeatureContext) => Promise<void> {
  const { requests } = createSemanticTokens();
  const request = requests.find(({ method }) => method.endsWith('/delta'));
  let previousResultId = '';
  return async context => {
    const answer = await request?.answer(context, { textDocument: { uri }, previousResultId });
    previousResultId = String(Object(answer).resultId);
  };
}

/** A service that has heard of no document yet: what a warm server does with one more. */
function opened(log: BenchLog) {
  const service = serviceOf(log);
  service.set('file:///opened/log.trainlog', log.text);
  return diagnostics(contextOf(service, 'file:///opened/log.trainlog'));
}

function serviceOf({ today }: BenchLog): Service {
  return createService({
    host: { today: () => today },
    ruleFailed(id, error) {
      throw new Error(`the rule ${id} failed`, { cause: error });
    },
  });
}

function contextOf(service: Service, uri: string): FeatureContext {
  const context = service.context(uri);
  if (!context) throw new RangeError(`no document ${uri}`);
  return context;
}

/** Types one digit into a distance and takes it out again. */
export function typist({ typing }: BenchLog): { next(): TextEdit } {
  let isTyped = false;
  return {
    next() {
      isTyped = !isTyped;
      const end = { line: typing.line, character: typing.character + (isTyped ? 0 : 1) };
      return { range: { start: typing, end }, newText: isTyped ? '1' : '' };
    },
  };
}
