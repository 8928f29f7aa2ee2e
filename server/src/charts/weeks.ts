import { say } from '../base/message';
import type { DateSpan, Log } from '../model/types';
import type { Measure } from './amounts';
import { type Chart, usualHeight } from './chart';
import { drawing } from './plot';
import { drawBars, groupedWeekBars, NO_WEEKS, weeksInWords, weeksTable } from './weekBars';

/** How much was done in each week, how hard, with how much rest, beside what is planned and what was usual. */
export function weeksChart(log: Log, span: DateSpan, measure?: Measure): Chart {
  const figures = groupedWeekBars(log, span, measure);
  const sentence = weeksInWords(figures);
  const isEmpty = figures.bars.every(bar => bar.done + bar.planned === 0);
  return {
    id: 'weeks',
    title: say`Weeks`,
    sentence: isEmpty ? NO_WEEKS : sentence,
    table: weeksTable(figures),
    heightAt: usualHeight,
    ...(!isEmpty && {
      draw: frame => drawing(frame, sentence, drawBars(frame, 'weeks', figures, frame.isSmall !== true)),
    }),
  };
}
