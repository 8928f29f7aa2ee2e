import { say } from '../../../base/message';
import type { Span } from '../../../base/text';
import { partOf } from '../../facts/bodyParts';
import { tellsHowItGoes } from '../../facts/pain';
import type { TokenLine } from '../../scan';
import type { Entry, Problem } from '../../tree';
import type { PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';

/**
 * Pain without a level: how much is what a rule needs to know. A sign in the chest or a limp needs none, nor what is said to be slight, nor
 * pain on a day of rest: whoever rests for it has done what a rule would ask for.
 */
export function painLevels(entries: readonly Entry[], line: TokenLine): Problem[] {
  const told = entries.flatMap(({ body }): Pain[] => {
    if (body.type === 'state' && body.word.word === 'pain' && !body.level)
      return [{ site: body.words.join(' '), span: body.word.span }];
    return body.type === 'session'
      ? body.attributes.flatMap(each => (each.type === 'pain' && !each.level ? [each] : []))
      : [];
  });
  const pains = told.filter(({ site }) => !tellsHowItGoes(site.split(' ')));
  // Most lines tell of no pain, and need not be looked through.
  if (pains.length === 0 || isRestDay(entries, line)) return [];
  // `changing my stride because of the knee`: one pain, told twice.
  const parts = pains.map(partOfPain);
  const answered = new Set(told.filter(({ site }) => tellsHowItGoes(site.split(' '))).map(partOfPain));
  const asked = pains.filter(
    ({ span }, at) =>
      parts.indexOf(parts[at] ?? '') === at &&
      !answered.has(parts[at] ?? '') &&
      !isGraveByItself(span, line) &&
      !isSlight(span, line),
  );
  return asked.map(({ span }) => ({
    id: 'pain-level',
    span,
    message: say`How much did it hurt, out of ten?`,
    fixes: LEVELS.map(level => ({
      title: say`Write ${level}/10`,
      edits: [{ span: { start: span.end, end: span.end }, newText: ` ${level}/10` }],
      isSafe: false,
    })),
  }));
}

function partOfPain({ site }: Pain): string {
  const words = site.split(' ');
  return partOf(words) ?? words[0] ?? '';
}

interface Pain {
  readonly site: string;
  readonly span: Span;
}

function isRestDay(entries: readonly Entry[], line: TokenLine): boolean {
  const isOff = ({ body }: Entry) =>
    body.type === 'state' && (body.word.word === 'rest' || body.word.word === 'injury');
  if (entries.some(({ body, status }) => body.type === 'session' && status?.status !== 'skip')) return false;
  // `no run because of my calf`: the pain is told, and that nothing was run.
  return entries.some(isOff) || tells(line, 0, line.tokens.length, NOT_RUN);
}

const NOT_RUN: ReadonlySet<PhraseType> = new Set(['noRunWord', 'skippedWord']);

/** What the fixes write: too little for a rule, where rules begin to speak, and well above. */
const LEVELS = [1, 3, 5] as const;

function isGraveByItself(span: Span, line: TokenLine): boolean {
  const [first, end] = tokensOf(span, line);
  return tells(line, first, end, GRAVE);
}

const GRAVE: ReadonlySet<PhraseType> = new Set(['chestWord', 'chestPain', 'limpWord']);

/** `calf a bit sore`, `Wade schmerzt leicht`: the words of it say how much, or those right beside. */
function isSlight(span: Span, line: TokenLine): boolean {
  const { tokens } = line;
  let [first, end] = tokensOf(span, line);
  for (let words = 0; words < WORDS_BESIDE && tokens[first - 1]?.type === 'word'; words++) first--;
  for (let words = 0; words < WORDS_BESIDE && tokens[end]?.type === 'word'; words++) end++;
  return tells(line, first, end, SLIGHT);
}

const SLIGHT: ReadonlySet<PhraseType> = new Set(['slightWord']);

/** `a touch of pain`, `hurt a bit` */
const WORDS_BESIDE = 3;

/** The tokens of a span: the first, and the first behind it. */
function tokensOf({ start, end }: Span, { tokens }: TokenLine): [first: number, end: number] {
  const first = tokens.findIndex(token => token.start >= start);
  const behind = tokens.findIndex(token => token.start >= end);
  return [first, behind < 0 ? tokens.length : behind];
}

function tells(line: TokenLine, first: number, end: number, types: ReadonlySet<PhraseType>): boolean {
  return line.tokens
    .slice(first, end)
    .some((_, at) => sensesAt(line, first + at, line.tokens.length).some(({ type }) => types.has(type)));
}
