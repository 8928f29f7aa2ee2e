import type { Session, Shoe } from '../types';

/** Whether a session was done in a pair of shoes. */
export function isDoneIn({ gear }: Session, { alias }: Shoe): boolean {
  return gear.some(each => each.toLowerCase() === alias.toLowerCase());
}
