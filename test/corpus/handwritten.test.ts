import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../../server/src/base/text';
import { exportJson } from '../../server/src/features/exportJson';
import type { AmountNode, Body, StepNode } from '../../server/src/syntax/tree';
import { textChecks } from '../../server/src/syntax/tree';
import type { LogUnit } from '../../server/src/values/distance';
import { SECONDS_PER_MINUTE } from '../../server/src/values/duration';
import { openLog } from '../support/log';
import { type StatedAmount, statedAmounts } from './statedAmounts';

/**
 * Lines as strangers wrote them, `handwritten-a.tsv` in a folder of real data that is no part of the project: date, weekday,
 * source, text. Each is put behind a date of its own, in the unit that its source is written in. A line is *whole* when every
 * amount that it states is read, or marked by a finding. What fails is listed with its reason in the output.
 */
const corpus = process.env.TRAINLOG_CORPUS;

const DATE = '2026-03-02';
const INDENT = '  ';
const LEAST_WHOLE = 0.85;
const LEAST_WITH_AMOUNT = 0.9;

describe('corpus: lines as strangers wrote them (TRAINLOG_CORPUS)', () => {
  if (corpus === undefined) {
    it('is not given', function () {
      this.skip();
    });
    return;
  }
  const lines = readLines(readFileSync(path.join(corpus, 'handwritten-a.tsv'), 'utf8'));
  const tallies = lines.map(({ text, unit }) => tallyOf(text, unit));

  it(`${LEAST_WHOLE * 100} % of the lines are whole`, () => {
    const failing = tallies.flatMap(({ missed, text }, index) =>
      missed.length === 0 ? [] : [`  ${index + 1}  ${missed.map(reasonOf).join(' · ')}  in  ${text}`],
    );
    report('whole', tallies.length - failing.length, tallies.length, failing);
    assert.ok(tallies.length - failing.length >= LEAST_WHOLE * tallies.length);
  });

  it(`${LEAST_WITH_AMOUNT * 100} % of the sessions have a distance or a duration`, () => {
    const sessions = tallies.flatMap((tally, index) => (tally.isOther ? [] : [{ ...tally, index }]));
    const failing = sessions.flatMap(({ hasAmount, text, index }) => (hasAmount ? [] : [`  ${index + 1}  ${text}`]));
    report('with distance or duration', sessions.length - failing.length, sessions.length, failing);
    assert.ok(sessions.length - failing.length >= LEAST_WITH_AMOUNT * sessions.length);
  });
});

function reasonOf({ written, isInNote }: MissedAmount): string {
  return isInNote ? `${written}: note, without a finding` : `${written}: read over`;
}

function report(what: string, count: number, of: number, failing: readonly string[]): void {
  const share = ((100 * count) / of).toFixed(1);
  console.log([`${what}: ${count} of ${of} (${share} %); the others:`, ...failing].join('\n'));
}

interface Line {
  readonly text: string;
  readonly unit: LogUnit;
}

function readLines(tsv: string): Line[] {
  const rows = tsv
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.split('\t'));
  const bySource = new Map<string, string>();
  for (const [, , source = '', text = ''] of rows) bySource.set(source, `${bySource.get(source) ?? ''}\n${text}`);
  return rows.map(([, , source = '', text = '']) => ({ text, unit: unitOf(bySource.get(source) ?? '') }));
}

/** The unit that a runner names more often; miles when neither, as whoever leaves it out here runs in miles. */
function unitOf(texts: string): LogUnit {
  const miles = texts.match(/mi(?:les?)?\b|\d ?mm\b|\dM\b/gi)?.length ?? 0;
  const kilometres = texts.match(/\d ?(?:km|k|kilometer)\b/gi)?.length ?? 0;
  return kilometres > miles ? 'km' : 'mi';
}

interface MissedAmount extends StatedAmount {
  /** It is kept, in what reads as a note. */
  readonly isInNote: boolean;
}

interface Tally {
  readonly text: string;
  /** What is neither read nor marked by a finding. */
  readonly missed: readonly MissedAmount[];
  readonly hasAmount: boolean;
  /** Rest, a total, or words alone: no session with an amount. */
  readonly isOther: boolean;
}

function tallyOf(text: string, unit: LogUnit): Tally {
  const opened = openLog(`unit ${unit}\n${DATE}\n${INDENT}${text}\n`, { today: DATE });
  const line = opened.log().documents[0]?.tree.lines[2];
  const entries = line && 'entries' in line ? line.entries : [];
  const read = entries.flatMap(({ body }) => readParts(body));
  const marked = opened
    .analyse()
    .findings.filter(({ id, place }) => id in textChecks && place.line === line)
    .map(({ place }) => ({ span: place.span }));
  const notes = entries.flatMap(({ skipped = [] }) => skipped);
  const missed = statedAmounts(text).flatMap(stated => {
    const amount = { ...stated, start: stated.start + INDENT.length, end: stated.end + INDENT.length };
    if ([...read, ...marked].some(part => holds(part, amount))) return [];
    return [{ ...amount, isInNote: notes.some(span => holds({ span }, amount)) }];
  });
  const sessions = exportJson(opened.log(), () => 'log').days.flatMap(day => day.sessions);
  const isProse = entries.every(({ body }) => body.type === 'prose') && statedAmounts(text).length > 0;
  return {
    text,
    missed,
    hasAmount: sessions.some(({ distance_m, duration_s }) => distance_m !== undefined || duration_s !== undefined),
    isOther: statedAmounts(text).length === 0 || (sessions.length === 0 && !isProse),
  };
}

/** A stretch of the line that was read; with `values`, only these numbers of it. */
interface ReadPart {
  readonly span: Span;
  readonly values?: readonly number[];
}

function holds({ span, values }: ReadPart, { start, end, value }: StatedAmount): boolean {
  // The times of parts are in seconds: `Mile 1 (8 min)`.
  const isValue = values === undefined || values.includes(value) || values.includes(value * SECONDS_PER_MINUTE);
  return span.start <= start && end <= span.end && isValue;
}

function readParts(body: Body): ReadPart[] {
  switch (body.type) {
    case 'session':
      return [
        ...body.totals.map(amountPart),
        ...[body.statedTotal, body.lineTotal].flatMap(each => (each ? [amountPart(each)] : [])),
        ...body.attributes.map(({ span }) => ({ span })),
        ...body.steps.flatMap(stepParts),
      ];
    case 'total-check':
      return body.amount ? [{ span: body.amount.span }] : [];
    case 'state':
      return body.level ? [{ span: body.level.span }] : [];
    default:
      return [];
  }
}

function amountPart({ span, unitEnd }: AmountNode): ReadPart {
  return { span: { start: span.start, end: unitEnd ?? span.end } };
}

function stepParts(step: StepNode): ReadPart[] {
  return [
    ...step.amounts.map(amountPart),
    ...[step.countSpan, step.target?.span, step.recovery?.span].flatMap(span => (span ? [{ span }] : [])),
    { span: { start: 0, end: Number.POSITIVE_INFINITY }, values: step.actualsS },
    ...[...step.steps, ...step.ofWhich].flatMap(stepParts),
  ];
}
