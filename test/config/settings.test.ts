import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/analysis/rules';
import { render } from '../../server/src/base/message';
import { configurationContribution } from '../../server/src/config/contribution';
import { readSettings } from '../../server/src/config/settings';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { textChecks } from '../../server/src/syntax/tree';

describe('settings', () => {
  it('nothing set gives the defaults', () => {
    for (const raw of [undefined, null, {}, { days: null, rules: undefined }]) {
      assert.deepEqual(readSettings(raw), {
        settings: {
          unit: 'km',
          days: defaultDayOptions,
          rules: { horizonWeeks: 6, helpLine: '', choices: {} },
          display: { codeLenses: true, inlayHints: false },
        },
        problems: [],
      });
    }
  });

  it('reads all of them', () => {
    const { settings, problems } = readSettings({
      unit: 'mi',
      horizonWeeks: 0,
      helpLine: ' 116 123, Samaritans ',
      days: { 'hard.rpe': 6.5, gaps: 'unknown', 'week.start': 'sunday' },
      rules: {
        'log-gap': 'off',
        'no-rest-day': { severity: 'information', 'rest.min-per-week': 2 },
        'session-spike': { 'spike.small': 1.2 },
        'monotony-high': { 'mono.sd': 'sample' },
        'sleep-debt': { 'debt.net': true },
        'weekday-mismatch': 'hint',
      },
      codeLens: { enabled: false },
      inlayHints: { enabled: true },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.display, { codeLenses: false, inlayHints: true });
    assert.equal(settings.unit, 'mi');
    assert.deepEqual(settings.days, { ...defaultDayOptions, 'hard.rpe': 6.5, gaps: 'unknown', 'week.start': 6 });
    assert.deepEqual(settings.rules, {
      horizonWeeks: 0,
      helpLine: '116 123, Samaritans',
      choices: {
        'log-gap': { severity: 'off', options: {} },
        'no-rest-day': { severity: 'information', options: { 'rest.min-per-week': 2 } },
        'session-spike': { options: { 'spike.small': 1.2 } },
        'monotony-high': { options: { 'mono.sd': 'sample' } },
        'sleep-debt': { options: { 'debt.net': true } },
        'weekday-mismatch': { severity: 'hint', options: {} },
      },
    });
  });

  it('a bad value falls back alone and is reported', () => {
    const { settings, problems } = readSettings({
      unit: 'miles',
      horizonWeeks: -1,
      helpLine: 'two\nlines',
      days: { 'hard.rpe': 12, 'gap.note-after': 5, gap: 1 },
      rules: {
        'no-rest-dya': 'off',
        'no-rest-day': { severity: 'loud', 'rest.min-per-week': 2, constructor: 1 },
        'log-gap': 5,
        'plan-without-rest': { 'rest.min-per-week': 2 },
        'intensity-balance': { 'balance.basis': 'zones' },
        'refuel-window': { 'refuel.track': 'yes' },
      },
      codeLens: { enabled: 'yes' },
    });
    assert.deepEqual(
      problems.map(problem => render(problem)),
      [
        'trainlog.unit may be km or mi; "miles" is not used.',
        'hard.rpe in trainlog.days may be a number from 6 to 9; 12 is not used.',
        'trainlog.days has no gap',
        'trainlog.horizonWeeks may be a whole number of weeks from 0 on; -1 is not used.',
        'trainlog.helpLine may be a short text on one line; "two\\nlines" is not used.',
        'trainlog.rules has no no-rest-dya; did you mean no-rest-day?',
        'no-rest-day has no constructor',
        'no-rest-day in trainlog.rules may be off, hint, information, warning; "loud" is not used.',
        'log-gap in trainlog.rules may be off, hint, information, warning; 5 is not used.',
        'plan-without-rest has no rest.min-per-week',
        'balance.basis of intensity-balance may be auto, sessions or time; "zones" is not used.',
        'refuel.track of refuel-window may be true or false; "yes" is not used.',
        'trainlog.codeLens.enabled may be true or false; "yes" is not used.',
      ],
    );
    assert.equal(settings.unit, 'km');
    assert.deepEqual(settings.days, { ...defaultDayOptions, 'gap.note-after': 5 });
    assert.equal(settings.rules.horizonWeeks, 6);
    assert.deepEqual(settings.rules.choices['no-rest-day'], { options: { 'rest.min-per-week': 2 } });
  });

  it('no value breaks it', () => {
    fc.assert(
      fc.property(
        fc.record({ unit: fc.jsonValue(), horizonWeeks: fc.jsonValue(), days: fc.jsonValue(), rules: fc.jsonValue() }),
        raw => {
          const { settings } = readSettings(raw);
          assert.ok(settings.unit === 'km' || settings.unit === 'mi');
          assert.deepEqual(Object.keys(settings.days), Object.keys(defaultDayOptions));
        },
      ),
      { seed: 1 },
    );
    for (const raw of [1, 'off', [], true]) assert.equal(readSettings(raw).problems.length, 1);
  });
});

describe('contributes.configuration', () => {
  const properties: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...configurationContribution().map(category => ('properties' in category ? category.properties : {})),
  );

  it('no setting is below another, so that none is dropped', () => {
    const names = Object.keys(properties);
    const nested = names.filter(name => names.some(other => name.startsWith(`${other}.`)));
    assert.deepEqual(nested, []);
    assert.ok(names.includes('trainlog.rules') && names.includes('trainlog.days'));
  });

  it('knows every rule, every check of the text and every option', () => {
    const known = (name: string) => Object.keys(JSON.parse(JSON.stringify(properties[name])).properties).sort();
    assert.deepEqual(known('trainlog.rules'), [...rules.map(({ id }) => id), ...Object.keys(textChecks)].sort());
    assert.deepEqual(known('trainlog.days'), Object.keys(defaultDayOptions).sort());
  });
});
