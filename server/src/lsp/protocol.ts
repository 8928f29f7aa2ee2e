// The messages that Trainlog's server and its clients exchange beside the Language Server Protocol. It is the only file of the
// server that the client imports, so it holds names and plain types alone: no package, no language knowledge.
// Shapes are JSON; positions and ranges are those of LSP (zero-based, UTF-16). A server must serve clients that know none of this.

/** A calendar date as `YYYY-MM-DD`, in the runner's local time. */
export type IsoDate = string;

/** As in LSP: zero-based line, and character in UTF-16 code units. */
export type Position = { readonly line: number; readonly character: number };
export type Range = { readonly start: Position; readonly end: Position };
export type TextEdit = { readonly range: Range; readonly newText: string };

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
  /** Request, client to server: the edit that opens today's day in a log. */
  logToday: 'trainlog/logToday',
  /** Request, client to server: the edit that inserts a rest day near a position. */
  insertRestDay: 'trainlog/insertRestDay',
  /** Notification, server to client: which settings could not be used. */
  settings: 'trainlog/settings',
} as const;

export type TodayParams = { readonly today: IsoDate };

/** `findFiles` takes no parameters and answers the URIs of all `.trainlog` files of the workspace, up to the client's cap. */
export type FindFilesResult = readonly string[];

export type ReadFileParams = { readonly uri: string };
/** The text on disk (BOM and line ends kept); null when the file cannot be read or is larger than the client's cap. */
export type ReadFileResult = string | null;

/** `ping` takes no parameters; any answer will do. */
export type PingResult = null;

export type LogTodayParams = { readonly textDocument: { readonly uri: string } };
export type InsertRestDayParams = LogTodayParams & { readonly position: Position };

/** Edits of one document, for one undo step, and where the cursor goes afterwards (in the text after the edits). */
export type ProposedEdit = { readonly edits: readonly TextEdit[]; readonly selection: Position };
/** Why there is nothing to edit, as a sentence for the runner. */
export type Declined = { readonly reason: string };
export type ProposedEditResult = ProposedEdit | Declined;

/** Sentences for the runner, each naming a setting and what is used instead. The whole list each time: an empty one takes the notice away. */
export type SettingsParams = { readonly problems: readonly string[] };
