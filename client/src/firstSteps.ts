import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

/** The context that marks the walkthrough's step about hovers as done. VS Code has no event for hovers. */
const hasHovered = 'trainlog.hasHovered';

/** Passes hovers on unchanged, and sets the context when one was shown. */
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
