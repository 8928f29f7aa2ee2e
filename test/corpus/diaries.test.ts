import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { serviceOf } from '../../server/src/cli/serviceOf';
import { processTerminal } from '../../server/src/cli/terminal';
import { writtenText } from '../../server/src/cli/terminalText';
import type { TextCheckId } from '../../server/src/syntax/tree';
import { dayNumber } from '../support/log';

/** Logs of five to ten weeks in prose and in the language, which a careful reader understands without asking. */
const FOLDERS = ['test/corpus/diaries', 'test/analysis/voices'] as const;
/** Findings that ask how a line is meant. */
const DOUBTS: ReadonlySet<string> = new Set<TextCheckId>(['reading-unsure', 'text-unread', 'word-unknown']);
/** One of so many lines may be asked about, at most. */
const LINES_A_DOUBT = 30;

describe('corpus: diaries that a careful reader understands', () => {
  for (const folder of FOLDERS) {
    it(`${folder}: fewer than one doubt in ${LINES_A_DOUBT} lines`, function () {
      this.timeout(60_000);
      const logs = readdirSync(path.join(root, folder)).filter(name => name.endsWith('.trainlog'));
      const read = logs.map(name => doubtsOf(readFileSync(path.join(root, folder, name), 'utf8')));
      const asked = read.flatMap(({ doubts }) => doubts);
      const lines = read.reduce((sum, log) => sum + log.lines, 0);
      assert.ok(asked.length * LINES_A_DOUBT < lines, `${lines} lines, asked about:\n${asked.join('\n')}`);
    });
  }
});

const URI = 'file:///diary.trainlog';
const DATE = /\d{4}-\d\d-\d\d/g;

function doubtsOf(text: string): { readonly lines: number; readonly doubts: readonly string[] } {
  const last =
    [...text.matchAll(DATE)]
      .map(([date]) => date)
      .sort()
      .at(-1) ?? '';
  const service = serviceOf([{ name: 'diary', uri: URI, text }], dayNumber(last), {
    ...processTerminal(),
    err: problem => {
      throw new Error(writtenText(problem));
    },
  });
  const findings = service.context(URI)?.findings() ?? [];
  return {
    lines: text.split('\n').filter(line => /^(?:\d{4}|\s+\S)/.test(line)).length,
    doubts: findings.flatMap(({ id, place }) => (DOUBTS.has(id) ? [`${id}: ${place.line.text}`] : [])),
  };
}
