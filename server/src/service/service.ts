import { type Analysis, createAnalyser } from '../analysis/engine/analyse';
import { createFixTrials, type FixTrials } from '../analysis/engine/fixTrials';
import { createScratchLog } from '../analysis/engine/scratchLog';
import type { Finding } from '../analysis/finding';
import { type Checkpoint, neverInterrupted } from '../base/checkpoint';
import { getOrInsert } from '../base/getOrInsert';
import type { Message } from '../base/message';
import type { TextEdit } from '../base/text';
import { readSettings } from '../config/settings';
import type { ClientFacts, DiagnosticsContext, FeatureContext, WorkspaceContext } from '../features/context';
import type { Host } from '../model/host';
import type { Log } from '../model/types';
import { createWorkspace, type WorkspaceOptions } from '../model/workspace';
import { firstLook } from './firstLook';

/** The texts, their logs and their findings. The server and the command line ask it. */
export interface Service {
  set(uri: string, text: string): void;
  /** Edits a document that is there. Each edit is of the text after the one before. */
  edit(uri: string, edits: readonly TextEdit[]): void;
  remove(uri: string): void;
  /** Takes the raw value of the setting `trainlog`, and returns a sentence for each part that it could not use. */
  configure(raw: unknown): readonly Message[];
  /** What a feature gets for a request about a document; `undefined` for a document that is not there. */
  context(uri: string, checkpoint?: Checkpoint, client?: ClientFacts): FeatureContext | undefined;
  /**
   * The same for a text that `set` has not been given yet, with those of its findings alone that stand whatever is written on its old
   * days, which are not read. `undefined` for a text that has to be read whole.
   */
  firstLook(uri: string, text: string, checkpoint?: Checkpoint, client?: ClientFacts): DiagnosticsContext | undefined;
  /** What a feature gets for a request about all logs. */
  workspaceContext(checkpoint?: Checkpoint, client?: ClientFacts): WorkspaceContext;
  /** Before a document's menus are asked for one after the other: tries at once what can be of the fixes of some of its findings. */
  prepareFixes(uri: string, findings: readonly Finding[]): void;
  /** The findings of a document's log. It is a new object whenever any of them may have changed. */
  analysis(uri: string): Analysis | undefined;
  logs(): readonly Log[];
}

export interface ServiceOptions extends Pick<WorkspaceOptions, 'grouping' | 'isLoose'> {
  readonly host: Host;
  /** Rules look at all of each log, not only at the last weeks. */
  readonly looksAtAll?: boolean;
  /** Called when a rule has thrown, once for each version of a log. */
  ruleFailed(id: string, error: unknown): void;
}

export function createService({ host, ruleFailed, looksAtAll = false, ...grouping }: ServiceOptions): Service {
  let { settings } = readSettings(undefined);
  const workspace = createWorkspace({ host, settings: () => settings, ...grouping });
  const analyser = createAnalyser();
  let today = host.today();
  let analyses = new WeakMap<Log, Analysis>();
  const trials = new Map<string, FixTrials>();

  /** Midnight may have passed since the last question. */
  function noteDay(): void {
    if (host.today() === today) return;
    today = host.today();
    workspace.refresh();
  }

  function analysisOf(log: Log): Analysis {
    const known = analyses.get(log);
    if (known) return known;
    const made = analyser.analyse(log, { ...settings.rules, looksAtAll });
    analyses.set(log, made);
    for (const { id, error } of made.failures) ruleFailed(id, error);
    return made;
  }

  function trialsOf({ id }: Log): FixTrials {
    return getOrInsert(trials, id, createFixTrials);
  }

  return {
    set: (uri, text) => void workspace.set(uri, text),
    edit: (uri, edits) => void workspace.edit(uri, edits),
    remove(uri) {
      workspace.remove(uri);
      analyser.keepOnly(workspace.hasLog);
      for (const id of [...trials.keys()]) if (!workspace.hasLog(id)) trials.delete(id);
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
      const findings = () => analysisOf(log).shownIn(uri);
      const analysis = () => analysisOf(log);
      const scratchLog = () => createScratchLog(log, settings);
      const tried = (of: readonly Finding[]) => trialsOf(log).of(log, of, settings);
      const { display } = settings;
      return { document, log, findings, analysis, scratchLog, tried, display, checkpoint, ...(client && { client }) };
    },
    firstLook(uri, text, checkpoint = neverInterrupted, client) {
      noteDay();
      const look = firstLook({ uri, text, host, settings, beginsLog: workspace.beginsLog });
      return look && { ...look, display: settings.display, checkpoint, ...(client && { client }) };
    },
    workspaceContext(checkpoint = neverInterrupted, client) {
      noteDay();
      return { logs: workspace.logs(), analysisOf, checkpoint, ...(client && { client }) };
    },
    prepareFixes(uri, findings) {
      const log = workspace.logOf(uri);
      trialsOf(log).prepare(log, findings, settings);
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
