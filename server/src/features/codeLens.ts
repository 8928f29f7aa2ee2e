import { countOf, joined, type Message, say } from '../base/message';
import { rangeOf, type Span } from '../base/text';
import { type CodeLens, lspMethod } from '../contracts/lspTypes';
import { lastChanceToRest, trainingRunUntil } from '../model/queries/rest';
import type { Log, LogDocument, Week } from '../model/types';
import type { DateNode } from '../syntax/tree';
import { type DayNumber, dayLabel, isoDate, type Weekday, weekdayPhrase, weekStartOf } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature, resolveRequest } from './feature';
import { fixWeekTitle, plannedWeekOf } from './fixableWeeks';
import { isRestAskedFor } from './hover/figures';
import { dotted } from './hover/phrases';
import { createLineIndex, type LineIndex } from './lineIndex';
import { praiseOf } from './praise';
import { spoken } from './spoken';
import {
  amountWords,
  comingFigures,
  doneFigures,
  figuresInWords,
  formOfWeek,
  hardWords,
  loadWords,
  plannedFigures,
  restWords,
  runWords,
  stillPlanned,
  type WeekFigures,
} from './weekFigures';

export const codeLensFeature: Feature = {
  capability: { codeLensProvider: { resolveProvider: true } },
  requests: [
    documentRequest(lspMethod.codeLens, codeLenses),
    resolveRequest(lspMethod.codeLensResolve, resolveCodeLens),
  ],
};

/** The most lenses, for more than ninety years of weeks. The weeks farthest from the newest are left out, because editors make room between lines for each lens. */
const MOST_LENSES = 5_000;

/** The checkpoint is called once for this many days, because a look at the clock costs as much as a day. */
const DAYS_WITHOUT_PAUSE = 1_000;

/** The `data` of a lens. */
interface LensData {
  readonly uri: string;
  /** A date of the week. */
  readonly date: DayNumber;
  readonly isMending?: true;
  readonly isDashboard?: true;
}

/**
 * The places of lenses: one with figures for each week, above the day of it that comes first in the text, and one that mends a coming week
 * of whose plan a rule speaks; and one of this week that leads to the dashboard. `resolveCodeLens` adds the text. A week whose days are out of order has one lens with figures, too.
 */
export async function codeLenses(context: FeatureContext): Promise<readonly CodeLens[]> {
  if (context.display?.codeLenses === false) return [];
  const figures = await figureLenses(context);
  const others = [...mendingLenses(context, figures), ...dashboardLens(context, figures)];
  return others.length === 0 ? figures : [...figures, ...others];
}

/** Below the figures of this week and the next, where the client can show what would be mended. */
function mendingLenses(context: FeatureContext, figures: readonly CodeLens[]): readonly CodeLens[] {
  const { log, client } = context;
  if (client?.fixWeekCommand === undefined) return [];
  const starts = new Set(context.findings().flatMap(finding => plannedWeekOf(log, finding) ?? []));
  if (starts.size === 0) return [];
  return figures.flatMap(({ range, data }) => {
    const isMeant = isLensData(data) && starts.has(log.week(data.date).start);
    return isMeant ? [{ range, data: { ...data, isMending: true } satisfies LensData }] : [];
  });
}

/** Beside the figures of this week, where the client has a dashboard. */
function dashboardLens({ log, client }: FeatureContext, figures: readonly CodeLens[]): readonly CodeLens[] {
  if (client?.dashboardCommand === undefined) return [];
  const { start } = log.week(log.today);
  return figures.flatMap(({ range, data }) => {
    const isThisWeek = isLensData(data) && log.week(data.date).start === start;
    return isThisWeek ? [{ range, data: { ...data, isDashboard: true } satisfies LensData }] : [];
  });
}

async function figureLenses(context: FeatureContext): Promise<readonly CodeLens[]> {
  const { document, log } = context;
  const days = await dayLines(context);
  const before = kept.get(document);
  const isAsBefore = before?.days.numbers === days.numbers && before.days.values === days.values;
  if (isAsBefore && before.weeks.every(({ date, weekStart }) => weekStartOn(log, date) === weekStart))
    return before.lenses;
  const weeks = await weeksIn(context, days);
  const lenses = newest(weeks).map(({ number, date, span }): CodeLens => {
    const data: LensData = { uri: document.uri, date };
    return { range: rangeOf(number, span), data };
  });
  // The index reads single lines, so dates that depend on other lines are looked up each time.
  if (days.values.every(({ day }) => day !== undefined)) kept.set(document, { days, weeks, lenses });
  return lenses;
}

