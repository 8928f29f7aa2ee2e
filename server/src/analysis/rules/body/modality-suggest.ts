import { say } from '../../../base/message';
import { isHardDay } from '../../../model/hard';
import { isUnwellOrHurt } from '../../../model/queries/pain';
import { HIGH_SHARE, isAtLeast } from '../../../model/queries/scales';
import { careOn, levelOn } from '../../../model/queries/signals';
import type { Day } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { decimal } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import { defineRule } from '../../rule';

const GENTLE: ReadonlySet<string> = new Set(['roll', 'massage', 'icebath', 'contrast', 'compression', 'walk', 'nap']);

export const modalitySuggest = defineRule({
  id: 'modality-suggest',
  group: 'body',
  theme: 'body',
  isQuiet: true,
  title: 'What may feel good when sore',
  detects:
    'Soreness is at `modality.soreness` of its scale or more the day after a race or hard session, and neither day has a walk, rolling, massage, a cold or contrast bath, compression or a nap. Not beside pain, injury or illness. Today and yesterday only, once a week at most. Hovers and the *Weeks* view tell it, and nothing else does.',
  why: 'Some gentle things make sore legs feel a little better. None of them is needed.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'Small effects on how it feels: cold water −0.89 standardised, foam rolling 6 % less pain, massage a little, compression 0.38, contrast baths better than rest in trials open to bias. None brought strength back sooner.',
    sources: [
      'Moore E et al. 2022, Sports Med 52:1667–1688',
      'Wiewelhove T et al. 2019, Front Physiol 10:376',
      'Davis HL et al. 2020, BMJ Open Sport Exerc Med 6:e000614',
      'Brown F et al. 2017, Sports Med 47:2245–2267',
      'Bieuzen F et al. 2013, PLoS One 8:e62356',
    ],
  },
  options: {
    'modality.soreness': decimal(HIGH_SHARE, { min: 0.5, max: 1 }).describe(
      'Share of its scale from which soreness counts.',
    ),
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK - 1 },

  checkDay(day, { log, options }) {
    const soreness = levelOn(day, 'soreness');
    if (!soreness || day.date < log.today - 1 || !isAtLeast(soreness.level, options['modality.soreness'])) return [];
    const before = log.day(day.date - 1);
    // Pain is not soreness: the rule has nothing to suggest for it.
    if (!isHardDay(before) || [before, day].some(each => hasGentle(each) || isUnwellOrHurt(each))) return [];
    return [
      {
        place: soreness.place,
        message: withAdvice(
          say`Sore on ${dateIn(log, day.date)}, the day after hard work.`,
          say`A walk, rolling or a cool bath may feel good.`,
        ),
        related: dayLink(log, before),
      },
    ];
  },
});

function hasGentle(day: Day): boolean {
  return (
    careOn(day).some(({ body }) => GENTLE.has(body.word.word)) ||
    day.countedSessions.some(({ kind }) => GENTLE.has(kind))
  );
}
