// The examples of rules are for tests, pages and `trainlog explain`. A server tells none of them: its bundle goes without.
const { readFileSync } = require('node:fs');

/** As Biome formats them: from the name of the field to the bracket below it. */
const examples = /^ {2}examples: \{\n[\s\S]*?^ {2}\},$/gm;
const noExamples = '  examples: { bad: [], good: [] },';

/** @type {import('esbuild').Plugin} */
const withoutExamples = {
  name: 'without examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]analysis[\\/]rules[\\/][^\\/]+[\\/][^\\/]+-[^\\/]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const found = text.match(examples)?.length ?? 0;
      if (found !== 1) return { errors: [{ text: `${found} lists of examples instead of one in ${path}` }] };
      return { contents: text.replace(examples, noExamples), loader: 'ts' };
    });
  },
};

module.exports = { withoutExamples };
