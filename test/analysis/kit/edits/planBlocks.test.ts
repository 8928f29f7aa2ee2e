import assert from 'node:assert/strict';
import { swapWithEasyDay } from '../../../../server/src/analysis/kit/fixes/moving';
import { delayForRest } from '../../../../server/src/analysis/kit/fixes/restDays';
import { render } from '../../../../server/src/base/message';
import { afterFix } from '../../../support/findings';
import { readFixture } from '../../../support/fixture';
import { dayNumber, openLog } from '../../../support/log';
import { daysFrom } from '../../../support/rules';

const TODAY = '2026-03-02';

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

interface Offer {
  readonly title: string;
  readonly text: string;
}

/** What swapping a planned day would do, if it is offered. */
function swapped(log: string, date: string, gapDays = 1): Offer | undefined {
  const { files } = readFixture(`--- today ${TODAY}\n${log}`);
  const open = openLog(files, { today: TODAY }).log();
  const [fix] = swapWithEasyDay(open, open.day(dayNumber(date)), gapDays);
  return fix && { title: render(fix.title), text: afterFix(files, fix)[0]?.text ?? '' };
}

/** What a rest day that moves the plan would do, if it is offered. */
function delayed(log: string, date: string): Offer | undefined {
  const { files } = readFixture(`--- today ${TODAY}\n${log}`);
  const [fix] = delayForRest(openLog(files, { today: TODAY }).log(), dayNumber(date), {});
  return fix && { title: render(fix.title), text: afterFix(files, fix)[0]?.text ?? '' };
}

describe('swapping with the next easy day', () => {
  it('lets what is planned change places, with its notes', () =>
    assert.deepEqual(
      swapped(
        text(
          '2026-03-02 Mon  intervals 8 km',
          '2026-03-03 Tue  plan tempo 8 km > with Sam',
          '2026-03-05 Thu',
          '  plan easy 6 km',
          '    > by the river',
          '2026-03-06 Fri  rest',
        ),
        '2026-03-03',
      ),
      {
        title: 'Swap with Thu 5 Mar: easy 6 km',
        text: text(
          '2026-03-02 Mon  intervals 8 km',
          '2026-03-03 Tue',
          '  plan easy 6 km',
          '    > by the river',
          '2026-03-05 Thu  plan tempo 8 km > with Sam',
          '2026-03-06 Fri  rest',
        ),
      },
    ));

  it('in a newest-first log, with other ends of lines', () =>
    assert.equal(
      swapped('2026-03-05\teasy 6 km\r\n2026-03-03\ttempo 8 km\r\n2026-03-02\tintervals 8 km\r\n', '2026-03-03')?.text,
      '2026-03-05\ttempo 8 km\r\n2026-03-03\teasy 6 km\r\n2026-03-02\tintervals 8 km\r\n',
    ));

  it('passes over a day with a hard neighbour', () =>
    assert.equal(
      swapped(
        daysFrom(TODAY, ['intervals 8 km', 'tempo 8 km', 'easy 6 km', 'hills 8 km', 'rest', 'easy 5 km']),
        '2026-03-03',
      )?.title,
      'Swap with Sat 7 Mar: easy 5 km',
    ));

  for (const [why, log] of [
    ['when no easy day has room', ['intervals 8 km', 'tempo 8 km', 'easy 6 km', 'long 30 km']],
    [
      'with an answer on the day, which is about its date',
      ['intervals 8 km', 'tempo 8 km\n  ok session-spike', 'easy 6 km'],
    ],
    ['with a metric on the other day', ['intervals 8 km', 'tempo 8 km', 'easy 6 km\n  weight 70 kg']],
    ['of a race', ['intervals 8 km', 'race 10 km', 'easy 6 km']],
  ] as const) {
    it(`is not offered ${why}`, () => assert.equal(swapped(daysFrom(TODAY, log), '2026-03-03'), undefined));
  }

  it('is not offered for today, when the other day would then seem done', () => {
    const log = (easy: string) => daysFrom('2026-03-01', ['intervals 8 km', 'plan tempo 8 km', easy]);
    assert.equal(swapped(log('easy 6 km'), TODAY), undefined);
    assert.equal(swapped(log('plan easy 6 km'), TODAY)?.title, 'Swap with Tue 3 Mar: easy 6 km');
  });
});

