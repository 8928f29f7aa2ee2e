// Schemas of what clients send with our own messages. The server checks messages by them, and the types in `messages.ts` are derived from
// them, so that each shape is written once.

import * as z from 'zod';
import { method } from './methods';

const isoDate = z.string();

/** A calendar date as `YYYY-MM-DD`, in the runner's local time. */
export type IsoDate = z.infer<typeof isoDate>;

const textDocument = z.object({ uri: z.string() });
const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });

/** Another way for a rule to speak: quieter, not at all, not until after a date, or with another limit. */
const ruleChange = z.union([
  z.object({ severity: z.enum(['off', 'hint']) }),
  z.object({ until: isoDate }),
  z.object({ option: z.string(), value: z.number() }),
]);
export type RuleChange = z.infer<typeof ruleChange>;

/** The kind of a colour theme. Pictures are drawn for it. */
const themeKind = z.enum(['light', 'dark', 'high-contrast-dark', 'high-contrast-light']);
export type ThemeKind = z.infer<typeof themeKind>;

/** What a dashboard shows of a log. */
const dashboardView = z.object({
  /** Half a year, a year, or everything, with what is planned. */
  span: z.enum(['season', 'year', 'all']),
  measure: z.enum(['distance', 'duration', 'load']),
  /** Without it that of the log. */
  unit: z.enum(['km', 'mi']).exactOptional(),
});
export type DashboardView = z.infer<typeof dashboardView>;

/** A drawing has no room below, and no screen is wider. */
const widthPx = z.number().min(120).max(8_000);
const amount = z.number().exactOptional();
const words = z.string().exactOptional();

/** A sentence that is not yet in a language, as the server writes them (`Message`). */
interface UnspokenPhrase {
  readonly template: string;
  readonly values: readonly (string | number | UnspokenPhrase)[];
}
const unspoken: z.ZodType<UnspokenPhrase> = z.lazy(() =>
  z.object({ template: z.string(), values: z.array(z.union([z.string(), z.number(), unspoken])) }),
);

