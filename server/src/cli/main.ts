import { runProgram } from './program';
import { processTerminal } from './terminal';

// A reader that has seen enough, such as `head`, closes the pipe: no reason for an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void runProgram(process.argv.slice(2), processTerminal()).then(code => {
  // Set, and not `process.exit()`: what was written to a pipe must still get there.
  process.exitCode = code;
});
