import type { Content, SessionDraft } from '../../model/content';
import type { Log } from '../../model/types';
import { skipSpace } from '../../syntax/characters';
import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import { dateIn } from '../words';
import { placeIn, replaceFix, textFinding } from './textFinding';

/** Days gone by of which only plans are written: done or skipped? */
export function openPlans(log: Log, date: DayNumber, written: Content): Finding[] {
  if (date >= log.today || isSettled(written)) return [];
  return written.sessions.flatMap(session => openPlan(log, date, session));
}

/** Something was done or skipped, or a state such as rest or sick says why not. */
function isSettled({ sessions, entries }: Content): boolean {
  const isSaid = entries.some(({ entry }) => entry.body.type === 'state' && entry.status?.status !== 'plan');
  return isSaid || sessions.some(({ read }) => read.status !== 'plan');
}

function openPlan(log: Log, date: DayNumber, { place, read: { entry } }: SessionDraft): Finding[] {
  const { status } = entry;
  if (!status) return [];
  const plan = placeIn(place.document, place.line, status.span);
  const { text } = place.line;
  let end = status.span.end;
  if (text.charAt(end) === ':') end++;
  const withGap = { start: status.span.start, end: skipSpace(text, end) };
  const message = `Planned for ${dateIn(log, date)}: done or skipped?`;
  return [
    textFinding('plan-open', plan, message, () => [
      replaceFix(plan, 'It is done', '', { isPreferred: true, span: withGap }),
      replaceFix(plan, 'It was skipped', 'skip'),
    ]),
  ];
}
