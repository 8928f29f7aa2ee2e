import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/analysis/finding';
import { fixAll } from '../../server/src/cli/fix';
import { createService, type Service } from '../../server/src/service/service';
import { parseIsoDate } from '../../server/src/values/date';

const URI = 'file:///logs/log.trainlog';
const LOG = '2026/3/2 Mon  easy 8 km\npm easy 3 km\n2026-03-03 Tue  easy 5 km\n';

describe('applying all safe fixes', () => {
  it('goes on until none is left', () => {
    const service = serviceWith(LOG);
    const { texts, count } = fixAll(service, new Map([[URI, LOG]]));
    assert.equal(texts.get(URI), '2026-03-02 Mon  easy 8 km\n  pm easy 3 km\n2026-03-03 Tue  easy 5 km\n');
    assert.equal(count, 2);
    assert.deepEqual(service.context(URI)?.findings(), []);
  });

  it('leaves out a fix that would change what the log means, and applies the others', () => {
    const service = serviceWith(LOG);
    const withLie: Service = {
      ...service,
      context(...args) {
        const context = service.context(...args);
        return context && { ...context, findings: () => [lie(context), ...context.findings()] };
      },
    };
    const { texts, count } = fixAll(withLie, new Map([[URI, LOG]]));
    assert.equal(texts.get(URI), '2026-03-02 Mon  easy 8 km\n  pm easy 3 km\n2026-03-03 Tue  easy 5 km\n');
    assert.equal(count, 2);
  });

  it('ends when a fix brings its finding back', () => {
    const service = serviceWith(LOG);
    const withEcho: Service = {
      ...service,
      context(...args) {
        const context = service.context(...args);
        return context && { ...context, findings: () => [insertion(context, '; again\n')] };
      },
    };
    const { texts } = fixAll(withEcho, new Map([[URI, LOG]]));
    assert.match(texts.get(URI) ?? '', /^(; again\n){1,20}2026/);
  });
});

function serviceWith(text: string): Service {
  const today = parseIsoDate('2026-03-08') ?? assert.fail();
  const service = createService({ host: { today: () => today }, ruleFailed: assert.fail });
  service.set(URI, text);
  return service;
}

type Context = NonNullable<ReturnType<Service['context']>>;

/** Claims to be safe, and makes five kilometres fifty. */
function lie(context: Context): Finding {
  const line = context.document.tree.lines.findIndex(each => each.text.endsWith('5 km'));
  return finding(context, line, [line, 21, line, 22, '50']);
}

function insertion(context: Context, newText: string): Finding {
  return finding(context, 0, [0, 0, 0, 0, newText]);
}

function finding(
  { document }: Context,
  at: number,
  [startLine, start, endLine, end, newText]: readonly [number, number, number, number, string],
): Finding {
  const line = document.tree.lines[at] ?? assert.fail();
  const range = { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
  const edit = () => new Map([[document.uri, [{ range, newText }]]]);
  return {
    id: 'test',
    severity: 'hint',
    message: 'A test.',
    place: { document, line, span: { start: 0, end: 1 } },
    related: [],
    fixes: () => [{ title: 'Fix it', isPreferred: false, isSafe: true, clears: true, edit }],
  };
}
