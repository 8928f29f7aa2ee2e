import { localToday } from '../../lsp/host';
import type { Service } from '../../service/service';
import { type Command, choice, exitCode, listed, todayOf, todayOption } from '../command';
import { fixAll } from '../fix';
import { formatNames, formats, listingFixes } from '../formats';
import { type Input, readInputs, reasonOf, STDIN } from '../inputs';
import { type CheckReport, type ReportedFinding, reportedFinding, severities } from '../report';
import { serviceOf } from '../serviceOf';
import type { Terminal } from '../terminal';
import { shown } from '../terminalText';
import { replaceText } from '../write';

const failOnNames = [...severities, 'never'] as const;

/** `trainlog check`: prints the findings of logs. */
export const check: Command = {
  name: 'check',
  summary: 'say what is to be said about logs',
  operands: '[FILE|DIR …]',
  options: {
    format: { value: 'FORMAT', help: listed(formatNames, 'pretty') },
    all: { help: 'also what is older, and what others speak for' },
    fix: { help: 'apply the fixes that are safe, then report the rest' },
    today: todayOption,
    'fail-on': {
      value: 'SEVERITY',
      help: `exit with 1 from this severity on: ${listed(failOnNames, 'warning')}`,
    },
  },
  details: [
    "All files given, and all .trainlog files below the folders given, are one runner's log: the one in the working folder when nothing is given, standard input for -. With --fix and - the fixed text goes to standard output and the report to standard error.",
    'Exit code 0: nothing found that is as grave as --fail-on; 1: something was; 2: it could not be done.',
  ],
  async run(args, terminal) {
    const formatName = choice(args, 'format', formatNames, 'pretty');
    const format = formats[formatName];
    const isAll = args.options.all === true;
    const failOn = choice(args, 'fail-on', failOnNames, 'warning');
    const today = todayOf(args, localToday);
    const { inputs, problems } = await readInputs(args.operands, terminal);
    for (const problem of problems) terminal.err(shown`${problem}\n`);
    if (inputs.length === 0) return exitCode.failed;

    const service = serviceOf(inputs, today, terminal, { looksAtAll: isAll });
    const hasWritten = args.options.fix !== true || (await fix(service, inputs, terminal));
    const report = await reportOn(service, inputs, { isAll, hasFixes: listingFixes.has(formatName) });
    const goesAside = args.options.fix === true && inputs.some(({ name }) => name === STDIN);
    (goesAside ? terminal.err : terminal.out)(format(report, terminal));
    if (problems.length > 0 || !hasWritten) return exitCode.failed;
    return hasFailed(report, failOn) ? exitCode.found : exitCode.clean;
  },
};

/** What is shown of the files, or all that was found. Praise and tips are for hovers. */
async function reportOn(
  service: Service,
  inputs: readonly Input[],
  { isAll, hasFixes }: { readonly isAll: boolean; readonly hasFixes: boolean },
): Promise<CheckReport> {
  const names = new Map(inputs.map(({ uri, name }) => [uri, name]));
  const findings: ReportedFinding[] = [];
  const nameOf = (uri: string) => names.get(uri) ?? uri;
  for (const { uri } of inputs) {
    const analysis = service.analysis(uri);
    const context = service.context(uri);
    if (!analysis || !context) continue;
    const all = isAll ? analysis.findingsIn(uri) : analysis.shownIn(uri);
    const found = all.filter(({ isPositive, isQuiet }) => !isPositive && !isQuiet);
    if (hasFixes) service.prepareFixes(uri, found);
    for (const finding of found) findings.push(await reportedFinding(finding, context, { nameOf, hasFixes }));
  }
  return { findings, files: inputs.length };
}

function hasFailed({ findings }: CheckReport, failOn: (typeof failOnNames)[number]): boolean {
  if (failOn === 'never') return false;
  return findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));
}

/** Applies the safe fixes and writes the changed files. Returns whether all could be written. */
async function fix(service: Service, inputs: readonly Input[], terminal: Terminal): Promise<boolean> {
  const { texts, count } = fixAll(service, new Map(inputs.map(({ uri, text }) => [uri, text])));
  let isWritten = true;
  for (const { uri, name, path, text } of inputs) {
    const fixed = texts.get(uri);
    if (path === undefined) terminal.data(fixed ?? text);
    else if (fixed !== undefined) {
      await replaceText(path, text, fixed).catch(error => {
        isWritten = false;
        service.set(uri, text);
        terminal.err(shown`${name}: not written, ${reasonOf(error)}\n`);
      });
    }
  }
  if (count > 0 && isWritten) terminal.err(shown`${count} ${count === 1 ? 'finding' : 'findings'} fixed.\n`);
  return isWritten;
}
