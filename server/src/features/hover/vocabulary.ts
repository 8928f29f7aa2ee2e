import { healthFooter } from '../../analysis/engine/ruleDescription';
import { joinedMarkdown, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { type Message, phrase, say } from '../../base/message';
import type { Spelled, Word } from '../../syntax/vocabulary';
import { dottedMarkdown, paragraphs } from './phrases';

/** A word of the language: its meaning, its other spellings, how hard a session word counts, and what studies say about it. */
export function describeWord(word: Word): Markdown {
  const isHealth = word.word === 'sick' || word.word === 'injury' || word.word === 'pain';
  const evidence = word.evidence === undefined ? '' : markdown`*Evidence:* ${ownMarkdown(word.evidence)}`;
  return paragraphs([describeSpelled(word, intensityOf(word)), evidence, isHealth ? healthFooter : '']);
}

/** Words that are no session, metric or state: labels, times of day, directives. */
export function describeSpelled({ word, help, aliases }: Spelled, note: Message = ''): Markdown {
  const others = [...(aliases.en ?? []), ...(aliases.de ?? [])];
  const spellings = joinedMarkdown(
    others.map(other => markdown`\`${other}\``),
    ', ',
  );
  return paragraphs([
    dottedMarkdown([markdown`**${word}**`, note]),
    ownMarkdown(help),
    others.length > 0 ? markdown`Also: ${spellings}` : '',
  ]);
}

function intensityOf({ sport, intensity }: Word): Message {
  if (!sport || !intensity) return '';
  if (intensity === 'evidence') return say`as hard as its line says`;
  if (sport === 'strength') return say`strength: training, so no rest day`;
  if (sport === 'recovery') return say`leaves a rest day a rest day`;
  return intensity === 'race' ? say`counts as a race` : say`counts as ${phrase(intensity)}`;
}
