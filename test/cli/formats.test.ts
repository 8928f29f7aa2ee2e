import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import type { Severity } from '../../server/src/analysis/finding';
import { check } from '../../server/src/cli/commands/check';
import { formatNames, formats, listingFixes } from '../../server/src/cli/formats';
import { type ReportedFinding, severities } from '../../server/src/cli/report';
import { writtenText } from '../../server/src/cli/terminalText';

const finding = (severity: Severity): ReportedFinding => ({
  file: 'spring.trainlog',
  range: { start: { line: 41, character: 16 }, end: { line: 41, character: 21 } },
  line: '2026-03-04 Wed  tempo 8 km',
  severity,
  code: 'some-rule',
  message: 'A sentence for the runner.',
  related: [],
  fixes: [{ title: 'Make it easy', isSafe: true }],
});

describe('formats of check', () => {
  it('are the files of their folder', () => {
    const files = readdirSync(path.join(root, 'server/src/cli/formats')).filter(file => file !== 'index.ts');
    assert.deepEqual(files.map(file => path.basename(file, '.ts')).sort(), [...formatNames].sort());
  });

  it('are all in the help', () => {
    const help = check.options.format?.help ?? '';
    assert.match(help, /^pretty \(default\), /);
    for (const name of formatNames) assert.ok(help.includes(name), name);
  });

  for (const name of formatNames) {
    it(`${name} tells of a finding of any severity its file, line, rule and sentence`, () => {
      for (const severity of severities) {
        const { file, code, message } = finding(severity);
        const text = printed(name, [finding(severity)]);
        for (const part of [file, code, message]) assert.ok(text.includes(part), `${severity}: ${part}`);
        assert.match(text, /\b4[12]\b/); // counted from 0 or from 1
      }
    });

    it(`${name} tells errors from warnings, and names no rule where nothing was found`, () => {
      assert.notEqual(printed(name, [finding('error')]), printed(name, [finding('warning')]));
      assert.ok(!printed(name, []).includes('some-rule'));
    });

    it(`${name} ${listingFixes.has(name) ? 'lists the fixes' : 'lists no fixes, so that none is tried out'}`, () => {
      assert.equal(printed(name, [finding('hint')]).includes('Make it easy'), listingFixes.has(name));
    });
  }
});

function printed(name: keyof typeof formats, findings: readonly ReportedFinding[]): string {
  return writtenText(formats[name]({ findings, files: 1 }, { isColoured: false, columns: 80 }));
}
