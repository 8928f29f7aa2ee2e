import assert from 'node:assert/strict';
import {
  both,
  capitalised,
  countOf,
  either,
  isSameMessage,
  joined,
  type Message,
  phrase,
  render,
  rounded,
  say,
  translationsOf,
} from '../../server/src/base/message';

const german = translationsOf(
  'de',
  new Map([
    ['{0}.{1}', '{0},{1}'],
    ['No rest day in {0}: {1}.', '{1}, und kein Ruhetag in {0|dative}.'],
    ['{0} day', '{0} Tag'],
    ['{0} days', '{0} Tage'],
    ['{0} days|dative', '{0} Tagen'],
    ['{0} weeks', '{0} Wochen'],
    ['{0} and {1}', '{0} und {1}'],
    ['{0} or {1}', '{0} oder {1}'],
    ['easy run', 'lockerer Lauf'],
  ]),
);

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

  it('have the words that go with a number in their language', () => {
    const polish = translationsOf(
      'pl',
      new Map([
        ['{0} day', '{0} dzień'],
        ['{0} days', '{0} {0|one:dzień|few:dni|many:dni|other:dnia}'],
        ['{0} weeks', '{0} {0|few:tygodnie|many:tygodni|other:tygodnia}'],
        ['{0} weeks|genitive', '{0} {0|other:tygodni}'],
        ['{0}.{1}', '{0},{1}'],
        ['Nothing for {0}.', 'Nic przez {0}.'],
        ['Since {0}.', 'Od {0|genitive}.'],
        ['{0} of {1} were hard.', '{0} z {1} {0|one:był ciężki|few:były ciężkie|other:było ciężkich}.'],
      ]),
    );
    const inPolish = (message: Message) => render(message, polish);
    const weeks = [2, 5, 12, 22, 1.5].map(count => inPolish(countOf(count, 'week')));
    assert.deepEqual(weeks, ['2 tygodnie', '5 tygodni', '12 tygodni', '22 tygodnie', '1,5 tygodnia']);
    assert.deepEqual(
      [1, 3, 5].map(count => inPolish(countOf(count, 'day'))),
      ['1 dzień', '3 dni', '5 dni'],
    );
    assert.equal(inPolish(say`Nothing for ${countOf(4, 'week')}.`), 'Nic przez 4 tygodnie.');
    assert.equal(inPolish(say`Since ${countOf(4, 'week')}.`), 'Od 4 tygodni.');
    const hard = [1, 3, 6].map(count => inPolish(say`${count} of ${'9'} were hard.`));
    assert.deepEqual(hard, ['1 z 9 był ciężki.', '3 z 9 były ciężkie.', '6 z 9 było ciężkich.']);
  });

  it('a language that nobody knows has the plurals of English', () => {
    const texts = new Map([['{0} days', '{0|one:uno|other:multi}']]);
    for (const locale of ['tlh', 'no language', '']) {
      const made = [1, 2].map(count => render(phrase('{0} days', count), translationsOf(locale, texts)));
      assert.deepEqual(made, ['uno', 'multi'], locale);
    }
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
