import { capitalised, countOf, type Message, say } from '../../../base/message';
import { rangeOf, type Span } from '../../../base/text';
import { writtenDays } from '../../../model/queries/days';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { temperatureOf } from '../../../model/queries/temperature';
import { partsOf } from '../../../model/rows';
import type { Day, Log, Session } from '../../../model/types';
import type { StepNode } from '../../../syntax/tree';
import { NOON_MIN, SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { makeEasyFix } from '../../kit/fixes/easing';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, says, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** A runner is used to the heat after this many warm sessions of half an hour within two weeks. */
const USED_TO_DAYS = 14;
const USED_TO_SESSIONS = 5;
const WARM_C = 23;
const WARM_S = 30 * SECONDS_PER_MINUTE;
/** At this temperature and above the message begins with the heat. */
const VERY_HOT_C = 32;
const INDOORS: ReadonlySet<string> = new Set(['treadmill', 'laufband', 'indoor', 'indoors']);
const PACE_TARGETS: ReadonlySet<string> = new Set(['pace', 'time', 'unit-pace']);
/** Hot days that lie no more than two weeks apart are one hot spell. */
const SPELL_DAYS = 14;

export const heatHard = defineRule({
  id: 'heat-hard',
  group: 'context',
  theme: 'body',
  title: 'Hard work in unusual heat',
  detects:
    'A hard session, a long run or a race at `heat.temp` degrees or more (its own temperature, else `temp` of the day), with fewer than five sessions of half an hour at 23 °C or more in the 14 days before. The treadmill passes. Of a hot spell the latest speaks, of a planned one the first.',
  why: 'The body learns heat in one to two weeks. Until then the same pace costs more, and the first hot days ask for care.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'A',
    text: 'A consensus of experts asks for one to two weeks of getting used to heat and calls the first hot days risky. Marathon times fall by 0.3 to 0.4 % for each degree (wet bulb globe temperature) outside 7.5 to 15.',
    sources: [
      'Racinais S et al. 2015, Scand J Med Sci Sports 25(S1):6–19',
      'Mantzios K et al. 2022, Med Sci Sports Exerc 54:153–161',
    ],
  },
  options: {
    'heat.temp': decimal(25, { min: 20, max: 35 }).describe('Degrees Celsius from which hard work is hot.'),
  },
  repeats: { type: 'episodes', maxGapDays: SPELL_DAYS },

  checkDay(day, { log, options }) {
    const session = demandingSessions(day).find(each => isHot(each, day, options['heat.temp']));
    if (!session) return [];
    const warm = warmSessions(day, log);
    if (warm >= USED_TO_SESSIONS) return [];
    return [
      {
        place: sessionPlace(session),
        message: message(session, day, warm, log),
        related: hottestBefore(day, log),
        fixes: () =>
          day.isPlanned
            ? [...makeEasyFix([session], log, { isPreferred: true }), ...inTheMorning(session), ...byFeel(session)]
            : [],
      },
    ];
  },
});

function isHot(session: Session, day: Day, limitC: number): boolean {
  return (temperatureOf(session, day) ?? Number.NEGATIVE_INFINITY) >= limitC && !says(session, INDOORS);
}

function warmSessions({ date }: Day, log: Log): number {
  return log.writtenDates(date - USED_TO_DAYS, date - 1).reduce((count, each) => count + warmOn(log.day(each)), 0);
}

/** How many warm sessions a day had. One of unknown length counts: it may have been long enough. */
function warmOn(day: Day): number {
  return day.countedSessions.filter(session => isHot(session, day, WARM_C) && (session.durationS ?? WARM_S) >= WARM_S)
    .length;
}

/** The warm days before a day, for links to them. */
function hottestBefore({ date }: Day, log: Log) {
  return writtenDays(log, date - USED_TO_DAYS, date - 1)
    .filter(day => warmOn(day) > 0)
    .flatMap(day => dayLink(log, day));
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

function message(session: Session, day: Day, warm: number, log: Log): Message {
  const degrees = writtenDegrees(session, day);
  const before = warm === 0 ? say`no warm session` : countOf(warm, 'warm session');
  const fact = say`${capitalised(sessionName(session))} at ${degrees} on ${dateIn(log, day.date)}, with ${before} in two weeks.`;
  if (day.date < log.today) return fact;
  const isVeryHot = (temperatureOf(session, day) ?? 0) >= VERY_HOT_C;
  return withAdvice(
    fact,
    isVeryHot ? say`Shorter, or in a cooler hour; drink, find shade.` : say`Slow by feel, drink, find shade.`,
  );
}

/** As the runner wrote it: `28 C`, `82F`. */
function writtenDegrees(session: Session, { entries }: Day): Message {
  for (const { line, body } of partsOf(session)) {
    const own = body.attributes.find(({ type }) => type === 'temperature');
    if (own) return line.text.slice(own.span.start, own.span.end);
  }
  for (const { entry, place: of } of entries) {
    const { body: metric } = entry;
    if (metric.type === 'measure' && metric.word.word === 'temp' && metric.value.type === 'number') {
      return of.line.text.slice(metric.value.span.start, metric.value.span.end);
    }
  }
  return say`this heat`;
}

/* ---- fixes ------------------------------------------------------------------------------------------------------- */

/** Offers the morning where no time of day is written, or one after noon. A race has its own hour. */
function inTheMorning({ entry, when, place, intensity }: Session): readonly Fix[] {
  if (intensity === 'race') return [];
  const isMorning = when?.when === 'am' || (typeof when?.when === 'object' && when.when.minuteOfDay < NOON_MIN);
  if (isMorning) return [];
  const { document, line } = place;
  const { start, end } = entry.when?.span ?? { start: entry.span.start, end: entry.span.start };
  const edit = {
    range: rangeOf(document.tree.lineOf(line), { start, end }),
    newText: entry.when ? 'am' : 'am ',
  };
  return [fixOf(say`Run it in the morning`, () => editsIn(document, [edit]), { clears: false })];
}

/** Removes target paces and times from the steps of a session: in heat they say little. */
function byFeel(session: Session): readonly Fix[] {
  const { document } = session.place;
  const edits = partsOf(session).flatMap(({ line, body }) =>
    paceTargets(body.steps).map(({ start, end }) => {
      const from = line.text.slice(0, start).trimEnd().length;
      return { range: rangeOf(document.tree.lineOf(line), { start: from, end }), newText: '' };
    }),
  );
  if (edits.length === 0) return [];
  return [fixOf(say`Run it by feel, without target paces`, () => editsIn(document, edits), { clears: false })];
}

function paceTargets(steps: readonly StepNode[]): readonly Span[] {
  return steps.flatMap(({ target, steps: inner, ofWhich }) => {
    const isPace = target && PACE_TARGETS.has(target.target.type);
    return [...(isPace ? [target.span] : []), ...paceTargets(inner), ...paceTargets(ofWhich)];
  });
}