/** The last answer, kept because most keystrokes change no date. */
const kept = new WeakMap<
  LogDocument,
  {
    readonly days: LineIndex<DateNode>;
    readonly weeks: readonly WeekPlace[];
    readonly lenses: readonly CodeLens[];
  }
>();

const dayLines = createLineIndex(
  line => (line.kind === 'day' ? line.date : undefined),
  (before, after) =>
    before.day === after.day && before.span.start === after.span.start && before.span.end === after.span.end,
);

/** A week and the line of its first day in the text. */
interface WeekPlace {
  readonly number: number;
  readonly date: DayNumber;
  readonly span: Span;
  /** The weekday that weeks begin on. */
  readonly weekStart: Weekday;
}

async function weeksIn(context: FeatureContext, { numbers, values }: LineIndex<DateNode>): Promise<WeekPlace[]> {
  const { log, document } = context;
  const { lines } = document.tree;
  const weeks: WeekPlace[] = [];
  const seen = new Set<DayNumber>();
  let current: DayNumber | undefined;
  for (let index = 0; index < numbers.length; index++) {
    const pause = index % DAYS_WITHOUT_PAUSE === 0 ? context.checkpoint() : undefined;
    if (pause) await pause;
    const number = numbers[index] ?? 0;
    const [node, line] = [values[index], lines[number]];
    const date = node?.day ?? (line && document.dateOf(line));
    if (!node || date === undefined) continue;
    const weekStart = weekStartOn(log, date);
    const start = weekStartOf(date, weekStart);
    if (start === current || seen.has(start)) continue;
    current = start;
    seen.add(start);
    weeks.push({ number, date, span: node.span, weekStart });
  }
  return weeks;
}

function weekStartOn(log: Log, date: DayNumber): Weekday {
  return log.dayOptions(date)['week.start'];
}

/** The weeks that are shown, counted from the end at which the runner writes. */
function newest(weeks: readonly WeekPlace[]): readonly WeekPlace[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (weeks.length <= MOST_LENSES || !first || !last) return weeks;
  return first.date > last.date ? weeks.slice(0, MOST_LENSES) : weeks.slice(-MOST_LENSES);
}

/** Adds the text of a lens. It can be clicked if the client has a command that shows a week. */
export function resolveCodeLens(context: FeatureContext, lens: CodeLens): CodeLens {
  const data: unknown = lens.data;
  if (!isLensData(data)) return lens;
  if (data.isMending) return { ...lens, command: mendingCommand(context, data) };
  if (data.isDashboard) return { ...lens, command: dashboardCommand(context) };
  const { log, client, document } = context;
  const week = log.week(data.date);
  const name = spoken(context, weekName(log, week));
  const parts = [...weekWords(context, week), part(praiseInShort(context, week), 'praise')];
  const fitting = fitted(context, parts);
  const isWhole = fitting.length === parts.length;
  const command = client?.weekCommand;
  return {
    ...lens,
    command: {
      title: lensText(context, fitting) || name,
      tooltip: spoken(
        context,
        joined([name, ...(isWhole ? [] : [dotted(wordsOfParts(parts))]), ...figuresInWords(context.log, week)], '\n'),
      ),
      command: command ?? '',
      ...(command !== undefined && { arguments: [document.uri, lens.range.start] }),
    },
  };
}

function mendingCommand(context: FeatureContext, { date }: LensData): NonNullable<CodeLens['command']> {
  const { log, client, document } = context;
  const { start } = log.week(date);
  return {
    title: spoken(context, fixWeekTitle(log, start)),
    tooltip: spoken(context, say`Shows what would change, and why, before anything is written.`),
    command: client?.fixWeekCommand ?? '',
    arguments: [document.uri, isoDate(start)],
  };
}

function dashboardCommand(context: FeatureContext): NonNullable<CodeLens['command']> {
  const { client, document } = context;
  return {
    title: spoken(context, say`Dashboard`),
    tooltip: spoken(context, say`Shows what stands out now, and charts of this log.`),
    command: client?.dashboardCommand ?? '',
    arguments: [document.uri],
  };
}

/** A lens is no longer than this, so that it can be read in a window of 80 columns. */
const LONGEST_LENS = 80;

