// Keeps modules out of a bundle that have a bundle of their own; the import loads that one at run time.

/**
 * @param {Readonly<Record<string, string>>} bundles the path of each from the importing bundle, by the words of the import
 * @returns {import('esbuild').Plugin}
 */
const besides = bundles => ({
  name: 'bundles besides',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind }) => {
      const file = kind === 'dynamic-import' || kind === 'require-call' ? bundles[path] : undefined;
      return file === undefined ? undefined : { path: file, external: true };
    });
  },
});

module.exports = { besides };
