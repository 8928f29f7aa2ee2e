import type { Connection } from 'vscode-languageserver';
import type { Service } from '../service/service';
import type { Client } from './client';
import type { OpenDocuments } from './documents';
import type { ServerHost } from './host';

/** What the parts of one server share. Each function takes all of it or picks members, and takes its own needs as further parameters. */
export interface Deps {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly client: Client;
  readonly service: Service;
  readonly documents: OpenDocuments;
}
