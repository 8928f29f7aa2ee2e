import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { type Message, render, say } from '../base/message';
import type { Deps } from './deps';

/** The bar that a client shows while many files are read. */
export interface ReadingProgress {
  /** Another file has been read. */
  noted(): void;
  /** Runs beside the work, which does not wait for the client. */
  show(total: number, work: Promise<void>): Promise<void>;
}

export function createReadingProgress({ connection, client }: Pick<Deps, 'connection' | 'client'>): ReadingProgress {
  let noted = () => {};
  const inWords = (message: Message) => render(message, client.facts.translations);
  return {
    noted: () => noted(),
    async show(total, work) {
      let done = 0;
      let percent = 0;
      let report = () => {};
      noted = () => {
        done++;
        report();
      };
      const progress: WorkDoneProgressReporter = await connection.window.createWorkDoneProgress();
      progress.begin(inWords(say`Reading training logs`), percent);
      report = () => {
        const now = Math.min(Math.floor((done / total) * 100), 100);
        if (now === percent) return;
        percent = now;
        progress.report(percent, inWords(say`${done} of ${total}`));
      };
      try {
        await work;
      } finally {
        noted = () => {};
        progress.done();
      }
    },
  };
}
