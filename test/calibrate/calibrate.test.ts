import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { rules } from '../../server/src/analysis/rules';
import { profiles } from '../../server/src/analysis/rules/profiles';
import { openLog } from '../support/log';
import { expectationsOf, fewerThanBefore, sundayExpectationsOf } from './expectations';
import { planLogs } from './plans';
import { runners } from './runners';
import { type Subject, syntheticSubjects } from './subjects';
import { type Seen, seenOnSundays } from './sundays';
import { runnersTable } from './table';
import { tallyOf } from './tally';
import { SEASON_WEEKS, yearOf } from './year';

/** One seed is enough to notice a rule that speaks too often. `npm run calibrate` takes twenty, and real logs too. */
const SEEDS = 1;

describe('calibration', () => {
  // Each runner only under the profile that is meant for them, so that it is quick.
  const subjects = syntheticSubjects(SEEDS).filter(
    ({ runner, profile }) => runner?.profile === undefined || runner.profile === profile,
  );
  const sundays: { readonly subject: Subject; readonly seen: Seen }[] = [];
  for (const subject of subjects) {
    it(`says what it should to ${subject.name} under ${subject.profile}`, () => {
      const expected = expectationsOf(tallyOf(subject));
      assert.ok(expected.length > 0);
      for (const { text, isMet, seen } of expected) assert.ok(isMet, `${text}: ${seen}`);
    });
    it(`shows what it should on Sundays to ${subject.name} under ${subject.profile}`, () => {
      const seen = seenOnSundays(subject, { every: 4, triesFixes: false });
      assert.ok(seen.sundays > 0);
      sundays.push({ subject, seen });
      for (const { text, isMet, seen: what } of sundayExpectationsOf(subject, seen))
        assert.ok(isMet, `${text}: ${what}`);
    });
  }

  it('warns a marathoner who trains on up to the race, under the profile of racers too', () => {
    const marathoner = runners.find(({ race, breaks }) => race === 'marathon' && breaks === undefined);
    assert.ok(marathoner);
    const isWarned = (profile: string, seed: number) => {
      const { text, today } = yearOf({ ...marathoner, neverTapers: true }, seed, SEASON_WEEKS - 1);
      // By itself only a race with the letter A is a goal; under the profile of racers a marathon is.
      const lettered = profile === 'racer' ? text : text.replaceAll('race marathon', 'race A marathon');
      const { advice } = openLog(`profile ${profile}\n${lettered}`, { today }).analyse();
      return advice.some(({ id }) => id === 'taper');
    };
    for (const profile of ['default', 'racer']) {
      for (const seed of [1, 2, 3]) {
        assert.ok(isWarned(profile, seed), `${profile}, seed ${seed}`);
      }
    }
  });

  it('shows sound runners at most half of what they were shown before', () => {
    assert.equal(sundays.length, subjects.length);
    for (const { text, isMet, seen } of fewerThanBefore(sundays)) assert.ok(isMet, `${text}: ${seen}`);
  });

  it('makes the same year for the same seed, and every line of it can be read', () => {
    for (const runner of runners) {
      const { text, today } = yearOf(runner, 7);
      assert.equal(yearOf(runner, 7).text, text);
      assert.notEqual(yearOf(runner, 8).text, text);
      const open = openLog(text, { today });
      const problems = open.log().documents.flatMap(({ tree }) => tree.lines.flatMap(each => each.problems));
      assert.deepEqual(problems, [], runner.name);
    }
  });

  it('has one sound runner at least for every profile that asks for less', () => {
    assert.equal(runners.length, 10);
    for (const profile of ['beginner', 'racer', 'high-mileage', 'norwegian-singles'])
      assert.ok(runners.some(runner => runner.profile === profile && runner.breaks === undefined));
  });

  it('reads a plan of days and words, and refuses what it would lose', () => {
    const csv = (text: string) => `week,weekday,text,detail,total\n1,Mon,Rest,,\n1,Tue,${text},,\n2,Sat,6 mi,,6.0\n`;
    const [planned, done] = planLogs(csv('"Run 30 seconds, walk 30 seconds. Repeat 15 times"'));
    assert.equal(
      planned?.text,
      '2026-01-05 Mon  rest\n2026-01-06 Tue  plan run 15 x 30 sec r 30 sec walk\n2026-01-17 Sat  plan long 6 mi\n',
    );
    assert.equal(done?.text, planned?.text.replaceAll('plan ', ''));
    assert.throws(() => planLogs(csv('Swim a lot')), /not understood: Swim a lot/);
  });

  it('publishes the runners as they are', () => {
    assert.ok(page.includes(runnersTable()), REFRESH);
  });

  it('publishes what every rule said, or that it said nothing', () => {
    const part = (name: string) => page.split(new RegExp(`<!-- /?${name} -->`))[1] ?? '';
    const spoke = [...part('findings').matchAll(/^\| `([a-z-]+)`/gm)].map(([, id]) => id);
    const silent = [...part('silent').matchAll(/`([a-z-]+)`/g)].map(([, id]) => id);
    assert.deepEqual([...spoke, ...silent].sort(), rules.map(({ id }) => id).sort(), REFRESH);
  });

  it('names rules and profiles that are there', () => {
    const known = [...rules.map(({ id }) => id), ...profiles.map(({ name }) => name)];
    const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name = '']) => name);
    assert.ok(named.length > rules.length);
    assert.deepEqual(
      named.filter(name => !known.includes(name)),
      [],
    );
  });
});

const page = readFileSync(path.join(root, 'server', 'docs', 'calibration.md'), 'utf8');
const REFRESH = 'refresh with: npm run calibrate -- --write';
