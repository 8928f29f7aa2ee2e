import { healthFooter } from '../../analysis/engine/ruleDescription';
import { joinedMarkdown, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { countOf, type Message, rounded, say } from '../../base/message';
import { nothingSaysMore, whyHard } from '../../model/hard';
import { type Sum, sumSteps } from '../../model/stepSums';
import type { Log, Session } from '../../model/types';
import { canonicalWord } from '../../syntax/vocabulary';
import { loadPoints } from '../../training/sessionLoad';
import { DAYS_PER_WEEK, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { clockForm, timeOfDay } from '../../values/duration';
import { paceOf, spokenPace } from '../../values/pace';
import { dotted, dottedMarkdown, intensityWords, lined, loadWords, paragraphs, together } from './phrases';
import { describeSteps } from './steps';

/**
 * How a session was read; why it counts as hard or easy; its load and where that comes from. The most important comes first, in few
 * lines, because VS Code shows about twelve before it scrolls.
 * @param otherScores the load by other counts, shown after it
 */
export function describeSession(session: Session, log: Log, otherScores: readonly Message[]): Markdown {
  const { steps, unit, pain } = session;
  const figures = dotted([...totals(session), ...efforts(session)]);
  const sums = dottedMarkdown([load(session), ...otherScores, stepSum(session)]);
  const extras = dotted(surroundings(session));
  const head = lined([title(session, log), figures, sums, extras]);
  const list = joinedMarkdown(
    describeSteps(steps, unit).map(step => markdown`- ${step}`),
    '\n',
  );
  return paragraphs([head, list, pain.length > 0 ? healthFooter : '']);
}

function title(session: Session, log: Log): Markdown {
  const { today } = log;
  const { date, kind, status, when, race } = session;
  const name = `${kind}${race?.priority ? ` ${race.priority}` : ''}`;
  const isPlanned = status === 'plan' || date > today;
  const meant = status === 'skip' ? say`skipped ${name}` : isPlanned ? say`planned ${name}` : name;
  const ahead = session.intensity === 'race' && date > today ? daysAhead(date - today) : '';
  return dottedMarkdown([
    markdown`**${meant}**`,
    together([dayLabel(date, today), when && whenInWords(when)], ' '),
    ahead,
    verdict(session, log),
  ]);
}

/** From three weeks on, weeks say more than days. */
const IN_WEEKS_DAYS = 21;

/** `13 days` · `45 days (6 weeks and 3 days)` */
function daysAhead(days: number): Message {
  if (days < IN_WEEKS_DAYS) return say`in ${countOf(days, 'day')}`;
  const weeks = countOf(Math.floor(days / DAYS_PER_WEEK), 'week');
  const rest = days % DAYS_PER_WEEK;
  return rest === 0
    ? say`in ${countOf(days, 'day')} (${weeks})`
    : say`in ${countOf(days, 'day')} (${weeks} and ${countOf(rest, 'day')})`;
}

function whenInWords({ when }: NonNullable<Session['when']>): string {
  return typeof when === 'string' ? when : timeOfDay(when.minuteOfDay);
}

/** The sum of the steps, if there are several and the totals of the line are not that sum. */
function stepSum({ steps, distanceM, durationS, unit }: Session): Message {
  if (steps.length < 2) return '';
  const sum = sumSteps(steps);
  const sums = [
    sum.distanceM && sum.distanceM.value !== distanceM
      ? atLeast(sum.distanceM, value => spokenDistance(value, unit))
      : '',
    sum.durationS && sum.durationS.value !== durationS ? atLeast(sum.durationS, clockForm) : '',
  ];
  const all = together(sums, ', ');
  return all === '' ? '' : say`steps together ${all}`;
}

function totals(session: Session): Message[] {
  const { distanceM, durationS, distanceIsMinimum, durationIsMinimum, unit } = session;
  const distance =
    distanceM === undefined
      ? ''
      : atLeast({ value: distanceM, isMinimum: distanceIsMinimum }, value => spokenDistance(value, unit));
  const duration =
    durationS === undefined ? '' : atLeast({ value: durationS, isMinimum: durationIsMinimum }, clockForm);
  const amounts = distance && duration ? say`${distance} in ${duration}` : distance || duration;
  return [amounts, paceWords(session)];
}

function atLeast({ value, isMinimum }: Sum, words: (value: number) => Message): Message {
  return isMinimum ? say`at least ${words(value)}` : words(value);
}

/** The stated pace, else the computed one. From a sum that is only a minimum, no pace is computed. */
function paceWords(session: Session): string {
  const { paceSPerKm, distanceM, durationS, distanceIsMinimum, durationIsMinimum, unit } = session;
  if (paceSPerKm !== undefined) return spokenPace(paceSPerKm, unit);
  if (distanceM === undefined || durationS === undefined || distanceIsMinimum || durationIsMinimum) return '';
  const pace = paceOf(distanceM, durationS);
  return pace === undefined ? '' : spokenPace(pace, unit);
}

function efforts(session: Session): (Message | undefined)[] {
  const { averageBpm, maximumBpm, zone, rpe, climbM, powerW, cadenceSpm, temperatureC, race } = session;
  return [
    averageBpm !== undefined
      ? maximumBpm === undefined
        ? say`${averageBpm} bpm`
        : say`${averageBpm} bpm, at most ${maximumBpm}`
      : undefined,
    zone !== undefined ? say`zone ${zone}` : undefined,
    rpe !== undefined ? say`effort ${rounded(rpe, 1)} of 10` : undefined,
    climbM !== undefined ? say`${Math.round(climbM)} m up` : undefined,
    powerW !== undefined ? `${powerW} W` : undefined,
    cadenceSpm !== undefined ? say`${cadenceSpm} steps a minute` : undefined,
    temperatureC !== undefined ? say`${rounded(temperatureC, 1)} °C` : undefined,
    race?.goalS !== undefined ? goalWords(session, race.goalS) : undefined,
    race?.place !== undefined ? say`place ${race.place}` : undefined,
  ];
}

function goalWords({ distanceM, unit }: Session, goalS: number): Message {
  const pace = distanceM === undefined ? undefined : paceOf(distanceM, goalS);
  const goal = say`goal ${clockForm(goalS)}`;
  return pace === undefined ? goal : say`${goal} (${spokenPace(pace, unit)})`;
}

function surroundings({ gear, tags, pain }: Session): Message[] {
  return [
    ...pain.map(({ site, share, words }) => {
      const where = [site, ...words].join(' ');
      return share === undefined ? say`pain ${where}` : say`pain ${where} ${rounded(share * 10, 1)} of 10`;
    }),
    gear.length > 0 ? say`in ${gear.join(', ')}` : '',
    tags.map(tag => `#${tag}`).join(' '),
  ];
}

/** `**Hard**, because intervals`; of an easy long run, or of a part of a big day, also why it counts as hard. */
function verdict(session: Session, log: Log): Markdown {
  const { hard, intensity, intensityFrom, sport } = session;
  const because = whyHard(session, log.day(session.date));
  if (hard.isHard) return markdown`**Hard**, ${hard.because}`;
  if (because !== undefined) return markdown`**${intensityWords[intensity]}**, yet it counts as hard, ${because}`;
  if (sport === 'strength') return markdown`**Strength**: training, though not a hard run`;
  // `the word easy`, `rpe 5`, or that nothing tells more.
  const from = intensityFrom === nothingSaysMore ? say`as nothing here says more` : say`going by ${intensityFrom}`;
  return markdown`**${intensityWords[intensity]}**, ${from}`;
}

function load({ loadAu, loadFrom, status }: Session): Markdown | Message {
  if (status === 'skip') return '';
  // Strength and gentle movement need no length.
  if (loadAu === 0 && loadFrom === undefined) return say`Load 0: no time is written`;
  if (loadAu === undefined || loadFrom === undefined) return say`Load unknown: neither time nor distance`;
  const { isEstimate, from } = loadWords[loadFrom];
  const amount = markdown`${ownMarkdown(isEstimate ? '~' : '')}${Math.round(loadPoints(loadAu))}`;
  return markdown`Load ${amount}, ${from}`;
}

/**
 * What a kind is, and what studies say about it; empty for words that the vocabulary does not have. It is one paragraph at the end,
 * because a hover is not high.
 */
export function describeKind(kind: string): Markdown {
  const word = canonicalWord(kind);
  if (!word) return '';
  const help = ownMarkdown(word.help);
  return word.evidence === undefined
    ? markdown`*${word.word}*: ${help}`
    : markdown`*${word.word}*: ${help} ${ownMarkdown(word.evidence)}`;
}
