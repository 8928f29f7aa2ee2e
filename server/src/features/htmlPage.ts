import { type Message, render, say, type Translations, type Value } from '../base/message';
import type { Chart } from '../charts/chart';
import { element, joinedMarkup, type Markup, markupText } from '../charts/markup';
import { themes } from '../charts/theme';

// HTML pages without scripts, for a browser and for paper. All words of a log are text in them.

export type Words = (message: Value) => string;

/** The words of a page in a language. */
export function wordsIn(translations: Translations): Words {
  return message => render(message, translations);
}

/** The width of a printed page, at 96 dots an inch with margins. */
const WIDTH_PX = 720;

/** The text of a page. */
export function htmlPage(title: string, parts: readonly Markup[], { locale }: Translations): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('title', {}, title),
    // Quotes would be escaped, so there are none.
    element('style', {}, STYLE),
  ];
  const html = element(
    'html',
    { lang: locale },
    element('head', {}, ...head),
    element('body', {}, element('main', {}, element('h1', {}, title), ...parts)),
  );
  return `<!doctype html>\n${markupText(html)}\n`;
}

export function section(title: string, ...contents: readonly Markup[]): Markup {
  return element('section', {}, element('h2', {}, title), ...contents);
}

/** A chart with its sentence, and its figures where one asks for them. */
export function figure(chart: Chart, words: Words): Markup {
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

export function table(
  words: Words,
  head: readonly Message[],
  rows: readonly { readonly cells: readonly Value[] }[],
): Markup {
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

/** Charts that lack figures: what they would need. */
export function notThere(charts: readonly Chart[], words: Words): Markup {
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
