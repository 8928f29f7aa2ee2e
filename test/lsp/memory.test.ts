import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type LogsResult, method } from '../../server/src/contracts/messages';
import { connectInMemory, type TestClient } from './support/client';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** A log of a year and more, so that what stays behind of one is seen. */
const TEXT = Array.from({ length: 400 }, (_, index) => {
  const day = new Date(Date.UTC(2025, 1, 1 + index)).toISOString().slice(0, 10);
  return `${day}  easy ${5 + (index % 7)} km ${index % 3 === 0 ? 'hr 150 rpe 7' : ''} > note ${index}\n`;
}).join('');

describe('memory', function () {
  this.timeout(120_000);

  for (const pull of [true, false]) {
    for (const folder of ['untitled:', 'file:///elsewhere/', 'file:///logs/'])
      it(`of ${folder} documents goes with them, diagnostics by ${pull ? 'pull' : 'push'}`, async () => {
        const client = await connectInMemory({ pull, files: new Map(), folders: ['file:///logs'] });
        await openEditClose(client, pull, folder, 0, 5);
        const before = usedBytes();
        await openEditClose(client, pull, folder, 5, 25);
        const grown = await grownSince(before);
        client.dispose();
        assert.ok(grown < MOST_GROWN, `${Math.round(grown / 20 / 1000)} KB of each`);
      });
  }
});

async function openEditClose(client: TestClient, pull: boolean, folder: string, from: number, to: number) {
  for (let at = from; at < to; at++) {
    const uri = `${folder}${at}.trainlog`;
    client.open(uri, TEXT);
    if (pull) await client.pull(uri);
    const start = { line: 3, character: 0 };
    client.edit(uri, { range: { start, end: start }, newText: '; a word\n' });
    if (pull) await client.pull(uri);
    await client.settled();
    client.close(uri);
  }
  // It waits until all files have been read, and of these there are none.
  assert.deepEqual(await client.request<LogsResult>(method.logs), []);
}

/** Of a log that stayed two megabytes did: of twenty nothing may have stayed. */
const MOST_GROWN = 20 * 600_000;

/** On a busy machine what a closed document leaves to do comes late; what stays for good is there after all of these. */
const MOST_LOOKS = 100;

async function grownSince(before: number): Promise<number> {
  for (let look = 1; look < MOST_LOOKS; look++) {
    const grown = usedBytes() - before;
    if (grown < MOST_GROWN) return grown;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return usedBytes() - before;
}

function usedBytes(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
