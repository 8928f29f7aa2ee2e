import assert from 'node:assert/strict';
import { inOrder, readKept, readToExtension, readToPage } from '../../client/src/dashboard/messages';

const kept = {
  uri: 'file:///a.trainlog',
  view: { span: 'year', measure: 'load' },
  cards: { order: ['form'], hidden: [] },
};
const show = {
  type: 'show',
  version: 3,
  kept,
  unit: 'km',
  logs: ['Kim'],
  log: 0,
  week: 'This week: 8 km',
  isEmpty: false,
  said: [{ severity: 'warning', message: 'No rest day.', choices: [{ title: 'Plan one', mends: true }] }],
  quiet: '',
  charts: [
    'form',
    { id: 'weeks', title: 'Weeks', sentence: '8 km.', head: ['Week'], rows: [{ date: '2026-03-02', cells: ['8 km'] }] },
  ],
};

describe('messages of the dashboard', () => {
  it('are taken as they are meant', () => {
    assert.deepEqual(readToPage(show), show);
    assert.deepEqual(readToPage({ type: 'cursor', date: null }), { type: 'cursor', date: null });
    for (const message of [
      { type: 'ready', widthPx: 400 },
      { type: 'view', view: { span: 'all', measure: 'distance', unit: 'mi' } },
      { type: 'go', date: '2026-03-02' },
      { type: 'choose', version: 3, said: 0, choice: 1 },
    ])
      assert.deepEqual(readToExtension(message), message);
  });

  it('are none of ours with another shape, and what they hold besides is left out', () => {
    for (const value of [
      undefined,
      'ready',
      { type: 'command', command: 'workbench.action.closeWindow' },
      { type: 'ready' },
      { type: 'choose', version: 3, said: '0', choice: 1 },
      { type: 'view', view: { span: 'week', measure: 'distance' } },
      { type: 'cards', cards: { order: [1], hidden: [] } },
    ])
      assert.equal(readToExtension(value), undefined, JSON.stringify(value));
    for (const value of [
      null,
      { ...show, charts: [{ id: 'weeks' }] },
      { ...show, unit: 'ell' },
      { type: 'words', words: {} },
    ])
      assert.equal(readToPage(value), undefined, JSON.stringify(value));
    assert.deepEqual(readToExtension({ type: 'print', command: 'x' }), { type: 'print' });
    assert.deepEqual(readKept({ ...kept, scroll: 20 }), kept);
    assert.equal(readKept({ uri: 'file:///a.trainlog' }), undefined);
  });

  it('order cards as the runner wants them, new ones at the end', () => {
    const all = ['weeks', 'calendar', 'form', 'bests'].map(id => ({ id }));
    const ids = (order: string[], hidden: string[]) => inOrder(all, { order, hidden }).map(({ id }) => id);
    assert.deepEqual(ids([], []), ['weeks', 'calendar', 'form', 'bests']);
    assert.deepEqual(ids(['form', 'gone', 'weeks'], ['bests']), ['form', 'weeks', 'calendar']);
  });
});
