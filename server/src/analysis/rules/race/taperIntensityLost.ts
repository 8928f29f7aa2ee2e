import { type Message, say } from '../../../base/message';
import type { GoalRace } from '../../../model/queries/goalRaces';
import { countedRuns } from '../../../model/queries/sums';
import type { DateSpan, Log, Session, Step } from '../../../model/types';
import type { Fix } from '../../finding';
import { addStrides } from '../../kit/edits/addStrides';
import { plannedText } from '../../kit/edits/replacePlanned';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { dateIn, withAdvice } from '../../kit/phrases';
import type { RulePart } from '../../rule';
import { atRace, isKnown, raceName, type TaperOptions, taperDays, taperedRaceOn } from './taperWeeks';

/** In a shorter taper faster running cannot be missed. */
const MIN_TAPER_DAYS = 10;
/** In this many days before the taper there must have been faster running. */
const BEFORE_DAYS = 28;

export const taperIntensityLost: RulePart<TaperOptions> = {
  part: 'Nothing faster',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'A',
    text: 'In a meta-analysis of 27 studies tapers that kept the intensity of training had a clear effect (0.33 standard deviations).',
    sources: ['Bosquet L et al. 2007, Med Sci Sports Exerc 39:1358–1365'],
  },
  checkDay(day, { log, options }) {
    const race = taperedRaceOn(day, log, options);
    if (!race) return [];
    const days = taperDays(race.length, options);
    const taper = { from: day.date - days, to: day.date - 1 };
    if (days < MIN_TAPER_DAYS || !isKnown(log, taper)) return [];
    const runs = runsIn(log, taper);
    const before = runsIn(log, { from: taper.from - BEFORE_DAYS, to: taper.from - 1 });
    if (runs.length === 0 || !runs.every(isSurelyEasy) || !before.some(isFaster)) return [];
    return [
      {
        ...atRace(race, taper.from, log),
        message: message(race, days, log),
        fixes: () => strides(taper, log),
      },
    ];
  },
};

function runsIn(log: Log, { from, to }: DateSpan): readonly Session[] {
  return log.writtenDates(from, to).flatMap(date => countedRuns(log, date));
}

/** Whether a run was certainly easy. One that says nothing of its effort may have been quick. */
function isSurelyEasy(run: Session): boolean {
  const saysNothing = run.kind === 'run' && run.rpe === undefined;
  return !isFaster(run) && !saysNothing;
}

function isFaster({ intensity, kind, steps }: Session): boolean {
  const isQuickKind = intensity === 'moderate' || intensity === 'hard' || intensity === 'race' || kind === 'strides';
  return isQuickKind || steps.some(isQuick);
}

/** Whether a step is fast: strides, repetitions, or any target but easy. */
function isQuick({ label, count, target, steps, ofWhich }: Step): boolean {
  const isEasy = target?.type === 'letter' && target.letter === 'E';
  const isPlain = label === undefined || SLOW_LABELS.has(label);
  const isOwn = count !== undefined || (target !== undefined && !isEasy) || !isPlain;
  return isOwn || steps.some(isQuick) || ofWhich.some(isQuick);
}

const SLOW_LABELS: ReadonlySet<string> = new Set(['wu', 'cd', 'easy', 'recovery', 'run', 'long']);

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message(race: GoalRace, days: number, log: Log): Message {
  const { date } = race.day;
  const fact = say`Nothing faster than easy in the ${days} days before the ${raceName(race, log)} of ${dateIn(log, date)}.`;
  return withAdvice(fact, date < log.today ? undefined : say`A few minutes at race pace often help.`);
}

/** Adds strides to the next planned easy run. */
function strides(taper: DateSpan, log: Log): readonly Fix[] {
  const planned = log
    .writtenDates(Math.max(taper.from, log.today), taper.to)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date));
  for (const run of planned) {
    const edit = run.kind === 'easy' || run.kind === 'recovery' ? addStrides(run) : undefined;
    if (!edit) continue;
    const title = say`Add strides to ${plannedText(run)} on ${dateIn(log, run.date)}`;
    return [fixOf(title, () => editsIn(run.place.document, [edit]), { isPreferred: true })];
  }
  return [];
}
