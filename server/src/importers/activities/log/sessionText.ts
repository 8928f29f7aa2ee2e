import { parseLine } from '../../../syntax/parse';
import { printWithUnit } from '../../../syntax/print';
import { METRES_PER_FOOT, metresPer, plainNumber } from '../../../values/distance';
import {
  clockForm,
  fullTimeOfDay,
  MINUTES_PER_DAY,
  SECONDS_PER_HOUR,
  SECONDS_PER_MINUTE,
} from '../../../values/duration';
import type { Activity } from '../activity';
import { plainWords } from '../plainWords';
import { sportNamed } from '../sports';
import { durationOf } from './consolidate';
import type { Habits } from './habits';
import { stepsOf } from './repeats';

/** An activity as a line of the log, in its unit and style: `run 8.2 km 45:10 hr 142/165 +85 m [peg41] > Title`. */
export function sessionText(activity: Activity, habits: Habits, shoe: string | undefined): string {
  const { kind } = activity.sport;
  const steps = kind === 'run' ? stepsOf(activity.laps, distanceM => distanceText(distanceM, kind, habits)) : undefined;
  const amounts = amountsOf(activity, habits);
  const lineWith = (duration: string) => {
    const head = [
      habits.writesClock && !activity.isDateOnly ? clockOf(activity) : '',
      steps === undefined ? habits.wordFor(kind) : habits.wordFor('intervals') || 'intervals',
      amounts.distance,
      duration,
      amounts.heartRate,
      activity.rpe === undefined ? '' : `rpe ${activity.rpe}`,
      amounts.climb,
      shoe === undefined ? '' : `[${shoe}]`,
    ];
    return `${head.filter(text => text !== '').join(' ')}${steps === undefined ? '' : `: ${steps}`}`;
  };
  // A very slow hike of `15:43` could be one of hours to a reader: then the time is written with its units.
  const line = [amounts.duration, spelledOut(activity)].map(lineWith).find(readsAlone) ?? lineWith(amounts.duration);
  const note = noteOf(activity);
  return note === '' ? line : `${line} > ${note}`;
}

/** `15 min 43 s` */
function spelledOut(activity: Activity): string {
  const seconds = Math.round(durationOf(activity) ?? 0);
  const [hours, minutes] = [
    Math.floor(seconds / SECONDS_PER_HOUR),
    Math.floor((seconds % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE),
  ];
  const parts = [`${hours} h`, `${minutes} min`, `${seconds % SECONDS_PER_MINUTE} s`];
  return parts.filter(part => !part.startsWith('0 ')).join(' ');
}

/** Whether the log would find no fault with a line. */
function readsAlone(line: string): boolean {
  const parsed = parseLine(`  ${line}`, '');
  return parsed.kind === 'entry' && parsed.problems.length === 0;
}

export interface Amounts {
  readonly distance: string;
  readonly duration: string;
  readonly heartRate: string;
  readonly climb: string;
}

/** What an activity says of a session, each as the log writes it; empty for what it does not say or a log does not have for such a kind. */
export function amountsOf(activity: Activity, habits: Habits): Amounts {
  const { sport, distanceM, averageBpm, maximumBpm, climbM } = activity;
  const durationS = durationOf(activity);
  return {
    distance:
      distanceM === undefined || WITHOUT_DISTANCE.has(sport.kind) ? '' : distanceText(distanceM, sport.kind, habits),
    duration: durationS === undefined ? '' : clockForm(Math.round(durationS)),
    heartRate:
      averageBpm === undefined
        ? ''
        : `hr ${Math.round(averageBpm)}${maximumBpm !== undefined && habits.writesMaximum ? `/${Math.round(maximumBpm)}` : ''}`,
    climb: climbM === undefined || climbM < LEAST_CLIMB_M || !habits.writesClimb ? '' : climbText(climbM, habits),
  };
}

const WITHOUT_DISTANCE: ReadonlySet<string> = new Set(['strength', 'yoga', 'pilates']);
/** Less is what the air does to a barometer. */
const LEAST_CLIMB_M = 10;

function distanceText(distanceM: number, kind: string, { unit, style }: Habits): string {
  if (kind === 'swim') return printWithUnit(String(Math.round(distanceM)), 'm', style);
  return printWithUnit(plainNumber(distanceM / metresPer(unit), 2), unit, style);
}

function climbText(climbM: number, { unit }: Habits): string {
  return unit === 'km' ? `+${Math.round(climbM)} m` : `+${Math.round(climbM / METRES_PER_FOOT)} ft`;
}

const MS_PER_MINUTE = 60_000;

function clockOf({ startLocalMs }: Activity): string {
  return fullTimeOfDay(Math.floor(startLocalMs / MS_PER_MINUTE) % MINUTES_PER_DAY);
}

/* ---- the note --------------------------------------------------------------------------------------------------------- */

const LONGEST_NOTE = 300;

/** The name of a sport that the log does not know, the title unless a site made it, and the runner's words. */
function noteOf({ sport, title, note }: Activity): string {
  const texts = [sport.name, isOwnTitle(title) ? title : undefined, note].flatMap(text =>
    text === undefined ? [] : [oneLine(text)],
  );
  const told = texts.filter((text, index) => text !== '' && texts.indexOf(text) === index).join('. ');
  return told.length > LONGEST_NOTE ? `${told.slice(0, LONGEST_NOTE - 1).trimEnd()}…` : told;
}

function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[>\s]+/, '')
    .trim();
}

/** `Morning Run`, `Town Running`, `Lauf am Nachmittag`, `Treadmill Running`: sites name what nobody named, after the sport, place and hour. */
function isOwnTitle(title: string | undefined): boolean {
  if (title === undefined) return false;
  const words = plainWords(title).split(' ');
  const others = words.filter(word => !HOURS.test(word) && !/^\d+$/.test(word));
  const [last = ''] = others.slice(-1);
  const isSport = (word: string) =>
    sportNamed(word).kind !== 'xt' || /^(?:activity|training|workout|aktivitat|actividad|activite)$/.test(word);
  if (others.every(isSport)) return false;
  // A place and a sport, as Garmin has it.
  return !(others.length === 2 && isSport(last) && /^\p{Lu}/u.test(title));
}

/** Parts of the day, and the small words between them and the sport. */
const HOURS =
  /^(?:morning|lunch|afternoon|evening|night|midday|early|late|am|in|the|at|der|morgen|mittag|mittags|nachmittag|abend|nacht|de|la|por|el|manana|mediodia|tarde|noche|matin|midi|apres|soir|nuit|du|le|mattina|pomeriggio|sera|notte|della|del|pranzo|manha|almoco|noite|da|na|rano|poranny|popoludniowy|wieczorny|nocny|poludniowy|morgenlob|aften|eftermiddag|formiddag|ochtend|middag|avond)$/;
