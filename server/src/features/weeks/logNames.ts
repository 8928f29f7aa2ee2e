import { readable } from '../../base/fileName';
import type { Log } from '../../model/types';

/**
 * What each log is called: by its athlete, else by its folder, or its file when it is a log of its own. Where names are shared, the
 * folder above is put before them. URIs are only ever cut at their slashes: a virtual file system has its own.
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
