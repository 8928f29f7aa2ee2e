import assert from 'node:assert/strict';
import { findRule } from '../../server/src/analysis/rules';
import { applyEdits } from '../../server/src/base/text';
import { type CodeAction, CodeActionKind } from '../../server/src/contracts/lspTypes';
import {
  codeActions,
  convertUnitsKind,
  fixAllKind,
  mergeDaysKind,
  resolveCodeAction,
  sortDaysKind,
} from '../../server/src/features/codeActions';
import type { ClientFacts } from '../../server/src/features/context';
import { findingsAt } from '../../server/src/features/findingsAt';
import { editsOf, type Opened, opened } from './support/opened';

async function offered({ context, uri, position }: Opened, only?: readonly CodeActionKind[]): Promise<CodeAction[]> {
  return codeActions(context, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

/** Chooses an action by its title: the text afterwards. What a client sends back has been JSON meanwhile. */
async function choose(it: Opened, title: string, only?: readonly CodeActionKind[]): Promise<string> {
  const actions = await offered(it, only);
  const action = actions.find(each => each.title === title);
  assert.ok(action, `${title} in ${actions.map(each => each.title).join(' | ')}`);
  assert.equal(action.edit, undefined);
  const resolved = await resolveCodeAction(it.context, JSON.parse(JSON.stringify(action)));
  assert.ok(resolved.edit, 'no edit');
  return applyEdits(it.text, editsOf(resolved.edit, it.uri));
}

async function check(source: string, title: string, expected: string): Promise<void> {
  assert.equal(await choose(opened(source), title), expected);
}

async function checkNone(source: string, title: RegExp): Promise<void> {
  const titles = (await offered(opened(source))).map(action => action.title);
  assert.deepEqual(
    titles.filter(each => title.test(each)),
    [],
  );
}

describe('quick fixes', () => {
  it('come with their diagnostic, the best one preferred, and their edit when chosen', async () => {
    const it = opened(`
2026-03-02 Mon  easy 8 km
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  easy 8 km
2026-03-06 Fri  easy 8 km
2026-03-07 Sat  easy 8 km
2026-$003-08 Sun  easy 8 km
`);
    const actions = (await offered(it)).filter(({ kind }) => kind === CodeActionKind.QuickFix);
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Plan a rest day on Mon 9 Mar'],
    );
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'no-rest-day');
    assert.match(await choose(it, 'Plan a rest day on Mon 9 Mar'), /2026-03-09 Mon {2}rest/);
    assert.match(await choose(it, 'Accept, because …'), /2026-03-08 Sun {2}easy 8 km\n {2}ok no-rest-day/);
  });

  it('text fixes', () => check('2026-03-02 Tu$0e  easy 8 km', 'Write Mon', '2026-03-02 Mon  easy 8 km'));

  it('are not offered beside their mark', () => checkNone('2026-03-02 Tue  easy 8 k$0m', /Mon/));

  it('an action whose finding is gone comes back without an edit', async () => {
    const [action] = await offered(opened('2026-03-02 Tu$0e  easy 8 km'));
    assert.ok(action);
    const now = opened('2026-03-02 Mo$0n  easy 8 km');
    assert.equal((await resolveCodeAction(now.context, action)).edit, undefined);
  });

  it('edits come at once for clients that resolve none', async () => {
    const actions = await offered(opened('2026-03-02 Tu$0e  easy 8 km', { resolvesCodeActions: false }));
    assert.ok(actions.length > 0 && actions.every(({ edit }) => edit));
  });

  it('of what is marked in a whole log there are no more entries, and others are not held up', async () => {
    const days = Array.from({ length: 500 }, (_, index) => `2026-03-02 Tue  easy ${index + 1} km\n`).join('');
    const { context, uri } = opened(days);
    let pauses = 0;
    const checkpoint = () => {
      pauses++;
      return undefined;
    };
    const range = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = await codeActions({ ...context, checkpoint }, params);
    assert.ok(actions.length > 0 && actions.length <= 6, `${actions.length} entries`);
    assert.ok(pauses > 0);
  });

  it('a menu has six entries at most, and several findings share how they are answered', async () => {
    const { actions, rules } = await offeredForDay(BUSY_DAY, { acceptCommand: 'accept', adjustCommand: 'adjust' });
    assert.ok(rules.length > 1, rules.join(' '));
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.length <= 6, titles.join(' | '));
    assert.equal(titles.filter(title => /^Accept/.test(title)).length, 1);
    assert.equal(titles.filter(title => /^Adjust/.test(title)).length, 1);
  });

  it('accepting names its rules and its place to the command that asks for the reason', async () => {
    const { it, range, actions, rules } = await offeredForDay(BUSY_DAY, { acceptCommand: 'accept' });
    const args = actions.find(({ command }) => command?.command === 'accept')?.command?.arguments;
    assert.deepEqual(args?.slice(0, 2), [it.uri, range]);
    assert.deepEqual(new Set(args?.[2]), new Set(rules));
  });

  it('without commands, accepting writes one line for each finding of the place', async () => {
    const { it, actions, rules } = await offeredForDay(BUSY_DAY);
    const accept = actions.find(({ title }) => title === 'Accept, because …');
    assert.ok(accept);
    const { edit } = await resolveCodeAction(it.context, JSON.parse(JSON.stringify(accept)));
    const text = applyEdits(it.text, editsOf(edit, it.uri));
    const written = text.split('\n').flatMap(line => /^ {2}ok (\S+)$/.exec(line)?.[1] ?? []);
    assert.deepEqual(written.toSorted(), rules.toSorted());
  });
});

