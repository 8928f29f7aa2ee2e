// Modules that have a bundle of their own, loaded by the bundle that imports them once it does.

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
