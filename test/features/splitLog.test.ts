import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../server/src/base/text';
import { codeActions, resolveCodeAction, splitLogKind } from '../../server/src/features/codeActions';
import { splitLog } from '../../server/src/features/splitLog';
import { opened } from './support/opened';

/** The files after the action, by their name; undefined when it is not done. */
async function split(source: string, by: 'year' | 'month'): Promise<Readonly<Record<string, string>> | undefined> {
  const { context, uri, text } = opened(source);
  const start = { line: 0, character: 0 };
  const actions = await codeActions(context, {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: [splitLogKind] },
  });
  const action = actions.find(({ title }) => title === `Split this file by ${by}`);
  const changes = action && (await resolveCodeAction(context, action)).edit?.documentChanges;
  if (!changes) return undefined;
  const files: Record<string, string> = { [uri]: text };
  for (const change of changes) {
    if ('textDocument' in change) {
      const edits = change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
      files[change.textDocument.uri] = applyEdits(files[change.textDocument.uri] ?? assert.fail('no such file'), edits);
    } else if (change.kind === 'create') files[change.uri] = '';
  }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name.split('/').at(-1) ?? '', content]));
}

const log = `--- today 2026-03-08
--- log.trainlog
; mine
athlete Ana
unit mi
maxhr 188

# 2025
2025-12-30 Tue  easy 5 mi
2025-12-31 Wed  rest
rule no-rest-day hint

# 2026
2026-01-01 Thu  easy 5 mi
  sleep 7h
; February
2026-02-01 Sun  long 12 mi
`;

describe('splitting a log', () => {
  it('by year: this year stays, the others get files with athlete and unit', async () =>
    assert.deepEqual(await split(log, 'year'), {
      'log.trainlog':
        '; mine\nathlete Ana\nunit mi\nmaxhr 188\n\n\n# 2026\n2026-01-01 Thu  easy 5 mi\n  sleep 7h\n; February\n2026-02-01 Sun  long 12 mi\n',
      'log-2025.trainlog':
        'athlete Ana\nunit mi\n\n# 2025\n2025-12-30 Tue  easy 5 mi\n2025-12-31 Wed  rest\nrule no-rest-day hint\n',
    }));

  it('by month', async () =>
    assert.deepEqual(Object.keys((await split(log, 'month')) ?? {}), [
      'log.trainlog',
      'log-2025-12.trainlog',
      'log-2026-01.trainlog',
    ]));

  it('together the files say what the one said', async () => {
    const files = await split(log, 'year');
    const source = Object.entries(files ?? {}).map(([name, text]) => `--- ${name}\n${text}`);
    const before = opened(log).context.log;
    const after = opened(`--- today 2026-03-08\n${source.join('')}`).context.log;
    assert.equal(after.documents.length, 2);
    const dates = before.writtenDates(before.first ?? 0, before.last ?? 0);
    assert.deepEqual(after.writtenDates(after.first ?? 0, after.last ?? 0), dates);
    for (const date of dates) {
      assert.equal(after.day(date).class, before.day(date).class);
      assert.equal(after.day(date).loadAu, before.day(date).loadAu);
      assert.equal(after.ruleLines(date).length, before.ruleLines(date).length);
    }
  });

  it('not what cannot be split without changing its meaning', async () => {
    assert.equal(await split('--- today 2026-03-08\n2026-01-01 rest\n2026-02-01 rest\n', 'year'), undefined);
    assert.equal(await split('--- today 2026-03-08\n2025-12-31 rest\nunit mi\n2026-02-01 easy 8\n', 'year'), undefined);
    assert.equal(
      await split('--- today 2026-03-08\n2025-12-31 rest\n2026-02-01 rest\n2025-12-30 rest\n2026-02-03 rest\n', 'year'),
      undefined,
    );
    const { context } = opened(
      '--- today 2026-03-08\n--- log.trainlog\n2025-12-31 rest\n2026-02-01 rest\n--- log-2025.trainlog\n2025-12-30 rest\n',
    );
    assert.equal(splitLog(context, 'year'), undefined);
  });
});
