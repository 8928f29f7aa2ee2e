import type { Message, Value } from '../base/message';
import type { ThemeKind } from '../contracts/messages';
import type { DateSpan } from '../model/types';
import type { DayNumber } from '../values/date';
import type { Markup } from './markup';

/** A picture of a log, with the same in words and in figures, for whoever cannot see it or wants to know exactly. */
export interface Chart {
  readonly id: string;
  readonly title: Message;
  /** What the picture shows, in one sentence. Without figures: what to write so that there are some. */
  readonly sentence: Message;
  readonly table: ChartTable;
  /** The height that suits a width, in pixels. */
  readonly heightAt: (widthPx: number) => number;
  /** Absent while there is nothing to draw. */
  readonly draw?: (frame: Frame) => Markup;
}

/** The figures of a chart: one row for each mark. */
export interface ChartTable {
  readonly head: readonly Message[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  /** The day that the mark leads to. */
  readonly date: DayNumber;
  /** The days that it is about, where that is not its date alone; a pair of shoes is about none. */
  readonly days?: DateSpan | 'none';
  readonly cells: readonly Value[];
}

/** Where a chart is drawn, and for whom. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: ThemeKind;
  /** The text of a message in the language of whoever looks. */
  words(message: Value): string;
  /** The day that is looked at, such as that of the cursor. */
  readonly marked?: DayNumber;
  /** It stands beside words that say what it shows, so it needs no keys. */
  readonly isSmall?: boolean;
  /** It has the background of its theme, so that it can be read wherever it is put. */
  readonly hasGround?: boolean;
}

/** The height of charts that need no other. */
export const usualHeight = (): number => 190;
