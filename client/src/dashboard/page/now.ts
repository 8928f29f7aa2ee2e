import type { PageWords, Show } from '../messages';
import { button, element, replaceContents } from './elements';

export interface NowActions {
  go(said: number): void;
  choose(said: number, choice: number): void;
  logToday(): void;
}

export interface Now {
  readonly element: HTMLElement;
  show(state: Pick<Show, 'week' | 'isEmpty' | 'said' | 'quiet'>): void;
}

/** This week, and what a friend would say of it, with what can be done about it. */
export function createNow(words: PageWords, actions: NowActions): Now {
  const heading = element('h2', { id: 'now', tabindex: '-1' }, words.now);
  const week = element('p', { class: 'week' });
  const list = element('div', { class: 'said' });
  let shown = '';
  return {
    element: element('section', { 'aria-labelledby': 'now' }, heading, week, list),
    show({ week: text, isEmpty, said, quiet }) {
      week.textContent = text;
      const next = JSON.stringify([isEmpty, said, quiet]);
      if (next === shown) return;
      shown = next;
      const contents = isEmpty
        ? [button(words.logToday, actions.logToday, { 'data-key': 'log-today' })]
        : said.length > 0
          ? [element('ul', {}, ...said.map(itemOf))]
          : [element('p', {}, quiet)];
      replaceContents(list, contents, heading);
    },
  };

  function itemOf({ severity, message, choices }: Show['said'][number], index: number): HTMLElement {
    return element(
      'li',
      { class: severity },
      element('p', {}, element('span', { class: 'severity' }, words[severity]), ' ', message),
      element(
        'div',
        { class: 'choices' },
        ...choices.map(({ title, mends }, choice) =>
          button(title, () => actions.choose(index, choice), {
            'data-key': `${index} ${title}`,
            class: mends ? 'mends' : undefined,
          }),
        ),
        button(words.goTo, () => actions.go(index), { 'data-key': `${index} go` }),
      ),
    );
  }
}
