import { readable } from '../../base/fileName';
import type { Log } from '../../model/types';

/**
 * The name of each log: its athlete, else its folder, or its file if that is a whole log. Equal names get the folder above in front. It
 * cuts URIs at slashes only, so it works for virtual file systems.
 */
export function logNames(logs: readonly Log[]): string[] {
  const short = logs.map(log => nameOf(log, 1));
  return logs.map((log, index) => {
    const name = short[index] ?? '';
    return short.filter(each => each === name).length > 1 ? nameOf(log, 2) : name;
  });
}

function nameOf({ id, athlete, documents: [document] }: Log, segments: number): string {
  if (athlete !== undefined) return athlete;
  const parts = (document?.uri ?? '').split('/');
  const path = id.startsWith('folder:') ? parts.slice(0, -1) : parts;
  return readable(
    path
      .slice(-segments)
      .join('/')
      .replace(/^untitled:/, ''),
  );
}
