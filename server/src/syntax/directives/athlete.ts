import { say } from '../../base/message';
import { type DirectiveReader, invalid } from './directiveText';

/** `athlete Ana Silva` */
export const readAthlete: DirectiveReader = ({ text, word, rest, tokens }) => {
  const [only] = tokens;
  const name = tokens.length === 1 && only ? only.text : text.slice(rest.start, rest.end);
  const problems = name === '' ? [invalid(word, say`The name of the runner goes behind it: athlete Ana Silva.`)] : [];
  return { directive: { type: 'athlete', name, nameSpan: rest }, problems };
};
