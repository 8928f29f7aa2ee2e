import assert from 'node:assert/strict';
import { MOST_SHOWN } from '../../server/src/analysis/engine/shown';
import { findRule } from '../../server/src/analysis/rules';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { DAYS_PER_WEEK, type DayNumber } from '../../server/src/values/date';
import type { SpokenFinding } from '../support/spoken';
import { heardAt, historyMoments, type Moment, momentName, ownMoments } from './voices/moments';

/** The most that a runner hears on average, at all moments together. */
const MEAN = 1.5;
const SEED = 1;
/** Moments of each history. */
const OF_EACH = 6;

describe('what runners hear, on each Sunday of logs of many kinds', () => {
  const moments = ownMoments();

  it('comes from twelve logs of six to ten weeks', () => {
    assert.equal(new Set(moments.map(({ name }) => name)).size, 12);
    assert.ok(moments.length >= 50, `${moments.length} moments`);
  });

  hears(moments);
});

describe('what runners hear, on days of real histories (TRAINLOG_CORPUS)', () => {
  const corpus = process.env.TRAINLOG_CORPUS;
  before(function () {
    if (corpus === undefined) this.skip();
  });
  hears(corpus === undefined ? [] : historyMoments(corpus, OF_EACH, SEED));
});

function hears(moments: readonly Moment[]): void {
  it('is three things at a time at most, besides dangers', () => {
    for (const moment of moments) {
      const counted = heardAt(moment).filter(({ isDanger }) => !isDanger);
      assert.ok(counted.length <= MOST_SHOWN, momentName(moment));
    }
  });

  it('is one thing of a theme for days that touch', () => {
    for (const moment of moments) {
      const counted = heardAt(moment).filter(({ isDanger }) => !isDanger);
      const places = counted.map(finding => `${findRule(finding.id)?.theme} ${lastDayOf(finding)}`);
      assert.equal(new Set(places).size, places.length, `${momentName(moment)}: ${places.join(', ')}`);
    }
  });

  it('is nothing about days that are more than ten days gone', () => {
    for (const moment of moments) {
      for (const finding of heardAt(moment)) {
        const age = moment.today - lastDayOf(finding);
        assert.ok(age <= defaultDayOptions['advice.days'], `${momentName(moment)}: ${finding.message}`);
      }
    }
  });

  it('is one and a half things on average', () => {
    const heard = moments.reduce((sum, moment) => sum + heardAt(moment).length, 0);
    assert.ok(heard <= MEAN * moments.length, `${heard} at ${moments.length} moments`);
  });
}

/** The last day that a finding may be about: it is on that day, or on one of the days of its week. */
function lastDayOf({ id, place: { document, line } }: SpokenFinding): DayNumber {
  const date = document.dateOf(line) ?? 0;
  return findRule(id)?.looksAt === 'week' ? date + DAYS_PER_WEEK - 1 : date;
}
