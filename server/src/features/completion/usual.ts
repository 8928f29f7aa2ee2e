import { halfOf } from '../../model/rowFacts';
import type { LineNode, SessionBody, WhenNode } from '../../syntax/tree';
import type { Habit } from './habits';
import type { Request } from './item';
import { writtenSession } from './written';

type Here = Pick<Request, 'context' | 'line' | 'history'> & { readonly when?: WhenNode['when'] };

/** What the runner usually does on the day of a line, without what the day has already; if a time of day is written, at that time. */
export function usualHere({ context, line, history, when }: Here): readonly Habit[] {
  const date = context.document.dateOf(line);
  const there = date === undefined ? undefined : context.log.written(date);
  const sessions = there?.sessions.filter(session => session.place.line !== line) ?? [];
  const open = history.usual.filter(({ text, kind }) =>
    kind === 'rest' ? sessions.length === 0 : !sessions.some(session => session.place.line.text.includes(text)),
  );
  const same = when === undefined ? [] : open.filter(habit => isSameTime(habit.when, when));
  return same.length > 0 ? same : open;
}

function isSameTime(one: WhenNode['when'] | undefined, other: WhenNode['when']): boolean {
  return one !== undefined && halfOf(one) === halfOf(other);
}

/** What is planned on the day of a line up to today, in another line, and not done yet: the texts of its sessions without `plan`. */
export function plannedHere({ context, line }: Pick<Here, 'context' | 'line'>): readonly string[] {
  const { log, document } = context;
  const date = document.dateOf(line);
  if (date === undefined || date > log.today) return [];
  const { sessions, entries } = log.written(date);
  const elsewhere = sessions.filter(({ place }) => place.line !== line);
  const isAnswered =
    elsewhere.some(({ read }) => read.status !== 'plan') ||
    entries.some(({ entry, place }) => place.line !== line && entry.body.type === 'state');
  return isAnswered
    ? []
    : elsewhere.flatMap(({ read, place }) => textOfPlan(read.body, place.line)).slice(0, MOST_PLANNED);
}

const MOST_PLANNED = 2;

/** Up to its last word, as it is written behind `plan`; none for a race, whose time is not known. */
function textOfPlan(body: SessionBody, { text }: Pick<LineNode, 'text'>): string[] {
  const { again } = writtenSession(body, { text });
  return again === '' ? [] : [again];
}
