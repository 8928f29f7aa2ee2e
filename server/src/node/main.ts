import { keepCompiledCode } from './codeCache';
import { optimiseLater } from './optimising';

keepCompiledCode();
optimiseLater();
// A bundle of its own, so that Node can load it from its code cache.
void import('./serve').then(({ serve }) => serve());
