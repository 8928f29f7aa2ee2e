import { say } from '../../base/message';
import { isSamePosition } from '../../base/text';
import { CodeActionKind } from '../../contracts/lspTypes';
import type { Action, ActionTarget } from '../action';
import { convertLines, unitAt } from '../unitEdits';

/** Converts kilometres of the selected lines to miles, or miles to kilometres. */
export const convertSelection: Action = {
  id: 'convertSelection',
  kind: CodeActionKind.RefactorRewrite,
  title(target) {
    if (isEmpty(target)) return undefined;
    return otherUnit(target) === 'mi' ? say`Convert the selection to miles` : say`Convert the selection to kilometres`;
  },
  edit(target) {
    const { context, range } = target;
    const isOpen = range.end.character === 0 && range.end.line > range.start.line;
    return convertLines(context, range.start.line, range.end.line - (isOpen ? 1 : 0), otherUnit(target));
  },
};

function isEmpty({ range: { start, end } }: ActionTarget): boolean {
  return isSamePosition(start, end);
}

function otherUnit({ context, number }: ActionTarget): 'km' | 'mi' {
  return unitAt(context, context.document, number) === 'km' ? 'mi' : 'km';
}
