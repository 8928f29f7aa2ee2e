import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. Found by walking up, because tests run from bundles under out/ as well as from their sources. */
export const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string} folder @returns {string} */
function findRoot(folder) {
  if (existsSync(path.join(folder, 'package-lock.json')) && existsSync(path.join(folder, 'client'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('not inside a checkout of Trainlog');
  return findRoot(parent);
}
