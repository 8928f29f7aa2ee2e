import { type Markdown, picture } from '../../base/markdown';
import { type Message, render } from '../../base/message';
import type { Chart } from '../../charts/chart';
import { markupText } from '../../charts/markup';
import { wayToRaceChart } from '../../charts/wayToRace';
import { weeksChart } from '../../charts/weeks';
import { coverage } from '../../model/queries/sums';
import type { Log, Session } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { FeatureContext } from '../context';

/** So wide that a week can be told from the next, and so low that the words of a race have room beside it. */
const WIDTH_PX = 340;
const HEIGHT_PX = 64;

/** Weeks in the picture of a date, and how many of them come after it. */
const WEEKS = 8;
const WEEKS_AFTER = 2;

/** The eight weeks around a date. */
export function weeksAround(log: Log, date: DayNumber): Chart {
  const end = Math.min(log.week(date).end + WEEKS_AFTER * DAYS_PER_WEEK, coverage(log).last);
  return weeksChart(log, { from: log.week(end).start - (WEEKS - 1) * DAYS_PER_WEEK, to: end });
}

/** The weeks on the way to a race; `undefined` of other sessions. */
export function wayTo(log: Log, session: Session): Chart | undefined {
  const { sport, intensity, status } = session;
  return sport === 'run' && intensity === 'race' && status !== 'skip' ? wayToRaceChart(log, session) : undefined;
}

/** A chart as a picture, with its sentence for those who do not see it. Empty for clients that show none, which `inWords` is for. */
export function pictured({ client }: Pick<FeatureContext, 'client'>, chart: Chart, marked?: DayNumber): Markdown {
  const theme = client?.theme?.();
  if (theme === undefined || !chart.draw) return '';
  const drawn = chart.draw({
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
    theme,
    isSmall: true,
    ...(marked !== undefined && { marked }),
    words: value => render(value, client?.translations),
  });
  return picture(chart.sentence, markupText(drawn), WIDTH_PX, HEIGHT_PX);
}

/** The sentence of a chart, for clients that show no pictures. */
export function inWords({ client }: Pick<FeatureContext, 'client'>, chart: Chart): Message {
  return client?.theme?.() === undefined && chart.draw ? chart.sentence : '';
}
