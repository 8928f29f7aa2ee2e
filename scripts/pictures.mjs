// Draws every chart in all kinds of themes and two widths into screenshots/charts, for a person who looks at them.
//   npm run pictures -- [LOG.trainlog …]
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/charts/pictures/main.ts', process.argv.slice(2));
