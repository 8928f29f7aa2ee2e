import type { Analysis } from '../analysis/engine/analyse';
import type { Checkpoint } from '../base/checkpoint';
import { getOrInsert } from '../base/getOrInsert';
import { type Diagnostic, DiagnosticSeverity } from '../contracts/lspTypes';
import type { FeatureContext } from '../features/context';
import { diagnostics } from '../features/diagnostics';
import type { Deps } from './deps';

/** The diagnostics of a document as they are delivered. */
export interface Report {
  /** A hash of the diagnostics, so that equal diagnostics have equal ids, across restarts of the server too. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** Makes reports, and keeps the last one of each document until something that it depends on changes. */
export interface Reports {
  /** Empty for a document that is not there. A closed document reports only errors and warnings. */
  of(uri: string, checkpoint: Checkpoint): Promise<Report>;
  /**
   * A report on a long document that nobody has read yet, as soon as its newest days are read. It holds nothing that the whole report does
   * not hold, and comes in a fraction of the time. `undefined` where the whole report is the first.
   */
  first(uri: string, checkpoint: Checkpoint): Promise<Report | undefined>;
  /** The documents whose reports may change with this one's text: those of its log. */
  relatives(uri: string): readonly string[];
}

export function createReports({ service, documents, client }: Pick<Deps, 'service' | 'documents' | 'client'>): Reports {
  // By what they were made from, so that they go with it, and hold nothing of a document that is gone.
  const kept = new WeakMap<Analysis, Map<string, KeptReport>>();
  return {
    async of(uri, checkpoint) {
      const analysis = service.analysis(uri);
      const context = service.context(uri, checkpoint, client.facts);
      if (!analysis || !context) return noReport;
      const isOpen = documents.has(uri);
      const ofAnalysis = getOrInsert(kept, analysis, () => new Map<string, KeptReport>());
      const last = ofAnalysis.get(uri);
      if (last?.isOpen === isOpen) return last.report;
      const items = inOrderOfNeed(await diagnostics(context), context);
      const report = reportOf(isOpen ? items : items.filter(isWarning));
      ofAnalysis.set(uri, { isOpen, report });
      return report;
    },
    async first(uri, checkpoint) {
      const text = documents.unread(uri);
      const context = text === undefined ? undefined : service.firstLook(uri, text, checkpoint, client.facts);
      return context && reportOf(await diagnostics(context));
    },
    relatives: uri => service.context(uri)?.log.documents.map(document => document.uri) ?? [],
  };
}

interface KeptReport {
  readonly isOpen: boolean;
  readonly report: Report;
}

/** VS Code marks the first 500 diagnostics of a document in the order of the report, hints included, and lists the first 1,000. */
const FEWEST_TO_ORDER = 500;

/** When a document has many findings: the gravest first, and among them those near the end where the runner writes. */
function inOrderOfNeed(items: readonly Diagnostic[], { document }: FeatureContext): readonly Diagnostic[] {
  if (items.length <= FEWEST_TO_ORDER) return items;
  const newestFirst = document.order === 'newest-first' ? items : items.toReversed();
  return severities.flatMap(severity => newestFirst.filter(item => item.severity === severity));
}

const severities = [
  DiagnosticSeverity.Error,
  DiagnosticSeverity.Warning,
  DiagnosticSeverity.Information,
  DiagnosticSeverity.Hint,
] as const;

function isWarning({ severity }: Diagnostic): boolean {
  return severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning;
}

function reportOf(items: readonly Diagnostic[]): Report {
  return { id: idOf(items), items };
}

/* ---- ids ----------------------------------------------------------------------------------------------------------- */

/** Two halves of a hash, 32 bits each. */
type Hash = readonly [number, number];

/** Hashes by diagnostic. A diagnostic that does not change stays the same object from report to report. */
const hashes = new WeakMap<Diagnostic, Hash>();

/** A 53-bit hash of the content of all diagnostics, as 11 digits of base 36. Two different lists share it once in 10^15 times. */
function idOf(items: readonly Diagnostic[]): string {
  let [high, low] = [SEED_HIGH, SEED_LOW];
  for (const item of items) {
    const known = getOrInsert(hashes, item, () => hash(JSON.stringify(item)));
    high = Math.imul(high ^ known[0], FACTOR_HIGH);
    low = Math.imul(low ^ known[1], FACTOR_LOW);
  }
  [high, low] = mixed(high, low);
  return ((low >>> 0) * 2 ** 21 + (high >>> 11)).toString(36).padStart(11, '0');
}

/** After cyrb53 (bryc, public domain). */
function hash(text: string): Hash {
  let [high, low] = [SEED_HIGH, SEED_LOW];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, FACTOR_HIGH);
    low = Math.imul(low ^ code, FACTOR_LOW);
  }
  return mixed(high, low);
}

function mixed(high: number, low: number): Hash {
  const first = Math.imul(high ^ (high >>> 16), MIX_FIRST) ^ Math.imul(low ^ (low >>> 13), MIX_SECOND);
  return [first, Math.imul(low ^ (low >>> 16), MIX_FIRST) ^ Math.imul(first ^ (first >>> 13), MIX_SECOND)];
}

const [SEED_HIGH, SEED_LOW] = [0xdeadbeef, 0x41c6ce57];
const [FACTOR_HIGH, FACTOR_LOW] = [2654435761, 1597334677];
const [MIX_FIRST, MIX_SECOND] = [2246822507, 3266489909];

const noReport: Report = { id: idOf([]), items: [] };
