import { isAtEnd, peek } from '../scan';
import { readNumberItem } from './numberItems';
import { painAttribute, readFurtherSite } from './pain';
import { push, type Reading } from './reading';
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
  if (readFurtherPain(reading)) return true;
  switch (peek(reading.cursor).type) {
    case 'number':
      return readNumberItem(reading, readItem);
    case 'word':
      return readWordItem(reading);
    case 'sign':
      return readSignItem(reading, readItems);
  }
}

/** `pain knee 3/10, shin 2/10` */
function readFurtherPain({ cursor, items, problems }: Reading): boolean {
  const last = items.at(-1);
  if (last?.type !== 'attribute' || last.attribute.type !== 'pain') return false;
  const { level } = last.attribute;
  const further = level && readFurtherSite(cursor, level.max);
  if (!further) return false;
  const attribute = painAttribute(further, further.level, further.span, problems);
  return push(items, { type: 'attribute', span: further.span, attribute });
}
