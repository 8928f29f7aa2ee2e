import assert from 'node:assert/strict';
import type { ClientFacts } from '../../server/src/features/context';
import { hover } from '../../server/src/features/hover';
import { vocabulary } from '../../server/src/syntax/vocabulary';
import { covered, opened } from './support/opened';

/** What the hover at the cursor says; an empty text for none. */
function said(source: string, client?: ClientFacts): { readonly value: string; readonly words: string } {
  const { context, position, uri, text } = opened(source, client);
  const found = hover(context, { textDocument: { uri }, position });
  if (!found) return { value: '', words: '' };
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents && found.range);
  return { value: found.contents.value, words: covered(text, found.range) };
}

/** Every text must be said, in this order. */
function check(source: string, expected: readonly string[], words?: string): void {
  const found = said(source);
  let from = 0;
  for (const text of expected) {
    const at = found.value.indexOf(text, from);
    assert.ok(at >= 0, `“${text}” in\n${found.value}`);
    from = at + text.length;
  }
  if (words !== undefined) assert.equal(found.words, words);
}

describe('hover on a session', () => {
  const glance = `
--- today 2026-03-08
unit km
2026-03-01 Sun  long 22 km 2:01:00
2026-03-02 Mon  easy 8 km 45:10 hr 138 rpe 3 [peg41]
2026-03-03 Tue
  interv$0als 12.4 km 58:20 rpe 8: wu 3 km, 6 x 800 m @ 2:40 r 90s jog = 2:41 2:40 2:39 2:39 2:38 2:36, cd 2 km
    > Windy on the back straight.
2026-03-04 Wed  rest
`;

  it('says how the line was read, what it is, and where it stands', () =>
    check(
      glance,
      [
        '**intervals** · Tue 3 Mar · **Hard**, because intervals',
        '12.4 km in 58:20 · 4:42/km · effort 8 of 10',
        'Load 111, from effort and time · steps together at least 9.8 km',
        '- warm-up 3 km',
        '- 6 × 800 m in 2:40 (3:20/km), 90 s jog between = 4.8 km; run in 2:41 2:40 2:39 2:39 2:38 2:36, mean 2:38.8 (3:19/km)',
        '- cool-down 2 km',
        '*intervals*: Hard repetitions',
        '**7 and 28 days** 42.4 km, 3 runs, load 287 (3 days of log)',
        'at least 3 days since rest (day 3 in a row)',
        'longest in 30 days: 22 km (Sun 1 Mar)',
      ],
      'intervals 12.4 km 58:20',
    ));

  it('what has no length and needs none adds nothing, and is not unknown', () => {
    check('2026-03-02 Mon  str$0ength', ['**Strength**', 'Load 0: no time is written']);
    check('2026-03-02 Mon  ais$0: 8 x 2s', ['**Recovery**', 'Load 0: no time is written']);
    check('2026-03-02 Mon  ea$0sy', ['**Easy**', 'Load unknown: neither time nor distance']);
  });

  it('why a long run counts as hard, easy as it was', () =>
    check('2026-03-01 Sun  lo$0ng 22 km 2:01:00', [
      '**long** · Sun 1 Mar · **Easy**, yet it counts as hard, because of two hours and more  ',
    ]));

  it('a declared kind alone', () =>
    check(
      'kind lunchloop = tempo rpe 6\n2026-03-03 Tue  lunch$0loop',
      ['**tempo** · Tue 3 Mar', 'effort 6 of 10'],
      'lunchloop',
    ));

  it('the pace of a step only where its time does not say it', () => {
    check('2026-03-03 Tue  inter$0vals 6 x 1 km @ 4:10 = 4:11 4:09', [
      '- 6 × 1 km in 4:10 = 6 km; run in 4:11 4:09, mean 4:10\n',
    ]);
    check('unit mi\n2026-03-03 Tue  inter$0vals 3 x 1 mi in 6:40', ['- 3 × 1 mi = 3 mi; run in 6:40']);
    // The times of a part that is not repeated are its splits.
    check('unit mi\n2026-03-03 Tue  lo$0ng 14 mi: 10 mi, 4 mi = 6:52 6:49 6:41 6:35', [
      'run in 6:52 6:49 6:41 6:35, 26:57 in all (6:44/mi)',
    ]);
  });

  it('three lines of log are enough for days since rest', () =>
    check('2026-03-02 Mon  rest\n2026-03-03 Tue  easy 8 km\n2026-03-04 Wed  ea$0sy 8 km', [
      '**7 and 28 days** 16 km, 2 runs, load 74 (3 days of log)',
      '2 days since rest (day 2 in a row)',
    ]));

  it('says which day of this week can still be a rest day', () => {
    check('--- today 2026-03-07\n2026-03-02 Mon  easy 8 km\n2026-03-07 Sat  ea$0sy 8 km', []);
    check('2026-03-05 Thu  easy 8 km\n2026-03-06 Fri  easy 8 km\n2026-03-07 Sat  ea$0sy 8 km', [
      'Sun 8 Mar is the last day of this week that can still be a rest day',
    ]);
  });

  it('what words without a figure stand for', () => {
    check('2026-03-02 Mon  slept ba$0dly', ['Taken as a poor night (2/10).', '**sleep**']);
    check('2026-03-02 Mon  kaum ge$0schlafen / easy 8 km', ['Taken as a poor night (2/10).']);
    check('2026-03-02 Mon  str$0ess high', ['Taken as 8/10.', '**stress**']);
    assert.doesNotMatch(said('2026-03-02 Mon  sle$0ep 7h').value, /Taken/);
  });

  it('why it counts as easy or hard', () => {
    check('2026-03-03 Tue  ea$0sy 8 km 45:00 rpe 8', ['**Hard**, because', '8']);
    check('2026-03-03 Tue  ea$0sy 8 km 45:00', ['**Easy**, going by the word easy']);
    check('2026-03-03 Tue  stren$0gth 30 min', ['**Strength**']);
  });

  it('sums that are only a minimum, planned and skipped sessions', () => {
    check('2026-03-03 Tue  inter$0vals: wu, 6 x 800 m r 90s', ['at least 4.8 km']);
    check('--- today 2026-03-02\n2026-03-03 Tue  te$0mpo 8 km', ['**planned tempo**']);
    check('2026-03-03 Tue  skip te$0mpo 8 km', ['**skipped tempo**']);
    check('--- today 2026-03-02\n2026-03-15 Sun  plan ra$0ce A marathon goal 2:59:00', [
      '**planned race A** · Sun 15 Mar · in 13 days',
      '42.2 km · goal 2:59:00',
      'with what is planned',
    ]);
  });

  it('miles in a log in miles', () =>
    check('unit mi\n2026-03-03 Tue  ea$0sy 5 mi 45:00', ['5 mi in 45:00 · 9:00/mi', '5 mi, 1 run']));

  it('nothing in a note', () => {
    assert.equal(said('2026-03-03 Tue  easy 8 km > ni$0ce').value, '');
    assert.equal(said('2026-03-03 Tue  easy 8 km felt ni$0ce').value, '');
    assert.equal(said('2026-03-03 Tue\n  > ni$0ce').value, '');
    assert.equal(said('--- today 2026-03-03\n; ni$0ce').value, '');
  });

  it('pain brings the words about health', () =>
    check('2026-03-03 Tue  ea$0sy 8 km pain achilles 3/10', ['pain achilles 3 of 10', 'not medical advice']));
});

