import assert from 'node:assert/strict';
import {
  both,
  capitalised,
  countOf,
  either,
  isSameMessage,
  joined,
  phrase,
  render,
  rounded,
  say,
} from '../../server/src/base/message';

const german = new Map([
  ['{0}.{1}', '{0},{1}'],
  ['No rest day in {0}: {1}.', '{1}, und kein Ruhetag in {0|dative}.'],
  ['{0} day', '{0} Tag'],
  ['{0} days', '{0} Tage'],
  ['{0} days|dative', '{0} Tagen'],
  ['{0} weeks', '{0} Wochen'],
  ['{0} and {1}', '{0} und {1}'],
  ['{0} or {1}', '{0} oder {1}'],
  ['easy run', 'lockerer Lauf'],
]);

describe('messages', () => {
  it('are English without translations, and where there is none', () => {
    assert.equal(render(say`No rest day in ${countOf(7, 'day')}: ${'plan'}.`), 'No rest day in 7 days: plan.');
    assert.equal(render(say`Sore since ${'Mon'}.`, german), 'Sore since Mon.');
    assert.equal(render('easy 8 km', german), 'easy 8 km');
  });

  it('have the order of words and the forms of their language', () => {
    const message = say`No rest day in ${countOf(7, 'day')}: ${phrase('easy run')}.`;
    assert.equal(render(message, german), 'lockerer Lauf, und kein Ruhetag in 7 Tagen.');
    assert.equal(render(countOf(1, 'day'), german), '1 Tag');
  });

  it('without a form of its own a value is just the value, and a list has the form of its parts', () => {
    assert.equal(
      render(say`No rest day in ${countOf(2, 'week')}: ${'x'}.`, german),
      'x, und kein Ruhetag in 2 Wochen.',
    );
    const list = both([countOf(2, 'week'), countOf(3, 'day')]);
    assert.equal(render(say`No rest day in ${list}: ${'x'}.`, german), 'x, und kein Ruhetag in 2 Wochen und 3 Tagen.');
  });

  it('lists', () => {
    assert.equal(render(both(['a', 'b', 'c'])), 'a, b and c');
    assert.equal(render(either(['a', 'b']), german), 'a oder b');
    assert.equal(render(both(['a'])), 'a');
    assert.equal(render(both([])), '');
    assert.equal(render(joined([say`a`, 'b'], ' · ')), 'a · b');
  });

  it('numbers have the point of the language, words of a log keep theirs', () => {
    assert.equal(render(say`${12.4} km`, german), '12,4 km');
    assert.equal(render(say`${rounded(8.04, 1)} of ${-3}`), '8 of -3');
    assert.equal(render(say`${'12.4'} km`, german), '12.4 km');
  });

  it('begin with a capital where it is asked for', () => {
    assert.equal(render(capitalised(phrase('easy run'))), 'Easy run');
    assert.equal(render(capitalised(phrase('easy run')), german), 'Lockerer Lauf');
  });

  it('are the same when they say the same', () => {
    const make = (count: number) => say`Sore for ${countOf(count, 'day')}.`;
    assert.ok(isSameMessage(make(3), make(3)));
    assert.ok(!isSameMessage(make(3), make(4)));
    assert.ok(!isSameMessage(make(3), undefined));
    assert.ok(isSameMessage('a', 'a') && !isSameMessage('a', say`a`));
  });

  it('text with braces in a value is not read again', () => {
    assert.equal(render(say`Note: ${'{1} {0}'} ${'b'}`), 'Note: {1} {0} b');
  });
});
