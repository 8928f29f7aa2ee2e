import { median } from '../../../base/statistics';
import { rangeOf, type Span, type TextEdit } from '../../../base/text';
import { USUAL_PACE_DAYS } from '../../../model/log';
import { writtenDays } from '../../../model/queries/days';
import { usualRuns } from '../../../model/queries/usualRuns';
import type { Log, Session } from '../../../model/types';
import { printWithUnit } from '../../../syntax/print';
import { styleOf } from '../../../syntax/style';
import type { StepNode } from '../../../syntax/tree';
import type { DayNumber } from '../../../values/date';
import { METRES_PER_KM, metresPer, plainNumber } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { blockOf } from './dayBlocks';
import { insertEntryOnDay } from './insertEntryOnDay';
import { removeRows } from './removeEntry';
import { bodyExtent } from './replacePlanned';

/** A hard session that becomes easy keeps at most this share of its length. */
export const EASY_SHARE = 0.6;
/** A long run that becomes easy keeps at most this share of the time from which a run is long. The rest is a margin for its pace. */
const LONG_SHARE = 0.8;

/**
 * The text of a session as an easy run of at most 60 % of its length, or this runner's shortest usual run: `easy 6.6 km`. Gear and tags stay. A ride stays a ride, and
 * strength training stays what it is, but loses its effort.
 */
export function easierText(session: Session, log: Log): string {
  const { distanceM, durationS, gear, tags, date, sport, kind } = session;
  const mostS = LONG_SHARE * log.dayOptions(date)['long.min-minutes'] * SECONDS_PER_MINUTE;
  const pace = usualEasyPace(log, date);
  const mostM = pace === undefined ? Number.POSITIVE_INFINITY : (mostS / pace) * METRES_PER_KM;
  // No run becomes shorter than what this runner runs anyway.
  const leastM = Math.min(distanceM ?? 0, sport === 'run' ? (usualRuns(log).shortestM ?? 0) : 0);
  const amounts =
    distanceM !== undefined
      ? [roundedDown(Math.min(Math.max(distanceM * EASY_SHARE, leastM), mostM), session)]
      : durationS !== undefined
        ? [`${Math.floor(Math.min(durationS * EASY_SHARE, mostS) / SECONDS_PER_MINUTE)} min`]
        : [];
  return [
    sport === 'run' ? 'easy' : kind,
    ...amounts,
    ...gear.map(alias => `[${alias}]`),
    ...tags.map(tag => `#${tag}`),
  ].join(' ');
}

/** Replaces a planned session, with the rows below it, by its `easierText`. */
export function makeEasy(session: Session, log: Log): readonly TextEdit[] {
  const extent = bodyExtent(session.entry, session.place.line.text);
  return [replace(session, extent, easierText(session, log)), ...removeRows(session)];
}

/** The median pace of the easy runs in the weeks before a date. The model estimates the time of the next one by it. */
function usualEasyPace(log: Log, date: DayNumber): number | undefined {
  const runs = writtenDays(log, date - USUAL_PACE_DAYS, date - 1).flatMap(day => day.countedSessions);
  const paces = runs.flatMap(run => (run.kind === 'easy' && run.status === 'done' ? (run.paceSPerKm ?? []) : []));
  return paces.length === 0 ? undefined : median(paces);
}

/** Gives a session another kind: `run 5 km` becomes `recovery 5 km`. */
export function retype(session: Session, kind: string): TextEdit {
  const written = session.body.kind?.span;
  if (written) return replace(session, written, kind);
  const { start } = bodyExtent(session.entry, session.place.line.text);
  return replace(session, { start, end: start }, `${kind} `);
}

/** Adds a tag such as `#b2b` behind the kind and totals of a session. */
export function addTag({ place, body }: Session, tag: string): TextEdit {
  const { end } = body.mark;
  return { range: rangeOf(place.document.tree.lineOf(place.line), { start: end, end }), newText: ` #${tag}` };
}

/** The span of a session's distance, when it is one amount before the steps and the only length. */
function writtenDistance({ body, rows }: Session): Span | undefined {
  if (rows) return undefined;
  const [only, ...others] = body.totals;
  if (!only || others.length > 0 || body.steps.length > 0 || body.statedTotal) return undefined;
  return only.quantity.type === 'distance' || only.quantity.type === 'bare' ? only.span : undefined;
}

