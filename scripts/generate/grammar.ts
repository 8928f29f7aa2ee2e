import manifest from '../../package.json';
import { type TokenType, tokenTypes } from '../../server/src/features/tokenLegend';
import {
  directiveWords,
  type Spelled,
  spellings,
  statusWords,
  stepLabels,
  vocabulary,
  type Word,
  whenWords,
} from '../../server/src/syntax/vocabulary';

/**
 * The TextMate grammar. It colours logs until the server is up, and where there is no server (diffs, previews, other programs). It
 * reads each line from left to right. After the first unknown word it colours only amounts, gear and tags, because runners write prose
 * there.
 *
 * Scopes are those that package.json maps semantic tokens to, so that little changes when the server's colours come.
 */
export function grammar(): object {
  return {
    name: 'Trainlog',
    scopeName: 'source.trainlog',
    fileTypes: ['trainlog'],
    patterns: includes('comment', 'heading', 'note-line', 'directive', 'day', 'entry-line'),
    repository: {
      comment: { match: `^${MARK}\\s*;.*$`, name: 'comment.line.trainlog' },
      heading: { match: `^${MARK}#{1,6}(?=\\s|$).*$`, name: scope('heading') },
      'note-line': { match: `^${MARK}\\s*(?:[-*•]\\s+)?(>.*)$`, captures: { 1: named('note') } },
      note: { match: '(?:^|(?<=\\s))>.*$', name: scope('note') },
      directive: { patterns: directives() },
      day: day(),
      'entry-line': {
        begin: `^${MARK}\\s*(?:[-*•]\\s+)?(?=\\S)${ENTRY_START}`,
        beginCaptures: { 1: named('timeOfDay'), 2: named('status') },
        end: '$',
        patterns: includes('entry'),
      },
      entry: {
        patterns: includes(
          'note',
          'answer',
          'second-entry',
          'marks',
          'attribute',
          'target',
          'step',
          'amount',
          'word',
          'plain',
          'unsure',
        ),
      },
      answer: {
        match: `${word('ok')}\\s+(${RULE_ID})(?:\\s+${word('until')}\\s+(${DATE}))?`,
        captures: { 1: named('directive'), 2: named('ruleId'), 3: named('directive'), 4: named('date') },
      },
      'second-entry': {
        match: `(?:(?<=[/;,.])\\s*${anyOf(whenWords)}|${anyOf(whenWords)}(?=\\s*[:–-]))(?:\\s*${anyOf(statusWords)})?`,
        captures: { 1: named('timeOfDay'), 2: named('timeOfDay'), 3: named('status') },
      },
      marks: { patterns: marks() },
      attribute: { patterns: attributes() },
      target: {
        match: `@\\s*(?:${PACE}|${CLOCK}|[EMTIR](?![\\p{L}\\p{N}])|(?i:h?mp|10k|5k|3k|mile|marathon|half|lt|threshold|tempo)\\b|[zZ][1-5]\\b|(?i:hr)\\s*\\d+|\\d+\\s*%|(?i:rpe)\\s*${NUMBER})`,
        name: scope('target'),
      },
      step: { patterns: steps() },
      amount: { patterns: amounts() },
      word: { patterns: words() },
      plain: { patterns: plain() },
      unsure: unsure(),
    },
  };
}

/* ---- parts of expressions ---------------------------------------------------------------------------------------- */

const MARK = '\\x{FEFF}?';
const NUMBER = '\\d+(?:[.,]\\d+)?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d)?';
const RULE_ID = '[a-z]+(?:-[a-z]+)+';
const LENGTH_UNIT = '(?i:kms?|k|kilomet(?:re|er)s?|mi|miles?|meilen?|m|met(?:re|er)s?|yards?|yds?)';
const TIME_UNIT = '(?i:h|hours?|hrs?|std|min|mins|minutes?|s|secs?|seconds?|sek)';
const PACE = `(?:${CLOCK}\\s*(?i:min)?\\s*(?:/|(?i:per)\\s)\\s*(?i:km|mi|mile|k)\\b|${CLOCK}\\s*(?i:mm|er pace)\\b|${NUMBER}\\s*(?i:km/h|kmh|kph|mph)\\b)`;
const AMOUNT = `(?:${CLOCK}|${NUMBER}(?:\\s*(?:${LENGTH_UNIT}|${TIME_UNIT})\\b|['"′″])?)`;
const RECOVERY = '(?i:rest|rec|recovery|off|on|jog|walk|stand|float)\\b';
const MONTH = '(?i:jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*';
const DATE = [
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?!\\d)',
  '\\d{1,2}\\.\\d{1,2}\\.(?=\\s|$)',
  `\\d{1,2}(?:\\.|st|nd|rd|th)?[ -]${MONTH}\\.?(?:,?[ -]\\d{4})?`,
  `${MONTH}\\.?[ -]\\d{1,2}(?:st|nd|rd|th)?(?![\\d.,:])(?!\\s*${LENGTH_UNIT}\\b)(?:,?\\s\\d{4})?`,
].join('|');
const WEEKDAY = [
  'mo(?:n(?:day|tag)?)?',
  'tu(?:e(?:s(?:day)?)?)?|di(?:enstag)?',
  'wed(?:nesday)?|mi(?:ttwoch)?',
  'th(?:u(?:rs?(?:day)?)?)?|do(?:nnerstag)?',
  'fr(?:i(?:day)?)?|freitag',
  'sa(?:t(?:urday)?|mstag)?|sonnabend',
  'su(?:n(?:day)?)?|so(?:nntag)?',
].join('|');

