import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { printDay, printDayLine, printWithUnit } from '../../server/src/syntax/print';
import { defaultStyle, type Style, styleOf } from '../../server/src/syntax/style';
import { dayNumber } from '../support/log';

describe('style', () => {
  it('is the default where a text shows nothing', () => {
    for (const text of ['', '; nothing yet', 'unit km\n']) assert.deepEqual(styleOf(parse(text)), defaultStyle);
  });

  it('is voted on', () => {
    const cases: readonly (readonly [text: string, expected: Partial<Style>])[] = [
      ['2026-03-02 easy 8km\n2026-03-03 rest\n', { weekday: false, afterDate: ' ', gluedUnits: true }],
      [
        '2026-03-02 Mon  easy 8 km\n2026-03-03  rest\n2026-03-04 Wed  rest',
        { weekday: true, afterDate: '  ', gluedUnits: false },
      ],
      ['2026-03-02 Mon: rest\n2026-03-03 Tue: rest\n', { afterDate: ': ' }],
      ['2026-03-02 - rest\n2026-03-03 - rest\n', { afterDate: ' - ' }],
      ['2026-03-02\n\teasy 8 km\n\tsleep 7h\n  rest\n', { indent: '\t' }],
      ['2026-03-02\n  - easy 8 km\n  - sleep 7h\n', { indent: '  - ' }],
      ['2026-03-02 rest\r\n2026-03-03 rest\r\n2026-03-04 rest\n', { eol: '\r\n' }],
      ['2026-03-04 rest\n2026-03-03 rest\n2026-03-02 rest\n', { order: 'newest-first' }],
      ['2026-03-04 rest\n2026-03-03 rest\n2026-03-05 rest\n', { order: 'oldest-first' }],
      [
        '2026-03-02 Mo rest\n2026-03-03 Di rest\n',
        { weekdayForm: { language: 'de', length: 'two', letters: 'Capital' } },
      ],
      [
        '2026-03-02 Mo rest\n2026-03-06 Fr rest\n',
        { weekdayForm: { language: 'de', length: 'two', letters: 'Capital' } },
      ],
      [
        '2026-03-03 Tu rest\n2026-03-02 Mo rest\n',
        { weekdayForm: { language: 'en', length: 'two', letters: 'Capital' } },
      ],
      ['2026-03-02 monday rest\n', { weekdayForm: { language: 'en', length: 'full', letters: 'lower' } }],
      ['2026-03-02 MON rest\n', { weekdayForm: { language: 'en', length: 'three', letters: 'UPPER' } }],
    ];
    for (const [text, expected] of cases) {
      const style = styleOf(parse(text));
      for (const [key, value] of Object.entries(expected)) {
        assert.deepEqual(style[key as keyof Style], value, `${key} of ${JSON.stringify(text)}`);
      }
    }
  });

  it('lays its days out', () => {
    const day = dayNumber('2026-03-03');
    const written = (text: string) => printDayLine(day, 'rest', styleOf(parse(text)));
    assert.equal(written(''), '2026-03-03 Tue  rest');
    assert.equal(written('2026-03-02: rest\n'), '2026-03-03: rest');
    assert.equal(written('2026-03-02 mo rest\n'), '2026-03-03 di rest');
    assert.equal(printDay(day, { ...defaultStyle, weekday: false }), '2026-03-03');
    assert.equal(printWithUnit('8', 'km', { ...defaultStyle, gluedUnits: true }), '8km');
    assert.equal(printWithUnit('8', 'km', defaultStyle), '8 km');
  });
});
