// Runs the mocha suite inside an extension host. VS Code calls `run` of the bundle that node.ts or web.ts makes.
import 'mocha/mocha.js'; // the browser build: it runs in Node and in a Worker alike, and defines the globals
import type { HostControl } from './control';
import { setControl } from './control';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Loads and runs all suites; rejects when a test failed or none ran. The editor's log and ours share one console: ours is marked. */
export async function runSuites(control: HostControl, report: (counts: Counts) => void): Promise<void> {
  setControl(control);
  mocha.setup({ ui: 'bdd', timeout: 30_000, forbidOnly: true, reporter: Mocha.reporters.Spec });
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...rest: unknown[]) =>
    console.log(`[mocha] ${String(format)}`, ...rest);
  await Promise.all([
    import('./languageFeatures.suite'),
    import('./diagnostics.suite'),
    import('./commands.suite'),
    import('./restart.suite'),
  ]);
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(failures => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      report({ passed: passes, failed: failures, skipped: pending });
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else if (passes === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
