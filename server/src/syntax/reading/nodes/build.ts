import type { Span } from '../../../base/text';
import { sideOf } from '../../facts/bodyParts';
import { type TokenLine, tokensSpan } from '../../scan';
import type { AmountNode, Attribute, Body, Entry, SessionBody } from '../../tree';
import { holdsAmount, isPart } from '../pieces/piece';
import type { Context, Phrase } from '../senses/phrase';
import type { Draft, Drafts, OtherDraft, SessionDraft } from '../sessions/drafts';
import { isBeforeSets } from '../sessions/firstCost';
import { amountNode, type Making, sharedPaces, totalsOf } from './amountNodes';
import { ofEvent } from './events';
import { hull } from './hull';
import { effortOf, kindNode, kindOf, ofFacts, shapeOf } from './names';
import { isSentence, roleOf } from './rowRole';
import { addsUp, isStepTarget, named, spanning, stepsOf, targetStep, unlabelled, wholeStepOf } from './stepNodes';

/** Makes the nodes of what was read. */
export function buildEntries(drafts: readonly Draft[], context: Context): Entry[] {
  return drafts.map(draft => {
    const entry = draft.type === 'session' ? sessionEntry(draft, context) : otherEntry(draft, context);
    entry.span = hull(entry, entry.span);
    return entry;
  });
}

/** The total of a line of several sessions. */
export function lineTotalOf({ lineTotal }: Drafts, line: TokenLine): AmountNode | undefined {
  return lineTotal && amountNode(lineTotal.amount, line);
}

function sessionEntry(draft: SessionDraft, context: Context): Making<Entry> {
  const { line } = context;
  const entry: Making<Entry> = { span: tokensSpan(line, draft.start, draft.end), body: sessionBody(draft, context) };
  if (draft.isSkipped) entry.status = { span: entry.span, status: 'skip' };
  if (draft.when) entry.when = { span: tokensSpan(line, draft.when.start, draft.when.end), when: draft.when.value };
  const row = roleOf(draft, line);
  if (row) entry.row = row;
  if (isSentence(draft, line)) entry.isSentence = true;
  return entry;
}

function otherEntry({ told, when, start, end }: OtherDraft, { line }: Context): Making<Entry> {
  const span = tokensSpan(line, start, end);
  const entry: Making<Entry> = { span, body: otherBody(told, span, line) };
  if (when) entry.when = { span: tokensSpan(line, when.start, when.end), when: when.value };
  return entry;
}

function otherBody(told: OtherDraft['told'], span: Span, line: TokenLine): Body {
  switch (told.type) {
    case 'other':
      return told.item.body;
    case 'state':
      return {
        type: 'state',
        word: { span, word: told.item.value.word },
        words: told.item.value.word === 'rest' ? [] : told.item.value.words,
      };
    case 'hurt': {
      const { level } = told.item.value;
      const site = siteOf(told.item, line);
      const body: Making<Extract<Body, { type: 'state' }>> = {
        type: 'state',
        word: { span, word: 'pain' },
        words: site ? site.split(' ') : [],
      };
      if (level) body.level = { span, value: level.value, max: level.max, share: level.value / level.max };
      return body;
    }
  }
}

