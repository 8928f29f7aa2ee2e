// The licences of all packages that bundles hold, as a text that is shipped beside them.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Licences of packages that publish theirs in their repository alone. */
const LICENCES = path.join(__dirname, 'licences');

/** @typedef {{ name: string, version: string, license: string, text: string }} Bundled */

/**
 * The packages that bundles were made of, by name.
 * @param {readonly { readonly inputs: Readonly<Record<string, unknown>> }[]} metafiles of esbuild
 * @param {string} root the folder that their paths begin at
 * @returns {Bundled[]}
 */
function packagesIn(metafiles, root) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap(input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return [...folders]
    .map(folder => readPackage(path.join(root, folder)))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** @param {string} folder @returns {Bundled} */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).find(each => /^(?:licen[cs]e|copying)(?:\.(?:txt|md))?$/i.test(each));
  const file = own === undefined ? path.join(LICENCES, `${name}.txt`) : path.join(folder, own);
  if (!existsSync(file) || typeof license !== 'string') throw new Error(`${name} does not say under which licence it is`);
  return { name, version, license, text: readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim() };
}

/**
 * @param {readonly Bundled[]} packages
 * @returns {string}
 */
function noticesOf(packages) {
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['Trainlog holds the following packages. Their licences are theirs.\n', ...parts].join(rule);
}

module.exports = { packagesIn, noticesOf };
