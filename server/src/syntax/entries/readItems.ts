import { isAtEnd, peek } from '../scan';
import { readNumberItem } from './numberItems';
import type { Reading } from './reading';
import { readSignItem } from './signItems';
import { skipUnread } from './unreadWords';
import { readWordItem } from './wordItems';

/** More items than any session has; what is behind them is note, so that the time a line takes is bounded. */
const MOST_ITEMS = 2000;

/** Reads items until the cursor's end, or up to the first word that is not understood, where it stays. */
export function readItems(reading: Reading): void {
  while (!isAtEnd(reading.cursor) && reading.items.length < MOST_ITEMS && (readItem(reading) || skipUnread(reading)));
}

function readItem(reading: Reading): boolean {
  switch (peek(reading.cursor).type) {
    case 'number':
      return readNumberItem(reading, readItem);
    case 'word':
      return readWordItem(reading);
    case 'sign':
      return readSignItem(reading, readItems);
  }
}
