import { neverInterrupted } from '../../server/src/base/checkpoint';
import { features } from '../../server/src/features';
import { codeActions, resolveCodeAction } from '../../server/src/features/codeActions';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import { diagnostics } from '../../server/src/features/diagnostics';
import { exportJson } from '../../server/src/features/exportJson';
import { createService, type Service } from '../../server/src/service/service';
import { parseIsoDate } from '../../server/src/values/date';
import { testHost } from '../support/log';

export const URI = 'file:///logs/log.trainlog';

export function serviceWith(text: string): Service {
  const service = createService({
    host: testHost(parseIsoDate('2026-03-08') ?? 0),
    ruleFailed(id, error) {
      throw new Error(`the rule ${id} broke`, { cause: error });
    },
  });
  service.set(URI, text);
  return service;
}

type Ask = (service: Service) => unknown;

/** Everything that is asked about a document, by what it is called. */
export const requests: Readonly<Record<string, Ask>> = {
  diagnostics: service => diagnostics(contextOf(service)),
  export: service => service.logs().map(log => exportJson(log, uri => uri)),
  edit: service => {
    const start = { line: 1, character: 0 };
    service.edit(URI, [{ range: { start, end: start }, newText: '; a word\n' }]);
    return diagnostics(contextOf(service));
  },
  'all source actions': async service => {
    const context = contextOf(service);
    for (const only of ['source', 'refactor', 'quickfix']) {
      const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      const params = { textDocument: { uri: URI }, range, context: { diagnostics: [], only: [only] } };
      for (const action of await codeActions(context, params)) await resolveCodeAction(context, action);
    }
  },
  lenses: async service => {
    const context = contextOf(service);
    for (const lens of await codeLenses(context)) resolveCodeLens(context, lens);
  },
  ...Object.fromEntries(
    features.flatMap(feature =>
      feature.requests
        .filter(({ method }) => !method.endsWith('/resolve') && method !== 'textDocument/rename')
        .map(({ method, answer }) => [method, (service: Service) => answer(contextOf(service), paramsFor(service))]),
    ),
  ),
  ...Object.fromEntries(
    features.flatMap(feature =>
      (feature.workspaceRequests ?? [])
        .filter(({ method }) => method !== 'trainlog/convertToLog')
        .map(({ method, answer }) => [
          method,
          (service: Service) =>
            answer(service.workspaceContext(), { ...paramsFor(service), query: 'e', id: 'none', parent: undefined }),
        ]),
    ),
  ),
};

function contextOf(service: Service) {
  const context = service.context(URI, neverInterrupted);
  if (!context) throw new Error('there is no document');
  return context;
}

/** In the middle of the text. */
function paramsFor(service: Service) {
  const { lines } = contextOf(service).document.tree;
  const line = Math.floor(lines.length / 2);
  const position = { line, character: Math.min(20, lines[line]?.text.length ?? 0) };
  return {
    textDocument: { uri: URI },
    position,
    positions: [position],
    range: { start: position, end: { line: line + 1, character: 0 } },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    previousResultId: '',
    rules: contextOf(service)
      .findings()
      .map(({ id }) => id),
    rule: 'no-rest-day',
    change: { severity: 'off' },
    context: { diagnostics: [], includeDeclaration: true },
  };
}
