import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod';
import { ruleOptions } from '../../server/src/analysis/ruleOptions';
import { rules } from '../../server/src/analysis/rules';
import { render } from '../../server/src/base/message';
import { configurationContribution } from '../../server/src/config/contribution';
import { readSettings } from '../../server/src/config/settings';
import { settingsTable } from '../../server/src/config/settingsTable';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { textChecks } from '../../server/src/syntax/tree';

describe('settings', () => {
  it('nothing set gives the defaults', () => {
    for (const raw of [undefined, null, {}, { days: null, rules: undefined }]) {
      assert.deepEqual(readSettings(raw), {
        settings: {
          unit: 'km',
          days: defaultDayOptions,
          rules: { helpLine: '', choices: {} },
          display: { codeLenses: true, inlayHints: false },
        },
        problems: [],
      });
    }
  });

  it('reads all of them', () => {
    const { settings, problems } = readSettings({
      unit: 'mi',
      helpLine: ' 116 123, Samaritans ',
      days: { 'hard.rpe': 6.5, gaps: 'unknown', 'week.start': 'sunday' },
      rules: {
        'log-gap': 'off',
        'no-rest-day': 'information',
        'weekday-mismatch': 'hint',
      },
      limits: { 'rest.min-per-week': 2, 'spike.small': 1.2, 'mono.sd': 'sample', 'debt.net': true },
      codeLens: { enabled: false },
      inlayHints: { enabled: true },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.display, { codeLenses: false, inlayHints: true });
    assert.equal(settings.unit, 'mi');
    assert.deepEqual(settings.days, { ...defaultDayOptions, 'hard.rpe': 6.5, gaps: 'unknown', 'week.start': 6 });
    assert.deepEqual(settings.rules, {
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

  it('reads limits beside a severity, as version 0.1 wrote them; a limit of its own wins', () => {
    const { settings, problems } = readSettings({
      rules: {
        'no-rest-day': { severity: 'information', 'rest.min-per-week': 2, 'streak.min': 0 },
        'session-spike': { 'spike.small': 1.2 },
      },
      limits: { 'rest.min-per-week': 3 },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.rules.choices, {
      'no-rest-day': { severity: 'information', options: { 'rest.min-per-week': 3, 'streak.min': 0 } },
      'session-spike': { options: { 'spike.small': 1.2 } },
    });
  });

  it('no two rules have an option of the same name, since the name alone is a setting', () => {
    const names = rules.flatMap(ruleOptions).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it('a bad value falls back alone and is reported', () => {
    const { settings, problems } = readSettings({
      unit: 'miles',
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
      limits: { 'rest.min-per-week': 9, 'rest.min-per-wek': 1, 'mono.sd': 'both' },
      codeLens: { enabled: 'yes' },
    });
    assert.deepEqual(
      problems.map(problem => render(problem)),
      [
        'trainlog.unit may be km or mi; "miles" is not used.',
        'hard.rpe in trainlog.days may be a number from 6 to 9; 12 is not used.',
        'trainlog.days has no gap',
        'trainlog.helpLine may be a short text on one line; "two\\nlines" is not used.',
        'trainlog.rules has no no-rest-dya; did you mean no-rest-day?',
        'no-rest-day has no constructor',
        'no-rest-day in trainlog.rules may be off, hint, information, warning; "loud" is not used.',
        'log-gap in trainlog.rules may be off, hint, information, warning; 5 is not used.',
        'plan-without-rest in trainlog.rules is part of no-rest-day now',
        'balance.basis of intensity-balance may be auto, sessions or time; "zones" is not used.',
        'refuel.track of refuel-window may be true or false; "yes" is not used.',
        'rest.min-per-week in trainlog.limits may be a whole number from 0 to 3; 9 is not used.',
        'trainlog.limits has no rest.min-per-wek; did you mean rest.min-per-week?',
        'mono.sd in trainlog.limits may be population or sample; "both" is not used.',
        'trainlog.codeLens.enabled may be true or false; "yes" is not used.',
      ],
    );
    assert.equal(settings.unit, 'km');
    assert.deepEqual(settings.days, { ...defaultDayOptions, 'gap.note-after': 5 });
    assert.deepEqual(settings.rules.choices['no-rest-day'], { options: { 'rest.min-per-week': 2 } });
  });

  it('no value breaks it', () => {
    fc.assert(
      fc.property(
        fc.record({ unit: fc.jsonValue(), days: fc.jsonValue(), rules: fc.jsonValue(), limits: fc.jsonValue() }),
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

interface Leaf {
  /** The setting as the manifest names it, then the names of options. */
  readonly path: readonly string[];
  /** A value that it may have and that is not its default. */
  readonly value: unknown;
}

interface LeafSchema {
  readonly properties?: Readonly<Record<string, LeafSchema>>;
  readonly anyOf?: readonly LeafSchema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** All single values below a property of the manifest. */
function leavesOf(name: string, schema: LeafSchema, above: readonly string[] = []): Leaf[] {
  const path = [...above, name];
  if (schema.anyOf) return schema.anyOf.flatMap(each => leavesOf(name, each, above));
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([inner, each]) => leavesOf(inner, each, path));
  return [{ path, value: otherValue(schema) }];
}

function otherValue(schema: LeafSchema): unknown {
  const candidates = schema.enum ?? [schema.minimum, schema.maximum, true, false, 'a word'].filter(isOf(schema.type));
  const value = candidates.find(each => each !== schema.default);
  assert.notEqual(value, undefined, JSON.stringify(schema));
  return value;
}

function isOf(type: string | undefined): (value: unknown) => boolean {
  return value => typeof value === (type === 'integer' ? 'number' : type);
}

/** `['trainlog.codeLens.enabled']` as `{ codeLens: { enabled } }`; the names of options may hold points. */
function nested([setting = '', ...options]: readonly string[], value: unknown): unknown {
  const names = [...setting.split('.').slice(1), ...options];
  return names.reduceRight((inner: unknown, name) => ({ [name]: inner }), value);
}

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

  const leaves = Object.entries(properties).flatMap(([name, schema]) =>
    leavesOf(name, JSON.parse(JSON.stringify(schema))),
  );

  const isObject = (name: string) => ['days', 'rules', 'limits'].includes(name);

  it('objects hold single values and nothing else, so that the Settings editor shows them without JSON', () => {
    const renderable = z.object({
      type: z.literal('object'),
      additionalProperties: z.literal(false),
      properties: z.record(z.string(), z.object({ type: z.enum(['string', 'integer', 'number', 'boolean']) })),
    });
    for (const [name, schema] of Object.entries(properties))
      if (isObject(name.slice('trainlog.'.length))) assert.ok(renderable.safeParse(schema).success, name);
  });

  it('offers every setting, every rule, every check of the text and every option, and nothing else', () => {
    const known = [
      ...Object.keys(settingsTable).filter(name => !isObject(name)),
      ...Object.keys(defaultDayOptions).map(name => `days ${name}`),
      ...[...rules.map(({ id }) => id), ...Object.keys(textChecks)].map(name => `rules ${name}`),
      ...rules.flatMap(ruleOptions).map(({ name }) => `limits ${name}`),
    ];
    const offered = leaves.map(({ path }) => path.join(' ').slice('trainlog.'.length));
    assert.deepEqual(offered.sort(), known.sort());
  });

  it('what it offers is read, each value alone', () => {
    const nothing = readSettings(undefined).settings;
    for (const { path, value } of leaves) {
      if (path[0] === 'trainlog.trace.server' || path[0] === 'trainlog.importFolder') continue; // the client's own
      const { settings, problems } = readSettings(nested(path, value));
      const name = `${path.join(' ')}: ${value}`;
      assert.deepEqual(
        problems.map(each => render(each)),
        [],
        name,
      );
      assert.notDeepEqual(settings, nothing, `${name} changes nothing`);
    }
  });
});
