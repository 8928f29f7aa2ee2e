import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import { type ActivitiesRead, method, type ReaderReport } from '../../server/src/contracts/messages';
import { amissIn } from '../../server/src/contracts/params';
import { importEdit, importPreview } from '../../server/src/features/importActivities';
import { readJob } from '../../server/src/lsp/readJob';
import { fitFile } from '../importers/activities/fitFile';
import { opened } from './support/opened';

const LOG = `--- today 2026-11-28
--- log.trainlog
2026-03-01 Sun  rest
2026-03-02 Mon  easy 8.2 km
`;
const FILES = {
  'monday.fit': fitFile({ start: '2026-03-02T05:30:00Z', offsetH: 0, distanceM: 8200, movingS: 2710 }),
  'tuesday.fit': fitFile({ start: '2026-03-03T05:30:00Z', offsetH: 0, distanceM: 5000, movingS: 1500 }),
  'slip.fit': fitFile({ start: '2026-03-04T05:30:00Z', offsetH: 0, distanceM: 158, movingS: 57 }),
  'empty.fit': new Uint8Array(),
};

/** As the worker of an editor reads them, and as its answer goes through JSON. */
function read(files: Readonly<Record<string, Uint8Array>>, dateOrder?: 'day-first'): ActivitiesRead {
  const reports: ReaderReport[] = [];
  const job = { files: Object.entries(files).map(([name, bytes]) => ({ name, bytes })), unit: 'km' as const };
  readJob({ ...job, ...(dateOrder && { dateOrder }) }, report => reports.push(report));
  const last = reports.at(-1);
  if (last?.type !== 'read') throw new Error('the reader has not said that it is done');
  return JSON.parse(JSON.stringify(last.read));
}

describe('importing activities', () => {
  it('shows each session with its day, its text and why, and what could not be read', () => {
    const { context, uri } = opened(LOG);
    const params = { textDocument: { uri }, read: read(FILES) };
    assert.equal(amissIn(method.importPreview, params), undefined);
    const { rows, notes } = importPreview(context, params);
    assert.deepEqual(
      rows.map(({ action, day, text, why }) => `${action} ${day}: ${text} (${why})`),
      [
        'complete Mon 2 Mar: easy 8.2 km 45:10 (logged already, with less)',
        'add Tue 3 Mar: run 5 km 25:00 (not logged yet)',
        'skip Wed 4 Mar: run 0.16 km 0:57 (started by accident: 57 s, 0.16 km)',
      ],
    );
    assert.deepEqual(notes, ['empty.fit: it is empty']);
  });

  it('writes the rows that are wanted, also one that would be skipped', () => {
    const { context, uri, text } = opened(LOG);
    const params = { textDocument: { uri }, read: read(FILES) };
    const { rows } = importPreview(context, params);
    const written = (actions: readonly string[]) => {
      const ids = rows.filter(({ action }) => actions.includes(action)).map(({ id }) => id);
      const answer = importEdit(context, { ...params, rows: ids });
      return 'edits' in answer ? applyEdits(text, answer.edits).split('\n').slice(1) : answer;
    };
    assert.deepEqual(written(['complete', 'add']), [
      '2026-03-02 Mon  easy 8.2 km 45:10',
      '2026-03-03 Tue  run 5 km 25:00',
      '',
    ]);
    assert.deepEqual(written(['skip']), ['2026-03-02 Mon  easy 8.2 km', '2026-03-04 Wed  run 0.16 km 0:57', '']);
    assert.deepEqual(written([]), { reason: 'There is nothing to change.' });
  });

  it('asks once which shoes were worn, where neither a file nor a habit says it, and nowhere else', () => {
    const asked = (head: string, shoe?: string) => {
      const { context, uri } = opened(LOG.replace('2026-03-01', `${head}2026-03-01`));
      return importPreview(context, { textDocument: { uri }, read: read(FILES), ...(shoe !== undefined && { shoe }) });
    };
    const shoes = 'shoe blue "Meadow Glide"\nshoe old retired 2026-02-01\nshoe red\n';
    const worn = `${shoes}2026-02-02  easy 5 km [red]\n2026-02-03  easy 5 km [blue]\n2026-02-04  easy 5 km\n2026-02-05  easy 5 km\n`;
    assert.deepEqual(asked(worn).shoes, {
      question: 'Which shoes were worn? Not said of: 1 run.',
      choices: [{ alias: 'blue', name: 'Meadow Glide' }, { alias: 'red' }],
    });
    const answered = asked(worn, 'red');
    assert.equal(answered.shoes, undefined);
    assert.deepEqual(
      answered.rows.map(({ text }) => text),
      ['easy 8.2 km 45:10', 'run 5 km 25:00 [red]', 'run 0.16 km 0:57'],
    );
    assert.equal(asked('').shoes, undefined, 'a log without shoes');
    const inRed = [2, 3, 4].map(day => `2026-02-0${day}  easy 5 km [red]\n`).join('');
    assert.equal(asked(`${shoes}${inRed}`).shoes, undefined, 'a habit');
  });

  it('puts the cursor behind the last line, also where several parts of it change', () => {
    const { context, uri } = opened(`${LOG}2026-03-03 Tue  plan easy 4 km\n`);
    const params = { textDocument: { uri }, read: read(FILES) };
    const { rows } = importPreview(context, params);
    const answer = importEdit(context, {
      ...params,
      rows: rows.flatMap(({ action, id }) => (action === 'skip' ? [] : [id])),
    });
    const line = '2026-03-03 Tue  easy 5 km 25:00';
    assert.deepEqual('selection' in answer && answer.selection, { line: 2, character: line.length });
  });

  it('says which date of a list may be two days, until somebody says which', () => {
    const list = { 'list.csv': new TextEncoder().encode('Date,Distance,Time\n3/2/2026,8,45:00\n') };
    assert.equal(read(list).openDate, '3/2/2026');
    const answered = read(list, 'day-first');
    assert.equal(answered.openDate, undefined);
    assert.equal(answered.activities.length, 1);
  });

  it('refuses activities that no reader has made', () => {
    const [activity] = read(FILES).activities;
    const textDocument = { uri: 'file:///log.trainlog' };
    const amiss = (activities: readonly unknown[]) =>
      amissIn(method.importPreview, { textDocument, read: { activities, refused: [], unused: 0 } });
    assert.equal(amiss([activity]), undefined);
    assert.match(amiss([{ ...activity, distanceM: '8 km' }]) ?? '', /distanceM/);
    assert.match(amiss([{ ...activity, laps: [{ movingS: 1 }] }]) ?? '', /laps/);
  });
});
