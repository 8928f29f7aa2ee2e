import type { Finding, Severity } from '../analysis/finding';
import { render } from '../base/message';
import type { Range } from '../base/text';
import { MOST_ENTRIES, menuOf } from '../features/codeActions/fixMenu';
import type { FeatureContext } from '../features/context';
import { placeRange } from '../features/ranges';
import type { TextPlace } from '../model/types';
import type { Terminal } from './terminal';
import type { TerminalText } from './terminalText';

/** What `check` found, as the formats print it. */
export interface CheckReport {
  /** Ordered by file, as given, then by position. */
  readonly findings: readonly ReportedFinding[];
  /** How many files were read. */
  readonly files: number;
}

export interface ReportedFinding {
  readonly file: string;
  readonly range: Range;
  /** The whole line that the finding starts on. */
  readonly line: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  /** None where the format lists none. */
  readonly fixes: readonly ReportedFix[];
}

interface ReportedFix {
  readonly title: string;
  readonly isSafe: boolean;
}

/** One way to print a report. */
export type Format = (report: CheckReport, terminal: Pick<Terminal, 'isColoured' | 'columns'>) => TerminalText;

/** A finding, with its fixes if they are wanted. */
export async function reportedFinding(
  finding: Finding,
  context: FeatureContext,
  { nameOf, hasFixes }: { readonly nameOf: (uri: string) => string; readonly hasFixes: boolean },
): Promise<ReportedFinding> {
  const { place, severity, id, message, related } = finding;
  const at = (each: TextPlace) => ({ file: nameOf(each.document.uri), range: placeRange(each) });
  return {
    ...at(place),
    line: place.line.text,
    severity,
    code: id,
    message: render(message),
    related: related.map(each => ({ ...at(each.place), message: render(each.message) })),
    fixes: hasFixes ? await fixesOf(finding, context) : [],
  };
}

/** The menu that an editor shows for a finding alone: fixes that were tried out, then the answers. */
async function fixesOf(finding: Finding, context: FeatureContext): Promise<ReportedFix[]> {
  const menu = await menuOf(context, placeRange(finding.place), [finding], MOST_ENTRIES, () => undefined);
  const safe = new Set(finding.fixes().flatMap(fix => (fix.isSafe ? [render(fix.title)] : [])));
  return menu.map(({ title }) => ({ title, isSafe: safe.has(title) }));
}

/** From the gravest to the lightest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];
