import { keepCompiledCode } from '../node/codeCache';
import { optimiseLater } from '../node/optimising';
import { processTerminal } from './terminal';

// A reader such as `head` may close the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
// The exit code reports a failure even if nobody reads the messages.
process.stderr.on('error', () => {});

keepCompiledCode();
optimiseLater();
// A bundle of its own, so that Node can load it from its code cache.
void import('./program')
  .then(({ runProgram }) => runProgram(process.argv.slice(2), processTerminal()))
  .then(code => {
    // `process.exit()` would lose what is still being written to a pipe.
    process.exitCode = code;
  });