/** Time of day and status before an entry; two captures. A clock time counts if a word or a colon follows. */
const ENTRY_START = `(?:(${alternatives(whenWords)}|(?:[01]?\\d|2[0-3]):[0-5]\\d(?=\\s*:\\s|\\s+\\p{L})|0\\d:[0-5]\\d(?![:\\d]))(?:\\s*[:–-](?=\\s|$))?\\s*)?(?:(${alternatives(statusWords)})\\s*)?`;

/** A word as it stands, one capture. */
function word(text: string): string {
  return `((?i:\\b${text}\\b))`;
}

/** Any spelling of these rows, one capture. */
function anyOf(rows: readonly Spelled[]): string {
  return `(${alternatives(rows)})`;
}

function alternatives(rows: readonly Spelled[]): string {
  return oneOf(rows.flatMap(spellings));
}

/** Any of these spellings as whole words, the longest first; a space in one also stands for a hyphen. */
function oneOf(texts: readonly string[]): string {
  const sorted = [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?i:\\b(?:${sorted.map(text => text.replaceAll(' ', '(?:\\s+|-)')).join('|')})\\b(?!-\\p{L}))`;
}

const scopes = new Map(
  manifest.contributes.semanticTokenScopes
    .flatMap(({ scopes }) => Object.entries(scopes))
    .map(([type, [first]]) => [type, first]),
);

/** The scope that package.json gives a token type. */
function scope(type: TokenType): string {
  const found = scopes.get(type);
  if (found === undefined) throw new Error(`package.json has no scope for ${type}`);
  return found;
}

function named(type: TokenType): { readonly name: string } {
  return { name: scope(type) };
}

function includes(...names: readonly string[]): object[] {
  return names.map(name => ({ include: `#${name}` }));
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

function day(): object {
  const separator = '[.:,]?(?:\\s*[-–—](?=\\s|$))?';
  return {
    begin: `^${MARK}\\s*(?:[-*•]\\s+)?(?:((?i:${WEEKDAY}))\\b[.,]?\\s+)?(${DATE})(?:\\s*(?:\\.\\.|[-–]|\\bto\\b|\\bbis\\b)\\s*(${DATE}|(?<=\\.)\\d{1,2}(?:-\\d{1,2})?(?!\\d)))?${separator}(?:\\s*\\(?((?i:${WEEKDAY}))\\b\\)?${separator})?\\s*${ENTRY_START}`,
    beginCaptures: {
      1: named('weekday'),
      2: named('date'),
      3: named('date'),
      4: named('weekday'),
      5: named('timeOfDay'),
      6: named('status'),
    },
    end: '$',
    patterns: includes('entry'),
  };
}

function directives(): object[] {
  const start = (text: string, rest: string = '') => `^${MARK}((?i:${text}))\\b:?${rest}`;
  const line = (begin: string, captures: readonly TokenType[], patterns: readonly object[]) => ({
    begin,
    beginCaptures: Object.fromEntries(['directive' as const, ...captures].map((type, at) => [at + 1, named(type)])),
    end: '$',
    patterns: [...includes('note'), ...patterns],
  });
  const value = { match: '[^\\s>]+', name: scope('amount') };
  const special = new Set(['athlete', 'shoe', 'kind', 'rule', 'days']);
  const plainWords = directiveWords.map(row => row.word).filter(name => !special.has(name));
  const profile = vocabulary.filter(({ category }) => category === 'profile').flatMap(spellings);
  const options = [
    { match: `(?i:\\b(?:off|hint|info|information|warn|warning)\\b)`, name: scope('amount') },
    { match: '[a-z][a-z.-]*', name: scope('ruleId') },
    value,
  ];
  return [
    line(start('athlete', '\\s*([^>]*)'), ['tag'], []),
    line(
      start('shoe', '\\s+(\\S+)'),
      ['gear'],
      [
        { match: '["“„”][^"“”]*["“”]' },
        { match: '\\b(?:max|start|retired)\\b' },
        { match: DATE, name: scope('date') },
        ...includes('amount'),
      ],
    ),
    line(start('kind', '\\s+([\\p{L}\\p{N}-]+)\\s*='), ['easySession'], includes('entry')),
    line(start('rule', `\\s+(${RULE_ID})`), ['ruleId'], options),
    line(start('days'), [], options),
    line(start(plainWords.join('|'), '(?=\\s|$)'), [], [value]),
    line(
      `^${MARK}(${oneOf(profile)})(?=\\s+(?:(?i:hr)\\s+)?\\d|\\s*$)`,
      [],
      includes('target', 'amount', 'attribute', 'plain'),
    ),
  ];
}

/* ---- entries ----------------------------------------------------------------------------------------------------- */

function marks(): object[] {
  return [
    { match: '\\[[^\\]\\s]+\\]', name: scope('gear') },
    { match: '(?<![\\p{L}\\p{N}])#[\\p{L}\\p{N}_-]+(?:=[^\\s,;]+)?', name: scope('tag') },
    { match: '(?i:!(?:hard|easy)\\b)', name: scope('effort') },
    { match: '\\b[A-Z]{3}>[A-Z]{3}\\b', name: scope('life') },
  ];
}

function attributes(): object[] {
  return [
    {
      match: `(?i:\\b(?:(?:avg|max)\\s+)?hr\\s*\\d{2,3}(?:/\\d{2,3})?\\b|\\b\\d{2,3}\\s*bpm\\b|\\bz[1-5]\\b|\\b(?:rpe|effort)\\s*${NUMBER}(?:/10)?)`,
      name: scope('effort'),
    },
    { match: `(?i:\\b(?:pain|soreness))(?:\\s+\\p{L}+){0,3}\\s+${NUMBER}(?:/\\d+)?`, name: scope('health') },
    {
      match: `(?<=\\s)[+±]\\d+\\s*(?i:m|ft|hm)\\b|\\b\\d+\\s*(?i:m|ft)\\s+(?i:up)\\b|(?i:\\belev)\\s+\\d+\\s*(?i:m|ft)\\b|\\b\\d+\\s*(?:W|spm|hm)\\b|\\b-?\\d+\\s*°?\\s*[CF]\\b`,
      name: scope('amount'),
    },
    { match: `(?i:\\bgoal)\\s+${CLOCK}`, name: scope('target') },
    { match: '(?i:\\bplace)\\s+\\d+(?:\\s*/\\s*\\d+)?', name: scope('amount') },
    {
      match: `(${oneOf(spellingsOf('race'))})\\s+([ABC])\\b`,
      captures: { 1: named('raceSession'), 2: named('raceSession') },
    },
  ];
}

function steps(): object[] {
  return [
    { match: alternatives(stepLabels), name: scope('step') },
    { match: '(?<![.,:/\\d])\\d+(?:\\s*[-–]\\s*\\d+)?\\s*[xX×*](?=\\s*[\\d(]|\\s+\\p{L})', name: scope('step') },
    { match: `(?i:\\br)\\s*=?\\s*${AMOUNT}(?:\\s*${RECOVERY})?|\\bw/`, name: scope('step') },
    // Behind an amount these words make it a recovery, elsewhere they are sessions and states.
    { match: `(?<![.,:/\\d])${AMOUNT}\\s*${RECOVERY}`, name: scope('step') },
    // Parts that are named behind their length.
    {
      match: `(?<![.,:/\\d])(${AMOUNT})\\s*(${oneOf([...spellingsOf('strides'), ...spellingsOf('hills')])})`,
      captures: { 1: named('amount'), 2: named('step') },
    },
    // Times as they were run.
    { match: `=\\s*${CLOCK}(?:[\\s,]+${CLOCK})*`, name: scope('step') },
  ];
}

function amounts(): object[] {
  const range = `(?:${NUMBER}\\s*[-–]\\s*)?${NUMBER}`;
  return [
    { match: PACE, name: scope('target') },
    { match: `@\\s*${CLOCK}`, name: scope('target') },
    {
      match: `\\b\\d{1,2}(?i:h)\\d{1,2}(?i:min|m)?\\b|\\b${CLOCK}(?i:h)?|\\b\\d+['′]\\d{1,2}["″]`,
      name: scope('amount'),
    },
    {
      match: `\\b${range}(?:\\s*(?:${LENGTH_UNIT}|${TIME_UNIT}|(?i:kg|lbs?|g|ml|l|ms|bpm))\\b|\\s?['"′″’”])`,
      name: scope('amount'),
    },
    { match: `\\b${NUMBER}/\\d+\\b|(?<=\\s)[+-]\\d{1,2}h\\b`, name: scope('amount') },
    { match: '(?i:\\b(?:half\\s+marathon|marathon|half|mile)\\b)(?!\\s+(?i:pace)\\b)', name: scope('amount') },
  ];
}

/** The vocabulary by colour: spellings of several words before single ones, so that `running drills` is no `running`. */
function words(): object[] {
  const several = colours(text => text.includes(' '));
  const single = colours(text => !text.includes(' '));
  const unwell = [...spellingsOf('sick'), ...spellingsOf('injury')];
  const narrow = vocabulary.flatMap(row => (row.narrow ?? []).map(text => ({ text, type: tokenOf(row, text) })));
  return [
    { match: `${oneOf(unwell)}(?:\\s+\\p{L}+){0,4}`, name: scope('health') },
    { match: `${oneOf(spellingsOf('threshold'))}(?=\\s+(?:${PACE}|\\d+\\s*(?i:bpm))\\s*$)`, name: scope('directive') },
    ...several,
    ...single,
    ...narrow.map(({ text, type }) => ({ match: `(?i:\\b${text})(?=\\s+\\d)`, name: scope(type) })),
  ];
}

function colours(isWanted: (text: string) => boolean): object[] {
  return tokenTypes.flatMap(type => {
    const texts = vocabulary.flatMap(row =>
      spellings(row).filter(text => isWanted(text) && !row.narrow?.includes(text) && tokenOf(row, text) === type),
    );
    return texts.length === 0 ? [] : [{ match: oneOf([...new Set(texts)]), name: scope(type) }];
  });
}

/** The colour of a word, whatever else its line says. */
function tokenOf(row: Word, text: string): TokenType {
  switch (row.category) {
    case 'run':
      return FORCED_HARD.has(text) ? 'hardSession' : RUNS[row.intensity ?? 'evidence'];
    case 'cross':
      return 'crossSession';
    case 'strength':
      return 'strengthSession';
    case 'active-recovery':
      return 'activeRecovery';
    case 'care':
    case 'fuel':
      return 'care';
    case 'metric':
      return 'metric';
    case 'state':
      return row.word === 'rest' ? 'restDay' : HEALTH.has(row.word) ? 'health' : 'life';
    case 'profile':
    case 'answer':
    case 'total':
      return 'directive';
  }
}

const FORCED_HARD: ReadonlySet<string> = new Set(['hard', 'hard run', 'hart']);
const HEALTH: ReadonlySet<string> = new Set(['sick', 'injury', 'pain']);
const RUNS = {
  recovery: 'recoverySession',
  easy: 'easySession',
  evidence: 'easySession',
  moderate: 'moderateSession',
  hard: 'hardSession',
  race: 'raceSession',
  strength: 'strengthSession',
} as const satisfies Record<NonNullable<Word['intensity']>, TokenType>;

function spellingsOf(canonical: string): string[] {
  return vocabulary.filter(row => row.word === canonical).flatMap(spellings);
}

/** Text without a colour that may stand between known parts. */
function plain(): object[] {
  const noise =
    'in|at|for|about|avg|average|of|a|the|and|pace|total|mit|with|including|up|until|low|ok|high|quality|off|week|month|hr';
  return [
    { match: `(?i:\\b(?:${noise})\\b)` },
    { match: '(?i:\\b(?:after|carbs|protein|fluid)\\b)', name: scope('amount') },
    { match: NUMBER, name: scope('amount') },
    { match: '[^\\p{L}\\s]' },
  ];
}

/** After the first unknown word: amounts with a unit, gear and tags. After an add-on or at the next entry everything is coloured again. */
function unsure(): object {
  const sessions = vocabulary.filter(
    ({ category }) => category === 'strength' || category === 'cross' || category === 'active-recovery',
  );
  const metrics = vocabulary.filter(({ category }) => category === 'metric');
  return {
    begin: "\\p{L}[\\p{L}\\p{N}'’-]*",
    end: '$',
    patterns: [
      ...includes('note'),
      {
        begin: `(?=[+&]\\s+${alternatives(sessions)}|[,;]\\s*${alternatives(metrics)}\\s+\\d|[/;,.]\\s*${alternatives(whenWords)})`,
        end: '$',
        patterns: includes('entry'),
      },
      ...includes('marks', 'amount'),
      { match: '[\\p{L}\\p{N}]+' },
    ],
  };
}
