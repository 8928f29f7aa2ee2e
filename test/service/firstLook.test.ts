import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { diagnostics } from '../../server/src/features/diagnostics';
import { createService } from '../../server/src/service/service';
import { type DayNumber, isoDate, parseIsoDate } from '../../server/src/values/date';
import { benchLog } from '../bench/log';
import { createChance } from '../support/chance';
import { dayNumber } from '../support/log';

const URI = 'untitled:log.trainlog';
const LINES = 2_500;
const HALF_A_YEAR = 182;

/** What a first look at a text tells, and what is told once all of it is read; each as a client gets it. */
async function toldOf(text: string, today: DayNumber, settings?: unknown) {
  const service = createService({
    host: { today: () => today },
    isLoose: () => true,
    ruleFailed: (_, error) => {
      throw error;
    },
  });
  service.configure(settings);
  const look = service.firstLook(URI, text);
  const first = look && (await diagnostics(look)).map(each => JSON.stringify(each));
  service.set(URI, text);
  const context = service.context(URI);
  assert(context);
  const whole = (await diagnostics(context)).map(each => JSON.stringify(each));
  return { first, whole };
}

/** Lines that may stand on any day: what holds for more than it, what is wrong, and what looks like something else. */
const ODD_LINES = [
  '  maxhr 190',
  '  max-hr 186 / easy 4 km',
  '  threshold 4:05/km',
  '  ok session-spike until 2026-04-01 > meant so',
  'rule session-spike off',
  'rule weekly-jump warning',
  'rule shoe-mileage information',
  'kind lunchloop = easy',
  '  lunchloop 40 min [trial]',
  'shoe old max 300 km',
  'shoe pair max 400 km retired 2 Mar',
  'unit mi',
  'unit km',
  'days advice.days 20',
  'week sunday',
  'profile beginner',
  '  plan easy 9 km',
  '  tmepo 9 km 44:10',
  '  total week 12 km',
  'easy 7 km 40:00 at the start of a line',
  '- 7 km, felt ok',
  '  2025-12-24  easy 5 km 30:00 below an indent',
  'Sun 1 Feb 2026  long 31 km 3:00:00',
  '2026-01-02..2026-01-09  sick',
  '2026-01-11 - 2026-01-13  sick',
  '# A heading',
  '> a note',
  '; 2025-01-01 easy 8 km',
  '2026-02-12  easy 8 km [nowhere]',
  '2026-02-20 Thu  easy 45 km 4:10:00',
] as const;

/** Of real logs: about two years, so that looks fall into other months each time. */
const DAYS_BETWEEN_LOOKS = 794;

