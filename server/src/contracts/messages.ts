// The messages that Trainlog's server and its clients exchange beside the Language Server Protocol. It is the only file of the
// server that the client imports, so it holds names and plain types alone: no package that runs, no language knowledge.
// Shapes are JSON; positions and ranges are those of LSP (zero-based, UTF-16). A server must serve clients that know none of this.
// What the server receives is checked when it comes: those shapes are made from the schemas in `params.ts`.

import type { MarkdownText } from '../base/markdown';
import type { Position, Range, TextEdit } from '../base/text';
import type { method } from './methods';
import type { CheckedParams, InitializationOptions, IsoDate } from './params';

export { method } from './methods';
export type { InitializationOptions, IsoDate, MarkdownText, Position, Range, TextEdit };

/** Requests of our own that the client sends: what each comes with, and what it is answered. */
export interface ClientRequests {
  readonly [method.ping]: Exchange<undefined, PingResult>;
  readonly [method.logs]: Exchange<undefined, LogsResult>;
  readonly [method.logToday]: Exchange<LogTodayParams, ProposedEditResult>;
  readonly [method.insertRestDay]: Exchange<InsertRestDayParams, ProposedEditResult>;
  readonly [method.planNextWeek]: Exchange<PlanNextWeekParams, ProposedEditResult>;
  readonly [method.convertToLog]: Exchange<ConvertToLogParams, ConvertToLogResult>;
  readonly [method.weeks]: Exchange<WeeksParams, WeeksResult>;
  readonly [method.weeksPath]: Exchange<WeeksPathParams, WeeksPathResult>;
  readonly [method.weeksDetails]: Exchange<WeeksDetailsParams, WeeksDetailsResult>;
  readonly [method.thisWeek]: Exchange<ThisWeekParams, ThisWeekResult>;
}

/** A request: its parameters and its answer. */
export interface Exchange<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

export type TodayParams = CheckedParams[typeof method.today];

/** `findFiles` takes no parameters and answers the URIs of all logs of the workspace, whatever they are called, up to the client's cap. */
export type FindFilesResult = readonly string[];

export type ReadFileParams = { readonly uri: string };
/** The text on disk (BOM and line ends kept); null when the file cannot be read or is larger than the client's cap. */
export type ReadFileResult = string | null;

/** `ping` takes no parameters; any answer will do. */
export type PingResult = null;

/** `logs` takes no parameters. Of each log the document that is written in now; the log written in last comes first. */
export type LogsResult = readonly { readonly uri: string; readonly athlete?: string }[];

export type LogTodayParams = CheckedParams[typeof method.logToday];
export type PlanNextWeekParams = CheckedParams[typeof method.planNextWeek];
export type InsertRestDayParams = CheckedParams[typeof method.insertRestDay];

/** Edits for one undo step, mostly of one document, and where the cursor goes afterwards (in the text after the edits). */
export type ProposedEdit = {
  readonly edits: readonly TextEdit[];
  readonly selection: Position;
  /** The document, where it is not the one that was asked about. */
  readonly uri?: string;
  /** The date that it is about: by it the same can be asked of another document. */
  readonly date?: IsoDate;
  /** What changes with it in other documents. */
  readonly others?: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** What was done, as a sentence for the runner. */
  readonly summary?: string;
};
/** Why there is nothing to edit, as a sentence for the runner. */
export type Declined = { readonly reason: string };
export type ProposedEditResult = ProposedEdit | Declined;

export type ConvertToLogParams = CheckedParams[typeof method.convertToLog];
/** Which number of `3/2/2026` is the day. */
export type DateOrder = NonNullable<ConvertToLogParams['dateOrder']>;
export type DiaryFormat = ConvertToLogParams['format'];

/** The log, with a sentence of what became of the diary; or a question, to be answered by asking again; or why there is no log. */
export type ConvertToLogResult =
  | { readonly log: string; readonly summary: string }
  | {
      readonly question: string;
      readonly choices: readonly { readonly label: string; readonly dateOrder: DateOrder }[];
    }
  | Declined;

/** Sentences for the runner, each naming a setting and what is used instead. The whole list each time: an empty one takes the notice away. */
export type SettingsParams = { readonly problems: readonly string[] };

/** What the picture of a row of the weeks tells; how it looks is a client's affair. */
export type WeeksIcon =
  | 'log'
  | 'year'
  | 'week'
  | 'race'
  | 'hard'
  | 'moderate'
  | 'long'
  | 'easy'
  | 'recovery'
  | 'strength'
  | 'rest'
  | 'health'
  | 'open'
  | 'unknown';

/** One row of the weeks: a log (where there are several), a year (of a long log), a week, a day or a session. */
export type WeeksItem = {
  /** Opaque. The same for as long as the row is about the same, through all edits and for every server. */
  readonly id: string;
  readonly kind: 'log' | 'year' | 'week' | 'day' | 'session';
  readonly icon: WeeksIcon;
  readonly label: string;
  /** Figures behind the label; may be empty. */
  readonly description: string;
  /** All of it as a sentence for screen readers, with what the picture tells. */
  readonly spoken: string;
  /** Whether rows hang below it, and whether they are shown at first. */
  readonly children: 'none' | 'closed' | 'open';
  /** A day that can become a rest day, or a week that has one. */
  readonly canRest: boolean;
};

export type WeeksParams = CheckedParams[typeof method.weeks];
/** In the order they are shown in; none for a row that is no more. */
export type WeeksResult = readonly WeeksItem[];

export type WeeksPathParams = CheckedParams[typeof method.weeksPath];
/** From the top down to the day at the position, or to the session there; above all days to the week that is open at first. None outside of logs. */
export type WeeksPathResult = readonly WeeksItem[];

export type WeeksDetailsParams = CheckedParams[typeof method.weeksDetails];
export type WeeksDetails = {
  readonly tooltip: MarkdownText;
  /** Where it is written; of a blank day, the line that it would stand beside. Logs and years have none. */
  readonly location?: { readonly uri: string; readonly range: Range };
  /** Of days and of weeks, their first day. */
  readonly date?: IsoDate;
  /** Of days and weeks: the week in plain text, to be sent to somebody. */
  readonly summary?: string;
};
/** Null for a row that is no more. */
export type WeeksDetailsResult = WeeksDetails | null;

export type ThisWeekParams = CheckedParams[typeof method.thisWeek];
export type ThisWeek = {
  /** A few words for a status bar. */
  readonly text: string;
  readonly tooltip: MarkdownText;
  /** For screen readers. */
  readonly spoken: string;
};
/** Null for a log that holds no day yet, and outside of logs. */
export type ThisWeekResult = ThisWeek | null;
