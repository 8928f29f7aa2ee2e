import { healthFooter } from '../../analysis/engine/ruleDescription';
import { type Message, phrase, say } from '../../base/message';
import type { Spelled, Word } from '../../syntax/vocabulary';
import { dotted, paragraphs } from './words';

/** A word of the language: what it is, its other spellings, for a session word how hard it counts, and what studies say of it. */
export function describeWord(word: Word): Message {
  const isHealth = word.word === 'sick' || word.word === 'injury' || word.word === 'pain';
  const evidence = word.evidence === undefined ? '' : say`*Evidence:* ${phrase(word.evidence)}`;
  return paragraphs([describeSpelled(word, intensityOf(word)), evidence, isHealth ? healthFooter : '']);
}

/** Words that are no session, metric or state: labels, times of day, directives. */
export function describeSpelled({ word, help, aliases }: Spelled, note: Message = ''): Message {
  const others = [...(aliases.en ?? []), ...(aliases.de ?? [])];
  const spellings = others.map(other => `\`${other}\``).join(', ');
  return paragraphs([dotted([say`**${word}**`, note]), phrase(help), others.length > 0 ? say`Also: ${spellings}` : '']);
}

function intensityOf({ sport, intensity }: Word): Message {
  if (!sport || !intensity) return '';
  if (intensity === 'evidence') return say`as hard as its line says`;
  if (sport === 'strength') return say`strength: training, so no rest day`;
  if (sport === 'recovery') return say`leaves a rest day a rest day`;
  return intensity === 'race' ? say`counts as a race` : say`counts as ${phrase(intensity)}`;
}