describe('hover on a date', () => {
  it('says until when this week can have a rest day, but not to those who train every day on purpose', () => {
    const days = '2026-03-02 Mon  easy 8 km\n2026-0$03-03 Tue  easy 8 km';
    check(`--- today 2026-03-03\n${days}`, ['Sun 8 Mar is the last day of this week that can still be a rest day']);
    assert.doesNotMatch(said(`--- today 2026-03-03\nprofile streaker\n${days}`).value, /can still be a rest day/);
  });

  it('says what the day is, and its week', () =>
    check(
      '2026-03-02 Mon  rest\n2026-0$03-03 Tue  tempo 8 km 40:00\n2026-03-04 Wed  easy 8 km',
      [
        '**Tue 3 Mar** · hard day, because tempo',
        'Week of Mon 2 Mar: 16 km · 2 runs · 1 hard day · 1 rest day',
        '**7 and 28 days**',
      ],
      '2026-03-03',
    ));

  describe('keeps what is done in a week apart from what is planned, as its lens does', () => {
    const log = `
--- today 2026-03-04
2026-03-02 Mon  rest
2026-03-03 Tue  tempo 8 km 40:00
2026-03-05 Thu  plan tempo 9 km
2026-03-08 Sun  rest
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  rest
`;
    it('in the week that runs', () =>
      check(log.replace('2026-03-03', '2026-$003-03'), [
        'Week of Mon 2 Mar: 8 km · 1 run · 1 hard day · 1 rest day · load 67 · still planned: 9 km, 1 run, 1 hard, 1 rest',
      ]));

    it('in a week to come', () =>
      check(log.replace('2026-03-10', '2026-$003-10'), ['Week of Mon 9 Mar, planned: 8 km · 1 run · 0 hard days · ']));
  });

  it('praises where there is something to praise', () =>
    check('2026-03-01 Sun  race 10 km\n2026-03-0$02 Mon  rest', [
      '**Mon 2 Mar** · rest day',
      "Rest day after a race — that's where the gains are made.",
    ]));

  it('says which checks are quiet and why', () =>
    check('2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 8 km\n2026-03-0$04 Wed  long 20 km', [
      'Checks of this week that did not run:',
      'needs 14 days of log',
    ]));
});

