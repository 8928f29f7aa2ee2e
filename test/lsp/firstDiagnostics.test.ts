import assert from 'node:assert/strict';
import { isoDate } from '../../server/src/values/date';
import { benchLog } from '../bench/log';
import { dayNumber } from '../support/log';
import { connectInMemory, TODAY } from './support/client';

const URI = 'file:///logs/log.trainlog';
/** A log up to the day before `TODAY`, in which something is to be said of new days and of old ones. */
const MONDAY = dayNumber(TODAY) - 6;
const { text } = benchLog(2_500, 1, MONDAY);
const LONG = `${text.replace('easy', 'esay')}${isoDate(MONDAY + 4)}  easyy 9 km\n${isoDate(MONDAY + 5)}  easy 40 km 4:10:00\n`;

describe('the first diagnostics of a long log', () => {
  it('come before old days are read, and the others when the client is asked to ask again', async () => {
    const client = await connectInMemory();
    try {
      client.open(URI, LONG);
      const first = await client.pull(URI);
      await client.until('asked to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      const whole = await client.pull(URI);
      assert.ok(first.some(({ code }) => code === 'session-spike'));
      assert.ok(first.some(({ code }) => code === 'word-unknown'));
      assert.ok(first.length < whole.length, `${first.length} of ${whole.length}`);
      assertAmong(first, whole);
      assert.deepEqual(whole, await wholeFor({ refresh: false }));
    } finally {
      client.dispose();
    }
  });

  it('are the whole ones for a client that could not be asked to ask again, or that edits at once', async () => {
    const whole = await wholeFor({ refresh: false });
    const client = await connectInMemory();
    try {
      client.open(URI, LONG);
      client.edit(URI, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        newText: '; a log\n',
      });
      const found = await client.pull(URI);
      assert.equal(found.length, whole.length);
    } finally {
      client.dispose();
    }
  });

  it('are sent before the whole ones to a client that is sent them', async () => {
    const client = await connectInMemory({ pull: false });
    const sent: (readonly object[])[] = [];
    client.onNotification<{ readonly diagnostics: readonly object[] }>('textDocument/publishDiagnostics', each => {
      sent.push(each.diagnostics);
    });
    try {
      client.open(URI, LONG);
      await client.until('sent twice', () => (client.received.get('textDocument/publishDiagnostics') ?? 0) >= 2);
      const [first = [], whole = []] = sent;
      assert.ok(first.length > 0 && first.length < whole.length, `${first.length} of ${whole.length}`);
      assertAmong(first, whole);
      assert.deepEqual(whole, await wholeFor({ refresh: false }));
    } finally {
      client.dispose();
    }
  });
});

/** What a client gets that has to get everything at once. */
async function wholeFor(settings: Parameters<typeof connectInMemory>[0]) {
  const client = await connectInMemory(settings);
  try {
    client.open(URI, LONG);
    return await client.pull(URI);
  } finally {
    client.dispose();
  }
}

function assertAmong(some: readonly object[], all: readonly object[]): void {
  const known = new Set(all.map(each => JSON.stringify(each)));
  assert.deepEqual(
    some.filter(each => !known.has(JSON.stringify(each))),
    [],
  );
}
