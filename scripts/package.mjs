// Packs the extension into trainlog-VERSION.vsix: `npm run package`.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from './lib/package.mjs';
import { root } from './lib/root.mjs';
import { installPackages } from './setup.mjs';

await installPackages();
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `trainlog-${version}.vsix`);
await packageExtension(file);
console.log(`${path.basename(file)}: ${Math.round(statSync(file).size / 1024)} KB`);
