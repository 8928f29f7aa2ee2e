import { getOrInsert } from '../base/getOrInsert';
import type { TextEdit } from '../base/text';
import type { Tree } from '../syntax/tree';
import type { DayNumber } from '../values/date';
import type { BlockChange } from './blocks';
import { type OpenDocument, openDocument } from './document';
import type { Host } from './host';
import type { ModelSettings } from './settings';
import { createTimeline, type Timeline } from './timeline';
import type { Log, LogDocument } from './types';

/** All documents, grouped into logs. */
export interface Workspace {
  /** Takes the newest text of a document, new or known. */
  set(uri: string, text: string): LogDocument;
  /** Takes a text that was parsed before, whose lines are in no other tree that is shown. */
  setTree(uri: string, parsed: Tree): LogDocument;
  /**
   * Takes edits of a document, each of the text after the one before. It looks only at what they touch, so the cost hardly grows with
   * the length of the text. Throws for a document that is not there.
   */
  edit(uri: string, edits: readonly TextEdit[]): LogDocument;
  remove(uri: string): void;
  document(uri: string): LogDocument | undefined;
  /** The log that a document belongs to. Throws for a document that is not there. */
  logOf(uri: string): Log;
  logs(): readonly Log[];
  /** Whether a document, of which this is an athlete's name or none, would be the first of its log. */
  beginsLog(uri: string, athlete: string | undefined): boolean;
  /** Whether there is a log of this id. */
  hasLog(id: string): boolean;
  /** Looks at today and the settings again. */
  refresh(): void;
}

export interface WorkspaceOptions {
  readonly host: Host;
  readonly settings: () => ModelSettings;
  /**
   * `folders`: files with the same athlete make one log, and files without an athlete make one log per folder. `together`: all files
   * make one log, unless they name several athletes. An untitled document is always its own log.
   */
  readonly grouping?: 'folders' | 'together';
  /** Whether a document was opened alone, outside all folders of the workspace, so that it is its own log. */
  readonly isLoose?: (uri: string) => boolean;
}

/** A workspace without documents. */
export function createWorkspace({
  host,
  settings,
  grouping = 'folders',
  isLoose = () => false,
}: WorkspaceOptions): Workspace {
  const members = new Map<string, Member>();
  const timelines = new Map<string, Timeline>();
  let today: DayNumber = host.today();
  let current = settings();
  let isOneLog = grouping === 'together';

  function set(uri: string, text: string): LogDocument {
    const member = memberOf(uri);
    takeIn(member, member.open.setText(text, today));
    return member.open.document;
  }

  function setTree(uri: string, parsed: Tree): LogDocument {
    const member = memberOf(uri);
    takeIn(member, member.open.setTree(parsed, today));
    return member.open.document;
  }

  function memberOf(uri: string): Member {
    return getOrInsert(members, uri, () => ({ open: openDocument(uri, current.unit), athlete: '', logId: undefined }));
  }

  function edit(uri: string, edits: readonly TextEdit[]): LogDocument {
    const member = members.get(uri);
    if (!member) throw new RangeError(`no document ${uri}`);
    for (const each of edits) takeIn(member, member.open.edit(each, today));
    return member.open.document;
  }

  function takeIn(member: Member, change: BlockChange): void {
    if (member.logId !== undefined) timelineOf(member.logId).update(member.open, change);
    const athlete = nameKey(member.open.athlete());
    const isToBeGrouped = member.logId === undefined || athlete !== member.athlete;
    member.athlete = athlete;
    if (isToBeGrouped) regroup(member);
  }

  function remove(uri: string): void {
    const member = members.get(uri);
    if (!member) return;
    members.delete(uri);
    leave(member);
    regroup();
  }

  /** Finds the log of a document; of all documents if the files given together now name one athlete or several. */
  function regroup(member?: Member): void {
    const wasOneLog = isOneLog;
    isOneLog = grouping === 'together' && athletesOf(members.values()) <= 1;
    const all = isOneLog === wasOneLog ? (member ? [member] : []) : [...members.values()];
    for (const one of all) {
      const logId = logIdOf(one.open.document.uri, one.athlete);
      if (logId === one.logId) continue;
      leave(one);
      one.logId = logId;
      timelineOf(logId).update(one.open, { removed: [], added: [] });
    }
  }

  function logIdOf(uri: string, athlete: string): string {
    if (isUntitled(uri) || isLoose(uri)) return `alone:${uri}`;
    if (isOneLog) return 'together';
    return athlete === '' ? `folder:${folderOf(uri)}` : `athlete:${athlete}`;
  }

  function leave(member: Member): void {
    if (member.logId === undefined) return;
    const timeline = timelineOf(member.logId);
    timeline.remove(member.open);
    if (timeline.isEmpty) timelines.delete(member.logId);
    member.logId = undefined;
  }

  function timelineOf(logId: string): Timeline {
    const known = timelines.get(logId);
    if (known) return known;
    const made = createTimeline(logId, today, current);
    timelines.set(logId, made);
    return made;
  }

  return {
    set,
    setTree,
    edit,
    remove,
    document: uri => members.get(uri)?.open.document,
    logOf(uri) {
      const logId = members.get(uri)?.logId;
      if (logId === undefined) throw new RangeError(`no document ${uri}`);
      return timelineOf(logId).log;
    },
    logs: () => [...timelines.keys()].sort().map(logId => timelineOf(logId).log),
    beginsLog: (uri, athlete) => !members.has(uri) && !isOneLog && !timelines.has(logIdOf(uri, nameKey(athlete))),
    hasLog: id => timelines.has(id),
    refresh() {
      const [newToday, newSettings] = [host.today(), settings()];
      if (newToday === today && newSettings === current) return;
      today = newToday;
      current = newSettings;
      for (const timeline of timelines.values()) timeline.refresh(today, current);
    },
  };
}

interface Member {
  readonly open: OpenDocument;
  /** As `nameKey` makes it. */
  athlete: string;
  logId: string | undefined;
}

function athletesOf(members: Iterable<Member>): number {
  const names = new Set([...members].map(({ athlete }) => athlete));
  names.delete('');
  return names.size;
}

/** The key of an athlete's name, in which capitals do not matter. */
function nameKey(name: string | undefined): string {
  return name?.trim().toLowerCase() ?? '';
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function isUntitled(uri: string): boolean {
  return uri.startsWith('untitled:');
}
