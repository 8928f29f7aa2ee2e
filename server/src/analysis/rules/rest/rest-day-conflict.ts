import { type Message, render, say } from '../../../base/message';
import { editsByDocument } from '../../../base/text';
import type { Day, DayEntry, Log, Session } from '../../../model/types';
import type { Fix } from '../../finding';
import { retype } from '../../kit/edits/changeSession';
import { removeEntries } from '../../kit/edits/removeEntry';
import { replacePlanned } from '../../kit/edits/replacePlanned';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { sessionLength, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule, NO_STUDY } from '../../rule';
import { restEntries } from './rest';

export const restDayConflict = defineRule({
  id: 'rest-day-conflict',
  group: 'rest',
  theme: 'log',
  title: 'Marked rest, with a run',
  detects: 'A day says rest and has a run too.',
  why: 'Other checks count this day as training. If it was rest, they are mistaken; if it was a run, the word rest is.',
  severity: { done: 'information', planned: 'information' },
  evidence: NO_STUDY,

  checkDay(day, { log }) {
    const rest = restEntries(day);
    // Today's plan does not count: the runner has written rest instead.
    const runs = day.countedSessions.filter(({ sport }) => sport === 'run');
    const isToday = day.date === log.today && day.isPlanned;
    if (rest.length === 0 || isToday) return [];
    return runs.slice(0, 1).map(run => ({
      place: sessionPlace(run),
      message: withAdvice(say`Marked rest, and ${aRun(run, log)} is here.`, say`Which one is true?`),
      related: rest
        .filter(({ place }) => place.line !== run.place.line)
        .map(({ place }) => ({ place, message: say`Marked rest here` })),
      fixes: () => fixes(day, rest, runs),
    }));
  },
});

/** `an 8 km run`, `a 46 min run`, `a run` */
function aRun(run: Session, log: Log): Message {
  const length = sessionLength(run, log);
  if (length === undefined) return say`a run`;
  const isAn = /^(?:8|11 |11\.|18 |18\.)/.test(render(length));
  return isAn ? say`an ${length} run` : say`a ${length} run`;
}

function fixes(day: Day, rest: readonly DayEntry[], runs: readonly Session[]): readonly Fix[] {
  const [run, another] = runs;
  if (!run) return [];
  const withoutRest = () => removeEntries(rest);
  const isPlain = !another && (run.kind === 'run' || run.kind === 'easy') && run.intensity !== 'hard';
  const recovery = fixOf(say`It was a recovery run`, () =>
    editsByDocument([...removeEntries(rest), ...editsIn(run.place.document, [retype(run, 'recovery')])]),
  );
  const restInstead = fixOf(say`Rest instead of the planned run`, () =>
    editsByDocument([...removeEntries(rest), ...replacePlanned(day, 'rest')]),
  );
  return [
    fixOf(say`Take the word 'rest' away`, withoutRest, { isPreferred: true }),
    ...(isPlain ? [recovery] : []),
    ...(day.isPlanned ? [restInstead] : []),
  ];
}
