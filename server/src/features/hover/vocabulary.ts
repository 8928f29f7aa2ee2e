import { healthFooter } from '../../analysis/words';
import type { Spelled, Word } from '../../syntax/vocabulary';

/** A word of the language: what it is, its other spellings, and for a session word how hard it counts. */
export function describeWord(word: Word): string {
  const isHealth = word.word === 'sick' || word.word === 'injury' || word.word === 'pain';
  return [describeSpelled(word, intensityOf(word)), isHealth ? healthFooter : '']
    .filter(part => part !== '')
    .join('\n\n');
}

/** Words that are no session, metric or state: labels, times of day, directives. */
export function describeSpelled({ word, help, aliases }: Spelled, note = ''): string {
  const others = [...(aliases.en ?? []), ...(aliases.de ?? [])];
  const head = [`**${word}**`, note].filter(part => part !== '').join(' · ');
  return `${head}\n\n${help}${others.length > 0 ? `\n\nAlso: ${others.map(other => `\`${other}\``).join(', ')}` : ''}`;
}

function intensityOf({ sport, intensity }: Word): string {
  if (!sport || !intensity) return '';
  if (intensity === 'evidence') return 'as hard as its line says';
  if (sport === 'strength') return 'strength: training, so no rest day';
  if (sport === 'recovery') return 'leaves a rest day a rest day';
  return intensity === 'race' ? 'counts as a race' : `counts as ${intensity}`;
}
