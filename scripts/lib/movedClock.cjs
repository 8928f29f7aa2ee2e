// Loaded first into a program of a test run whose clock is set (see clock.mjs): its Date runs ahead of the real one, or behind it.
// It also runs in the web extension host, which is a Worker, so it uses only that number and the language.
moveClock(Number(process.env.TRAINLOG_CLOCK_AHEAD_MS));

/** @param {number} aheadMs */
function moveClock(aheadMs) {
  const RealDate = Date;
  const now = () => RealDate.now() + aheadMs;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
  });
  RealDate.prototype.constructor = Date;
}
