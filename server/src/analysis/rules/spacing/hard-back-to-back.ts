import { capitalised, countOf, type Message, say } from '../../../base/message';
import type { Day, Log, Session } from '../../../model/types';
import { weekdayPhrase } from '../../../values/date';
import type { Fix } from '../../finding';
import { makeEasyFix } from '../../kit/fixes/easing';
import { swapWithEasyDay } from '../../kit/fixes/moving';
import { planRestDay } from '../../kit/fixes/restDays';
import { wholeNumber } from '../../kit/options';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import { isDayOnPurpose, markOnPurpose } from '../../kit/sessionTags';
import { type Advice, defineRule, type RuleContext } from '../../rule';
import { hardCluster, hardClusterOptions } from './hardCluster';
import { longNextToHard, longNextToHardOptions } from './longNextToHard';
import { twoHardOnADay } from './twoHardOnADay';

/** Strength training from this effort on affects a hard run on the next day. */
const HEAVY_STRENGTH_RPE = 7;
/** The profile in which a long run may be next to a hard session. */
const LONG_BESIDE_QUALITY = 'norwegian-singles';

export const hardBackToBack = defineRule({
  id: 'hard-back-to-back',
  group: 'spacing',
  theme: 'spacing',
  title: 'Hard sessions back-to-back',
  detects:
    'Two hard days follow each other with fewer than `hard.min-gap-days` days between them. Races and long runs that count as hard are hard days; a session tagged `#b2b` on either day is on purpose. A day that is hard by its load alone, or strength with an effort of 7 and more, leaves it a hint. Of three or more in a row the last done day speaks, and the first planned one that goes on so. It speaks too of two hard runs on one day without `#double-threshold`; of more than `hard.max-per-7` hard days in seven, whatever the week; and, as a hint, of a long run within `long.gap-days` of a hard session that does not count as hard itself: hard work after it, or a long run of two hours after hard work.',
  why: 'The body takes in a hard session over the next day or two; an easy day between lets both sessions be good ones. With four hard days in a week there is little room for that, and a long run empties the stores that hard work needs.',
  severity: { done: 'warning', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'A review of elite distance runners finds that they follow hard days with easy ones. It is a habit of the best, not a law: some coaches put two hard days together on purpose and two easy ones behind them, and no trial shows fewer injuries from spacing. Eight runners who doubled their volume in four weeks ran worse and had more complaints: it may be the sum that counts.',
    sources: [
      'Casado A et al. 2022, Int J Sports Physiol Perform 17:820–833',
      'Lehmann M et al. 1991, Int J Sports Med 12:444–452',
      "Daniels J, Daniels' Running Formula",
    ],
  },
  options: {
    'hard.min-gap-days': wholeNumber(1, { min: 0, max: 3 }).describe(
      'Days that are not hard between two hard ones; 0 asks for none.',
    ),
    ...hardClusterOptions,
    ...longNextToHardOptions,
  },
  parts: [twoHardOnADay, hardCluster, longNextToHard],

  checkDay(day, context) {
    const pair = pairAt(day, context);
    if (!pair || !speaksForRow(pair, context)) return [];
    return [advice(pair, context)];
  },
});

type Context = RuleContext<{ 'hard.min-gap-days': number }>;

/** Two hard days that are too close to each other. */
interface Pair {
  readonly first: HardDay;
  readonly second: HardDay;
}

interface HardDay {
  readonly day: Day;
  readonly name: Message;
  /** The sessions that make it hard, races and long runs included. Empty when only the load of the day does. */
  readonly sessions: readonly Session[];
  /** It is hard by its load or by strength training only, so the finding is a hint. */
  readonly isWeak: boolean;
}

/** A hard day with the last one before it, when they are too close and not on purpose. */
function pairAt(day: Day, { log, options }: Context): Pair | undefined {
  const second = hardDay(day);
  if (!second || isDayOnPurpose(day)) return undefined;
  for (let back = 1; back <= options['hard.min-gap-days']; back++) {
    const before = log.day(day.date - back);
    // A day of which nothing is known may have been rest.
    if (before.class === 'unknown') return undefined;
    const first = hardDay(before) ?? heavyStrength(before);
    if (!first) continue;
    return isDayOnPurpose(before) || isAllowedByProfile({ first, second }, log) ? undefined : { first, second };
  }
  return undefined;
}

