import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import { applyEdits, rangeOf, type Span } from '../../server/src/base/text';
import { parseEntries } from '../../server/src/syntax/reading';
import type {
  AmountNode,
  Attribute,
  Body,
  Entry,
  FactAmountNode,
  FactQuantity,
  MeasureValue,
  Problem,
  ProfileValue,
  Quantity,
  RecoveryNode,
  StepNode,
  Target,
  WhenNode,
} from '../../server/src/syntax/tree';
import { plainNumber } from '../../server/src/values/distance';

/**
 * How a line of entries was read, on one line: entries joined by ` ¦ `, each as `when status body ~aside~ "implicit note" > note`,
 * then ` !id[marked words]` for each problem. Sessions: `kind totals {attributes} : steps = stated total`.
 */
export function printReading(text: string): string {
  const { entries, note, problems } = parseEntries(text, 0);
  const of = (span: Span) => text.slice(span.start, span.end);
  const parts = entries.map(entry => printEntry(entry, of));
  if (note) parts.push(`> ${of(note.text)}`);
  return [parts.join(' ¦ '), ...problems.map(problem => printProblem(problem, of))].join(' ');
}

function printProblem({ id, span }: Problem, of: (span: Span) => string): string {
  return `!${id}[${of(span)}]`;
}

function printEntry(entry: Entry, of: (span: Span) => string): string {
  return words(
    entry.when && printWhen(entry.when),
    entry.status?.status,
    printBody(entry.body),
    ...(entry.tags ?? []).map(printAttribute),
    ...(entry.skipped ?? []).map(span => `"${of(span)}"`),
    entry.note && `> ${of(entry.note.text)}`,
  );
}

function printWhen({ when }: WhenNode): string {
  return typeof when === 'string' ? when : clock(when.minuteOfDay);
}

