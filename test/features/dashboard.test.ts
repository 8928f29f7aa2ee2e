import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../scripts/lib/languages.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { translationsOf } from '../../server/src/base/message';
import { applyEdits } from '../../server/src/base/text';
import type { Dashboard, DashboardView } from '../../server/src/contracts/messages';
import type { ClientFacts } from '../../server/src/features/context';
import {
  dashboard,
  dashboardChoices,
  dashboardFix,
  dashboardPage,
  dateAt,
  placeOfDate,
} from '../../server/src/features/dashboard';
import { readXml } from '../charts/support/xml';
import { opened } from './support/opened';

const example = `--- today 2026-06-10\n${readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8')}`;
const usual: DashboardView = { span: 'year', measure: 'distance' };
const looked = { view: usual, theme: 'light', widthPx: 480 } as const;
const commands: ClientFacts = { acceptCommand: 'trainlog.accept', adjustCommand: 'trainlog.adjustRule' };

/** Two weeks of easy running, and seven days without rest in the week that ends today. */
const withoutRest = [
  '--- today 2026-03-15',
  '--- log.trainlog',
  ...Array.from(
    { length: 14 },
    (_, index) => `2026-03-${String(index + 2).padStart(2, '0')}  ${index === 5 ? 'rest' : 'easy 8 km'}`,
  ),
  '',
].join('\n');

function shown(source: string, view: Partial<DashboardView> = {}, client: ClientFacts = commands): Promise<Dashboard> {
  return dashboard(opened(source, client).context, { ...looked, view: { ...usual, ...view } });
}

const chartOf = ({ charts }: Dashboard, id: string) => charts.find(chart => chart.id === id);

