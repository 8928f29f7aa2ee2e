import { say } from '../base/message';
import { method, type ThisWeekResult } from '../contracts/messages';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { describeForm, describeWeek } from './hover/day';
import { restChance } from './hover/figures';
import { dotted, lined, paragraphs, together } from './hover/phrases';
import { spoken, spokenMarkdown } from './spoken';
import { amountWords, doneFigures, figuresInWords, restWords, runWords } from './weekFigures';
import { weekInWords } from './weeks/rowText';

export const thisWeekFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.thisWeek, thisWeek)],
};

/** This week in a few words; `null` for a log without days. */
export function thisWeek(context: FeatureContext): ThisWeekResult {
  const { log } = context;
  if (log.first === undefined) return null;
  const week = log.week(log.today);
  const done = doneFigures(log, week);
  const analysis = context.analysis();
  const chance = restChance(log, log.today, analysis);
  return {
    text: spoken(
      context,
      dotted([amountWords(done, log) || runWords(done) || say`no runs yet`, done.restDays > 0 ? restWords(done) : '']),
    ),
    tooltip: spokenMarkdown(
      context,
      paragraphs([
        describeWeek(log, week, analysis),
        chance,
        describeForm(log, log.today),
        lined(figuresInWords(log, week)),
      ]),
    ),
    spoken: spoken(context, together([say`Training this week: ${weekInWords(log, week)}`, chance], '. ')),
  };
}
