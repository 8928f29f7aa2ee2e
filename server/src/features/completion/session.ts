import { isSessionCategory, stepLabels, type Word } from '../../syntax/vocabulary';
import { CompletionItemKind } from '../lspTypes';
import { kindOffers } from './entries';
import type { Offer, Request } from './item';
import type { PlaceOf } from './place';

/** Among totals and attributes: a kind when there is none yet, what a session may carry, and the beginning of its steps. */
export function sessionOffers(request: Request<PlaceOf<'session'>>): Offer[] {
  const { entry, isAddOn } = request.place;
  if (isAddOn) return [...kindOffers(request, isAddOnWord), ...stepSnippets(2_000)];
  const { body } = entry;
  if (body.type !== 'session') return [];
  const kinds = body.kind ? [] : kindOffers(request, ({ sport }) => sport !== undefined);
  const race = body.kind?.word === 'race' ? raceOffers : [];
  return [...kinds, ...race, ...attributeOffers];
}

/** Behind the colon: labels, whole steps to fill in, and what a step may carry. */
export function stepOffers(request: Request<PlaceOf<'steps'>>): Offer[] {
  const labels = stepLabels.map(
    ({ word }, index): Offer => ({
      label: word,
      kind: CompletionItemKind.Keyword,
      rank: 1_000 + index,
      topic: { of: 'label', name: word },
    }),
  );
  return [...labels, ...stepSnippets(0), ...recoveryOffers, ...kindOffers(request, ({ sport }) => sport === 'run')];
}

/** Behind `+` or `&` a session of its own begins, and strides and hills as steps. */
function isAddOnWord({ category, word }: Word): boolean {
  return (isSessionCategory(category) && category !== 'run') || word === 'strides' || word === 'hills';
}

function stepSnippets(rank: number): Offer[] {
  return snippets.map(([label, text, description], index) => ({
    label,
    description,
    kind: CompletionItemKind.Snippet,
    rank: rank + index,
    snippet: text,
  }));
}

const snippets: readonly (readonly [label: string, text: string, description: string])[] = [
  ['6 x 800 m r 90s jog', '{6} x {800 m} r {90s} jog', 'repetitions'],
  ['6 x 800 m @ 3:20/km r 90s jog', '{6} x {800 m} @ {3:20/km} r {90s} jog', 'repetitions at a pace'],
  ['20 min @ T', '{20 min} @ {T}', 'a steady part'],
  ['wu 3 km', 'wu {3 km}', 'warm-up'],
  ['cd 2 km', 'cd {2 km}', 'cool-down'],
  ['6 x 20s strides', '{6} x {20s} strides', 'strides'],
  ['2 x (4 x 400 m r 60s) r 3 min', '{2} x ({4} x {400 m} r {60s}) r {3 min}', 'sets'],
];

const recoveryOffers: readonly Offer[] = [
  ['r', 'recovery: r 90s jog'],
  ['jog', 'how the recovery is run'],
  ['walk', 'how the recovery is spent'],
].map(([label = '', description = ''], index) => ({
  label,
  description,
  kind: CompletionItemKind.Operator,
  rank: 2_000 + index,
}));

const attributeOffers: readonly Offer[] = (
  [
    ['hr', 'hr {138}', 'average heart rate'],
    ['rpe', 'rpe {3}', 'effort, 0 to 10'],
    ['!hard', '!hard', 'counts as hard'],
    ['!easy', '!easy', 'counts as easy'],
    ['pain', 'pain {achilles} {2}/10', 'pain, where and how much'],
    ['elev', '+{320} m', 'climb'],
  ] as const
).map(([label, text, description], index) => ({
  label,
  description,
  kind: CompletionItemKind.Property,
  rank: 4_000 + index,
  snippet: text,
}));

const raceOffers: readonly Offer[] = (
  [
    ['A', 'A', 'the race that matters most'],
    ['B', 'B', 'a race on the way'],
    ['C', 'C', 'a race for training'],
    ['goal', 'goal {2:59:00}', 'the time hoped for'],
    ['place', 'place {12/340}', 'how it went'],
    ['marathon', 'marathon', '42.195 km'],
    ['half', 'half', '21.0975 km'],
  ] as const
).map(([label, text, description], index) => ({
  label,
  description,
  kind: CompletionItemKind.Property,
  rank: 100 + index,
  snippet: text,
}));
