import assert from 'node:assert/strict';
import { scaleSessions } from '../../../../server/src/analysis/kit/edits/scalePlanned';
import { applyEdits } from '../../../../server/src/base/text';
import { openLog } from '../../../support/log';
import { daysFrom, repeated } from '../../../support/rules';

const WEEK = ['rest', 'easy 6 km', 'tempo 10 km', 'easy 8 km', 'rest', 'easy 8 km', 'long 16 km'];
const LOG = `${daysFrom('2026-02-09', repeated(4, WEEK))}\n`;

/** The plans of the week after, shortened to a share of their distance. */
function scaled(share: number, plans: readonly string[]): readonly string[] {
  const text = `${LOG}${daysFrom('2026-03-09', plans)}\n`;
  const log = openLog(text, { today: '2026-03-08' }).log();
  const sessions = plans.flatMap((_, index) => log.day(log.today + 1 + index).countedSessions);
  const [edits = []] = [...scaleSessions(sessions, share, log).values()];
  return applyEdits(text, edits)
    .trimEnd()
    .split('\n')
    .slice(-plans.length)
    .map(line => line.slice('2026-03-09 Mon  '.length));
}

describe('a share of planned sessions', () => {
  it('takes from hard sessions before easy ones', () =>
    assert.deepEqual(scaled(0.9, ['plan tempo 10 km', 'plan easy 8 km', 'plan long 16 km']), [
      'plan tempo 6.6 km',
      'plan easy 8 km',
      'plan long 16 km',
    ]));

  it('then from the others alike, and a hard session stays one', () =>
    assert.deepEqual(scaled(0.8, ['plan tempo 10 km', 'plan easy 10 km', 'plan long 20 km']), [
      'plan tempo 6 km',
      'plan easy 8.6 km',
      'plan long 17.3 km',
    ]));

  it('makes nothing shorter than the shortest usual run', () =>
    assert.deepEqual(scaled(0.5, ['plan easy 6.2 km', 'plan easy 10 km']), ['plan easy 6 km', 'plan easy 6 km']));
});
