import type { Finding, Severity } from '../analysis/finding';
import { tableOf } from '../base/table';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from '../contracts/lspTypes';
import type { DiagnosticsContext } from './context';
import { placeLocation, placeRange } from './ranges';
import { relatedOf } from './related';
import { spoken } from './spoken';

/** The `data` of our diagnostics, by which the finding is found again. */
export interface DiagnosticData {
  readonly uri: string;
  readonly id: string;
}

/** The findings of the document as diagnostics, in the order of the text, without praise, which hovers show. */
export async function diagnostics(context: DiagnosticsContext): Promise<Diagnostic[]> {
  const result: Diagnostic[] = [];
  for (const finding of context.findings()) {
    if (result.length % FINDINGS_EACH_CHECK === 0) await context.checkpoint();
    if (!finding.isPositive) result.push(keptOrMade(context, finding));
  }
  return result;
}

/** The checkpoint is called once for this many findings, because a look at the clock costs more than a finding. */
const FINDINGS_EACH_CHECK = 100;

/** Diagnostics by finding. After a keystroke most findings are the same objects on the same line. */
const made = new WeakMap<Finding, { readonly diagnostic: Diagnostic; readonly client: DiagnosticsContext['client'] }>();

function keptOrMade(context: DiagnosticsContext, finding: Finding): Diagnostic {
  const { document, line } = finding.place;
  const known = made.get(finding);
  const isSame =
    known?.client === context.client &&
    known?.diagnostic.range.start.line === document.tree.lineOf(line) &&
    finding.related.length === 0;
  if (known && isSame) return known.diagnostic;
  const diagnostic = diagnosticOf(context, finding);
  made.set(finding, { diagnostic, client: context.client });
  return diagnostic;
}

/** One finding as a client shows it. */
export function diagnosticOf(context: DiagnosticsContext, finding: Finding): Diagnostic {
  const href = context.client?.rulePage?.(finding.id);
  const tags = diagnosticTags.get(finding.id);
  return {
    range: placeRange(finding.place),
    severity: severities[finding.severity],
    code: finding.id,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'trainlog',
    message: spoken(context, finding.message),
    ...(tags && { tags: [...tags] }),
    ...(finding.related.length > 0 && {
      relatedInformation: relatedOf(finding).map(({ place, message }) => ({
        location: placeLocation(place),
        message: spoken(context, message),
      })),
    }),
    data: { uri: finding.place.document.uri, id: finding.id } satisfies DiagnosticData,
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Text that counts nowhere is faded, as editors fade unused code. */
const diagnosticTags = tableOf<readonly DiagnosticTag[]>({
  'entry-before-day': [DiagnosticTag.Unnecessary],
});
