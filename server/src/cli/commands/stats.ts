import { render } from '../../base/message';
import { amountWords, bands } from '../../charts/amounts';
import { type WeekBar, type WeekBars, weekBars, weeksInWords } from '../../charts/weekBars';
import type { Band } from '../../model/queries/intensityShares';
import { DAYS_PER_WEEK, dayLabel } from '../../values/date';
import { type Command, exitCode, todayOption, UsageError } from '../command';
import { oneLogHelp, readOneLog } from '../oneLog';
import type { Terminal } from '../terminal';
import { page } from '../terminalText';

const USUAL_WEEKS = 16;
/** Twelve years. */
const MOST_WEEKS = 600;
/** A log without entries for six weeks has ended: its last weeks are shown, and not those that nothing is known of. */
const DAYS_UNTIL_ENDED = 42;

/** `trainlog stats`: the last weeks as bars. */
export const stats: Command = {
  name: 'stats',
  summary: 'show the last weeks as bars',
  operands: '[FILE|DIR …]',
  options: {
    weeks: { value: 'COUNT', help: `how many weeks up to this one (default: ${USUAL_WEEKS})` },
    today: todayOption,
  },
  details: [
    oneLogHelp,
    'Weeks to come are shown as far as something is planned. A week that nothing is known of has no bar.',
  ],
  async run(args, terminal) {
    const count = weeksIn(args.options.weeks);
    const read = await readOneLog(args, terminal);
    if (!read) return exitCode.failed;
    const { log } = read;
    const isGoingOn = log.today - log.reference <= DAYS_UNTIL_ENDED;
    const end = log.week(isGoingOn ? log.today : log.reference);
    const from = end.start - (count - 1) * DAYS_PER_WEEK;
    const to = Math.max(end.end, Math.min(log.last ?? log.today, log.today + MOST_WEEKS * DAYS_PER_WEEK));
    terminal.out(page(chartOf(weekBars(log, { from, to }), terminal)));
    return exitCode.clean;
  },
};

function weeksIn(given: string | boolean | undefined): number {
  if (given === undefined) return USUAL_WEEKS;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > MOST_WEEKS)
    throw new UsageError(`--weeks takes a number from 1 to ${MOST_WEEKS}, not '${given}'`);
  return count;
}

/** A sign for each, because many terminals have no colours. */
const SIGNS: Readonly<Record<Band | 'planned', string>> = { easy: '░', moderate: '▒', hard: '█', planned: '·' };
const WIDEST_LINE = 100;
const FIGURES_WIDTH = 44;
const DATE_WIDTH = 16;

function chartOf(figures: WeekBars, { columns }: Pick<Terminal, 'columns'>): string {
  const { bars, log } = figures;
  if (bars.length === 0) return `${render(weeksInWords(figures))}\n`;
  const width = Math.max(10, Math.min(columns, WIDEST_LINE) - DATE_WIDTH - FIGURES_WIDTH);
  const most = Math.max(...bars.map(bar => bar.done + bar.planned), 1);
  const rows = bars.map(bar => {
    const date = render(dayLabel(bar.start, log.today)).padEnd(DATE_WIDTH);
    return `${date} ${barOf(bar, most, width).padEnd(width)} ${figuresOf(bar, figures)}`.trimEnd();
  });
  const keys = `${SIGNS.easy} easy  ${SIGNS.moderate} moderate  ${SIGNS.hard} hard  ${SIGNS.planned} planned`;
  return [...rows, '', keys, render(weeksInWords(figures)), ''].join('\n');
}

/** Rounded at the borders of its parts, so that they are as long together as the whole. */
function barOf(bar: WeekBar, most: number, width: number): string {
  let sum = 0;
  let shownTo = 0;
  return [...bands, 'planned' as const]
    .map(part => {
      sum += bar[part];
      const end = Math.round((sum / most) * width);
      const text = SIGNS[part].repeat(end - shownTo);
      shownTo = end;
      return text;
    })
    .join('');
}

function figuresOf(bar: WeekBar, { measure, log }: WeekBars): string {
  if (bar.isUnknown) return 'unknown';
  const words = (amount: number) => render(amountWords(amount, measure, log));
  const parts = [
    bar.done > 0 || (bar.planned === 0 && bar.start <= log.today) ? words(bar.done) : '',
    bar.planned > 0 ? `${words(bar.planned)} planned` : '',
    `${bar.restDays} rest`,
    bar.races.length > 0 ? 'race' : '',
  ];
  return parts.filter(part => part !== '').join(', ');
}
