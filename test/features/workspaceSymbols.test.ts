import assert from 'node:assert/strict';
import { neverInterrupted } from '../../server/src/base/checkpoint';
import { SymbolKind } from '../../server/src/contracts/lspTypes';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { createService } from '../../server/src/service/service';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { readFixture } from '../support/fixture';
import { testHost } from '../support/log';
import { covered, textOf } from './support/opened';

const logs = `
--- today 2026-12-01
--- jo.trainlog
athlete Jo
shoe peg41 "Pegasus 41"
kind lunchloop = easy
# Winter marathon
2026-03-02 Mon  easy 8 km [peg41] #trail
2026-03-08 Sun  race half 1:35:00 > Berlin, in the rain
2026-03-15 Sun  parkrun 21:40 #club
## Taper
2026-12-06 Sun  plan race A marathon goal 2:59:00 > Valencia
--- ida.trainlog
athlete Ida
# Taper for ten
2026-03-01 Sun  easy 6 km [fox] #trail
2026-03-02 Mon  lunchloop #trail
`;

function contextOf(source: string) {
  const fixture = readFixture(source);
  const service = createService({ host: testHost(fixture.today), ruleFailed: assert.fail });
  for (const { uri, text } of fixture.files) service.set(uri, text);
  return { fixture, context: service.workspaceContext(neverInterrupted) };
}

async function check(query: string, ...expected: readonly string[]): Promise<void> {
  const { fixture, context } = contextOf(logs);
  const symbols = await workspaceSymbols(context, { query });
  const shown = symbols.map(({ name, kind, containerName, location }) => {
    assert.ok('range' in location);
    const kindName = Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0];
    return `${kindName} ${name} | ${containerName} | ${covered(textOf(fixture, location.uri), location.range)}`;
  });
  assert.deepEqual(shown, expected);
}

describe('workspace symbols', () => {
  it('are found in all logs, the best first', () =>
    check(
      'taper',
      'String Taper | Jo · jo.trainlog | Taper',
      'String Taper for ten | Ida · ida.trainlog | Taper for ten',
    ));

  it('races by what their note says, or their date', async () => {
    const valencia =
      'Event plan race A marathon goal 2:59:00 > Valencia | 2026-12-06 Sun · Jo · jo.trainlog | plan race A marathon goal 2:59:00 > Valencia';
    await check('valencia', valencia);
    await check('race 2026-12', valencia);
  });

  it('shoes where they are declared, tags and other shoes where they were used last', async () => {
    await check('peg4', 'Object peg41 | Jo · jo.trainlog | peg41');
    await check('fox', 'Object fox | Ida · ida.trainlog | fox');
    await check('#tr', 'Key #trail | Jo · jo.trainlog | trail', 'Key #trail | Ida · ida.trainlog | trail');
  });

  it('kinds of the runner’s own', () => check('lunchl', 'EnumMember lunchloop | Jo · jo.trainlog | lunchloop'));

  it('by letters with others between them', () =>
    check('wmth', 'String Winter marathon | Jo · jo.trainlog | Winter marathon'));

  it('days by their date, the newest first', async () => {
    await check(
      '2026-03-0',
      'Field 2026-03-02 Mon | Ida · ida.trainlog | 2026-03-02',
      'Field 2026-03-01 Sun | Ida · ida.trainlog | 2026-03-01',
      'Field 2026-03-08 Sun | Jo · jo.trainlog | 2026-03-08',
      'Field 2026-03-02 Mon | Jo · jo.trainlog | 2026-03-02',
      'Event race half 1:35:00 > Berlin, in the rain | 2026-03-08 Sun · Jo · jo.trainlog | race half 1:35:00 > Berlin, in the rain',
    );
    await check('03-01', 'Field 2026-03-01 Sun | Ida · ida.trainlog | 2026-03-01');
  });

  it('nothing for what is nowhere', () => check('xyzzy'));

  it('no more than one looks through', async () => {
    const start = parseIsoDate('2020-01-06') ?? 0;
    const days = Array.from({ length: 1_000 }, (_, index) => `# Day ${index}\n${isoDate(start + index)} easy 8 km`);
    const { context } = contextOf(days.join('\n'));
    for (const query of ['', 'day', '20']) {
      const symbols = await workspaceSymbols(context, { query });
      assert.equal(symbols.length, 200);
    }
    const [newest] = await workspaceSymbols(context, { query: 'day' });
    assert.equal(newest?.name, 'Day 999');
  });
});