/** Whether this pair gets the finding of its row. In a row of three or more it is on the last done day, and on the first planned day that continues it. */
function speaksForRow({ first, second }: Pair, context: Context): boolean {
  if (second.day.isPlanned) return !first.day.isPlanned || !pairAt(first.day, context);
  for (let ahead = 1; ahead <= context.options['hard.min-gap-days']; ahead++) {
    const next = context.log.day(second.day.date + ahead);
    if (!next.isPlanned && pairAt(next, context)?.first.day.date === second.day.date) return false;
  }
  return true;
}

function hardDay(day: Day): HardDay | undefined {
  const { hardness } = day;
  if (!hardness) return undefined;
  const sessions = day.countedSessions.filter(session => session.hard.isHard || session === hardness.session);
  const [named] = [...sessions.filter(({ sport }) => sport !== 'strength'), ...sessions];
  if (!named) return { day, name: say`a big day`, sessions: [], isWeak: true };
  const isStrength = named.sport === 'strength';
  return {
    day,
    name: isStrength ? say`heavy ${sessionName(named)}` : sessionName(named),
    sessions,
    isWeak: isStrength,
  };
}

/** A day that is hard only because of heavy strength training. */
function heavyStrength(day: Day): HardDay | undefined {
  const isHeavy = ({ sport, rpe }: Session) => sport === 'strength' && (rpe ?? 0) >= HEAVY_STRENGTH_RPE;
  const session = day.countedSessions.find(isHeavy);
  return session && { day, name: say`heavy ${sessionName(session)}`, sessions: [session], isWeak: true };
}

function isAllowedByProfile({ first, second }: Pair, log: Log): boolean {
  const isLong = ({ day }: HardDay) => day.hardness?.from === 'long';
  return isLong(first) !== isLong(second) && log.profiles(second.day.date).includes(LONG_BESIDE_QUALITY);
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(pair: Pair, { log, options }: Context): Advice {
  const { first, second } = pair;
  const { day } = second;
  return {
    place: markedDate(day, second.sessions[0]),
    level: first.isWeak || second.isWeak ? 'minor' : 'main',
    ...messages(pair, log),
    related: dayLink(log, first.day),
    loosen: { option: 'hard.min-gap-days', value: day.date - first.day.date - 1 },
    fixes: () => (day.isPlanned ? plannedFixes(pair, log, options['hard.min-gap-days']) : doneFixes(pair, log)),
  };
}

function messages({ first, second }: Pair, log: Log) {
  const { date, isPlanned } = second.day;
  const apart = date - first.day.date;
  const [one, other] = [
    say`${capitalised(first.name)} on ${weekdayPhrase(first.day.date)}`,
    say`${second.name} on ${dateIn(log, date)}`,
  ];
  const fact =
    apart === 1
      ? say`${one}, ${other}: hard days in a row.`
      : say`${one}, ${other}: hard, with ${countOf(apart - 1, 'day')} between.`;
  if (isPlanned) return { message: withAdvice(fact, say`An easy day between would do.`) };
  const again =
    apart === 1
      ? say`Hard days in a row again: ${first.name} on ${weekdayPhrase(first.day.date)}, ${second.name} on ${dateIn(log, date)}.`
      : say`Close together again: ${first.name} on ${weekdayPhrase(first.day.date)}, ${second.name} on ${dateIn(log, date)}.`;
  const advice = date >= log.today - 1 ? say`Easy now, until the legs are back.` : undefined;
  return { message: withAdvice(fact, advice), again: withAdvice(again, advice) };
}

function doneFixes({ second }: Pair, log: Log): readonly Fix[] {
  return [...planRestDay(log, markedDate(second.day).document), ...onPurpose(second)];
}

/** Fixes that swap the second day with an easy one or make it easy. When the second is a race, they change the first. */
function plannedFixes({ first, second }: Pair, log: Log, gapDays: number): readonly Fix[] {
  const planned = [second, first].filter(({ day }) => day.isPlanned);
  const easier = planned.map(({ day, sessions }) => makeEasyFix(sessions, log, { isElsewhere: day !== second.day }));
  const [best] = easier.filter(fixes => fixes.length > 0);
  const inPlace = [...swapWithEasyDay(log, second.day, gapDays), ...(best ?? [])];
  return [...inPlace.map((fix, index) => ({ ...fix, isPreferred: index === 0 })), ...onPurpose(second)];
}

function onPurpose({ day, sessions }: HardDay): readonly Fix[] {
  const [session] = [...sessions, ...day.countedSessions];
  return session ? [markOnPurpose(session)] : [];
}
