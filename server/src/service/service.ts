import { type Analysis, createAnalyser } from '../analysis/engine/analyse';
import { rehearse } from '../analysis/engine/scratchLog';
import { type Checkpoint, neverInterrupted } from '../base/checkpoint';
import type { Message } from '../base/message';
import type { TextEdit } from '../base/text';
import { readSettings } from '../config/settings';
import type { ClientFacts, FeatureContext, WorkspaceContext } from '../features/context';
import type { Host } from '../model/host';
import type { Log } from '../model/types';
import { createWorkspace, type WorkspaceOptions } from '../model/workspace';

/** Texts, the logs they make, and what the rules say of them: what the server and the command line ask. */
export interface Service {
  set(uri: string, text: string): void;
  /** Edits of a document that is there, each of the text after the one before. */
  edit(uri: string, edits: readonly TextEdit[]): void;
  remove(uri: string): void;
  /** Takes the value of the setting `trainlog`, unread; answers what in it could not be used, in sentences. */
  configure(raw: unknown): readonly Message[];
  /** What a feature may look at; `undefined` for a document that is not there. */
  context(uri: string, checkpoint?: Checkpoint, client?: ClientFacts): FeatureContext | undefined;
  /** What a feature may look at that is about all logs. */
  workspaceContext(checkpoint?: Checkpoint, client?: ClientFacts): WorkspaceContext;
  /** What the rules say of a document's log: another object whenever anything in it may be different. */
  analysis(uri: string): Analysis | undefined;
  logs(): readonly Log[];
}

export interface ServiceOptions extends Pick<WorkspaceOptions, 'grouping' | 'isLoose'> {
  readonly host: Host;
  /** Told when a rule has broken, once for each log it looked at. */
  ruleFailed(id: string, error: unknown): void;
}

export function createService({ host, ruleFailed, ...grouping }: ServiceOptions): Service {
  let { settings } = readSettings(undefined);
  const workspace = createWorkspace({ host, settings: () => settings, ...grouping });
  const analyser = createAnalyser();
  let today = host.today();
  let analyses = new WeakMap<Log, Analysis>();

  /** Midnight may have passed since the last question. */
  function noteDay(): void {
    if (host.today() === today) return;
    today = host.today();
    workspace.refresh();
  }

  function analysisOf(log: Log): Analysis {
    const known = analyses.get(log);
    if (known) return known;
    const made = analyser.analyse(log, settings.rules);
    analyses.set(log, made);
    for (const { id, error } of made.failures) ruleFailed(id, error);
    return made;
  }

  return {
    set: (uri, text) => void workspace.set(uri, text),
    edit: (uri, edits) => void workspace.edit(uri, edits),
    remove(uri) {
      workspace.remove(uri);
      analyser.keepOnly(workspace.hasLog);
    },
    configure(raw) {
      const read = readSettings(raw);
      settings = read.settings;
      analyses = new WeakMap();
      workspace.refresh();
      return read.problems;
    },
    context(uri, checkpoint = neverInterrupted, client) {
      noteDay();
      const document = workspace.document(uri);
      if (!document) return undefined;
      const log = workspace.logOf(uri);
      const findings = () => analysisOf(log).findingsIn(uri);
      const analysis = () => analysisOf(log);
      const rehearsal = () => rehearse(log, settings);
      const { display } = settings;
      return { document, log, findings, analysis, rehearse: rehearsal, display, checkpoint, ...(client && { client }) };
    },
    workspaceContext(checkpoint = neverInterrupted, client) {
      noteDay();
      return { logs: workspace.logs(), analysisOf, checkpoint, ...(client && { client }) };
    },
    analysis(uri) {
      noteDay();
      return workspace.document(uri) && analysisOf(workspace.logOf(uri));
    },
    logs() {
      noteDay();
      return workspace.logs();
    },
  };
}
