import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { render } from '../../../server/src/base/message';
import { chartsOf } from '../../../server/src/charts';
import type { Chart } from '../../../server/src/charts/chart';
import { markupText } from '../../../server/src/charts/markup';
import { shoeMonthsChart } from '../../../server/src/charts/shoeMonths';
import type { ThemeKind } from '../../../server/src/contracts/messages';
import type { Log } from '../../../server/src/model/types';
import { calendarDate } from '../../../server/src/values/date';
import { openLog } from '../../support/log';

const USUAL_SHOE_LIFE_M = 700_000;
const DAYS_AROUND = 400;

/** All charts of a log, of a bit more than a year before its day and after it. */
export function allCharts(log: Log): readonly Chart[] {
  const span = { from: log.today - DAYS_AROUND, to: log.today + DAYS_AROUND };
  const { year } = calendarDate(log.today);
  return [
    ...chartsOf(log, { span, years: [year - 1, year], usualShoeLifeM: USUAL_SHOE_LIFE_M }),
    ...log.shoes.map(({ alias }) => shoeMonthsChart(log, alias)),
  ];
}

export function svgOf(chart: Chart, theme: ThemeKind = 'light', widthPx = 720): string {
  const drawn = chart.draw?.({ widthPx, heightPx: chart.heightAt(widthPx), theme, words: message => render(message) });
  return drawn ? markupText(drawn) : '';
}

/** The text of a table, cell by cell. */
export function cellsOf({ table }: Chart): readonly (readonly string[])[] {
  return table.rows.map(({ cells }) => cells.map(cell => render(cell)));
}

export function exampleLog(): Log {
  const text = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8');
  return openLog(text, { today: '2026-06-10' }).log();
}
