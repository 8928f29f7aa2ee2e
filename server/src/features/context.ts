import type { Finding } from '../analysis/finding';
import type { Checkpoint } from '../base/checkpoint';
import type { Log, LogDocument } from '../model/types';

/** What a feature may look at: the document it was asked about, its log, and what the rules found. */
export interface FeatureContext {
  readonly document: LogDocument;
  readonly log: Log;
  /** Findings in this document. */
  findings(): readonly Finding[];
  readonly checkpoint: Checkpoint;
}
