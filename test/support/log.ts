import { createAnalyser } from '../../server/src/analysis/engine/analyse';
import type { Rule } from '../../server/src/analysis/rule';
import type { RuleSettings } from '../../server/src/analysis/ruleSettings';
import { readSettings } from '../../server/src/config/settings';
import type { Host } from '../../server/src/model/host';
import type { Log } from '../../server/src/model/types';
import { createWorkspace, type Workspace } from '../../server/src/model/workspace';
import { type DayNumber, parseIsoDate } from '../../server/src/values/date';
import { type FixtureFile, fileOf } from './fixture';
import { type SpokenAnalysis, spoken } from './spoken';

/** A host whose clock stands still until a test moves it. */
export interface TestHost extends Host {
  setToday(today: DayNumber): void;
}

export function testHost(today: DayNumber): TestHost {
  let now = today;
  return {
    today: () => now,
    setToday(next) {
      now = next;
    },
  };
}

/** Some files in a workspace in memory. */
export interface OpenLog {
  readonly host: TestHost;
  readonly workspace: Workspace;
  readonly ruleSettings: RuleSettings;
  /** The log of the first file. */
  log(): Log;
  /** What the rules and checks say, in English. */
  analyse(): SpokenAnalysis;
}

/** Opens a text, or the files of a fixture; `settings` is the value of the setting `trainlog`, unread; all rules when none are given. */
export function openLog(
  files: string | readonly FixtureFile[],
  {
    today,
    settings,
    rules,
  }: { readonly today: DayNumber | string; readonly settings?: unknown; readonly rules?: readonly Rule[] | undefined },
): OpenLog {
  const host = testHost(typeof today === 'number' ? today : dayNumber(today));
  const read = readSettings(settings).settings;
  const workspace = createWorkspace({ host, settings: () => read });
  const list = typeof files === 'string' ? [fileOf(files)] : files;
  for (const { uri, text } of list) workspace.set(uri, text);
  const analyser = createAnalyser(rules);
  const log = () => workspace.logOf(list[0]?.uri ?? '');
  return { host, workspace, ruleSettings: read.rules, log, analyse: () => spoken(analyser.analyse(log(), read.rules)) };
}

/** The day of an ISO date that a test names. */
export function dayNumber(iso: string): DayNumber {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`no date: ${iso}`);
  return day;
}
