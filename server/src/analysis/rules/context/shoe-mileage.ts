import { capitalised, type Message, say } from '../../../base/message';
import { rangeOf } from '../../../base/text';
import { isDoneIn } from '../../../model/queries/shoes';
import { partsOf } from '../../../model/rows';
import type { Day, Log, Session, Shoe, TextPlace } from '../../../model/types';
import { isoDate } from '../../../values/date';
import { METRES_PER_KM, metresPer } from '../../../values/distance';
import type { Fix } from '../../finding';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, distanceIn, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule, type OptionValues } from '../../rule';

/** The distance from which the rule asks about a pair of shoes. Hovers use it too, to say how far the shoes can still go. */
const shoeOptions = {
  'shoe.max-km': decimal(700, { min: 300, max: 1200 }).describe(
    'Kilometres after which a pair is asked about, unless its `shoe` line says `max`.',
  ),
};

export type ShoeOptions = OptionValues<typeof shoeOptions>;

/** Past the limit the rule speaks again after each such distance. */
const STEP_M = 100 * METRES_PER_KM;

export const shoeMileage = defineRule({
  id: 'shoe-mileage',
  group: 'context',
  theme: 'log',
  title: 'Shoes with many kilometres',
  detects:
    'A pair of shoes has done more than its `max` (`shoe.max-km` without one), with what it had at the `start`. On the first run past it, and past each further 100 km. Retired pairs pass.',
  why: 'Foam goes flat slowly, so that nobody notices from run to run. A look, and a press of the thumb, now and then is enough.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'D',
    text: 'The usual 500 to 800 km (300 to 500 miles) are a convention of makers and shops; no trial of injuries stands behind them.',
    sources: [],
  },
  options: shoeOptions,

  checkDay(day, { log, options }) {
    if (day.isPlanned) return [];
    return log.shoes.flatMap(shoe => {
      const session = shoe.retired === undefined ? crossing(shoe, day, log, options) : undefined;
      return session ? [advice(session, day, log)] : [];
    });
  },
});

interface Crossing {
  readonly shoe: Shoe;
  readonly session: Session;
  readonly totalM: number;
  readonly limitM: number;
}

/** The session of a day in which a pair passes its limit, or the next step beyond it. */
function crossing(shoe: Shoe, { date, countedSessions }: Day, log: Log, options: ShoeOptions): Crossing | undefined {
  const worn = countedSessions.filter(session => session.distanceM !== undefined && isDoneIn(session, shoe));
  if (worn.length === 0) return undefined;
  const limitM = shoe.maxM ?? options['shoe.max-km'] * METRES_PER_KM;
  let totalM = (shoe.startM ?? 0) + log.distanceInShoes(shoe.alias, date - 1);
  let found: Crossing | undefined;
  for (const session of worn) {
    const stepsBefore = stepsPast(totalM, limitM);
    totalM += session.distanceM ?? 0;
    if (stepsPast(totalM, limitM) > stepsBefore) found = { shoe, session, totalM, limitM };
  }
  return found;
}

/** 0 up to the limit, 1 up to 100 km past it, and so on. It counts whole metres, so that sums of tenths of a kilometre are exact. */
function stepsPast(totalM: number, limitM: number): number {
  return Math.max(Math.ceil((Math.round(totalM) - Math.round(limitM)) / STEP_M), 0);
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(found: Crossing, day: Day, log: Log) {
  const { shoe } = found;
  return {
    place: shoePlace(found),
    message: message(found, day, log),
    related: [{ place: shoe.place, message: say`The shoe line of ${shoe.alias}` }],
    fixes: () => [retire(found, day), raise(found, log)],
  } as const;
}

function message({ shoe, totalM, limitM }: Crossing, day: Day, log: Log): Message {
  const name = shoe.name ?? shoe.alias;
  const limit = shoe.maxM === undefined ? say`the ${distanceIn(log, limitM)}` : say`its ${distanceIn(log, limitM)}`;
  const isPast = day.date < log.today;
  const [pair, total] = [capitalised(name), distanceIn(log, totalM)];
  return withAdvice(
    say`${pair} had ${total} after the run of ${dateIn(log, day.date)}, past ${limit}.`,
    isPast ? undefined : say`Do they still feel good?`,
  );
}

/** The alias in brackets, or the session when a `kind` line gave it the shoes. */
function shoePlace({ session, shoe }: Crossing): TextPlace {
  const alias = shoe.alias.toLowerCase();
  for (const { line, body } of partsOf(session)) {
    const gear = body.attributes.find(each => each.type === 'gear' && each.alias.toLowerCase() === alias);
    if (gear) return { ...sessionPlace(session), line, span: gear.span };
  }
  return sessionPlace(session);
}

function retire({ shoe }: Crossing, { date }: Day): Fix {
  return fixOf(say`Retire ${shoe.alias}`, () => shoeEdit(shoe.place, 'retired', isoDate(date)));
}

/** Raises the limit to the next hundred, in the log's unit, that the pair has not reached. */
function raise({ shoe, totalM }: Crossing, { unit }: Log): Fix {
  const hundreds = Math.floor(totalM / (100 * metresPer(unit))) + 1;
  const limit = `${100 * hundreds} ${unit}`;
  return fixOf(say`Raise the limit of ${shoe.alias} to ${limit}`, () => shoeEdit(shoe.place, 'max', limit));
}

/** Replaces a value of a shoe line, or adds it at the end. */
function shoeEdit({ document, line }: TextPlace, word: 'max' | 'retired', value: string) {
  const directive = line.kind === 'directive' ? line.directive : undefined;
  const written = directive?.type === 'shoe' ? directive[word]?.span : undefined;
  const end = line.text.trimEnd().length;
  const range = rangeOf(document.tree.lineOf(line), written ?? { start: end, end });
  return editsIn(document, [{ range, newText: written ? value : ` ${word} ${value}` }]);
}
