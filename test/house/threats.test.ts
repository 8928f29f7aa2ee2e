import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { targets } from '../fuzz/targets';

const page = readFileSync(path.join(root, 'server/docs/threats.md'), 'utf8');

describe('the page of what could be tried', () => {
  it('names tests and targets that there are', () => {
    const tests = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
    assert.ok(tests.length > 20);
    assert.deepEqual(
      tests.filter(file => !existsSync(path.join(root, file))),
      [],
    );
    const named = [...page.matchAll(/fuzz ((?:`\w+`(?:, )?)+)/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []);
    assert.deepEqual([...new Set(named)].sort(), targets.map(({ name }) => name).sort());
  });

  it('has a test in each of its rows', () => {
    const rows = page.split('\n').filter(line => /^\| [a-z]/.test(line));
    assert.ok(rows.length > 15);
    for (const row of rows) assert.match(row.split('|').at(-2) ?? '', /`test\//, row);
  });
});
