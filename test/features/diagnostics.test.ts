import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from '../../server/src/contracts/lspTypes';
import { diagnostics } from '../../server/src/features/diagnostics';
import { covered, opened, textOf } from './support/opened';

describe('diagnostics', () => {
  it('say what, how loud, where, and link the other day and the rule', async () => {
    const { context, text, uri, fixture } = opened(
      `
2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
2026-03-04 Wed  tempo 8 km rpe 7
`,
      { rulePage: id => `https://rules/#${id}` },
    );
    const [diagnostic, ...more] = (await diagnostics(context)).filter(({ code }) => code === 'hard-back-to-back');
    assert.ok(diagnostic && more.length === 0);
    assert.equal(covered(text, diagnostic.range), '2026-03-04');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Warning);
    assert.equal(diagnostic.source, 'trainlog');
    assert.match(String(diagnostic.message), /hard days in a row/);
    assert.deepEqual(diagnostic.codeDescription, { href: 'https://rules/#hard-back-to-back' });
    assert.deepEqual(diagnostic.data, { uri, id: 'hard-back-to-back' });
    const [related] = diagnostic.relatedInformation ?? [];
    assert.equal(
      covered(textOf(fixture, related?.location.uri ?? ''), related?.location.range ?? assert.fail()),
      '2026-03-03',
    );
  });

  it('hold no praise', async () => {
    const { context } = opened('2026-03-01 Sun  race 10 km\n2026-03-02 Mon  rest');
    assert.deepEqual(
      context.analysis?.().findings.map(({ id }) => id),
      ['rest-well-taken'],
    );
    assert.deepEqual(await diagnostics(context), []);
  });

  it('fade what counts nowhere', async () => {
    const { context } = opened('--- today 2026-03-04\n  easy 8 km\n2026-03-04 Wed  rest');
    const [first] = await diagnostics(context);
    assert.equal(first?.code, 'entry-before-day');
    assert.deepEqual(first.tags, [DiagnosticTag.Unnecessary]);
  });
});
