import assert from 'node:assert/strict';
import { crossTrainingVariety } from '../../../../server/src/analysis/rules/context/cross-training-variety';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule } from '../../../support/rules';

/** Six runs a week, and rest on Sunday, for so many weeks from Monday 2026-01-05 on. */
const running = (weeks: number, swap: (index: number) => string = () => '') =>
  daysFrom(
    '2026-01-05',
    Array.from({ length: 7 * weeks }, (_, index) => swap(index) || (index % 7 === 6 ? 'rest' : 'easy 8 km')),
  );

const lastRun = (log: string, mark: string) => log.replace(/\n([^\n]*)$/, `\n${mark}\n$1`);

const FULL = '^^^^^^^^^^ 💡 hint cross-training-variety';

describeRule(crossTrainingVariety, {
  fired: {
    'six weeks': `${lastRun(running(6), `${FULL}: Nothing but running for 42 days, up to Sun 15 Feb. A swim or ride could take the place of an easy run.`)}
`,
    'five runs a week': `${lastRun(
      running(6, index => (index % 7 === 1 ? 'rest' : '')),
      FULL,
    )}
`,
    'gone by: the fact without the advice': `--- today 2026-03-10
${lastRun(running(6), `${FULL}: Nothing but running for 42 days, up to Sun 15 Feb.`)}
`,
  },
  silent: {
    'a hike': `${running(6, index => (index === 20 ? 'hike 3 h' : ''))}\n`,
    'four runs a week': `${running(6, index => (index % 7 === 1 || index % 7 === 3 ? 'rest' : ''))}\n`,
    'five weeks': `${running(5)}\n`,
    'twelve weeks: it was said after six': `${running(12)}\n`,
    'an injured day': `${running(6, index => (index === 20 ? 'injury calf 3/10' : ''))}\n`,
    'an unknown day': `--- settings {"days": {"gaps": "unknown"}}\n${running(6).replace(/\n2026-01-25.*/, '')}\n`,
  },
});

describe('all running, what is offered', () => {
  it('another sport in the place of the next planned easy run', () => {
    const log = `--- today 2026-02-15\nrule cross-training-variety hint\n${running(6)}\n2026-02-16 Mon  plan tempo 8 km\n2026-02-17 Tue  plan easy 8 km [blue] > with Sam\n`;
    const { preferred, applied } = offered('cross-training-variety', log);
    assert.equal(preferred, 'Cross-train instead of easy 8 km [blue] on Tue 17 Feb');
    assert.match(applied(preferred), /\n2026-02-17 Tue {2}plan xt 50 min > with Sam\n/);
  });
});
