import type { PageWord, PageWords, Show, View } from '../messages';
import { button, element } from './elements';

export interface ToolbarActions {
  view(view: View): void;
  log(log: number): void;
  print(): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  show(state: Pick<Show, 'kept' | 'unit' | 'logs' | 'log'>): void;
}

/** What can be chosen: how far back, in what weeks are counted, the unit, and whose log. */
export function createToolbar(words: PageWords, actions: ToolbarActions): Toolbar {
  let view: View = { span: 'year', measure: 'distance' };
  /** What was chosen here last, until what is shown is of it: what was on its way before must not take it back. */
  let asked: View | undefined;
  const span = choice(['season', 'year', 'all'], value => change({ span: value }));
  const measure = choice(['distance', 'duration', 'load'], value => change({ measure: value }));
  const unit = choice(['km', 'mi'], value => change({ unit: value }));
  const runner = element('select');
  runner.addEventListener('change', () => actions.log(runner.selectedIndex));
  const runnerField = field('runner', runner);

  function change(part: Partial<View>): void {
    view = { ...view, ...part };
    asked = view;
    actions.view(view);
  }

  function choice<Value extends PageWord>(values: readonly Value[], onChange: (value: Value) => void) {
    const select = element('select', {}, ...values.map(value => element('option', { value }, words[value])));
    select.addEventListener('change', () => {
      const value = values[select.selectedIndex];
      if (value !== undefined) onChange(value);
    });
    return select;
  }

  function field(word: PageWord, select: HTMLSelectElement): HTMLElement {
    select.id = `choose-${word}`;
    return element('div', { class: 'field' }, element('label', { for: select.id }, words[word]), select);
  }

  return {
    element: element(
      'div',
      { class: 'toolbar', role: 'group', 'aria-label': words.show },
      runnerField,
      field('span', span),
      field('measure', measure),
      field('unit', unit),
      button(words.print, actions.print),
    ),
    show({ kept, unit: shown, logs, log }) {
      if (!asked || isSameView(asked, kept.view)) {
        asked = undefined;
        view = kept.view;
        span.value = view.span;
        measure.value = view.measure;
        unit.value = shown;
      }
      runnerField.hidden = logs.length < 2;
      const known = [...runner.options].map(({ text }) => text);
      if (known.length !== logs.length || known.some((name, at) => name !== logs[at]))
        runner.replaceChildren(...logs.map(name => element('option', {}, name)));
      runner.selectedIndex = log;
    },
  };
}

function isSameView(one: View, other: View): boolean {
  return one.span === other.span && one.measure === other.measure && one.unit === other.unit;
}
