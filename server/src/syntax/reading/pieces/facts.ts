import { LOW_LEVEL } from '../../facts/scales';
import { tokensSpan } from '../../scan';
import type { Body } from '../../tree';
import type { Item } from '../phrases/items';
import type { Context, Phrase } from '../senses/phrase';

/** `Bad night (5h)` says how long somebody slept, and how. */
export function nightOf({ start, end, value }: Phrase<'night'>, { line }: Context): Extract<Item, { type: 'other' }> {
  const span = tokensSpan(line, start, end);
  const { slept, isPoor } = value;
  const body: Body = {
    type: 'measure',
    word: { span, word: 'sleep' },
    value: {
      type: 'sleep',
      ...(slept && { durationS: (slept.low + slept.high) / 2 }),
      ...(isPoor && { quality: { span, ...LOW_LEVEL, isInWords: true } }),
    },
  };
  return { type: 'other', start, end, body, problems: [] };
}

export function measureOf(
  { start, end, value }: Phrase<'measure'>,
  { line }: Context,
): Extract<Item, { type: 'other' }> {
  const span = tokensSpan(line, start, end);
  const { word, level, usual } = value;
  const body: Body = {
    type: 'measure',
    word: { span, word },
    value:
      typeof level === 'number'
        ? { type: 'number', span, value: level, ...(usual !== undefined && { usual }) }
        : { type: 'scale', level: { span, ...level, share: level.value / level.max } },
  };
  return { type: 'other', start, end, body, problems: [] };
}
