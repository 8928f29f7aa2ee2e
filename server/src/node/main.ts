import { keepCompiledCode } from './codeCache';

keepCompiledCode();
// A bundle of its own, so that Node can load it from its code cache.
void import('./serve').then(({ serve }) => serve());
