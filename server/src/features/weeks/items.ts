import { type Message, say } from '../../base/message';
import type { WeeksIcon, WeeksItem } from '../../contracts/messages';
import { canBecomeRest } from '../../model/queries/rest';
import type { Day, DayClass, Log, Session, Week } from '../../model/types';
import { DAYS_PER_WEEK, dayLabel } from '../../values/date';
import { idOf } from './ids';
import { listingOf, yearOf } from './listing';
import {
  dayWords,
  sessionFigures,
  sessionLabel,
  spokenDay,
  spokenSession,
  weekDates,
  weekFigures,
  weekInWords,
  yearFigures,
} from './rowText';

/** A row before it is translated. */
export interface WeeksRow extends Omit<WeeksItem, 'label' | 'description' | 'spoken'> {
  readonly label: Message;
  readonly description: Message;
  readonly spoken: Message;
}

/** The row in the client's language. */
export function itemOf(row: WeeksRow, inWords: (message: Message) => string): WeeksItem {
  const { label, description, spoken } = row;
  return { ...row, label: inWords(label), description: inWords(description), spoken: inWords(spoken) };
}

export function logItem(log: Log, name: string): WeeksRow {
  const week = log.week(log.today);
  const figures = weekFigures(log, week);
  return {
    id: idOf({ kind: 'log', logId: log.id }),
    kind: 'log',
    icon: 'log',
    label: name,
    description: figures === '' ? '' : say`this week ${figures}`,
    spoken: say`${name}, this week: ${weekInWords(log, week)}`,
    children: 'closed',
    canRest: false,
  };
}

export function yearItem(log: Log, year: number): WeeksRow {
  const { open } = listingOf(log);
  const figures = yearFigures(log, year);
  return {
    id: idOf({ kind: 'year', logId: log.id, year }),
    kind: 'year',
    icon: 'year',
    label: String(year),
    description: figures,
    spoken: say`${String(year)}: ${figures}`,
    children: open !== undefined && yearOf(open) === year ? 'open' : 'closed',
    canRest: false,
  };
}

export function weekItem(log: Log, week: Week): WeeksRow {
  const { start } = week;
  const isNow = start <= log.today && log.today < start + DAYS_PER_WEEK;
  return {
    id: idOf({ kind: 'week', logId: log.id, date: start }),
    kind: 'week',
    icon: 'week',
    // The side bar is narrow, and the days below tell the dates.
    label: isNow ? say`This week` : weekDates(log, start),
    description: weekFigures(log, week),
    spoken: isNow
      ? say`This week, from ${dayLabel(start, log.today)}: ${weekInWords(log, week)}`
      : say`Week of ${dayLabel(start, log.today)}: ${weekInWords(log, week)}`,
    children: listingOf(log).open === start ? 'open' : 'closed',
    canRest: week.days.some(canBecomeRest),
  };
}

export function dayItem(log: Log, day: Day): WeeksRow {
  const label = dayLabel(day.date, log.today);
  return {
    id: idOf({ kind: 'day', logId: log.id, date: day.date }),
    kind: 'day',
    icon: dayIcon(log, day),
    label: day.date === log.today ? say`${label}, today` : label,
    description: dayWords(log, day),
    spoken: spokenDay(log, day),
    children: day.sessions.length > 0 ? 'closed' : 'none',
    canRest: canBecomeRest(day),
  };
}

export function sessionItem(log: Log, session: Session, index: number): WeeksRow {
  return {
    id: idOf({ kind: 'session', logId: log.id, date: session.date, index }),
    kind: 'session',
    icon: session.sport === 'recovery' ? 'rest' : session.intensity,
    label: sessionLabel(session, log),
    description: sessionFigures(session, log),
    spoken: spokenSession(session, log),
    children: 'none',
    canRest: false,
  };
}

/** A day that may still get entries is open, not unknown. */
function dayIcon({ today }: Log, day: Day): WeeksIcon {
  return day.class === 'unknown' && day.date >= today ? 'open' : classIcons[day.class];
}

const classIcons: Readonly<Record<DayClass, WeeksIcon>> = {
  race: 'race',
  hard: 'hard',
  long: 'long',
  easy: 'easy',
  strength: 'strength',
  'active-recovery': 'rest',
  rest: 'rest',
  'rest-implied': 'rest',
  sick: 'health',
  injured: 'health',
  unknown: 'unknown',
};
