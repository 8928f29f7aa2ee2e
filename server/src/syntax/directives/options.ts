import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { EQUALS } from '../characters';
import { didYouMean } from '../didYouMean';
import type { OptionNode, Problem, SeverityNode } from '../tree';
import { type DirectiveReader, type DirectiveText, invalid, leftOver, type Token, write } from './directiveText';

/** `profile beginner`; which ones there are is known where the rules are. */
export const readProfile: DirectiveReader = line => {
  const [token, ...others] = line.tokens;
  if (!token) {
    const problems = [invalid(line.word, say`The name of a profile goes behind it: profile beginner.`)];
    return { directive: { type: 'profile', profile: '' }, problems };
  }
  const directive = { type: 'profile', profile: token.text.toLowerCase(), profileSpan: token.span } as const;
  return { directive, problems: leftOver(line, others) };
};

/** `days hard.rpe 6 gaps unknown`; names and values are checked where the options are declared. */
export const readDays: DirectiveReader = line => {
  if (line.tokens.length === 0) {
    const problems = [invalid(line.word, say`An option and its value go behind it: days hard.rpe 6.`)];
    return { directive: { type: 'days', options: [] }, problems };
  }
  const { options, problems } = readOptions(line, line.tokens);
  return { directive: { type: 'days', options }, problems };
};

/** `rule no-rest-day hint rest.min-per-week 2` */
export const readRule: DirectiveReader = line => {
  const [id, ...others] = line.tokens;
  if (!id) {
    const problems = [invalid(line.word, say`The id of a rule goes behind it: rule no-rest-day hint.`)];
    return { directive: { type: 'rule', rule: '', options: [] }, problems };
  }
  const [second, ...rest] = others;
  const severity = second && severityOf(second);
  const { options, problems } = readOptions(line, severity ? rest : others, severity ? undefined : second);
  const rule = id.text.toLowerCase();
  return {
    directive: { type: 'rule', rule, ruleSpan: id.span, ...(severity && { severity }), options },
    problems,
  };
};

const SEVERITIES: ReadonlyMap<string, SeverityNode['severity']> = new Map([
  ['off', 'off'],
  ['hint', 'hint'],
  ['information', 'information'],
  ['info', 'information'],
  ['warning', 'warning'],
  ['warn', 'warning'],
]);

function severityOf({ text, span }: Token): SeverityNode | undefined {
  const severity = SEVERITIES.get(text.toLowerCase());
  return severity && { span, severity };
}

/** `name value name value …`, or `name=value`. A single word at `severityPlace` was meant to be a severity. */
function readOptions(
  { text }: DirectiveText,
  tokens: readonly Token[],
  severityPlace?: Token,
): { readonly options: readonly OptionNode[]; readonly problems: readonly Problem[] } {
  const options: OptionNode[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const glued = gluedOption(text, token);
    if (glued) {
      options.push(glued);
      continue;
    }
    const value = tokens[index + 1];
    const isSeverity = token === severityPlace && tokens.length % 2 === 1 && !token.text.includes('.');
    if (isSeverity) problems.push(noSeverity(token));
    else if (value) {
      options.push(option(token.text, token.span, value.text, value.span));
      index++;
    } else problems.push(invalid(token.span, say`A value goes behind ${token.text}.`));
  }
  return { options, problems };
}

function gluedOption(text: string, { span }: Token): OptionNode | undefined {
  for (let at = span.start + 1; at < span.end - 1; at++) {
    if (text.charCodeAt(at) !== EQUALS) continue;
    const name = { start: span.start, end: at };
    const value = { start: at + 1, end: span.end };
    return option(text.slice(name.start, name.end), name, text.slice(value.start, value.end), value);
  }
  return undefined;
}

function option(name: string, nameSpan: Span, value: string, valueSpan: Span): OptionNode {
  return { name: name.toLowerCase(), nameSpan, value, valueSpan };
}

function noSeverity({ text, span }: Token): Problem {
  const all = ['off', 'hint', 'information', 'warning'] as const;
  // Advice is never an error, so the loudest there is answers it.
  const near = text.toLowerCase() === 'error' ? ['warning' as const] : didYouMean(text, all);
  const fixes = (near.length > 0 ? near : all).map(severity => write(span, severity));
  return invalid(span, say`A rule may be off, hint, information or warning.`, fixes);
}
