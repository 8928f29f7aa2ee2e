import { parseLine } from '../../syntax/parse';
import { METRES_PER_KM, METRES_PER_MILE, plainNumber } from '../../values/distance';
import { clockForm, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../values/duration';
import { isPossiblePace, paceOf } from '../../values/pace';
import { decimalOf } from '../decimal';
import { type Column, timeOfDay } from './columns';
import { linesOfCell, onOneLine } from './delimited';
import type { Row } from './diaryLine';
import { type Part, partsOf, readEntry } from './entry';
import { proseOf } from './prose';

/**
 * What a row of a table says of its day: a session with what its columns tell, the metrics, and the rest as notes. A cell that a log
 * would not understand is kept with the heading of its column.
 * @param when the time of day that stands with the date
 * @param shoeOf the short name of a shoe, which declares it
 */
export function partsOfRow(
  columns: readonly Column[],
  row: Row,
  when: string | undefined,
  shoeOf: (name: string) => string,
): Part[] {
  const cells = columns.flatMap((column, index) => {
    const cell = (row[index] ?? '').trim();
    const value = column.holds === 'note' || column.holds === 'other' ? cell : onOneLine(cell);
    return MISSING.test(value) || column.holds === 'date' || column.holds === 'weekday' ? [] : [{ column, value }];
  });
  const cellOf = (holds: Column['holds']) => cells.find(({ column }) => column.holds === holds);
  const unread: Cell[] = [];
  const amounts = amountsOf(cells, unread, shoeOf);
  const clock = cellOf('when');
  const time = clock
    ? (timeOfDay(clock.value) ?? (HALF_DAY.test(clock.value) ? clock.value.toLowerCase() : undefined))
    : when;
  if (clock && time === undefined) unread.push(clock);
  const kind = cellOf('kind');
  const metrics: Part[] = [];
  for (const cell of cells.filter(({ column }) => column.holds === 'metric')) {
    const read = metricPart(cell);
    if (read) metrics.push(read);
    else unread.push(cell);
  }
  const session = sessionParts(kind?.value, amounts, time);
  const notes = cells
    .filter(({ column }) => column.holds === 'note')
    .flatMap(({ value }) =>
      session.length === 0 ? linesOfCell(value).flatMap(line => partsOf(line)) : noteParts(value),
    );
  const others = [...cells.filter(({ column }) => column.holds === 'other'), ...unread].map(({ column, value }) =>
    column.heading === '' ? value : `${column.heading}: ${value}`,
  );
  // A table without a heading is a line of a diary that was cut at its blanks.
  const isPlain = columns.every(({ heading }) => heading === '');
  const rest = isPlain ? partsOf(others.join(' ').replace(/\s+/g, ' ')) : noteParts(others.join(' · '));
  return [...session, ...notes, ...rest, ...metrics];
}

interface Cell {
  readonly column: Column;
  readonly value: string;
}

/** What people and programs write where there is nothing. */
const MISSING = /^(?:|-+|–|—|n\/?a|nan|null|none)$/i;
const HALF_DAY = /^(?:am|pm|noon)$/i;

function noteParts(text: string): Part[] {
  return linesOfCell(text).map(line => ({ type: 'note', text: line }));
}

/** The kind, and the amounts behind it; a kind with steps of its own has them behind a colon, as totals stand before one. */
function sessionParts(kind: string | undefined, amounts: readonly string[], when: string | undefined): Part[] {
  const prefix = when === undefined ? '' : `${when} `;
  const written = kind?.replace(/\s+/g, ' ') ?? '';
  if (written === '' && amounts.length === 0) return when === undefined ? [] : [{ type: 'note', text: when }];
  const totals = amounts.join(' ');
  const line = parseLine(`  ${written}`, '');
  const [only, another] = line.kind === 'entry' ? line.entries : [];
  const hasSteps = only?.body.type === 'session' && !another && only.body.steps.length > 0;
  const kindEnd =
    hasSteps && only.body.type === 'session' && only.body.kind?.span.start === 2 ? only.body.kind.span.end - 2 : 0;
  const steps = written.slice(kindEnd).replace(/^[\s:,-]+/, '');
  const candidates = hasSteps
    ? [
        [[written.slice(0, kindEnd), totals].filter(Boolean).join(' '), steps].filter(Boolean).join(': '),
        `${written}, ${totals}`,
        `${totals} > ${written}`,
      ]
    : [`${written} ${totals}`, `${totals} > ${written}`];
  const isSport = written !== '' && written.split(' ').length <= MOST_SPORT_WORDS;
  const [first = '', ...others] = candidates.map(candidate => `${prefix}${candidate.trim()}`);
  const read =
    readEntry(first) ??
    (isSport
      ? unknownSport(first)
      : totals === ''
        ? undefined
        : others.map(other => readEntry(other)).find(each => each));
  return read ? [read] : noteParts([prefix.trim(), written, totals].filter(Boolean).join(' '));
}

/** Words that name a sport which no log knows: one that is no run must not become one. */
const MOST_SPORT_WORDS = 2;

function unknownSport(text: string): Part | undefined {
  const line = parseLine(`  ${text}`, '');
  if (line.kind !== 'entry') return undefined;
  const [only, another] = line.entries;
  const isSession = only?.body.type === 'session' && !another && proseOf(only).length === 0;
  return isSession ? { type: 'entry', text, entries: line.entries } : undefined;
}

function metricPart({ column, value }: Cell): Part | undefined {
  if (column.holds !== 'metric') return undefined;
  const unit = column.unit && /^[\d.,]+$/.test(value) ? ` ${column.unit}` : '';
  const hours = column.word === 'sleep' && /^\d+(?:[.,]\d+)?$/.test(value) ? ' h' : unit;
  return readEntry(`${column.word} ${value}${hours}`) ?? readEntry(`${column.word} ${value}`);
}

/* ---- amounts ----------------------------------------------------------------------------------------------------- */

/** Distance, duration and everything else that stands behind a kind; what cannot be one goes to `unread`. */
function amountsOf(cells: readonly Cell[], unread: Cell[], shoeOf: (name: string) => string): string[] {
  const take = (holds: Column['holds'], read: (cell: Cell) => string | undefined): string | undefined => {
    const cell = cells.find(({ column }) => column.holds === holds);
    const text = cell && read(cell);
    if (cell && text === undefined) unread.push(cell);
    return text === '' ? undefined : text;
  };
  const distance = take('distance', distanceText);
  const distanceM = distance === undefined ? undefined : metresOf(distance);
  const duration = take('duration', cell => durationText(cell, distanceM));
  const pace = take('pace', paceText);
  const maximum = take('max-heart-rate', ({ value }) => numberText(value));
  const heartRate = take('heart-rate', ({ value }) => numberText(value.replace(/\s*bpm$/i, '')));
  const hr = heartRate === undefined ? undefined : `hr ${heartRate}${maximum === undefined ? '' : `/${maximum}`}`;
  if (maximum !== undefined && heartRate === undefined)
    unread.push(...cells.filter(({ column }) => column.holds === 'max-heart-rate'));
  return [
    distance,
    duration,
    pace,
    hr,
    take('effort', ({ value }) => readable(/^\d/.test(value) ? `rpe ${value}` : undefined)),
    take('climb', ({ column, value }) => suffixed(value, '+', column.unit === 'ft' ? ' ft' : ' m')),
    take('power', ({ value }) => suffixed(value, '', ' W')),
    take('cadence', ({ value }) => suffixed(value, '', ' spm')),
    take('temperature', ({ column, value }) => suffixed(value, '', /f/.test(column.unit ?? '') ? ' F' : ' C')),
    take('shoe', ({ value }) => (/\p{L}/u.test(value) ? `[${shoeOf(value)}]` : undefined)),
  ].filter(text => text !== undefined);
}

/** An amount that a session takes; `undefined` for what none would. */
function readable(text: string | undefined): string | undefined {
  return text !== undefined && readEntry(`run 1 km ${text}`) ? text : undefined;
}

function suffixed(value: string, before: string, after: string): string | undefined {
  const number = numberText(value);
  if (number === undefined || number === '') return number;
  return readable(`${before}${number}${after}`);
}

/** More than this is metres where the heading says no unit: nobody runs as many kilometres in a day. */
const MOST_KM = 400;

function distanceText({ column, value }: Cell): string | undefined {
  if (/\p{L}/u.test(value)) return readable(value) ?? readable(value.replace(/\s+/g, ''));
  const number = decimalOf(value);
  if (number === undefined) return undefined;
  if (number === 0) return '';
  const unit = distanceUnit(column.unit ?? column.heading.toLowerCase()) ?? (number > MOST_KM ? 'm' : undefined);
  if (unit === 'm')
    return number >= METRES_PER_KM ? `${plainNumber(number / METRES_PER_KM, 3)} km` : `${plainNumber(number, 0)} m`;
  // Without a unit it is in that of the log.
  return unit === undefined ? plainNumber(number, 3) : `${plainNumber(number, 3)} ${unit}`;
}

function distanceUnit(name: string): 'km' | 'mi' | 'm' | undefined {
  if (/^(?:km|kms|kilomet(?:er|re)s?)$/.test(name)) return 'km';
  if (/^(?:mi|mile|miles|meilen|mileage)$/.test(name)) return 'mi';
  return /^(?:m|met(?:er|re)s?)$/.test(name) ? 'm' : undefined;
}

/** For plausibility alone: a number without a unit is taken for kilometres. */
function metresOf(text: string): number | undefined {
  const number = decimalOf(text.replace(/[^\d.,]/g, ''));
  if (number === undefined) return undefined;
  if (/\bmi/.test(text)) return number * METRES_PER_MILE;
  return /\d\s*m$/.test(text) ? number : number * METRES_PER_KM;
}

function durationText({ column, value }: Cell, distanceM: number | undefined): string | undefined {
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d+))?$/.exec(value);
  if (clock) {
    const [, hours, minutes, seconds, fraction] = clock;
    if (hours === undefined) return readable(value.replace(',', '.'));
    const durationS =
      Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(`${seconds}.${fraction ?? 0}`);
    return durationS === 0 ? '' : clockForm(durationS);
  }
  const number = decimalOf(value);
  if (number === undefined) return readable(value);
  if (number === 0) return '';
  const secondsEach = unitSeconds(column.unit ?? column.heading.toLowerCase()) ?? likelySeconds(number, distanceM);
  const durationS = number * secondsEach;
  return secondsEach === SECONDS_PER_MINUTE && Number.isInteger(number) ? `${number} min` : clockForm(durationS);
}

