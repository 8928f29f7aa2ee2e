import { MOST_SHOWN } from '../../server/src/analysis/engine/shown';
import type { Severity } from '../../server/src/analysis/finding';
import { rules } from '../../server/src/analysis/rules';
import type { Seen } from './sundays';
import { type Tally, total } from './tally';

/** A condition for the findings, and what was seen. */
export interface Expectation {
  readonly text: string;
  readonly isMet: boolean;
  readonly seen: string;
}

/** The most findings that a typical, sensible log may get in a week, on average. */
const MAX_PER_WEEK: readonly [Severity, number][] = [
  ['information', 1],
  ['hint', 3],
];

/** The two rules that warn every runner about what is done. */
const FLAGSHIPS = ['no-rest-day', 'hard-back-to-back'] as const;
/** Rules about rest and rules about room between hard days, without those that praise. */
const REST = rulesAbout('rest');
const SPACING = rulesAbout('spacing');

function rulesAbout(what: 'rest' | 'spacing'): readonly string[] {
  return rules
    .filter(({ group, theme, isPositive }) => !isPositive && (group === what || theme === what))
    .map(({ id }) => id);
}

/** Profiles with rules that have to be silent for the runners that the profile is meant for. */
const SILENT_UNDER: Readonly<Record<string, readonly string[]>> = {
  'high-mileage': REST,
  'norwegian-singles': [...REST, ...SPACING],
};

export function expectationsOf(tally: Tally): readonly Expectation[] {
  const { subject, perLog } = tally;
  const who = `${subject.name} (${subject.profile})`;
  if (subject.kind === 'plan') return [none(`${who}: no warning`, tally, { severity: 'warning' })];
  if (subject.kind === 'history') return [];
  const breaks = subject.runner?.breaks;
  if (breaks !== undefined) {
    const toldIn = perLog.filter(counts => total([counts], { ids: [breaks] }) > 0).length;
    return [
      {
        text: `${who}: told of ${breaks}, whatever the seed`,
        isMet: toldIn === perLog.length,
        seen: `${toldIn} of ${perLog.length} logs`,
      },
      none(`${who}: no other warning`, tally, { ids: allBut(breaks), severity: 'warning' }),
    ];
  }
  const silent = SILENT_UNDER[subject.profile];
  const isEveryDay = subject.runner?.week.every(slot => slot !== 'rest' && slot !== 'walk') === true;
  // Runners who train every day are told so, and of a long run that was hard. Both is true until the profile says that it is on purpose.
  if (isEveryDay && !silent)
    return [none(`${who}: no warning but of a flagship`, tally, { ids: allBut(...FLAGSHIPS), severity: 'warning' })];
  return [
    ...MAX_PER_WEEK.map(([severity, limit]) => {
      const perWeek = total(perLog, { severity }) / tally.weeks;
      return {
        text: `${who}: at most ${limit} of ${severity} a week`,
        isMet: perWeek <= limit,
        seen: perWeek.toFixed(2),
      };
    }),
    none(`${who}: no warning`, tally, { severity: 'warning' }),
    ...(silent ? [none(`${who}: nothing of ${silent.join(', ')}`, tally, { ids: silent })] : []),
  ];
}

function allBut(...some: readonly string[]): readonly string[] {
  return rules.map(({ id }) => id).filter(id => !some.includes(id));
}

function none(text: string, { perLog }: Tally, of: Parameters<typeof total>[1]): Expectation {
  const count = total(perLog, of);
  return { text, isMet: count === 0, seen: `${count} findings` };
}

/**
 * What was shown on a Sunday on average before findings were fresh, of one theme at a time and three at most: counted on every fourth
 * Sunday with three seeds.
 */
const SHOWN_BEFORE: Readonly<Record<string, number>> = {
  'novice (default)': 0.85,
  'novice (beginner)': 0.76,
  'recreational (default)': 4.67,
  'marathoner (default)': 5.15,
  'marathoner (racer)': 5.06,
  'cross-trainer (default)': 1.88,
  'elite (default)': 5.91,
  'elite (high-mileage)': 1.18,
  'singles (default)': 6.12,
  'singles (norwegian-singles)': 0.48,
};

/** What must hold of what is shown on Sundays. */
export function sundayExpectationsOf({ name, profile, runner }: Tally['subject'], seen: Seen): readonly Expectation[] {
  const who = `${name} (${profile})`;
  return [
    { text: `${who}: at most ${MOST_SHOWN} at a time`, isMet: seen.most <= MOST_SHOWN, seen: `${seen.most}` },
    { text: `${who}: nothing that is more than ten days gone`, isMet: seen.old === 0, seen: `${seen.old}` },
    ...(runner?.breaks === undefined
      ? []
      : [
          {
            text: `${who}: shown ${runner.breaks}, whatever the seed`,
            isMet: seen.toldOf.every(count => count > 0),
            seen: seen.toldOf.join(', '),
          },
        ]),
  ];
}

/** Sound runners are shown at most half of what they were shown before. One year of a runner is too little to tell, so several count together. */
export function fewerThanBefore(
  all: readonly { readonly subject: Tally['subject']; readonly seen: Seen }[],
): readonly Expectation[] {
  const compared = all.flatMap(({ subject, seen }) => {
    const before = SHOWN_BEFORE[`${subject.name} (${subject.profile})`];
    return before === undefined ? [] : [{ before, now: seen.shown / seen.sundays }];
  });
  const [before, now] = [sum(compared.map(each => each.before)), sum(compared.map(each => each.now))];
  const who =
    all.length === 1
      ? `${all[0]?.subject.name} (${all[0]?.subject.profile})`
      : `${compared.length} sound runners together`;
  const text = `${who}: at most half of the ${before.toFixed(2)} of before`;
  return compared.length === 0 ? [] : [{ text, isMet: now <= before / 2, seen: now.toFixed(2) }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
