import type { Analysis } from '../../analysis/engine/analyse';
import { english, type Message, say, type Translations, type Value } from '../../base/message';
import { chartsOf } from '../../charts';
import { element, joinedMarkup, type Markup } from '../../charts/markup';
import { sumOfDays } from '../../model/queries/sums';
import type { Log } from '../../model/types';
import { dayLabel, dayOf } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { dotted } from '../hover/phrases';
import { figure, htmlPage, notThere, section, table, type Words, wordsIn } from '../htmlPage';
import { usualShoeLifeM } from '../usualShoeLife';
import { keptNotes, longestRuns, racesOf, restOf, type YearSpan } from './year';

/** A year in review: one HTML page without scripts, for a browser and for paper. All words of the log are text in it. */
export function reportOf(log: Log, year: number, analysis?: Analysis, translations: Translations = english): string {
  const words = wordsIn(translations);
  const from = dayOf({ year, month: 1, day: 1 }) ?? 0;
  const span: YearSpan = { from, to: dayOf({ year, month: 12, day: 31 }) ?? from };
  const charts = chartsOf(log, { span, years: [year], usualShoeLifeM: usualShoeLifeM(log, analysis) });
  const title =
    log.athlete === undefined ? say`Training in ${String(year)}` : say`${log.athlete}: training in ${String(year)}`;
  const drawn = charts.filter(chart => chart.draw);
  const missing = charts.filter(chart => !chart.draw);
  const parts = [
    element('p', {}, words(totals(log, span))),
    ...drawn.map(chart => section(words(chart.title), figure(chart, words))),
    listSection(words, say`Longest runs`, [say`Day`, say`distance`, say`time`], longestRuns(log, span)),
    listSection(words, say`Races`, [say`Day`, say`distance`, say`time`, say`pace`, say`place`], racesOf(log, span)),
    section(words(say`Rest`), element('p', {}, words(restOf(log, span)))),
    ...notes(log, span, words),
    ...(missing.length === 0 ? [] : [notThere(missing, words)]),
  ];
  return htmlPage(words(title), parts, translations);
}

/** `1,204 km · 112 h 5 min · 168 runs · 94 rest days` */
function totals(log: Log, { from, to }: YearSpan): Message {
  const { distanceM, durationS, runs, hardDays, restDays, unknownDays } = sumOfDays(log, from, Math.min(to, log.today));
  return dotted([
    distanceM > 0 ? spokenDistance(distanceM, log.unit, 0) : '',
    durationS > 0 ? spokenDuration(durationS) : '',
    say`runs: ${runs}`,
    say`hard days: ${hardDays}`,
    say`rest days: ${restDays}`,
    unknownDays > 0 ? say`days that nothing is known of: ${unknownDays}` : '',
  ]);
}

function listSection(
  words: Words,
  title: Message,
  head: readonly Message[],
  rows: readonly { readonly cells: readonly Value[] }[],
): Markup {
  return rows.length === 0 ? joinedMarkup([]) : section(words(title), table(words, head, rows));
}

/** What the runner wanted to keep: notes of entries with the tag `#keep`. */
function notes(log: Log, span: YearSpan, words: Words): readonly Markup[] {
  const kept = keptNotes(log, span);
  const title = words(say`Kept`);
  if (kept.length === 0)
    return [section(title, element('p', {}, words(say`The notes of entries with the tag #keep would stand here.`)))];
  return [
    section(
      title,
      ...kept.map(({ date, note }) =>
        element(
          'blockquote',
          {},
          element('b', {}, words(dayLabel(date))),
          ...note.split('\n').map(line => element('p', {}, line)),
        ),
      ),
    ),
  ];
}
