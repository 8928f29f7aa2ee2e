import { capitalised, type Message, say } from '../../../base/message';
import { daysFrom } from '../../../model/queries/days';
import type { Day, Log, Session } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import type { Fix } from '../../finding';
import { makeEasyFix } from '../../kit/fixes/easing';
import { planRestDay } from '../../kit/fixes/restDays';
import { wholeNumber } from '../../kit/options';
import { dateIn, ordinal, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import type { Advice, OptionValues, RulePart } from '../../rule';

export const hardClusterOptions = {
  'hard.max-per-7': wholeNumber(3, { min: 2, max: 5 }).describe('Hard days that any seven days in a row may hold.'),
};

export const hardCluster: RulePart<OptionValues<typeof hardClusterOptions>> = {
  part: 'Many hard days in seven',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'Most published plans hold two or three hard sessions a week, and elite endurance athletes do about a fifth of their sessions hard. The exact number is a convention.',
    sources: ['Seiler S 2010, Int J Sports Physiol Perform 5:276–291', "Daniels J, Daniels' Running Formula"],
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK - 1 },
  checkDay(day, { log, options }) {
    if (!day.hardness) return [];
    const hard = daysFrom(log, day.date - DAYS_PER_WEEK + 1, day.date).filter(each => each.hardness);
    const limit = options['hard.max-per-7'];
    return hard.length > limit ? [advice(day, hard, limit, log)] : [];
  },
};

function advice(day: Day, hard: readonly Day[], limit: number, log: Log): Advice {
  return {
    place: markedDate(day, day.hardness?.session),
    answers: { from: day.date - DAYS_PER_WEEK + 1, to: day.date },
    level: hard.filter(isSurelyHard).length > limit ? 'main' : 'minor',
    message: message(day, hard, log),
    related: hard.filter(each => each !== day).flatMap(each => dayLink(log, each)),
    loosen: { option: 'hard.max-per-7', value: hard.length },
    fixes: () => (day.isPlanned ? easierDay(day, hard, log) : planRestDay(log, markedDate(day).document)),
  };
}

/** Whether a day is hard for another reason than its load or strength training, with which the finding is a hint at most. */
function isSurelyHard({ hardness }: Day): boolean {
  return hardness !== undefined && hardness.from !== 'big-day' && hardness.session?.sport !== 'strength';
}

function message(day: Day, hard: readonly Day[], log: Log): Message {
  if (day.isPlanned) {
    const what = say`${capitalised(nameOf(day))} on ${dateIn(log, day.date)}`;
    return withAdvice(
      say`${what}, planned as the ${ordinal(hard.length)} hard day in seven.`,
      say`One of them could be easy.`,
    );
  }
  const fact = say`${hard.length} hard days in the seven up to ${dateIn(log, day.date)}.`;
  return withAdvice(fact, day.date >= log.today - 1 ? say`The next days could be easy ones.` : undefined);
}

function nameOf({ hardness }: Day): Message {
  return hardness?.session ? sessionName(hardness.session) : say`a big day`;
}

/** Makes a planned day easy: the last one that is neither a long run nor a race, else the last that can be changed. */
function easierDay({ date }: Day, hard: readonly Day[], log: Log): readonly Fix[] {
  const planned = hard.filter(day => day.isPlanned).toSorted((a, b) => rank(a) - rank(b) || b.date - a.date);
  const easier = planned.map(day =>
    makeEasyFix(hardSessions(day), log, { isPreferred: true, isElsewhere: day.date !== date }),
  );
  return easier.find(fixes => fixes.length > 0) ?? [];
}

function rank({ hardness }: Day): number {
  return hardness?.from === 'hard' ? 0 : 1;
}

function hardSessions({ countedSessions, hardness }: Day): readonly Session[] {
  return countedSessions.filter(session => session.hard.isHard || session === hardness?.session);
}
