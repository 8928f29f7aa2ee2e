import * as z from 'zod';

/** What is shown beside the text of a log. */
export interface DisplaySettings {
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
}

export const codeLensSchema = z
  .boolean()
  .default(true)
  .describe(
    'Shows the figures of each week above its first day: distance, runs, hard days, rest days, load and form, and what is planned.',
  );

export const inlayHintsSchema = z
  .boolean()
  .default(false)
  .describe(
    'Shows at the end of a line what it does not say itself: the pace of a run, and what the steps of a session add up to. A double click writes it.',
  );
