import { plainNumber } from '../../../values/distance';
import { clockForm, SECONDS_PER_MINUTE } from '../../../values/duration';
import type { AmountNode, Entry, RecoveryNode, SessionBody, SingleQuantity, StepNode, Target } from '../../tree';
import { wordsOf } from '../senses/words';

/**
 * A reading as the language writes it plainly: `tempo 12 km: wu 3 km, 20 min @ T, cd 3 km`. `undefined` where it has no plain form of
 * one line: two runs without a time of day.
 */
export function plainEntries(entries: readonly Entry[], text: string, unit: 'km' | 'mi'): string | undefined {
  const sessions = entries.filter(({ body }) => body.type === 'session');
  if (sessions.length !== entries.length || sessions.length === 0) return undefined;
  if (sessions.length > 1 && sessions.some(({ when }) => when === undefined)) return undefined;
  return plainSessions(sessions, text, unit).join('; ');
}

/** The sessions of a reading for somebody to read, also where they have no plain form of one line: `swim 1 km + run 5 km`. */
export function saidSessions(entries: readonly Entry[], text: string, unit: 'km' | 'mi'): string | undefined {
  const said = plainSessions(entries, text, unit);
  return said.length === 0 ? undefined : said.join(' + ');
}

function plainSessions(entries: readonly Entry[], text: string, unit: 'km' | 'mi'): readonly string[] {
  return entries.flatMap(entry => (entry.body.type === 'session' ? plainEntry(entry, entry.body, text, unit) : []));
}

function plainEntry({ when, status }: Entry, body: SessionBody, text: string, unit: 'km' | 'mi'): string {
  const of = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const head = [
    when && (typeof when.when === 'string' ? when.when : clockOf(when.when.minuteOfDay)),
    status?.status,
    body.kind?.category === 'unknown' ? body.kind.word : (body.kind?.word ?? 'run'),
    ...body.totals.map(node => plainAmount(node, unit)),
    body.effort &&
      !EFFORT_KINDS.has(body.kind?.word ?? '') &&
      (body.effort.effort === 'hard' || body.effort.effort === 'easy') &&
      `!${body.effort.effort}`,
    ...body.attributes.map(({ span }) => of(span)),
  ].filter(Boolean);
  const steps = body.steps.length > 0 ? `: ${body.steps.map(step => plainStep(step, unit)).join(', ')}` : '';
  const total = body.statedTotal ? ` = ${plainAmount(body.statedTotal, unit)}` : '';
  return `${head.join(' ')}${steps}${total}`;
}

const EFFORT_KINDS = wordsOf('easy, recovery, tempo, intervals, reps, hills, fartlek, race, tt');

function clockOf(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

export function plainAmount({ quantity }: AmountNode, unit: 'km' | 'mi'): string {
  if (quantity.type === 'range')
    return `${plainQuantity(quantity.low, unit)}-${plainQuantity(quantity.high, unit)}`.replace(
      / (\w+)-(\S+) \1$/,
      '-$2 $1',
    );
  return plainQuantity(quantity, unit);
}

function plainQuantity(quantity: SingleQuantity, unit: 'km' | 'mi'): string {
  switch (quantity.type) {
    case 'distance':
      return plainDistance(quantity);
    case 'duration':
      return plainDuration(quantity.durationS);
    case 'pace':
      return `@ ${clockForm(Math.round(quantity.paceSPerKm))}/km`;
    case 'bare':
      return `${plainNumber(quantity.value, 2)} ${unit}`;
    case 'two-part':
      return `@ ${quantity.first}:${String(quantity.second).padStart(2, '0')}/${unit}`;
  }
}

function plainDistance({ distanceM, unit }: Extract<SingleQuantity, { type: 'distance' }>): string {
  switch (unit) {
    case 'km':
      return `${plainNumber(distanceM / 1000, 2)} km`;
    case 'mi':
      return `${plainNumber(distanceM / 1609.344, 2)} mi`;
    case 'yd':
      return `${plainNumber(distanceM / 0.9144, 0)} yd`;
    case 'm':
      return `${plainNumber(distanceM, 0)} m`;
    default:
      return unit;
  }
}

function plainDuration(durationS: number): string {
  if (durationS < 100 && Number.isInteger(durationS)) return `${durationS}s`;
  return durationS % SECONDS_PER_MINUTE === 0 && durationS < 3600
    ? `${durationS / SECONDS_PER_MINUTE} min`
    : clockForm(durationS);
}

function plainStep(
  { label, count, countMax, amounts, steps, ofWhich, target, recovery, actualsS }: StepNode,
  unit: 'km' | 'mi',
): string {
  const times = count === undefined ? '' : `${count}${countMax === undefined ? '' : `-${countMax}`} x `;
  const own =
    steps.length > 0
      ? `(${steps.map(each => plainStep(each, unit)).join(', ')})`
      : amounts.map(node => plainAmount(node, unit)).join(' ');
  const parts = [
    label && count === undefined && label.word,
    `${times}${own}`,
    label && count !== undefined && label.word !== 'wu' && label.word !== 'cd' && label.word,
    target && plainTarget(target.target, unit),
    recovery && plainRecovery(recovery, unit),
    actualsS.length > 0 && `= ${actualsS.map(each => (each < 100 ? plainNumber(each, 1) : clockForm(each))).join(' ')}`,
    ofWhich.length > 0 && `w/ ${ofWhich.map(each => plainStep(each, unit)).join(', ')}`,
  ];
  return parts.filter(Boolean).join(' ').trim();
}

function plainRecovery({ amount, mode }: RecoveryNode, unit: 'km' | 'mi'): string {
  return `r ${plainAmount(amount, unit)}${mode ? ` ${mode}` : ''}`;
}

function plainTarget(target: Target, unit: 'km' | 'mi'): string {
  switch (target.type) {
    case 'pace':
      return `@ ${clockForm(Math.round(target.paceSPerKm))}/km`;
    case 'time':
      return `@ ${clockForm(target.timeS)}`;
    case 'unit-pace':
      return `@ ${clockForm(target.paceS)}/${unit}`;
    case 'letter':
      return `@ ${target.letter}`;
    case 'race':
      return `@ ${target.race}`;
    case 'relative':
      return `@ ${Math.abs(target.slowerS)} s ${target.slowerS < 0 ? 'faster' : 'slower'} than ${target.race} pace`;
    case 'zone':
      return `@ Z${target.zone}`;
    case 'heart-rate':
      return `@ hr ${target.bpm}`;
    case 'percent':
      return `@ ${plainNumber(target.percent, 0)}%`;
    case 'effort':
      return `@ rpe ${target.rpe}`;
  }
}