describe('today, when its night is written and its plan is still to come', () => {
  const easy = '2026-03-04 Wed  plan easy 6 km > by the river\n  > early';
  const swappedToday = (...lines: readonly string[]) => swapped(text(...lines), TODAY)?.text;

  it('changes places; the night stays where it is', () => {
    assert.equal(
      swappedToday('2026-03-02 Mon  plan tempo 8 km > with Sam', '  sleep 7h20 > well', easy),
      text(
        '2026-03-02 Mon  plan easy 6 km > by the river',
        '  > early',
        '  sleep 7h20 > well',
        '2026-03-04 Wed  plan tempo 8 km > with Sam',
      ),
    );
    assert.equal(
      swappedToday(
        '2026-03-02 Mon  sleep 7h20',
        '  > dreamt of hills',
        '\tplan tempo 8 km > with Sam',
        '\t  > or alone',
        '\tplan core 10 min',
        '  rhr 48',
        easy,
      ),
      text(
        '2026-03-02 Mon  sleep 7h20',
        '  > dreamt of hills',
        '\tplan easy 6 km > by the river',
        '  > early',
        '  rhr 48',
        '2026-03-04 Wed  plan tempo 8 km > with Sam',
        '\t  > or alone',
        '\tplan core 10 min',
      ),
    );
    assert.equal(
      swappedToday(
        '2026-03-02 Mon',
        '  sleep 7h20',
        '  plan tempo 8 km',
        '2026-03-04 Wed',
        '  plan easy 6 km',
        '    > early',
      ),
      text('2026-03-02 Mon', '  sleep 7h20', '  plan easy 6 km', '    > early', '2026-03-04 Wed  plan tempo 8 km'),
    );
  });

  it('with other ends of lines, at the end of the file, newest first', () =>
    assert.equal(
      swapped('2026-03-04: plan easy 6 km\r\n2026-03-02: sleep 7h20\r\n\tplan tempo 8 km', TODAY)?.text,
      '2026-03-04: plan tempo 8 km\r\n2026-03-02: sleep 7h20\r\n\tplan easy 6 km',
    ));

  it('when they share a line, which the other plan comes below', () => {
    const shared = '2026-03-02 Mon  sleep 7h20; am plan tempo 8 km > with Sam';
    assert.equal(
      swappedToday(shared, '    > or alone', '  rhr 48', easy),
      text(
        '2026-03-02 Mon  sleep 7h20',
        '  plan easy 6 km > by the river',
        '  > early',
        '  rhr 48',
        '2026-03-04 Wed  am plan tempo 8 km > with Sam',
        '    > or alone',
      ),
    );
    assert.equal(
      swappedToday(shared, '2026-03-04 Wed', '  am plan easy 6 km', '  pm plan core 10 min'),
      text(
        '2026-03-02 Mon  sleep 7h20',
        '  am plan easy 6 km',
        '  pm plan core 10 min',
        '2026-03-04 Wed  am plan tempo 8 km > with Sam',
      ),
    );
  });

  it('moves by a day, and rest comes in its place', () =>
    assert.equal(
      delayed(text('2026-03-02 Mon  sleep 7h20', '  plan easy 8 km', '2026-03-03 Tue  plan tempo 8 km'), TODAY)?.text,
      text('2026-03-02 Mon  sleep 7h20', '  rest', '2026-03-03 Tue  plan easy 8 km', '2026-03-04 Wed  plan tempo 8 km'),
    ));

  it('is not moved with what was left out, nor with an answer', () => {
    assert.equal(
      swappedToday('2026-03-02 Mon  plan tempo 8 km', '  sleep 7h20', '  ok session-spike', easy),
      undefined,
    );
    assert.equal(
      swappedToday('2026-03-02 Mon  skip easy 4 km > late', '  plan tempo 8 km', easy),
      text(
        '2026-03-02 Mon  skip easy 4 km > late',
        '  plan easy 6 km > by the river',
        '  > early',
        '2026-03-04 Wed  plan tempo 8 km',
      ),
    );
    assert.equal(swappedToday('2026-03-02 Mon  easy 4 km', '  plan tempo 8 km', easy), undefined);
  });
});

