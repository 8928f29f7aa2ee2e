import type { Cursor, TokenLine } from '../../scan';
import type { Phrase } from './phrase';
import { isEffort } from './runNames';
import { sensesAt } from './senses';

/** `8:00 warm up, 4 x 1:30`, `10:00 E + 5 x 2:00 T`, `10:00 easy, 20:00 tempo, 10:00 easy`, `20:00 tempo run`: minutes of a part, no time of day. */
export function isLeadingDuration({ line, at, end }: Pick<Cursor, 'line' | 'at' | 'end'>): boolean {
  const { tokens } = line;
  const last = tokens[at - 1]?.type === 'number' ? at - 1 : at - 2;
  const first = tokens[last - 2];
  if (tokens[last]?.type !== 'number' || first?.type !== 'number' || first.text.startsWith('0')) return false;
  if (isFirstCell(line, at, 60 * Number(first.text) + Number(tokens[last]?.text))) return true;
  const next = tokens[at]?.text === 'in' ? at + 1 : at;
  const senses = sensesAt(line, next, end);
  // `9:50 pace, windy`, a row below its distance
  if (PACES.has(tokens[at]?.text ?? '')) return true;
  if (senses.some(sense => isPart(sense, line.tokens[sense.end - 1]?.text))) return true;
  // `1:15 recovery between reps`: nobody is out so early.
  if (Number(first.text) < EARLIEST_HOUR && senses.some(({ type }) => type === 'recoveryNoun')) return true;
  if (senses.some(isGentle) && isFirstOfSeveral(line, at, Number(first.text))) return true;
  const isAlone = () => !tokens.slice(at, end).some(({ type }) => type === 'number');
  return (
    Number(first.text) >= LEAST_MINUTES && senses.some(({ type }) => type === 'kind' || type === 'effort') && isAlone()
  );
}

/** `24:00 / 2.1mi / 11:26`: the pace that makes it so far stands behind it. */
function isFirstCell({ tokens }: TokenLine, at: number, timeS: number): boolean {
  const sign = tokens[at]?.text;
  if (sign !== '/' && sign !== '|') return false;
  const own = tokens.slice(at, at + LONGEST_ROW);
  const text = own.map(each => each.text).join('');
  const [, distance = '', minutes = '', seconds = ''] = CELLS.exec(text) ?? [];
  const paceS = 60 * Number(minutes) + Number(seconds);
  const units = Number(distance.replace(',', '.'));
  return paceS > 0 && Math.abs(timeS - units * paceS) <= ROUNDED * timeS;
}

const CELLS = /^[/|](\d+(?:[.,]\d+)?)(?:mi|km|k|miles|m)[/|](\d+):(\d\d)(?!:)/;
const LONGEST_ROW = 12;
const ROUNDED = 0.02;

const PACES: ReadonlySet<string> = new Set(['pace', 'average', 'avg', 'schnitt', 'er']);

const EARLIEST_HOUR = 4;

/** A run alone is not shorter; a time of day below is one in the morning. */
const LEAST_MINUTES = 10;

function isGentle({ type, value }: Phrase): boolean {
  return type === 'effort'
    ? value === 'easy'
    : type === 'kind' && isEffort((value as Phrase<'kind'>['value']).row.word);
}

/** Behind its words and a sign stands a further part with minutes that are no later than the hour would be. */
function isFirstOfSeveral({ tokens }: TokenLine, from: number, first: number): boolean {
  const stop = tokens.findIndex(({ type }, at) => at >= from && type !== 'word');
  if (stop < 0 || tokens[stop]?.type !== 'sign') return false;
  return tokens.some(
    ({ text }, at) =>
      at > stop + 1 &&
      text === ':' &&
      tokens[at - 1]?.type === 'number' &&
      tokens[at + 1]?.type === 'number' &&
      Number(tokens[at - 1]?.text) <= first &&
      tokens[at + 2]?.type === 'word',
  );
}

function isPart({ type }: Phrase, last: string | undefined): boolean {
  switch (type) {
    case 'warmUp':
    case 'coolDown':
    case 'letter':
    case 'zoneWord':
      return true;
    case 'racePace':
      return last === 'pace' || last === 'effort';
    default:
      return false;
  }
}