/** The menu of a selection from the cursor to the end, and the rules that speak there. */
async function offeredForDay(source: string, client?: ClientFacts) {
  const it = opened(source, client);
  const range = { start: it.position, end: { line: it.text.split('\n').length, character: 0 } };
  const params = { textDocument: { uri: it.uri }, range, context: { diagnostics: [] } };
  const rules = findingsAt(it.context, range).flatMap(({ id }) => (findRule(id) ? [id] : []));
  return { it, range, actions: await codeActions(it.context, params), rules };
}

/** A hard day behind two others, with pain and little sleep. */
const BUSY_DAY = `
--- today 2026-03-04
2026-03-02 Mon  intervals 10 km
2026-03-03 Tue  tempo 8 km
  sleep 5h
2026-$003-04 Wed  intervals 8 km
  sleep 4h50
  pain calf 5/10
`;

describe('source actions', () => {
  it('apply all safe fixes at once, when asked for', async () => {
    const it = opened('--- today 2026-03-03\n$02026/3/2 Mon  easy 8 km\n2026-3-3 Tue  easy 8 km\n');
    assert.equal(
      (await offered(it)).some(({ kind }) => kind === fixAllKind),
      false,
    );
    assert.equal(
      await choose(it, 'Apply all safe fixes', [CodeActionKind.SourceFixAll]),
      '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 8 km\n',
    );
  });

  it('sort days', async () => {
    const it = opened(
      '$02026-03-02 Mon  easy 8 km\n2026-03-04 Wed  rest\n2026-03-03 Tue  easy 8 km\n  sleep 7h20\n2026-03-05 Thu  rest\n',
    );
    assert.equal(
      await choose(it, 'Sort days', [sortDaysKind]),
      '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 8 km\n  sleep 7h20\n2026-03-04 Wed  rest\n2026-03-05 Thu  rest\n',
    );
  });

  it('merge days that are written twice, all at once', async () => {
    const it = opened(
      '$02026-03-02 Mon  easy 8 km\n2026-03-02 Mon  strength 30 min\n2026-03-03 Tue  rest\n2026-03-03 Tue\n  sleep 7h20\n2026-03-04 Wed  rest\n',
    );
    assert.equal(
      await choose(it, 'Merge days that are written twice', [mergeDaysKind]),
      '2026-03-02 Mon  easy 8 km\n  strength 30 min\n2026-03-03 Tue  rest\n  sleep 7h20\n2026-03-04 Wed  rest\n',
    );
  });

  it('only the kinds that were asked for', async () => {
    const it = opened('2026-03-02 Tu$0e  plan easy 8 km');
    const kinds = async (...only: CodeActionKind[]) => new Set((await offered(it, only)).map(({ kind }) => kind));
    assert.deepEqual(await kinds('quickfix'), new Set(['quickfix']));
    assert.deepEqual(await kinds('source'), new Set([convertUnitsKind]));
    assert.deepEqual(await kinds('refactor.extract'), new Set());
  });

  it('only those that would change something', async () => {
    const kinds = async (source: string) =>
      new Set((await offered(opened(source), [CodeActionKind.Source])).map(({ kind }) => kind));
    assert.deepEqual(await kinds('$02026-03-02 Mon  easy 8 km\n2026-03-03 Tue  rest'), new Set([convertUnitsKind]));
    assert.deepEqual(
      await kinds('$02026-03-03 Tue  easy 8 km\n2026-03-02 Mon  rest\n2026-03-04 Wed  rest'),
      new Set([sortDaysKind, convertUnitsKind]),
    );
    assert.deepEqual(
      await kinds('--- today 2026-03-03\n$02026/3/2 Mon  easy 8 km'),
      new Set([fixAllKind, convertUnitsKind]),
    );
    assert.deepEqual(
      await kinds('$02026-03-02 Mon  easy 8 km\n2026-03-02 Mon  nap 20 min'),
      new Set([mergeDaysKind, convertUnitsKind]),
    );
  });
});

