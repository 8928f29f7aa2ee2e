import type { Analysis } from '../../analysis/engine/analyse';
import type { ScratchLog } from '../../analysis/engine/scratchLog';
import type { Finding } from '../../analysis/finding';
import { voiceOf } from '../../analysis/finding';
import type { Theme } from '../../analysis/rule';
import { findRule } from '../../analysis/rules';
import type { Checkpoint } from '../../base/checkpoint';
import { sum } from '../../base/statistics';
import type { EditsByDocument } from '../../base/text';
import type { Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { type DraftDay, isDemanding, isRest, lighter, swapped, type WeekDraft, withDay } from './draft';

/** How to try a draft, and what to compare it with. */
export interface Trial {
  readonly scratchLog: ScratchLog;
  /**
   * What may stand before the draft's first day: nothing more, or the rest of this week like the model week. A draft must be free of
   * trouble with each of them.
   */
  readonly scenes: readonly Scene[];
  /** Further conditions for the week: enough rest, light enough. */
  isMet(log: Log, draft: WeekDraft): boolean;
  /** The log without a draft. */
  readonly log: Log;
  readonly checkpoint: Checkpoint;
}

export interface Scene {
  /** The edits of a draft, with those of the situation. */
  edits(draft: WeekDraft, log: Log): EditsByDocument;
  /** The findings without a draft. */
  readonly before: ReturnType<typeof saidOf>;
}

/** A draft and the findings about it. */
export interface Tried {
  readonly draft: WeekDraft;
  /** The log with the draft. */
  readonly log: Log;
  readonly said: readonly Said[];
  /** 0 if there are no findings. */
  readonly trouble: number;
}

/** A finding with its dates. These are taken at once, because the lines are gone when the next draft is tried. */
export interface Said extends Pick<Finding, 'id' | 'part' | 'severity'> {
  /** The day that it marks, and the other days involved. */
  readonly dates: readonly DayNumber[];
  /** Whether it is new, compared with the log without the draft. */
  readonly isNew: boolean;
}

/** The most changes in a row; each is the smallest that helps most. */
const MOST_ROUNDS = 6;

/** The draft after as few changes as possible, so that only findings remain which other drafts would have, too. */
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
    trouble: sum(all.map(({ trouble }) => trouble)),
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

/** The findings about a log, with keys by which the same finding is recognised in another log. */
export function saidOf({ findings }: Analysis): readonly (Omit<Said, 'isNew'> & { readonly key: string })[] {
  return findings
    .filter(({ isPositive }) => !isPositive)
    .map(({ id, part, severity, place, related }) => {
      const places = [place, ...related.map(each => each.place)];
      const dates = places.flatMap(({ document, line }) => document.dateOf(line) ?? []);
      const key = [voiceOf({ id, part }), severity, place.document.uri, place.line.text, place.span.start].join(' ');
      return { id, ...(part !== undefined && { part }), severity, dates, key };
    });
}

/**
 * Tries changes from small to big. It returns the first that leaves no trouble. If there was more than hints, else the best of the
 * smallest kind that leaves only hints, else the one that leaves the least trouble.
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

/** Whether there is more than hints. */
function isLoud({ trouble }: Pick<Tried, 'trouble'>): boolean {
  return trouble >= WEIGHTS.information;
}

/* ---- what is in the way -------------------------------------------------------------------------------------------- */

/** A warning weighs more than all the informations that a week can have, and an information more than all hints. */
const WEIGHTS: Readonly<Record<Finding['severity'], number>> = {
  error: 1_000_000,
  warning: 10_000,
  information: 100,
  hint: 1,
};

/** Hints about how the runner trains anyway are ignored, and so are hints about things that a plan does not contain. */
function weightOf({ id, part, severity }: Pick<Said, 'id' | 'part' | 'severity'>, usual: ReadonlySet<string>): number {
  if (severity !== 'hint') return WEIGHTS[severity];
  const whole = findRule(id);
  const rule = whole?.parts.find(each => each.part === part) ?? whole;
  const isAboutPlans = rule !== undefined && (planned.has(rule.theme) || rule.group === 'health');
  const isUsual = usual.has(voiceOf({ id, part })) && !rule?.isAboutProgression;
  return isAboutPlans && !isUsual ? WEIGHTS.hint : 0;
}

/** What a plan can be wrong about. */
const planned: ReadonlySet<Theme> = new Set(['rest', 'spacing', 'volume', 'races', 'life']);

const USUAL_WEEKS = 4;

function usualHints(before: Scene['before'], log: Log): ReadonlySet<string> {
  const from = log.today - USUAL_WEEKS * DAYS_PER_WEEK;
  const recent = before.filter(({ dates: [date = 0] }) => date >= from && date <= log.today);
  return new Set(recent.map(voiceOf));
}

/* ---- what can be changed ------------------------------------------------------------------------------------------- */

/** The shares to which runs may be shortened; only the first ones if there are only hints. */
const LITTLE_SHORTER = [0.9, 0.8] as const;
const SHORTER = [...LITTLE_SHORTER, 0.7, 0.6, 0.5, 0.4, 0.3] as const;

/** Changes of a draft by kind, small ones first. Single days are changed only where there is trouble. Hints lead to no big changes. */
function* moves(now: Tried, { log }: Trial): Generator<readonly WeekDraft[]> {
  const { draft, said } = now;
  const news = said.filter(({ isNew }) => isNew);
  const near = draft.filter(day => isConcerned(day.date, news, log));
  const days = (near.length > 0 ? near : draft).filter(day => !isRest(day));
  if (news.some(isAboutOrder)) yield pairs(days, draft).map(([a, b]) => swapped(draft, a, b));
  for (const share of isLoud(now) ? SHORTER : LITTLE_SHORTER) {
    const each = days.map(day => withDay(draft, day.date, { share: day.share * share }));
    yield [...each, lighter(draft, share)];
  }
  if (!isLoud(now)) return;
  yield days.filter(isDemanding).map(day => withDay(draft, day.date, { as: 'easy' }));
  yield days.map(day => withDay(draft, day.date, { as: 'rest' }));
  const easy = draft.map(day => (isDemanding(day) ? { ...day, as: 'easy' as const } : day));
  yield [easy];
  for (const share of SHORTER) yield [lighter(easy, share)];
  yield draft.slice(0, -LEAST_DAYS_LEFT).map((_, index) => restFirst(easy, index + 1));
}

/** Rules for which another order of days can help. */
function isAboutOrder({ id }: Said): boolean {
  const rule = findRule(id);
  return rule?.theme === 'spacing' || rule?.theme === 'races' || rule?.group === 'health';
}

/** At least this many days of a draft are not made rest days, because nothing but rest is no plan. */
const LEAST_DAYS_LEFT = 2;

/** The draft with rest on its first days. */
function restFirst(draft: WeekDraft, days: number): WeekDraft {
  return draft.map((day, index) => (index < days ? { ...day, as: 'rest' } : day));
}

/** A swap with a rest day counts as this many days farther apart, so that rest days move last. */
const REST_MOVED_DAYS = 1.5;

/** Pairs of days of which one has trouble, the nearest first. */
function pairs(days: readonly DraftDay[], draft: WeekDraft): readonly (readonly [DraftDay, DraftDay])[] {
  const all = days.flatMap(a => draft.filter(b => b.date !== a.date).map(b => [a, b] as const));
  const distance = ([a, b]: readonly [DraftDay, DraftDay]) =>
    Math.abs(a.date - b.date) + (isRest(b) ? REST_MOVED_DAYS : 0);
  return all.toSorted((one, other) => distance(one) - distance(other));
}

/** Whether a finding is on the day, next to it, or names it. */
function isConcerned(date: DayNumber, said: readonly Said[], log: Log): boolean {
  const dates = said.flatMap(each => each.dates);
  return dates.some(each => Math.abs(each - date) <= 1 && each > log.today - DAYS_PER_WEEK);
}
