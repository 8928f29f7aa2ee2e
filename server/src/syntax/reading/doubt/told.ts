import { say } from '../../../base/message';
import type { Span } from '../../../base/text';
import { cursorOver, scan, type TokenLine, tokensSpan } from '../../scan';
import type { Entry, LineFix, Problem } from '../../tree';
import { headed, readHead } from '../head';
import { buildEntries } from '../nodes/build';
import { COSTS, DOUBT_MARGINS, DOUBTFUL_REST, DOUBTFUL_WHOLE } from '../phrases/costs';
import { type Item, JOINTS } from '../phrases/items';
import { holdsAmount } from '../pieces/piece';
import { type Candidate, candidatesOf } from '../read';
import type { Context, Phrase, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import type { Draft, SessionDraft } from '../sessions/drafts';
import { choice } from './alternatives';
import { isImprobable } from './improbable';
import { type Difference, difference, meaningsOf } from './meaning';
import { painLevels } from './painLevels';
import { plainEntries, saidSessions } from './plain';
import { unplanned, unread } from './unread';

/**
 * What the runner is told about a line: what is not counted, what may mean something else, and pain without a level. Not counted are
 * numbers and words of training that the best reading reads over. In doubt is a line of which another reading is nearly as likely and
 * means something else (`DOUBT_MARGINS`), or whose best reading is improbable by itself.
 */
export function toldOf(candidates: readonly Candidate[], entries: readonly Entry[], context: Context): Problem[] {
  const best = candidates[0];
  if (!best) return [];
  return [
    ...amiss(best),
    ...choice(best, context),
    ...unread(best, context.line),
    ...unplanned(best, context),
    ...unsure(candidates, entries, context),
    ...painLevels(entries, context.line),
  ];
}

/** Values that nobody has: `rpe 14`, `sleep 25h`. */
function amiss({ items }: Candidate): Problem[] {
  return items.flatMap(item => (item.type === 'fact' || item.type === 'other' ? item.problems : []));
}

/* ---- what may mean something else ---------------------------------------------------------------------------------- */

/**
 * Asks about the likeliest reading that means something else and is close enough: how close depends on what it differs in. Where there is
 * none, asks about the best reading if that is doubtful by itself.
 */
function unsure(candidates: readonly Candidate[], entries: readonly Entry[], context: Context): Problem[] {
  for (const { kind, extra, drafts } of doubtsOf(candidates)) {
    if (extra > DOUBT_MARGINS[kind]) continue;
    const others = buildEntries(drafts(), context);
    if (isToldAlike(entries, others, context)) continue;
    return [unsureProblem(entries, others, context, kind === 'amount' ? { severity: 'information' } : {})];
  }
  const [best] = candidates;
  // What was not counted is told already.
  return best && isTellingSomething(best) && unread(best, context.line).length === 0 && isDoubtful(best, context.line)
    ? [unsureProblem(entries, undefined, context, isWithoutAmount(best) ? { isOfAmount: true } : {})]
    : [];
}

/** A session or a state; a count that was taken for no session is told, too. */
function isTellingSomething({ drafts: { drafts }, items }: Candidate): boolean {
  return drafts.length > 0 || items.some(({ type }) => type === 'aside');
}

/** `Easy with Tom.`, whose amount may stand in a row of its own. */
function isWithoutAmount({ drafts: { drafts } }: Candidate): boolean {
  const [only, ...more] = drafts.filter(draft => draft.type === 'session');
  return only !== undefined && more.length === 0 && !only.total.stated && !only.pieces.some(holdsAmount);
}

/** What a reading costs beside the price of each phrase and of words that are no training, so that long lines are not in doubt as such. */
function restOf({ cost, items }: Candidate, line: TokenLine): number {
  return items.reduce((rest, item) => rest - usualCost(item, line), cost);
}

function usualCost(item: Item, line: TokenLine): number {
  if (item.type === 'skip') return isUsual(item, line) ? item.cost : 0;
  if (item.type === 'sign' || JOINTS.has(item.type as PhraseType)) return 0;
  return COSTS.phrase + (isBare(item) ? COSTS.bare : 0);
}

/** A word that is no training, one of the body, or a time of day, which may tell of the weather. */
function isUsual(item: Extract<Item, { type: 'skip' }>, line: TokenLine): boolean {
  return item.cost <= COSTS.skipUnknown || item.cost === COSTS.skipTime || isOfBody(item, line);
}

/** `stretch 20 min calves hips` */
function isOfBody({ start, end }: Item, line: TokenLine): boolean {
  return sensesAt(line, start, end).some(({ type }) => type === 'bodyPart');
}

/** Numbers without a unit are usual where somebody writes no units. */
function isBare(item: Item): boolean {
  if (item.type === 'amount') return (item as Phrase<'amount'>).value.unit === 'bare';
  return item.type === 'reps' && (item as Phrase<'reps'>).value.amount?.unit === 'bare';
}

export interface Doubt {
  readonly kind: Difference;
  /** How much less likely it is than the best. */
  readonly extra: number;
  readonly drafts: () => readonly Draft[];
}

/** The readings that mean something else than the best, likeliest first: other rows of items, and another amount as the whole. */
export function doubtsOf([best, ...others]: readonly Candidate[]): readonly Doubt[] {
  if (!best) return [];
  const { drafts } = best.drafts;
  const meaning = others.length > 0 ? meaningsOf(drafts) : [];
  const doubts: Doubt[] = [];
  for (const other of others) {
    const kind = difference(meaning, meaningsOf(other.drafts.drafts));
    if (kind) doubts.push({ kind, extra: other.cost - best.cost, drafts: () => other.drafts.drafts });
  }
  for (const draft of drafts) doubts.push(...otherTotalOf(draft, drafts));
  return doubts.sort((a, b) => a.extra - b.extra);
}

/** Another amount as the whole of one session. Only that session is compared, so that a line of many costs no more for each. */
function otherTotalOf(draft: Draft, drafts: readonly Draft[]): readonly Doubt[] {
  if (draft.type !== 'session' || !draft.otherTotal) return [];
  const other = withTotal(draft);
  const kind = difference(meaningsOf([draft]), meaningsOf([other]));
  const others = () => drafts.map(each => (each === draft ? other : each));
  return kind ? [{ kind, extra: draft.otherTotal.extra, drafts: others }] : [];
}

function withTotal(draft: SessionDraft): SessionDraft {
  return { ...draft, total: draft.otherTotal?.total ?? draft.total };
}

/** Whether both are written plainly in the same way. */
function isToldAlike(one: readonly Entry[], other: readonly Entry[], { line, unit }: Context): boolean {
  const plain = plainEntries(one, line.text, unit);
  return plain !== undefined && plain === plainEntries(other, line.text, unit);
}

function unsureProblem(
  entries: readonly Entry[],
  others: readonly Entry[] | undefined,
  { line, unit }: Context,
  marks: Pick<Problem, 'severity' | 'isOfAmount'>,
): Problem {
  const span = tokensSpan(line, 0, line.tokens.length);
  const own = plainEntries(entries, line.text, unit);
  const other = others && plainEntries(others, line.text, unit);
  const said = own ?? saidSessions(entries, line.text, unit);
  const saidElse = other ?? (others && saidSessions(others, line.text, unit));
  const message =
    said === undefined
      ? say`This line may mean two things.`
      : saidElse === undefined || saidElse === said
        ? say`Read as: ${said}.`
        : say`Read as: ${said}. Or: ${saidElse}?`;
  const texts = [own, other].flatMap(text => text ?? []);
  let fixes: readonly LineFix[] | undefined;
  return {
    id: 'reading-unsure',
    span,
    message,
    // Each fix is read to check what it says, which takes as long as reading the line. So fixes wait until somebody looks at them.
    get fixes() {
      fixes ??= unsureFixes(span, texts, unit);
      return fixes;
    },
    ...marks,
  };
}

/** Writes either reading plainly, where that is read as it is written; else makes the line a note. */
function unsureFixes(span: Span, texts: readonly string[], unit: Context['unit']): readonly LineFix[] {
  const fixes = texts
    .filter(text => isCanonical(text, unit))
    .map((text): LineFix => ({ title: say`Write ${text}`, edits: [{ span, newText: text }], isSafe: false }));
  if (fixes.length > 0) return fixes;
  const start = { start: span.start, end: span.start };
  return [{ title: say`Make it a note`, edits: [{ span: start, newText: '> ' }], isSafe: false }];
}

/** Whether a text is read as it is written, and nothing in it could mean something else. */
function isCanonical(text: string, unit: Context['unit']): boolean {
  const line = scan(text, 0, text.length);
  const cursor = cursorOver(line, 0, line.tokens.length);
  const head = readHead(cursor);
  const context = { line, unit };
  const candidates = candidatesOf(context, cursor.at);
  const [best] = candidates;
  if (!best || isDoubtful(best, line) || unread(best, line).length > 0) return false;
  const entries = headed(buildEntries(best.drafts.drafts, context), head, line);
  return (
    plainEntries(entries, text, unit) === text &&
    doubtsOf(candidates).every(({ kind, extra }) => extra > DOUBT_MARGINS[kind])
  );
}

/** Whether its sessions hardly fit together, or it leaves much of the line unexplained. */
function isDoubtful(candidate: Candidate, line: TokenLine): boolean {
  return (
    candidate.drafts.cost > DOUBTFUL_WHOLE || restOf(candidate, line) > DOUBTFUL_REST || isImprobable(candidate, line)
  );
}
