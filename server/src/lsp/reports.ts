import type { Analysis } from '../analysis/run';
import type { Checkpoint } from '../base/checkpoint';
import type { ClientFacts } from '../features/context';
import { diagnostics } from '../features/diagnostics';
import { type Diagnostic, DiagnosticSeverity } from '../features/lspTypes';
import type { OpenDocuments } from './documents';
import type { Service } from './service';

/** The diagnostics of a document as they are delivered. */
export interface Report {
  /** Equal for equal diagnostics, also those of another server: made from their content. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** Makes reports, and keeps the last of each document as long as nothing it depends on has changed. */
export interface Reports {
  /** Empty for a document that is not there. Closed ones tell errors and warnings only. */
  of(uri: string, checkpoint: Checkpoint): Promise<Report>;
  /** The documents whose reports may change with this one's text: those of its log. */
  relatives(uri: string): readonly string[];
}

export function createReports(service: Service, documents: OpenDocuments, client: ClientFacts): Reports {
  const kept = new Map<string, Kept>();
  return {
    async of(uri, checkpoint) {
      const analysis = service.analysis(uri);
      const context = service.context(uri, checkpoint, client);
      if (!analysis || !context) {
        kept.delete(uri);
        return noReport;
      }
      const isOpen = documents.has(uri);
      const last = kept.get(uri);
      if (last?.analysis === analysis && last.isOpen === isOpen) return last.report;
      const items = await diagnostics(context);
      const report = reportOf(isOpen ? items : items.filter(isWarning));
      kept.set(uri, { analysis, isOpen, report });
      return report;
    },
    relatives: uri => service.context(uri)?.log.documents.map(document => document.uri) ?? [],
  };
}

/** A report with all that it was made from. */
interface Kept {
  readonly analysis: Analysis;
  readonly isOpen: boolean;
  readonly report: Report;
}

function isWarning({ severity }: Diagnostic): boolean {
  return severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning;
}

function reportOf(items: readonly Diagnostic[]): Report {
  return { id: hash(JSON.stringify(items)), items };
}

/** A 53-bit hash of a text as 11 digits of base 36: two texts of one document share it once in 10^15 times. After cyrb53 (bryc, public domain). */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low >>> 0) * 2 ** 21 + (high >>> 11)).toString(36).padStart(11, '0');
}

const noReport: Report = { id: hash('[]'), items: [] };
