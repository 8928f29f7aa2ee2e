import { type Message, say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { isSessionCategory, stepLabels, type Word } from '../../syntax/vocabulary';
import type { LogUnit } from '../../values/distance';
import { kindOffers } from './entries';
import type { Offer, Request } from './item';
import { nextPiece } from './next';
import { type CompletionPlaceOf, tailsAt } from './place';
import { writtenSession } from './written';

/** Among totals and attributes: a kind if there is none yet, attributes, and the beginning of the steps. */
export function sessionOffers(request: Request<CompletionPlaceOf<'session'>>): Offer[] {
  const { entry, isAddOn } = request.place;
  if (isAddOn) return [...kindOffers(request, isAddOnWord), ...stepSnippets(request, 2_000)];
  const { body } = entry;
  if (body.type !== 'session') return [];
  const next = nextOffers(request);
  const kinds = body.kind ? [] : kindOffers(request, ({ sport }) => sport !== undefined);
  const race = body.kind?.word === 'race' ? raceOffers : [];
  return [
    ...next,
    ...kinds,
    ...race,
    ...attributeOffers.filter(({ label }) => !next.some(each => each.label === label)),
  ];
}

/** What usually follows in the runner's sessions of this kind. */
function nextOffers({ line, place, history, context }: Request<CompletionPlaceOf<'session'>>): Offer[] {
  const [tail] = tailsAt(line, place.replace.end);
  const next = tail && nextPiece(writtenSession(tail.body, tail), history, context.log);
  if (next === undefined) return [];
  return [
    {
      label: next.trim(),
      description: say`as usual`,
      kind: CompletionItemKind.Property,
      rank: 0,
      text: next.trimStart(),
    },
  ];
}

/** After the colon: the runner's own steps, labels, whole steps to fill in, and attributes of a step. */
export function stepOffers(request: Request<CompletionPlaceOf<'steps'>>): Offer[] {
  const labels = stepLabels.map(
    ({ word }, index): Offer => ({
      label: word,
      kind: CompletionItemKind.Keyword,
      rank: 1_000 + index,
      topic: { of: 'label', name: word },
    }),
  );
  const offers = [
    ...ownSteps(request),
    ...labels,
    ...stepSnippets(request, 100),
    ...recoveryOffers,
    ...kindOffers(request, ({ sport }) => sport === 'run'),
  ];
  const isRightBehindColon = request.line.text.slice(0, request.place.replace.start).endsWith(':');
  return isRightBehindColon ? offers.map(spaced) : offers;
}

/** With a blank before it. */
function spaced(offer: Offer): Offer {
  const { label, text = label, snippet } = offer;
  return { ...offer, text: ` ${text}`, ...(snippet !== undefined && { snippet: ` ${snippet}` }) };
}

/** After `+` or `&`: another session, or strides and hills as steps. */
function isAddOnWord({ category, word }: Word): boolean {
  return (isSessionCategory(category) && category !== 'run') || word === 'strides' || word === 'hills';
}

/** The steps that the runner wrote for sessions of this kind, the latest first. */
function ownSteps({ history, place }: Request<CompletionPlaceOf<'steps'>>): Offer[] {
  const { body } = place.entry;
  // Whole sets of steps are offered only if there is no step yet.
  if (body.type === 'session' && body.steps.length > 0) return [];
  const kind = body.type === 'session' ? (body.kind?.word ?? 'run') : '';
  const steps = history.sessions.flatMap(session => (session.kind === kind && session.steps ? session.steps : []));
  return [...new Set(steps)].slice(0, MOST_OWN_STEPS).map((label, index) => ({
    label,
    description: say`as of late`,
    kind: CompletionItemKind.Snippet,
    rank: index,
  }));
}

const MOST_OWN_STEPS = 3;

function stepSnippets({ context }: Request, rank: number): Offer[] {
  return snippets[context.log.unit].map(([label, text, description], index) => ({
    label,
    description,
    kind: CompletionItemKind.Snippet,
    rank: rank + index,
    snippet: text,
  }));
}

type Snippet = readonly [label: string, text: string, description: Message];

/** Steps in the unit of the log, because nobody who counts in miles warms up for 3 km. Repetitions are in metres. */
const snippets: Readonly<Record<LogUnit, readonly Snippet[]>> = {
  km: snippetsIn({ warmUp: '3 km', coolDown: '2 km', pace: '3:20/km' }),
  mi: snippetsIn({ warmUp: '2 mi', coolDown: '1 mi', pace: '5:20/mi' }),
};

function snippetsIn({ warmUp, coolDown, pace }: Readonly<Record<'warmUp' | 'coolDown' | 'pace', string>>): Snippet[] {
  return [
    ['6 x 800 m r 90s jog', '{6} x {800 m} r {90s} jog', say`repetitions`],
    [`6 x 800 m @ ${pace} r 90s jog`, `{6} x {800 m} @ {${pace}} r {90s} jog`, say`repetitions at a pace`],
    ['20 min @ T', '{20 min} @ {T}', say`a steady part`],
    [`wu ${warmUp}`, `wu {${warmUp}}`, say`warm-up`],
    [`cd ${coolDown}`, `cd {${coolDown}}`, say`cool-down`],
    ['6 x 20s strides', '{6} x {20s} strides', say`strides`],
    ['2 x (4 x 400 m r 60s) r 3 min', '{2} x ({4} x {400 m} r {60s}) r {3 min}', say`sets`],
  ];
}

const recoveryOffers: readonly Offer[] = (
  [
    ['r', say`recovery: r 90s jog`],
    ['jog', say`how the recovery is run`],
    ['walk', say`how the recovery is spent`],
  ] as const
).map(([label, description], index) => ({
  label,
  description,
  kind: CompletionItemKind.Operator,
  rank: 2_000 + index,
}));

const attributeOffers: readonly Offer[] = (
  [
    ['hr', say`average heart rate`, 'hr '],
    ['rpe', say`effort, 0 to 10`, 'rpe '],
    ['!hard', say`counts as hard`, '!hard'],
    ['!easy', say`counts as easy`, '!easy'],
    ['pain', say`pain, where and how much`, 'pain ', 'pain {achilles} {2}/10'],
    ['elev', say`climb`, '+', '+{320} m'],
  ] as const
).map(([label, description, text, snippet], index) => ({
  label,
  description,
  kind: CompletionItemKind.Property,
  rank: 4_000 + index,
  text,
  ...(snippet !== undefined && { snippet }),
}));

const raceOffers: readonly Offer[] = (
  [
    ['A', say`the race that matters most`, 'A'],
    ['B', say`a race on the way`, 'B'],
    ['C', say`a race for training`, 'C'],
    ['goal', say`the time hoped for`, 'goal '],
    ['place', say`how it went`, 'place '],
    ['marathon', '42.195 km', 'marathon'],
    ['half', '21.0975 km', 'half'],
  ] as const
).map(([label, description, text], index) => ({
  label,
  description,
  kind: CompletionItemKind.Property,
  rank: 100 + index,
  text,
}));
