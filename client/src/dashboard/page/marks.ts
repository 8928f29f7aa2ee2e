/** The marks of a drawing by the row of the table that each stands for, and what each is called. */
export interface Marks {
  /** The rows that have a mark, in their order. */
  readonly rows: readonly number[];
  wordsOf(row: number): string;
  rowOf(target: EventTarget | null): number | undefined;
  /** Draws a frame around the mark of a row, in the place of the one before; `undefined` takes it away. */
  frame(kind: 'chosen' | 'cursor', row: number | undefined): void;
}

/** Room between a mark and its frame, in the units of the drawing. */
const MARGIN = 2;

export function marksOf(drawing: SVGSVGElement): Marks {
  const groups = new Map<number, SVGGElement[]>();
  for (const group of drawing.querySelectorAll<SVGGElement>('g[data-row]')) {
    const row = Number(group.dataset.row);
    groups.set(row, [...(groups.get(row) ?? []), group]);
  }
  const frames = new Map<string, SVGRectElement>();
  return {
    rows: [...groups.keys()].toSorted((a, b) => a - b),
    wordsOf: row => [...new Set((groups.get(row) ?? []).map(titleOf))].join('; '),
    rowOf(target) {
      const group = target instanceof Element ? target.closest<SVGGElement>('g[data-row]') : null;
      return group === null ? undefined : Number(group.dataset.row);
    },
    frame(kind, row) {
      frames.get(kind)?.remove();
      frames.delete(kind);
      const marked = row === undefined ? undefined : groups.get(row);
      if (!marked) return;
      const made = frameAround(marked);
      made.setAttribute('class', kind);
      drawing.append(made);
      frames.set(kind, made);
    },
  };
}

function titleOf(group: SVGGElement): string {
  return group.querySelector('title')?.textContent ?? '';
}

function frameAround(groups: readonly SVGGElement[]): SVGRectElement {
  const boxes = groups.map(group => group.getBBox());
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = { x: left, y: top, width: right - left, height: bottom - top, rx: MARGIN };
  for (const [name, value] of Object.entries(place)) made.setAttribute(name, String(value));
  return made;
}