describe('refactorings', () => {
  it('plan to done, and to skipped', async () => {
    const source = '--- today 2026-03-02\n2026-03-02 Mon  am plan easy$0 8 km > with Jo';
    await check(source, 'Mark as done', '2026-03-02 Mon  am easy 8 km > with Jo');
    await check(source, 'Mark as skipped', '2026-03-02 Mon  am skip easy 8 km > with Jo');
    await checkNone('--- today 2026-03-09\n2026-03-02 Mon  pl$0an easy 8 km', /Mark as/);
    await checkNone('--- today 2026-03-01\n2026-03-02 Mon  plan easy$0 8 km', /done/);
    await checkNone('--- today 2026-03-02\n2026-03-02 Mon  easy$0 8 km', /Mark as/);
  });

  it('a note gets its sign', async () => {
    await check(
      '2026-03-02 Mon  easy 8 km fel$0t good',
      'Mark the note with >',
      '2026-03-02 Mon  easy 8 km > felt good',
    );
    await checkNone('2026-03-02 Mon  easy 8 km > fel$0t good', /note/);
  });

  it('the pace', async () => {
    await check(
      '2026-03-02 Mon  easy$0 8 km 45:10 hr 138',
      'Write the pace: @ 5:39/km',
      '2026-03-02 Mon  easy 8 km 45:10 @ 5:39/km hr 138',
    );
    await checkNone('2026-03-02 Mon  easy$0 8 km 45:10 @ 5:39/km', /pace/);
    await checkNone('2026-03-02 Mon  easy$0 8 km', /pace/);
  });

  it('the total of the steps', async () => {
    await check(
      '2026-03-02 Mon  tempo$0: wu 3 km, 5 km @ T, cd 2 km',
      'Write the total: 10 km',
      '2026-03-02 Mon  tempo 10 km: wu 3 km, 5 km @ T, cd 2 km',
    );
    await checkNone('2026-03-02 Mon  tempo$0: wu, 5 km @ T, cd 2 km', /total/);
    await checkNone('2026-03-02 Mon  tempo$0 10 km: wu 3 km, 5 km @ T, cd 2 km', /total/);
  });
});
