import type { Chart, PageWords } from '../messages';
import { readDrawing } from './drawing';
import { button, element, withName } from './elements';
import { type Marks, marksOf } from './marks';

/** What the buttons of a card do. */
export interface CardActions {
  go(date: string): void;
  save(): void;
  move(by: -1 | 1): void;
  hide(): void;
}

/** A chart as a card: its drawing, of which each mark can be chosen by keyboard and mouse, its sentence and its figures. */
export interface Card {
  readonly element: HTMLElement;
  /** Shows a newer state of the same chart. */
  show(chart: Chart): void;
  /** Marks the day of the cursor. */
  markDay(date: string | null): void;
  /** Puts the focus on its menu, after it has been moved. */
  focusMenu(): void;
}

export function createCard(first: Chart, words: PageWords, actions: CardActions): Card {
  const { id } = first;
  const [titleId, sentenceId, keysId, tableId, menuId] = ['title', 'sentence', 'keys', 'table', 'menu'].map(
    part => `${id}-${part}`,
  );
  let chart = first;
  let marks: Marks | undefined;
  let chosen: number | undefined;
  let day: string | null = null;

  const title = element('h3', { id: titleId });
  const told = element('p', { class: 'told', role: 'status' });
  const sentence = element('p', { id: sentenceId, class: 'sentence' });
  const keys = element('p', { id: keysId, class: 'unseen' }, words.keys);
  const picture = element('div', {
    class: 'picture',
    tabindex: '0',
    role: 'application',
    'aria-labelledby': titleId,
    'aria-describedby': `${sentenceId} ${keysId}`,
  });
  const table = element('div', { id: tableId, class: 'table', tabindex: '0', role: 'region' });
  const figures = button(words.figures, () => toggle(figures, table, drawTable), { 'aria-controls': tableId });
  const more = button(words.more, () => toggle(more, menu), { 'aria-controls': menuId });
  const menu = element(
    'div',
    { id: menuId, class: 'menu' },
    button(words.save, actions.save),
    button(words.earlier, () => actions.move(-1)),
    button(words.later, () => actions.move(1)),
    button(words.hide, actions.hide),
  );
  for (const [opener, part] of [
    [figures, table],
    [more, menu],
  ] as const) {
    opener.setAttribute('aria-expanded', 'false');
    part.hidden = true;
  }
  const card = element(
    'article',
    { class: 'card', 'aria-labelledby': titleId, 'data-chart': id },
    element('header', {}, title, figures, more),
    menu,
    picture,
    told,
    sentence,
    keys,
    table,
  );

  picture.addEventListener('keydown', event => {
    const move = moves.get(event.key);
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (move === 'go') goTo(chosen);
    else choose(rowAfter(move));
  });
  picture.addEventListener('click', ({ target }) => goTo(marks?.rowOf(target)));
  picture.addEventListener('mouseover', ({ target }) => tell(marks?.rowOf(target) ?? chosen));
  picture.addEventListener('mouseleave', () => tell(chosen));
  picture.addEventListener('blur', () => choose(undefined));

  function goTo(row: number | undefined): void {
    const date = row === undefined ? undefined : chart.rows[row]?.date;
    if (date !== undefined) actions.go(date);
  }

  /** The row that a key leads to. Without a chosen one any arrow chooses the day of the cursor, else the last. */
  function rowAfter(move: Move): number | undefined {
    const rows = marks?.rows ?? [];
    if (move === 'first') return rows[0];
    if (move === 'last') return rows.at(-1);
    if (typeof move !== 'number') return undefined;
    const start = rows.indexOf(chosen ?? rowOfDay() ?? -1);
    if (start < 0) return rows.at(-1);
    const by = chosen === undefined ? 0 : move;
    return rows[Math.min(Math.max(start + by, 0), rows.length - 1)];
  }

  function choose(row: number | undefined): void {
    chosen = row;
    marks?.frame('chosen', row);
    tell(row);
  }

  function tell(row: number | undefined): void {
    const text = row === undefined ? '' : (marks?.wordsOf(row) ?? '');
    if (told.textContent !== text) told.textContent = text;
  }

  function rowOfDay(): number | undefined {
    const date = day;
    if (date === null) return undefined;
    const at = chart.rows.findIndex(row => {
      const [from, to] = row.days ?? [row.date, row.date];
      return from !== undefined && to !== undefined && from <= date && date <= to;
    });
    return at < 0 ? undefined : at;
  }

  function drawTable(): void {
    table.setAttribute('aria-label', withName(words.figuresOf, chart.title));
    table.replaceChildren(tableOf(chart));
  }

  return {
    element: card,
    show(next) {
      const isRedrawn = next.drawing !== chart.drawing || !marks;
      chart = next;
      title.textContent = chart.title;
      sentence.textContent = chart.sentence;
      more.setAttribute('aria-label', withName(words.moreOf, chart.title));
      figures.setAttribute('aria-label', withName(words.figuresOf, chart.title));
      if (!table.hidden) drawTable();
      if (!isRedrawn) return;
      const drawing = chart.drawing === undefined ? undefined : readDrawing(chart.drawing);
      drawing?.setAttribute('aria-hidden', 'true');
      drawing?.removeAttribute('role');
      picture.replaceChildren(...(drawing ? [drawing] : []));
      marks = drawing && marksOf(drawing);
      if (chosen !== undefined) choose(marks?.rows.includes(chosen) ? chosen : undefined);
      marks?.frame('cursor', rowOfDay());
    },
    markDay(date) {
      day = date;
      marks?.frame('cursor', rowOfDay());
    },
    focusMenu: () => more.focus(),
  };
}

/** By so many marks, to the first or the last one, to the line of the chosen one, or to none. */
type Move = number | 'first' | 'last' | 'go' | 'none';

/** So many marks at once. */
const LEAP = 10;

const moves: ReadonlyMap<string, Move> = new Map<string, Move>(
  Object.entries({
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageDown: LEAP,
    PageUp: -LEAP,
    Home: 'first',
    End: 'last',
    Enter: 'go',
    ' ': 'go',
    Escape: 'none',
  }),
);

function toggle(opener: HTMLButtonElement, part: HTMLElement, whenOpened: () => void = () => {}): void {
  part.hidden = !part.hidden;
  opener.setAttribute('aria-expanded', String(!part.hidden));
  if (!part.hidden) whenOpened();
}

function tableOf({ head, rows }: Chart): HTMLTableElement {
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map(cell => element('th', { scope: 'col' }, cell)))),
    element(
      'tbody',
      {},
      ...rows.map(({ date, cells }) =>
        element('tr', { 'data-date': date }, ...cells.map(cell => element('td', {}, cell))),
      ),
    ),
  );
}
