import { keepCompiledCode } from '../node/codeCache';
import { processTerminal } from './terminal';

// A reader that has seen enough, such as `head`, closes the pipe: no reason for an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
// Where nobody reads what went wrong, the exit code still says that something did.
process.stderr.on('error', () => {});

keepCompiledCode();
// In a bundle of its own, so that there is something to take from the cache.
void import('./program')
  .then(({ runProgram }) => runProgram(process.argv.slice(2), processTerminal()))
  .then(code => {
    // Set, and not `process.exit()`: what was written to a pipe must still get there.
    process.exitCode = code;
  });
