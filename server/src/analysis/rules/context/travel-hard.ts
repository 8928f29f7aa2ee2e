import { capitalised, countOf, type Message, say } from '../../../base/message';
import { writtenDays } from '../../../model/queries/days';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import type { Day, Log, Session, TextPlace } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { makeEasyFix } from '../../kit/fixes/easing';
import { moveHardDay } from '../../kit/fixes/moving';
import { wholeNumber } from '../../kit/options';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule, type OptionValues } from '../../rule';

/** Jet lag lasts about a day for each time zone eastwards and half a day westwards (Janse van Rensburg 2021). */
const DAYS_PER_ZONE = { east: 1, west: 0.5 } as const;
/** A shift of fewer zones causes no jet lag, but the journey is felt for a day. */
const JOURNEY_DAYS = 1;
/** Half of the globe. A larger shift is a smaller one in the other direction. */
const HALF_DAY_H = 12;

const options = {
  'travel.min-zones': wholeNumber(3, { min: 1, max: 6 }).describe(
    'Time zones from which a journey is felt for more than a day.',
  ),
  'travel.max-days': wholeNumber(5, { min: 1, max: 10 }).describe('Most gentle days after a journey.'),
};
type Options = OptionValues<typeof options>;

export const travelHard = defineRule({
  id: 'travel-hard',
  group: 'context',
  theme: 'life',
  title: 'Hard work soon after time zones',
  detects:
    'A hard or long session comes within the days that `travel … +8h` asks for: one for each time zone eastwards, half a day westwards, at most `travel.max-days`; with fewer zones than `travel.min-zones` one day. A journey without a shift and races pass.',
  why: 'The body clock moves about an hour a day. Until then sleep is short and hard sessions cost more than they give.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'C',
    text: 'A consensus of experts: jet lag comes with more than three time zones, takes about a day for each eastwards and half of that westwards, and is often worst from the second to the fourth day.',
    sources: ['Janse van Rensburg DC et al. 2021, Sports Med 51:2029–2050'],
  },
  options,

  checkDay(day, { log, options }) {
    const sessions = demandingSessions(day).filter(({ intensity }) => intensity !== 'race');
    const [session] = sessions;
    const journey = session && journeyBefore(day, log, options);
    if (!journey) return [];
    return [
      {
        place: sessionPlace(session),
        message: message(session, journey, log),
        related: [{ place: journey.place, message: say`${dateIn(log, journey.date)}: travel` }],
        fixes: () =>
          day.isPlanned
            ? [...makeEasyFix(sessions, log, { isPreferred: true }), ...moveHardDay(log, day, journey.until + 1)]
            : [],
      },
    ];
  },
});

interface Journey {
  readonly place: TextPlace;
  readonly date: DayNumber;
  readonly zones: number;
  /** The last day that should be gentle. */
  readonly until: DayNumber;
}

/** The journey whose effect is still felt on a day. Of several, the one that is felt longest; when equal, the last. */
function journeyBefore({ date }: Day, log: Log, options: Options): Journey | undefined {
  const journeys = writtenDays(log, date - options['travel.max-days'], date - 1)
    .flatMap(each => journeysOn(each, options))
    .filter(({ until }) => date <= until);
  return journeys.reduce<Journey | undefined>(
    (longest, each) => (longest && longest.until > each.until ? longest : each),
    undefined,
  );
}

function journeysOn({ date, entries }: Day, options: Options): readonly Journey[] {
  return entries.flatMap(({ entry: { body, status }, place }) => {
    if (body.type !== 'state' || body.word.word !== 'travel' || status?.status === 'skip') return [];
    if (body.shiftH === undefined || body.shiftH === 0) return [];
    const shiftH = shortWay(body.shiftH);
    return [{ place, date, zones: Math.abs(shiftH), until: date + gentleDays(shiftH, options) }];
  });
}

function shortWay(shiftH: number): number {
  return Math.abs(shiftH) <= HALF_DAY_H ? shiftH : shiftH - Math.sign(shiftH) * 2 * HALF_DAY_H;
}

function gentleDays(shiftH: number, options: Options): number {
  const zones = Math.abs(shiftH);
  if (zones < options['travel.min-zones']) return JOURNEY_DAYS;
  const days = Math.ceil(zones * (shiftH > 0 ? DAYS_PER_ZONE.east : DAYS_PER_ZONE.west));
  return Math.min(days, options['travel.max-days']);
}

function message(session: Session, { date, zones }: Journey, log: Log): Message {
  const name = capitalised(sessionName(session));
  const days = countOf(session.date - date, 'day');
  const fact = say`${name} on ${dateIn(log, session.date)}, ${days} after ${countOf(zones, 'time zone')}.`;
  return withAdvice(fact, session.date < log.today ? undefined : say`A few easy days and daylight first.`);
}
