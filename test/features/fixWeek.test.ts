import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import { fixWeek } from '../../server/src/features/fixWeek';
import { daysFrom, repeated } from '../support/rules';
import { opened, textOf } from './support/opened';

const USUAL = ['rest', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 18 km'];
/** Six weeks, then what is planned from Monday 9 March on. */
const log = (plans: readonly string[], weeks: readonly string[] = repeated(6, USUAL)) =>
  `--- today 2026-03-08\n--- log.trainlog\n${daysFrom('2026-01-26', [...weeks, ...plans])}\n`;

interface Mended {
  /** The planned days afterwards, without their dates. */
  readonly days: readonly string[];
  readonly summary: string;
}

async function mended(source: string, date?: string): Promise<Mended> {
  const { context, fixture, uri } = opened(source);
  const params = { textDocument: { uri }, ...(date !== undefined && { date }) };
  const proposal = await fixWeek(context, params);
  assert.ok('edits' in proposal, JSON.stringify(proposal));
  const after = applyEdits(textOf(fixture, uri), proposal.edits);
  const days = after.split('\n').filter(line => line >= '2026-03-09');
  // What was proposed is sound: it is not mended once more.
  const again = await fixWeek(opened(`--- today 2026-03-08\n--- log.trainlog\n${after}`).context, params);
  assert.ok('reason' in again, JSON.stringify(again));
  return {
    days: days.map(line => line.slice('2026-03-09 Mon  '.length)),
    summary: `${proposal.summary}. Why: ${proposal.why}`,
  };
}

async function declined(source: string, reason: RegExp, date?: string): Promise<void> {
  const { context, uri } = opened(source);
  const answer = await fixWeek(context, { textDocument: { uri }, ...(date !== undefined && { date }) });
  assert.ok('reason' in answer, JSON.stringify(answer));
  assert.match(answer.reason, reason);
}

describe('Fix This Week', () => {
  it('moves a hard day with all its words, and takes out the lightest runs for the rest that is missing', async () => {
    const { days, summary } = await mended(
      log([
        'plan easy 6 km',
        'plan tempo 8 km',
        'plan intervals 10 km: wu 2 km, 6 x 1 km @ I r 2 min, cd 2 km > track with Jo',
        'plan easy 8 km',
        'plan easy 8 km',
        'plan easy 6 km',
        'plan long 18 km',
      ]),
    );
    assert.deepEqual(days, [
      'rest > instead of easy 6 km',
      'plan tempo 8 km',
      'plan easy 8 km',
      'plan intervals 10 km: wu 2 km, 6 x 1 km @ I r 2 min, cd 2 km > track with Jo',
      'plan easy 8 km',
      'rest > instead of easy 6 km',
      'plan long 18 km',
    ]);
    assert.match(summary, /^Mon 9 Mar rest, Wed 11 Mar like Thu 12 Mar, .+ Why: .+$/);
  });

  it('makes a week lighter from its intervals and its tempo first, which stay intervals and tempo', async () => {
    const { days } = await mended(
      log([
        'rest',
        'plan intervals 12 km: wu 3 km, 6 x 1 km @ I r 2 min, cd 3 km',
        'plan easy 12 km',
        'plan tempo 14 km',
        'rest',
        'plan easy 12 km',
        'plan long 30 km',
      ]),
    );
    assert.match(days[1] ?? '', /^plan intervals.*[345] x 1 km @ I/);
    assert.match(days[3] ?? '', /^plan tempo [89]( |\.5 )km$/);
    assert.match(days[6] ?? '', /^plan long/);
    const share = (day: string | undefined, before: number) => Number(/([\d.]+) km$/.exec(day ?? '')?.[1]) / before;
    assert.ok(share(days[3], 14) < share(days[2], 12), days.join(' | '));
  });

  it('with an ankle that hurts: rest first, and nothing hard after it', async () => {
    const { days, summary } = await mended(
      log(
        ['plan easy 8 km', 'rest', 'plan tempo 8 km', 'plan easy 8 km', 'rest', 'plan easy 6 km', 'plan long 18 km'],
        [
          ...repeated(5, USUAL),
          'rest',
          'easy 8 km',
          'tempo 8 km\n  pain ankle 4/10',
          'easy 5 km\n  pain ankle 5/10',
          'rest',
          'pain ankle 5/10',
          'pain ankle 6/10',
        ],
      ),
    );
    assert.equal(days[0], 'rest > instead of easy 8 km');
    assert.ok(
      days.every(day => !/tempo|long/.test(day)),
      days.join(' | '),
    );
    assert.match(summary, /ankle/i);
  });

  it('of a beginner in week two: no more runs than in a week so far, none shorter, no leap', async () => {
    const beginner = ['rest', 'easy 2 km', 'rest', 'easy 2.5 km', 'rest', 'easy 3 km', 'rest'];
    const plans = [
      'plan easy 3 km',
      'plan easy 4 km',
      'plan easy 5 km',
      'plan easy 6 km',
      'rest',
      'plan long 10 km',
      'rest',
    ];
    const source = `--- today 2026-03-08\n--- log.trainlog\n${daysFrom('2026-02-23', [...repeated(2, beginner), ...plans])}\n`;
    const { days } = await mended(source);
    const runs = days.flatMap(day => (/^plan .*?([\d.]+) km/.exec(day) ? [Number(/([\d.]+) km/.exec(day)?.[1])] : []));
    assert.equal(runs.length, 3);
    assert.ok(
      runs.every(km => km >= 2 && km <= 4.2),
      runs.join(' '),
    );
  });

  it('leaves alone what nobody speaks of: an ultra runner’s two long runs, or a sound week', async () => {
    const ultra = ['rest', 'easy 10 km', 'hills 12 km', 'easy 10 km', 'rest', 'long 30 km #b2b', 'long 22 km #b2b'];
    const planned = (week: readonly string[]) => week.map(day => (day === 'rest' ? day : `plan ${day}`));
    await declined(log(planned(ultra), repeated(6, ultra)), /^Nothing is said of what is planned in next week/);
    await declined(log(planned(USUAL)), /^Nothing is said of what is planned in next week/);
  });

  it('says why where there is nothing to mend', async () => {
    await declined(log([]), /^Nothing is planned in this week and the next\.$/);
    await declined(log([]), /^Nothing is planned in next week\.$/, '2026-03-12');
    await declined(log([]), /^Only what is planned in this week and in the next one is mended\.$/, '2026-02-12');
  });

  it('mends the week of a date, with races and done days as they are', async () => {
    const plans = [
      'plan easy 8 km',
      'plan tempo 8 km',
      'plan intervals 8 km',
      'plan easy 6 km',
      'rest',
      'rest',
      'race A 10 km',
    ];
    const { days } = await mended(log(plans), '2026-03-12');
    assert.equal(days[6], 'race A 10 km');
    const hard = days.flatMap((day, index) => (/tempo|intervals/.test(day) ? [index] : []));
    assert.ok(
      hard.every((at, index) => index === 0 || at - (hard[index - 1] ?? 0) > 1),
      days.join(' | '),
    );
  });
});
