import { Session } from 'node:inspector/promises';

/**
 * How much a piece of work does, as a number that is the same on every machine: how often each of our functions is called, which the engine
 * counts, and how many items the built-in methods of arrays and strings go through. What a regular expression does inside is not in it.
 */
export async function workOf(work: () => unknown): Promise<number> {
  const session = await counting();
  await session.post('Profiler.takePreciseCoverage'); // which begins at 0 again
  const natives = countNatives();
  try {
    await work();
  } finally {
    natives.restore();
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const functions = result.filter(({ url }) => url.startsWith('file:')).flatMap(each => each.functions);
  return natives.items() + functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

let session: Promise<Session> | undefined;

/** Once on, it stays on: to begin costs more than to count. */
function counting(): Promise<Session> {
  session ??= (async () => {
    const started = new Session();
    started.connect();
    await started.post('Profiler.enable');
    await started.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    return started;
  })();
  return session;
}

/** For the tests behind it, which would go slower. */
export async function stopCounting(): Promise<void> {
  const started = await session;
  session = undefined;
  await started?.post('Profiler.stopPreciseCoverage');
  started?.disconnect();
}

/** Built-in methods that go through all of what they are called on. */
const wholeMethods: readonly (readonly [object, readonly PropertyKey[]])[] = [
  [
    Array.prototype,
    [
      'concat',
      'copyWithin',
      'fill',
      'includes',
      'indexOf',
      'join',
      'lastIndexOf',
      'reverse',
      'shift',
      'slice',
      'splice',
      'toReversed',
      'toSorted',
      'toSpliced',
      'unshift',
      'with',
      Symbol.iterator,
    ],
  ],
  [String.prototype, ['includes', 'indexOf', 'lastIndexOf', 'normalize', 'replaceAll', 'split', 'toLowerCase']],
];

function countNatives(): { items(): number; restore(): void } {
  let items = 0;
  const restore: (() => void)[] = [];
  for (const [owner, names] of wholeMethods) {
    for (const name of names) {
      const method: unknown = Reflect.get(owner, name);
      if (typeof method !== 'function') continue;
      const descriptor = Object.getOwnPropertyDescriptor(owner, name);
      if (!descriptor) continue;
      const counted = function (this: { readonly length: number }, ...args: readonly unknown[]) {
        const result: unknown = Reflect.apply(method, this, args);
        // A part of a list costs its own length, and what is found early costs little.
        items += name === 'slice' && Array.isArray(result) ? result.length : lengthFor(name, this, result);
        return result;
      };
      Object.defineProperty(owner, name, { ...descriptor, value: counted });
      restore.push(() => Object.defineProperty(owner, name, descriptor));
    }
  }
  return {
    items: () => items,
    restore() {
      for (const each of restore) each();
    },
  };
}

function lengthFor(name: PropertyKey, on: { readonly length: number }, result: unknown): number {
  return name === 'indexOf' && typeof result === 'number' && result >= 0 ? 1 : on.length;
}
