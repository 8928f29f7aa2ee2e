import { METRES_PER_FOOT } from '../../../values/distance';
import { pattern } from '../phrases/grammar';
import { hasOtherDistance, isAlone } from './around';
import { climb, temperature } from './attributes';

/** Lines of keys and values, as scripts and spreadsheets write them: `d=12.0 t=1:02:24 hr=143 tmp=9`; and what shoes have run. */
export const keyed = [
  pattern(
    'aside',
    "'d'|'dist'|'distance'|'km'|'mi'|'t'|'time'|'dur'|'p'|'pace' '='",
    -0.9,
    ([key], { line }) => (line.tokens[key.end + 1]?.type === 'number' ? 'key' : undefined),
    'd=11.5 t=58:20 hr=144',
  ),
  pattern(
    'attribute',
    "'tmp'|'temp'|'tempc' '=' '-'? number",
    -0.9,
    ([, , minus, { value }]) => temperature(minus ? -value.value : value.value, false),
    'd=9 t=46:10 tmp=-4',
  ),
  pattern(
    'attribute',
    "'up'|'elev'|'gain'|'climb'|'hm' '=' number",
    -0.9,
    ([, , { value }], { unit }) => climb(value, unit === 'mi' ? METRES_PER_FOOT : 1),
    'd=20.4 t=1:52:10 up=290',
  ),
  pattern(
    'measure',
    "'sor'|'sore'|'soreness'|'fat'|'fatigue' '=' level",
    -0.9,
    ([key, , level], { line }) => ({
      word: line.tokens[key.start]?.text.startsWith('f') ? 'fatigue' : 'soreness',
      level: level.value,
    }),
    'd=8 t=42:00 sor=4/10',
  ),
  pattern(
    'aside',
    "'shoes'|'shoe'|'schuhe'|'schuh' ':'|'='|'-' anyWord anyWord? number? '('|'['|','|'|'|'-' number lengthUnit ')'|']'?",
    -1.6,
    ([shoes, , , , , , , unit, close], { line }) => {
      const { end } = close ?? unit;
      // `new shoes: Pegasus 41, 8 km` is how far somebody ran.
      const isOfShoes = close !== undefined || hasOtherDistance(line, shoes.start, end);
      return unit.value !== 'm' && isOfShoes && isAlone(line, end) ? 'shoes' : undefined;
    },
    'easy 6.2 km 33:10 | shoes: Kinvara 12 (230 km)',
  ),
] as const;
