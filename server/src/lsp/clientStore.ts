import type { Connection } from 'vscode-languageserver';
import { method, type ReadFileParams } from '../contracts/messages';
import type { FileStore } from './host';

/** Files that the client serves; this works on a desktop, on a remote machine and in a virtual workspace. */
export function clientStore(connection: Connection): FileStore {
  return {
    find: async () => stringsOf(await connection.sendRequest(method.findFiles)),
    async read(uri) {
      const text: unknown = await connection.sendRequest(method.readFile, { uri } satisfies ReadFileParams);
      return typeof text === 'string' ? text : null;
    },
  };
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
