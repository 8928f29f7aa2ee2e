import type { Day, Session } from '../types';

/** How warm it was for a session, in degrees Celsius: as its line says, else the day's `temp`. */
export function temperatureOf(session: Session, { entries }: Day): number | undefined {
  if (session.temperatureC !== undefined) return session.temperatureC;
  for (const { entry } of entries) {
    const { body } = entry;
    if (body.type === 'measure' && body.word.word === 'temp' && body.value.type === 'number') return body.value.value;
  }
  return undefined;
}
