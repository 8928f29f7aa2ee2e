import { neverInterrupted } from '../../../server/src/base/checkpoint';
import { applyEdits, type Position, type TextEdit } from '../../../server/src/base/text';
import type { WorkspaceEdit } from '../../../server/src/contracts/lspTypes';
import type { ClientFacts, FeatureContext, WorkspaceContext } from '../../../server/src/features/context';
import { createService, type Service } from '../../../server/src/service/service';
import { type Fixture, readFixture } from '../../support/fixture';
import { testHost } from '../../support/log';

/** A fixture with its files open in a service, as a feature meets them. */
export interface Opened {
  readonly fixture: Fixture;
  /** The file with the cursor, else the first. */
  readonly uri: string;
  readonly text: string;
  readonly context: FeatureContext;
  /** For edits; the context stays as it was. */
  readonly service: Service;
  /** All logs of the fixture. */
  readonly workspace: WorkspaceContext;
  /** Throws without a cursor. */
  readonly position: Position;
}

export function opened(source: string, client?: ClientFacts): Opened {
  const fixture = readFixture(source);
  const service = createService({
    host: testHost(fixture.today),
    ruleFailed(id, error) {
      throw new Error(`the rule ${id} broke`, { cause: error });
    },
  });
  service.configure(fixture.settings);
  for (const { uri, text } of fixture.files) service.set(uri, text);
  const uri = fixture.cursor?.uri ?? fixture.files[0]?.uri ?? '';
  const context = service.context(uri, neverInterrupted, client);
  if (!context) throw new Error('the fixture has no file');
  return {
    fixture,
    uri,
    text: textOf(fixture, uri),
    context,
    service,
    workspace: service.workspaceContext(neverInterrupted, client),
    get position() {
      if (!fixture.cursor) throw new Error('the fixture has no cursor');
      return fixture.cursor.position;
    },
  };
}

export function textOf({ files }: Fixture, uri: string): string {
  const file = files.find(each => each.uri === uri);
  if (!file) throw new Error(`the fixture has no ${uri}`);
  return file.text;
}

/** What an edit of the workspace does to one document. */
export function editsOf(edit: WorkspaceEdit | null | undefined, uri: string): readonly TextEdit[] {
  return (edit?.documentChanges ?? []).flatMap(change =>
    'textDocument' in change && change.textDocument.uri === uri
      ? change.edits.filter((each): each is TextEdit => 'newText' in each)
      : [],
  );
}

/** A text with `$0` at a position. */
export function withCursor(text: string, position: Position): string {
  return applyEdits(text, [{ range: { start: position, end: position }, newText: '$0' }]);
}

/** The text that a range covers. */
export function covered(text: string, { start, end }: TextEdit['range']): string {
  const upTo = (position: Position) =>
    applyEdits(text, [
      { range: { start: position, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } }, newText: '' },
    ]);
  return upTo(end).slice(upTo(start).length);
}
