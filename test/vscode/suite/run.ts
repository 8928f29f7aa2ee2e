// Runs the mocha suite inside an extension host. VS Code calls `run` of the bundle that node.ts or web.ts makes.
import { type HostControl, setControl } from './control';

/** `now`: what the clock of the extension host said at the end. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, and why. */
  readonly failures: readonly string[];
  readonly now: number;
};

export const mochaOptions = { ui: 'bdd', timeout: 30_000, forbidOnly: true } as const;

/** Loads and runs all suites; rejects when a test failed or none ran. The editor's log and ours share one console: ours is marked. */
export async function runSuites(
  mocha: Pick<Mocha, 'run'>,
  { Base }: typeof Mocha.reporters,
  control: HostControl,
  report: (counts: Counts) => void,
): Promise<void> {
  setControl(control);
  Base.consoleLog = (format: unknown = '', ...rest: unknown[]) => console.log(`[mocha] ${String(format)}`, ...rest);
  await Promise.all([
    import('./languageFeatures.suite'),
    import('./diagnostics.suite'),
    import('./besideTheText.suite'),
    import('./commands.suite'),
    import('./diaries.suite'),
    import('./restart.suite'),
  ]);
  await new Promise<void>((resolve, reject) => {
    const told: string[] = [];
    const runner = mocha.run(failures => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      report({ passed: passes, failed: failures, skipped: pending, failures: told, now: Date.now() });
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else if (passes === 0) reject(new Error('no test ran'));
      else resolve();
    });
    runner.on('fail', (test, error: Error) => told.push(`${test.fullTitle()}: ${error.message}`));
  });
}
