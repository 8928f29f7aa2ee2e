import type { Severity } from '../../server/src/analysis/finding';
import type { Rule } from '../../server/src/analysis/rule';
import { rules } from '../../server/src/analysis/rules';
import { inFigures, runners } from './runners';
import type { Subject } from './subjects';
import type { Seen } from './sundays';
import { type Tally, total } from './tally';

const SEVERITIES: readonly Severity[] = ['warning', 'information', 'hint'];

/** Findings per 100 weeks: a row for each rule that spoke, a column for each subject, and the sums by severity below. */
export function tableOf(tallies: readonly Tally[]): string {
  const row = (name: string, of: Parameters<typeof total>[1]) =>
    line([name, ...tallies.map(({ perLog, weeks }) => figure((100 * total(perLog, of)) / weeks))]);
  return [
    line(['per 100 weeks', ...tallies.map(({ subject }) => heading(subject))]),
    line(['---', ...tallies.map(() => '---:')]),
    ...rules.filter(spokeIn(tallies)).map(({ id }) => row(`\`${id}\``, { ids: [id] })),
    ...SEVERITIES.map(severity => row(`**${severity}**`, { severity })),
    line(['weeks', ...tallies.map(({ weeks }) => weeks.toFixed(0))]),
  ].join('\n');
}

/** What is shown on Sundays: a row for each subject. */
export function sundaysTable(rows: readonly { readonly subject: Subject; readonly seen: Seen }[]): string {
  return [
    line([
      '',
      'shown on a Sunday',
      'most',
      'dangers in 100 Sundays',
      'more than ten days gone',
      'fixes tried',
      'failed',
    ]),
    line(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...rows.map(({ subject, seen }) =>
      line([
        heading(subject),
        (seen.shown / seen.sundays).toFixed(1),
        String(seen.most),
        figure((100 * seen.dangers) / seen.sundays),
        String(seen.old),
        String(seen.tried),
        String(seen.failed),
      ]),
    ),
  ].join('\n');
}

/** The rules without a row in the table. */
export function silentRules(tallies: readonly Tally[]): string {
  const spoke = spokeIn(tallies);
  return `Nothing was said by ${rules.flatMap(rule => (spoke(rule) ? [] : [`\`${rule.id}\``])).join(', ')}.`;
}

function spokeIn(tallies: readonly Tally[]) {
  return ({ id }: Rule) => tallies.some(({ perLog }) => total(perLog, { ids: [id] }) > 0);
}

/** The numbers from which the logs of the runners are made. */
export function runnersTable(): string {
  const rows = runners.map(runner => {
    const { daysPerWeek, hardShare } = inFigures(runner);
    return line([
      runner.name,
      runner.breaks === undefined ? 'sound' : `breaks \`${runner.breaks}\``,
      String(daysPerWeek),
      String(runner.weekKm),
      percent(hardShare),
      percent(runner.longShare),
      percent(runner.gapRate),
      percent(runner.effortRate),
      runner.logsBody ? 'yes' : '',
      runner.race ?? '',
      String(runner.illnesses),
    ]);
  });
  return [
    line([
      'runner',
      '',
      'days a week',
      'km',
      'hard runs',
      'long run',
      'days not written',
      'with effort',
      'body',
      'race',
      'illnesses',
    ]),
    line(['---', '---', '---:', '---:', '---:', '---:', '---:', '---:', '---', '---', '---:']),
    ...rows,
  ].join('\n');
}

function heading({ name, profile }: Tally['subject']): string {
  return profile === 'default' ? name : `${name}, ${profile}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Empty for 0, so that the other figures stand out. */
function figure(value: number): string {
  if (value === 0) return '';
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