describe('rest that moves what is planned', () => {
  it('up to the first day without a line, notes and all', () =>
    assert.deepEqual(
      delayed(
        text(
          '2026-03-02 Mon  easy 8 km',
          '2026-03-03 Tue  plan easy 6 km > by the river',
          '',
          '# Build',
          '2026-03-04 Wed',
          '  am plan tempo 8 km',
          '  pm plan strength 30 min',
          '2026-03-05 Thu  plan easy 5 km',
          '',
          '2026-03-08 Sun  plan long 20 km',
        ),
        '2026-03-03',
      ),
      {
        title: 'Insert a rest day on Tue 3 Mar and move 4 planned sessions by one day',
        text: text(
          '2026-03-02 Mon  easy 8 km',
          '2026-03-03 Tue  rest',
          '',
          '# Build',
          '2026-03-04 Wed  plan easy 6 km > by the river',
          '2026-03-05 Thu',
          '  am plan tempo 8 km',
          '  pm plan strength 30 min',
          '2026-03-06 Fri  plan easy 5 km',
          '',
          '2026-03-08 Sun  plan long 20 km',
        ),
      },
    ));

  it('to the end of a plan, rest days too, newest first', () =>
    assert.equal(
      delayed(
        text(
          '2026-03-05 Thu  easy 5 km',
          '2026-03-04 Wed  rest',
          '2026-03-03 Tue  easy 6 km',
          '2026-03-02 Mon  easy 8 km',
        ),
        '2026-03-03',
      )?.text,
      text(
        '2026-03-06 Fri  easy 5 km',
        '2026-03-05 Thu  rest',
        '2026-03-04 Wed  easy 6 km',
        '2026-03-03 Tue  rest',
        '2026-03-02 Mon  easy 8 km',
      ),
    ));

  it('a single session is one session', () =>
    assert.equal(
      delayed(daysFrom(TODAY, ['easy 8 km', 'easy 6 km']), '2026-03-03')?.title,
      'Insert a rest day on Tue 3 Mar and move 1 planned session by one day',
    ));

  for (const [why, log] of [
    ['before a race, whose date is fixed', ['easy 8 km', 'easy 6 km', 'easy 5 km', 'race 10 km']],
    ['over a metric', ['easy 8 km', 'easy 6 km', 'easy 5 km\n  weight 70 kg']],
  ] as const) {
    it(`is not offered ${why}`, () => assert.equal(delayed(daysFrom(TODAY, log), '2026-03-03'), undefined));
  }

  it('never moves what is done', () => {
    assert.equal(delayed(daysFrom(TODAY, ['easy 8 km', 'easy 6 km']), TODAY), undefined);
    assert.equal(delayed(daysFrom('2026-03-01', ['easy 8 km', 'easy 6 km']), '2026-03-01'), undefined);
  });

  it('stops at a gap before the race', () =>
    assert.equal(
      delayed(daysFrom(TODAY, ['easy 8 km', 'easy 6 km', 'easy 5 km', '', 'race 10 km']), '2026-03-03')?.text,
      daysFrom(TODAY, ['easy 8 km', 'rest', 'easy 6 km', 'easy 5 km', 'race 10 km']),
    ));
});
