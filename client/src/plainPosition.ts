import type * as vscode from 'vscode';
import type { Position } from '../../server/src/contracts/messages';

/** A position as plain data. On the web messages are copied field by field, where those of VS Code's classes arrive without their getters. */
export const plainPosition = ({ line, character }: vscode.Position): Position => ({ line, character });
