import { hashOf } from '../../support/hash';
import { judge, type Verdict } from '../reading/judge';
import type { Meant } from '../reading/meaning';
import { type Read, readLine } from '../reading/readLine';
import { changesOfSigns } from './changesOfSigns';
import { changesOfWords } from './changesOfWords';
import { type Growth, growths } from './growths';
import type { Change, Language } from './write';

const changes: Readonly<Record<string, readonly Change[]>> = { ...changesOfSigns, ...changesOfWords };

/** A line that was written otherwise, and whether it was read as it is meant. */
export interface Tried {
  /** Units, numbers, words … */
  readonly kind: string;
  readonly change: string;
  readonly meant: Meant;
  readonly text: string;
  readonly read: Read;
  readonly verdict: Verdict;
}

interface Choice {
  readonly seed: number;
  /** All texts that a change makes of a line; else one. */
  readonly isAll: boolean;
  /** Of changes whose name it matches. */
  readonly change: RegExp;
  /** No more lines of each change. */
  readonly most?: number;
}

/**
 * Writes the lines that are read whole otherwise, one change at a time, and reads them again. What is drawn depends on the ids of lines and
 * on the seed alone, so that a line more in the sets draws no other.
 */
export function tried(lines: readonly Meant[], { seed, isAll, change: named, most = Infinity }: Choice): Tried[] {
  const sure = shuffled(lines.filter(isSure), seed);
  const isAlike =
    ({ text }: Meant) =>
    (other: Meant) =>
      languageOf(other.text) === languageOf(text);
  const rewritten = (change: Change) => (meant: Meant) => {
    if (OF_TIMES.test(change.name) && tellsHours(meant)) return [];
    return some(rewrites(change, meant.text), isAll, [seed, change.name, meant.id]).map(text => ({
      meant,
      other: { ...meant, text },
    }));
  };
  const grown = (growth: Growth) => (meant: Meant) => {
    const key = [seed, growth.name, meant.id];
    const [beside = meant] = shuffled(sure.filter(isAlike(meant)), key.join(' '));
    return some(growth.grown(meant, beside, languageOf(meant.text)), isAll, key).map(other => ({ meant, other }));
  };
  const ways = [
    ...Object.entries(changes).flatMap(([kind, ofKind]) =>
      ofKind.map(change => ({ kind, name: change.name, made: rewritten(change) })),
    ),
    ...growths.map(growth => ({ kind: 'sessions', name: growth.name, made: grown(growth) })),
  ];
  return ways
    .filter(({ name }) => named.test(name))
    .flatMap(({ kind, name, made }) =>
      sure
        .flatMap(made)
        .slice(0, most)
        .map(({ meant, other }) => read(kind, name, meant, other)),
    );
}

const OF_TIMES = /clock|time/;

/** `6:30 7 km + 19:00 8 km`: hours of the day, which other signs, or another order, would make times of runs. */
function tellsHours({ sessions, text }: Meant): boolean {
  return /\d:\d\d/.test(text) && sessions.some(each => each.duration_s === null);
}

/** In an order of chance that is that of each, so that the first of a change are of many runners. */
function shuffled(lines: readonly Meant[], seed: number | string): readonly Meant[] {
  return lines
    .map(line => ({ line, place: hashOf(`${seed} ${line.id}`) }))
    .sort((one, other) => one.place - other.place)
    .map(({ line }) => line);
}

function some<Item>(all: readonly Item[], isAll: boolean, key: readonly (number | string)[]): readonly Item[] {
  const chosen = all[hashOf(key.join(' ')) % Math.max(all.length, 1)];
  return isAll || chosen === undefined ? all : [chosen];
}

function read(kind: string, change: string, meant: Meant, other: Meant): Tried {
  const found = readLine(other);
  return { kind, change, meant, text: other.text, read: found, verdict: judge(other, found) };
}

function isSure(meant: Meant): boolean {
  return meant.unclear === undefined && !meant.text.includes('>') && judge(meant, readLine(meant)).isWhole;
}

function rewrites({ rewritten }: Change, text: string): readonly string[] {
  return [...new Set(rewritten(text, languageOf(text)))].filter(other => other !== text);
}

const GERMAN =
  /[äöüß]|\b(?:und|mit|locker|Lauf|DL|Dauerlauf|Ruhetag|Rad|laufen|gelaufen|Pause|davon|dann|bei|im|Min|Std|Stunden|Minuten|Kilometer|EL|AL|TP|nach|kein|nicht|der|die|das|auf|Kraft|Schwimmen|heute|war|Puls|GA1)\b/;

function languageOf(text: string): Language {
  return GERMAN.test(text) ? 'de' : 'en';
}

/** Percentages of what was tried. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly same: number;
  readonly mainSame: number;
  /** Not the same, without a word. */
  readonly silent: number;
}

/** By kind or by change, in the order in which they were tried, with `all` behind them. */
export function sharesOf(found: readonly Tried[], by: 'kind' | 'change'): Share[] {
  const names = [...new Set(found.map(each => each[by]))];
  return [
    ...names.map(name =>
      shareOf(
        name,
        found.filter(each => each[by] === name),
      ),
    ),
    shareOf('all', found),
  ];
}

function shareOf(name: string, found: readonly Tried[]): Share {
  const share = (holds: (verdict: Verdict) => boolean) =>
    (100 * found.filter(({ verdict }) => holds(verdict)).length) / Math.max(found.length, 1);
  return {
    name,
    count: found.length,
    same: share(({ isWhole }) => isWhole),
    mainSame: share(({ isMain }) => isMain),
    silent: share(({ isWhole, isTold }) => !isWhole && !isTold),
  };
}
