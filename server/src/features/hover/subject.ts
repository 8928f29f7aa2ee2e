import type { Analysis } from '../../analysis/engine/analyse';
import { findRule } from '../../analysis/rules';
import { findProfile } from '../../analysis/rules/profiles';
import { type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import type { Message } from '../../base/message';
import type { Span } from '../../base/text';
import { shoeMonthsChart } from '../../charts/shoeMonths';
import { dayOptionRanges } from '../../model/dayOptions';
import type { Week } from '../../model/types';
import type { Body, DayLine, Directive, DirectiveLine, Entry, LineNode, ProfileBody } from '../../syntax/tree';
import { canonicalWord, directiveWords, findWord, statusWords, whenWords } from '../../syntax/vocabulary';
import type { DayNumber } from '../../values/date';
import type { FeatureContext } from '../context';
import { dateOf, dayOfLine, entryAt, sessionOf } from '../locate';
import { nameAt } from '../names';
import { holds } from '../ranges';
import { moreAt } from './fit';
import { dayInFull, sessionInFull } from './inFull';
import { describeLevelInWords, describeNumber, describeOwnFactor } from './numbers';
import { describeTargetAt, describeWordAt } from './parts';
import { dottedMarkdown } from './phrases';
import { inWords, pictured, wayTo, weeksAround } from './pictures';
import { describeSilence, describeSilenceInShort } from './quiet';
import { describeRule, describeRuleOption, describeTextCheck } from './rule';
import { describeShoe } from './shoe';
import { describeSpelled, describeWord } from './vocabulary';

/** The words under the cursor, and what is said of them. */
export interface Subject {
  readonly span: Span;
  readonly paragraphs: readonly (Markdown | Message)[];
  /** Those that stand below what rules found here. */
  readonly lesser?: readonly (Markdown | Message)[];
}

export function subjectAt(
  context: FeatureContext,
  line: LineNode,
  number: number,
  character: number,
): Subject | undefined {
  switch (line.kind) {
    case 'blank':
    case 'comment':
    case 'heading':
    case 'note':
      return undefined;
    case 'directive':
      return shoeSubject(context, number, character) ?? directiveSubject(context, line, character);
    case 'day':
      return dateSubject(context, line, number, character) ?? entrySubject(context, line, number, character);
    case 'entry':
      return entrySubject(context, line, number, character);
  }
}

/* ---- dates and entries ------------------------------------------------------------------------------------------- */

function dateSubject(context: FeatureContext, line: DayLine, number: number, character: number): Subject | undefined {
  const dates = [line.date.span, line.until?.span, line.weekday?.span];
  const span = dates.find(each => each !== undefined && holds(each, character));
  const isEnd = span !== undefined && span === line.until?.span;
  const date = isEnd ? line.until?.day : dateOf(context, line);
  if (!span || date === undefined) return undefined;
  const { log } = context;
  const analysis = context.analysis();
  const more = moreAt(context, { line: number, character });
  const [verdict = '', ...others] = dayInFull(log, date, analysis);
  const unsaid = silence(analysis, log.week(date), more);
  const weeks = weeksAround(log, date);
  return {
    span,
    paragraphs: [verdict],
    lesser: [pictured(context, weeks, date), ...others, inWords(context, weeks), unsaid],
  };
}

/** Whole where nothing else says it, else one line. */
function silence(analysis: Analysis, { start }: Week, more: Markdown | undefined): Markdown {
  if (more === undefined) return describeSilence(analysis, start);
  const inShort = describeSilenceInShort(analysis, start);
  return inShort === '' ? '' : dottedMarkdown([inShort, more]);
}

function entrySubject(context: FeatureContext, line: LineNode, number: number, character: number): Subject | undefined {
  const entry = entryAt(line, character);
  if (!entry) return undefined;
  // A word that a `kind` line declares and that stands alone: the parser reads it as prose.
  const declared = entry.body.type === 'prose' ? sessionOf(dayOfLine(context, number), entry) : undefined;
  if (declared && holds(declared.body.mark, character)) {
    return sessionSubject(context, entry, declared.body, number, character);
  }
  if (isInNote(entry, character)) return undefined;
  if (entry.when && holds(entry.when.span, character)) return whenSubject(line, entry.when.span);
  if (entry.status && holds(entry.status.span, character)) {
    const status = entry.status.status;
    return spelledSubject(
      entry.status.span,
      statusWords.find(({ word }) => word === status),
    );
  }
  const shoe = shoeSubject(context, number, character, dayOfLine(context, number)?.date);
  if (shoe) return shoe;
  const { body } = entry;
  if (body.type === 'session') return sessionSubject(context, entry, body, number, character);
  return bodySubject(context, entry, body, character);
}

function isInNote({ note, skipped = [] }: Entry, character: number): boolean {
  return (note !== undefined && character > note.span.start) || skipped.some(prose => holds(prose, character));
}

function whenSubject({ text }: LineNode, span: Span): Subject | undefined {
  const written = text.slice(span.start, span.end).toLowerCase();
  return spelledSubject(
    span,
    whenWords.find(({ word }) => written.startsWith(word)),
  );
}

function sessionSubject(
  context: FeatureContext,
  entry: Entry,
  body: Extract<Body, { type: 'session' }>,
  number: number,
  character: number,
): Subject | undefined {
  const { kind } = body;
  const span = body.mark.end > body.mark.start ? body.mark : entry.span;
  const help = describeWordAt(body, character);
  const day = dayOfLine(context, number);
  const session = sessionOf(day, entry);
  if (!session) return help === '' || !kind ? undefined : { span: kind.span, paragraphs: [help] };
  const {
    head: [verdict = '', ...others],
    figures,
  } = sessionInFull(context.log, session, day, context.analysis());
  const way = wayTo(context.log, session);
  return {
    span,
    paragraphs: [verdict, describeTargetAt(context.log, session, body, character), ...others],
    // The figures are last, because the hover of the date has them, too.
    lesser: [way ? pictured(context, way) : '', help, way ? inWords(context, way) : '', figures],
  };
}

function bodySubject(
  context: FeatureContext,
  entry: Entry,
  body: Exclude<Body, { type: 'session' }>,
  character: number,
): Subject | undefined {
  switch (body.type) {
    case 'measure':
      return wordSubject(body.word.span, body.word.word, describeLevelInWords(body.value));
    case 'care':
    case 'fuel':
    case 'state':
      return wordSubject(body.word.span, body.word.word);
    case 'profile':
      return numberSubject(context, body.word.span, body);
    case 'answer':
      if (body.rule && holds(body.rule.span, character)) return ruleSubject(context, body.rule.span, body.rule.id);
      return wordSubject(entry.span, 'ok');
    case 'total-check':
      return wordSubject(entry.span, 'total');
    case 'prose':
      return undefined;
  }
}

/* ---- directives -------------------------------------------------------------------------------------------------- */

function directiveSubject(context: FeatureContext, line: DirectiveLine, character: number): Subject | undefined {
  const { directive, word, text } = line;
  if (line.note && character > line.note.span.start) return undefined;
  if (directive.type === 'rule' && directive.ruleSpan && holds(directive.ruleSpan, character)) {
    return ruleSubject(context, directive.ruleSpan, directive.rule);
  }
  if (directive.type === 'rule') {
    const option = optionAt(directive, character);
    const help = option && describeRuleOption(directive.rule, option.name);
    if (option && help) return { span: option.nameSpan, paragraphs: [markdown`**${option.name}**`, help] };
  }
  if (directive.type === 'days') {
    const option = optionAt(directive, character);
    const known = Object.entries(dayOptionRanges).find(([name]) => name === option?.name);
    if (option && known) {
      const own = option.name === 'load.hr-factor' ? describeOwnFactor(context.log) : '';
      return { span: option.nameSpan, paragraphs: [markdown`**${known[0]}**`, ownMarkdown(known[1].help), own] };
    }
  }
  if (directive.type === 'profile' && directive.profileSpan && holds(directive.profileSpan, character)) {
    const profile = findProfile(directive.profile);
    return (
      profile && {
        span: directive.profileSpan,
        paragraphs: [markdown`**profile ${profile.name}**`, ownMarkdown(profile.help)],
      }
    );
  }
  if (directive.type === 'kind' && directive.kind && holds(directive.kind.span, character)) {
    return wordSubject(directive.kind.span, directive.kind.word);
  }
  if (directive.type === 'profile-word') return numberSubject(context, word, directive.body);
  if (!holds(word, character)) return undefined;
  const row = directiveWords.find(each => each.word === text.slice(word.start, word.end).toLowerCase());
  return row && { span: word, paragraphs: [describeSpelled(row), markdown`\`${row.example}\``] };
}

function optionAt({ options }: Extract<Directive, { type: 'rule' | 'days' }>, character: number) {
  return options.find(({ nameSpan, valueSpan }) => nameSpan.start <= character && character <= valueSpan.end);
}

/** A pair of shoes where it is declared, and where a session names it. */
function shoeSubject(context: FeatureContext, line: number, character: number, worn?: DayNumber): Subject | undefined {
  const found = nameAt(context, { line, character });
  if (found?.use.type !== 'shoe') return undefined;
  const { span } = found.use;
  const alias = found.line.text.slice(span.start, span.end);
  const months = shoeMonthsChart(context.log, alias);
  return {
    span,
    paragraphs: [describeShoe(context.log, alias, context.analysis(), worn)],
    lesser: [pictured(context, months), inWords(context, months)],
  };
}

/* ---- words and rules --------------------------------------------------------------------------------------------- */

function wordSubject(span: Span, word: string, value: Message = ''): Subject | undefined {
  const row = canonicalWord(word);
  return row && { span, paragraphs: [value, describeWord(row)] };
}

/** A number of the runner's profile: what it is, and what follows from it. */
function numberSubject({ log }: FeatureContext, span: Span, body: ProfileBody): Subject | undefined {
  const row = findWord(body.word.word, 'profile');
  const follows = describeNumber(body, log.athleteProfile(log.today), log.unit);
  return row && { span, paragraphs: [describeWord(row), follows] };
}

function spelledSubject(span: Span, row: Parameters<typeof describeSpelled>[0] | undefined): Subject | undefined {
  return row && { span, paragraphs: [describeSpelled(row)] };
}

function ruleSubject(context: FeatureContext, span: Span, id: string): Subject | undefined {
  const rule = findRule(id);
  const text = rule ? describeRule(rule, context.client) : describeTextCheck(id, context.client);
  return text === undefined ? undefined : { span, paragraphs: [text] };
}
