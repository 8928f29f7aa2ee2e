import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { type DayNumber, isoDate, weekStartOf } from '../../../server/src/values/date';
import { createChance } from '../../support/chance';
import { dayNumber, openLog } from '../../support/log';
import type { SpokenFinding } from '../../support/spoken';

/** A log as it stood on a day. */
export interface Moment {
  readonly name: string;
  readonly today: DayNumber;
  readonly text: string;
}

const FOLDER = path.join(root, 'test', 'analysis', 'voices');
/** Before that nobody has written enough for anything to be said. */
const FIRST_WEEKS = 3;

/** The logs of this folder on each Sunday from the fourth week on, the last one included. */
export function ownMoments(): readonly Moment[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.trainlog'))
    .sort()
    .flatMap(file => {
      const text = readFileSync(path.join(FOLDER, file), 'utf8');
      const dates = datesOf(text);
      const [first = 0, last = 0] = [Math.min(...dates), Math.max(...dates)];
      const moments: Moment[] = [];
      for (let today = weekStartOf(first, 0) + (FIRST_WEEKS + 1) * 7 - 1; today <= last; today += 7)
        moments.push({ name: path.parse(file).name, today, text: until(text, today) });
      return moments;
    });
}

/** Days with a run in real histories (`logs/runner-*.trainlog` of a folder), some of each, chosen by a seed. */
export function historyMoments(corpus: string, ofEach: number, seed: number): readonly Moment[] {
  const folder = path.join(corpus, 'logs');
  const files = readdirSync(folder)
    .filter(file => /^runner-.*\.trainlog$/.test(file))
    .sort();
  return files.flatMap((file, index) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const dates = datesOf(text).slice(60);
    const chance = createChance(seed + index);
    return Array.from({ length: ofEach }, () => {
      const today = chance.of(dates);
      return { name: path.parse(file).name, today, text: until(text, today) };
    });
  });
}

/** The advice that is shown at a moment, as it needs to be heard. */
export function heardAt(moment: Moment): readonly SpokenFinding[] {
  const known = heard.get(moment) ?? openLog(moment.text, { today: moment.today }).analyse().advice;
  heard.set(moment, known);
  return known;
}

const heard = new WeakMap<Moment, readonly SpokenFinding[]>();

export function momentName({ name, today }: Moment): string {
  return `${name} on ${isoDate(today)}`;
}

function datesOf(text: string): readonly DayNumber[] {
  return [...text.matchAll(/^\d{4}-\d\d-\d\d/gm)].map(([date]) => dayNumber(date));
}

/** The text without the days after a date. */
function until(text: string, today: DayNumber): string {
  let isLater = false;
  return text
    .split('\n')
    .filter(line => {
      const [date] = /^\d{4}-\d\d-\d\d/.exec(line) ?? [];
      if (date !== undefined) isLater = dayNumber(date) > today;
      return !isLater;
    })
    .join('\n');
}
