import { findRule } from '../analysis/rules';
import { findProfile } from '../analysis/rules/profiles';
import { type Markdown, markdown, ownMarkdown } from '../base/markdown';
import { type CompletionItem, type CompletionList, type CompletionParams, lspMethod } from '../contracts/lspTypes';
import { dayOptionRanges } from '../model/dayOptions';
import { canonicalWord, directiveWords, findWord, statusWords, stepLabels, whenWords } from '../syntax/vocabulary';
import { dateOffers } from './completion/dates';
import { directiveOffers, directiveValueOffers } from './completion/directives';
import { ALIAS_LETTERS, entryOffers } from './completion/entries';
import { historyBefore } from './completion/history';
import { type ItemData, itemOf, type Offer, type Request, type Topic } from './completion/item';
import { shoeOffers, tagOffers } from './completion/names';
import { type CompletionPlace, placeAt } from './completion/place';
import { dayOptionOffers, ruleOffers, ruleOptionOffers } from './completion/rules';
import { sessionOffers, stepOffers } from './completion/session';
import { targetOffers } from './completion/targets';
import { unitOffers } from './completion/units';
import { valueOffers } from './completion/values';
import type { FeatureContext } from './context';
import { documentRequest, type Feature, resolveRequest } from './feature';
import { describeDay } from './hover/day';
import { paragraphs } from './hover/phrases';
import { describeRule, describeRuleOption, describeTextCheck } from './hover/rule';
import { describeSpelled, describeWord } from './hover/vocabulary';
import { lineAt } from './locate';
import { markdownContent, spokenMarkdown } from './spoken';
import { styleNear } from './styleNear';

/** The end of `20`, the beginning of a year: VS Code opens no list at digits. */
const CENTURY_END = '0';

export const completionFeature: Feature = {
  capability: {
    // No blank: while VS Code waits for the answer to a blank, the next letter opens no list.
    completionProvider: { triggerCharacters: ['@', '[', '#', ':', '-', CENTURY_END], resolveProvider: true },
  },
  requests: [
    documentRequest(lspMethod.completion, completion),
    resolveRequest(lspMethod.completionResolve, resolveCompletion),
  ],
};

/** What may be written at the cursor, the likeliest first. `resolveCompletion` adds documentation. */
export function completion(context: FeatureContext, params: CompletionParams): CompletionList | null {
  const { position } = params;
  const line = lineAt(context, position);
  const place = line && placeAt(line, position.character);
  if (!line || !place || !isWanted(place, params)) return null;
  const date = context.document.dateOf(line) ?? context.log.today;
  const request: Request = {
    context,
    line,
    number: position.line,
    place,
    style: styleNear(context.document, position.line),
    history: historyBefore(context.log, date),
  };
  return {
    // Aliases are offered from two letters on, and a number after the letters changes what is offered.
    isIncomplete: place.type === 'entry-start' || place.typed.length < ALIAS_LETTERS,
    items: offersAt(request, place).map(offer => itemOf(request, offer)),
  };
}

/** Places where a dash, a colon or a digit may open a list. Elsewhere these are parts of times, words and numbers. */
function isWanted({ type, typed }: CompletionPlace, { context }: CompletionParams): boolean {
  const trigger = context?.triggerCharacter;
  if (trigger === CENTURY_END) return type === 'line-start' && typed === '20';
  if (trigger === '-') return type === 'line-start';
  return trigger !== ':' || type === 'steps';
}

function offersAt(request: Request, place: CompletionPlace): readonly Offer[] {
  switch (place.type) {
    case 'line-start':
      return [...dateOffers({ ...request, place }), ...directiveOffers()];
    case 'entry-start':
      return entryOffers({ ...request, place });
    case 'session':
      return sessionOffers({ ...request, place });
    case 'steps':
      return stepOffers({ ...request, place });
    case 'unit':
      return unitOffers({ ...request, place });
    case 'target':
      return targetOffers();
    case 'gear':
      return shoeOffers({ ...request, place });
    case 'tag':
      return tagOffers({ ...request, place });
    case 'value':
      return valueOffers({ ...request, place });
    case 'rule':
      return ruleOffers({ ...request, place });
    case 'rule-option':
      return ruleOptionOffers({ ...request, place });
    case 'day-option':
      return dayOptionOffers({ ...request, place });
    case 'directive':
      return directiveValueOffers({ ...request, place });
  }
}

/** Adds the documentation of an item. An item that is not ours is returned unchanged. */
export function resolveCompletion(context: FeatureContext, item: CompletionItem): CompletionItem {
  const data: ItemData | undefined = item.data;
  const message = data?.topic && documentation(context, data.topic);
  const value = message && spokenMarkdown(context, message);
  return value ? { ...item, documentation: markdownContent(value) } : item;
}

function documentation(context: FeatureContext, topic: Topic): Markdown | undefined {
  switch (topic.of) {
    case 'word': {
      const word = canonicalWord(topic.name);
      return word && describeWord(word);
    }
    case 'profile-word': {
      const word = findWord(topic.name, 'profile');
      return word && describeWord(word);
    }
    case 'label':
    case 'when':
    case 'status': {
      const row = [...stepLabels, ...whenWords, ...statusWords].find(({ word }) => word === topic.name);
      return row && describeSpelled(row);
    }
    case 'directive': {
      const row = directiveWords.find(({ word }) => word === topic.name);
      return row && paragraphs([describeSpelled(row), markdown`\`${row.example}\``]);
    }
    case 'rule': {
      const rule = findRule(topic.name);
      return rule ? describeRule(rule, context.client) : describeTextCheck(topic.name, context.client);
    }
    case 'rule-option':
      return describeRuleOption(topic.rule, topic.name);
    case 'day-option':
      return helpPhrase(Object.entries(dayOptionRanges).find(([name]) => name === topic.name)?.[1].help);
    case 'profile':
      return helpPhrase(findProfile(topic.name)?.help);
    case 'date':
      return describeDay(context.log, context.log.day(topic.date), context.analysis());
  }
}

function helpPhrase(help: string | undefined): Markdown | undefined {
  return help === undefined ? undefined : ownMarkdown(help);
}
