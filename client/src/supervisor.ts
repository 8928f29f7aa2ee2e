import { errorMessage } from './errorMessage';
// Keeps one language server running. A server fails when it crashes, does not come up, or no longer answers (a Worker ends silently).
// The supervisor then starts a new one after a pause, which grows with each failure, and never gives up.

/** A server that came up. */
export type RunningServer = {
  /** Settles when the server answers anything, even an error. */
  ping(): Promise<unknown>;
};

/** One attempt at a server. */
export type Launch<Server extends RunningServer> = {
  readonly started: Promise<Server>;
  /** Cleans up this attempt, whatever state it is in. Never rejects. */
  end(): Promise<void>;
};

export type SupervisorState<Server> =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly server: Server }
  | { readonly kind: 'waiting'; readonly reason: string; readonly delayMs: number };

export type Supervisor = {
  start(): void;
  /** Ends the running server and starts a new one at once, without a pause. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** The clock and timers, so that tests need not wait. */
export type Timers = {
  now(): number;
  /** Calls back once after `delayMs`; the result cancels it. */
  after(delayMs: number, callback: () => void): () => void;
};

/** The time between two heartbeats: short enough to find a dead server soon, long enough to cost nothing. */
export const heartbeatMs = 5_000;
/** The server counts as dead after this many unanswered heartbeats. One may be lost while the computer sleeps or is very busy. */
export const missedHeartbeats = 2;
/** A server that is not up after this time has failed. */
export const startLimitMs = 30_000;
/** A server that has run this long clears the count of failures. */
export const stableMs = 60_000;
const longestDelayMs = 60_000;

/** The pause before the restart that follows the `failures`-th failure in a row (from 1): 0, 1, 3, 7, … s, at most a minute. */
export const restartDelayMs = (failures: number): number =>
  Math.min(2 ** (failures - 1) * 1_000 - 1_000, longestDelayMs);

/**
 * @param launch starts one server; `failed` may be called at any time, with a reason in words
 * @param onState called with every new state, in order
 */
export function supervise<Server extends RunningServer>(
  launch: (failed: (reason: string) => void) => Launch<Server>,
  timers: Timers,
  onState: (state: SupervisorState<Server>) => void,
): Supervisor {
  let current: Launch<Server> | undefined;
  let runningSince: number | undefined;
  let failures = 0;
  let cancelTimer = () => {};
  /** Counts calls of stop and restart. Only the latest call counts, even while an earlier one still waits for its server to end. */
  let orders = 0;

  function start(): void {
    cancelTimer();
    runningSince = undefined;
    onState({ kind: 'starting' });
    const attempt = launch(reason => fail(attempt, reason));
    current = attempt;
    cancelTimer = timers.after(startLimitMs, () => fail(attempt, 'it did not start in time'));
    attempt.started.then(
      server => {
        if (attempt !== current) return;
        cancelTimer();
        runningSince = timers.now();
        onState({ kind: 'running', server });
        listen(attempt, server, 0);
      },
      (error: unknown) => fail(attempt, errorMessage(error)),
    );
  }

  /** Sends a ping, and checks one heartbeat later whether it was answered. */
  function listen(attempt: Launch<Server>, server: Server, missed: number): void {
    if (missed === missedHeartbeats) {
      fail(attempt, 'it no longer answered');
      return;
    }
    let answered = false;
    const answer = () => {
      answered = true;
    };
    server.ping().then(answer, answer);
    cancelTimer = timers.after(heartbeatMs, () => listen(attempt, server, answered ? 0 : missed + 1));
  }

  function fail(attempt: Launch<Server>, reason: string): void {
    if (attempt !== current) return;
    current = undefined;
    cancelTimer();
    void attempt.end();
    const wasStable = runningSince !== undefined && timers.now() - runningSince >= stableMs;
    failures = wasStable ? 1 : failures + 1;
    const delayMs = restartDelayMs(failures);
    onState({ kind: 'waiting', reason, delayMs });
    cancelTimer = timers.after(delayMs, start);
  }

  async function stop(): Promise<void> {
    orders++;
    cancelTimer();
    const last = current;
    current = undefined;
    onState({ kind: 'stopped' }); // before it has ended: it must not be asked anything any more
    await last?.end();
  }

  async function restart(): Promise<void> {
    const stopped = stop();
    const order = orders;
    await stopped;
    if (order !== orders) return;
    failures = 0;
    start();
  }

  return { start, restart, stop };
}
