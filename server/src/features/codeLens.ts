import { rangeOf } from '../base/text';
import { lastChanceToRest } from '../model/queries/rest';
import type { Log, Week } from '../model/types';
import type { LineNode } from '../syntax/tree';
import { DAYS_PER_WEEK, type DayNumber, dayLabel, weekdayName, weekStartOf } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature, resolveRequest } from './feature';
import { dotted } from './hover/words';
import { createLineIndex } from './lineIndex';
import { dateOf } from './locate';
import type { CodeLens, DocumentParams } from './lspTypes';
import { praiseOf } from './praise';
import {
  amountWords,
  comingFigures,
  doneFigures,
  formOfWeek,
  loadWords,
  plannedFigures,
  restWords,
  runWords,
  type WeekFigures,
} from './weekFigures';

export const codeLensFeature: Feature = {
  name: 'codeLens',
  capability: { codeLensProvider: { resolveProvider: true } },
  requests: [
    documentRequest('textDocument/codeLens', (context, _params: DocumentParams) => codeLenses(context)),
    resolveRequest('codeLens/resolve', resolveCodeLens),
  ],
};

/** The weeks of more than ninety years; those farthest from the newest ones give way. Each lens is a room that an editor makes between its lines. */
const MOST_LENSES = 5_000;

/** Looking at the clock for each day would cost as much as the day. */
const DAYS_WITHOUT_PAUSE = 1_000;

/** What the resolve of a lens needs. */
interface LensData {
  readonly uri: string;
  /** A date of the week. */
  readonly date: DayNumber;
}

/**
 * Quiet figures of each week, above the first of its days in the text: the last one of the week where the log is newest first.
 * Only the places; the words are found when they are shown. Days out of order give their week no second lens.
 */
export async function codeLenses(context: FeatureContext): Promise<CodeLens[]> {
  const { document, log, display } = context;
  if (display?.codeLenses === false) return [];
  const { lines } = document.tree;
  const { numbers, values } = dayLines(document);
  const places: Place[] = [];
  const seen = new Set<DayNumber>();
  let current: DayNumber | undefined;
  for (let index = 0; index < numbers.length; index++) {
    const pause = index % DAYS_WITHOUT_PAUSE === 0 ? context.checkpoint() : undefined;
    if (pause) await pause;
    const number = numbers[index] ?? 0;
    const date = values[index] ?? dateOfLine(context, lines[number]);
    if (date === undefined) continue;
    const start = weekStartOf(date, log.dayOptions(date)['week.start']);
    if (start === current || seen.has(start)) continue;
    current = start;
    seen.add(start);
    places.push({ number, date });
  }
  return newest(places).flatMap(({ number, date }) => {
    const line = lines[number];
    const data: LensData = { uri: document.uri, date };
    return line?.kind === 'day' ? { range: rangeOf(number, line.date.span), data } : [];
  });
}

interface Place {
  readonly number: number;
  readonly date: DayNumber;
}

/** As many as are shown, from the end that is written at. */
function newest(places: readonly Place[]): readonly Place[] {
  const [first, last] = [places[0], places.at(-1)];
  if (places.length <= MOST_LENSES || !first || !last) return places;
  return first.date > last.date ? places.slice(0, MOST_LENSES) : places.slice(-MOST_LENSES);
}

/** The day lines with their dates; null where other lines decide the date. */
const dayLines = createLineIndex(line => (line.kind === 'day' ? (line.date.day ?? null) : undefined));

function dateOfLine(context: FeatureContext, line: LineNode | undefined): DayNumber | undefined {
  return line && dateOf(context, line);
}

/** The words of a lens. It can be clicked where the client has a command that shows a week. */
export function resolveCodeLens(context: FeatureContext, lens: CodeLens): CodeLens {
  const data: unknown = lens.data;
  if (!isLensData(data)) return lens;
  const { log, client, document } = context;
  const week = log.week(data.date);
  const title = dotted([...weekWords(context, week), praiseInShort(context, week)]) || weekName(log, week);
  const command = client?.weekCommand;
  return {
    ...lens,
    command: {
      title,
      tooltip: weekName(log, week),
      command: command ?? '',
      ...(command !== undefined && { arguments: [document.uri, lens.range.start] }),
    },
  };
}

function weekWords(context: FeatureContext, week: Week): string[] {
  const { log } = context;
  const form = formOfWeek(log, week);
  const formWords = form === undefined ? '' : `form ${form}`;
  if (week.start > log.today) return plannedWeek(log, comingFigures(week), formWords);
  const isRunning = week.start + DAYS_PER_WEEK > log.today;
  const done = doneFigures(log, week);
  const planned = plannedFigures(week);
  const isWhole = !isRunning && week.isComplete;
  return [
    amountWords(done, log),
    runWords(done),
    hardWords(done),
    done.restDays > 0 || isWhole ? restWords(done) : '',
    week.unknownDays > 0 ? `${week.unknownDays} unknown` : '',
    loadWords(done),
    formWords,
    isRunning ? stillPlanned(log, planned) : '',
    isRunning && planned.restDays === 0 && isRestAskedFor(context) ? restChance(log) : '',
  ];
}

function plannedWeek(log: Log, figures: WeekFigures, form: string): string[] {
  const rest = figures.restDays > 0 ? restWords(figures) : '';
  const words = [amountWords(figures, log), runWords(figures), hardWords(figures), rest, loadWords(figures), form];
  const [first = 'nothing yet', ...others] = words.filter(word => word !== '');
  return [`planned: ${first}`, ...others];
}

/** What the rest of the running week holds. */
function stillPlanned(log: Log, figures: WeekFigures): string {
  const rest = figures.restDays > 0 ? restWords(figures) : '';
  const words = [amountWords(figures, log), runWords(figures), hardWords(figures), rest].filter(word => word !== '');
  return words.length === 0 ? '' : `still planned: ${words.join(', ')}`;
}

function hardWords({ hardDays }: WeekFigures): string {
  return hardDays > 0 ? `${hardDays} hard` : '';
}

/** The last day of today's week that can still be a rest day, in a week without one. */
function restChance(log: Log): string {
  const chance = lastChanceToRest(log);
  if (!chance) return '';
  const day = chance.date === log.today ? 'today' : weekdayName(chance.date);
  return `rest possible until ${day}${chance.isFree ? '' : ', if its plan moves'}`;
}

/** Who trains every day on purpose has said so. */
function isRestAskedFor({ log: { today }, analysis }: FeatureContext): boolean {
  const choices = analysis?.().choices;
  const isOff = choices?.severity('no-rest-day', today) === 'off';
  return !isOff && choices?.options('no-rest-day', today)['rest.min-per-week'] !== 0;
}

/** The first sentence of a good word about the week. */
function praiseInShort({ analysis, log }: FeatureContext, week: Week): string {
  const [praise] = analysis ? praiseOf(analysis(), log, week) : [];
  return praise === undefined ? '' : (/^.*?[.!?](?=\s|$)/.exec(praise)?.[0] ?? praise).replace(/\.$/, '');
}

function weekName(log: Log, { start }: Week): string {
  return `Week of ${dayLabel(start, log.today)}`;
}

function isLensData(value: unknown): value is LensData {
  return typeof value === 'object' && value !== null && 'date' in value && Number.isInteger(value.date);
}
