import { say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { printDay, printWithUnit } from '../../syntax/print';
import {
  findWord,
  isSessionCategory,
  type Language,
  spellings,
  statusWords,
  vocabulary,
  type Word,
  whenWords,
} from '../../syntax/vocabulary';
import type { Habit } from './habits';
import type { History } from './history';
import type { Offer, Request } from './item';
import type { CompletionPlaceOf } from './place';
import { plannedHere, usualHere } from './usual';

/** Groups of first words of an entry, the likeliest first. Usage moves a word up within its group, and runs above everything else. */
const rank = {
  weekday: 10,
  planned: 20,
  short: 50,
  usual: 100,
  used: 1_000,
  kind: 3_000,
  other: 4_000,
  status: 5_000,
  when: 5_100,
  alias: 6_000,
  foreign: 7_000,
} as const;

/** Aliases are offered from this many letters on; before, there would be hundreds of them. */
export const ALIAS_LETTERS = 2;

/** What an entry may begin with: what the runner usually does on this day, then all words, used ones first. */
export function entryOffers(request: Request<CompletionPlaceOf<'entry-start'>>): Offer[] {
  const { place } = request;
  const begun = usualHere({ ...request, ...(place.when !== undefined && { when: place.when }) });
  // Once something is typed the list is short, so rare words are offered, too.
  const usual = place.typed === '' ? begun.slice(0, MOST_USUAL) : begun;
  const short = shortOffers(request);
  const said = new Set([...usual.map(({ text }) => text), ...short.map(({ label }) => label)]);
  const words = [...vocabulary.flatMap(word => wordOffers(request, word)), ...ownKinds(request)];
  const planned = place.hasStatus ? [] : plannedHere(request);
  return [
    ...weekdayOffer(request),
    ...planned.map((text, index) => plannedOffer(text, rank.planned + index)),
    ...short,
    ...usual
      .filter(({ text }) => !planned.includes(text) && !short.some(({ label }) => label === text))
      .map((habit, index) => usualOffer(habit, rank.usual + index)),
    ...words.filter(({ label }) => !said.has(label)),
    ...(place.hasStatus ? [] : statusWords.map(({ word }, index) => plainOffer('status', word, rank.status + index))),
    ...(place.when !== undefined || place.hasStatus
      ? []
      : whenWords.map(({ word }, index) => plainOffer('when', word, rank.when + index))),
  ];
}

const MOST_USUAL = 6;

/** Words that may name a session in the middle of its line: `8 km easy`, and add-ons behind a `+`. */
export function kindOffers(
  request: Request<CompletionPlaceOf<'session' | 'steps'>>,
  isWanted: (word: Word) => boolean,
): Offer[] {
  return vocabulary.filter(isWanted).flatMap(word => wordOffers(request, word));
}

/** The weekday after a bare date, in a log that writes weekdays. */
function weekdayOffer({ place, style, context }: Request<CompletionPlaceOf<'entry-start'>>): Offer[] {
  const { day, typed, replace } = place;
  const date = day && context.document.dateOf(day);
  const isLater = place.when !== undefined || place.hasStatus;
  if (!day || day.weekday || day.until || date === undefined || !style.weekday || isLater) return [];
  const [, weekday] = printDay(date, style).split(' ');
  // Only right after the date, and not if something else is typed there.
  if (weekday === undefined || /\S/.test(day.text.slice(day.date.span.end, replace.start))) return [];
  if (!weekday.toLowerCase().startsWith(typed.toLowerCase())) return [];
  return [
    {
      label: weekday,
      kind: CompletionItemKind.Event,
      rank: rank.weekday,
      text: `${weekday}${style.afterDate}`,
    },
  ];
}

function usualOffer({ text, weekdays }: Habit, row: number): Offer {
  const description = weekdays > 0 ? say`as on this weekday` : say`as of late`;
  return { label: text, kind: CompletionItemKind.Snippet, description, rank: row };
}

function plannedOffer(text: string, row: number): Offer {
  return { label: text, kind: CompletionItemKind.Snippet, description: say`as planned`, rank: row };
}

/** `e8` is short for `easy 8 km`: the first letters of a kind, and a number in its usual unit. */
function shortOffers({ context, place, history, style }: Request<CompletionPlaceOf<'entry-start'>>): Offer[] {
  const [, letters = '', number = ''] = /^(\p{L}+)(\d{1,3}(?:[.,]\d)?)$/u.exec(place.typed) ?? [];
  if (letters === '') return [];
  const used = [...history.kinds].sort(([, a], [, b]) => b - a).map(([spelling]) => spelling);
  const known = vocabulary.filter(({ category }) => isSessionCategory(category)).map(({ word }) => word);
  const kinds = [...new Set([...used, ...known])].filter(kind => kind.startsWith(letters.toLowerCase()));
  return kinds.slice(0, MOST_SHORT).map((kind, index) => {
    const before = history.sessions.find(({ spelling, amount }) => spelling === kind && amount)?.amount;
    const isDistance = findWord(kind)?.carries.includes('distance') ?? true;
    const amount = before
      ? `${number}${before.unit}`
      : printWithUnit(number, isDistance ? context.log.unit : 'min', style);
    return {
      label: `${kind} ${amount}`,
      kind: CompletionItemKind.Snippet,
      rank: rank.short + index,
      filter: place.typed,
    };
  });
}

const MOST_SHORT = 3;

function wordOffers({ place, history }: Request, word: Word): Offer[] {
  const typed = place.typed.toLowerCase();
  const language = languageOf(history);
  const main = mainSpelling(word, language);
  const offers: Offer[] = [];
  spellings(word).forEach(name => {
    const uses = (history.kinds.get(name) ?? 0) + (name === word.word ? (history.words.get(name) ?? 0) : 0);
    const isTyped = typed.length >= ALIAS_LETTERS && name.startsWith(typed);
    if (name !== main && uses === 0 && !isTyped) return;
    offers.push({
      label: name,
      ...(name !== word.word && { description: word.word }),
      kind: iconOf(word),
      rank: name === main || uses > 0 ? rowOf(word, uses) : otherRow(word, name, language),
      ...(word.category === 'answer' && { text: `${name} `, opensList: true }),
      ...(needsAmount(word) && { text: `${name} ` }),
      topic: { of: word.category === 'profile' ? 'profile-word' : 'word', name: word.word },
    });
  });
  return offers;
}

/** Whether a word says little without the number behind it. */
function needsAmount({ category, carries }: Word): boolean {
  if (category === 'metric' || category === 'profile' || category === 'total') return true;
  return (category === 'run' || category === 'cross') && carries.includes('distance');
}

/** The language that most sessions of the last weeks are named in. */
function languageOf({ kinds }: History): Language {
  let balance = 0;
  for (const [spelling, weight] of kinds) balance += isGerman(spelling) ? weight : -weight;
  return balance > 0 ? 'de' : 'en';
}

const german: ReadonlySet<string> = new Set(vocabulary.flatMap(({ aliases }) => aliases.de ?? []));

function isGerman(spelling: string): boolean {
  return german.has(spelling);
}

/** The spelling that a log in this language is offered first; the vocabulary itself is in English. */
function mainSpelling({ word, aliases }: Word, language: Language): string {
  return language === 'en' ? word : (aliases[language]?.[0] ?? word);
}

/** Of the spellings that are not offered first, those in the language of the log come before those in another. */
function otherRow(word: Word, name: string, language: Language): number {
  const isOwn = isGerman(name) === (language === 'de');
  return (isOwn ? rank.alias : rank.foreign) + vocabulary.indexOf(word);
}

function rowOf(word: Word, uses: number): number {
  const place = vocabulary.indexOf(word);
  if (uses > 0) return rank.used + Math.max(0, 999 - uses);
  // Rest is the first of the words that the runner has not used yet.
  if (word.word === 'rest') return rank.kind;
  return (word.sport ? rank.kind + 1 : rank.other) + place;
}

function iconOf({ category }: Word): CompletionItemKind {
  switch (category) {
    case 'run':
    case 'cross':
    case 'strength':
    case 'active-recovery':
      return CompletionItemKind.Keyword;
    case 'state':
    case 'care':
    case 'fuel':
      return CompletionItemKind.EnumMember;
    case 'metric':
    case 'profile':
      return CompletionItemKind.Property;
    case 'answer':
    case 'total':
      return CompletionItemKind.Operator;
  }
}

function plainOffer(of: 'status' | 'when', name: string, row: number): Offer {
  return { label: name, kind: CompletionItemKind.Keyword, rank: row, topic: { of, name } };
}

/** The runner's own session words, of `kind` lines. */
function ownKinds({ context, history }: Request): Offer[] {
  return context.log.declaredKinds.map(({ name }, index) => {
    const uses = history.kinds.get(name) ?? 0;
    return {
      label: name,
      description: say`your own`,
      kind: CompletionItemKind.Keyword,
      rank: uses > 0 ? rank.used + Math.max(0, 999 - uses) : rank.kind + index,
    };
  });
}