describe('hover on words', () => {
  it('of the vocabulary', () => {
    check('2026-03-02 Mon\n  stre$0ss 4/10', ['**stress**', 'High stress slows recovery'], 'stress');
    check('2026-03-02 Mon  sick$0 fever', ['**sick**', 'not medical advice']);
    check('2026-03-02 Mon  re$0st', ['**rest**']);
    check('2026-03-02 Mon  pl$0an easy 8 km', ['**plan**']);
    check('--- today 2026-03-02\nthres$0hold 4:05/km', ['**threshold**', 'Your threshold']);
    check('--- today 2026-03-02\nuni$0t km', ['**unit**']);
    check('--- today 2026-03-02\nprofile stre$0aker', ['**profile streaker**']);
    check('--- today 2026-03-02\ndays hard.r$0pe 6', ['**hard', 'counts as hard']);
  });

  it('of every word say what studies say of it, with the source, or that none is used', () => {
    const isSourced = (text: string) =>
      /\b(?:19|20)\d\d\)|Daniels|convention|without a study|[Nn]o (?:controlled )?study|No rule/.test(text);
    const bare = vocabulary.filter(({ category, help, evidence }) => {
      const isOfTheLanguage = category === 'profile' || category === 'total' || category === 'answer';
      return !isOfTheLanguage && !isSourced(`${help} ${evidence ?? ''}`);
    });
    assert.deepEqual(
      bare.map(({ word }) => word),
      [],
    );
    check('2026-03-02 Mon\n  nap$0 20 min', [
      '**nap**',
      '*Evidence:* Naps of 20 to 90 minutes help athletes',
      '(Lastella 2021)',
    ]);
  });

  it('of the kind of a session say what studies say of it, below the session', () => {
    check('2026-03-02 Mon  inter$0vals 8 km', [
      '**intervals**',
      '*intervals*: Hard repetitions',
      'between. About one session in five of elite athletes is hard (Seiler 2010)',
    ]);
    // `easy` names its source in what it is.
    assert.equal(said('2026-03-02 Mon  ea$0sy 8 km').value.split('Casado 2022').length, 2);
  });

  describe('inside a session', () => {
    const steps = (text: string) => `--- today 2026-03-08
threshold 4:24/km
maxhr 190
2026-03-03 Tue  ${text}
`;

    it('its steps', () => {
      check(steps('tempo 9 km: w$0u 3 km, 20 min @ T'), ['**tempo**', '*wu*: Warm-up.']);
      check(steps('easy 8 km + 6 x 20s str$0ides'), ['**easy**', '*strides*: Short, relaxed accelerations.']);
    });

    it('its targets, with the runner’s own pace', () => {
      check(steps('tempo 9 km: wu 3 km, 20 min @ $0T'), [
        '*T*: threshold pace · 4:24/km, going by your threshold or VDOT in the log',
      ]);
      check(steps('long 20 km: 15 km @ $0E, 5 km @ MP'), ['*E*: easy pace · 5:17 to 5:50/km, going by']);
      check(steps('long 20 km: 15 km @ E, 5 km @ M$0P'), ['*MP*: marathon race pace · 4:38 to 4:58/km, going by']);
      check(steps('easy 8 km @ $0Z2'), ['*Z2*: heart-rate zone 2 · 114 to 132 bpm']);
    });

    it('its targets without a pace where nothing says one', () => {
      const { value } = said('2026-03-03 Tue  tempo: 20 min @ $0T');
      assert.match(value, /\*T\*: threshold pace$/m);
    });

    it('its tags that mean something, its effort and heart rate', () => {
      check(steps('tempo 8 km #b2$0b'), ['*#b2b*: hard days in a row, on purpose']);
      check(steps('race 10 km #trai$0ning'), [
        '*#training*: a race run as training: it asks for half of the easy days',
      ]);
      assert.ok(!said(steps('tempo 8 km #wi$0nd')).value.includes('*#'));
      check(steps('tempo 8 km 40:00 rp$0e 7'), ['*rpe*: How hard the whole session felt', '(Foster 2001)']);
      check(steps('tempo 8 km h$0r 160/171'), ['*hr*: Average heart rate']);
    });
  });

  it('of a rule: all of its page but the examples; where a link leads to the page, the rule in short', () => {
    const source = '2026-03-02 Mon  easy 8 km\n  ok no-rest$0-day > on purpose';
    check(source, ['**How loud:**', '**Evidence:**', '| `rest.min-per-week` | 1 |', 'no-rest-day off'], 'no-rest-day');
    const linked = said(source, { rulePage: id => `https://rules/#${id}` }).value;
    assert.match(linked, /\[All about this rule\]\(https:\/\/rules\/#no-rest-day\)/);
    assert.match(linked, /rule no-rest-day off/);
    assert.doesNotMatch(linked, /Evidence/);
    // A command comes before an address: hovers of VS Code open no address of a scheme of an extension.
    const run = said(source, { ruleCommand: 'open.rule', rulePage: id => `rules:/${id}.md` }).value;
    assert.match(run, /\[All about this rule\]\(command:open\.rule\?%5B%22no-rest-day%22%5D\)/);
    const option = '--- today 2026-03-02\nrule no-rest-day rest.mi$0n-per-week 2';
    check(option, ['**rest.min-per-week**', 'Rest days that a week should have', 'from 0 to 3'], 'rest.min-per-week');
    check('--- today 2026-03-02\nrule no-rest-day rest.min-per-week 2$0', ['**rest.min-per-week**']);
    const textCheck = '--- today 2026-03-02\nrule weekday-mis$0match off';
    check(textCheck, ['a check of the text', 'The weekday is not that of the date.', 'rule weekday-mismatch off']);
    assert.match(said(textCheck, { rulePage: id => `https://rules/#${id}` }).value, /\(https:\/\/rules\/#weekday-mis/);
  });
});

describe('hover on a mark', () => {
  it('tells what another finding speaks for, and what is not shown any more', () => {
    const days = Array.from({ length: 14 }, (_, index) => `2026-03-${String(index + 2).padStart(2, '0')}  easy 8 km`);
    const log = days.join('\n').replace('2026-03-15', '2026-03-$015');
    check(log, ['Also:', '`no-rest-day`']);
    for (const today of ['2026-04-01', '2027-01-01']) {
      check(`--- today ${today}\n${log}\n${today}  easy 8 km`, ['Also:', '`no-rest-day`']);
    }
  });
});
