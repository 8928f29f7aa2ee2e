import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Cancelled, type Checkpoint, createCheckpoint } from '../base/checkpoint';
import { describeError } from '../base/describeError';
import { Refused } from '../features/feature';
import type { Deps } from './deps';

/** One request as the guard sees it. */
export interface GuardedRequest<Params, Result, ErrorData> {
  /** For the log and the trace. */
  readonly name: string;
  /** The document that the answer is about, if it is about one. */
  uri?(params: Params): string | undefined;
  /** The answer names places in all documents, so an edit of any document makes it outdated. */
  readonly isAboutAll?: boolean;
  answer(params: Params, checkpoint: Checkpoint, token: CancellationToken): Result | Promise<Result>;
  /** What the client gets when `answer` throws. */
  readonly whenBroken: Result;
  /** What the client gets when the document changed meanwhile; without it the error *content modified*. */
  readonly whenOutdated?: ResponseError<ErrorData>;
}

export type Guard = <Params, Result, ErrorData = never>(
  request: GuardedRequest<Params, Result, ErrorData>,
) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError<ErrorData>>;

export interface GuardDeps extends Pick<Deps, 'connection' | 'host'> {
  /** Tell the version of a document, and how often any document was edited. The guard compares them before and after. */
  readonly documents: Pick<Deps['documents'], 'version' | 'edits'>;
}

/**
 * Makes handlers of requests. Errors are logged, cancelled requests are answered as such, and answers about an old text are dropped.
 * @param isShutDown `shutdown` has come: the protocol allows `exit` alone from there on
 */
export function createGuard({ connection, host, documents }: GuardDeps, isShutDown: () => boolean): Guard {
  return request => async (params, token) => {
    const start = host.now();
    const uri = request.uri?.(params);
    const textsNow = () =>
      request.isAboutAll ? documents.edits() : uri === undefined ? undefined : documents.version(uri);
    const texts = textsNow();
    const isOutdated = () => textsNow() !== texts;
    try {
      if (isShutDown()) return shuttingDown();
      if (token.isCancellationRequested) return cancelled();
      // Not every client cancels a request when the text changes, so the checkpoint ends work on an old text.
      const checkpoint = createCheckpoint(
        () => token.isCancellationRequested || isOutdated(),
        host.now,
        host.yieldToOthers,
      );
      const result = await request.answer(params, checkpoint, token);
      if (token.isCancellationRequested) return cancelled();
      return isOutdated() ? (request.whenOutdated ?? outdated()) : result;
    } catch (error) {
      if (error === Cancelled && token.isCancellationRequested) return cancelled();
      // An error is no bug if the text changed while the feature was reading it.
      if (isOutdated()) return request.whenOutdated ?? outdated();
      if (error instanceof Refused) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      connection.console.error(`${request.name} failed: ${describeError(error)}`);
      return request.whenBroken;
    } finally {
      connection.tracer.log(`${request.name}: ${(host.now() - start).toFixed(1)} ms`);
    }
  };
}

/** Runs work that no request waits for, such as the handler of an event, and logs what it throws. */
export function logErrors(connection: Connection, name: string, work: () => void | Promise<void>): void {
  const report = (error: unknown) => {
    if (error === Cancelled) return;
    try {
      connection.console.error(`${name} failed: ${describeError(error)}`);
    } catch {
      // The client is gone, and nobody is there to be told.
    }
  };
  try {
    work()?.catch(report);
  } catch (error) {
    report(error);
  }
}

function shuttingDown(): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidRequest, 'the server is shutting down');
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function outdated(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document changed meanwhile');
}