/** A limit for the distance of a session, as text, rounded down to a tenth of the log's unit: `15.4 km`. */
export function cappedText(session: Session, limitM: number): string {
  return roundedDown(limitM, session);
}

/** Shortens a session to a distance; `undefined` when its distance comes from more than one amount. */
export function capDistance(session: Session, limitM: number): TextEdit | undefined {
  const span = writtenDistance(session);
  return span && replace(session, span, cappedText(session, limitM));
}

/** Changes the number of repetitions of a step; `undefined` when it has no count or a range. */
export function setCount(session: Session, step: StepNode, count: number): TextEdit | undefined {
  const { countSpan, countMax } = step;
  if (!countSpan || countMax !== undefined) return undefined;
  const written = session.place.line.text.slice(countSpan.start, countSpan.end);
  return replace(session, countSpan, written.replace(/\d+/, String(count)));
}

/**
 * Runs some of a step's repetitions at another target: `6 x 1 km @ I r 2 min` becomes `4 x 1 km @ I r 2 min, 2 x 1 km @ T r 2 min`.
 * `undefined` for a step without a count or a target, or with a range of counts.
 * @param letter of the pace for those that are not kept: `T`
 */
export function splitCount(session: Session, step: StepNode, kept: number, letter: string): TextEdit | undefined {
  const { count, countSpan, countMax, target, span } = step;
  if (count === undefined || !countSpan || countMax !== undefined || !target) return undefined;
  const { text } = session.place.line;
  const counted = (number: number) => text.slice(countSpan.start, countSpan.end).replace(/\d+/, String(number));
  const before = text.slice(span.start, countSpan.start);
  const others = text.slice(countSpan.end, target.span.start) + targetOf(text, target.span, letter);
  const end = text.slice(target.span.end, span.end);
  const newText = `${before}${counted(kept)}${text.slice(countSpan.end, span.end)}, ${before}${counted(count - kept)}${others}${end}`;
  return replace(session, span, newText);
}

/** `@ T` instead of `@ I`, and `@T` instead of `@I`. */
function targetOf(text: string, { start, end }: Span, letter: string): string {
  return `${/^@?\s*/.exec(text.slice(start, end))?.[0] ?? ''}${letter}`;
}

/** Shortens a session to a duration, which replaces its totals; `undefined` when it has steps. */
export function shortenTo(session: Session, durationS: number): TextEdit | undefined {
  const { totals, steps, statedTotal } = session.body;
  if (session.rows) return undefined;
  const [first, last] = [totals[0], totals[totals.length - 1]];
  if (!first || !last || steps.length > 0 || statedTotal) return undefined;
  const minutes = `${Math.floor(durationS / SECONDS_PER_MINUTE)} min`;
  return replace(session, { start: first.span.start, end: last.span.end }, minutes);
}

/** Makes two runs of one, for the morning and the evening; `undefined` when its distance comes from more than one amount. */
export function splitInTwo(session: Session): readonly TextEdit[] | undefined {
  const { place, entry, distanceM, unit } = session;
  const span = writtenDistance(session);
  const block = blockOf(place.document, place.line);
  if (!span || !block || distanceM === undefined || entry.when) return undefined;
  const firstM = (Math.ceil((distanceM / metresPer(unit)) * 5 - FLOAT_SLACK) / 10) * metresPer(unit);
  const first = roundedDown(firstM, session);
  const second = roundedDown(distanceM - firstM, session);
  const start = entry.span.start;
  const status = entry.status ? `${place.line.text.slice(entry.status.span.start, entry.status.span.end)} ` : '';
  return [
    replace(session, { start, end: start }, 'am '),
    replace(session, span, first),
    insertEntryOnDay(place.document, block, `pm ${status}easy ${second}`),
  ];
}

/** Makes up for rounding, so that 15.4 km that became 15.399999 stay 15.4. */
const FLOAT_SLACK = 1e-6;

function roundedDown(distanceM: number, { unit, place }: Session): string {
  const tenths = Math.floor((distanceM / metresPer(unit)) * 10 + FLOAT_SLACK);
  return printWithUnit(plainNumber(tenths / 10, 1), unit, styleOf(place.document.tree));
}

function replace({ place }: Session, span: Span, newText: string): TextEdit {
  return { range: rangeOf(place.document.tree.lineOf(place.line), span), newText };
}
