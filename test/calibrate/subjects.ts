import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dayNumber } from '../support/log';
import { planLogs } from './plans';
import { type Runner, runners } from './runners';
import { type LookedAt, yearOf } from './year';

/** A runner or a plan under a profile, which is a column of the table. */
export interface Subject {
  readonly name: string;
  readonly profile: string;
  readonly kind: 'runner' | 'history' | 'plan';
  readonly runner?: Runner;
  logs(): Iterable<LookedAt>;
}

const DEFAULT = 'default';

/** The made-up runners, each under the default and under the profile that is meant for them. */
export function syntheticSubjects(seeds: number): readonly Subject[] {
  return runners.flatMap(runner =>
    [DEFAULT, ...(runner.profile === undefined ? [] : [runner.profile])].map(profile => ({
      name: runner.name,
      profile,
      kind: 'runner' as const,
      runner,
      *logs() {
        for (let seed = 1; seed <= seeds; seed++) yield yearOf(runner, seed);
      },
    })),
  );
}

/** A day after the last entry of all histories. */
const TODAY = dayNumber('2026-11-25');

/** Real histories and published plans, from `logs/runner-*.trainlog` and `plans/*.csv` of a folder. */
export function realSubjects(corpus: string): readonly Subject[] {
  const read = (folder: string, file: string) => readFileSync(path.join(corpus, folder, file), 'utf8');
  const files = (folder: string, name: RegExp) =>
    readdirSync(path.join(corpus, folder))
      .filter(file => name.test(file))
      .sort();
  const histories = files('logs', /^runner-.*\.trainlog$/).map(file => ({
    name: path.parse(file).name,
    profile: DEFAULT,
    kind: 'history' as const,
    logs: () => [{ text: read('logs', file), today: TODAY }],
  }));
  const plans = files('plans', /\.csv$/).flatMap(file =>
    [DEFAULT, 'beginner'].map(profile => ({
      name: path.parse(file).name,
      profile,
      kind: 'plan' as const,
      logs: () => planLogs(read('plans', file)),
    })),
  );
  return [...histories, ...plans];
}
