import type { Span } from '../base/text';
import type { Session } from '../model/types';
import { wordsEnd } from '../syntax/notes';
import type { Attribute, Directive, Entry, LineNode, SessionBody, StepNode } from '../syntax/tree';
import { canonicalWord } from '../syntax/vocabulary';
import type { TokenModifier, TokenType } from './tokenLegend';

/** A coloured stretch of a line. */
export interface Token {
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The sessions of the model that a line's entries became. */
export interface LineReading {
  /** Whether the line's day is after today, so that it holds plans. */
  readonly isToCome: boolean;
  /** Without a session the vocabulary's intensity counts. */
  sessionOf(entry: Entry): Session | undefined;
}

/** Longer lines get no tokens, like in VS Code (`editor.maxTokenizationLineLength`). */
const LONGEST_COLOURED_LINE = 20_000;

/** The coloured stretches of a line from left to right; none overlaps another. */
export function lineTokens(line: LineNode, reading: LineReading): Token[] {
  if (line.text.length > LONGEST_COLOURED_LINE) return [];
  const painter = createPainter(line.text);
  switch (line.kind) {
    case 'blank':
      break;
    case 'comment':
    case 'heading':
      painter.paint({ start: 0, end: line.text.length }, line.kind);
      break;
    case 'day':
      painter.paint(line.date.span, 'date');
      if (line.until) painter.paint(line.until.span, 'date');
      if (line.weekday) painter.paint(line.weekday.span, 'weekday');
      for (const entry of line.entries) paintEntry(painter, entry, line.text, reading);
      if (line.note) painter.paint(line.note.span, 'note');
      break;
    case 'entry':
      for (const entry of line.entries) paintEntry(painter, entry, line.text, reading);
      break;
    case 'note':
      painter.paint(line.note.span, 'note');
      break;
    case 'directive':
      paintDirective(painter, line.word, line.directive, line.note?.span.start ?? line.text.length);
      if (line.note) painter.paint(line.note.span, 'note');
      break;
  }
  return painter.tokens();
}

/* ---- entries ----------------------------------------------------------------------------------------------------- */

function paintEntry(painter: Painter, entry: Entry, text: string, reading: LineReading): void {
  const body = bodySpan(entry, text);
  switch (entry.body.type) {
    case 'session':
      paintSession(painter, entry, entry.body, reading);
      break;
    case 'measure':
      paintWordAndRest(painter, entry.body.word.span, body, 'metric');
      break;
    case 'care':
    case 'fuel':
      paintWordAndRest(painter, entry.body.word.span, body, 'care');
      break;
    case 'state':
      painter.paint({ start: entry.body.word.span.start, end: body.end }, stateToken(entry.body.word.word));
      if (entry.body.level) painter.paint(entry.body.level.span, 'amount');
      break;
    case 'answer':
      painter.paint(body, 'directive');
      if (entry.body.rule) painter.paint(entry.body.rule.span, 'ruleId');
      if (entry.body.until) painter.paint(entry.body.until.span, 'date');
      break;
    case 'total-check':
      painter.paint(body, 'directive');
      if (entry.body.amount) painter.paint(entry.body.amount.span, 'amount');
      break;
    case 'profile':
      paintWordAndRest(painter, entry.body.word.span, body, 'directive');
      break;
    case 'prose':
      break;
  }
  // A word that a `kind` line declares and that stands alone: the parser reads it as prose.
  const declared = entry.body.type === 'prose' ? reading.sessionOf(entry) : undefined;
  if (entry.when) painter.paint(entry.when.span, 'timeOfDay');
  if (entry.status) painter.paint(entry.status.span, 'status', statusModifiers(entry, reading));
  if (declared) paintSession(painter, entry, declared.body, reading);
  else for (const prose of entry.skipped ?? []) painter.paint(prose, 'note');
  if (entry.note) painter.paint(entry.note.span, 'note');
}

/** The text between WHEN or STATUS and the note. */
function bodySpan(entry: Entry, text: string): Span {
  return {
    start: Math.max(entry.span.start, entry.when?.span.end ?? 0, entry.status?.span.end ?? 0),
    end: wordsEnd(entry, text),
  };
}

function paintWordAndRest(painter: Painter, word: Span, body: Span, type: TokenType): void {
  painter.paint({ start: word.end, end: body.end }, 'amount');
  painter.paint(word, type);
}

function stateToken(word: string): TokenType {
  if (word === 'rest') return 'restDay';
  return word === 'sick' || word === 'injury' || word === 'pain' ? 'health' : 'life';
}

/* ---- sessions ---------------------------------------------------------------------------------------------------- */

function paintSession(painter: Painter, entry: Entry, body: SessionBody, reading: LineReading): void {
  const session = reading.sessionOf(entry);
  const modifiers = statusModifiers(entry, reading);
  const name: readonly [TokenType, readonly TokenModifier[]] = [
    sessionToken(body, session),
    session?.hard.isHard ? [...modifiers, 'hard'] : modifiers,
  ];

  for (const step of body.steps) paintStep(painter, step, modifiers);
  for (const attribute of body.attributes) {
    painter.paint(attribute.span, attributeTokens[attribute.type], modifiers);
  }
  for (const { span, quantity } of body.totals) {
    painter.paint(span, quantity.type === 'pace' ? 'target' : 'amount', modifiers);
  }
  if (body.statedTotal) painter.paint(body.statedTotal.span, 'amount', modifiers);
  if (body.forced) painter.paint(body.forced.span, 'effort', modifiers);
  // In a session without a kind the first amount gets the colour: `8 km 46:00`.
  const known = body.kind?.span ?? body.totals[0]?.span;
  if (known) painter.paint(known, ...name);
}

function statusModifiers(entry: Entry, reading: LineReading): readonly TokenModifier[] {
  if (entry.status?.status === 'skip') return ['skipped'];
  return entry.status?.status === 'plan' || reading.isToCome ? ['planned'] : [];
}

/** Runs are coloured by intensity, everything else by category. */
function sessionToken(body: SessionBody, session: Session | undefined): TokenType {
  const word = body.kind ? canonicalWord(body.kind.word) : canonicalWord('run');
  switch (session?.sport ?? word?.sport ?? 'cross') {
    case 'cross':
      return 'crossSession';
    case 'strength':
      return 'strengthSession';
    case 'recovery':
      return 'activeRecovery';
    case 'run':
      return runTokens[session?.intensity ?? word?.intensity ?? 'evidence'];
  }
}

const runTokens = {
  recovery: 'recoverySession',
  easy: 'easySession',
  moderate: 'moderateSession',
  hard: 'hardSession',
  race: 'raceSession',
  strength: 'strengthSession',
  evidence: 'easySession',
} as const satisfies Record<string, TokenType>;

const attributeTokens: Readonly<Record<Attribute['type'], TokenType>> = {
  'heart-rate': 'effort',
  zone: 'effort',
  effort: 'effort',
  climb: 'amount',
  power: 'amount',
  cadence: 'amount',
  temperature: 'amount',
  pain: 'health',
  soreness: 'health',
  gear: 'gear',
  tag: 'tag',
  'race-priority': 'raceSession',
  goal: 'target',
  place: 'amount',
};

/** Counts, labels, recoveries and actual times keep the colour of steps; amounts and targets have their own. */
function paintStep(painter: Painter, step: StepNode, modifiers: readonly TokenModifier[]): void {
  painter.paint(step.span, 'step', modifiers);
  for (const amount of step.amounts) painter.paint(amount.span, 'amount', modifiers);
  if (step.target) painter.paint(step.target.span, 'target', modifiers);
  for (const inner of step.steps) paintStep(painter, inner, modifiers);
  for (const inner of step.ofWhich) paintStep(painter, inner, modifiers);
}

/* ---- directives -------------------------------------------------------------------------------------------------- */

function paintDirective(painter: Painter, word: Span, directive: Directive, end: number): void {
  const rest: Span = { start: word.end, end };
  switch (directive.type) {
    case 'unknown':
      return;
    case 'athlete':
      painter.paint(directive.nameSpan, 'tag', ['declaration']);
      break;
    case 'shoe':
      painter.paint(directive.aliasSpan, 'gear', ['declaration']);
      if (directive.max) painter.paint(directive.max.span, 'amount');
      if (directive.start) painter.paint(directive.start.span, 'amount');
      if (directive.retired) painter.paint(directive.retired.span, 'date');
      break;
    case 'kind': {
      const type = directive.kind ? kindToken(directive.kind.word) : 'easySession';
      for (const { span, type: attribute } of directive.attributes) painter.paint(span, attributeTokens[attribute]);
      if (directive.kind) painter.paint(directive.kind.span, type);
      painter.paint(directive.nameSpan, type, ['declaration']);
      break;
    }
    case 'rule':
      if (directive.ruleSpan) painter.paint(directive.ruleSpan, 'ruleId');
      if (directive.severity) painter.paint(directive.severity.span, 'amount');
      paintOptions(painter, directive.options);
      break;
    case 'days':
      paintOptions(painter, directive.options);
      break;
    case 'unit':
    case 'week':
    case 'sex':
    case 'born':
    case 'profile':
    case 'profile-word':
      painter.paint(rest, 'amount');
      break;
  }
  painter.paint(word, 'directive');
}

function paintOptions(
  painter: Painter,
  options: readonly { readonly nameSpan: Span; readonly valueSpan: Span }[],
): void {
  for (const { nameSpan, valueSpan } of options) {
    painter.paint(nameSpan, 'ruleId');
    painter.paint(valueSpan, 'amount');
  }
}

function kindToken(word: string): TokenType {
  const row = canonicalWord(word);
  if (row?.sport === 'run') return runTokens[row.intensity ?? 'evidence'];
  if (row?.sport === 'strength') return 'strengthSession';
  return row?.sport === 'recovery' ? 'activeRecovery' : 'crossSession';
}

/* ---- painting ---------------------------------------------------------------------------------------------------- */

interface Painter {
  /** Later paint covers earlier paint. White space at the ends of a visible part gets no token. */
  paint(span: Span, type: TokenType, modifiers?: readonly TokenModifier[]): void;
  tokens(): Token[];
}

function createPainter(text: string): Painter {
  // One cell a character, holding the number of its paint; 0 is bare.
  const cells = new Uint16Array(text.length);
  const paints: { readonly type: TokenType; readonly modifiers: readonly TokenModifier[] }[] = [];
  return {
    paint({ start, end }, type, modifiers = []) {
      paints.push({ type, modifiers });
      cells.fill(paints.length, start, Math.max(start, end));
    },
    tokens() {
      const tokens: Token[] = [];
      for (let start = 0, end = 0; start < cells.length; start = end) {
        const cell = cells[start] ?? 0;
        while (end < cells.length && cells[end] === cell) end++;
        const paint = paints[cell - 1];
        if (paint) pushTrimmed(tokens, text, start, end, paint);
      }
      return tokens;
    },
  };
}

function pushTrimmed(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  paint: Pick<Token, 'type' | 'modifiers'>,
): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (to > from) tokens.push({ start: from, length: to - from, ...paint });
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}
