import { render } from '../../server/src/base/message';
import { describeSteps } from '../../server/src/features/hover/steps';
import type { Day, Log, Session } from '../../server/src/model/types';
import type { Entry, MeasureValue } from '../../server/src/syntax/tree';
import { plainNumber, spokenDistance, stepDistance } from '../../server/src/values/distance';
import { clockForm, spokenDuration } from '../../server/src/values/duration';
import { spokenPace } from '../../server/src/values/pace';

/**
 * What a day was read as, in the words of the language page: `easy, 8 km, 45:10, hr 138`, with the steps as the hover
 * tells them. Entries are joined by ` + `, sessions first. What is computed from them (load, intensity) is left out.
 */
export function readingOf(log: Log, day: Day): string {
  return [
    ...day.sessions.map(session => sessionReading(session, log)),
    ...day.entries.map(({ entry }) => entryReading(entry)).filter(text => text !== ''),
    ...day.notes.map(text => `note “${text}”`),
  ].join(' + ');
}

function sessionReading(session: Session, log: Log): string {
  const { unit } = log;
  const head = [
    [whenOf(session.when), session.status === 'done' ? '' : session.status, session.kind].filter(Boolean).join(' '),
    ...distanceReading(session, log),
    ...(session.durationS === undefined
      ? []
      : [(session.durationIsMinimum ? 'at least ' : '') + clockForm(session.durationS)]),
    ...(session.paceSPerKm !== undefined && (session.distanceM === undefined || session.durationS === undefined)
      ? [spokenPace(session.paceSPerKm, unit)]
      : []),
    ...attributeReadings(session),
  ].join(', ');
  const steps = describeSteps(session.steps, unit)
    .map(step => render(step))
    .join(' · ');
  return [head, steps, session.note === undefined ? '' : `note “${session.note.replaceAll('\n', ' / ')}”`]
    .filter(text => text !== '')
    .join('; ');
}

function distanceReading({ distanceM, distanceIsMinimum, sport }: Session, { unit }: Log): string[] {
  if (distanceM === undefined) return [];
  const text = render(sport === 'run' ? spokenDistance(distanceM, unit) : stepDistance(distanceM, unit));
  return [(distanceIsMinimum ? 'at least ' : '') + text];
}

function attributeReadings(session: Session): string[] {
  const { averageBpm, maximumBpm, zone, rpe, climbM, powerW, cadenceSpm, temperatureC, pain, gear, tags, race } =
    session;
  return [
    averageBpm === undefined ? '' : `hr ${averageBpm}${maximumBpm === undefined ? '' : `/${maximumBpm}`}`,
    zone === undefined ? '' : `Z${zone}`,
    rpe === undefined ? '' : `rpe ${rpe}`,
    session.body.forced ? `forced ${session.body.forced.intensity}` : '',
    climbM === undefined ? '' : `+${Math.round(climbM)} m`,
    powerW === undefined ? '' : `${powerW} W`,
    cadenceSpm === undefined ? '' : `${cadenceSpm} spm`,
    temperatureC === undefined ? '' : `${Math.round(temperatureC)} C`,
    ...pain.map(({ site, share }) => `pain ${site}${share === undefined ? '' : ` ${plainNumber(10 * share, 1)}/10`}`),
    race?.priority ?? '',
    race?.goalS === undefined ? '' : `goal ${clockForm(race.goalS)}`,
    race?.place === undefined ? '' : `place ${race.place}`,
    ...gear.map(alias => `[${alias}]`),
    ...tags.map(tag => `#${tag}`),
  ].filter(text => text !== '');
}

function whenOf(when: Entry['when']): string {
  if (when === undefined) return '';
  if (typeof when.when === 'string') return when.when;
  return clock(when.when.minuteOfDay);
}

function clock(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/* ---- entries that are no sessions ---------------------------------------------------------------------------------- */

function entryReading({ body }: Entry): string {
  switch (body.type) {
    case 'measure':
      return `${body.word.word} ${measureReading(body.value)}`;
    case 'care':
      return [
        body.word.word,
        body.durationS === undefined ? '' : spokenDuration(body.durationS),
        body.temperatureC === undefined ? '' : `${body.temperatureC} C`,
        body.clock === undefined ? '' : clock(body.clock.minuteOfDay),
      ]
        .filter(text => text !== '')
        .join(' ');
    case 'fuel':
      return [
        body.word.word,
        body.level ?? '',
        body.afterMin === undefined ? '' : `${body.afterMin} min after`,
        body.carbsG === undefined ? '' : `carbs ${body.carbsG} g`,
        body.proteinG === undefined ? '' : `protein ${body.proteinG} g`,
        body.fluidMl === undefined ? '' : `fluid ${body.fluidMl} ml`,
        body.clock === undefined ? '' : clock(body.clock.minuteOfDay),
      ]
        .filter(text => text !== '')
        .join(' ');
    case 'state':
      return [
        body.word.word,
        ...body.words,
        body.level === undefined ? '' : `${body.level.value}/${body.level.max}`,
        body.shiftH === undefined ? '' : `${body.shiftH > 0 ? '+' : ''}${body.shiftH} h`,
        body.durationS === undefined ? '' : `${body.durationS / 3600} h`,
      ]
        .filter(text => text !== '')
        .join(' ');
    case 'answer':
      return `ok ${body.rule?.id ?? ''}`;
    case 'total-check':
      return `total ${body.period}`;
    case 'profile':
      return body.word.word;
    case 'session':
    case 'prose':
      return '';
  }
}

function measureReading(value: MeasureValue): string {
  switch (value.type) {
    case 'scale':
      return `${value.level.value}/${value.level.max}`;
    case 'sleep':
      return [
        value.durationS === undefined ? '' : spokenDuration(value.durationS),
        value.quality === undefined ? '' : `quality ${value.quality.value}/${value.quality.max}`,
      ]
        .filter(text => text !== '')
        .join(' ');
    case 'number':
      return String(value.value);
    case 'clock':
      return clock(value.clock.minuteOfDay);
    case 'none':
      return '';
  }
}