function clock(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

function printBody(body: Body): string {
  switch (body.type) {
    case 'session':
      return words(
        body.kind ? (body.kind.category === 'unknown' ? `?${body.kind.word}` : body.kind.word) : 'session',
        body.forced && `!${body.forced.intensity}`,
        ...body.totals.map(printAmount),
        body.attributes.length > 0 && `{${body.attributes.map(printAttribute).join(', ')}}`,
        body.steps.length > 0 && `: ${body.steps.map(printStep).join(', ')}`,
        body.statedTotal && `= ${printAmount(body.statedTotal)}`,
        body.lineTotal && `line = ${printAmount(body.lineTotal)}`,
      );
    case 'measure':
      return `${body.word.word} ${printMeasure(body.value)}`;
    case 'care':
      return words(
        body.word.word,
        body.durationS !== undefined && `${body.durationS}s`,
        body.temperatureC !== undefined && `${plainNumber(body.temperatureC, 1)}C`,
        body.clock && `at ${clock(body.clock.minuteOfDay)}`,
      );
    case 'fuel':
      return words(
        body.word.word,
        body.level,
        body.afterMin !== undefined && `after ${body.afterMin}min`,
        body.carbsG !== undefined && `carbs ${body.carbsG}g`,
        body.proteinG !== undefined && `protein ${body.proteinG}g`,
        body.fluidMl !== undefined && `fluid ${plainNumber(body.fluidMl, 0)}ml`,
        body.clock && `at ${clock(body.clock.minuteOfDay)}`,
      );
    case 'state':
      return words(
        body.word.word,
        body.words.length > 0 && `[${body.words.join(' ')}]`,
        body.level && printScale(body.level),
        body.shiftH !== undefined && `${body.shiftH}h`,
        body.durationS !== undefined && `${body.durationS}s`,
      );
    case 'answer':
      return words('ok', body.rule?.id, body.until && `until ${body.until.day}`);
    case 'total-check':
      return words('total', body.period, body.amount && printAmount(body.amount));
    case 'profile':
      return `${body.word.word} ${printProfile(body.value)}`;
    case 'prose':
      return 'prose';
  }
}

function printMeasure(value: MeasureValue): string {
  switch (value.type) {
    case 'scale':
      return printScale(value.level);
    case 'sleep':
      return words(
        value.durationS !== undefined && `${value.durationS}s`,
        value.bed && `${clock(value.bed.minuteOfDay)}-${value.wake ? clock(value.wake.minuteOfDay) : ''}`,
        value.quality && `quality ${printScale(value.quality)}`,
      );
    case 'number':
      return plainNumber(value.value, 2);
    case 'clock':
      return clock(value.clock.minuteOfDay);
    case 'none':
      return 'none';
  }
}

function printScale({ value, max }: { readonly value: number; readonly max: number }): string {
  return `${value}/${max}`;
}

function printProfile(value: ProfileValue): string {
  switch (value.type) {
    case 'threshold-pace':
      return `${plainNumber(value.paceSPerKm, 1)}s/km`;
    case 'threshold-hr':
    case 'maxhr':
    case 'resthr':
      return `${value.bpm}bpm`;
    case 'vdot':
      return `${value.vdot}`;
    case 'zones':
      return value.boundsBpm.join('/');
    case 'none':
      return 'none';
  }
}

export function printAmount(node: AmountNode | FactAmountNode): string {
  return printQuantity(node.quantity) + ('unitEnd' in node ? '…' : '');
}

function printQuantity(quantity: Quantity | FactQuantity): string {
  switch (quantity.type) {
    case 'distance':
      return quantity.unit === 'marathon' || quantity.unit === 'half'
        ? quantity.unit
        : `${plainNumber(quantity.distanceM, 1)}m`;
    case 'duration':
      return `${plainNumber(quantity.durationS, 1)}s`;
    case 'pace':
      return `${plainNumber(quantity.paceSPerKm, 1)}s/km`;
    case 'bare':
      return `${quantity.value}?`;
    case 'capital-m':
      return `${quantity.value}M`;
    case 'lone-m':
      return `${quantity.value}m?`;
    case 'two-part': {
      const time = `${quantity.first}:${String(quantity.second).padStart(2, '0')}`;
      return `${quantity.isTarget ? '@' : ''}${time}${quantity.isPace ? '/unit' : ''}${quantity.mayBeClock ? '?' : ''}`;
    }
    case 'range':
      return `${'low' in quantity ? printQuantity(quantity.low) : ''}..${printQuantity(quantity.high)}`;
  }
}

function printAttribute(attribute: Attribute): string {
  switch (attribute.type) {
    case 'heart-rate':
      return `hr ${attribute.averageBpm}${attribute.maximumBpm === undefined ? '' : `/${attribute.maximumBpm}`}`;
    case 'zone':
      return `Z${attribute.zone}`;
    case 'effort':
      return `rpe ${attribute.rpe}`;
    case 'climb':
      return `+${plainNumber(attribute.climbM, 0)}m`;
    case 'power':
      return `${attribute.powerW}W`;
    case 'cadence':
      return `${attribute.cadenceSpm}spm`;
    case 'temperature':
      return `${plainNumber(attribute.temperatureC, 1)}C`;
    case 'pain':
      return words('pain', attribute.site, attribute.level && printScale(attribute.level), ...attribute.words);
    case 'soreness':
      return `soreness ${printScale(attribute.level)}`;
    case 'gear':
      return `[${attribute.alias}]`;
    case 'tag':
      return `#${attribute.name}${attribute.value === undefined ? '' : `=${attribute.value}`}`;
    case 'race-priority':
      return attribute.priority;
    case 'goal':
      return `goal ${attribute.goalS}s`;
    case 'place':
      return `place ${attribute.place}`;
  }
}

export function printStep(step: StepNode): string {
  return words(
    step.label?.word,
    step.count !== undefined && `${step.count}${step.countMax === undefined ? '' : `-${step.countMax}`}x`,
    ...step.amounts.map(printAmount),
    step.steps.length > 0 && `(${step.steps.map(printStep).join(', ')})`,
    step.target && `@${printTarget(step.target.target)}`,
    step.recovery && `r ${printRecovery(step.recovery)}`,
    step.actualsS.length > 0 && `=${step.actualsS.join(' ')}`,
    step.ofWhich.length > 0 && `w/ (${step.ofWhich.map(printStep).join(', ')})`,
  );
}

function printRecovery({ amount, mode }: RecoveryNode): string {
  return words(printAmount(amount), mode);
}

function printTarget(target: Target): string {
  switch (target.type) {
    case 'pace':
      return `${plainNumber(target.paceSPerKm, 1)}s/km`;
    case 'time':
      return `${target.timeS}s`;
    case 'unit-pace':
      return `${target.paceS}s/unit`;
    case 'letter':
      return target.letter;
    case 'race':
      return target.race;
    case 'relative':
      return `${target.race}${target.slowerS < 0 ? '' : '+'}${target.slowerS}s/${target.unit ?? 'unit'}`;
    case 'zone':
      return `Z${target.zone}`;
    case 'heart-rate':
      return `hr${target.bpm}`;
    case 'percent':
      return `${target.percent}%`;
    case 'effort':
      return `rpe${target.rpe}`;
  }
}

function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== false && part !== '').join(' ');
}

/** Every fix of every problem leaves fewer problems of its sort than there were. */
export function assertFixesClear(line: string, problemsOf: (line: string) => readonly Problem[]): void {
  const before = problemsOf(line);
  for (const { id, fixes } of before) {
    assert.ok(fixes.length > 0, `${id} has no fix`);
    for (const fix of fixes) {
      const edits = fix.edits.map(({ span, newText }) => ({ range: rangeOf(0, span), newText }));
      const after = applyEdits(line, edits);
      const count = (problems: readonly Problem[]) => problems.filter(problem => problem.id === id).length;
      assert.ok(count(problemsOf(after)) < count(before), `${render(fix.title)}: ${after}`);
    }
  }
}

/** One test a row: the line, and how it is read. */
export type Row = readonly [line: string, reading: string];

export function checkReadings(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [line, reading] of rows) {
      it(line, () => {
        assert.equal(printReading(line), reading);
        assertFixesClear(line, text => parseEntries(text, 0).problems);
      });
    }
  });
}
