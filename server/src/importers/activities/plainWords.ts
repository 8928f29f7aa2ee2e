import { tableOf } from '../../base/table';

/** Lower case, without accents and signs, words parted by one blank: `Fréquence cardiaque (moy.)` is `frequence cardiaque moy`. `Ø` is `avg`. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s(])ø(?=[\s)]|$)/g, '$1avg')
    .replace(/[łøœæß]/g, letter => LETTERS.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters that Unicode does not take apart. */
const LETTERS = tableOf({ ł: 'l', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' });
