import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { root } from '../../scripts/lib/root.mjs';
import { rules } from '../../server/src/analysis/rules';
import { type Markdown, renderMarkdown } from '../../server/src/base/markdown';
import { render } from '../../server/src/base/message';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import type { FeatureContext } from '../../server/src/features/context';
import { describeDay } from '../../server/src/features/hover/day';
import { describeSession } from '../../server/src/features/hover/session';
import { dayItem, sessionItem, type WeeksRow, weekItem } from '../../server/src/features/weeks/items';
import type { Log, Week } from '../../server/src/model/types';
import { type DayNumber, isoDate } from '../../server/src/values/date';
import { opened } from './support/opened';

// Hover, lens and rows of the Weeks view are three features. On what was hard they give one answer.

const corpus = process.env.TRAINLOG_CORPUS;

describe('what was hard: hover, lens and Weeks row say the same', () => {
  for (const rule of rules) {
    it(`in the examples of ${rule.id}`, async () => {
      for (const { log } of ruleExamples(rule)) await agree(log);
    });
  }
  for (const { name, text } of logsIn(path.join(root, 'examples'))) it(`in ${name}`, () => agree(text));
  for (const { name, text } of corpus === undefined ? [] : logsIn(path.join(corpus, 'logs')))
    it(`in the history ${name}`, () => agree(text)).timeout(120_000);

  it('of long runs, big days, plans and parts of days, each of which is there', async () => {
    const easy = Array.from({ length: 14 }, (_, index) => `2026-02-${14 + index}  easy 30 min rpe 3`).join('\n');
    const seen = await agree(`--- today 2026-03-06
${easy.replace('2026-02-28', '2026-02-27').replace(/2026-02-2[78].*\n?/g, '')}
2026-03-01 Sun  long 24 km 2:10:00
2026-03-02 Mon  easy 30 min rpe 3
  bike 90 min rpe 4
2026-03-03 Tue  tempo 10 km
  strength 30 min
2026-03-04 Wed  easy 8 km
  plan intervals 8 km
2026-03-05 Thu  race 10 km 40:00
2026-03-07 Sat  plan intervals 8 km
2026-03-08 Sun  plan long 24 km 2:10:00`);
    assert.deepEqual(seen, { done: 4, planned: 2 });
  });
});

/** Asserts it of all days, sessions and weeks of a log; how many days are hard. */
async function agree(source: string): Promise<{ readonly done: number; readonly planned: number }> {
  const { context, workspace } = opened(source);
  const [done, planned] = [new Set<DayNumber>(), new Set<DayNumber>()];
  for (const log of workspace.logs) {
    const weeks = weeksOf(log);
    for (const { days } of weeks) {
      for (const day of days) {
        const isHard = isHardHover(describeDay(log, day, context.analysis()));
        if (isHard) (day.isPlanned ? planned : done).add(day.date);
        assert.equal(isHardRow(dayItem(log, day)), isHard, `row of ${isoDate(day.date)}`);
        const sessions = day.sessions.map((session, index) => {
          const isHardItself = isHardHover(describeSession(session, log, []));
          assert.equal(
            isHardRow(sessionItem(log, session, index)),
            isHardItself,
            `row of ${isoDate(day.date)} ${index}`,
          );
          return { session, isHardItself };
        });
        const counted = sessions.filter(({ session }) => day.countedSessions.includes(session));
        assert.equal(
          counted.some(({ isHardItself }) => isHardItself),
          isHard,
          `sessions of ${isoDate(day.date)}`,
        );
      }
    }
    for (const week of weeks) {
      const count = (dates: ReadonlySet<DayNumber>) => week.days.filter(({ date }) => dates.has(date)).length;
      const said = render(weekItem(log, week).spoken); // the row itself has room for rest and distance
      assert.equal(numberBefore(said, / hard days?/), count(done), said);
      assert.equal(numberBefore(said, / hard planned/), count(planned), said);
    }
  }
  await lensesAgree(context, done, planned);
  return { done: done.size, planned: planned.size };
}

async function lensesAgree(
  context: FeatureContext,
  done: ReadonlySet<DayNumber>,
  planned: ReadonlySet<DayNumber>,
): Promise<void> {
  const { log } = context;
  for (const lens of await codeLenses(context)) {
    const date = Object(lens.data).date;
    const { title = '', tooltip = '' } = resolveCodeLens(context, lens).command ?? {};
    // Where the lens has no room for all, the tooltip has it.
    const whole = tooltip.split('\n').find(line => line.includes(' · ')) ?? title;
    const [of = '', still = ''] = whole.split('still planned: ');
    const isAhead = log.week(date).start > log.today;
    const count = (dates: ReadonlySet<DayNumber>) => log.week(date).days.filter(each => dates.has(each.date)).length;
    assert.equal(numberBefore(of, / hard/), isAhead ? count(planned) : count(done), title);
    if (!isAhead) assert.equal(numberBefore(still, / hard/), count(planned), title);
  }
}

/** All weeks from the first date to the last, with what is planned. */
function weeksOf(log: Log): Week[] {
  const weeks: Week[] = [];
  if (log.first === undefined || log.last === undefined) return weeks;
  for (const date of log.writtenDates(log.first, log.last)) {
    const week = log.week(date);
    if (weeks.at(-1)?.start !== week.start) weeks.push(week);
  }
  return weeks;
}

function isHardHover(markdown: Markdown): boolean {
  const [verdict = ''] = renderMarkdown(markdown).split('\n');
  return /\*\*Hard\*\*|counts as hard|\bhard day\b|\brace day\b/.test(verdict);
}

function isHardRow({ icon, description }: WeeksRow): boolean {
  return icon === 'hard' || icon === 'race' || render(description).includes('counts as hard');
}

function numberBefore(text: string, words: RegExp): number {
  return Number(new RegExp(`(\\d+)${words.source}`).exec(text)?.[1] ?? 0);
}

function logsIn(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.trainlog'))
    .map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
