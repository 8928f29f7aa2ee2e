/** What a line of a diary is, before anybody asks what it says. Lines that hold no words (blank lines, rules, fences) are none. */
export type DiaryLine =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly type: 'text';
      readonly text: string;
      /** The check box of a task list, or that the line is struck through. */
      readonly mark?: 'open' | 'done' | 'struck';
      /** A quotation is words about a day, and is not read. */
      readonly isQuote?: boolean;
      /** How far in an item of a list stands, in columns; `undefined` for all other lines. */
      readonly column?: number;
    }
  | { readonly type: 'table'; readonly rows: readonly Row[] }
  /** A line of a log within the diary, such as one in a fence that says so; it stays as it is. */
  | { readonly type: 'log'; readonly text: string };

/** The cells of a row, without white space around them. */
export type Row = readonly string[];
