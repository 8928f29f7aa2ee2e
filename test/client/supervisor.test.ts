import assert from 'node:assert/strict';
import {
  heartbeatMs,
  type Launch,
  missedHeartbeats,
  restartDelayMs,
  type SupervisorState,
  stableMs,
  startLimitMs,
  supervise,
} from '../../client/src/supervisor';
import { testTimers } from './timers';

describe('the supervisor of the language server', () => {
  it('starts a server and says so', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    assert.deepEqual(it.kinds(), ['starting', 'running']);
  });

  it('starts a crashed server anew, with growing pauses up to a minute, and never gives up', async () => {
    const it = world();
    it.supervisor.start();
    const pauses: number[] = [];
    for (let crash = 0; crash < 12; crash++) {
      await it.comesUp();
      it.crashes();
      pauses.push(it.delay());
      it.passes(it.delay());
    }
    assert.deepEqual(
      pauses.slice(0, 8),
      [0, 1, 3, 7, 15, 31, 60, 60].map(seconds => seconds * 1_000),
    );
    assert.equal(it.launched(), 13);
  });

  it('forgets earlier crashes once a server has run for a while', async () => {
    const it = world();
    it.supervisor.start();
    for (let crash = 0; crash < 4; crash++) {
      await it.comesUp();
      it.crashes();
      it.passes(it.delay());
    }
    await it.comesUp();
    it.answers();
    for (let spent = 0; spent <= stableMs; spent += heartbeatMs) {
      it.passes(heartbeatMs);
      await settled();
    }
    it.crashes();
    assert.equal(it.delay(), restartDelayMs(1));
  });

  it('notices a server that no longer answers, and ends it', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    for (let missed = 0; missed < missedHeartbeats; missed++) {
      assert.equal(it.last().kind, 'running');
      it.passes(heartbeatMs);
      await settled();
    }
    assert.equal(it.last().kind, 'waiting');
    assert.equal(it.ended(), 1);
  });

  it('leaves a server alone that answers, and one that misses a single heartbeat', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    it.answers(); // too late for the first
    it.passes(heartbeatMs);
    await settled();
    for (let beat = 0; beat < 20; beat++) {
      it.passes(heartbeatMs);
      await settled();
    }
    assert.deepEqual(it.kinds(), ['starting', 'running']);
  });

  it('does not wait for ever for a server that does not come up', () => {
    const it = world();
    it.supervisor.start();
    it.passes(startLimitMs);
    assert.equal(it.last().kind, 'waiting');
    assert.equal(it.ended(), 1);
  });

  it('takes a failed start like a crash', async () => {
    const it = world();
    it.supervisor.start();
    await it.refuses('no such file');
    const last = it.last();
    assert.ok(last.kind === 'waiting' && last.reason === 'no such file');
  });

  it('restarts at once when asked, also in a pause', async () => {
    const it = world();
    it.supervisor.start();
    for (let crash = 0; crash < 5; crash++) {
      await it.comesUp();
      it.crashes();
      if (crash < 4) it.passes(it.delay());
    }
    await it.supervisor.restart();
    await it.comesUp();
    assert.equal(it.last().kind, 'running');
    it.crashes();
    assert.equal(it.delay(), 0);
  });

  it('ignores what a server says that was replaced', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    const crashOfTheFirst = it.crashes;
    await it.supervisor.restart();
    await it.comesUp();
    crashOfTheFirst(0);
    assert.equal(it.last().kind, 'running');
  });

  it('says at once that a server is ending, so that nobody asks it any more', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    const restarted = it.supervisor.restart();
    assert.equal(it.last().kind, 'stopped');
    await restarted;
    assert.deepEqual(it.kinds(), ['starting', 'running', 'stopped', 'starting']);
  });

  it('starts one server when it is asked twice to restart', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    await Promise.all([it.supervisor.restart(), it.supervisor.restart()]);
    assert.equal(it.launched(), 2);
    await it.comesUp();
    assert.equal(it.last().kind, 'running');
    assert.equal(it.ended(), 1);
  });

  it('stays stopped when it is stopped while it restarts', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    await Promise.all([it.supervisor.restart(), it.supervisor.stop()]);
    assert.equal(it.last().kind, 'stopped');
    assert.equal(it.launched(), 1);
  });

  it('stays stopped', async () => {
    const it = world();
    it.supervisor.start();
    await it.comesUp();
    await it.supervisor.stop();
    it.passes(10 * longTimeMs);
    assert.equal(it.last().kind, 'stopped');
    assert.equal(it.launched(), 1);
    assert.equal(it.ended(), 1);
  });
});

const longTimeMs = 600_000;
const settled = () => new Promise(resolve => setImmediate(resolve));

/** A supervisor in a world whose time passes when the test says so. */
function world() {
  let answering = false;
  let ended = 0;
  const timers = testTimers();
  const states: SupervisorState<{ ping(): Promise<unknown> }>[] = [];
  const launches: { failed: (reason: string) => void; up: () => void; refuse: (error: Error) => void }[] = [];

  const supervisor = supervise(
    failed => {
      const { promise, resolve, reject } = deferred<{ ping(): Promise<unknown> }>();
      const ping = () => (answering ? Promise.resolve() : new Promise(() => {}));
      launches.push({ failed, up: () => resolve({ ping }), refuse: reject });
      const launch: Launch<{ ping(): Promise<unknown> }> = {
        started: promise,
        end: async () => {
          ended++;
        },
      };
      return launch;
    },
    timers,
    state => states.push(state),
  );
  const last = () => {
    const state = states.at(-1);
    assert.ok(state);
    return state;
  };
  return {
    supervisor,
    last,
    kinds: () => states.map(state => state.kind),
    delay: () => {
      const state = last();
      assert.equal(state.kind, 'waiting');
      return state.kind === 'waiting' ? state.delayMs : Number.NaN;
    },
    comesUp: async () => {
      launches.at(-1)?.up();
      await settled();
    },
    refuses: async (reason: string) => {
      launches.at(-1)?.refuse(new Error(reason));
      await settled();
    },
    crashes: (which = launches.length - 1) => launches[which]?.failed('its connection closed'),
    answers: () => {
      answering = true;
    },
    launched: () => launches.length,
    ended: () => ended,
    passes: timers.passes,
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
