import * as vscode from 'vscode';
import type { ActivitiesRead, ReadActivitiesJob, ReaderReport } from '../../../server/src/contracts/messages';

/** A worker that reads files of watches, and that can be ended in the middle of one. Each host starts it in its own way. */
export interface ReaderWorker {
  start(job: ReadActivitiesJob): void;
  onReport(listener: (report: ReaderReport) => void): void;
  /** It broke: a file took all memory that it may have. */
  onFailure(listener: (reason: string) => void): void;
  end(): void;
}

export type NewReader = () => ReaderWorker;

/**
 * Reads files in a worker of their own, so that nothing in them can hold up the editor.
 * @param onProgress called with the number of activities so far
 * @returns undefined when the runner has ended it
 * @throws when the worker broke
 */
export function readInWorker(
  newReader: NewReader,
  job: ReadActivitiesJob,
  token: vscode.CancellationToken,
  onProgress: (activities: number) => void,
): Promise<ActivitiesRead | undefined> {
  const worker = newReader();
  return new Promise<ActivitiesRead | undefined>((resolve, reject) => {
    worker.onReport(report => {
      if (report.type === 'progress') onProgress(report.activities);
      else resolve(report.read);
    });
    worker.onFailure(reason => reject(new Error(vscode.l10n.t('The files could not be read: {0}', reason))));
    token.onCancellationRequested(() => resolve(undefined));
    worker.start(job);
  }).finally(() => worker.end());
}
