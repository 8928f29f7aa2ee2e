// The messages that Trainlog's server and its clients exchange beside the Language Server Protocol. The client imports this file
// alone of the server, so it holds names and plain types, no package that runs, and nothing about the language of logs.
// Shapes are JSON; positions and ranges are those of LSP (zero-based, UTF-16). A server must serve clients that know none of this.
// The server checks what it receives; those types are derived from the schemas in `params.ts`.

import type { MarkdownText } from '../base/markdown';
import type { Position, Range, TextEdit } from '../base/text';
import type { method } from './methods';
import type {
  ActivitiesRead,
  CheckedParams,
  DashboardView,
  InitializationOptions,
  IsoDate,
  RuleChange,
  ThemeKind,
} from './params';

export { method } from './methods';
export type {
  ActivitiesRead,
  DashboardView,
  InitializationOptions,
  IsoDate,
  MarkdownText,
  Position,
  Range,
  RuleChange,
  TextEdit,
  ThemeKind,
};

/** Our own requests from client to server: the parameters and the answer of each. */
export interface ClientRequests {
  readonly [method.ping]: Exchange<undefined, PingResult>;
  readonly [method.logs]: Exchange<undefined, LogsResult>;
  readonly [method.logToday]: Exchange<LogTodayParams, ProposedEditResult>;
  readonly [method.insertRestDay]: Exchange<InsertRestDayParams, ProposedEditResult>;
  readonly [method.answers]: Exchange<AnswersParams, AnswersResult>;
  readonly [method.accept]: Exchange<AcceptParams, ProposedEditResult>;
  readonly [method.adjustRule]: Exchange<AdjustRuleParams, ProposedEditResult>;
  readonly [method.planNextWeek]: Exchange<PlanNextWeekParams, ProposedEditResult>;
  readonly [method.fixWeek]: Exchange<FixWeekParams, ProposedEditResult>;
  readonly [method.convertToLog]: Exchange<ConvertToLogParams, ConvertToLogResult>;
  readonly [method.pastedRows]: Exchange<PastedRowsParams, PastedRowsResult>;
  readonly [method.importNotes]: Exchange<ImportNotesParams, ImportNotesResult>;
  readonly [method.unit]: Exchange<UnitParams, UnitResult>;
  readonly [method.importPreview]: Exchange<ImportPreviewParams, ImportPreviewResult>;
  readonly [method.importEdits]: Exchange<ImportEditsParams, ProposedEditResult>;
  readonly [method.inboxPreview]: Exchange<InboxPreviewParams, InboxPreviewResult>;
  readonly [method.inboxEdits]: Exchange<InboxEditsParams, InboxEditsResult>;
  readonly [method.report]: Exchange<ReportParams, ReportResult>;
  readonly [method.dashboard]: Exchange<DashboardParams, DashboardResult>;
  readonly [method.dashboardChoices]: Exchange<DashboardChoicesParams, DashboardChoicesResult>;
  readonly [method.dashboardPage]: Exchange<DashboardPageParams, DashboardPageResult>;
  readonly [method.dashboardFix]: Exchange<DashboardFixParams, ProposedEditResult>;
  readonly [method.workoutText]: Exchange<WorkoutTextParams, WorkoutTextResult>;
  readonly [method.dateAt]: Exchange<DateAtParams, DateAtResult>;
  readonly [method.placeOfDate]: Exchange<PlaceOfDateParams, PlaceOfDateResult>;
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
export type ThemeParams = CheckedParams[typeof method.theme];

/** `findFiles` takes no parameters. The answer holds the URIs of all logs of the workspace, whatever their names, up to the client's limit. */
export type FindFilesResult = readonly string[];

export type ReadFileParams = { readonly uri: string };
/** The text on disk, with its byte order mark and line ends; null when the file cannot be read or is larger than the client's limit. */
export type ReadFileResult = string | null;

/** `ping` takes no parameters; any answer will do. */
export type PingResult = null;

/** `logs` takes no parameters. It names one document of each log, the one that the runner writes in now; the log with the latest entry comes first. */
export type LogsResult = readonly { readonly uri: string; readonly athlete?: string }[];

export type LogTodayParams = CheckedParams[typeof method.logToday];
export type PlanNextWeekParams = CheckedParams[typeof method.planNextWeek];
export type FixWeekParams = CheckedParams[typeof method.fixWeek];
export type InsertRestDayParams = CheckedParams[typeof method.insertRestDay];

export type AnswersParams = CheckedParams[typeof method.answers];
/** What can be answered to one rule. */
export type RuleAnswers = {
  readonly rule: string;
  /** What the rule is called, and what it says here. */
  readonly title: string;
  readonly message: string;
  readonly choices: readonly RuleAnswer[];
};
/** One way to change a rule, in plain words. */
export type RuleAnswer = {
  readonly label: string;
  /** The line that would be written, or the limit that holds now. */
  readonly detail: string;
  /** The rule that is changed: some have their limits in common with another one. */
  readonly of: string;
  readonly change: RuleChange;
  /** The runner says which number; `change` has one with which the rule would not speak, or the one that holds now. */
  readonly asks?: { readonly min: number; readonly max: number; readonly isWhole: boolean };
  /** It is about days of this log and cannot be a setting. */
  readonly isOfLog?: true;
};
/** The gravest rule first; empty when none of them speaks there any more. */
export type AnswersResult = readonly RuleAnswers[];
export type AcceptParams = CheckedParams[typeof method.accept];
export type AdjustRuleParams = CheckedParams[typeof method.adjustRule];

/** Edits for one undo step, and where the cursor goes, as a position in the text after the edits. */
export type ProposedEdit = {
  readonly edits: readonly TextEdit[];
  readonly selection: Position;
  /** The document to edit, if it is not the one in the request. */
  readonly uri?: string;
  /** The date that the edit is about. The client can use it to ask the same about another document. */
  readonly date?: IsoDate;
  /** Edits of other documents that belong to the same step. */
  readonly others?: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** What was done, or would be, as a sentence for the runner. */
  readonly summary?: string;
  /** Why that is proposed, as a sentence. */
  readonly why?: string;
};
/** Why there is nothing to edit, as a sentence for the runner. */
export type Declined = { readonly reason: string };
export type ProposedEditResult = ProposedEdit | Declined;

export type ConvertToLogParams = CheckedParams[typeof method.convertToLog];
/** Which number of `3/2/2026` is the day. */
export type DateOrder = NonNullable<ConvertToLogParams['dateOrder']>;
export type DiaryFormat = ConvertToLogParams['format'];

/** The log and a sentence that sums up the conversion; or a question, which the client answers by asking again; or why there is no log. */
export type ConvertToLogResult =
  | { readonly log: string; readonly summary: string }
  | {
      readonly question: string;
      readonly choices: readonly { readonly label: string; readonly dateOrder: DateOrder }[];
    }
  | Declined;

export type PastedRowsParams = CheckedParams[typeof method.pastedRows];
export type PastedRowsResult = { readonly isActivityList: boolean };

export type UnitParams = CheckedParams[typeof method.unit];
export type UnitResult = { readonly unit: 'km' | 'mi' };

/** What the reader of files is given. It is no part of the server: it runs in a worker of its own, which the client can end. */
export type ReadActivitiesJob = {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Of lists that do not say theirs. */
  readonly unit: 'km' | 'mi';
  readonly dateOrder?: DateOrder;
};
/** What the reader says meanwhile and at the end. */
export type ReaderReport =
  | { readonly type: 'progress'; readonly activities: number }
  | { readonly type: 'read'; readonly read: ActivitiesRead };

export type ImportPreviewParams = CheckedParams[typeof method.importPreview];
/** What happens with an activity. `done`: a plan of its day becomes done. */
export type ImportRow = {
  readonly id: string;
  readonly action: 'add' | 'complete' | 'done' | 'skip';
  /** Its day. */
  readonly day: string;
  /** The text that is written, or the line as it becomes. */
  readonly text: string;
  readonly why: string;
};
export type ImportPreviewResult = {
  readonly rows: readonly ImportRow[];
  /** A sentence for each file or row that could not be read, and one about columns that are left. */
  readonly notes: readonly string[];
  /** When no shoes were named, runs lack theirs, and the log has some: what to ask once for all of these runs. The pair worn last comes first. */
  readonly shoes?: { readonly question: string; readonly choices: readonly ShoeChoice[] };
};
/** `alias` is what a line of the log says. */
export type ShoeChoice = { readonly alias: string; readonly name?: string };
export type ImportNotesParams = CheckedParams[typeof method.importNotes];
/** As in the preview. */
export type ImportNotesResult = Pick<ImportPreviewResult, 'notes'>;
export type ImportEditsParams = CheckedParams[typeof method.importEdits];

export type InboxPreviewParams = CheckedParams[typeof method.inboxPreview];
/** A row for each line that the log does not have, `skip` for one without a day; a sentence for each whose day is not clear. */
export type InboxPreviewResult = Pick<ImportPreviewResult, 'rows' | 'notes'>;
export type InboxEditsParams = CheckedParams[typeof method.inboxEdits];
/** `rest` is the inbox without what the log has once the edit is made. */
export type InboxEditsResult = { readonly edit: ProposedEditResult; readonly rest: string };

export type ReportParams = CheckedParams[typeof method.report];
/** The years that can be asked for, newest first; the page of the year that was asked for; or why there is none. */
export type ReportResult = { readonly years: readonly number[] } | { readonly html: string } | Declined;

export type DashboardParams = CheckedParams[typeof method.dashboard];
/** What is said of a log now, and its charts. All texts are plain. */
export type Dashboard = {
  /** All files of the log. */
  readonly documents: readonly string[];
  /** The unit that is shown. */
  readonly unit: 'km' | 'mi';
  /** This week at a glance; for a log without days: how to begin. */
  readonly week: string;
  /** Nothing is written yet. */
  readonly isEmpty?: true;
  /** The gravest first. */
  readonly said: readonly DashboardSaid[];
  /** What is told of this week where nothing is to be said: praise, or that nothing stands out. */
  readonly quiet: string;
  readonly charts: readonly DashboardChart[];
};
export type DashboardSaid = {
  /** Stays the same for as long as the same is said. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly location: { readonly uri: string; readonly range: Range };
};
/** A fix, whose edit `dashboardFix` gives, or a command of the client that the client has named itself. */
export type DashboardChoice = {
  readonly title: string;
  readonly does:
    | { readonly fix: DashboardFixParams }
    | { readonly command: string; readonly arguments: readonly unknown[] };
};
export type DashboardChart = {
  readonly id: string;
  readonly title: string;
  /** What it shows; without a drawing: what to write so that there is one. */
  readonly sentence: string;
  /** The text of an SVG. Each of its marks names its row of the table by `data-row`, and has a title. */
  readonly drawing?: string;
  readonly head: readonly string[];
  readonly rows: readonly DashboardRow[];
};
export type DashboardRow = {
  /** The day that the row leads to. */
  readonly date: IsoDate;
  /** From the first to the last day that it is about; without it the date alone; a row that is about none has an empty list. */
  readonly days?: readonly IsoDate[];
  readonly cells: readonly string[];
};
export type DashboardResult = Dashboard;

export type DashboardChoicesParams = CheckedParams[typeof method.dashboardChoices];
/** By the id of what is said, best first. Each fix has been tried out, which takes longer than drawing: ask when nobody types. */
export type DashboardChoicesResult = readonly { readonly id: string; readonly choices: readonly DashboardChoice[] }[];

export type DashboardPageParams = CheckedParams[typeof method.dashboardPage];
export type DashboardPageResult = { readonly html: string };
export type DashboardFixParams = CheckedParams[typeof method.dashboardFix];
export type WorkoutTextParams = CheckedParams[typeof method.workoutText];
/** The text with a sentence that says what it is of, or why there is none. */
export type WorkoutTextResult = { readonly text: string; readonly summary: string } | { readonly reason: string };
export type DateAtParams = CheckedParams[typeof method.dateAt];
/** Null above the first day, and outside logs. */
export type DateAtResult = IsoDate | null;
export type PlaceOfDateParams = CheckedParams[typeof method.placeOfDate];
/** For a blank date the next one that is written within a week, else the one before. Null for an empty log. */
export type PlaceOfDateResult = { readonly uri: string; readonly range: Range } | null;

/** Sentences for the runner, one for each setting that could not be used. Each message holds the whole list; an empty one removes the notice. */
export type SettingsParams = { readonly problems: readonly string[] };

/** What the icon of a row of the weeks stands for. The client decides how it looks. */
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
  /** Opaque. It stays the same while the row is about the same thing, after edits and after a restart of the server. */
  readonly id: string;
  readonly kind: 'log' | 'year' | 'week' | 'day' | 'session';
  readonly icon: WeeksIcon;
  readonly label: string;
  /** Figures that follow the label; may be empty. */
  readonly description: string;
  /** The row as a sentence for screen readers, with the meaning of its icon. */
  readonly spoken: string;
  /** Whether the row has children, and whether they are shown at first. */
  readonly children: 'none' | 'closed' | 'open';
  /** A day that can become a rest day, or a week that has one. */
  readonly canRest: boolean;
  /** What is said of a day, or of a day of a week, beside hints. */
  readonly findings?: {
    readonly count: number;
    readonly severity: 'error' | 'warning' | 'information';
    /** What they say, one a line, for a mouse that rests on the mark. */
    readonly tooltip: string;
  };
};

export type WeeksParams = CheckedParams[typeof method.weeks];
/** In the order in which they are shown; empty for a row that no longer exists. */
export type WeeksResult = readonly WeeksItem[];

export type WeeksPathParams = CheckedParams[typeof method.weeksPath];
/** From the top down to the day or the session at the position. Above the first day: down to the week that is open at first. Empty outside logs. */
export type WeeksPathResult = readonly WeeksItem[];

export type WeeksDetailsParams = CheckedParams[typeof method.weeksDetails];
export type WeeksDetails = {
  readonly tooltip: MarkdownText;
  /** Where the row is written; for a blank day, the line beside which it would stand. Logs and years have none. */
  readonly location?: { readonly uri: string; readonly range: Range };
  /** For days and weeks: the first day. */
  readonly date?: IsoDate;
  /** For days and weeks: the week as plain text, ready to be sent to somebody. */
  readonly summary?: string;
};
/** Null for a row that no longer exists. */
export type WeeksDetailsResult = WeeksDetails | null;

export type ThisWeekParams = CheckedParams[typeof method.thisWeek];
export type ThisWeek = {
  /** A few words for a status bar. */
  readonly text: string;
  readonly tooltip: MarkdownText;
  /** For screen readers. */
  readonly spoken: string;
};
/** Null for a log without days, and outside logs. */
export type ThisWeekResult = ThisWeek | null;
