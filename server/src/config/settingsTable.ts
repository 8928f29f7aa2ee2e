import * as z from 'zod';
import { type Message, say } from '../base/message';

/**
 * Every setting, by its name behind `trainlog.`, in the order in which editors list them. The manifest (`contribution.ts`), the page of
 * settings and the reader (`settings.ts`) take all they need from a row. `days`, `rules` and `limits` are objects of many options. The server reads
 * those option by option, so their schemas (`objectSchemas.ts`) are for the manifest alone.
 */
export const settingsTable = {
  unit: {
    category: 'Logs',
    schema: z
      .enum(['km', 'mi'])
      .default('km')
      .describe(
        'The unit of a log that has no `unit` line: what a number without a unit is in, and what figures are shown in.',
      ),
    allowed: say`trainlog.unit may be km or mi`,
  },
  days: { category: 'Days and Rules' },
  rules: { category: 'Days and Rules' },
  limits: { category: 'Days and Rules' },
  helpLine: {
    category: 'Days and Rules',
    schema: z
      .string()
      .trim()
      .max(80) // a longer text is no number or name
      .regex(/^[^\r\n]*$/)
      .default('')
      .describe(
        'A helpline of your place, such as a number and its name, to be named when you have logged a very low mood for a week. Nothing is called or looked up; without it the words stay general.',
      ),
    allowed: say`trainlog.helpLine may be a short text on one line`,
  },
  'codeLens.enabled': {
    category: 'Editor',
    schema: z
      .boolean()
      .default(true)
      .describe(
        'Shows the figures of each week above its first day: distance, runs, hard days, rest days, load and form, and what is planned.',
      ),
    allowed: trueOrFalse('trainlog.codeLens'),
  },
  'inlayHints.enabled': {
    category: 'Editor',
    schema: z
      .boolean()
      .default(false)
      .describe(
        'Shows at the end of a line what it does not say itself: the pace of a run, and what the steps of a session add up to. A double click writes it.',
      ),
    allowed: trueOrFalse('trainlog.inlayHints'),
  },
  /** The client reads this one. */
  importFolder: {
    category: 'Logs',
    schema: z
      .string()
      .trim()
      .default('')
      .describe(
        'A folder that your watch or its program puts files into. When an activity arrives there, you are asked whether to import it; what came while VS Code was closed is told at the start. A path, or a name within the folder that is open; empty to watch none.',
      ),
  },
  /** VS Code's library for clients reads this one. */
  'trace.server': {
    category: 'Language Server',
    schema: z
      .enum(['off', 'messages', 'verbose'])
      .default('off')
      .describe('Writes the messages between editor and language server to the output *Trainlog*.'),
  },
} as const satisfies Readonly<Record<string, SettingRow>>;

export type SettingName = keyof typeof settingsTable;

/** The settings that are one value, and that the server reads. */
export type ValueSetting = {
  [Name in SettingName]: (typeof settingsTable)[Name] extends { readonly allowed: Message } ? Name : never;
}[SettingName];

export interface SettingRow {
  /** The heading that editors list it under. */
  readonly category: 'Logs' | 'Days and Rules' | 'Editor' | 'Language Server';
  /** The schema, with a default and a description in Markdown. */
  readonly schema?: z.ZodType;
  /** The beginning of the sentence that reports another value: which values are allowed. */
  readonly allowed?: Message;
}

/** @param object the setting without its `.enabled`, which is how VS Code names switches */
function trueOrFalse(object: string): Message {
  return say`${object}.enabled may be true or false`;
}