describe('the dashboard', () => {
  it('says what is shown now, with what can be done about it, and leads to its line', async () => {
    const { context } = opened(withoutRest, commands);
    const [first] = (await dashboard(context, looked)).said;
    const [doable] = await dashboardChoices(context);
    assert.equal(doable?.id, first?.id);
    assert.match(first?.message ?? '', /^No rest day this week/);
    assert.equal(first?.location.range.start.line, 13);
    assert.deepEqual(
      doable?.choices.map(
        ({ title, does }) => `${title.replace(/ on .*|: .*/, '')} | ${'fix' in does ? 'fix' : does.command}`,
      ),
      ['Plan a rest day | fix', 'Accept, because … | trainlog.accept', 'Adjust this rule | trainlog.adjustRule'],
    );
  });

  it('mends by the edit of a fix that it offers, and says so when the text has changed since', async () => {
    const { context, text, service, uri } = opened(withoutRest, commands);
    const fix = (await dashboardChoices(context))
      .flatMap(({ choices }) => choices)
      .flatMap(({ does }) => ('fix' in does ? does.fix : []))[0];
    assert.ok(fix);
    const answer = dashboardFix(context, fix);
    assert.ok('edits' in answer, JSON.stringify(answer));
    assert.match(applyEdits(text, answer.edits), /2026-03-16.*rest\n$/);
    service.set(uri, '2026-03-02  easy 8 km\n');
    const later = service.context(uri);
    assert.ok(later);
    assert.deepEqual(dashboardFix(later, fix), { reason: 'There is nothing to change any more.' });
  });

  it('says that nothing stands out, and how to begin', async () => {
    const quiet = await shown('--- today 2026-03-03\n2026-03-02 Mon  easy 8 km\n');
    assert.deepEqual([quiet.said, quiet.quiet], [[], 'Nothing stands out this week.']);
    const empty = await shown('--- today 2026-03-03\n--- log.trainlog');
    assert.equal(empty.isEmpty, true);
    assert.match(empty.week, /^Nothing is written yet/);
    assert.deepEqual(empty.charts, []);
  });

  it('leads to lines that are not understood', async () => {
    const { said } = await shown(
      '--- today 2026-03-03\n2026-03-02 Mon  easy 8 km\n2026-02-31  easy 8 km\n2026-13-01  rest\n',
    );
    const unread = said.find(({ severity }) => severity === 'error');
    assert.match(unread?.message ?? '', /^2 lines not understood\. The first: /);
    assert.equal(unread?.location.range.start.line, 1);
  });

  it('draws each chart with a ground of its own, marks that rows explain, and a sentence', async () => {
    const { charts } = await shown(example);
    assert.ok(charts.length >= 9);
    for (const { id, drawing, rows, head, sentence } of charts) {
      assert.ok(sentence.length > 8, id);
      for (const { cells } of rows) assert.equal(cells.length, head.length, id);
      if (drawing === undefined) continue;
      const pieces = readXml(drawing).filter(piece => piece.type === 'start');
      assert.deepEqual([pieces[1]?.name, pieces[1]?.attributes.fill], ['rect', '#ffffff'], id);
      const marks = pieces.flatMap(({ attributes }) => attributes['data-row'] ?? []);
      assert.ok(marks.length > 0, id);
      for (const row of marks) assert.ok(Number(row) < rows.length, id);
    }
  });

  it('shows a season, a year, or all; distance, time or load; kilometres or miles', async () => {
    const weeks = async (view: Partial<DashboardView>) => chartOf(await shown(example, view), 'weeks');
    const [season, year, all] = [await weeks({ span: 'season' }), await weeks({}), await weeks({ span: 'all' })];
    assert.ok((season?.rows.length ?? 0) < (year?.rows.length ?? 0));
    assert.ok((year?.rows.length ?? 0) <= (all?.rows.length ?? 0));
    assert.match(season?.rows[3]?.cells[1] ?? '', / km$/);
    assert.match((await weeks({ measure: 'duration' }))?.rows[3]?.cells[1] ?? '', / min$/);
    assert.match((await weeks({ measure: 'load' }))?.rows[3]?.cells[1] ?? '', /^load \d+$/);
    const miles = await shown(example, { unit: 'mi' });
    assert.equal(miles.unit, 'mi');
    assert.match(chartOf(miles, 'weeks')?.rows[3]?.cells[1] ?? '', / mi$/);
    assert.match(chartOf(miles, 'long-runs')?.sentence ?? '', / mi on /);
  });

  it('keeps forty years in a page: weeks are put together, and no chart is large', async () => {
    const lines = Array.from({ length: 40 * 150 }, (_, index) => {
      const date = new Date(Date.UTC(1986, 5, 1) + Math.floor(index * 2.43) * 86_400_000).toISOString().slice(0, 10);
      return `${date}  easy ${6 + (index % 9)} km ${36 + (index % 9) * 6}:00 hr ${136 + (index % 7)}; sleep 7h; rhr ${44 + (index % 9)}`;
    });
    const { charts } = await shown(`--- today 2026-05-01\n--- log.trainlog\n${lines.join('\n')}\n`, { span: 'all' });
    for (const { id, drawing = '', rows } of charts) {
      assert.ok(drawing.length < 250_000, `${id}: ${drawing.length}`);
      assert.ok(rows.length < 800, `${id}: ${rows.length}`);
    }
    assert.match(charts.find(({ id }) => id === 'weeks')?.rows[0]?.cells[0] ?? '', /^13 weeks from/);
  }).timeout(30_000);

  it('tells rows apart by the days that they are about', async () => {
    const { charts } = await shown(example);
    for (const { id, rows } of charts)
      for (const { date, days } of rows)
        if (days && days.length > 0) assert.ok((days[0] ?? '') <= date && date <= (days[1] ?? ''), `${id} ${date}`);
    assert.ok(charts.find(({ id }) => id === 'shoes')?.rows.every(({ days }) => days?.length === 0));
  });

  it('speaks the language of the client', async () => {
    const bundle = languages.find(({ language }) => language === 'de')?.bundle ?? new Map();
    const { week, charts } = await shown(example, {}, { ...commands, translations: translationsOf('de', bundle) });
    assert.match(week, /^Diese Woche: /);
    assert.ok(charts.some(({ title }) => title === 'Wochen'));
  });

  it('becomes a page for paper, with the charts that are wanted, in their order', async () => {
    const { html } = await dashboardPage(opened(example, commands).context, { view: usual, charts: ['form', 'weeks'] });
    assert.deepEqual(
      [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title),
      ['Fitness, fatigue and form', 'Weeks'],
    );
    assert.match(html, /<p>This week: /);
    assert.doesNotMatch(html, /<script|<link|<iframe| on\w+=/i);
  });
});

describe('days and lines of the dashboard', () => {
  const { context } = opened(
    '--- today 2026-03-20\nathlete Kim\n\n2026-03-02 Mon  easy 8 km\n  easy 4 km\n2026-03-05 Thu  rest\n2026-03-18  rest\n',
  );
  const lineOf = (date: string) => placeOfDate(context, { date })?.range.start.line;

  it('the date of a line is that of its day', () => {
    const dates = [0, 2, 3, 4].map(line => dateAt(context, { position: { line, character: 0 } }));
    assert.deepEqual(dates, [null, '2026-03-02', '2026-03-02', '2026-03-05']);
  });

  it('a date leads to its line, a blank one to the next within a week, else to the one before', () => {
    assert.deepEqual(['2026-03-02', '2026-03-03', '2026-03-08', '2026-03-30', '2026-01-01', 'no date'].map(lineOf), [
      2,
      4,
      4,
      5,
      2,
      undefined,
    ]);
    assert.equal(placeOfDate(opened('--- today 2026-03-20\n--- log.trainlog').context, { date: '2026-03-02' }), null);
  });
});
