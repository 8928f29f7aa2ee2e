import assert from 'node:assert/strict';
import {
  method,
  type ThisWeekResult,
  type WeeksDetailsResult,
  type WeeksItem,
  type WeeksPathResult,
  type WeeksResult,
} from '../../server/src/contracts/messages';
import { type ClientSettings, connectInMemory, type TestClient } from './support/client';

const ONE = 'file:///logs/one.trainlog';
const TWO = 'file:///logs/two.trainlog';
const MONDAY = '2026-03-02 Mon  easy 8 km\n';
const TUESDAY = '2026-03-03 Tue  easy 5 km\n';

describe('weeks', () => {
  let client: TestClient;
  const connect = async (settings: ClientSettings = {}) => {
    client = await connectInMemory({ ...settings, initializationOptions: { showsWeeks: true } });
  };
  afterEach(() => client.dispose());

  const weeks = (parent?: string) => client.request<WeeksResult>(method.weeks, parent === undefined ? {} : { parent });
  const thisWeek = async () => (await weeks()).map(({ label, description }) => `${label} | ${description}`)[0];
  const told = () => client.received.get(method.weeksChanged) ?? 0;
  /** Does something, and waits until the client is told that weeks may have changed. */
  const changes = async (act: () => void) => {
    await client.settled();
    const before = told();
    act();
    await client.until('weeks have changed', () => told() > before);
  };

  it('are those of all files, from the first answer on', async () => {
    await connect({
      files: new Map([
        [ONE, MONDAY],
        [TWO, TUESDAY],
      ]),
    });
    assert.equal(await thisWeek(), 'This week | 13 km');
  });

  it('change with every file of the log, and the client is told', async () => {
    await connect({ files: new Map([[ONE, MONDAY]]) });
    await changes(() => client.open(TWO, TUESDAY));
    assert.match((await thisWeek()) ?? '', /13 km/);
    const place = { line: 0, character: 21 };
    await changes(() => client.edit(TWO, { range: { start: place, end: { line: 0, character: 22 } }, newText: '7' }));
    assert.match((await thisWeek()) ?? '', /15 km/);
    await changes(() => client.close(TWO));
    assert.match((await thisWeek()) ?? '', /8 km/);
  });

  it('change with the day and the settings', async () => {
    await connect();
    client.open(ONE, MONDAY);
    await changes(() => client.notify(method.today, { today: '2026-03-09' }));
    assert.match((await weeks())[0]?.spoken ?? '', /^This week, from Mon 9 Mar/);
    await changes(() => client.configure({ days: { 'week.start': 'sunday' } }));
    assert.match((await weeks())[0]?.spoken ?? '', /^This week, from Sun 8 Mar/);
  });

  it('are told of once for many edits', async () => {
    await connect();
    client.open(ONE, MONDAY);
    await client.settled();
    const before = told();
    const start = { line: 1, character: 0 };
    for (let times = 0; times < 50; times++) client.edit(ONE, { range: { start, end: start }, newText: 'x' });
    await client.settled();
    assert.ok(told() - before <= 2, `told ${told() - before} times`);
  });

  it('are not told of to a client that shows none', async () => {
    client = await connectInMemory();
    client.open(ONE, MONDAY);
    await client.settled();
    assert.equal(told(), 0);
  });

  it('have ids that stay, in another server too', async () => {
    const all = async (parent?: string): Promise<string[]> => {
      const items = await weeks(parent);
      const below = await Promise.all(items.map((item: WeeksItem) => all(item.id)));
      return [...items.map(({ id }) => id), ...below.flat()];
    };
    await connect();
    client.open(ONE, MONDAY);
    const before = await all();
    const top = { line: 0, character: 0 };
    client.edit(ONE, { range: { start: top, end: top }, newText: '# Spring\n\n2026-02-24 Tue  rest\n' });
    const after = await all();
    assert.deepEqual(
      before.filter(id => !after.includes(id)),
      [],
    );
    client.dispose();
    await connect();
    client.open(ONE, `# Spring\n\n2026-02-24 Tue  rest\n${MONDAY}`);
    assert.deepEqual(await all(), after);
  });

  it('lead from a place to a row, and from a row to the place where it stands by then', async () => {
    await connect();
    client.open(ONE, MONDAY + TUESDAY);
    const position = { line: 1, character: 3 };
    const path = await client.request<WeeksPathResult>(method.weeksPath, { textDocument: { uri: ONE }, position });
    assert.deepEqual(
      path.map(({ kind }) => kind),
      ['week', 'day'],
    );
    const top = { line: 0, character: 0 };
    client.edit(ONE, { range: { start: top, end: top }, newText: '; a line more\n' });
    const found = await client.request<WeeksDetailsResult>(method.weeksDetails, { id: path[1]?.id });
    assert.deepEqual(found?.location, {
      uri: ONE,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 10 } },
    });
  });

  it('at a glance', async () => {
    await connect();
    client.open(ONE, MONDAY);
    const glance = await client.request<ThisWeekResult>(method.thisWeek, { textDocument: { uri: ONE } });
    assert.equal(glance?.text, '8 km');
    assert.equal(await client.request(method.thisWeek, { textDocument: { uri: TWO } }), null);
  });
});
