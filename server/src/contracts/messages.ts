// The messages that Trainlog's server and its clients exchange beside the Language Server Protocol. It is the only file of the
// server that the client imports, so it holds names and plain types alone: no package, no language knowledge.
// Shapes are JSON; positions and ranges are those of LSP (zero-based, UTF-16). A server must serve clients that know none of this.

import type { Position, Range, TextEdit } from '../base/text';

export type { Position, Range, TextEdit };

/** A calendar date as `YYYY-MM-DD`, in the runner's local time. */
export type IsoDate = string;

/** What a client may pass in `initialize`. Every member may be missing: the server then asks its own clock and reads no files. */
export type InitializationOptions = {
  /** The client's local date; without it the server's own clock counts. */
  readonly today?: IsoDate;
  /** The client answers `trainlog/findFiles` and `trainlog/readFile`; without it the server knows open documents only. */
  readonly servesFiles?: boolean;
  /** The URI of the page that describes all rules, each under its id; without it findings carry no link. */
  readonly rulePages?: string;
  /** A command of the client that opens its settings; it is called with the name of a setting. Without it no action offers that. */
  readonly settingsCommand?: string;
  /**
   * A command of the client that shows a week; it is called with the URI of a document and a position on a date of the week.
   * Without it the lens of a week is words alone.
   */
  readonly weekCommand?: string;
  /** The client shows weeks and is told with `trainlog/weeksChanged` when they may be others. */
  readonly showsWeeks?: boolean;
  /** What the server says in another language, by its English templates, as a bundle of `vscode.l10n` has it; without it it speaks English. */
  readonly translations?: Readonly<Record<string, string>>;
  /** A command of the client that opens its list of suggestions; it is run when an item was chosen behind which another belongs. */
  readonly suggestCommand?: string;
  /** The value of the setting `trainlog`, for clients that do not answer `workspace/configuration`. */
  readonly trainlog?: unknown;
};

/** Method names, by the direction they travel. */
export const method = {
  /** Notification, client to server: the local date may have changed (focus, midnight). */
  today: 'trainlog/today',
  /** Request, server to client: where the workspace's logs are. */
  findFiles: 'trainlog/findFiles',
  /** Request, server to client: the text of one of them. */
  readFile: 'trainlog/readFile',
  /** Request, client to server: are you alive? */
  ping: 'trainlog/ping',
  /** Request, client to server: all logs that are open or in the workspace; answered once all files are read. */
  logs: 'trainlog/logs',
  /** Request, client to server: the edit that opens today's day in a log. */
  logToday: 'trainlog/logToday',
  /** Request, client to server: the edit that inserts a rest day near a position, or on a day or in a week. */
  insertRestDay: 'trainlog/insertRestDay',
  /** Request, client to server: the edit that plans the free days of next week. */
  planNextWeek: 'trainlog/planNextWeek',
  /** Request, client to server: a diary in Markdown, plain text or CSV as a log. */
  convertToLog: 'trainlog/convertToLog',
  /** Notification, server to client: which settings could not be used. */
  settings: 'trainlog/settings',
  /** Request, client to server: the rows of the weeks below another row, or at the top. */
  weeks: 'trainlog/weeks',
  /** Request, client to server: the rows that lead to a place in a log. */
  weeksPath: 'trainlog/weeksPath',
  /** Request, client to server: what there is to know of one row. */
  weeksDetails: 'trainlog/weeksDetails',
  /** Notification, server to client, without parameters: weeks may be others than they were; sent once for many changes. */
  weeksChanged: 'trainlog/weeksChanged',
  /** Request, client to server: today's week of a document's log at a glance. */
  thisWeek: 'trainlog/thisWeek',
} as const;

export type TodayParams = { readonly today: IsoDate };

/** `findFiles` takes no parameters and answers the URIs of all logs of the workspace, whatever they are called, up to the client's cap. */
export type FindFilesResult = readonly string[];

export type ReadFileParams = { readonly uri: string };
/** The text on disk (BOM and line ends kept); null when the file cannot be read or is larger than the client's cap. */
export type ReadFileResult = string | null;

/** `ping` takes no parameters; any answer will do. */
export type PingResult = null;

/** `logs` takes no parameters. Of each log the document that is written in now; the log written in last comes first. */
export type LogsResult = readonly { readonly uri: string; readonly athlete?: string }[];

/** `entry` is what today's line begins with, as the runner typed it; the cursor goes behind it. */
export type LogTodayParams = { readonly textDocument: { readonly uri: string }; readonly entry?: string };
export type PlanNextWeekParams = { readonly textDocument: { readonly uri: string } };
/** Near a position: the best day of its week. By date: on that day itself, or on the best day of the week that holds it. */
export type InsertRestDayParams = LogTodayParams &
  ({ readonly position: Position } | { readonly date: IsoDate; readonly unit: 'day' | 'week' });

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

/** Which number of `3/2/2026` is the day. */
export type DateOrder = 'day-first' | 'month-first';
export type DiaryFormat = 'markdown' | 'text' | 'csv';

/** The diary's text comes along, because it is no document of the server. */
export type ConvertToLogParams = {
  readonly text: string;
  /** The name of its file, which may say the year. */
  readonly name: string;
  readonly format: DiaryFormat;
  readonly today: IsoDate;
  /** What the runner chose, when it was asked. */
  readonly dateOrder?: DateOrder;
};
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

/** `parent` is the id of the row above; without it the rows at the top. */
export type WeeksParams = { readonly parent?: string };
/** In the order they are shown in; none for a row that is no more. */
export type WeeksResult = readonly WeeksItem[];

export type WeeksPathParams = { readonly textDocument: { readonly uri: string }; readonly position: Position };
/** From the top down to the day at the position, or to the session there; above all days to the week that is open at first. None outside of logs. */
export type WeeksPathResult = readonly WeeksItem[];

export type WeeksDetailsParams = { readonly id: string };
export type WeeksDetails = {
  /** Markdown. */
  readonly tooltip: string;
  /** Where it is written; of a blank day, the line that it would stand beside. Logs and years have none. */
  readonly location?: { readonly uri: string; readonly range: Range };
  /** Of days and of weeks, their first day. */
  readonly date?: IsoDate;
  /** Of days and weeks: the week in plain text, to be sent to somebody. */
  readonly summary?: string;
};
/** Null for a row that is no more. */
export type WeeksDetailsResult = WeeksDetails | null;

export type ThisWeekParams = { readonly textDocument: { readonly uri: string } };
export type ThisWeek = {
  /** A few words for a status bar. */
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For screen readers. */
  readonly spoken: string;
};
/** Null for a log that holds no day yet, and outside of logs. */
export type ThisWeekResult = ThisWeek | null;
