import type { Message } from '../base/message';
import type { Host } from '../model/host';
import { type DayNumber, dayOf } from '../values/date';

/** What the machine that a server runs on offers it: the server's only door to the world beside its client. */
export interface ServerHost extends Host {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Lets all that waits, messages above all, go first. */
  yieldToOthers(): Promise<void>;
  /** Calls back about once a minute until the result is called, so that midnight is noticed while nobody types. */
  everyMinute(callback: () => void): () => void;
  /** The files of this machine; absent where there are none. A client that serves files is asked instead. */
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