function sessionBody(draft: SessionDraft, context: Context): SessionBody {
  const { line } = context;
  const { pieces, total, sport } = draft;
  const whole = total.whole;
  const parts = pieces.filter(piece => piece !== whole && isPart(piece));
  const names = pieces.filter(piece => piece === whole || !holdsAmount(piece));
  const kind = kindOf(names, parts, sport);
  const isSplit =
    whole !== undefined &&
    parts.length > 0 &&
    parts[0]?.join !== ':' &&
    !(parts[0]?.label && (parts[0].join === ',' || parts[0].join === '.')) &&
    !isBeforeSets(whole, parts) &&
    !addsUp(whole, parts);
  // `Intervals: 1 km`: behind the colon stands what a hard session was made of.
  const isStep =
    isStepTarget(whole?.target) ||
    whole?.recovery !== undefined ||
    (whole?.join === ':' && kind?.value.row.intensity === 'hard');
  const isTargeted = whole !== undefined && parts.length === 0 && isStep;
  const steps = isTargeted
    ? [targetStep(whole, context)]
    : parts.flatMap(piece => stepsOf(named(piece, kind, pieces[0]), context));
  const totals = isTargeted
    ? []
    : whole
      ? totalsOf(whole, pieces, sport, context)
      : sharedPaces(pieces, parts, context);
  const wholeStep = isSplit && whole ? wholeStepOf(whole, steps, context) : undefined;
  const body: Making<SessionBody> = {
    type: 'session',
    totals: wholeStep
      ? totals.filter(({ quantity }) => quantity.type === 'pace' || (quantity.type === 'two-part' && quantity.isPace))
      : totals,
    attributes: [
      ...draft.attributes.map(attribute => placed(attribute, line)),
      ...draft.hurts.map(hurt => painOf(hurt, line)),
    ],
    steps: unlabelled(wholeStep ? [wholeStep] : steps, kind && tokensSpan(line, kind.start, kind.end)).map(spanning),
    mark: tokensSpan(line, draft.start, draft.end),
  };
  if (kind) body.kind = kindNode(kind, line);
  if (draft.forced)
    body.forced = { span: tokensSpan(line, draft.forced.start, draft.forced.end), intensity: draft.forced.value };
  const effort = effortOf(names, parts, kind, sport, line) ?? ofFacts(draft, kind, line) ?? ofEvent(draft, kind, line);
  if (effort) body.effort = effort;
  const shape = shapeOf(names, kind, sport, line);
  if (shape) body.shape = shape;
  if (total.stated) body.statedTotal = amountNode(total.stated.amount, line);
  body.mark = markOf(body) ?? body.mark;
  return body;
}

/** From the first to the last of kind and totals; of a session of steps alone, all steps. */
function markOf({ kind, effort, totals, steps }: SessionBody): Span | undefined {
  const named: Span[] = [
    ...(kind ? [kind.span] : []),
    ...(effort && !kind ? [effort.span] : []),
    ...totals.map(({ span, unitEnd }) => ({ ...span, end: unitEnd ?? span.end })),
  ];
  const spans = named.length > 0 ? named : steps.map(({ span }) => span);
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function placed({ value, start, end }: Phrase<'attribute'>, line: TokenLine): Attribute {
  return { ...value, span: tokensSpan(line, start, end) };
}

function painOf(hurt: Phrase<'hurt'>, line: TokenLine): Attribute {
  const { level } = hurt.value;
  const site = siteOf(hurt, line);
  const span = tokensSpan(line, hurt.start, hurt.end);
  return level
    ? {
        type: 'pain',
        span,
        site,
        words: [],
        level: { span, value: level.value, max: level.max, share: level.value / level.max },
      }
    : { type: 'pain', span, site, words: [] };
}

/** The words that say where it hurts, with the side that stands right beside the part: `left knee`, `wade re`. */
function siteOf({ value: { site }, start, end }: Phrase<'hurt'>, { tokens }: TokenLine): string {
  const words = site.split(' ');
  if (words.some(word => sideOf(word) !== undefined)) return site;
  const first = tokens.slice(start, end).findIndex(({ text }) => text === words[0]) + start;
  if (first < start) return site;
  const before = tokens[first - 1]?.text ?? '';
  if (sideOf(before) !== undefined) return `${before} ${site}`;
  const length = words.findIndex((word, at) => tokens[first + at]?.text !== word);
  const own = length < 0 ? words.length : length;
  const behind = tokens[first + own]?.text ?? '';
  // `hip right from the start`: English has the side before the part.
  if (sideOf(behind) === undefined || behind === 'right' || behind === 'left') return site;
  return [...words.slice(0, own), behind, ...words.slice(own)].join(' ');
}