function unitSeconds(name: string): number | undefined {
  if (/^(?:m|min|mins|minutes?|minuten)$/.test(name)) return SECONDS_PER_MINUTE;
  if (/^(?:s|secs?|seconds?|sek|sekunden)$/.test(name)) return 1;
  return /^(?:h|hrs?|hours?|std|stunden)$/.test(name) ? SECONDS_PER_HOUR : undefined;
}

/** The unit that makes a possible pace; a time as long as nobody walks for is in seconds, every other in minutes. */
function likelySeconds(number: number, distanceM = 0): number {
  const units = [SECONDS_PER_MINUTE, 1, SECONDS_PER_HOUR];
  const fitting = units.find(each => isPossiblePace(paceOf(distanceM, number * each)));
  return fitting ?? (number > LONGEST_MINUTES ? 1 : SECONDS_PER_MINUTE);
}

/** Ten hours. */
const LONGEST_MINUTES = 600;

function paceText({ column, value }: Cell): string | undefined {
  const unit = /km\/h|kmh|kph|mph|km|mi/.exec(column.unit ?? '')?.[0];
  const isSpeed = unit !== undefined && unit !== 'km' && unit !== 'mi';
  if (/\p{L}|\//u.test(value)) return readable(`@ ${value}`) ?? readable(value);
  if (/^\d{1,2}:\d{2}$/.test(value)) return readable(`@ ${value}${unit === undefined || isSpeed ? '' : `/${unit}`}`);
  // A bare number may be a speed in any unit.
  return isSpeed ? readable(`${value} ${unit}`) : undefined;
}

/** A whole number; empty for 0, which says nothing; `undefined` for no number. */
function numberText(value: string): string | undefined {
  const number = decimalOf(value);
  if (number === undefined) return undefined;
  return number === 0 ? '' : plainNumber(number, 0);
}
