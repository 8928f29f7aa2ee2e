import type { Analysis } from '../../analysis/engine/analyse';
import type { ScratchLog } from '../../analysis/engine/scratchLog';
import type { Finding } from '../../analysis/finding';
import { findRule, type RuleId } from '../../analysis/rules';
import type { Checkpoint } from '../../base/checkpoint';
import type { TextEdit } from '../../base/text';
import type { Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { type DraftDay, isDemanding, isRest, swapped, type WeekDraft, withDay } from './draft';

/** How a draft is tried, and what to compare it with. */
export interface Trial {
  readonly scratchLog: ScratchLog;
  /**
   * What may be written before the draft's first day: nothing more, and what is left of this week, taken to be like the week in
   * the model. With each of them a draft must be free of trouble.
   */
  readonly scenes: readonly Scene[];
  /** What the week must be beside free of trouble: rested enough, light enough. */
  isMet(log: Log, draft: WeekDraft): boolean;
  /** The log without a draft. */
  readonly log: Log;
  readonly checkpoint: Checkpoint;
}

export interface Scene {
  /** The edits of a draft together with those that set the scene. */
  edits(draft: WeekDraft, log: Log): ReadonlyMap<string, readonly TextEdit[]>;
  /** What is said without a draft. */
  readonly before: ReturnType<typeof saidOf>;
}

/** A draft with what would be said of it. */
export interface Tried {
  readonly draft: WeekDraft;
  /** As the draft makes it. */
  readonly log: Log;
  readonly said: readonly Said[];
  /** 0: nobody would say a word. */
  readonly trouble: number;
}

/** A finding, as it was found: where its lines stand cannot be asked any more once the next draft is tried. */
export interface Said extends Pick<Finding, 'id' | 'severity'> {
  /** The day it marks, and the others involved. */
  readonly dates: readonly DayNumber[];
  /** Not said without the draft. */
  readonly isNew: boolean;
}

/** One change after the other, each the smallest that helps most; so many at most. */
const MOST_ROUNDS = 6;

/** The draft changed as little as it takes to have nothing said of it that another one would not. */
export async function leastTrouble(draft: WeekDraft, trial: Trial): Promise<Tried> {
  let best = tried(draft, trial);
  for (let round = 0; round < MOST_ROUNDS && best.trouble > 0; round++) {
    const better = await bestMove(best, trial);
    if (!better) break;
    best = better;
  }
  return best;
}

export function tried(draft: WeekDraft, trial: Trial): Tried {
  const all = trial.scenes.map(scene => triedIn(scene, draft, trial));
  const [first] = all;
  if (!first) throw new RangeError('a trial needs a scene');
  return {
    ...first,
    said: all.flatMap(({ said }) => said),
    trouble: all.reduce((sum, { trouble }) => sum + trouble, 0),
  };
}

function triedIn({ edits, before }: Scene, draft: WeekDraft, trial: Trial): Tried {
  const { log, analysis } = trial.scratchLog.after(copy => edits(draft, copy));
  const known = new Set(before.map(({ key }) => key));
  const said = saidOf(analysis).map(each => ({ ...each, isNew: !known.has(each.key) }));
  const usual = usualHints(before, trial.log);
  const weight = said.reduce((sum, each) => sum + (each.isNew ? weightOf(each, usual) : 0), 0);
  const trouble = weight + (trial.isMet(log, draft) ? 0 : WEIGHTS.information);
  return { draft, log, said, trouble };
}

/** What is said of a log, and by what it is known again when it is said of another one. */
export function saidOf({ findings }: Analysis): readonly (Omit<Said, 'isNew'> & { readonly key: string })[] {
  return findings
    .filter(({ isPositive }) => !isPositive)
    .map(({ id, severity, place, related }) => {
      const places = [place, ...related.map(each => each.place)];
      const dates = places.flatMap(({ document, line }) => document.dateOf(line) ?? []);
      const key = [id, severity, place.document.uri, place.line.text, place.span.start].join(' ');
      return { id, severity, dates, key };
    });
}

/**
 * From small changes to big ones: the first that leaves no trouble, else, where there was more than hints, the best of the smallest
 * kind that leaves no more than hints, else the one that leaves least.
 */
async function bestMove(now: Tried, trial: Trial): Promise<Tried | undefined> {
  let best: Tried | undefined;
  for (const alike of moves(now, trial)) {
    for (const draft of alike) {
      const pause = trial.checkpoint();
      if (pause) await pause;
      const next = tried(draft, trial);
      if (next.trouble < (best ?? now).trouble) best = next;
      if (next.trouble === 0) return best;
    }
    if (isLoud(now) && best && !isLoud(best)) return best;
  }
  return best;
}

/** More than hints. */
function isLoud({ trouble }: Pick<Tried, 'trouble'>): boolean {
  return trouble >= WEIGHTS.information;
}

/* ---- what is in the way -------------------------------------------------------------------------------------------- */

/** A warning is worse than any number of informations that a week can hold, and so on. */
const WEIGHTS: Readonly<Record<Finding['severity'], number>> = {
  error: 1_000_000,
  warning: 10_000,
  information: 100,
  hint: 1,
};

/** Hints of the way a runner trains anyway are no reason to train otherwise, nor are those about things a plan does not say. */
function weightOf({ id, severity }: Pick<Said, 'id' | 'severity'>, usual: ReadonlySet<string>): number {
  if (severity !== 'hint') return WEIGHTS[severity];
  const rule = findRule(id);
  const isAboutPlans =
    rule !== undefined && (rule.theme !== undefined || rule.group === 'race' || rule.group === 'health');
  const isUsual = usual.has(id) && !ABOUT_STEPS.has(id);
  return isAboutPlans && !isUsual ? WEIGHTS.hint : 0;
}

/** What is said of a step that is too big is nobody's way to train. */
const ABOUT_STEPS: ReadonlySet<string> = new Set<RuleId>([
  'session-spike',
  'weekly-jump',
  'comeback-too-fast',
  'no-recovery-week',
]);

const USUAL_WEEKS = 4;

function usualHints(before: Scene['before'], log: Log): ReadonlySet<string> {
  const from = log.today - USUAL_WEEKS * DAYS_PER_WEEK;
  const recent = before.filter(({ dates: [date = 0] }) => date >= from && date <= log.today);
  return new Set(recent.map(({ id }) => id));
}

/* ---- what can be changed ------------------------------------------------------------------------------------------- */

/** How much shorter runs may become, from a little to very much; so much for a hint. */
const LITTLE_SHORTER = [0.9, 0.8] as const;
const SHORTER = [...LITTLE_SHORTER, 0.7, 0.6, 0.5, 0.4, 0.3] as const;

/** Changes of a draft, kind by kind, the small ones first; those of single days only where the trouble is. Big ones are not made for a hint. */
function* moves(now: Tried, { log }: Trial): Generator<readonly WeekDraft[]> {
  const { draft, said } = now;
  const news = said.filter(({ isNew }) => isNew);
  const near = draft.filter(day => isConcerned(day.date, news, log));
  const days = (near.length > 0 ? near : draft).filter(day => !isRest(day));
  if (news.some(isAboutOrder)) yield pairs(days, draft).map(([a, b]) => swapped(draft, a, b));
  for (const share of isLoud(now) ? SHORTER : LITTLE_SHORTER) {
    const each = days.map(day => withDay(draft, day.date, { share: day.share * share }));
    yield [...each, draft.map(day => ({ ...day, share: day.share * share }))];
  }
  yield days.filter(isDemanding).map(day => withDay(draft, day.date, { as: 'easy' }));
  if (!isLoud(now)) return;
  yield days.map(day => withDay(draft, day.date, { as: 'rest' }));
  const easy = draft.map(day => (isDemanding(day) ? { ...day, as: 'easy' as const } : day));
  yield [easy];
  for (const share of SHORTER) yield [easy.map(day => ({ ...day, share: day.share * share }))];
  yield draft.slice(0, -LEAST_DAYS_LEFT).map((_, index) => restFirst(easy, index + 1));
}

/** Days in another order can help. */
function isAboutOrder({ id }: Said): boolean {
  const rule = findRule(id);
  return rule?.theme === 'spacing' || rule?.group === 'race' || rule?.group === 'health';
}

/** Nothing but rest is no plan. */
const LEAST_DAYS_LEFT = 2;

/** Nothing but rest on the first days. */
function restFirst(draft: WeekDraft, days: number): WeekDraft {
  return draft.map((day, index) => (index < days ? { ...day, as: 'rest' } : day));
}

/** A rest day stays where it is unless two other days would have to be further apart. */
const REST_MOVED_DAYS = 1.5;

/** Days of which one is in trouble, the nearest first. */
function pairs(days: readonly DraftDay[], draft: WeekDraft): readonly (readonly [DraftDay, DraftDay])[] {
  const all = days.flatMap(a => draft.filter(b => b.date !== a.date).map(b => [a, b] as const));
  const distance = ([a, b]: readonly [DraftDay, DraftDay]) =>
    Math.abs(a.date - b.date) + (isRest(b) ? REST_MOVED_DAYS : 0);
  return all.toSorted((one, other) => distance(one) - distance(other));
}

/** A finding is on the day, beside it, or names it. */
function isConcerned(date: DayNumber, said: readonly Said[], log: Log): boolean {
  const dates = said.flatMap(each => each.dates);
  return dates.some(each => Math.abs(each - date) <= 1 && each > log.today - DAYS_PER_WEEK);
}
