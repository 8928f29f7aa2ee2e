import type { TextEdit } from '../../server/src/base/text';
import { codeLenses } from '../../server/src/features/codeLens';
import { completion } from '../../server/src/features/completion';
import type { FeatureContext } from '../../server/src/features/context';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentLinks } from '../../server/src/features/documentLinks';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { hover } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { semanticTokensRange } from '../../server/src/features/semanticTokens';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { createService, type Service } from '../../server/src/lsp/service';
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
  const near = {
    start: { line: Math.max(log.typing.line - 25, 0), character: 0 },
    end: { line: Math.min(log.typing.line + 25, lines - 1), character: 0 },
  };
  const ask = (name: string, work: (context: FeatureContext) => unknown): Subject => ({
    name,
    lines,
    once: () => timed(() => work(contextOf(service, uri))),
  });
  /** What an editor asks of the whole text again after a keystroke. */
  const afterKey = (name: string, work: (context: FeatureContext) => unknown): Subject => ({
    name,
    lines,
    once() {
      service.edit(uri, [keys.next()]);
      const context = contextOf(service, uri);
      return timed(() => work(context));
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
    ask('hover', context => hover(context, place)),
    ask('completion', context => completion(context, place)),
    ask('semantic tokens of a screen', context => semanticTokensRange(context, { textDocument: { uri }, range: near })),
    afterKey('code lenses', context => codeLenses(context)),
    ask('inlay hints of a screen', context => inlayHints(context, { textDocument: { uri }, range: near })),
    afterKey('document links', documentLinks),
    afterKey('folding ranges', foldingRanges),
    afterKey('outline', documentSymbols),
    {
      name: 'workspace symbols',
      lines,
      once: () => timed(() => workspaceSymbols(service.workspaceContext(), { query: 'road' })),
    },
  ];
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
