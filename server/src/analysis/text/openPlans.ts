import type { Day, Log, Session } from '../../model/types';
import { skipSpace } from '../../syntax/characters';
import type { Finding } from '../finding';
import { dateIn } from '../words';
import { placeIn, replaceFix, textFinding } from './textFinding';

/** Days gone by of which only plans are written: done or skipped? */
export function openPlans(log: Log, day: Day): Finding[] {
  if (day.date >= log.today || isSettled(day)) return [];
  return day.sessions.flatMap(session => openPlan(log, day, session));
}

/** Something was done or skipped, or a state such as rest or sick says why not. */
function isSettled({ sessions, entries }: Day): boolean {
  const isSaid = entries.some(({ entry }) => entry.body.type === 'state' && entry.status?.status !== 'plan');
  return isSaid || sessions.some(({ status }) => status !== 'plan');
}

function openPlan(log: Log, day: Day, { place, entry }: Session): Finding[] {
  const { status } = entry;
  if (!status) return [];
  const plan = placeIn(place.document, place.line, status.span);
  const { text } = place.line;
  let end = status.span.end;
  if (text.charAt(end) === ':') end++;
  const withGap = { start: status.span.start, end: skipSpace(text, end) };
  const message = `Planned for ${dateIn(log, day.date)}: done or skipped?`;
  return [
    textFinding('plan-open', plan, message, () => [
      replaceFix(plan, 'It is done', '', { isPreferred: true, span: withGap }),
      replaceFix(plan, 'It was skipped', 'skip'),
    ]),
  ];
}
