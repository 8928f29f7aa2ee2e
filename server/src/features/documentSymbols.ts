import { say } from '../base/message';
import { type DocumentSymbol, lspMethod, SymbolTag } from '../contracts/lspTypes';
import type { Week } from '../model/types';
import { wordsEnd } from '../syntax/notes';
import { type Entry, entriesOf, type LineNode } from '../syntax/tree';
import { type DayNumber, dayLabel } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { dotted } from './hover/phrases';
import { dateOf } from './locate';
import { type DayBlock, isSection, outlineOf, type Section, type WeekBlock, weeksOf } from './outline';
import { linesRange, spanRange } from './ranges';
import { shortName } from './shortName';
import { spoken } from './spoken';
import { symbolKinds } from './symbolKinds';
import { amountWords, comingFigures, doneFigures, restWords, runWords } from './weekFigures';

/** A longer document is listed without its sessions, because an outline of fifty thousand rows helps nobody. */
const LINES_WITH_SESSIONS = 20_000;

export const documentSymbolsFeature: Feature = {
  capability: { documentSymbolProvider: true },
  requests: [documentRequest(lspMethod.documentSymbol, documentSymbols)],
};

/** Headings; in them weeks, where there are several; in those days; in days sessions. */
export async function documentSymbols(context: FeatureContext): Promise<DocumentSymbol[]> {
  return childrenOf(context, await outlineOf(context));
}

async function childrenOf(context: FeatureContext, section: Section): Promise<DocumentSymbol[]> {
  const weeks = weeksOf(context, section);
  const weekOfDay = new Map(weeks.flatMap(week => week.days.map(day => [day, week] as const)));
  const result: DocumentSymbol[] = [];
  for (const child of section.children) {
    const pause = context.checkpoint();
    if (pause) await pause;
    if (isSection(child)) {
      result.push({ ...headingSymbol(context, child), children: await childrenOf(context, child) });
      continue;
    }
    const week = weekOfDay.get(child);
    if (!week) result.push(daySymbol(context, child));
    else if (week.days[0] === child) result.push(weekSymbol(context, week));
  }
  return result;
}

function headingSymbol(context: FeatureContext, { heading, line, end }: Section): DocumentSymbol {
  const { document } = context;
  const text = heading?.text ?? '';
  return {
    name: shortName(heading ? text.slice(heading.title.start, heading.title.end) : text),
    kind: symbolKinds.heading,
    range: linesRange(context.document, line, end),
    selectionRange: heading ? spanRange(document, heading, heading.title) : linesRange(context.document, line, line),
  };
}

function weekSymbol(context: FeatureContext, { date, days }: WeekBlock): DocumentSymbol {
  const first = days[0];
  const last = days.at(-1);
  const model = context.log.week(date);
  const line = first?.line ?? 0;
  return {
    name: spoken(context, say`Week of ${dayLabel(model.start, context.log.today)}`),
    detail: weekFigures(context, model),
    kind: symbolKinds.week,
    range: linesRange(context.document, line, last?.end ?? line),
    selectionRange: first
      ? spanRange(context.document, first.node, first.node.date.span)
      : linesRange(context.document, line, line),
    children: days.map(day => daySymbol(context, day)),
  };
}

/** What was done in a week; for a week that has not begun, what is planned. */
function weekFigures(context: FeatureContext, week: Week): string {
  const { log } = context;
  const isPlanned = week.start > log.today;
  const figures = isPlanned ? comingFigures(week) : doneFigures(log, week);
  const rest = figures.restDays > 0 ? restWords(figures) : '';
  const words = dotted([amountWords(figures, log), runWords(figures), rest]);
  return spoken(context, isPlanned && words !== '' ? say`planned: ${words}` : words);
}

function daySymbol(context: FeatureContext, { node, line, end }: DayBlock): DocumentSymbol {
  const { document } = context;
  const date = dateOf(context, node);
  const entries: Located[] = [];
  for (let at = line; at <= end; at++) {
    const owner = document.tree.lines[at];
    if (owner) entries.push(...entriesOf(owner).map(entry => ({ owner, entry })));
  }
  const sessions = entries.filter(({ entry }) => entry.body.type === 'session');
  const states = entries.filter(({ entry }) => entry.body.type === 'state');
  return {
    name:
      date === undefined ? node.text.slice(node.date.span.start, node.date.span.end) : rangeName(context, node, date),
    ...(states.length > 0 && { detail: states.map(({ owner, entry }) => entryName(owner, entry)).join(', ') }),
    kind: symbolKinds.day,
    range: linesRange(context.document, line, end),
    selectionRange: spanRange(document, node, node.date.span),
    children: isLong(context) ? [] : sessions.map(session => sessionSymbol(context, session)),
  };
}

function isLong({ document }: FeatureContext): boolean {
  return document.tree.lines.length > LINES_WITH_SESSIONS;
}

function rangeName(context: FeatureContext, node: DayBlock['node'], date: DayNumber): string {
  const { today } = context.log;
  const label = dayLabel(date, today);
  const end = node.until?.day;
  return spoken(context, end === undefined ? label : say`${label} to ${dayLabel(end, today)}`);
}

interface Located {
  readonly owner: LineNode;
  readonly entry: Entry;
}

function sessionSymbol(context: FeatureContext, { owner, entry }: Located): DocumentSymbol {
  const range = spanRange(context.document, owner, entry.span);
  return {
    name: entryName(owner, entry),
    kind: symbolKinds.session,
    // Editors strike deprecated symbols through, which suits a skipped session.
    ...(entry.status?.status === 'skip' && { tags: [SymbolTag.Deprecated] }),
    range,
    selectionRange: range,
  };
}

/** An entry as it is written, without its note. */
function entryName({ text }: LineNode, entry: Entry): string {
  return shortName(text.slice(entry.span.start, wordsEnd(entry, text)));
}
