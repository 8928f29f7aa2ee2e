import { capitalised, type Message, say } from '../../../base/message';
import { careOn, endMinute, entryPlace, minuteOf } from '../../../model/queries/signals';
import type { Day, DayEntry, Log, Session } from '../../../model/types';
import type { CareBody } from '../../../syntax/tree';
import { MINUTES_PER_HOUR } from '../../../values/duration';
import { decimal } from '../../kit/options';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

export const coldAfterStrength = defineRule({
  id: 'cold-after-strength',
  group: 'body',
  theme: 'body',
  isQuiet: true,
  title: 'A cold bath after strength',
  detects:
    'An `icebath` within `cold.hours` hours after strength or plyometrics: by the clock times where both have one, else when it is written behind it on the same day and nothing says that it was at another time. Hovers and the *Weeks* view tell it, and nothing else does.',
  why: 'Cold right after lifting dampens the signals by which muscles grow stronger. After running there is little against it.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'With cold baths after each strength session over weeks, strength and muscle grew less in trials; gains of endurance were not clearly hurt.',
    sources: ['Roberts LA et al. 2015, J Physiol 593:4285–4301', 'Piñero A et al. 2023 (preprint)'],
  },
  options: {
    'cold.hours': decimal(4, { min: 1, max: 12 }).describe('Hours after strength work up to which a cold bath counts.'),
  },

  checkDay(day, { log, options }) {
    if (day.isPlanned) return [];
    const lifting = day.countedSessions.filter(({ kind }) => kind === 'strength' || kind === 'plyo');
    for (const bath of careOn(day)) {
      if (bath.body.word.word !== 'icebath') continue;
      const session = lifting.find(each => isSoonAfter(bath, each, options['cold.hours']));
      if (!session) continue;
      return [
        {
          place: entryPlace(bath),
          message: message(day, log),
          related: [{ place: sessionPlace(session), message: capitalised(sessionName(session)) }],
        },
      ];
    }
    return [];
  },
});

type Bath = DayEntry & { readonly body: CareBody };

function isSoonAfter(bath: Bath, session: Session, mostHours: number): boolean {
  const start = minuteOf(bath);
  const end = endMinute(session);
  if (start !== undefined && end !== undefined) {
    return start >= end && start - end <= mostHours * MINUTES_PER_HOUR;
  }
  return partOfDay(bath) === partOfDay(session) && isWrittenBehind(bath, session);
}

/** `am` or `pm`, empty when the entry has neither. An entry with a clock time only gets that time. */
function partOfDay({ entry }: { readonly entry: DayEntry['entry'] }): string {
  const when = entry.when?.when;
  return when === undefined ? '' : typeof when === 'string' ? when : 'clock';
}

function isWrittenBehind(bath: Bath, { place, entry }: Session): boolean {
  if (bath.place.document !== place.document) return false;
  const { tree } = place.document;
  const lines = tree.lineOf(bath.place.line) - tree.lineOf(place.line);
  return lines > 0 || (lines === 0 && bath.entry.span.start > entry.span.start);
}

function message({ date }: Day, log: Log): Message {
  return withAdvice(
    say`A cold bath soon after strength work, on ${dateIn(log, date)}: it may blunt some of the gains.`,
    date < log.today ? undefined : say`Better after a race, or on a hot day.`,
  );
}
