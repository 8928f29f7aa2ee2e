import type { Action } from '../action';
import { convertSelection } from './convertSelection';
import { markNote } from './markNote';
import { planToDone } from './planToDone';
import { planToSkipped } from './planToSkipped';
import { writePace } from './writePace';
import { writeTotal } from './writeTotal';

/** All refactorings, in the order in which a menu shows them. */
export const actions: readonly Action[] = [
  planToDone,
  planToSkipped,
  markNote,
  writePace,
  writeTotal,
  convertSelection,
];
