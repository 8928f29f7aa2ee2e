// Keeps one language server running. A crash, a server that does not come up, and one that no longer answers (a Worker that has
// ended says nothing) are all the same event here: the server failed, and is started anew after a growing pause, for ever.

/** A server that came up. */
export type RunningServer = {
  /** Settles when the server answers, whatever it answers: a refusal is a sign of life too. */
  ping(): Promise<unknown>;
};

/** One attempt at a server. */
export type Launch<Server extends RunningServer> = {
  readonly started: Promise<Server>;
  /** Takes everything of this attempt away, whatever state it is in. Never rejects. */
  end(): Promise<void>;
};

export type SupervisorState<Server> =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly server: Server }
  | { readonly kind: 'waiting'; readonly reason: string; readonly delayMs: number };

export type Supervisor = {
  start(): void;
  /** Ends the server that is there and starts one at once, whatever went before. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** The clock and timers, so that tests need not wait. */
export type Timers = {
  now(): number;
  /** Calls back once after `delayMs`; the result cancels it. */
  after(delayMs: number, callback: () => void): () => void;
};

/** Between two heartbeats: short enough that a runner who types meets a dead server rarely, long enough to cost nothing. */
export const heartbeatMs = 5_000;
/** Unanswered heartbeats in a row before the server counts as dead: one may be lost to a computer that slept or is very busy. */
export const missedHeartbeats = 2;
/** A server that is not up by then is not coming. */
export const startLimitMs = 30_000;
/** After running this long, an earlier crash is forgotten. */
export const stableMs = 60_000;
const longestDelayMs = 60_000;

/** The pause before the restart that follows the `failures`-th failure in a row (from 1): 0, 1, 3, 7, … s, at most a minute. */
export const restartDelayMs = (failures: number): number =>
  Math.min(2 ** (failures - 1) * 1_000 - 1_000, longestDelayMs);

/**
 * @param launch starts one server; `failed` may be called at any time, with a reason in words
 * @param onState told every state once, in order
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
  /** How often it was stopped or restarted: the newest order counts, also while an older one waits for its server to end. */
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
      (error: unknown) => fail(attempt, error instanceof Error ? error.message : String(error)),
    );
  }

  /** Asks for a sign of life, and looks after a heartbeat whether it came. */
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