describe('a first look at a long log', () => {
  const logs = [
    { name: 'as it is', of: (text: string) => text },
    { name: 'newest day first', of: newestFirst },
    {
      name: 'with ends of lines of Windows and a byte order mark',
      of: (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    },
  ] as const;
  for (const { name, of } of logs) {
    it(`tells nothing that all of it does not tell: ${name}`, async () => {
      for (const seed of [1, 2, 3]) {
        const { text, today } = benchLog(LINES, seed);
        const odd = of(withOddLines(text, seed));
        const { first, whole } = await toldOf(odd, today);
        assert(first, `seed ${seed}: no first look`);
        assert.ok(first.length > 0, `seed ${seed}: nothing is told`);
        assert.deepEqual(
          first.filter(each => !whole.includes(each)),
          [],
          `seed ${seed}`,
        );
      }
    });
  }

  it('tells all of the newest days, where no rule has to add anything up from the beginning', async () => {
    const { text, today } = benchLog(LINES);
    const withoutShoes = text.replaceAll(/^shoe .*\n| \[\w+\]/gm, '');
    const { first = [], whole } = await toldOf(`${withoutShoes}${isoDate(today)}  easy 40 km 4:10:00\n`, today);
    const isNew = (each: string) => JSON.parse(each).range.start.line > LINES - HALF_A_YEAR;
    assert.ok(first.some(each => JSON.parse(each).code === 'session-spike'));
    assert.deepEqual(first.filter(isNew), whole.filter(isNew));
  });

  it('keeps hints of rules for later, while the kilometres of a shoe are not known', async () => {
    const { text, today } = benchLog(LINES);
    const hurt = `${text}${isoDate(today - 1)}  easy 8 km 46:00 > nothing\n  knee pain 5/10\n  fever\n`;
    const { first = [], whole } = await toldOf(hurt, today);
    assert.deepEqual(
      first.filter(each => !whole.includes(each)),
      [],
    );
    assert.ok(first.some(each => JSON.parse(each).code === 'train-while-sick'));
  });

  it('tells dangers alone where such a rule may be as loud as others', async () => {
    const { text, today } = benchLog(LINES);
    const spike = `${text}${isoDate(today)}  easy 40 km 4:10:00\n`;
    const codes = (told: readonly string[] = []) => new Set(told.map(each => JSON.parse(each).code));
    const usual = await toldOf(spike, today);
    const loud = await toldOf(spike, today, { rules: { 'shoe-mileage': 'warning' } });
    assert.ok(codes(usual.first).has('session-spike'));
    assert.ok(codes(loud.whole).has('session-spike') && !codes(loud.first).has('session-spike'));
    assert.deepEqual(
      loud.first?.filter(each => !loud.whole.includes(each)),
      [],
    );
  });

  for (const [why, text] of [
    ['is short', benchLog(900).text],
    ['has dates without a year', benchLog(LINES).text.replace(/^\d{4}-(\d\d)-(\d\d) \w+/m, 'Mar 2')],
    ['is shown with all findings', `days advice.days 0\n${benchLog(LINES).text}`],
    ['ended long ago', benchLog(LINES, 1, dayNumber('2026-03-02')).text.replaceAll(/^2026-.*\n/gm, '')],
  ] as const) {
    const today = why === 'ended long ago' ? dayNumber('2029-01-01') : dayNumber('2026-03-02');
    it(`is not taken, or tells nothing else, where a log ${why}`, async () => {
      const { first = [], whole } = await toldOf(text, today);
      assert.deepEqual(
        first.filter(each => !whole.includes(each)),
        [],
      );
    });
  }

  it('is not taken where the log has other documents', () => {
    const { text, today } = benchLog(LINES);
    const service = createService({ host: { today: () => today }, ruleFailed() {} });
    assert.ok(service.firstLook('file:///logs/2026.trainlog', text));
    service.set('file:///logs/other/2025.trainlog', '2025-01-01 easy 8 km');
    assert.ok(service.firstLook('file:///logs/2026.trainlog', text));
    service.set('file:///logs/2025.trainlog', '2025-01-01 easy 8 km');
    assert.equal(service.firstLook('file:///logs/2026.trainlog', text), undefined);
    assert.ok(service.firstLook('file:///logs/2026.trainlog', `athlete Ana\n${text}`));
  });

  const corpus = process.env.TRAINLOG_CORPUS;
  for (const name of corpus === undefined ? [] : readdirSync(path.join(corpus, 'logs'))) {
    it(`tells nothing that all of it does not tell: ${name} (TRAINLOG_CORPUS), at dates of twelve years`, async () => {
      const text = readFileSync(path.join(corpus ?? '', 'logs', name), 'utf8');
      const dates = [...text.matchAll(/^\d{4}-\d\d-\d\d/gm)].map(([date]) => parseIsoDate(date) ?? 0);
      const last = Math.max(...dates);
      for (let today = last + 20; today > Math.min(...dates) && dates.length > 0; today -= DAYS_BETWEEN_LOOKS) {
        const { first = [], whole } = await toldOf(text, today);
        assert.deepEqual(
          first.filter(each => !whole.includes(each)),
          [],
          isoDate(today),
        );
      }
    });
  }
});

function newestFirst(text: string): string {
  const [head = '', ...days] = text.split(/^(?=\d{4}-)/m);
  return head + days.reverse().join('');
}

/** The log with a line of the odd ones here and there, in old days and in new ones. */
function withOddLines(text: string, seed: number): string {
  const chance = createChance(seed);
  const every = 20;
  return text
    .split('\n')
    .flatMap(line => (/^\d{4}-/.test(line) && chance.is(1 / every) ? [line, chance.of(ODD_LINES)] : [line]))
    .join('\n');
}
