import type { Severity } from '../../analysis/finding';
import { findRule } from '../../analysis/rules';
import { textCheckHelp } from '../../analysis/text/textCheckHelp';
import type { Range } from '../../base/text';
import { homepage, version } from '../../lsp/version';
import type { Format } from '../report';
import { jsonText } from '../terminalText';

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts read it. */
export const sarif: Format = ({ findings }) => {
  const ids = [...new Set(findings.map(({ code }) => code))].sort();
  const results = findings.map(({ file, range, severity, code, message, related }) => ({
    ruleId: code,
    ruleIndex: ids.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [location(file, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map(each => ({ ...location(each.file, each.range), message: { text: each.message } })),
    }),
  }));
  const driver = { name: 'Trainlog', version, informationUri: homepage, rules: ids.map(ruleOf) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};

const checksOfText: ReadonlyMap<string, string> = new Map(Object.entries(textCheckHelp));

/** What a code host shows about a rule beside its findings. */
function ruleOf(id: string): object {
  const title = findRule(id)?.title ?? checksOfText.get(id)?.replaceAll('`', '');
  const helpUri = `${homepage.replace(/#.*$/, '')}/blob/main/server/docs/rules.md#${id}`;
  return { id, ...(title !== undefined && { shortDescription: { text: title } }), helpUri };
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function location(file: string, { start, end }: Range): object {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
