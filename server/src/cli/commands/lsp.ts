import { type Command, type ExitCode, UsageError } from '../command';

/** `trainlog lsp`: the language server, for editors that start it themselves. */
export const lsp: Command = {
  name: 'lsp',
  summary: 'serve an editor by the Language Server Protocol',
  operands: '--stdio',
  options: {
    stdio: { help: 'by standard input and output' },
    'node-ipc': { help: 'by the channel of a Node parent process' },
    socket: { value: 'PORT', help: 'by a socket of this machine that the editor listens on' },
    pipe: { value: 'NAME', help: 'by a pipe that the editor listens on' },
    clientProcessId: { value: 'PID', help: 'end when this process ends' },
  },
  details: ['Started by an editor; the page server/docs/editors.md shows the few lines that each one needs.'],
  async run({ operands, options }) {
    if (operands.length > 0) throw new UsageError(`it takes no ${operands[0]}`);
    if (!transports.some(name => options[name] !== undefined)) throw new UsageError('please say how: --stdio');
    // Imported here, so that the other commands start faster.
    const { serve } = await import('../../node/serve');
    serve();
    // The connection ends the process.
    return new Promise<ExitCode>(() => {});
  },
};

const transports = ['stdio', 'node-ipc', 'socket', 'pipe'] as const;
