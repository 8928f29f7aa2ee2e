import net from 'node:net';

/**
 * The port of a server that is started many times: the same each time, if it is free. What a browser has compiled is kept by address.
 * @returns {{ usualPort(): Promise<number>, keepPort(port: number): void }} usualPort: 0, which stands for any, where there is none yet
 */
export function portKeeper() {
  let kept = 0;
  return {
    usualPort: async () => ((await isFree(kept)) ? kept : 0),
    keepPort(port) {
      kept = port;
    },
  };
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}
