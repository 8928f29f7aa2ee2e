import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/documentLinks';
import { createService } from '../../server/src/service/service';
import { testHost } from '../support/log';
import { covered, opened } from './support/opened';

/** Each link as the words that it is on, and what it opens. */
async function check(source: string, ...expected: readonly string[]): Promise<void> {
  const { context, text } = opened(`--- today 2026-03-02\n${source}`);
  assert.deepEqual(
    (await documentLinks(context)).map(({ range, target }) => `${covered(text, range)} → ${target}`),
    expected,
  );
}

describe('document links', () => {
  it('are addresses in notes and comments', () =>
    check(
      `
; The plan is from https://example.org/plans?weeks=12.
2026-03-02 Mon  easy 8 km > See (https://example.org/a_(b)), and www.example.com/x!
  > "http://example.org/route"
2026-03-03 Tue  > https://example.org/day
ok log-gap > because https://example.org/why
2026-03-04 Wed  easy 5 km as in https://example.org/implicit
`,
      'https://example.org/plans?weeks=12 → https://example.org/plans?weeks=12',
      'https://example.org/a_(b) → https://example.org/a_(b)',
      'www.example.com/x → https://www.example.com/x',
      'http://example.org/route → http://example.org/route',
      'https://example.org/day → https://example.org/day',
      'https://example.org/why → https://example.org/why',
      'https://example.org/implicit → https://example.org/implicit',
    ));

  it('are those that Markdown has, and paths of other logs, from the folder of this one', () =>
    check(
      `
2026-03-02 Mon  race 10 km 41:00 > [Photos](photos/finish%20line.jpg), [results](https://example.org/r) by [mail](mailto:me@example.org)
  > As in plans/berlin.trainlog, not ../2025/old.trainlog.
`,
      '[Photos](photos/finish%20line.jpg) → file:///logs/photos/finish%20line.jpg',
      '[results](https://example.org/r) → https://example.org/r',
      '[mail](mailto:me@example.org) → mailto:me@example.org',
      'plans/berlin.trainlog → file:///logs/plans/berlin.trainlog',
      '../2025/old.trainlog → file:///2025/old.trainlog',
    ));

  it('never run anything, and are in nothing but the runner’s own words', () =>
    check(`
# Heading https://example.org
2026-03-02 Mon  easy 8 km [blue] > [x](command:workbench.action.quit) [y](file:///etc/passwd) [z](/etc/passwd) [w](javascript:alert(1))
2026-03-03 Tue  easy 8 km [blue] (windy) > [blue] (fast)
`));

  it('of a log that was never saved are of the web only', async () => {
    const service = createService({ host: testHost(20_000), ruleFailed: assert.fail });
    service.set('untitled:Untitled-1', '; old.trainlog and https://example.org');
    const context = service.context('untitled:Untitled-1') ?? assert.fail();
    assert.deepEqual(
      (await documentLinks(context)).map(({ target }) => target),
      ['https://example.org'],
    );
  });

  it('are URIs, so that a bad one does not cost the others', () =>
    check(
      `
2026-03-02 Mon  > [a](%2Fx.trainlog) [b](%2F%2Fevil/x) [c](https:////x) [d](mailto:%2F%2Fx) [e](%5Cx) [f](http:%2F%2Fx) [g](%zz) https://example.org
`,
      '[a](%2Fx.trainlog) → file:///logs/%2Fx.trainlog',
      '[b](%2F%2Fevil/x) → file:///logs/%2F%2Fevil/x',
      '[e](%5Cx) → file:///logs/%5Cx',
      '[g](%zz) → file:///logs/%25zz',
      'https://example.org → https://example.org',
    ));

  it('of a log at the root are, too', async () => {
    const service = createService({ host: testHost(20_000), ruleFailed: assert.fail });
    const uri = 'file:///log.trainlog';
    service.set(uri, '; [a](%2Fx.trainlog) b.trainlog\n');
    const context = service.context(uri) ?? assert.fail();
    assert.deepEqual(
      (await documentLinks(context)).map(({ target }) => target),
      ['file:///b.trainlog'],
    );
  });

  it('follow the text', async () => {
    const service = createService({ host: testHost(20_000), ruleFailed: assert.fail });
    const uri = 'file:///logs/a.trainlog';
    service.set(uri, '; https://example.org\n; nothing\n; https://example.com\n');
    const lines = async () =>
      (await documentLinks(service.context(uri) ?? assert.fail())).map(({ range }) => range.start.line);
    assert.deepEqual(await lines(), [0, 2]);
    const insert = (line: number, newText: string) =>
      service.edit(uri, [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, newText }]);
    insert(1, '; one\n; https://example.net\n');
    assert.deepEqual(await lines(), [0, 2, 4]);
    insert(0, '\n');
    assert.deepEqual(await lines(), [1, 3, 5]);
  });
});
