import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../../server/src/base/message';
import type { Activity, Found } from '../../../server/src/importers/activities/activity';
import { foundIn } from './reading';

/** FIT, TCX and GPX files of many watches with what they say, which stay where they are: `TRAINLOG_CORPUS` names the folder that holds them. */
const corpus = process.env.TRAINLOG_CORPUS;

describe('importers: recordings of many watches (TRAINLOG_CORPUS)', () => {
  before(function () {
    if (corpus === undefined) this.skip();
  });

  it('are read as they are, or refused with a reason', () => {
    const folder = path.join(corpus ?? '', 'files');
    const expected = rowsOf(readFileSync(path.join(folder, 'EXPECTED.tsv'), 'utf8'));
    const found = new Map<string, Found>();
    for (const name of readdirSync(folder).filter(file => !file.endsWith('.tsv')))
      for (const each of readAll(name, readFileSync(path.join(folder, name))))
        if (each.type === 'activity') found.set(each.activity.source, each);
        else if (each.type === 'refused') found.set(each.source, each);
    const told = expected.map(row => ({ row, complaint: complaintOf(row, found.get(row.file ?? '')) }));
    console.log(tallyOf(told.map(({ row, complaint }) => ({ verdict: row.verdict ?? '', isRight: complaint === '' }))));
    for (const { row } of told) {
      const each = found.get(row.file ?? '');
      if (each?.type === 'refused') console.log(`      ${each.source}: ${render(each.reason)}.`);
    }
    assert.deepEqual(
      told.flatMap(({ row, complaint }) => (complaint === '' ? [] : [`${row.file}: ${complaint}`])),
      [],
    );
  });
});

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map(line => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? '', cell])));
}

function readAll(name: string, bytes: Uint8Array): readonly Found[] {
  return foundIn({ [name]: bytes });
}

/** Salvageable files may be imported or refused; what is told of them must be right. */
const MAY_BE_REFUSED = new Set(['salvageable', 'refuse-or-warn']);
const MUST_BE_REFUSED = new Set(['refuse', 'not-an-activity', 'nothing-to-import']);

/** What is wrong with what was found, or nothing. */
function complaintOf(row: Row, found: Found | undefined): string {
  const verdict = row.verdict ?? '';
  if (!found) return 'nothing was said of it';
  if (found.type === 'refused')
    return MAY_BE_REFUSED.has(verdict) || MUST_BE_REFUSED.has(verdict) ? '' : `refused: ${render(found.reason)}`;
  if (found.type !== 'activity') return found.type;
  if (MUST_BE_REFUSED.has(verdict) || verdict === 'refuse-or-warn') return 'imported';
  return differences(row, found.activity).join(', ');
}

function differences(row: Row, activity: Activity): string[] {
  const offsetS = /^[+-]/.test(row.utc_offset_h ?? '') ? Number(row.utc_offset_h) * 3600 : 0;
  const startMs = Date.parse(row.start_utc ?? '') + 1000 * offsetS;
  const share = row.kind === 'GPX' ? 0.02 : 0.01;
  const rates = [row.avg_hr_summary, row.avg_hr_points].filter(cell => cell).map(Number);
  const says: [what: string, isRight: boolean][] = [
    [`start ${new Date(activity.startLocalMs).toISOString()}`, Math.abs(activity.startLocalMs - startMs) < 1000],
    [`${activity.distanceM} m`, isNear(activity.distanceM, row.distance_m, share * Number(row.distance_m) + 0.1)],
    [`moving ${activity.movingS} s`, isNear(activity.movingS, row.timer_s, 1)],
    [`elapsed ${activity.elapsedS} s`, isNear(activity.elapsedS, row.elapsed_s, 1)],
    [
      `hr ${activity.averageBpm}`,
      rates.length === 0
        ? activity.averageBpm === undefined
        : rates.some(rate => Math.abs(rate - (activity.averageBpm ?? 0)) <= 1),
    ],
    [activity.sport.kind, !row.sport || activity.sport.kind === kindOf(row.sport)],
    [`${activity.laps.length} laps`, row.kind === 'GPX' || activity.laps.length === Number(row.laps_or_segments)],
  ];
  return says.flatMap(([what, isRight]) => (isRight ? [] : [what]));
}

function isNear(value: number | undefined, cell: string | undefined, most: number): boolean {
  return Math.abs((value ?? 0) - Number(cell ?? 0)) <= most;
}

function kindOf(sport: string): string {
  if (/^run|^9$/i.test(sport)) return 'run';
  return sport === 'cycling' ? 'bike' : sport === 'swimming' ? 'swim' : 'xt';
}

function tallyOf(rows: readonly { readonly verdict: string; readonly isRight: boolean }[]): string {
  const verdicts = [...new Set(rows.map(({ verdict }) => verdict))];
  return verdicts
    .map(verdict => {
      const own = rows.filter(each => each.verdict === verdict);
      return `      ${verdict}: ${own.filter(({ isRight }) => isRight).length} of ${own.length}`;
    })
    .join('\n');
}
