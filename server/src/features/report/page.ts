import type { Analysis } from '../../analysis/engine/analyse';
import { shoeMileage } from '../../analysis/rules/context/shoe-mileage';
import { english, type Message, render, say, type Translations, type Value } from '../../base/message';
import { chartsOf } from '../../charts';
import type { Chart } from '../../charts/chart';
import { element, joinedMarkup, type Markup, markupText } from '../../charts/markup';
import { themes } from '../../charts/theme';
import { sumOfDays } from '../../model/queries/sums';
import type { Log } from '../../model/types';
import { dayLabel, dayOf } from '../../values/date';
import { METRES_PER_KM, spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { dotted } from '../hover/phrases';
import { keptNotes, longestRuns, racesOf, restOf, type YearSpan } from './year';

/** The width of a printed page, at 96 dots an inch with margins. */
const WIDTH_PX = 720;

type Words = (message: Value) => string;

/** A year in review: one HTML page without scripts, for a browser and for paper. All words of the log are text in it. */
export function reportOf(log: Log, year: number, analysis?: Analysis, translations: Translations = english): string {
  const words: Words = message => render(message, translations);
  const from = dayOf({ year, month: 1, day: 1 }) ?? 0;
  const span: YearSpan = { from, to: dayOf({ year, month: 12, day: 31 }) ?? from };
  const options = analysis?.choices.options(shoeMileage, log.today) ?? shoeMileage.options.parse({});
  const charts = chartsOf(log, { span, years: [year], usualShoeLifeM: options['shoe.max-km'] * METRES_PER_KM });
  const title =
    log.athlete === undefined ? say`Training in ${String(year)}` : say`${log.athlete}: training in ${String(year)}`;
  const drawn = charts.filter(chart => chart.draw);
  const missing = charts.filter(chart => !chart.draw);
  const parts = [
    element('h1', {}, words(title)),
    element('p', {}, words(totals(log, span))),
    ...drawn.map(chart => section(words(chart.title), figure(chart, words))),
    listSection(words, say`Longest runs`, [say`Day`, say`distance`, say`time`], longestRuns(log, span)),
    listSection(words, say`Races`, [say`Day`, say`distance`, say`time`, say`pace`, say`place`], racesOf(log, span)),
    section(words(say`Rest`), element('p', {}, words(restOf(log, span)))),
    ...notes(log, span, words),
    ...(missing.length === 0 ? [] : [notThere(missing, words)]),
  ];
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('title', {}, words(title)),
    // Quotes would be escaped, so there are none.
    element('style', {}, STYLE),
  ];
  const html = element(
    'html',
    { lang: translations.locale },
    element('head', {}, ...head),
    element('body', {}, element('main', {}, ...parts)),
  );
  return `<!doctype html>\n${markupText(html)}\n`;
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

function section(title: string, ...contents: readonly Markup[]): Markup {
  return element('section', {}, element('h2', {}, title), ...contents);
}

function figure(chart: Chart, words: Words): Markup {
  const drawn = chart.draw?.({ widthPx: WIDTH_PX, heightPx: chart.heightAt(WIDTH_PX), theme: 'light', words });
  return joinedMarkup([
    element('figure', {}, drawn, element('figcaption', {}, words(chart.sentence))),
    element(
      'details',
      {},
      element('summary', {}, words(say`Figures`)),
      table(words, chart.table.head, chart.table.rows),
    ),
  ]);
}

function table(words: Words, head: readonly Message[], rows: readonly { readonly cells: readonly Value[] }[]): Markup {
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map(cell => element('th', { scope: 'col' }, words(cell))))),
    element(
      'tbody',
      {},
      ...rows.map(({ cells }) => element('tr', {}, ...cells.map(cell => element('td', {}, words(cell))))),
    ),
  );
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

/** Charts that lack figures: what they would need. */
function notThere(charts: readonly Chart[], words: Words): Markup {
  const items = charts.map(({ title, sentence }) => element('li', {}, `${words(title)}: ${words(sentence)}`));
  return section(words(say`Not in this log yet`), element('ul', {}, ...items));
}

const { text, faintText, grid } = themes.light;
const STYLE = `
body{margin:0;background:#fff;color:${text};font:15px/1.5 system-ui,sans-serif}
main{max-width:${WIDTH_PX}px;margin:0 auto;padding:16px}
h1{font-size:26px;margin:8px 0}
h2{font-size:17px;margin:28px 0 6px}
figure{margin:0;overflow-x:auto}
figcaption{color:${faintText};font-size:13px}
svg{max-width:100%;height:auto}
summary{cursor:pointer;color:${faintText};font-size:13px}
table{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:2px 14px 2px 0;border-bottom:1px solid ${grid}}
blockquote{margin:10px 0;padding-left:12px;border-left:3px solid ${grid}}
blockquote p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
section{break-inside:avoid}
@media print{details{display:none}main{padding:0}}
`;
