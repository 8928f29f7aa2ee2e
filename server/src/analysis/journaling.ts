import { say } from '../base/message';
import type { Place } from '../model/types';
import { blockOf } from './edits/dayBlocks';
import { insertEntryOnDay } from './edits/insertEntryOnDay';
import type { Fix } from './finding';
import { editsIn, fixOf } from './fixes';

/** The word `lesson` on the day of a place, behind which the runner writes on. */
export function writeLesson({ document, line }: Place): Fix {
  return fixOf(
    say`Write a lesson below it`,
    () => {
      const block = blockOf(document, line);
      return editsIn(document, block ? [insertEntryOnDay(document, block, 'lesson')] : []);
    },
    { isPreferred: true },
  );
}
