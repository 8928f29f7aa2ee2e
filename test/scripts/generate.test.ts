import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generated } from '../../scripts/generate';
import { root } from '../../scripts/lib/root.mjs';

describe('generated files', () => {
  for (const { file, content } of generated) {
    it(`${file} is what its source makes`, () => {
      const written = readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
      assert.ok(written === content(), `${file} is out of date. Refresh with: npm run generate`);
    });
  }
});
