import assert from 'node:assert/strict';
import { type OpenLog, openLog } from '../../support/log';

const WEEK = '2026-03-02 Mon easy 10 km\n2026-03-08 Sun long 20 km\n  total week 30\n';

describe('the unit of a stated total', () => {
  const open = (text: string, settings?: unknown) => openLog(text, { today: '2026-03-10', settings });
  const found = ({ analyse }: OpenLog) =>
    analyse()
      .findings.filter(({ id }) => id === 'total-differs')
      .map(({ message }) => message);
  const differing = (text: string, settings?: unknown) => found(open(text, settings));

  it('is that of the lines above it, whatever a line below says', () => {
    assert.deepEqual(differing(WEEK), []);
    assert.deepEqual(differing(`${WEEK}unit mi\n`), []);
    assert.deepEqual(differing(`unit mi\n${WEEK}`), ['The week adds up to 18.6, in 2 runs.']);
  });

  it('is that of the settings, where no line names one', () => {
    assert.deepEqual(differing(WEEK, { unit: 'mi' }), ['The week adds up to 18.6, in 2 runs.']);
  });

  it('follows an edit of the line that names it', () => {
    const opened = open(`unit km\n${WEEK}`);
    assert.deepEqual(found(opened), []);
    const [document] = opened.log().documents;
    assert(document);
    opened.workspace.edit(document.uri, [
      { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } }, newText: 'mi' },
    ]);
    assert.deepEqual(found(opened), ['The week adds up to 18.6, in 2 runs.']);
  });
});
