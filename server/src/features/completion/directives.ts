import { profiles } from '../../analysis/rules/profiles';
import { say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { directiveWords, vocabulary } from '../../syntax/vocabulary';
import type { LogUnit } from '../../values/distance';
import { type Offer, type OfferedValue, type Request, valuesInOrder } from './item';
import type { CompletionPlaceOf } from './place';

const FIRST_RANK = 2_000;

/** At column 0, after the dates: the words of directives. */
export function directiveOffers(): Offer[] {
  const profileWords = vocabulary.filter(({ category }) => category === 'profile');
  return [
    ...directiveWords.map(
      ({ word, example }, index): Offer => ({
        label: word,
        description: example,
        kind: CompletionItemKind.Keyword,
        rank: FIRST_RANK + index,
        text: `${word} `,
        opensList: true,
        topic: { of: 'directive', name: word },
      }),
    ),
    ...profileWords.map(
      ({ word }, index): Offer => ({
        label: word,
        kind: CompletionItemKind.Keyword,
        rank: FIRST_RANK + 100 + index,
        text: `${word} `,
        topic: { of: 'profile-word', name: word },
      }),
    ),
  ];
}

/** After a directive's word: its values. */
export function directiveValueOffers({ place, line, context }: Request<CompletionPlaceOf<'directive'>>): Offer[] {
  switch (place.directive) {
    case 'unit':
    case 'week':
    case 'sex':
      return place.given.length > 0 ? [] : valuesInOrder(loneValues[place.directive]);
    case 'profile':
      return profiles.map(({ name }, index) => ({
        label: name,
        kind: CompletionItemKind.EnumMember,
        rank: index,
        topic: { of: 'profile', name },
      }));
    case 'shoe':
      return shoeOffers(place.given, line.text, shoeLengths[context.log.unit]);
    case 'kind':
      return place.given.at(-1) === '=' ? sessionKinds() : [];
    default:
      return [];
  }
}

/** Of directives with one value. */
const loneValues: Readonly<Record<'unit' | 'week' | 'sex', readonly OfferedValue[]>> = {
  unit: [
    ['km', say`kilometres`],
    ['mi', say`miles`],
  ],
  week: [['monday'], ['sunday'], ['saturday']],
  sex: [
    ['f', say`female`],
    ['m', say`male`],
  ],
};

type ShoeLengths = Readonly<Record<'life' | 'before', string>>;

const shoeLengths: Readonly<Record<LogUnit, ShoeLengths>> = {
  km: { life: '700 km', before: '120 km' },
  mi: { life: '450 mi', before: '75 mi' },
};

/** After alias and name: the distance that the shoe should last. */
function shoeOffers(given: readonly string[], text: string, { life, before }: ShoeLengths): Offer[] {
  if (given.length === 0 || (text.match(/"/g)?.length ?? 0) % 2 === 1) return [];
  if (given.length === 1) {
    return [
      {
        label: '"Name"',
        kind: CompletionItemKind.Snippet,
        rank: 0,
        snippet: `"{Name}" max {${life}}`,
      },
    ];
  }
  return (
    [
      ['max', `max {${life}}`, say`how far it should go`],
      ['start', `start {${before}}`, say`what it had before this log`],
      ['retired', 'retired {2026-12-31}', say`the day it was put away`],
    ] as const
  ).map(([label, text, description], index) => ({
    label,
    description,
    kind: CompletionItemKind.Property,
    rank: index,
    snippet: text,
  }));
}

function sessionKinds(): Offer[] {
  return vocabulary
    .filter(({ sport }) => sport !== undefined)
    .map(({ word }, index) => ({
      label: word,
      kind: CompletionItemKind.Keyword,
      rank: index,
      topic: { of: 'word', name: word },
    }));
}
