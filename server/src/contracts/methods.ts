// The names of our own messages. `messages.ts` has their parameters and answers.

/** Method names. */
export const method = {
  /** Notification, client to server: the local date may have changed (focus, midnight). */
  today: 'trainlog/today',
  /** Notification, client to server: the kind of its colour theme has changed. */
  theme: 'trainlog/theme',
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
  /** Request, client to server: how the rules that speak in a place can be answered. */
  answers: 'trainlog/answers',
  /** Request, client to server: the edit that accepts what rules say in a place. */
  accept: 'trainlog/accept',
  /** Request, client to server: the edit that changes a rule in a log. */
  adjustRule: 'trainlog/adjustRule',
  /** Request, client to server: the edit that plans the free days of next week. */
  planNextWeek: 'trainlog/planNextWeek',
  /** Request, client to server: the edit that mends what is planned in this week or the next. */
  fixWeek: 'trainlog/fixWeek',
  /** Request, client to server: a diary in Markdown, plain text or CSV as a log. */
  convertToLog: 'trainlog/convertToLog',
  /** Request, client to server: whether a text that is pasted is a list of activities. */
  pastedRows: 'trainlog/pastedRows',
  /** Request, client to server: the unit of a log, for lists that do not say theirs. */
  unit: 'trainlog/unit',
  /** Request, client to server: what there is to say of files in which no activity was found. */
  importNotes: 'trainlog/importNotes',
  /** Request, client to server: what activities would change in a log, row by row. */
  importPreview: 'trainlog/importPreview',
  /** Request, client to server: the edit that rows of that preview make together. */
  importEdits: 'trainlog/importEdits',
  /** Request, client to server: which lines of an inbox are not in a log yet. */
  inboxPreview: 'trainlog/inboxPreview',
  /** Request, client to server: the edit that writes lines of an inbox, and what is left of it then. */
  inboxEdits: 'trainlog/inboxEdits',
  /** Request, client to server: a year in review as an HTML page. */
  report: 'trainlog/report',
  /** Request, client to server: what is said of a log now, and its charts. */
  dashboard: 'trainlog/dashboard',
  /** Request, client to server: what can be done about what is said. */
  dashboardChoices: 'trainlog/dashboardChoices',
  /** Request, client to server: the same as an HTML page without scripts, for paper. */
  dashboardPage: 'trainlog/dashboardPage',
  /** Request, client to server: the edit of a fix that the dashboard offers. */
  dashboardFix: 'trainlog/dashboardFix',
  /** Request, client to server: the session at a position as text for a workout builder. */
  workoutText: 'trainlog/workoutText',
  /** Request, client to server: the date of a line. */
  dateAt: 'trainlog/dateAt',
  /** Request, client to server: where a date is written. */
  placeOfDate: 'trainlog/placeOfDate',
  /** Notification, server to client: which settings could not be used. */
  settings: 'trainlog/settings',
  /** Request, client to server: the rows of the weeks below another row, or at the top. */
  weeks: 'trainlog/weeks',
  /** Request, client to server: the rows that lead to a place in a log. */
  weeksPath: 'trainlog/weeksPath',
  /** Request, client to server: the tooltip, the place and the summary of one row. */
  weeksDetails: 'trainlog/weeksDetails',
  /** Notification, server to client, without parameters: weeks may have changed; sent once for many changes. */
  weeksChanged: 'trainlog/weeksChanged',
  /** Request, client to server: today's week of a document's log at a glance. */
  thisWeek: 'trainlog/thisWeek',
} as const;
