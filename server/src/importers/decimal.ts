import { MARATHON_M, METRES_PER_KM } from '../values/distance';

/**
 * `8.2`, `8,25`, `1,234.5`, `1.234,5`, `1,234,567`: of two signs the last is the decimal one. A lone comma before three digits is
 * decimal as far as somebody may have run that many kilometres (`8,253`), else it parts thousands (`49,500`). `undefined` for no number.
 */
export function decimalOf(value: string): number | undefined {
  const text = value.replace(/\s/g, '');
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return undefined;
  const signs = text.replace(/\d/g, '');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const [whole, decimals] = [text.slice(0, last).replace(/[.,]/g, ''), text.slice(last + 1)];
  const isRepeated = signs.length > 1 && new Set(signs).size === 1;
  const isTooFar = signs === ',' && decimals.length === 3 && Number(whole) * METRES_PER_KM > MARATHON_M;
  if (signs === '' || isRepeated || isTooFar) return Number(text.replace(/[.,]/g, ''));
  return Number(`${whole}.${decimals}`);
}
