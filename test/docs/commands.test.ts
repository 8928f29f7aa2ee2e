import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { codeActionsFeature } from '../../server/src/features/codeActions';

describe('docs: server/docs/commands.md', () => {
  it('names every kind of action that can be done on saving', () => {
    const page = readFileSync(path.join(root, 'server/docs/commands.md'), 'utf8');
    const { codeActionProvider } = codeActionsFeature.capability;
    assert.ok(typeof codeActionProvider === 'object');
    const kinds = codeActionProvider.codeActionKinds?.filter(kind => kind.startsWith('source.')) ?? [];
    assert.ok(kinds.length > 0);
    assert.deepEqual(
      kinds.filter(kind => !page.includes(`\`${kind}\``)),
      [],
    );
  });
});
