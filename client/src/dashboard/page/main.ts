// The page of the dashboard. It shows drawings, sentences and tables that it is given, and knows nothing of training.
import { type Chart, inOrder, type PageWords, readToPage, type Show, type ToExtension, type ToPage } from '../messages';
import { type Card, createCard } from './card';
import { button, element, replaceContents, withName } from './elements';
import { createNow } from './now';
import { createToolbar } from './toolbar';

interface Editor {
  postMessage(message: ToExtension): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const main = element('main');
document.body.append(main);
/** As wide as a card, so that its room is known before there is one. */
const probe = element('div', { class: 'picture' });
const probes = element(
  'div',
  { class: 'cards probe', 'aria-hidden': 'true' },
  element('div', { class: 'card' }, probe),
);
document.body.append(probes);

let show: ((message: ToPage) => void) | undefined;
window.addEventListener('message', ({ data }) => {
  const message = readToPage(data);
  if (message?.type === 'words') show ??= createPage(message.words);
  else if (message) show?.(message);
});

let told = 0;
function widthNow(): number {
  return Math.floor(probe.clientWidth);
}
new ResizeObserver(() => {
  const widthPx = widthNow();
  if (widthPx === told || widthPx === 0) return;
  editor.postMessage({ type: told === 0 ? 'ready' : 'width', widthPx });
  told = widthPx;
}).observe(probe);

function createPage(words: PageWords): (message: ToPage) => void {
  const cards = new Map<string, Card>();
  const known = new Map<string, Chart>();
  let state: Show | undefined;
  let day: string | null = null;

  const toolbar = createToolbar(words, {
    view: view => editor.postMessage({ type: 'view', view }),
    log: log => editor.postMessage({ type: 'log', log }),
    print: () => editor.postMessage({ type: 'print' }),
  });
  const now = createNow(words, {
    go: said => state && editor.postMessage({ type: 'goSaid', version: state.version, said }),
    choose: (said, choice) => state && editor.postMessage({ type: 'choose', version: state.version, said, choice }),
    logToday: () => editor.postMessage({ type: 'logToday' }),
  });
  const heading = element('h2', { id: 'charts', tabindex: '-1' }, words.charts);
  const board = element('div', { class: 'cards' });
  const missing = element('ul');
  const missingPart = element('section', {}, element('h2', {}, words.missing), missing);
  const hidden = element('div', { class: 'choices' });
  const hiddenPart = element('section', {}, element('h2', {}, words.hidden), hidden);
  const charts = element('section', { 'aria-labelledby': 'charts' }, heading, board);
  const gone = element('p', { role: 'status' });
  main.append(
    element('h1', { class: 'unseen' }, words.title),
    gone,
    toolbar.element,
    now.element,
    charts,
    missingPart,
    hiddenPart,
  );
  window.addEventListener('scroll', keep, { passive: true });

  return message => {
    switch (message.type) {
      case 'show':
        return showAll(message);
      case 'cursor':
        day = message.date;
        for (const card of cards.values()) card.markDay(day);
        return;
      case 'gone':
        gone.textContent = words.gone;
        return;
      case 'words':
        return;
    }
  };

  function showAll(next: Show): void {
    const isFirst = state === undefined;
    state = next;
    gone.textContent = '';
    toolbar.show(next);
    now.show(next);
    for (const chart of next.charts) if (typeof chart !== 'string') known.set(chart.id, chart);
    const all = next.charts.flatMap(chart => known.get(typeof chart === 'string' ? chart : chart.id) ?? []);
    const drawn = all.filter(({ drawing }) => drawing !== undefined);
    const shown = inOrder(drawn, next.kept.cards);
    for (const id of [...cards.keys()]) if (!shown.some(chart => chart.id === id)) cards.delete(id);
    const elements = shown.map(chart => {
      const card = cards.get(chart.id) ?? cardOf(chart);
      cards.set(chart.id, card);
      return { card, chart };
    });
    arrange(elements.map(({ card }) => card.element));
    for (const { card, chart } of elements) card.show(chart);
    charts.hidden = shown.length === 0;
    const lacking = all.filter(({ drawing }) => drawing === undefined);
    missingPart.hidden = lacking.length === 0;
    missing.replaceChildren(
      ...lacking.map(({ title, sentence }) => element('li', {}, element('b', {}, title), ' ', sentence)),
    );
    const away = drawn.filter(({ id }) => next.kept.cards.hidden.includes(id));
    hiddenPart.hidden = away.length === 0;
    replaceContents(
      hidden,
      away.map(({ id, title }) => button(withName(words.showAgain, title), () => showAgain(id), { 'data-key': id })),
      heading,
    );
    if (isFirst) scrollTo(0, scrollKept(next.kept.uri));
    keep();
  }

  function cardOf(chart: Chart): Card {
    const { id } = chart;
    const card = createCard(chart, words, {
      go: date => editor.postMessage({ type: 'go', date }),
      save: () => editor.postMessage({ type: 'save', chart: id }),
      move(by) {
        move(id, by);
        card.focusMenu();
      },
      hide() {
        if (!state) return;
        const { order, hidden: before } = state.kept.cards;
        heading.focus({ preventScroll: true });
        setCards({ order, hidden: [...before, id] });
      },
    });
    card.markDay(day);
    return card;
  }

  /** Only cards that are out of place are moved, so that the focus and what is scrolled stay. */
  function arrange(wanted: readonly HTMLElement[]): void {
    for (const child of [...board.children]) if (!wanted.some(each => each === child)) child.remove();
    wanted.forEach((each, at) => {
      if (board.children[at] !== each) board.insertBefore(each, board.children[at] ?? null);
    });
  }

  function move(id: string, by: -1 | 1): void {
    const order = [...board.querySelectorAll<HTMLElement>('.card')].flatMap(({ dataset }) => dataset.chart ?? []);
    const at = order.indexOf(id);
    const other = order[at + by];
    if (!state || other === undefined) return;
    order[at] = other;
    order[at + by] = id;
    setCards({ order, hidden: state.kept.cards.hidden });
  }

  function showAgain(id: string): void {
    if (!state) return;
    const { order, hidden: before } = state.kept.cards;
    setCards({ order, hidden: before.filter(each => each !== id) });
  }

  /** Shown at once; the extension keeps it. */
  function setCards(next: Show['kept']['cards']): void {
    if (!state) return;
    editor.postMessage({ type: 'cards', cards: next });
    showAll({ ...state, kept: { ...state.kept, cards: next } });
  }

  /** What a reload of the window brings back. */
  function keep(): void {
    if (state) editor.setState({ ...state.kept, scroll: scrollY });
  }

  function scrollKept(uri: string): number {
    const before = Object(editor.getState());
    return before.uri === uri && typeof before.scroll === 'number' ? before.scroll : 0;
  }
}
