import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

/** The context that ticks the step of the walkthrough about hovers. VS Code has no event for them. */
const hasHovered = 'trainlog.hasHovered';

/** Passes hovers on as they are, and notes that somebody has seen one. */
export function noteHovers(): NonNullable<HoverMiddleware['provideHover']> {
  let isNoted = false;
  return async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (hover && !isNoted) {
      isNoted = true;
      void vscode.commands.executeCommand('setContext', hasHovered, true);
    }
    return hover;
  };
}
