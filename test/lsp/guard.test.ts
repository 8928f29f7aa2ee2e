import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  CancellationToken,
  CancellationTokenSource,
  createConnection,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Refused } from '../../server/src/features/feature';
import { createGuard, type GuardedRequest, logErrors } from '../../server/src/lsp/guard';
import { testHost } from './support/client';

describe('the guard of requests', () => {
  it('lets an answer through', async () => {
    const { handler } = guarded({ answer: (params: number) => params + 1 });
    assert.equal(await handler(1, CancellationToken.None), 2);
  });

  it('turns an error into an empty answer, and logs it', async () => {
    const { handler, logged } = guarded({
      answer() {
        throw new Error('broken on purpose');
      },
    });
    assert.equal(await handler(1, CancellationToken.None), 'nothing');
    await eventually(() => assert.match(logged(), /test failed: Error: broken on purpose/));
  });

  it('lets what was refused be an error that the client shows', async () => {
    const { handler, logged } = guarded({
      answer() {
        throw new Refused('there is nothing to rename here');
      },
    });
    await assertFails(handler(1, CancellationToken.None), LSPErrorCodes.RequestFailed);
    assert.equal(logged(), '');
  });

  it('answers a cancelled request with that, before and while it works', async () => {
    const before = guarded({ answer: () => assert.fail('is not asked') });
    await assertFails(before.handler(1, CancellationToken.Cancelled), LSPErrorCodes.RequestCancelled);

    const source = new CancellationTokenSource();
    let steps = 0;
    const { handler, logged } = guarded({
      async answer(_params: number, checkpoint) {
        for (;;) {
          if (++steps === 1_000) source.cancel();
          await checkpoint();
        }
      },
    });
    await assertFails(handler(1, source.token), LSPErrorCodes.RequestCancelled);
    assert.equal(logged(), '');
  });

  it('never answers for an old version', async () => {
    let version = 1;
    const request = {
      uri: () => 'file:///log.trainlog',
      async answer() {
        version++;
        return 'of an old version';
      },
    };
    await assertFails(
      guarded(request, () => version).handler(1, CancellationToken.None),
      LSPErrorCodes.ContentModified,
    );
    const whenOutdated = new ResponseError<never>(LSPErrorCodes.ServerCancelled, 'ask again');
    const again = guarded({ ...request, whenOutdated }, () => version);
    await assertFails(again.handler(1, CancellationToken.None), LSPErrorCodes.ServerCancelled);
  });

  it('keeps errors in work that no request asked for', async () => {
    const { connection, logged } = fakeConnection();
    logErrors(connection, 'at once', () => {
      throw new Error('now');
    });
    logErrors(connection, 'a moment later', async () => {
      throw new Error('then');
    });
    await eventually(() => assert.match(logged(), /at once failed: Error: now/));
    await eventually(() => assert.match(logged(), /a moment later failed: Error: then/));
  });
});

function guarded(
  request: Partial<GuardedRequest<number, unknown, never>>,
  versionOf: () => number | undefined = () => undefined,
) {
  const { connection, logged } = fakeConnection();
  const guard = createGuard(
    { connection, host: testHost(), documents: { version: versionOf, edits: () => 0 } },
    () => false,
  );
  const handler = guard<number, unknown>({ name: 'test', whenBroken: 'nothing', answer: () => undefined, ...request });
  return { handler, logged };
}

/** A connection whose messages go nowhere but into `logged`. */
function fakeConnection() {
  const written: string[] = [];
  const output = new PassThrough();
  output.on('data', chunk => written.push(String(chunk)));
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(output),
  );
  connection.listen();
  return { connection, logged: () => written.join('') };
}

async function assertFails(answer: Promise<unknown>, code: number): Promise<void> {
  const given = await answer;
  assert(given instanceof ResponseError, `${given} is no error`);
  assert.equal(given.code, code);
}

/** Messages are written a moment after they are sent. */
async function eventually(holds: () => void): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    try {
      return holds();
    } catch {
      await new Promise(setImmediate);
    }
  }
  holds();
}
