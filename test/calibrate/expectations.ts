import type { Severity } from '../../server/src/analysis/finding';
import { rules } from '../../server/src/analysis/rules';
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
