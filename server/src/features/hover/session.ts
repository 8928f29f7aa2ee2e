import { healthFooter } from '../../analysis/words';
import { type Sum, sumSteps } from '../../model/steps';
import type { Session } from '../../model/types';
import { canonicalWord } from '../../syntax/vocabulary';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../../values/date';
import { plainNumber, spokenDistance } from '../../values/distance';
import { clockForm } from '../../values/duration';
import { paceOf, spokenPace } from '../../values/pace';
import { describeSteps } from './steps';
import { counted, dotted, escaped, intensityWords, loadWords } from './words';

/**
 * How a session was read, in words; why it counts as hard or easy; its load and where that is from. What matters comes first and
 * in few lines: VS Code shows some twelve of them before it scrolls.
 * @param otherScores what else the load may be counted in, behind it
 */
export function describeSession(session: Session, today: DayNumber, otherScores: readonly string[] = []): string {
  const { steps, unit, pain } = session;
  const figures = dotted([...totals(session), ...efforts(session)]);
  const sums = dotted([load(session), ...otherScores, stepSum(session)]);
  const extras = dotted(surroundings(session));
  const head = [title(session, today), figures, sums, extras].filter(line => line !== '').join('  \n');
  const list = describeSteps(steps, unit).map(step => `- ${step}`);
  return [head, list.join('\n'), pain.length > 0 ? healthFooter : ''].filter(part => part !== '').join('\n\n');
}

function title(session: Session, today: DayNumber): string {
  const { date, kind, status, when, race } = session;
  const meant = status === 'skip' ? 'skipped ' : status === 'plan' || date > today ? 'planned ' : '';
  const priority = race?.priority ? ` ${race.priority}` : '';
  const ahead = session.intensity === 'race' && date > today ? `in ${daysAhead(date - today)}` : '';
  return dotted([
    `**${meant}${escaped(kind)}${priority}**`,
    `${dayLabel(date, today)}${when ? ` ${timeOfDay(when)}` : ''}`,
    ahead,
    verdict(session),
  ]);
}

/** From three weeks on, weeks say more than days. */
const IN_WEEKS_DAYS = 21;

/** `13 days` · `45 days (6 weeks and 3 days)` */
function daysAhead(days: number): string {
  if (days < IN_WEEKS_DAYS) return counted(days, 'day');
  const weeks = counted(Math.floor(days / DAYS_PER_WEEK), 'week');
  const rest = days % DAYS_PER_WEEK;
  return `${counted(days, 'day')} (${weeks}${rest === 0 ? '' : ` and ${counted(rest, 'day')}`})`;
}

function timeOfDay({ when }: NonNullable<Session['when']>): string {
  if (typeof when === 'string') return when;
  return `${Math.floor(when.minuteOfDay / 60)}:${String(when.minuteOfDay % 60).padStart(2, '0')}`;
}

/** What several steps add up to, where the totals of the line are not that sum themselves. */
function stepSum({ steps, distanceM, durationS, unit }: Session): string {
  if (steps.length < 2) return '';
  const sum = sumSteps(steps);
  const sums = [
    sum.distanceM && sum.distanceM.value !== distanceM
      ? atLeast(sum.distanceM, value => spokenDistance(value, unit))
      : '',
    sum.durationS && sum.durationS.value !== durationS ? atLeast(sum.durationS, clockForm) : '',
  ].filter(each => each !== '');
  return sums.length === 0 ? '' : `steps together ${sums.join(', ')}`;
}

function totals(session: Session): string[] {
  const { distanceM, durationS, distanceIsMinimum, durationIsMinimum, unit } = session;
  const distance =
    distanceM === undefined
      ? ''
      : atLeast({ value: distanceM, isMinimum: distanceIsMinimum }, value => spokenDistance(value, unit));
  const duration =
    durationS === undefined ? '' : atLeast({ value: durationS, isMinimum: durationIsMinimum }, clockForm);
  const amounts = distance && duration ? `${distance} in ${duration}` : distance || duration;
  return [amounts, paceWords(session)];
}

function atLeast({ value, isMinimum }: Sum, words: (value: number) => string): string {
  return isMinimum ? `at least ${words(value)}` : words(value);
}

/** The stated pace, else the computed one; of a sum that is only a minimum none can be computed. */
function paceWords(session: Session): string {
  const { paceSPerKm, distanceM, durationS, distanceIsMinimum, durationIsMinimum, unit } = session;
  if (paceSPerKm !== undefined) return spokenPace(paceSPerKm, unit);
  if (distanceM === undefined || durationS === undefined || distanceIsMinimum || durationIsMinimum) return '';
  const pace = paceOf(distanceM, durationS);
  return pace === undefined ? '' : spokenPace(pace, unit);
}

function efforts(session: Session): (string | undefined)[] {
  const { averageBpm, maximumBpm, zone, rpe, climbM, powerW, cadenceSpm, temperatureC, race } = session;
  return [
    averageBpm !== undefined
      ? `${averageBpm} bpm${maximumBpm === undefined ? '' : `, at most ${maximumBpm}`}`
      : undefined,
    zone !== undefined ? `zone ${zone}` : undefined,
    rpe !== undefined ? `effort ${plainNumber(rpe, 1)} of 10` : undefined,
    climbM !== undefined ? `${Math.round(climbM)} m up` : undefined,
    powerW !== undefined ? `${powerW} W` : undefined,
    cadenceSpm !== undefined ? `${cadenceSpm} steps a minute` : undefined,
    temperatureC !== undefined ? `${plainNumber(temperatureC, 1)} °C` : undefined,
    race?.goalS !== undefined ? `goal ${clockForm(race.goalS)}${goalPace(session)}` : undefined,
    race?.place !== undefined ? `place ${escaped(race.place)}` : undefined,
  ];
}

function goalPace({ race, distanceM, unit }: Session): string {
  const pace = race?.goalS === undefined || distanceM === undefined ? undefined : paceOf(distanceM, race.goalS);
  return pace === undefined ? '' : ` (${spokenPace(pace, unit)})`;
}

function surroundings({ gear, tags, pain }: Session): string[] {
  return [
    ...pain.map(
      ({ site, share, words }) => `pain ${escaped([site, ...words].join(' '))} ${plainNumber(share * 10, 1)} of 10`,
    ),
    gear.length > 0 ? `in ${gear.map(escaped).join(', ')}` : '',
    tags.map(tag => `\\#${escaped(tag)}`).join(' '),
  ];
}

/** `**Hard**, because intervals` */
function verdict({ hard, intensity, intensityFrom, sport }: Session): string {
  if (hard.isHard) return `**Hard**, ${hard.because}`;
  if (sport === 'strength') return '**Strength**: training, though not a hard run';
  // `the word easy`, `rpe 5`; or that nothing said more.
  const from = intensityFrom.startsWith('nothing') ? 'as nothing here says more' : `going by ${intensityFrom}`;
  return `**${intensityWords[intensity]}**, ${from}`;
}

function load({ loadAu, loadFrom, status }: Session): string {
  if (status === 'skip') return '';
  if (loadAu === undefined || loadFrom === undefined) return 'Load unknown: neither time nor distance';
  const { isEstimate, from } = loadWords[loadFrom];
  return `Load ${isEstimate ? '~' : ''}${Math.round(loadAu)} AU, ${from}`;
}

/** What a kind is, in a line; nothing for words that the vocabulary does not have. */
export function describeKind(kind: string): string {
  const word = canonicalWord(kind);
  return word ? `*${word.word}*: ${word.help}` : '';
}
