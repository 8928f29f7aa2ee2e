import type { WhenNode } from '../../syntax/tree';
import { type DayNumber, weekdayOf } from '../../values/date';

/** A habit fades: something done four weeks ago has half the weight of something done yesterday. */
const HALF_LIFE_DAYS = 28;

const MOST_OF_WEEKDAY = 4;
const MOST_OF_OTHERS = 12;

/** A session or a rest day to write again: `easy 8 km`, `rest`. */
export interface Habit {
  readonly text: string;
  /** Canonical, or the runner's own word. */
  readonly kind: string;
  /** The time of day of the last one. */
  readonly when?: WhenNode['when'];
  /** On how many of the same weekdays its kind was done; 0 if the text comes from other weekdays. */
  readonly weekdays: number;
}

export interface Habits {
  add(at: DayNumber, done: Omit<Habit, 'weekdays'>): void;
  /**
   * Texts of the same weekday come first, then those of other days. Both are ordered by the weight of their kind, which grows with every
   * use and fades with time, then by the weight of the text itself.
   */
  ranked(): readonly Habit[];
}

interface Text {
  readonly done: Omit<Habit, 'weekdays'>;
  weight: number;
  last: DayNumber;
}

/** Counts sessions up to `end`, for the weekday of `date`. */
export function createHabits(date: DayNumber, end: DayNumber): Habits {
  const ofWeekday = new Map<string, Text>();
  const others = new Map<string, Text>();
  const kinds = new Map<string, { weight: number; readonly days: Set<DayNumber> }>();
  return {
    add(at, done) {
      const weight = 0.5 ** ((end - at) / HALF_LIFE_DAYS);
      const isOfWeekday = weekdayOf(at) === weekdayOf(date);
      if (isOfWeekday) {
        const kind = kinds.get(done.kind) ?? { weight: 0, days: new Set() };
        kind.weight += weight;
        kinds.set(done.kind, kind.days.add(at) && kind);
      }
      if (done.text !== '') count(isOfWeekday ? ofWeekday : others, at, done, weight);
    },
    ranked() {
      const kindOf = ({ done }: Text) => kinds.get(done.kind)?.weight ?? 0;
      const likeliest = (a: Text, b: Text) => b.weight - a.weight || b.last - a.last;
      const first = [...ofWeekday.values()].sort((a, b) => kindOf(b) - kindOf(a) || likeliest(a, b));
      const more = [...others.values()].filter(({ done }) => !ofWeekday.has(done.text)).sort(likeliest);
      return [
        ...first
          .slice(0, MOST_OF_WEEKDAY)
          .map(({ done }) => ({ ...done, weekdays: kinds.get(done.kind)?.days.size ?? 0 })),
        ...more.slice(0, MOST_OF_OTHERS).map(({ done }) => ({ ...done, weekdays: 0 })),
      ];
    },
  };
}

function count(texts: Map<string, Text>, at: DayNumber, done: Text['done'], weight: number): void {
  const known = texts.get(done.text);
  texts.set(done.text, { done, weight: (known?.weight ?? 0) + weight, last: at });
}
