import type { Analysis } from '../../analysis/engine/analyse';
import { type Markdown, markdown } from '../../base/markdown';
import { countOf, type Message, say } from '../../base/message';
import { coverage } from '../../model/queries/sums';
import type { Log, Shoe } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../../values/date';
import { metresPer, spokenDistance } from '../../values/distance';
import { usualShoeLifeM } from '../usualShoeLife';
import { dotted, dottedMarkdown, lined } from './phrases';

/** The use of a pair is measured over this many days. */
const RECENT_DAYS = 28;
/** No forecast goes beyond a year. */
const MOST_WEEKS = 52;

/**
 * A pair of shoes: its distance so far, what is left of its life (its `max`, else the usual one of `shoe-mileage`), and how long that
 * lasts at the rate of the last four weeks.
 * @param worn the day of the session under the cursor; undefined on the line that declares the pair
 */
export function describeShoe(log: Log, alias: string, analysis: Analysis, worn?: DayNumber): Markdown {
  const shoe = log.shoes.find(each => each.alias.toLowerCase() === alias.toLowerCase());
  const totalM = (shoe?.startM ?? 0) + log.distanceInShoes(alias, log.today);
  const lifeM = shoe?.maxM ?? usualShoeLifeM(log, analysis);
  return lined([
    title(log, alias, shoe),
    dottedMarkdown([soFar(log, totalM, shoe), lifeLeft(log, totalM, lifeM, shoe)]),
    dotted([afterSession(log, alias, shoe, worn), recently(log, alias, lifeM - totalM, shoe)]),
    shoe
      ? ''
      : markdown`Not declared yet: \`shoe ${alias} "Its name" max 700 km\` gives it a name and a life of its own`,
  ]);
}

function title(log: Log, alias: string, shoe: Shoe | undefined): Markdown {
  return dottedMarkdown([
    markdown`**${shoe?.alias ?? alias}**`,
    shoe?.name ?? '',
    shoe?.retired === undefined ? '' : say`retired ${dayLabel(shoe.retired, log.today)}`,
  ]);
}

function soFar({ unit }: Log, totalM: number, shoe: Shoe | undefined): Message {
  const total = spokenDistance(totalM, unit, 0);
  return shoe?.startM
    ? say`${total} so far (${spokenDistance(shoe.startM, unit, 0)} before this log)`
    : say`${total} so far`;
}

/** In whole kilometres or miles, so that the shown figures add up to the shown life. */
function lifeLeft({ unit }: Log, totalM: number, lifeM: number, shoe: Shoe | undefined): Markdown {
  const distance = spokenDistance(lifeM, unit, 0);
  const life = shoe?.maxM === undefined ? say`the usual ${distance}` : say`its ${distance}`;
  const left = Math.round(lifeM / metresPer(unit)) - Math.round(totalM / metresPer(unit));
  return left >= 0 ? markdown`**${left} ${unit} left** of ${life}` : markdown`${-left} ${unit} past ${life}`;
}

function afterSession(log: Log, alias: string, shoe: Shoe | undefined, worn: DayNumber | undefined): Message {
  if (worn === undefined || worn >= log.today) return '';
  const thenM = (shoe?.startM ?? 0) + log.distanceInShoes(alias, worn);
  return say`${spokenDistance(thenM, log.unit, 0)} on ${dayLabel(worn, log.today)}`;
}

/** The distance of the last four weeks, and how many weeks are left at that rate. */
function recently(log: Log, alias: string, leftM: number, shoe: Shoe | undefined): Message {
  const from = Math.max(log.today - RECENT_DAYS, coverage(log).first - 1);
  const days = log.today - from;
  const recentM = log.distanceInShoes(alias, log.today) - log.distanceInShoes(alias, from);
  if (recentM <= 0) return '';
  const recent = say`${spokenDistance(recentM, log.unit, 0)} in the last ${countOf(days, 'day')}`;
  const weeks = Math.floor((leftM / recentM) * (days / DAYS_PER_WEEK));
  const isInUse = shoe?.retired === undefined && days === RECENT_DAYS && weeks >= 1 && weeks <= MOST_WEEKS;
  return isInUse ? say`${recent}: ${countOf(weeks, 'more week')} at that rate` : recent;
}
