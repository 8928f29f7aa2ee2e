import { type DayNumber, isoDate, parseIsoDate } from '../../values/date';

/**
 * What a row of the weeks is about. Its id is made from that alone, so that it stays the same after edits and after a restart of the
 * server.
 */
export type Subject =
  | { readonly kind: 'log'; readonly logId: string }
  | { readonly kind: 'year'; readonly logId: string; readonly year: number }
  /** `date` is the first day. */
  | { readonly kind: 'week'; readonly logId: string; readonly date: DayNumber }
  | { readonly kind: 'day'; readonly logId: string; readonly date: DayNumber }
  /** `index` counts the sessions of the day from 0. */
  | { readonly kind: 'session'; readonly logId: string; readonly date: DayNumber; readonly index: number };

export function idOf(subject: Subject): string {
  return `${nameOf(subject)}@${subject.logId}`;
}

function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case 'log':
      return 'log';
    case 'year':
      return `year ${subject.year}`;
    case 'week':
    case 'day':
      return `${subject.kind} ${isoDate(subject.date)}`;
    case 'session':
      return `session ${isoDate(subject.date)} ${subject.index}`;
  }
}

/** `undefined` if it is no id. */
export function subjectOf(id: string): Subject | undefined {
  const [, name = '', logId] = /^([^@]*)@(.*)$/s.exec(id) ?? [];
  if (logId === undefined) return undefined;
  const [kind, first = '', second] = name.split(' ');
  if (kind === 'log') return { kind, logId };
  if (kind === 'year') return { kind, logId, year: Number(first) };
  const date = parseIsoDate(first);
  if (date === undefined) return undefined;
  if (kind === 'week' || kind === 'day') return { kind, logId, date };
  return kind === 'session' ? { kind, logId, date, index: Number(second) } : undefined;
}
