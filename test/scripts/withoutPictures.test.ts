import assert from 'node:assert/strict';
import { withoutPictures } from '../../scripts/lib/withoutPictures.mjs';

const site = 'https://example.org/log/blob/HEAD';
const check = (markdown: string, expected: string) => assert.equal(withoutPictures(markdown, site), expected);

describe('a page without pictures', () => {
  it('says what stands for a picture', () =>
    check(
      'Before.\n\n![A week](images/a.png)\n\n<!-- instead of the picture\nA week:\n\n    Monday\n-->\n\nBehind.\n',
      'Before.\n\nA week:\n\n    Monday\n\nBehind.\n',
    ));

  it('leads to others by their words, also several in a row of a table', () =>
    check(
      '| ![one](images/a.png) | ![two, three](images/b.png) |',
      `| [one](${site}/images/a.png) | [two, three](${site}/images/b.png) |`,
    ));

  it('has addresses instead of paths, and keeps addresses, places within it and other comments', () =>
    check(
      '[a](docs/a.md#part), [b](https://example.org), [c](#here), [d](mailto:a@example.org) <!-- e -->',
      `[a](${site}/docs/a.md#part), [b](https://example.org), [c](#here), [d](mailto:a@example.org) <!-- e -->`,
    ));
});
