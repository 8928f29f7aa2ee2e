import { keepCompiledCode } from './codeCache';

keepCompiledCode();
// In a bundle of its own, so that there is something to take from the cache.
void import('./serve').then(({ serve }) => serve());
