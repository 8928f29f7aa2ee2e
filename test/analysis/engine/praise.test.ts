import assert from 'node:assert/strict';
import { openLog } from '../../support/log';
import { daysFrom } from '../../support/rules';

/** What is praised in a log, all of it. */
function praised(text: string, today: string): readonly string[] {
  return openLog(text, { today })
    .analyse()
    .findings.filter(({ isPositive }) => isPositive)
    .map(({ id, place }) => `${id} ${place.line.text.slice(0, 10)}`);
}

describe('praise', () => {
  const race = daysFrom('2026-03-01', ['race 10 km', 'rest', 'easy 5 km']);

  it('is given', () => {
    assert.deepEqual(praised(race, '2026-03-03'), ['rest-well-taken 2026-03-02']);
  });

  it('once in four weeks of a kind', () => {
    const again = (date: string) => `${race}\n${daysFrom(date, ['race 5 km', 'rest'])}`;
    assert.deepEqual(praised(again('2026-03-22'), '2026-03-24'), ['rest-well-taken 2026-03-02']);
    assert.deepEqual(praised(again('2026-03-29'), '2026-03-31'), [
      'rest-well-taken 2026-03-02',
      'rest-well-taken 2026-03-30',
    ]);
  });

  it('not after pain, an illness or an injury', () => {
    const week = (friday: string) => `2026-02-27 Fri  ${friday}\n${race}`;
    assert.deepEqual(praised(week('pain knee 0/10'), '2026-03-03'), ['rest-well-taken 2026-03-02']);
    for (const entry of ['pain knee 2/10', 'sick cold', 'injury calf'])
      assert.deepEqual(praised(week(entry), '2026-03-03'), [], entry);
  });

  it('not of days that were not read whole', () => {
    const [sunday = '', monday = '', tuesday = ''] = race.split('\n');
    const unread = `${sunday}\n${monday}\n${tuesday}\n  legs of wood, 400 800 400\n`;
    const [finding] = openLog(unread, { today: '2026-03-03' })
      .analyse()
      .findings.filter(({ id }) => id === 'text-unread');
    assert.ok(finding, 'something is not read');
    assert.deepEqual(praised(unread, '2026-03-03'), []);
  });
});
