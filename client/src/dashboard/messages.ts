// What the dashboard's page and the extension say to each other. Each side checks what it receives.
import * as z from 'zod/mini';

// The page may compile no code, and zod would try to.
z.config({ jitless: true });

const view = z.object({
  span: z.enum(['season', 'year', 'all']),
  measure: z.enum(['distance', 'duration', 'load']),
  unit: z.exactOptional(z.enum(['km', 'mi'])),
});

/** The runner's own order of cards, by id, and those that are put away. Cards that neither names stand at the end. */
const cards = z.object({ order: z.array(z.string()), hidden: z.array(z.string()) });

/** What is kept over a reload of the window. */
const kept = z.object({ uri: z.string(), view, cards });

const row = z.object({
  date: z.string(),
  days: z.exactOptional(z.array(z.string())),
  cells: z.array(z.string()),
});

const chart = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  drawing: z.exactOptional(z.string()),
  head: z.array(z.string()),
  rows: z.array(row),
});

const said = z.object({
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string(),
  /** `mends` is one that changes the days that it is about. */
  choices: z.array(z.object({ title: z.string(), mends: z.boolean() })),
});

/** The texts of the page itself, which it gets from the extension in the language of the window. */
const pageWords = z.enum([
  'title',
  'show',
  'span',
  'season',
  'year',
  'all',
  'measure',
  'distance',
  'duration',
  'load',
  'unit',
  'km',
  'mi',
  'runner',
  'print',
  'now',
  'goTo',
  'charts',
  'keys',
  'figures',
  'figuresOf',
  'more',
  'moreOf',
  'save',
  'earlier',
  'later',
  'hide',
  'hidden',
  'showAgain',
  'missing',
  'logToday',
  'gone',
  'error',
  'warning',
  'information',
  'hint',
]);

const toPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    /** Actions of the page name it, so that none of them is about what has changed meanwhile. */
    version: z.number(),
    kept,
    /** The unit of the figures. */
    unit: z.enum(['km', 'mi']),
    /** The names of all logs, and the place of the one that is shown; -1 if it is none of them. */
    logs: z.array(z.string()),
    log: z.number(),
    week: z.string(),
    isEmpty: z.boolean(),
    said: z.array(said),
    quiet: z.string(),
    /** All of them, in their order; a bare id stands for one that is as it was. */
    charts: z.array(z.union([chart, z.string()])),
  }),
  /** The first message. */
  z.object({ type: z.literal('words'), words: z.record(pageWords, z.string()) }),
  /** The day of the cursor; null where it is in no day of the log. */
  z.object({ type: z.literal('cursor'), date: z.nullable(z.string()) }),
  /** The log is no longer there. */
  z.object({ type: z.literal('gone') }),
]);

const toExtension = z.discriminatedUnion('type', [
  /** The page has been loaded and knows nothing yet. */
  z.object({ type: z.literal('ready'), widthPx: z.number() }),
  /** A chart has so much room now. */
  z.object({ type: z.literal('width'), widthPx: z.number() }),
  z.object({ type: z.literal('view'), view }),
  z.object({ type: z.literal('cards'), cards }),
  z.object({ type: z.literal('log'), log: z.number() }),
  z.object({ type: z.literal('go'), date: z.string() }),
  z.object({ type: z.literal('goSaid'), version: z.number(), said: z.number() }),
  z.object({ type: z.literal('choose'), version: z.number(), said: z.number(), choice: z.number() }),
  z.object({ type: z.literal('save'), chart: z.string() }),
  z.object({ type: z.literal('print') }),
  z.object({ type: z.literal('logToday') }),
]);

export type PageWord = z.infer<typeof pageWords>;
export type PageWords = Readonly<Record<PageWord, string>>;
export type View = z.infer<typeof view>;
export type Cards = z.infer<typeof cards>;
export type Kept = z.infer<typeof kept>;
export type Chart = z.infer<typeof chart>;
export type ToPage = z.infer<typeof toPage>;
export type Show = Extract<ToPage, { type: 'show' }>;
export type ToExtension = z.infer<typeof toExtension>;

/** The message; `undefined` when it is none of ours. */
export const readToPage = readerOf(toPage);
export const readToExtension = readerOf(toExtension);
export const readKept = readerOf(kept);

function readerOf<Schema extends z.ZodMiniType>(schema: Schema): (value: unknown) => z.infer<Schema> | undefined {
  return value => {
    const result = schema.safeParse(value);
    return result.success ? result.data : undefined;
  };
}

/** The cards in the runner's order, without those that are put away. */
export function inOrder<Card extends { readonly id: string }>(all: readonly Card[], { order, hidden }: Cards): Card[] {
  const rank = ({ id }: Card) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return all.filter(({ id }) => !hidden.includes(id)).toSorted((a, b) => rank(a) - rank(b));
}
