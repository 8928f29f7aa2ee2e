import type { Capability, LspRequests } from '../contracts/lspTypes';
import type { ClientRequests } from '../contracts/messages';
import type { ClientFacts, FeatureContext, WorkspaceContext } from './context';

/** One ability of the server: what it announces, and the requests that it answers. */
export interface Feature {
  readonly capability: Capability;
  readonly requests: readonly FeatureRequest[];
  /** Whether to announce it to this client; without it, it is announced to all. */
  readonly isFor?: (client: ClientFacts) => boolean;
  /** Requests about all logs. */
  readonly workspaceRequests?: readonly WorkspaceRequest[];
}

/** One request of the protocol, answered from the context alone. */
export interface FeatureRequest<Params = unknown> {
  readonly method: string;
  /**
   * The document that the request is about; `undefined` when the parameters do not name one, for example in the `data` of an item
   * that is not ours.
   */
  uri(params: unknown): string | undefined;
  /** A method, not a property, so that one table can hold requests with different parameters. */
  answer(context: FeatureContext, params: Params): unknown;
  /** The answer when no document is named, or it is not there. Without it the answer is null. */
  withoutDocument?(params: unknown): unknown;
}

/** One request about all logs, answered from the context alone. */
export interface WorkspaceRequest<Params = unknown> {
  readonly method: string;
  /** The answer holds places in texts, so an edit makes it outdated. */
  readonly isAboutText?: boolean;
  answer(context: WorkspaceContext, params: Params): unknown;
}

type Requests = ClientRequests & LspRequests;
type Params<Name extends keyof Requests> = Requests[Name]['params'];
type Result<Name extends keyof Requests> = Requests[Name]['result'] | Promise<Requests[Name]['result']>;

/** A request about the document in `params.textDocument`. */
export function documentRequest<Name extends keyof Requests>(
  method: Name,
  answer: (context: FeatureContext, params: Params<Name>) => Result<Name>,
): FeatureRequest {
  const uri = (params: unknown) => stringAt(params, ['textDocument', 'uri']);
  const request: FeatureRequest<Params<Name>> = { method, uri, answer };
  return request;
}

/** A request about all logs. */
export function workspaceRequest<Name extends keyof Requests>(
  method: Name,
  answer: (context: WorkspaceContext, params: Params<Name>) => Result<Name>,
  facts: Pick<WorkspaceRequest, 'isAboutText'> = {},
): WorkspaceRequest {
  const request: WorkspaceRequest<Params<Name>> = { method, answer, ...facts };
  return request;
}

/** A request that completes an item of an earlier answer. `data.uri` of the item names its document; without that the item is returned unchanged. */
export function resolveRequest<Name extends keyof Requests>(
  method: Name,
  answer: (context: FeatureContext, item: Params<Name>) => Result<Name>,
): FeatureRequest {
  const uri = (item: unknown) => stringAt(item, ['data', 'uri']);
  const request: FeatureRequest<Params<Name>> = { method, uri, answer, withoutDocument: item => item };
  return request;
}

function stringAt(value: unknown, path: readonly string[]): string | undefined {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, name);
  }
  return typeof at === 'string' ? at : undefined;
}

/** Thrown for a request that cannot be answered for a reason that the runner should know. The client shows the message. */
export class Refused extends Error {}
