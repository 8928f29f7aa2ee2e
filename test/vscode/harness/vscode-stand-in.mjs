#!/usr/bin/env node
// Stands in for the desktop VS Code executable in @vscode/test-electron's `runTests({ vscodeExecutablePath })`: takes its command
// line, runs the tests in the VS Code server's node extension host, and ends with the codes of VS Code (0 passed, 1 failed).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runSuite } from './suite.mjs';

/** @type {{ extension?: string, tests?: string, folder?: string, settings?: Record<string, unknown> }} */
const wanted = {};
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
  if (name === 'extensionDevelopmentPath') wanted.extension = value ?? '';
  else if (name === 'extensionTestsPath') wanted.tests = value ?? '';
  else if (name === 'user-data-dir') wanted.settings = settingsIn(value ?? '');
  else if (name === undefined) wanted.folder = argument;
  // The others mean nothing here or hold anyway.
}
if (!wanted.extension || !wanted.tests || !wanted.folder) {
  console.error('the stand-in for VS Code wants --extensionDevelopmentPath=, --extensionTestsPath= and a folder');
  process.exit(2);
}
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
const { extension, tests, folder, settings = {} } = wanted;
const { failed } = await runSuite({
  host: 'node',
  extension,
  tests,
  folder,
  settings,
  verbose: process.env.TRAINLOG_VERBOSE === '1',
});
process.exit(failed === 0 ? 0 : 1);

/** @param {string} userData */
function settingsIn(userData) {
  try {
    return JSON.parse(readFileSync(path.join(userData, 'User/settings.json'), 'utf8'));
  } catch {
    return {};
  }
}