/** What a lens says, from what goes first where there is no room to what stays. */
const LEAST_FIRST = [
  'praise',
  'form',
  'load',
  'unknown',
  'runs',
  'row',
  'hard',
  'planned',
  'chance',
  'rest',
  'amount',
] as const;

interface Part {
  readonly words: Message;
  readonly about: (typeof LEAST_FIRST)[number];
}

function part(words: Message, about: Part['about']): Part {
  return { words, about };
}

/** The parts that a lens has room for. */
function fitted(context: FeatureContext, parts: readonly Part[]): readonly Part[] {
  let kept = parts;
  for (const least of LEAST_FIRST) {
    if (lensText(context, kept).length <= LONGEST_LENS) return kept;
    kept = kept.filter(({ about }) => about !== least);
  }
  return kept;
}

function lensText(context: FeatureContext, parts: readonly Part[]): string {
  return spoken(context, dotted(wordsOfParts(parts)));
}

function wordsOfParts(parts: readonly Part[]): Message[] {
  return parts.map(({ words }) => words);
}

function weekWords(context: FeatureContext, week: Week): Part[] {
  const { log } = context;
  const form = formOfWeek(log, week);
  const formWords = form === undefined ? '' : say`form ${form}`;
  if (week.start > log.today) return plannedWeek(log, comingFigures(week), formWords);
  const isRunning = week.end >= log.today;
  const done = doneFigures(log, week);
  const planned = plannedFigures(week);
  const isWhole = !isRunning && week.isComplete;
  return [
    part(amountWords(done, log), 'amount'),
    part(runWords(done), done.runs > 0 ? 'runs' : 'amount'),
    part(hardWords(done), 'hard'),
    part(done.restDays > 0 || isWhole ? restWords(done) : '', 'rest'),
    // Early in the line, so that a narrow window does not cut off what the runner can still do.
    ...(isRunning && isRestAskedFor(log, context.analysis()) ? withoutRest(log, done, planned) : []),
    part(week.unknownDays > 0 ? say`${week.unknownDays} unknown` : '', 'unknown'),
    part(loadWords(done), 'load'),
    part(formWords, 'form'),
    part(isRunning ? stillPlanned(log, planned) : '', 'planned'),
  ];
}

function plannedWeek(log: Log, figures: WeekFigures, form: Message): Part[] {
  const rest = figures.restDays > 0 ? restWords(figures) : '';
  const parts = [
    part(amountWords(figures, log), 'amount'),
    part(runWords(figures), 'runs'),
    part(hardWords(figures), 'hard'),
    part(rest, 'rest'),
    part(loadWords(figures), 'load'),
    part(form, 'form'),
  ];
  const [first = part(say`nothing yet`, 'amount'), ...others] = parts.filter(({ words }) => words !== '');
  return [part(say`planned: ${first.words}`, 'amount'), ...others];
}

/** The lens counts days without rest from this many on; two are nothing special. */
const LEAST_IN_A_ROW = 3;

/** The days in a row without rest, and the last day on which rest is possible, for a week that has and plans none. */
function withoutRest(log: Log, done: WeekFigures, planned: WeekFigures): Part[] {
  if (done.restDays + planned.restDays > 0) return [];
  const row = trainingRunUntil(log, log.today)?.count ?? 0;
  return [
    part(row < LEAST_IN_A_ROW ? '' : say`${countOf(row, 'day')} in a row`, 'row'),
    part(restChance(log), 'chance'),
  ];
}

/** The last day of today's week that can still be a rest day, in a week without one. */
function restChance(log: Log): Message {
  const chance = lastChanceToRest(log);
  if (!chance) return '';
  if (chance.date === log.today) {
    return chance.isFree ? say`rest still possible today` : say`rest still possible today, if its plan moves`;
  }
  const day = weekdayPhrase(chance.date);
  return chance.isFree ? say`rest possible until ${day}` : say`rest possible until ${day}, if its plan moves`;
}

/** The first sentence of the praise for a week. */
function praiseInShort(context: FeatureContext, week: Week): string {
  const [message] = praiseOf(context.analysis(), context.log, week);
  const praise = message && spoken(context, message);
  return !praise ? '' : (/^.*?[.!?](?=\s|$)/.exec(praise)?.[0] ?? praise).replace(/\.$/, '');
}

function weekName(log: Log, { start }: Week): Message {
  return say`Week of ${dayLabel(start, log.today)}`;
}

function isLensData(value: unknown): value is LensData {
  return typeof value === 'object' && value !== null && 'date' in value && Number.isInteger(value.date);
}