/** What a reader of files has found (`server/src/importers/activities/activity.ts`). A client hands it on as it is. */
const activitiesRead = z.object({
  activities: z
    .array(
      z.object({
        source: z.string(),
        startLocalMs: z.number(),
        isStartGuessed: z.boolean(),
        isDateOnly: z.boolean(),
        sport: z.object({ kind: z.string(), name: words }),
        distanceM: amount,
        movingS: amount,
        elapsedS: amount,
        averageBpm: amount,
        maximumBpm: amount,
        climbM: amount,
        rpe: amount,
        title: words,
        note: words,
        gear: words,
        laps: z
          .array(
            z.object({
              distanceM: amount,
              movingS: z.number(),
              by: z.enum(['automatic', 'pressed']),
              isRest: z.boolean(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  refused: z.array(z.object({ source: z.string(), reason: z.union([z.string(), unspoken]) })).readonly(),
  /** Columns of a list that a log does not have. */
  unused: z.number(),
  /** A date in a list that may be two days, when nothing in the list shows which. */
  openDate: words,
});
export type ActivitiesRead = z.infer<typeof activitiesRead>;

/** Parameters by the name of their message. Unknown members are allowed. */
const schemas = {
  [method.today]: z.object({ today: isoDate }),
  [method.theme]: z.object({ kind: themeKind }),
  [method.ping]: z.unknown(),
  [method.logs]: z.unknown(),
  [method.logToday]: z.object({
    textDocument,
    /** What the runner has typed for today's line; the cursor goes behind it. */
    entry: z.string().exactOptional(),
  }),
  /** By position: the best day of the week around it. By date: that day itself, or the best day of its week. */
  [method.insertRestDay]: z.union([
    z.object({ textDocument, position }),
    z.object({ textDocument, date: isoDate, unit: z.enum(['day', 'week']) }),
  ]),
  /** `rules` are the ids of those that are meant; others that speak there are left out. */
  [method.answers]: z.object({ textDocument, range, rules: z.array(z.string()) }),
  [method.accept]: z.object({ textDocument, range, rules: z.array(z.string()) }),
  /** The position is that of the cursor, which stays where it is. */
  [method.adjustRule]: z.object({ textDocument, position, rule: z.string(), change: ruleChange }),
  [method.planNextWeek]: z.object({ textDocument }),
  /** By date: the week of that date. Without one: this week, or the next one when this week has nothing to mend. */
  [method.fixWeek]: z.object({ textDocument, date: isoDate.exactOptional() }),
  /** The request holds the diary's text, because the server does not have the diary as a document. */
  [method.convertToLog]: z.object({
    text: z.string(),
    /** The name of its file, which may say the year. */
    name: z.string(),
    format: z.enum(['markdown', 'text', 'csv']),
    today: isoDate,
    /** What the runner chose, when it was asked. */
    dateOrder: z.enum(['day-first', 'month-first']).exactOptional(),
    /** The runner's time zone, for lists that say UTC: `Europe/Berlin`. */
    timeZone: z.string().exactOptional(),
  }),
  [method.pastedRows]: z.object({ text: z.string() }),
  [method.importNotes]: z.object({ read: activitiesRead }),
  [method.unit]: z.object({ textDocument }),
  /** `shoe` is for runs that do not say theirs. */
  [method.importPreview]: z.object({ textDocument, read: activitiesRead, shoe: words }),
  /** `rows` are the ids of those that are wanted. A row that would be skipped is added. */
  [method.importEdits]: z.object({ textDocument, read: activitiesRead, shoe: words, rows: z.array(z.string()) }),
  [method.inboxPreview]: z.object({ textDocument, text: z.string() }),
  /** `rows` are the ids of the rows that are wanted. */
  [method.inboxEdits]: z.object({ textDocument, text: z.string(), rows: z.array(z.string()) }),
  /** Without a year the answer says which there are. */
  [method.report]: z.object({ textDocument, year: z.int().exactOptional() }),
  [method.dashboard]: z.object({ textDocument, view: dashboardView, theme: themeKind, widthPx }),
  [method.dashboardChoices]: z.object({ textDocument }),
  /** `charts` are the ids of those that are wanted, in their order. */
  [method.dashboardPage]: z.object({ textDocument, view: dashboardView, charts: z.array(z.string()) }),
  [method.dashboardFix]: z.object({ textDocument, rule: z.string(), position, title: z.string() }),
  [method.workoutText]: z.object({ textDocument, position }),
  [method.dateAt]: z.object({ textDocument, position }),
  [method.placeOfDate]: z.object({ textDocument, date: isoDate }),
  /** `parent` is the id of the row above; without it the rows at the top. */
  [method.weeks]: z.object({ parent: z.string().exactOptional() }),
  [method.weeksPath]: z.object({ textDocument, position }),
  [method.weeksDetails]: z.object({ id: z.string() }),
  [method.thisWeek]: z.object({ textDocument }),
} as const;

export type CheckedParams = { readonly [Name in keyof typeof schemas]: Readonly<z.infer<(typeof schemas)[Name]>> };

/**
 * What is wrong with the parameters of a message, in English, for authors of clients; `undefined` when nothing is. It checks
 * our own messages only.
 */
export function amissIn(name: string, params: unknown): string | undefined {
  const schema = Object.entries(schemas).find(([each]) => each === name)?.[1];
  const result = schema?.safeParse(params);
  return result?.success === false ? z.prettifyError(result.error) : undefined;
}

/** What a client may pass in `initialize`. Every member is optional, and a malformed one counts as absent. */
const initializationOptions = z
  .object({
    /** The client's local date; without it the server's own clock counts. */
    today: absentUnless(isoDate),
    /** The client answers `trainlog/findFiles` and `trainlog/readFile`; without it the server knows open documents only. */
    servesFiles: absentUnless(z.boolean()),
    /** The URI of the page of a rule, with `{id}` in the place of its id; without it findings carry no link. */
    rulePages: absentUnless(z.string().includes('{id}')),
    /** A command of the client that opens the page of a rule, called with its id. Texts link to it, else to `rulePages`. */
    ruleCommand: absentUnless(z.string()),
    /**
     * A command of the client that shows the row of a place in its view of weeks, called with the URI of a document, a line and a character.
     * Hovers that are long end with a link to it; without it they are whole.
     */
    rowCommand: absentUnless(z.string()),
    /**
     * Commands of the client that accept findings, and that adjust their rules, called with the URI of a document, a range in it and the
     * ids of the rules. They may ask the runner, and get their edits by `trainlog/accept` and `trainlog/adjustRule`. Without them the menu
     * of fixes writes the lines at once.
     */
    acceptCommand: absentUnless(z.string()),
    adjustCommand: absentUnless(z.string()),
    /**
     * A command of the client that mends what is planned in a week, called with the URI of a document and a date of the week. It gets the
     * edit by `trainlog/fixWeek`. Without it no menu and no lens offers that.
     */
    fixWeekCommand: absentUnless(z.string()),
    /**
     * A command of the client that shows a week, called with the URI of a document and a position on a date of the week.
     * Without it the lens of a week does nothing when it is clicked.
     */
    weekCommand: absentUnless(z.string()),
    /**
     * A command of the client that shows the dashboard of a log, called with the URI of a document. Without it no lens leads there.
     */
    dashboardCommand: absentUnless(z.string()),
    /** A command of the client that opens its list of suggestions. Items that another item should follow run it. */
    suggestCommand: absentUnless(z.string()),
    /**
     * The kind of its colour theme, from clients whose Markdown shows pictures with a `data:` address and their size behind it
     * (`|width=340,height=80`). Others get a sentence in the place of a picture. `trainlog/theme` tells another one.
     */
    theme: absentUnless(themeKind),
    /** The client shows weeks, and the server sends it `trainlog/weeksChanged` when they may have changed. */
    showsWeeks: absentUnless(z.boolean()),
    /**
     * What the server says in another language, by its English templates, as a bundle of `vscode.l10n` has it; without it it speaks
     * English. The plurals are those of the `locale` that LSP has in `initialize`.
     */
    translations: absentUnless(z.looseObject({})),
    /** The value of the setting `trainlog`, for clients that do not answer `workspace/configuration`. */
    trainlog: z.unknown().optional(),
  })
  .catch({});

export type InitializationOptions = z.infer<typeof initializationOptions>;

export function readInitializationOptions(options: unknown): InitializationOptions {
  return initializationOptions.parse(options);
}

function absentUnless<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}
