import { getOrInsert } from '../../base/getOrInsert';
import type { Span } from '../../base/text';
import { distanceUnit, durationUnit } from '../../syntax/facts/units';
import {
  type AmountNode,
  entriesOf,
  type LineNode,
  type SessionBody,
  type StepNode,
  type Tree,
} from '../../syntax/tree';

/** Units that are spelled as in most of the text. Other amounts (`45:10`, `1h05`, `marathon`) stay. */
export type Unit = 'km' | 'mi' | 'm' | 'yd' | 'h' | 'min' | 's';

/** How a text writes one unit: `km` after a blank, `s` right after the number. */
export interface UnitForm {
  readonly spelling: string;
  readonly isGlued: boolean;
}

/** The forms of the language page, for units that the text does not write or writes in different ways. */
const canonicalForms: Readonly<Record<Unit, UnitForm>> = {
  km: { spelling: 'km', isGlued: false },
  mi: { spelling: 'mi', isGlued: false },
  m: { spelling: 'm', isGlued: false },
  yd: { spelling: 'yd', isGlued: false },
  h: { spelling: 'h', isGlued: true },
  min: { spelling: 'min', isGlued: false },
  s: { spelling: 's', isGlued: true },
};

/** An amount of one number and one unit, with its span. */
export interface SimpleAmount {
  readonly unit: Unit;
  readonly form: UnitForm;
  /** What stands between number and unit, and the unit. */
  readonly span: Span;
}

/**
 * Only abbreviations are respelled. Words belong to a sentence (`a 7 mile loop`, `30 second sprints`), and signs (`45'`, `8 x 1'/1'`) are
 * a notation of their own, so both stay.
 */
const NUMBER_AND_UNIT = /^(\d+(?:[.,]\d+)?)([ \t]*)(k|km|kms|mi|m|yd|yds|h|hr|hrs|std|min|mins|s|sec|secs|sek)$/i;

/** Reads an amount's text; `undefined` for every other shape. */
export function simpleAmount(text: string, { span }: AmountNode): SimpleAmount | undefined {
  const match = NUMBER_AND_UNIT.exec(text.slice(span.start, span.end));
  if (!match) return undefined;
  const [, number = '', gap = '', spelling = ''] = match;
  const unit = unitOf(spelling, gap !== '');
  if (!unit) return undefined;
  return {
    unit,
    form: { spelling, isGlued: gap === '' },
    span: { start: span.start + number.length, end: span.end },
  };
}

function unitOf(spelling: string, isSpaced: boolean): Unit | undefined {
  const word = spelling.toLowerCase();
  return distanceUnit(word, spelling, isSpaced) ?? durationUnit(word, spelling, isSpaced);
}

/** The form of every unit in most of the text. */
export function unitFormsOf(tree: Tree): Readonly<Record<Unit, UnitForm>> {
  const votes = new Map<Unit, Map<string, number>>();
  for (const line of tree.lines) {
    for (const amount of amountsOf(line)) {
      const simple = simpleAmount(line.text, amount);
      if (!simple) continue;
      const counts = getOrInsert(votes, simple.unit, () => new Map<string, number>());
      const key = keyOf(simple.form);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const winner = (unit: Unit) => winnerOf(votes.get(unit), canonicalForms[unit]);
  return {
    km: winner('km'),
    mi: winner('mi'),
    m: winner('m'),
    yd: winner('yd'),
    h: winner('h'),
    min: winner('min'),
    s: winner('s'),
  };
}

function keyOf({ spelling, isGlued }: UnitForm): string {
  return `${isGlued ? '' : ' '}${spelling}`;
}

function winnerOf(counts: ReadonlyMap<string, number> | undefined, canonical: UnitForm): UnitForm {
  let best = keyOf(canonical);
  let most = counts?.get(best) ?? 0;
  for (const [key, count] of counts ?? []) {
    if (count <= most) continue;
    best = key;
    most = count;
  }
  return { spelling: best.trimStart(), isGlued: !best.startsWith(' ') };
}

/** Every amount of a line's sessions, recoveries included. */
export function amountsOf(line: LineNode): AmountNode[] {
  return entriesOf(line).flatMap(({ body }) => (body.type === 'session' ? sessionAmounts(body) : []));
}

function sessionAmounts({ totals, statedTotal, steps }: SessionBody): AmountNode[] {
  return [...totals, ...(statedTotal ? [statedTotal] : []), ...steps.flatMap(stepAmounts)];
}

function stepAmounts(step: StepNode): AmountNode[] {
  const inner = [...step.steps, ...step.ofWhich].flatMap(stepAmounts);
  return [...step.amounts, ...(step.recovery ? [step.recovery.amount] : []), ...inner];
}
