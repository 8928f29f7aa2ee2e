import assert from 'node:assert/strict';
import { lspMethod } from '../../server/src/contracts/lspTypes';
import { type DiaryFormat, method } from '../../server/src/contracts/messages';
import { convertDiary } from '../../server/src/importers/diary/convertDiary';
import type { Service } from '../../server/src/service/service';
import { LONGEST_ENTRY, parseEntries } from '../../server/src/syntax/reading';
import { scan } from '../../server/src/syntax/scan';
import { parseIsoDate } from '../../server/src/values/date';
import { constructs, diaries, freeText } from './constructs';
import { requests, serviceWith, URI } from './requests';
import { stopCounting, workOf } from './work';

/**
 * How often a construct stands in a text, twice as often each time. What a step adds is compared with what the one before added. Longer texts are
 * looked at only where shorter ones grow unevenly: rules look back by weeks and months, and ranges of days last up to a year, which short logs
 * do not fill. What grows by the square does so in all of them.
 */
const COUNTS = [40, 80, 160, 320, 640, 1280] as const;

/** Tokens of a line of free text: few and many. Parts of it are read by themselves, so that only long ones show how work grows. */
const TOKENS = [250, 2000] as const;

/** A token of a long line may be so many times the work of one of a short line. By the square it would be eight times. */
const MOST_OF_A_TOKEN = 2;

/** Where work grows with the text the last step adds twice as much, and where it grows by the square four times as much. */
const MOST_GROWTH = 3;

/** So much work is a few lines of a log: below it the steps of lists and tables decide. */
const FEW = 20_000;

/** Asked of each text, one group behind the other as a client does; those about one place look at one day, and the edit comes last. */
const ASKED: readonly (readonly string[])[] = [
  ['export'],
  ['all source actions'],
  [
    lspMethod.hover,
    lspMethod.completion,
    lspMethod.references,
    lspMethod.documentLink,
    method.logToday,
    method.thisWeek,
  ],
  [
    lspMethod.formatting,
    lspMethod.semanticTokensFull,
    lspMethod.documentSymbol,
    lspMethod.foldingRange,
    'lenses',
    'edit',
  ],
];

describe('work grows with the text', function () {
  this.timeout(0);
  after(stopCounting);

  for (const [name, textOf] of Object.entries(constructs)) {
    it(name, async () => {
      const services = new Map<number, Service>();
      const read = (count: number) => {
        const service = serviceWith(textOf(count));
        service.analysis(URI);
        services.set(count, service);
        return service;
      };
      await growsEvenly('reading', count => () => read(count));
      for (const names of ASKED) {
        await growsEvenly(names.join(', '), count => {
          const service = services.get(count) ?? read(count);
          return async () => {
            for (const each of names) await (requests[each] ?? assert.fail(each))(service);
          };
        });
      }
    });
  }

  for (const [name, textOf] of Object.entries(freeText)) {
    it(`of free text: ${name}`, async () => {
      const texts = TOKENS.map(textOf);
      const ofToken: number[] = [];
      for (const text of texts) {
        const { tokens } = scan(text, 0, Math.min(text.length, LONGEST_ENTRY));
        ofToken.push((await workOf(() => parseEntries(text, 0))) / tokens.length);
      }
      const [ofShort = 0, ofLong = 0] = ofToken;
      assert.ok(ofLong <= MOST_OF_A_TOKEN * ofShort, ofToken.join(', '));
    });
  }

  for (const [name, { format, textOf }] of Object.entries(diaries)) {
    it(`of a diary: ${name}`, () => growsEvenly('conversion', count => () => convert(textOf(count), format)));
  }
});

function convert(text: string, format: DiaryFormat): unknown {
  return convertDiary(text, { format, name: 'diary', today: parseIsoDate('2026-03-08') ?? 0, dateOrder: 'day-first' });
}

/** @param prepared what is not counted; answers what is */
async function growsEvenly(name: string, prepared: (count: number) => () => unknown): Promise<void> {
  const found: number[] = [];
  for (const count of COUNTS) {
    found.push(await workOf(prepared(count)));
    if (found.length >= 3 && isEven(found.slice(-3))) return;
  }
  assert.fail(`${name}: ${found.join(', ')}`);
}

function isEven([first = 0, second = 0, third = 0]: readonly number[]): boolean {
  return third - second < FEW || third - second <= MOST_GROWTH * Math.max(second - first, 1);
}
