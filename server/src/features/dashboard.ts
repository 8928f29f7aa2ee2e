import { english, render, say, type Value } from '../base/message';
import type { Chart, Frame } from '../charts/chart';
import { element, markupText } from '../charts/markup';
import {
  type Dashboard,
  type DashboardChart,
  type DashboardChoicesResult,
  type DashboardFixParams,
  type DashboardPageParams,
  type DashboardPageResult,
  type DashboardParams,
  type DateAtParams,
  type DateAtResult,
  method,
  type PlaceOfDateParams,
  type PlaceOfDateResult,
  type ProposedEditResult,
} from '../contracts/messages';
import type { Log } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel, isoDate, parseIsoDate } from '../values/date';
import type { FeatureContext } from './context';
import { dashboardCharts } from './dashboard/charts';
import { quietWords, whatCanBeDone, whatIsSaid } from './dashboard/said';
import { documentRequest, type Feature } from './feature';
import { fixNamed } from './fixNamed';
import { figure, htmlPage, notThere, section, wordsIn } from './htmlPage';
import { behindWords, proposalOf } from './proposalOf';
import { placeLocation } from './ranges';
import { spoken } from './spoken';
import { weekInWords } from './weeks/rowText';

/** What a friend would say of a log now, and its charts, for a page beside the text. */
export const dashboardFeature: Feature = {
  capability: {},
  requests: [
    documentRequest(method.dashboard, dashboard),
    documentRequest(method.dashboardChoices, dashboardChoices),
    documentRequest(method.dashboardPage, dashboardPage),
    documentRequest(method.dashboardFix, dashboardFix),
    documentRequest(method.dateAt, dateAt),
    documentRequest(method.placeOfDate, placeOfDate),
  ],
};

/** All that the dashboard of a log shows, drawn for a theme and a width. */
export async function dashboard(
  context: FeatureContext,
  { view, theme, widthPx }: Pick<DashboardParams, 'view' | 'theme' | 'widthPx'>,
): Promise<Dashboard> {
  const { log, client } = context;
  const analysis = context.analysis();
  const unit = view.unit ?? log.unit;
  const documents = log.documents.map(({ uri }) => uri);
  if (log.first === undefined) {
    const week = spoken(
      context,
      say`Nothing is written yet. A line such as “2026-03-02 Mon  easy 8 km” is a beginning.`,
    );
    return { documents, unit, week, isEmpty: true, said: [], quiet: '', charts: [] };
  }
  const words = (message: Value) => render(message, client?.translations);
  const charts: DashboardChart[] = [];
  for (const chart of dashboardCharts(log, view, analysis)) {
    const pause = context.checkpoint();
    if (pause) await pause;
    charts.push(chartShown(chart, { widthPx, heightPx: chart.heightAt(widthPx), theme, hasGround: true, words }));
  }
  return {
    documents,
    unit,
    week: spoken(context, say`This week: ${weekInWords(log, log.week(log.today))}`),
    said: whatIsSaid(context, analysis),
    quiet: quietWords(context, analysis),
    charts,
  };
}

function chartShown({ id, title, sentence, table, draw }: Chart, frame: Frame): DashboardChart {
  const { words } = frame;
  const drawing = draw?.(frame);
  return {
    id,
    title: words(title),
    sentence: words(sentence),
    ...(drawing && { drawing: markupText(drawing) }),
    head: table.head.map(words),
    rows: table.rows.map(({ date, days, cells }) => ({
      date: isoDate(date),
      ...(days && { days: days === 'none' ? [] : [isoDate(days.from), isoDate(days.to)] }),
      cells: cells.map(words),
    })),
  };
}

/** What can be done about what is said, by fixes that have been tried out. */
export async function dashboardChoices(context: FeatureContext): Promise<DashboardChoicesResult> {
  return whatCanBeDone(context, context.analysis());
}

/** The same for paper, as a page without scripts. */
export function dashboardPage(
  context: FeatureContext,
  { view, charts: wanted }: Pick<DashboardPageParams, 'view' | 'charts'>,
): DashboardPageResult {
  const { log, client } = context;
  const translations = client?.translations ?? english;
  const words = wordsIn(translations);
  const analysis = context.analysis();
  const all = new Map(dashboardCharts(log, view, analysis).map(chart => [chart.id, chart]));
  const charts = wanted.flatMap(id => all.get(id) ?? []);
  const missing = charts.filter(({ draw }) => !draw);
  const said = whatIsSaid(context, analysis);
  const date = dayLabel(log.today);
  const title = log.athlete === undefined ? say`Training up to ${date}` : say`${log.athlete}: training up to ${date}`;
  const parts = [
    element('p', {}, words(say`This week: ${weekInWords(log, log.week(log.today))}`)),
    element('ul', {}, ...said.map(({ message }) => element('li', {}, message))),
    ...charts.filter(({ draw }) => draw).map(chart => section(words(chart.title), figure(chart, words))),
    ...(missing.length === 0 ? [] : [notThere(missing, words)]),
  ];
  return { html: htmlPage(words(title), parts, translations) };
}

/** The edit of a fix, where it stands now. */
export function dashboardFix(
  context: FeatureContext,
  { rule, position, title }: Pick<DashboardFixParams, 'rule' | 'position' | 'title'>,
): ProposedEditResult {
  const edits = fixNamed(context, { rule, at: position, title })?.edit();
  const proposal = edits && proposalOf(context, edits, ([first]) => behindWords(first));
  return proposal ?? { reason: spoken(context, say`There is nothing to change any more.`) };
}

/* ---- days and lines ------------------------------------------------------------------------------------------------ */

/** The date of a line; `null` above the first day. */
export function dateAt({ document }: FeatureContext, { position }: Pick<DateAtParams, 'position'>): DateAtResult {
  const line = document.tree.lines[position.line];
  const date = line && document.dateOf(line);
  return date === undefined ? null : isoDate(date);
}

/** Where a date is written. A blank one leads to the next that is written within a week, else to the one before it. */
export function placeOfDate(
  { log }: FeatureContext,
  { date: wanted }: Pick<PlaceOfDateParams, 'date'>,
): PlaceOfDateResult {
  const date = parseIsoDate(wanted);
  const written = date === undefined ? undefined : writtenNear(log, date);
  const [place] = written === undefined ? [] : log.day(written).places;
  return place ? placeLocation(place) : null;
}

function writtenNear(log: Log, date: DayNumber): DayNumber | undefined {
  return (
    log.writtenDates(date, date + DAYS_PER_WEEK - 1)[0] ??
    log.writtenDates(Number.NEGATIVE_INFINITY, date).at(-1) ??
    log.writtenDates(date, Number.POSITIVE_INFINITY)[0]
  );
}
