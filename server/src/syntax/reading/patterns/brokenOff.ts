import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase } from '../senses/phrase';

/** So many words in a row mean hardly anything else. */
const LIKELY = -0.6;

const SIGN = "','|'-'|'.'|';'|'('|'aber'|'but'";
const KILOMETRE = "'km'|'kilometer'|'mile'";
const AT = "'bei'|'nach'|'at'|'after'|'auf'|'@'";

const OF_ALL = "'of'|'in'? 'the'|'a'|'my'? distance|number?";

/** Where a run was broken off: so far it went, however long it was to be. */
export const brokenOff = [
  pattern(
    'amount',
    `distance ${SIGN}? ${AT} ${KILOMETRE} number anyWord? brokenOffWord`,
    LIKELY,
    ([meant, , , unit, number]) => wentTo(number, unit, meant),
    'Halbmarathon, bei km 14 ausgestiegen',
  ),
  pattern(
    'amount',
    `distance kind|anyWord? ${SIGN}? brokenOffWord ${AT}? ${KILOMETRE} number`,
    LIKELY,
    ([meant, , , , , unit, number]) => wentTo(number, unit, meant),
    'half marathon, dropped out at mile 9',
    '80 km Ultra DNF bei km 52 nach 6:40',
  ),
  pattern(
    'amount',
    `distance kind? 'instead'|'stattdessen'? ${SIGN}? brokenOffWord ${AT} distance`,
    LIKELY,
    ([meant, , , , , , done]) => isShorter(done.value, meant),
    'Marathon - DNF nach 25 km',
    '6k jog instead, bailed at 4',
  ),
  pattern(
    'amount',
    `brokenOffWord ${SIGN}? 'of'? 'the'|'my'|'beim'|'im'? distance kind|anyWord? ${SIGN}? ${AT} distance`,
    LIKELY,
    ([, , , , meant, , , , done]) => isShorter(done.value, meant),
    'DNF marathon at 28k',
  ),
  pattern(
    'amount',
    `brokenOffWord ${SIGN}? 'of'? 'the'|'my'|'beim'|'im'? distance kind|anyWord? ${SIGN}? ${AT}? ${KILOMETRE} number`,
    LIKELY,
    ([, , , , meant, , , , unit, number]) => wentTo(number, unit, meant),
    'DNF marathon at mile 17',
  ),
  pattern(
    'amount',
    `brokenOffWord anyWord? anyWord? ${SIGN}? ${AT}? ${KILOMETRE} number`,
    LIKELY,
    ([word, , , , , unit, number], { line }) =>
      line.tokens.slice(0, word.start).some(({ type }) => type === 'number') ? undefined : wentTo(number, unit),
    'DNF Rennsteig km 54',
  ),
  pattern(
    'amount',
    `distance ${SIGN}? brokenOffWord '(' distance ')'`,
    LIKELY,
    ([meant, , , , done]) => isShorter(done.value, meant),
    'marathon DNF (28 km)',
  ),
  pattern(
    'amount',
    `distance ${SIGN}? ${AT} distance anyWord? brokenOffWord`,
    LIKELY,
    ([meant, , , done]) => isShorter(done.value, meant),
    'Marathon, nach 25 km ausgestiegen',
  ),
  pattern(
    'amount',
    `${AT} ${KILOMETRE} number anyWord? brokenOffWord`,
    LIKELY,
    ([, unit, number]) => wentTo(number, unit),
    'Volkslauf, bei km 7 raus',
  ),
  pattern(
    'amount',
    `brokenOffWord ${AT} ${KILOMETRE} number ${OF_ALL}`,
    LIKELY,
    ([, , unit, number]) => wentTo(number, unit),
    'race, pulled out at mile 9',
    'dropped at mile 18 of the marathon',
  ),
  pattern(
    'amount',
    `brokenOffWord ${AT} distance 'of'|'in'|'von' 'the'|'a'|'my'|'den'? distance|number`,
    LIKELY,
    ([, , done]) => done.value,
    'pulled out at 60 km of the 100',
    'abgebrochen bei 12 von 18',
  ),
] as const;

/** The mark that somebody came to, before the end of what was meant. */
function wentTo(
  { value: { value }, start, end }: Phrase<'number'>,
  mark: Phrase,
  meant?: Phrase<'distance'>,
): Amount | undefined {
  const isMile = mark.value === 'mile';
  const low = value * (isMile ? METRES_PER_MILE : METRES_PER_KM);
  const went: Amount = {
    dimension: 'distance',
    unit: isMile ? 'mi' : 'km',
    low,
    high: low,
    numbers: [value, value],
    start: mark.start,
    numberEnd: end,
    end,
  };
  return meant ? isShorter({ ...went, start }, meant) : went;
}

function isShorter(went: Amount, { value: meant, end }: Phrase<'distance'>): Amount | undefined {
  return went.low < meant.high ? { ...went, meantTo: end } : undefined;
}
