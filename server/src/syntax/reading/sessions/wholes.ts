import { COSTS } from '../phrases/costs';
import type { Item } from '../phrases/items';
import { holdsAmount, isRaced, isUnnamed, type Piece } from '../pieces/piece';
import { close } from './close';
import { dayTotal, isOfLine, withoutDayTotal } from './dayTotals';
import type { Draft, Drafts, Open, SessionDraft } from './drafts';
import { settleSessions } from './settle';
import { type Stated, statedOf } from './stated';

/*
 * Makes the sessions that were gathered final, and prices each as a whole. It settles the units of bare numbers, chooses the total, and
 * takes away what counts for none of them: the sum of the day, exercises, a rest day beside a run.
 * Dear is what only the whole shows to be unlikely: minutes for a session, hours in the gym, a name without an amount, parts above their total.
 */

/** The drafts of a line, of what was gathered for them. */
export function finish(
  gathered: readonly (Draft | Open)[],
  dropped: readonly Place[],
  cost: number,
  items: readonly Item[],
): Drafts {
  const sessions = gathered.filter(isOpen);
  const line: Line = { items, sessions, drafts: [], dropped: [...dropped, ...withoutDayTotal(sessions)], cost };
  settleSessions(sessions);
  for (const each of gathered) {
    if (isOpen(each)) finishSession(line, each);
    else line.drafts.push(each);
  }
  const day = dayTotal(line.drafts);
  if (day) drop(line, day);
  if (line.drafts.some(yieldsTo)) for (const each of line.drafts.filter(isTimeAlone)) drop(line, each);
  if (line.drafts.some(each => yieldsTo(each) === 'reason'))
    for (const each of line.drafts.filter(isRaceByName)) drop(line, each);
  const drafts = withoutGiven(line.drafts);
  return { drafts, dropped: line.dropped, lineTotal: line.lineTotal, cost: line.cost + togetherCost(drafts) };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is finished of a line. */
interface Line {
  readonly items: readonly Item[];
  readonly sessions: readonly Open[];
  readonly drafts: Draft[];
  readonly dropped: Place[];
  cost: number;
  lineTotal?: Stated | undefined;
}

function isOpen(each: Draft | Open): each is Open {
  return !('type' in each);
}

function drop({ drafts, dropped }: Line, draft: Draft): void {
  drafts.splice(drafts.indexOf(draft), 1);
  dropped.push({ start: draft.start, end: draft.end });
}

function finishSession(line: Line, session: Open): void {
  const { sessions, dropped, drafts, items } = line;
  const last = statedOf(session);
  // `PM 16 x 400, 27 km for the day`: of runs in other rows, too.
  const isLater = session.when?.value === 'pm';
  const isOfRows = last?.isOfDay && sessions.length === 1 && isLater && session.pieces.some(holdsAmount);
  if (last && isOfRows) dropped.push({ start: last.start, end: last.end });
  const stated = isOfRows ? undefined : last;
  if (stated && session === sessions.at(-1) && isOfLine(stated, session, sessions)) line.lineTotal = stated;
  const isLineTotal = stated === line.lineTotal;
  const ofDay = stated && isLineTotal && stated.isOfDay ? stated : undefined;
  const own = isLineTotal ? undefined : stated;
  const made = close(session, { stated: own, ofDay, items, sessions: sessions.length });
  line.cost += made.cost;
  dropped.push(...(made.exercises ?? []));
  if (!made.draft) return;
  drafts.push(made.draft);
  if (made.draft.pieces === session.pieces) return;
  const kept = new Set(made.draft.pieces);
  dropped.push(...session.pieces.filter(piece => !kept.has(piece)));
}

/** Without days off that give way to what was done, or to why nothing was. */
function withoutGiven(drafts: readonly Draft[]): readonly Draft[] {
  const [isOff, isAnyDone] = [drafts.some(isIllOrHurt), drafts.some(isDone)];
  return drafts.filter(each => {
    const given = yieldsTo(each);
    return !(given && (isAnyDone || (isOff && given === 'reason')));
  });
}

function isDone(each: Draft): each is SessionDraft {
  return each.type === 'session' && !each.isSkipped;
}

/** What is unlikely of all that a line tells. */
function togetherCost(drafts: readonly Draft[]): number {
  const hasRun = drafts.some(each => isDone(each) && (each.sport === 'run' || each.sport === 'cross'));
  const ofRest = drafts.some(each => isOfState(each, 'rest')) && hasRun ? COSTS.restAndRun : 0;
  // `Dienstreise Köln, zurück 21:40`: on the way, a time alone is of something else.
  const isAway = drafts.some(each => isOfState(each, 'travel')) && drafts.some(isDone);
  return isAway && drafts.every(each => each.type !== 'session' || isOfTheWay(each))
    ? ofRest + COSTS.awayAndTime
    : ofRest;
}

function isOfState(draft: Draft, word: string): boolean {
  return draft.type === 'other' && draft.told.type === 'state' && draft.told.item.value.word === word;
}

/** `forced rest, sore throat`: who says why there was no run means no day of rest. */
function isIllOrHurt(draft: Draft): boolean {
  if (draft.type !== 'other') return false;
  return draft.told.type === 'hurt' || (draft.told.type === 'state' && OFF.has(draft.told.item.value.word));
}

const OFF: ReadonlySet<string> = new Set(['sick', 'injury']);

/** A time of day, or hours: who travels may run for some minutes on the way. */
function isOfTheWay(draft: SessionDraft): boolean {
  const isTime = ({ duration }: Piece) => !duration || duration.unit === 'clock' || duration.low >= LEAST_ON_THE_WAY_S;
  return isTimeAlone(draft) && draft.pieces.every(isTime);
}

const LEAST_ON_THE_WAY_S = 2 * 3600;

/** `Parkrun as volunteer, no run`: a race of which nothing but its name is told. `Jogged with the dog, no workout` was run. */
function isRaceByName(draft: Draft): boolean {
  return isDone(draft) && !draft.total.stated && draft.pieces.every(piece => isRaced(piece) && !holdsAmount(piece));
}

/** `no running, moved furniture for 4 hours`: a time that nothing else says was run. */
function isTimeAlone(draft: Draft): boolean {
  return draft.type === 'session' && draft.pieces.every(piece => isUnnamed(piece) && !piece.distance && !piece.pace);
}

/** `30 min walk, no running`: no rest day where something else was done. */
function yieldsTo(draft: Draft): 'run' | 'reason' | undefined {
  return draft.type === 'other' && draft.told.type === 'state' ? draft.told.item.value.yieldsTo : undefined;
}
