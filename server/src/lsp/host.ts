import type { Message } from '../base/message';
import type { Host } from '../model/host';
import { type DayNumber, dayOf } from '../values/date';

/** What the machine offers to a server that runs on it. Besides its client, the server reaches the world through this alone. */
export interface ServerHost extends Host {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Lets everything that is waiting run first, above all messages. */
  yieldToOthers(): Promise<void>;
  /** Calls back about once a minute, so that the server notices midnight while nobody types. Call the result to stop it. */
  everyMinute(callback: () => void): () => void;
  /** The files of this machine; absent where there are none. The server asks its client instead if the client serves files. */
  readonly files?: FileStore;
}

export interface FileStore {
  /**
   * The URIs of all `.trainlog` files below these folders, each given by its URI. A folder that cannot be read has none.
   * @param cut told when there is more than is looked at
   */
  find(folders: readonly string[], cut: (what: Message) => void): Promise<readonly string[]>;
  /** The text of a file with its byte order mark; null or an error when it cannot be read or is no text in UTF-8. */
  read(uri: string): Promise<string | null>;
}

/** The calendar date of this machine's clock in its time zone. */
export function localToday(now = new Date()): DayNumber {
  const day = dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (day === undefined) throw new RangeError(`the clock says ${now}`);
  return day;
}
