import assert from 'node:assert/strict';
import { afterFix } from './findings';
import { readFixture } from './fixture';
import { openLog } from './log';
import type { SpokenFinding } from './spoken';

export interface Offered {
  readonly titles: readonly string[];
  /** The preferred fix, if any. */
  readonly preferred?: string;
  /** The text of the first file after the fix of this title. */
  applied(title: string): string;
  /** The texts of the files that it changes, by their paths. */
  changed(title: string): Readonly<Record<string, string>>;
}

/** What is offered for the one finding of a rule, or of a part of it, in a fixture without marks. */
export function offered(id: string, source: string, part?: string): Offered {
  const { files, today, settings } = readFixture(source);
  const found = openLog(files, { today, settings })
    .analyse()
    .findings.filter(finding => finding.id === id && finding.part === part);
  assert.equal(found.length, 1, `${found.length} findings of ${id}`);
  const fixes = (found[0] as SpokenFinding).fixes();
  const preferred = fixes.find(({ isPreferred }) => isPreferred)?.title;
  const after = (title: string) => {
    const fix = fixes.find(each => each.title === title);
    assert.ok(fix, `no ${title} among ${fixes.map(each => each.title).join(', ')}`);
    return afterFix(files, fix);
  };
  return {
    titles: fixes.map(({ title }) => title),
    ...(preferred !== undefined && { preferred }),
    applied: title => after(title)[0]?.text ?? '',
    changed(title) {
      const others = after(title).filter(({ text }, index) => text !== files[index]?.text);
      return Object.fromEntries(others.map(({ path, text }) => [path, text]));
    },
  };
}
