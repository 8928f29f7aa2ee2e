import { tokensSpan } from '../../scan';
import type { Body } from '../../tree';
import type { Item } from '../phrases/items';
import type { Context, Phrase } from '../senses/phrase';

/** `Bad night (5h)` says how long somebody slept. */
export function nightOf({ start, end, value }: Phrase<'night'>, { line }: Context): Extract<Item, { type: 'other' }> {
  const span = tokensSpan(line, start, end);
  const body: Body = {
    type: 'measure',
    word: { span, word: 'sleep' },
    value: { type: 'sleep', durationS: (value.low + value.high) / 2 },
  };
  return { type: 'other', start, end, body, problems: [] };
}

export function measureOf(
  { start, end, value }: Phrase<'measure'>,
  { line }: Context,
): Extract<Item, { type: 'other' }> {
  const span = tokensSpan(line, start, end);
  const { word, level } = value;
  const body: Body = {
    type: 'measure',
    word: { span, word },
    value:
      typeof level === 'number'
        ? { type: 'number', span, value: level }
        : { type: 'scale', level: { span, ...level, share: level.value / level.max } },
  };
  return { type: 'other', start, end, body, problems: [] };
}
